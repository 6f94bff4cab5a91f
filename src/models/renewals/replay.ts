import { asAgreed, type Content } from '../../core/index.ts'
import type { Counted } from '../judge/count.ts'
import { countBy } from '../judge/count.ts'
import type { Pulled } from '../judge/index.ts'
import type { Parties } from '../judge/parties.ts'

export interface ReplayQuestion {
  readonly pulled: Pulled
  readonly parties: Parties
  readonly content: Content
  readonly as_of: number
  /** Position among the content's plans, -1 for none. */
  readonly assumed_plan_no: number
}

/**
 * Judges tickets again as if every version of an agreement on a lesser plan had been on this one: its hours, its targets,
 * its turnarounds, what it pauses and what share it promises. Dates and riders stay as they are, and so do tickets without an agreement.
 * @param plan_no null: as they were
 */
export function replay({ pulled, parties, content, as_of, assumed_plan_no }: ReplayQuestion, plan_no: number | null): Counted {
  const versions = plan_no === null ? parties.versions : parties.versions.map((of) => of.map((version) => (version.plan_no < plan_no ? { ...version, plan_no } : version)))
  return countBy({ pulled, parties: { ...parties, versions }, content, rules: asAgreed(content.rules), as_of, latest: as_of, assumed_plan_no })
}
