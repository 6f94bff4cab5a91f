import { DAY, formatDay, formatShortDate, parseDay } from '../core/index.ts'
import type { Step, StepKind } from '../core/index.ts'
import { bareShare, count, points, promised } from './figures.ts'

/** `2026-11-04` → `4 Nov`; with its year unless that is today's, or the day lies less than a year ahead. */
export function dayIn(iso: string, today: string): string {
  const text = formatShortDate(iso)
  const year = Number(today.slice(0, 4))
  const near = iso.slice(0, 4) === today.slice(0, 4) || (iso > today && iso < `${String(year + 1).padStart(4, '0')}${today.slice(4)}`)
  return near ? text.slice(0, -5) : text
}

/** `2026-11-04` → `Wed 4 Nov`, for a day on which somebody must act. */
export function actDay(iso: string, today: string): string {
  const weekday = formatDay((parseDay(iso) ?? 0) * DAY).slice(0, 3)
  return `${weekday} ${dayIn(iso, today)}`
}

const CHANNELS = { logging: 'calls outside the agreed channels', software: 'software of their own', quota: 'mail and storage over quota' } as const
const SHORT = { logging: 'channels', software: 'software', quota: 'quotas' } as const
const NOUN = { response: 'responses', resolution: 'resolutions' } as const

/** In what a client stands out from the others; a name that is not known here is read as it stands. */
const HABITS: Readonly<Record<string, string>> = {
  pays_late: 'pays long after the terms', all_urgent: 'raises most things as urgent', odd_hours: 'calls outside its own hours', saves_up: 'keeps tickets for the day of a visit',
  declines_advice: 'declines most advice', no_command: 'asks through people whom nobody named', own_software: 'installs software of its own', over_quota: 'overruns its mail and storage quotas',
  by_the_way: 'asks by the way, logged after the work', served_worst: 'gets its tickets back unsolved most often', slow_answers: 'lets you wait for answers', over_served: 'is served above its plan',
  loss_making: 'costs more than it pays', under_billed: 'is billed for too few seats', wrong_size: 'is far from the size you serve best', good: 'is good in all that can be told',
}
export const habitWords = (habit: string): string => HABITS[habit] ?? habit.replaceAll('_', ' ')

export interface StepFormat {
  /** The day on which it is read, ISO. */
  readonly today: string
  readonly money: (cents: number) => string
}

/** What is to be done, in a few words, for a table. */
export function stepAction(step: Step, { money }: StepFormat): string {
  switch (step.kind) {
    case 'lapsed': return 'Agree again'
    case 'notice': return 'Decide on the term'
    case 'offer': return 'Make the offer'
    case 'survey': return 'Survey'
    case 'visit': return 'Visit'
    case 'review': return 'Hold the review'
    case 'invoices': return `Call about ${money(step.overdue_cents)}`
    case 'reminder': return `Remind: ${SHORT[step.obligation]}`
    case 'promise': return 'Make good'
    case 'habit': return 'Talk about habits'
    case 'complainer': return `Speak to ${step.person}`
  }
}

/** Why, with the figures: a sentence or two. */
export function stepReason(step: Step, { today, money }: StepFormat): string {
  const on = (iso: string): string => dayIn(iso, today)
  switch (step.kind) {
    case 'lapsed': return `The agreement ended on ${on(step.ended_on)}, and none is in force.`
    case 'notice': return `Last day for notice${step.renews_on === null ? '' : step.renewal === 'rolling' ? `; without it the agreement goes on from ${on(step.renews_on)}` : ` on an agreement that ends ${on(step.renews_on)}`}.`
    case 'offer': return `No offer is on record${step.notice_by === null ? `, and the term ends ${on(step.renews_on)}` : `; last day for notice ${on(step.notice_by)}`}.`
    case 'survey': return step.why === 'before_offer'
      ? `${step.last_on === null ? 'Never asked what they think' : `Last survey ${on(step.last_on)}`}${step.offer_on === null ? '' : `; the offer is due ${on(step.offer_on)}`}.`
      : step.why === 'yearly' && step.last_on !== null ? `Last survey ${on(step.last_on)}: one a year is due.` : 'No survey is on record: one a year is due.'
    case 'visit': return step.last_on === null ? 'No visit on site is on record: one a month is due.' : `Last visit on site ${on(step.last_on)}: one a month is due.`
    case 'review': return step.last_on === null ? 'No review is on record: one a quarter is due.' : `Last review ${on(step.last_on)}: one a quarter is due.`
    case 'invoices': return `${step.overdue === 1 ? 'One invoice' : `${spelled(step.overdue)} invoices`} overdue, ${money(step.overdue_cents)}, ${step.overdue === 1 ? 'by' : 'the oldest by'} ${count(step.oldest_days)} days.`
    case 'reminder': return {
      broken: `More ${CHANNELS[step.obligation]} than is tolerated.`,
      wore_off: `The last reminder about ${CHANNELS[step.obligation]} has worn off.`,
      yearly: `A year since the last reminder about ${CHANNELS[step.obligation]}.`,
      first: `Never reminded about ${CHANNELS[step.obligation]}.`,
    }[step.why]
    case 'promise': return `${bareShare(step.met / step.decided)}\u00a0% of ${count(step.decided)} ${NOUN[step.clock]} in time: ${points(Math.abs(step.promised - step.met / step.decided))} under the promise of ${promised(step.promised)}\u00a0%.`
    case 'habit': return `Beside your other clients it ${habitWords(step.habit)}${step.more > 0 ? `; ${count(step.more)} more ${step.more === 1 ? 'thing stands' : 'things stand'} out` : ''}.`
    case 'complainer': return `${step.person} was served worst${step.last_contact_on === null ? ', and no file says when you last spoke' : `; you last spoke on ${on(step.last_contact_on)}`}.`
  }
}

/** Words of the link that leads to where it is done. The site sends nothing, so none says that it does. */
export const stepLinks: Readonly<Record<StepKind, string>> = {
  lapsed: 'Make the offer', notice: 'Open the client', offer: 'Make the offer', survey: 'Prepare the survey', visit: 'Open the client', review: 'Open the client',
  invoices: 'Open the account', reminder: 'Write the reminder', promise: 'See what was late', habit: 'Open the client', complainer: 'Open the client',
}

const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']

/** `5` → `Five`; digits from 13 on. For the beginning of a sentence. */
export const spelled = (number: number): string => NUMBERS[number] ?? count(number)
