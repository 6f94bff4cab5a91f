import { MINUS } from '../core/index.ts'
import type { ScoredSignal, SignalValue } from '../core/index.ts'
import { bareShare, count, date, share } from './figures.ts'

/** `7.25` → `7.3`, `12` → `12`: at most one decimal. */
const one = (value: number): string => String(Math.round(value * 10) / 10).replace('-', MINUS)
const plural = (number: number, word: string, many = `${word}s`): string => (one(number) === '1' ? word : many)
const of = ({ part, whole, evidence }: SignalValue): string => `${count(part ?? 0)} of ${count(whole ?? evidence)}`

type Unit = 'share' | 'days' | 'fees' | 'tickets' | 'people' | 'hours' | 'roles' | 'points'

interface SignalWords {
  readonly name: string
  readonly unit: Unit
  /** The holding that it rests on most: a file of it would switch it on. */
  readonly file: string
  /** What the amounts of its rows are. */
  readonly amount?: string
  readonly say: (found: SignalValue) => string
}

const isNothing = (value: number): boolean => Math.abs(value) < 0.05

const SIGNALS: Readonly<Record<string, SignalWords>> = {
  days_beyond_terms: { name: 'days beyond terms', unit: 'days', file: 'invoices', amount: 'Days beyond terms', say: ({ value, evidence }) => (isNothing(value) ? `Paid within terms, ${count(evidence)} invoices weighted by money` : `Paid ${one(value)} ${plural(value, 'day')} beyond terms, ${count(evidence)} invoices weighted by money`) },
  share_paid_on_time: { name: 'share paid in time', unit: 'share', file: 'invoices', amount: 'Days beyond terms', say: (found) => `${of(found)} invoices paid in time` },
  overdue_in_monthly_fees: { name: 'overdue now', unit: 'fees', file: 'invoices', amount: 'Money', say: ({ value }) => (isNothing(value) ? 'Nothing overdue now' : `Overdue now: ${one(value)} monthly ${plural(value, 'fee')}`) },
  days_beyond_terms_trend: { name: 'trend of paying', unit: 'days', file: 'invoices', amount: 'Days beyond terms', say: ({ value }) => (isNothing(value) ? 'Pays as it did half a year ago' : `Pays ${one(Math.abs(value))} ${plural(Math.abs(value), 'day')} ${value > 0 ? 'later' : 'earlier'} than half a year ago`) },

  share_advice_accepted: { name: 'advice accepted', unit: 'share', file: 'advice', say: (found) => `${of(found)} recommendations accepted, of those decided in 24 months` },
  share_advice_left_open: { name: 'advice left open', unit: 'share', file: 'advice', say: (found) => `${of(found)} recommendations still open after 90 days` },
  tickets_after_declined_advice_per_month: { name: 'tickets after declined advice', unit: 'tickets', file: 'advice', say: ({ value, part }) => (value <= 0 || isNothing(value) ? 'No more tickets in the field of declined advice than at other clients' : `${count(part ?? 0)} tickets in the field of declined advice, ${one(value)} a month more than at other clients`) },

  share_requests_from_named_contacts: { name: 'requests from named contacts', unit: 'share', file: 'contacts', say: (found) => `${of(found)} requests and approvals by named contacts` },
  approvers: { name: 'approvers', unit: 'people', file: 'events', say: ({ value, evidence }) => `${count(value)} ${plural(value, 'person', 'people')} gave ${count(evidence)} ${plural(evidence, 'approval')}` },
  approval_wait_hours: { name: 'wait for approvals', unit: 'hours', file: 'events', amount: 'Open hours', say: ({ value, evidence }) => `${one(value)} open ${plural(value, 'hour')} until an approval, over ${count(evidence)}` },
  roles_without_a_name: { name: 'roles without a name', unit: 'roles', file: 'contacts', say: ({ value }) => (value === 0 ? 'Boss, assistant and finance each have a name' : `${count(value)} of boss, assistant and finance ${value === 1 ? 'has' : 'have'} no name`) },

  points_raised_urgent_above_others: { name: 'raised as urgent', unit: 'points', file: 'tickets', say: (found) => `${of(found)} tickets raised as P1 or P2, ${isNothing(found.value) ? 'as at' : `${one(Math.abs(found.value))} ${plural(Math.abs(found.value), 'point')} ${found.value > 0 ? 'above' : 'below'}`} other clients` },
  share_priority_changed: { name: 'priorities changed', unit: 'share', file: 'events', say: (found) => `${of(found)} tickets had their priority changed` },
  share_requests_abandoned: { name: 'requests given up', unit: 'share', file: 'events', say: (found) => `${of(found)} requests were given up` },

  share_raised_outside_hours: { name: 'raised outside hours', unit: 'share', file: 'tickets', say: (found) => `${of(found)} tickets raised outside their own hours` },
  share_raised_at_weekends: { name: 'raised at weekends', unit: 'share', file: 'tickets', say: (found) => `${of(found)} tickets raised at a weekend` },

  waiting_hours_per_ticket: { name: 'waiting on them', unit: 'hours', file: 'events', amount: 'Open hours', say: ({ value, evidence }) => `${one(value)} open ${plural(value, 'hour')} a ticket spent waiting on them, over ${count(evidence)} tickets` },
  share_reviews_held: { name: 'reviews held', unit: 'share', file: 'visits', amount: 'Minutes', say: (found) => `${of(found)} reviews that were due were held` },
  share_surveys_answered: { name: 'surveys answered', unit: 'share', file: 'surveys', say: (found) => `${of(found)} surveys answered` },

  share_devices_out_of_warranty: { name: 'devices out of warranty', unit: 'share', file: 'assets', say: (found) => `${of(found)} devices out of warranty` },
  share_devices_out_of_support: { name: 'devices out of support', unit: 'share', file: 'assets', say: (found) => `${of(found)} devices out of the maker’s support` },
  share_devices_without_backup: { name: 'devices without a backup', unit: 'share', file: 'assets', say: (found) => `${of(found)} devices without a backup` },
  share_risk_advice_declined: { name: 'risk advice declined', unit: 'share', file: 'advice', say: (found) => `${of(found)} pieces of advice on risks declined` },
  share_devices_with_unauthorised_software: { name: 'unauthorised software', unit: 'share', file: 'checks', amount: 'Found', say: (found) => `${of(found)} checks found software that nobody allowed` },
}

const QUALITIES: Readonly<Record<string, string>> = {
  prompt_payment: 'Prompt payment', willingness_to_listen: 'Listens', clear_chain_of_command: 'Clear chain of command', clear_priorities: 'Clear priorities',
  sensible_hours: 'Sensible hours', time_for_it: 'Time for IT', risk_averse_attitude: 'Careful with risk',
}

const UNITS: Readonly<Record<Unit, (value: number) => string>> = {
  share: (value) => share(value, Math.abs(value) < 0.1 && value !== 0 ? 1 : 0),
  days: (value) => `${one(value)} ${plural(value, 'day')}`,
  fees: (value) => `${one(value)} ${plural(value, 'fee')}`,
  tickets: (value) => `${one(value)} a month`,
  people: (value) => `${one(value)} ${plural(value, 'person', 'people')}`,
  hours: (value) => `${one(value)} h`,
  roles: (value) => `${one(value)} ${plural(value, 'role')}`,
  points: (value) => `${one(value)} ${plural(value, 'point')}`,
}

const plain = (name: string): string => name.replaceAll('_', ' ')
const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const points = (score: number): string => String(Math.round(score))

/** Words of the qualities, their signals and their sums. A signal that `scoring.yaml` alone knows is named as it is there. */
export const clientQualities = {
  title: 'Is this a good client?',
  quality: (name: string) => QUALITIES[name] ?? capital(plain(name)),
  name: (signal: string) => SIGNALS[signal]?.name ?? plain(signal),
  heading: (signal: string) => capital(SIGNALS[signal]?.name ?? plain(signal)),
  file: (signal: string) => SIGNALS[signal]?.file ?? null,
  amount: (signal: string) => SIGNALS[signal]?.amount ?? null,
  /** One plain sentence with the counts that a signal rests on. */
  sentence: (found: SignalValue) => SIGNALS[found.signal]?.say(found) ?? `${capital(plain(found.signal))}: ${one(found.value)}`,
  value: (signal: string, value: number) => UNITS[SIGNALS[signal]?.unit ?? 'points'](value),
  columns: { evidence: 'Evidence', score: 'Score', weight: 'Weight', others: 'Others’ median', before: 'Year before' },

  score: (score: number, qualities: number, all: number) => `${points(score)} of 100 from ${count(qualities)} of ${count(all)} qualities.`,
  grades: (bounds: readonly (readonly [grade: string, least: number])[]) => `${bounds.filter(([, least]) => least > 0).map(([grade, least]) => `${grade} begins at ${count(least)}`).join(', ')}.`,
  weights: 'Weights and bounds are yours, in scoring.yaml',
  no_grade: 'Not enough evidence',
  no_grade_text: (qualities: number, least: number) => `${count(qualities)} of the qualities ${qualities === 1 ? 'has' : 'have'} enough evidence; a grade needs ${count(least)}.`,
  trend: (before: number, grade: string | null) => `The year before: ${points(before)}${grade === null ? '' : `, ${grade}`}.`,
  level: (filled: number, of_: number, score: number) => `level ${filled} of ${of_}, ${points(score)} of 100`,
  of_hundred: (score: number) => points(score),
  no_evidence: 'no evidence',
  not_enough: 'not enough evidence',
  none: (names: readonly string[]) => `No evidence: ${names.join('; ')}`,
  switched_on: (name: string, file: string, here: boolean) => (here ? `${name} (nothing of this client to count in ${file}.csv)` : `${name} (a file of ${file.replaceAll('_', ' ')} would switch it on)`),
  few: (evidence: number, least: number, interval: { readonly low: number; readonly high: number } | null) => `not enough: ${count(evidence)} of ${count(least)} rows${interval === null ? '' : `, so anything from ${bareShare(interval.low, 0)} to ${share(interval.high, 0)}`}`,
  off: 'weight 0, does not count',
  others_of: (clients: number) => `of ${count(clients)} ${clients === 1 ? 'client' : 'clients'}`,

  formula: {
    title: (signal: string) => capital(SIGNALS[signal]?.name ?? plain(signal)),
    ends: (signal: string, bad: number, good: number) => `${UNITS[SIGNALS[signal]?.unit ?? 'points'](bad)} scores 0, ${UNITS[SIGNALS[signal]?.unit ?? 'points'](good)} scores 100, and in proportion between them.`,
    sum: ({ found, bad, good, score }: ScoredSignal) => (found === null || score === null ? '' : `${exact(found.value)} scores ${points(score)}: 100 × (${exact(found.value)} − ${exact(bad)}) ÷ (${exact(good)} − ${exact(bad)})${score === 0 || score === 100 ? ', held between 0 and 100' : ''}.`),
    interval: (low: number, high: number) => `So few rows leave the score between ${points(low)} and ${points(high)}, at 95 %.`,
    quality: (parts: readonly (readonly [score: number, weight: number])[], result: number) => `The quality is the mean by weight: (${parts.map(([score, weight]) => `${points(score)} × ${exact(weight)}`).join(' + ')}) ÷ ${exact(parts.reduce((sum, [, weight]) => sum + weight, 0))} = ${points(result)}.`,
    few: (evidence: number, least: number) => `It rests on ${count(evidence)} rows, and counts from ${count(least)} on: it is shown, and left out of the sum.`,
    others: (signal: string, median: number, clients: number) => `The median of ${count(clients)} other clients is ${UNITS[SIGNALS[signal]?.unit ?? 'points'](median)}.`,
    before: (signal: string, value: number) => `The year before it was ${UNITS[SIGNALS[signal]?.unit ?? 'points'](value)}.`,
  },

  overrule: {
    set: 'Set it yourself',
    change: 'Change',
    label: (act: string, quality: string) => `${act}: ${quality}`,
    shown: (score: number, on: string, note: string, from: number | null) => `Set to ${points(score)} by you on ${date(on)}${note === '' ? '' : `: “${note}”`}. ${from === null ? 'The files say nothing.' : `The signals say ${points(from)}.`}`,
    title: (quality: string) => `${quality}: your own judgement`,
    text: 'It takes the place of the signals’ score for this client and is shown as yours. The signals stay as they are.',
    level: 'Level', note: 'Why', on: 'On',
    choice: (filled: number, of_: number, grade: string, score: number) => `${filled} of ${of_} (${grade}, counted as ${score})`,
    save: 'Keep my judgement', forget: 'Take it back',
    needs_note: 'A sentence that says why is needed.', needs_date: 'A date is needed.',
    where: 'Kept in this browser only, and in the file of your settings.',
    download: 'Download my judgements', open: 'Read them from a file',
  },
  paid: (on: string | null) => (on === null ? 'not paid' : `paid ${date(on)}`),
  answered: (on: string | null) => (on === null ? 'no answer' : `answered ${date(on)}`),
} as const

/** As the file writes it, with at most four decimals. */
function exact(value: number): string {
  return String(Math.round(value * 10_000) / 10_000).replace('-', MINUS)
}
