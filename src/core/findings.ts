import { logChanceOfAtMost } from './hypergeometric.ts'
import { LEAST_DECIDED, reachesPromise, wilson } from './promises.ts'

/** Decided tickets of one local month, and the mean share promised for them, 0 to 1. */
export interface MonthCounts {
  /** `YYYY-MM`. */
  readonly month: string
  readonly met: number
  readonly missed: number
  readonly promised: number
}

/** Months, both ends included. */
export interface MonthRange {
  readonly from: string
  readonly until: string
}

/** `short`: months of 20 decided tickets and more that missed the promise by count; `counted`: how many such months there are. */
interface MonthTally {
  readonly short: number
  readonly counted: number
}

/** What a heading may claim about a run of months. `below` and `below_now`, and `worst`, are tested; the others are counts. */
export type MonthlyFinding =
  /** Fewer than 20 decided tickets in all. */
  | { readonly kind: 'too_few' }
  /**
   * The promise was missed from `from` to `until`, worse than in the other months, which do not lie clearly below it.
   * `fell`: the months before kept it, taken together (false where there are none). `back_since` names the month after,
   * where the promise was kept from then on, taken together.
   */
  | { readonly kind: 'below'; readonly from: string; readonly until: string; readonly fell: boolean; readonly back_since: string | null }
  /** The same, up to the last month. */
  | { readonly kind: 'below_now'; readonly since: string; readonly fell: boolean }
  /** Kept over all, and in every month that has enough tickets. */
  | { readonly kind: 'kept' }
  /** Kept over all, missed in some months; no month stands out as a change. */
  | ({ readonly kind: 'mixed' } & MonthTally)
  /** Missed over all. `worst` is a stretch worse than the rest, where the test finds one and the rest lies clearly below the promise too. */
  | ({ readonly kind: 'missed'; readonly worst: MonthRange | null } & MonthTally)

/** Chance that a finding claims a period where the true rate never changed. */
const FALSE_CLAIMS = 0.05

/**
 * Reads months, in order, as one finding. Every run of neighbouring months, with at least 20 decided tickets inside
 * and 20 outside, is compared with all other months by Fisher's exact test, one-sided: given the totals, how likely are
 * so few met inside if every ticket had the same chance, whatever that chance is. The least likely run is a period only
 * where its chance times the number of runs looked at (Bonferroni) is below 5 %, and where it also missed the promise
 * by count. So a year without a change is given a period in fewer than 5 of 100 cases, whatever its rate.
 * Months without decided tickets are passed over.
 */
export function monthlyFinding(months: readonly MonthCounts[]): MonthlyFinding {
  const decided = months.filter((month) => month.met + month.missed > 0)
  const all = total(decided)
  if (all.decided < LEAST_DECIDED) return { kind: 'too_few' }
  const low = lowRun(decided)
  const period = low === null ? null : { from: decided[low.first]!.month, until: decided[low.last]!.month }
  if (low !== null && period !== null) {
    const before = decided.slice(0, low.first)
    const after = decided.slice(low.last + 1)
    const rest = total([...before, ...after])
    if (wilson(rest.met, rest.decided).high >= rest.promised) {
      const fell = before.length > 0 && total(before).kept
      if (after.length === 0) return { kind: 'below_now', since: period.from, fell }
      return { kind: 'below', ...period, fell, back_since: total(after).kept ? after[0]!.month : null }
    }
  }
  const counted = decided.filter((month) => month.met + month.missed >= LEAST_DECIDED)
  const short = counted.filter((month) => !total([month]).kept).length
  const tally = { short, counted: counted.length }
  if (!all.kept) return { kind: 'missed', worst: period, ...tally }
  return short === 0 ? { kind: 'kept' } : { kind: 'mixed', ...tally }
}

interface Run {
  /** Positions, both included. */
  readonly first: number
  readonly last: number
}

function lowRun(months: readonly MonthCounts[]): Run | null {
  const all = total(months)
  let runs = 0
  let least = 0
  let lowest: Run | null = null
  for (let first = 0; first < months.length; first++) {
    let met = 0
    let decided = 0
    for (let last = first; last < months.length; last++) {
      met += months[last]!.met
      decided += months[last]!.met + months[last]!.missed
      if (decided < LEAST_DECIDED || all.decided - decided < LEAST_DECIDED) continue
      runs++
      if (met * all.decided >= all.met * decided) continue
      const chance = logChanceOfAtMost(met, decided, all.met, all.decided)
      if (chance < least) {
        least = chance
        lowest = { first, last }
      }
    }
  }
  if (lowest === null || least + Math.log(runs) >= Math.log(FALSE_CLAIMS)) return null
  return total(months.slice(lowest.first, lowest.last + 1)).kept ? null : lowest
}

function total(months: readonly MonthCounts[]): { met: number; decided: number; promised: number; kept: boolean } {
  let met = 0
  let decided = 0
  let weighed = 0
  for (const month of months) {
    met += month.met
    decided += month.met + month.missed
    weighed += month.promised * (month.met + month.missed)
  }
  const promised = decided === 0 ? 0 : weighed / decided
  return { met, decided, promised, kept: reachesPromise(met, decided, promised) }
}
