import { PRIORITIES } from '../core/content.ts'
import type { ClockName, Content, Plan, Priority, Rider } from '../core/content.ts'

/** A rider's target that is no sooner than what a plan promises without it; both in open minutes. */
export interface RiderRemark {
  readonly rider: string
  readonly plan: string
  readonly priority: Priority
  /** The kind of issue whose turnaround in the catalogue is meant; null for the plan's target of the priority. */
  readonly issue_type: string | null
  readonly clock: ClockName
  readonly rider_minutes: number
  readonly plan_minutes: number
}

/**
 * Where a rider would sell nothing: no sooner than the plan's target of the priority, or later than
 * the plan's turnaround of a kind of issue at its usual priority. The rider's target applies all
 * the same, so a person should know.
 */
export function riderRemarks(content: Content): readonly RiderRemark[] {
  const remarks: RiderRemark[] = []
  for (const rider of content.riders.values()) {
    for (const plan of content.plans.values()) {
      remarks.push(...besidePlan(rider, plan), ...besideCatalogue(rider, plan, content))
    }
  }
  return remarks
}

const CLOCKS = ['response', 'resolution'] as const

function besidePlan(rider: Rider, plan: Plan): RiderRemark[] {
  return PRIORITIES.flatMap((priority) =>
    CLOCKS.flatMap((clock) => {
      const rider_minutes = rider.targets[priority]?.[clock] ?? null
      const plan_minutes = plan.targets[priority]?.[clock] ?? null
      if (rider_minutes === null || plan_minutes === null || rider_minutes < plan_minutes) return []
      return [{ rider: rider.id, plan: plan.id, priority, issue_type: null, clock, rider_minutes, plan_minutes }]
    }),
  )
}

function besideCatalogue(rider: Rider, plan: Plan, { catalogue, priorities }: Content): RiderRemark[] {
  return catalogue.flatMap(({ issue_type, impact, urgency, turnaround }) => {
    const priority = priorities.matrix[impact]?.[priorities.urgency.indexOf(urgency)]
    if (priority === undefined) return []
    return CLOCKS.flatMap((clock) => {
      const rider_minutes = rider.targets[priority]?.[clock] ?? null
      const plan_minutes = turnaround[plan.id]?.[clock] ?? null
      if (rider_minutes === null || plan_minutes === null || rider_minutes <= plan_minutes) return []
      return [{ rider: rider.id, plan: plan.id, priority, issue_type, clock, rider_minutes, plan_minutes }]
    })
  })
}
