import { LEAST_DECIDED, wilson } from './promises.ts'
import { belowItsPromiseMore, CLAIMS_EACH, keeps, logChanceOfSoFew, together, type Decided } from './standing-out.ts'

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

/**
 * Reads months, in order, as one finding. Every run of neighbouring months, with at least 20 decided tickets inside
 * and 20 outside, is compared with all other months by Fisher's exact test, one-sided: given the totals, how likely are
 * so few met inside if every ticket had the same chance, whatever that chance is. The least likely run is a period only
 * where its chance times the number of runs looked at (Bonferroni) is below this heading's part of the page's 5 %, where
 * months that were promised less do not explain it, and where it also missed the promise by count.
 * Months without decided tickets are passed over.
 */
export function monthlyFinding(months: readonly MonthCounts[]): MonthlyFinding {
  const decided = months.filter((month) => month.met + month.missed > 0)
  const sides = decided.map(sideOf)
  const all = together(sides)
  if (all.decided < LEAST_DECIDED) return { kind: 'too_few' }
  const low = lowRun(sides)
  const period = low === null ? null : { from: decided[low.first]!.month, until: decided[low.last]!.month }
  if (low !== null && period !== null) {
    const before = sides.slice(0, low.first)
    const after = sides.slice(low.last + 1)
    const rest = together([...before, ...after])
    if (wilson(rest.met, rest.decided).high >= rest.promised) {
      const fell = before.length > 0 && keeps(together(before))
      if (after.length === 0) return { kind: 'below_now', since: period.from, fell }
      return { kind: 'below', ...period, fell, back_since: keeps(together(after)) ? decided[low.last + 1]!.month : null }
    }
  }
  const counted = sides.filter((month) => month.decided >= LEAST_DECIDED)
  const short = counted.filter((month) => !keeps(month)).length
  const tally = { short, counted: counted.length }
  if (!keeps(all)) return { kind: 'missed', worst: period, ...tally }
  return short === 0 ? { kind: 'kept' } : { kind: 'mixed', ...tally }
}

interface Run {
  /** Positions, both included. */
  readonly first: number
  readonly last: number
}

function lowRun(months: readonly Decided[]): Run | null {
  const runs = months.flatMap((_, first) => months.slice(first).map((__, more): Run => ({ first, last: first + more })))
    .map((run) => ({ run, part: together(months.slice(run.first, run.last + 1)), rest: together([...months.slice(0, run.first), ...months.slice(run.last + 1)]) }))
    .filter(({ part, rest }) => part.decided >= LEAST_DECIDED && rest.decided >= LEAST_DECIDED)
  const chance = CLAIMS_EACH / runs.length
  let least = Math.log(chance)
  let lowest: Run | null = null
  for (const { run, part, rest } of runs) {
    const log = logChanceOfSoFew(part, rest)
    if (log >= least || keeps(part) || !belowItsPromiseMore(part, rest, chance)) continue
    least = log
    lowest = run
  }
  return lowest
}

const sideOf = ({ met, missed, promised }: MonthCounts): Decided => ({ met, decided: met + missed, promised })
