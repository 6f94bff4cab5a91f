import type { CatalogueItem, ClockName, Plan, Priority, PriorityMatrix, Rider } from './content.ts'

export type TargetSource = 'rider' | 'catalogue' | 'priority' | 'none'

export interface Target {
  /** Open minutes, travel included; null where nothing is promised. */
  readonly minutes: number | null
  readonly source: TargetSource
  /** Minutes of travel within `minutes`. */
  readonly travel_minutes: number
}

export interface TargetQuestion {
  readonly plan: Plan | null
  readonly rider: Rider | null
  /** Judged by the rider: marked express and within the limit, or created while an agreement-wide rider is in force. */
  readonly express: boolean
  readonly priority: Priority | null
  readonly issue: CatalogueItem | null
  /** Null where not stated: then no travel is added. */
  readonly place: 'remote' | 'on_site' | null
  /** The client's; 0 where not known. */
  readonly travel_minutes: number
}

/**
 * For each clock the first that promises something: the rider's target for the priority, where the ticket is express;
 * the plan's turnaround for that kind of issue; the plan's target for the priority. On site the client's travel time
 * comes on top, of whichever applied, on the clocks that the plan names.
 */
export function findTarget(question: TargetQuestion): Readonly<Record<ClockName, Target>> {
  return { response: targetOf('response', question), resolution: targetOf('resolution', question) }
}

function targetOf(clock: ClockName, { plan, rider, express, priority, issue, place, travel_minutes }: TargetQuestion): Target {
  const none: Target = { minutes: null, source: 'none', travel_minutes: 0 }
  if (plan === null) return none
  const travels = place === 'on_site' && (plan.travel === 'both' || plan.travel === clock)
  const travel = travels ? travel_minutes : 0
  const promised = (minutes: number, source: TargetSource): Target => ({ minutes: minutes + travel, source, travel_minutes: travel })

  const by_rider = express && priority !== null ? rider?.targets[priority]?.[clock] : null
  if (by_rider != null) return promised(by_rider, 'rider')
  const by_issue = issue?.turnaround[plan.id]?.[clock]
  if (by_issue != null) return promised(by_issue, 'catalogue')
  const by_priority = priority === null ? null : plan.targets[priority]?.[clock]
  if (by_priority != null) return promised(by_priority, 'priority')
  return none
}

/** Null where the matrix does not know one of the two words; compared trimmed and case-folded. */
export function priorityFrom(matrix: PriorityMatrix, impact: string | null, urgency: string | null): Priority | null {
  if (impact === null || urgency === null) return null
  const row = matrix.impact.find((word) => folded(word) === folded(impact))
  const column = matrix.urgency.findIndex((word) => folded(word) === folded(urgency))
  if (row === undefined || column < 0) return null
  return matrix.matrix[row]?.[column] ?? null
}

function folded(word: string): string {
  return word.trim().toLowerCase()
}

/** The share, 0 to 1, promised for a ticket. `express` is whether its target for this clock came from the rider. */
export function promisedShare(plan: Plan, rider: Rider | null, express: boolean, clock: ClockName): number {
  return express && rider !== null ? rider.promised_share[clock] : plan.promised_share[clock]
}
