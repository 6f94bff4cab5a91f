import type { PlannedRenewal, PlannedStep, YearPlan } from './planned.ts'
import { RENEWAL_STEPS } from './renewal-rules.ts'

export interface OrderedStep extends PlannedStep {
  readonly client: string
  readonly renewal: PlannedRenewal
}

const STATES = ['overdue', 'due', 'not_yet', 'done', 'not_needed'] as const

/** What to do next: late steps first, then those that are due, then the others, each by day; what is done or not needed last. */
export function stepsInOrder({ clients }: Pick<YearPlan, 'clients'>): OrderedStep[] {
  const all = clients.flatMap(({ client, renewals }) => renewals.flatMap((renewal) => renewal.steps.map((step) => ({ ...step, client, renewal }))))
  const rank = ({ state }: PlannedStep): number => STATES.indexOf(state)
  return all.toSorted((a, b) => rank(a) - rank(b) || compare(a.on, b.on) || RENEWAL_STEPS.indexOf(a.kind) - RENEWAL_STEPS.indexOf(b.kind) || compare(a.client, b.client))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
