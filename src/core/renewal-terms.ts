import type { AgreementVersion } from './agreements.ts'
import { isoDay, monthsLater, parseDay } from './days.ts'
import { renewalDates, rollingTerm } from './renewal-dates.ts'
import { bindingTerms } from './supplement-start.ts'

/** One term of an agreement that binds. Dates ISO, both ends included. */
export interface EndingTerm<V extends AgreementVersion = AgreementVersion> {
  readonly version: V
  readonly starts_on: string
  /** Its own last day, or the day before a later version takes its place. */
  readonly ends_on: string
  /** Null where none is agreed, or a later version takes the term's place. */
  readonly notice_by: string | null
  /** Whether it goes on by itself; not where a later version takes its place, be it one that never binds. */
  readonly renewal: 'rolling' | 'fixed'
  /** The version that binds afterwards, where the files hold one. */
  readonly followed_by: V | null
  /** A rolling term that goes on by itself closes no year since the version's start: it is too short to be prepared each time. */
  readonly within_year: boolean
}

/** More ends of one version than this many are not planned: terms of a day are a mistake. */
const MOST = 400

/**
 * The terms of one client that end from one day to another, both included, in order; and before them the last one of all
 * where it has ended and nothing follows. A version whose dates are no term has none.
 * @param from days since 1970
 */
export function termsEnding<V extends AgreementVersion>(versions: readonly V[], from: number, until: number): EndingTerm<V>[] {
  const binding = bindingTerms(versions) as readonly { readonly version: V; readonly from: string; readonly until: string | null }[]
  return binding.flatMap(({ version, until: bound_until }, index) => {
    const followed_by = binding[index + 1]?.version ?? null
    const [starts, ends, stop] = [parseDay(version.starts_on), parseDay(version.ends_on), parseDay(bound_until ?? '') ?? Infinity]
    if (starts === null || ends === null || ends < starts) return []
    if (version.renewal === 'fixed') return fixedTerm(version, starts, ends, stop, followed_by, from, until)
    const terms: EndingTerm<V>[] = []
    for (let at = Math.max(from, starts); terms.length < MOST;) {
      const term = rollingTerm(starts, ends, Math.min(at, stop))
      const cut = term.last >= stop
      const last = cut ? stop : term.last
      if (last > until || (last < from && !(cut && followed_by === null))) break
      terms.push({
        version, renewal: cut ? 'fixed' : 'rolling', starts_on: isoDay(term.from), ends_on: isoDay(last), notice_by: cut ? null : renewalDates(version, isoDay(at)).notice_by, followed_by: cut ? followed_by : null,
        within_year: !cut && closesNoYear(starts, term),
      })
      if (cut) break
      at = last + 1
    }
    return terms
  })
}

function fixedTerm<V extends AgreementVersion>(version: V, starts: number, ends: number, stop: number, followed_by: V | null, from: number, until: number): EndingTerm<V>[] {
  const last = Math.min(ends, stop)
  if (last > until || (last < from && followed_by !== null)) return []
  const cut = followed_by !== null && stop < ends
  return [{ version, renewal: 'fixed', starts_on: isoDay(starts), ends_on: isoDay(last), notice_by: cut ? null : renewalDates(version, version.starts_on).notice_by, followed_by, within_year: false }]
}

/** Whether no year since the version's start closes with a term. Days since 1970. */
export const closesNoYear = (starts: number, term: { readonly from: number; readonly last: number }): boolean => years(starts, term.last + 1) === years(starts, term.from)

/** Whole years from one day to another. */
function years(from: number, to: number): number {
  let count = Math.max(0, Math.floor((to - from) / 366) - 1)
  while (monthsLater(from, 12 * (count + 1)) <= to) count++
  return count
}
