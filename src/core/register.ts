/** The register of documents: what was made, sent, awaited and answered, and what comes next. */
import { isoDay, parseDay, weekdayOf } from './days.ts'

export const OUTCOMES = ['signed', 'declined', 'objected', 'expired'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What stands in `awaited_from` beside a person's name. */
export const AWAITED = ['client', 'provider', 'nobody'] as const

/** One document for one client. Dates are local, `YYYY-MM-DD`; null where nobody said. */
export interface RegisterEntry {
  /** The document's number, as it stands on its pages. */
  readonly document: string
  readonly client: string
  /** Name of the template, `premium-response-supplement`. */
  readonly template: string
  /** What the document is called. */
  readonly title: string | null
  /** The agreement's version that it belongs to. */
  readonly version: number | null
  readonly starts_on: string | null
  readonly pages: number | null
  readonly file_name: string | null
  readonly file_sha256: string | null
  readonly made_on: string | null
  readonly sent_on: string | null
  /** A person's name, or one of `AWAITED`; null is read as the client. */
  readonly awaited_from: string | null
  /** In order. */
  readonly chased_on: readonly string[]
  readonly returned_on: string | null
  readonly outcome: Outcome | null
  readonly note: string | null
  /** Of the file that came back. */
  readonly returned_sha256: string | null
}

/** How a provider chases, in days. */
export interface RegisterRules {
  /** From sending to the first chase. */
  readonly chase_after_days: number
  /** From one chase to the next. */
  readonly chase_every_days: number
  /** From sending until it counts as expired. */
  readonly expires_after_days: number
}

export const DEFAULT_REGISTER_RULES: RegisterRules = { chase_after_days: 14, chase_every_days: 7, expires_after_days: 60 }

/** In the order of a document's life. */
export const STANDINGS = ['made', 'sent', 'awaited', 'signed', 'declined', 'objected', 'expired'] as const
export type StandingKind = (typeof STANDINGS)[number]

export type NextStep =
  /** Not sent yet. */
  | { readonly kind: 'send' }
  /** Days late from 0, null where the day has not come. `nth` counts from 1. */
  | { readonly kind: 'chase'; readonly on: string; readonly days_late: number | null; readonly nth: number }
  /** The provider's own signature is awaited. */
  | { readonly kind: 'sign' }
  /** No chase falls before the day on which it expires. */
  | { readonly kind: 'wait'; readonly until: string }
  /** It came back, and nobody recorded what it says. */
  | { readonly kind: 'record' }

/** `sent`: nobody's answer is awaited. `on` is the day of that standing, null where no date says. */
export type Standing =
  | { readonly kind: 'made'; readonly on: string | null; readonly step: NextStep }
  /** Where it came back, nothing expires. */
  | { readonly kind: 'awaited'; readonly on: string | null; readonly expires_on: string | null; readonly step: NextStep }
  | { readonly kind: 'sent' | Outcome; readonly on: string | null; readonly step: null }

/**
 * Where a document stands on a day: what is dated later has not happened yet. An outcome without a date holds on every day.
 * A chase that falls on a Saturday or Sunday moves to the Monday after; none falls after the day on which it expires.
 */
export function standingOn(entry: RegisterEntry, as_of: string, rules: RegisterRules): Standing {
  const { made_on, outcome, awaited_from } = entry
  const returned_on = happened(entry.returned_on, as_of)
  if (outcome !== null && (entry.returned_on === null || returned_on !== null)) return { kind: outcome, on: returned_on, step: null }
  const sent_on = happened(entry.sent_on, as_of)
  const sent = sent_on === null ? null : parseDay(sent_on)
  if (returned_on !== null) return { kind: 'awaited', on: sent_on, expires_on: null, step: { kind: 'record' } }
  if (sent_on === null || sent === null) return { kind: 'made', on: happened(made_on, as_of), step: { kind: 'send' } }
  if (awaited_from === 'nobody') return { kind: 'sent', on: sent_on, step: null }
  const expires = sent + rules.expires_after_days
  const expires_on = isoDay(expires)
  if (as_of > expires_on) return { kind: 'expired', on: isoDay(expires + 1), step: null }
  if (awaited_from === 'provider') return { kind: 'awaited', on: sent_on, expires_on, step: { kind: 'sign' } }
  const chases = chasesOf(entry, as_of)
  const last = chases.at(-1)
  const chase = workday(last === undefined ? sent + rules.chase_after_days : (parseDay(last) ?? sent) + rules.chase_every_days)
  if (chase > expires) return { kind: 'awaited', on: sent_on, expires_on, step: { kind: 'wait', until: expires_on } }
  const late = (parseDay(as_of) ?? 0) - chase
  return { kind: 'awaited', on: sent_on, expires_on, step: { kind: 'chase', on: isoDay(chase), days_late: late < 0 ? null : late, nth: chases.length + 1 } }
}

/** The chases that count on a day, in order: not before the document was sent, and each day once. */
export function chasesOf({ sent_on, chased_on }: Pick<RegisterEntry, 'sent_on' | 'chased_on'>, as_of: string): readonly string[] {
  return [...new Set(chased_on)].filter((on) => parseDay(on) !== null && on <= as_of && sent_on !== null && on >= sent_on).sort()
}

const happened = (on: string | null, as_of: string): string | null => (on !== null && on <= as_of ? on : null)

/** The day itself, or the Monday after a weekend. */
function workday(day: number): number {
  return weekdayOf(day) < 5 ? day : day + 7 - weekdayOf(day)
}

/** Dates of a register that cannot be: `before` should not lie after `after`. */
export type RegisterFault =
  | { readonly kind: 'order'; readonly before: DateColumn; readonly after: DateColumn; readonly before_on: string; readonly after_on: string }
  /** An answer that nobody dated. */
  | { readonly kind: 'undated'; readonly outcome: Outcome }
  /** So long after the data end that it looks like a slip. */
  | { readonly kind: 'far'; readonly column: DateColumn; readonly on: string }

export type DateColumn = 'made_on' | 'sent_on' | 'chased_on' | 'returned_on'

/** Days after the data's end up to which a register's dates are taken as they stand. */
const NEAR = 366

/** What of an entry cannot be as it stands; it is shown all the same. @param until local date on which the data end; null where there are none */
export function faultsOf(entry: RegisterEntry, until: string | null): readonly RegisterFault[] {
  const { made_on, sent_on, chased_on, returned_on, outcome } = entry
  const order = (before: DateColumn, before_on: string | null, after: DateColumn, after_on: string | null): RegisterFault[] =>
    (before_on === null || after_on === null || before_on <= after_on ? [] : [{ kind: 'order', before, after, before_on, after_on }])
  return [
    ...order('made_on', made_on, 'sent_on', sent_on),
    ...order('sent_on', sent_on, 'returned_on', returned_on),
    ...chased_on.flatMap((on) => order('sent_on', sent_on, 'chased_on', on)).slice(0, 1),
    ...(outcome !== null && outcome !== 'expired' && returned_on === null ? [{ kind: 'undated', outcome } as const] : []),
    ...datesOf(entry).filter(([, on]) => isFar(on, until)).map(([column, on]) => ({ kind: 'far', column, on }) as const).slice(0, 1),
  ]
}

function datesOf({ made_on, sent_on, chased_on, returned_on }: RegisterEntry): [DateColumn, string][] {
  const dates: [DateColumn, string | null][] = [['made_on', made_on], ['sent_on', sent_on], ...chased_on.map((on): [DateColumn, string] => ['chased_on', on]), ['returned_on', returned_on]]
  return dates.flatMap(([column, on]) => (on === null ? [] : [[column, on]]))
}

function isFar(on: string, until: string | null): boolean {
  const [day, end] = [parseDay(on), until === null ? null : parseDay(until)]
  return day === null || (end !== null && day > end + NEAR)
}

/** The day that a register tells of: the last of the data and of its own dates, slips apart; null where nothing is dated. */
export function registerDay(entries: readonly RegisterEntry[], until: string | null): string | null {
  return entries.flatMap((entry) => datesOf(entry).map(([, on]) => on)).filter((on) => parseDay(on) !== null && !isFar(on, until))
    .reduce<string | null>((last, on) => (last === null || on > last ? on : last), until)
}
