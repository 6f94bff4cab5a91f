/** How a client behaves. A habit is a change to an ordinary temper; what is planted is written to `planted.json`. */
export interface Temper {
  /** Mean days from an invoice's due date to its payment. */
  readonly days_beyond_terms: number
  /** Share of tickets raised as P1 or P2 whatever they are; 0: as the issue is. */
  readonly urgent_share: number
  /** Share raised outside the client's own hours. */
  readonly odd_hours_share: number
  /** Share kept for the next visit day. */
  readonly saved_up_share: number
  /** Share of recommendations declined, and the field of which most of them are. */
  readonly declined_share: number
  /** Factor on incidents in the field of declined advice, after the decision. */
  readonly field_incidents: number
  readonly has_roles: boolean
  /** Number of people who approve. */
  readonly approvers: number
  /** Share of checked devices with software nobody agreed to, of checked mailboxes over quota. */
  readonly software_share: number
  readonly quota_share: number
  /** Share asked for by the way and logged after the fact. */
  readonly by_the_way_share: number
  readonly reopened_share: number
  /** Factor on how often a ticket is left lying. */
  readonly neglect: number
  /** Factor on how long technicians let a ticket wait, 1 for all. */
  readonly pace: number
  /** Factor on the client's own answering time, and on how often it must be asked. */
  readonly answer_time: number
  readonly asked_often: number
  /** Factor on minutes of work. */
  readonly work: number
  readonly seats_factor: number
  readonly sites: number
  /** Billed seats as a share of those in use. */
  readonly billed_share: number
  /** Shares of devices out of warranty or support, and without a backup. */
  readonly aged_share: number
  readonly no_backup_share: number
  /** Shares of surveys answered and reviews held. */
  readonly answered_share: number
  readonly review_share: number
  /** Added to a rating of 1 to 5. */
  readonly mood: number
}

export const ORDINARY: Temper = {
  days_beyond_terms: 1, urgent_share: 0, odd_hours_share: 0.05, saved_up_share: 0, declined_share: 0.12, field_incidents: 1,
  has_roles: true, approvers: 2, software_share: 0.015, quota_share: 0.025, by_the_way_share: 0.03, reopened_share: 0.03,
  neglect: 1, pace: 1, answer_time: 1, asked_often: 1, work: 1, seats_factor: 1, sites: 1, billed_share: 1,
  aged_share: 0.12, no_backup_share: 0.05, answered_share: 0.65, review_share: 0.85, mood: 0,
}

export interface Habit {
  readonly what: string
  readonly change: Partial<Temper>
  /** What a reader of the rows should find, in words. */
  readonly strength: string
}

export const HABITS = {
  pays_late: { what: 'Pays late', change: { days_beyond_terms: 34 }, strength: 'money-weighted about 34 days beyond terms, growing; the last three invoices unpaid' },
  all_urgent: { what: 'Raises everything as urgent', change: { urgent_share: 0.75 }, strength: 'about 75 % raised as P1 or P2 against about 14 % elsewhere; about four in ten of those are lowered afterwards' },
  odd_hours: { what: 'Calls at night and at weekends', change: { odd_hours_share: 0.42 }, strength: 'about 42 % of tickets outside its hours against about 5 % elsewhere' },
  saves_up: { what: 'Saves tickets up for the visit day', change: { saved_up_share: 0.62 }, strength: 'about 60 % kept for a visit; four in ten come three or more at a time from one person' },
  wrong_size: { what: 'Is the wrong size', change: { seats_factor: 3.2, sites: 3 }, strength: 'far over 60 seats, three sites, more servers' },
  declines_advice: { what: 'Declines advice and has incidents in that field', change: { declined_share: 0.92, field_incidents: 5, aged_share: 0.5, no_backup_share: 0.4 }, strength: 'about nine in ten declined; incidents in the declined field about five times as many afterwards; half of the devices out of warranty or support, four in ten without a backup' },
  no_command: { what: 'Has no chain of command', change: { has_roles: false, approvers: 9 }, strength: 'no boss, assistant or finance contact is named; about nine people approve, none of them a named contact' },
  own_software: { what: 'Installs software of its own', change: { software_share: 0.16 }, strength: 'about 16 % of checked devices against about 1.5 % elsewhere, and tickets about it' },
  over_quota: { what: 'Overruns mail quotas', change: { quota_share: 0.2 }, strength: 'about 20 % of checked mailboxes over the limit against about 2.5 % elsewhere, and tickets about it' },
  by_the_way: { what: 'Asks by the way', change: { by_the_way_share: 0.36 }, strength: 'about 36 % without reminders, a quarter over all, are walk-ups logged 10 to 60 minutes after the work began; unlogged work besides' },
  served_worst: { what: 'Was served worst and complains', change: { reopened_share: 0.14, neglect: 2.6, mood: -0.7 }, strength: 'about 14 % reopened against 3 % elsewhere, more misses; one person above all, who is not named as the complainer in contacts.csv' },
  slow_answers: { what: 'Lets us wait for answers', change: { answer_time: 7, asked_often: 1.5, answered_share: 0.25, review_share: 0.3 }, strength: 'answers take about seven times as long; few surveys answered, few reviews held' },
  over_served: { what: 'Is served above its plan', change: { pace: 0.28, neglect: 0.25 }, strength: 'a silver client answered within gold targets more than nine times in ten, others less than eight' },
  loss_making: { what: 'Costs more than it pays', change: { work: 4.2 }, strength: 'tickets take about four times as long; labour and tools cost more than the fee' },
  under_billed: { what: 'Pays for too few seats', change: { billed_share: 0.72 }, strength: 'billed for about 72 % of the seats and devices in the files' },
  good: { what: 'Is a good client in all', change: { days_beyond_terms: -4, odd_hours_share: 0.01, declined_share: 0, approvers: 1, software_share: 0, quota_share: 0, by_the_way_share: 0, answer_time: 0.5, asked_often: 0.7, aged_share: 0.02, no_backup_share: 0, answered_share: 1, review_share: 1, mood: 0.4 }, strength: 'pays early, accepts advice, one approver, answers, keeps every obligation' },
} as const satisfies Record<string, Habit>

export type HabitId = keyof typeof HABITS
export const HABIT_IDS = Object.keys(HABITS) as readonly HabitId[]
