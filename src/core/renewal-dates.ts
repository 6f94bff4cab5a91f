import { versionInForce, type AgreementVersion } from './agreements.ts'
import { isoDay, monthsLater, parseDay } from './days.ts'

/** The terms that matter to whoever thinks of ending or renewing. Dates ISO. */
export type Term = Pick<AgreementVersion, 'starts_on' | 'ends_on' | 'renewal' | 'notice_days' | 'notice_months'>

export interface RenewalDates {
  /** The day on which a rolling term begins anew; of a fixed one its last day. Null where the dates are none. */
  readonly renews_on: string | null
  /** The last day on which notice ends the term that runs: from it the whole notice lies within the term. Null where none is stated. */
  readonly notice_by: string | null
}

/**
 * When the term that runs on that day ends or renews, and until when notice can be given. A rolling term renews on the
 * day after `ends_on` and goes on by its own length, which is whole months where its ends lie so, else days. A day before
 * the start counts as the first; a fixed term has only the one. Where notice is stated in days and in months, the earlier day counts.
 *
 * @param today ISO date
 */
export function renewalDates(term: Term, today: string): RenewalDates {
  const [starts, ends, now] = [term.starts_on, term.ends_on, today].map(parseDay)
  if (starts == null || ends == null || now == null || ends < starts) return { renews_on: null, notice_by: null }
  const last = term.renewal === 'rolling' ? rollingTerm(starts, ends, now).last : ends
  const notices = [
    ...(isCount(term.notice_days) ? [last - term.notice_days] : []),
    ...(isCount(term.notice_months) ? [monthsBefore(last, term.notice_months)] : []),
  ]
  return { renews_on: isoDay(term.renewal === 'rolling' ? last + 1 : last), notice_by: notices.length === 0 ? null : isoDay(Math.min(...notices)) }
}

export type TermStanding = 'in_force' | 'ended' | 'to_come' | 'none'

/** The version that speaks for a client on a day: in force then, else the last that was, else the first to come. @param today ISO date */
export function versionSpeaking(versions: readonly AgreementVersion[], today: string): { readonly version: AgreementVersion | null; readonly standing: TermStanding } {
  const version = versionInForce(versions, today)
  if (version !== null) return { version, standing: 'in_force' }
  const ordered = [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : a.version - b.version))
  const before = ordered.findLast((one) => one.starts_on <= today) ?? null
  if (before !== null) return { version: before, standing: 'ended' }
  const [first = null] = ordered
  return { version: first, standing: first === null ? 'none' : 'to_come' }
}

const isCount = (value: number | null): value is number => value !== null && Number.isSafeInteger(value) && value >= 0 && value < 1200

/**
 * The term of a rolling agreement that runs on a day, in days since 1970: the first one before its start, else each
 * following one of the first one's length, which is whole months where its ends lie so.
 */
export function rollingTerm(starts: number, ends: number, now: number): { readonly from: number; readonly last: number } {
  const first = ends + 1
  if (now < first) return { from: starts, last: ends }
  const months = wholeMonths(starts, first)
  if (months === null) {
    const length = first - starts
    const from = first + Math.floor((now - first) / length) * length
    return { from, last: from + length - 1 }
  }
  // A start on the 31st is counted from itself, so that a short month shortens no other.
  const nth = monthsLater(starts, months) === first ? (term: number) => monthsLater(starts, months * term) : (term: number) => monthsLater(first, months * (term - 1))
  let next = Math.max(1, Math.floor((now - first) / (31 * months)))
  while (nth(next) <= now) next++
  return { from: nth(next - 1), last: nth(next) - 1 }
}

/** How many months lie from one day to another, both the first of a term; null where they are not whole. A term from 29 February to 28 February is a year. */
function wholeMonths(from: number, to: number): number | null {
  for (let months = Math.max(1, Math.floor((to - from) / 31)); monthsLater(from, months) <= to; months++) {
    const later = monthsLater(from, months)
    if (later === to || (later === to - 1 && dayOfMonth(later) < dayOfMonth(from))) return months
  }
  return null
}

const dayOfMonth = (day: number): number => Number(isoDay(day).slice(8))

/** The last day from which so many months have passed by the end of `last`. */
function monthsBefore(last: number, months: number): number {
  let day = monthsLater(last, -months)
  while (monthsLater(day + 1, months) <= last) day++
  while (monthsLater(day, months) > last) day--
  return day
}
