import type { Plan } from '../core/content.ts'

/**
 * Plans from the least to the most: a longer first response to a P1 comes first, and a plan that
 * promises none before all; among equals the cheaper seat, then the lower base, then the id.
 */
export function inPlanOrder(plans: Iterable<Plan>): ReadonlyMap<string, Plan> {
  const promise = (plan: Plan) => plan.targets.P1?.response ?? Number.MAX_SAFE_INTEGER
  const sorted = [...plans].sort(
    (a, b) =>
      promise(b) - promise(a) ||
      a.price.per_seat_cents - b.price.per_seat_cents ||
      a.price.base_cents - b.price.base_cents ||
      (a.id < b.id ? -1 : 1),
  )
  return new Map(sorted.map((plan) => [plan.id, plan]))
}
