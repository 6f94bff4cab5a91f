import type { Priority } from './content.ts'
import { LEAST_DECIDED } from './promises.ts'
import { belowItsPromiseMore, CLAIMS_EACH, keeps, logChanceOfSoFew, together, type Decided } from './standing-out.ts'

/** Decided tickets of one priority, and the mean share promised for them, 0 to 1. */
export interface PriorityCounts {
  readonly priority: Priority
  readonly met: number
  readonly missed: number
  readonly promised: number
}

/** What a heading may claim about priorities. `worst` is tested; the rest are counts, of priorities with 20 decided tickets and more. */
export type PriorityFinding =
  /** Fewer than two priorities with 20 decided tickets. */
  | { readonly kind: 'too_few' }
  /** So many of so many missed their own promise. */
  | { readonly kind: 'counts'; readonly below: number; readonly judged: number }
  /** `worst` missed their promise and fared worse than all others; of those, `held` kept theirs. */
  | { readonly kind: 'worst'; readonly worst: readonly Priority[]; readonly held: readonly Priority[] }

/**
 * Reads priorities as one finding. The one furthest below its promise, the two furthest, and so on, are each held
 * against all others by Fisher's exact test, one-sided, made stricter (Bonferroni) for every group of priorities that
 * could have come out furthest; the group must have missed its promise by count, each member of it, and a smaller
 * promise must not explain its lower rate. Of several such groups the least likely is named.
 */
export function priorityFinding(priorities: readonly PriorityCounts[]): PriorityFinding {
  const judged = priorities
    .map(({ priority, met, missed, promised }) => ({ priority, met, decided: met + missed, promised }))
    .filter(({ decided }) => decided >= LEAST_DECIDED)
    .sort((a, b) => distance(a) - distance(b))
  if (judged.length < 2) return { kind: 'too_few' }
  const below = judged.filter((one) => !keeps(one)).length
  const chance = CLAIMS_EACH / (2 ** judged.length - 2)
  let least = Math.log(chance)
  let worst = 0
  for (let size = 1; size < judged.length && !keeps(judged[size - 1]!); size++) {
    const part = together(judged.slice(0, size))
    const rest = together(judged.slice(size))
    const log = logChanceOfSoFew(part, rest)
    if (log >= least || !belowItsPromiseMore(part, rest, chance)) continue
    least = log
    worst = size
  }
  if (worst === 0) return { kind: 'counts', below, judged: judged.length }
  const names = (some: readonly { readonly priority: Priority }[]): Priority[] => some.map(({ priority }) => priority).sort()
  return { kind: 'worst', worst: names(judged.slice(0, worst)), held: names(judged.slice(worst).filter(keeps)) }
}

const distance = ({ met, decided, promised }: Decided): number => met / decided - promised
