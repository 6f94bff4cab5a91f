import type { ClientObligation, ObligationName, ObligationVerdict, OwnConsistency, ReminderEffect } from '../models/source.ts'
import { bareShare, count, date, duration, share } from './figures.ts'
import { inWords } from './number-words.ts'

const KINDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  walk_up: ['walk-up or “by the way”', 'walk-ups or “by the way”'], logged_after: ['logged after the work began', 'logged after the work began'],
  saved_up: ['saved up for a visit', 'saved up for a visit'], check: ['found at a check', 'found at checks'], ticket: ['ticket about it', 'tickets about it'],
}

const checks = (here: boolean): string => (here ? 'No check of this client is in the file.' : 'A file of checks would tell.')

/** Words of the obligations on both sides. */
export const clientObligations = {
  title: (kept: number, judged: number) => (judged === 0 ? 'What they owe us' : `What they owe us: ${kept === judged ? (judged === 1 ? 'kept' : `all ${inWords(judged)} kept`) : `${kept === 0 ? 'none' : inWords(kept)} of ${inWords(judged)} kept`}`),
  room: 'What we agreed that you would do',
  caption: 'Share that broke the obligation, by month; the dashed line is what is tolerated',
  names: { logging: 'Log calls through the agreed channels', software: 'No unauthorised software', quota: 'Mail and storage within quota' } satisfies Record<ObligationName, string>,
  columns: { obligation: 'Obligation', months: 'Broken by month', counts: 'Broken', verdict: 'Kept?', reminder: 'Did reminding work?' },
  counts: (broken: number, all: number) => `${count(broken)} of ${count(all)}`,
  rate: (broken: number, all: number) => share(broken / all),
  few: ({ low, high }: { readonly low: number; readonly high: number }) => `so few leave anything from ${bareShare(low, 0)} to ${share(high, 0)}`,
  year_before: (broken: number, all: number) => `the year before ${count(broken)} of ${count(all)}`,
  verdicts: { kept: 'kept', kept_close: 'kept, close', broken_close: 'not kept, close', broken: 'not kept', few: 'too few', none: 'no evidence' } satisfies Record<ObligationVerdict, string>,
  kinds: (kind: string, rows: number) => `${count(rows)} ${KINDS[kind]?.[rows === 1 ? 0 : 1] ?? kind.replaceAll('_', ' ')}`,
  kind: (kind: string) => KINDS[kind]?.[1] ?? kind.replaceAll('_', ' '),
  none: { logging: () => 'No ticket says by which channel it came.', software: checks, quota: checks } satisfies Record<ObligationName, (here: boolean) => string>,
  tolerated: (value: number) => `tolerated ${share(value, 0)}`,
  sentence: (name: string, months: number, broken: number, all: number, tolerated: number) => `${name}: broken share by month over ${count(months)} months, ${all === 0 ? 'no evidence' : `${count(broken)} of ${count(all)} in all, ${share(broken / all)}`}, tolerated ${share(tolerated, 0)}`,
  reminded: (on: string) => `reminded ${date(on).slice(0, -5)}`,
  reminders: 'reminded',
  effect: (effect: ReminderEffect) => `${date(effect.sent_on)}: ${VERDICTS[effect.verdict](effect)}`,
  effect_room: ({ sent_on, before, after }: ReminderEffect) => `Reminded on ${date(sent_on)}: ${change(before, after)}`,
  beside: ({ others }: ReminderEffect) => (others.clients === 0 ? 'No other client went without a reminder in those weeks.' : `Beside it ${count(others.clients)} ${others.clients === 1 ? 'client' : 'clients'} without a reminder: ${change(others.before, others.after)}.`),
  no_reminder: 'none sent',
  noted: (on: string) => `You noted one sent on ${date(on)}.`,
  due: ({ on, why }: NonNullable<ClientObligation['next_due']>) => `Next one due ${date(on)}: ${DUE[why]}`,
  write: 'Write the reminder', write_label: (name: string) => `Write the reminder: ${name}`,
  sent: 'Note that it was sent', sent_label: (name: string) => `Note that it was sent: reminder, ${name}`,
  form: { text: 'Where it was sent in another way than from here, note the day: what it did is then counted.', title: (name: string) => `A reminder that was sent: ${name}`, on: 'Sent on', save: 'Note it', forget: (on: string) => `Take back ${date(on)}`, needs_date: 'A date is needed.', where: 'Kept in this browser only, and in the file of your settings. It counts as those in a file of reminders.' },
  rows: (name: string, kind: string | null) => `${name}${kind === null || kind === '' ? '' : `: ${KINDS[kind]?.[1] ?? kind}`}`,
  all: 'all',

  own: {
    title: 'What we owe in turn: the same rule for everybody',
    room: 'What we owe in turn',
    unlogged: (minutes: number, entries: number) => (entries === 0 ? 'No work without a ticket.' : `${duration(minutes)} of work without a ticket, in ${count(entries)} ${entries === 1 ? 'entry' : 'entries'}: asked by the way, and served all the same.`),
    no_entries: 'No file of time entries tells of work without a ticket.',
    logged_after: ({ logged_after, tickets }: OwnConsistency) => (logged_after === 0 ? `None of ${count(tickets)} tickets was logged after its work began.` : `${count(logged_after)} of ${count(tickets)} tickets ${logged_after === 1 ? 'was' : 'were'} logged after the work began.`),
    open: 'Work without a ticket',
  },
} as const

type Sides = { readonly kept: number; readonly broken: number }

const all = ({ kept, broken }: Sides): number => kept + broken
const rate = (side: Sides): string => (all(side) === 0 ? 'nothing' : `${bareShare(side.broken / all(side))} %`)

function change(before: Sides, after: Sides): string {
  return `${rate(before)} before (${count(before.broken)} of ${count(all(before))}), ${rate(after)} after (${count(after.broken)} of ${count(all(after))})`
}

const lasted = ({ lasted_weeks }: ReminderEffect): string => (lasted_weeks === null ? '' : `; it lasted ${count(lasted_weeks)} ${lasted_weeks === 1 ? 'week' : 'weeks'}`)

const VERDICTS: Readonly<Record<ReminderEffect['verdict'], (effect: ReminderEffect) => string>> = {
  worked: (effect) => `it worked, ${change(effect.before, effect.after)}${lasted(effect)}`,
  fell_after: (effect) => `fell after, but no more than at clients without a reminder: ${change(effect.before, effect.after)}${lasted(effect)}`,
  no_change: (effect) => `no change, ${change(effect.before, effect.after)}`,
  rose_after: (effect) => `rose after, ${change(effect.before, effect.after)}`,
  few: (effect) => `too few to say, ${change(effect.before, effect.after)}`,
  too_soon: ({ weeks }) => `too soon to say, ${count(weeks)} weeks have to pass`,
}

const DUE: Readonly<Record<NonNullable<ClientObligation['next_due']>['why'], string>> = {
  broken: 'it is not kept', wore_off: 'the last one wore off', yearly: 'a year has gone since the last', first: 'none was sent yet',
}
