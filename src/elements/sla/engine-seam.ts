import type { Content } from '../../core/index.ts'
import type { SlaSource } from '../../models/source.ts'

/** What the page needs of the engine; `elements/engine` gives it. */
export interface SlaEngine {
  /** For the calendars that a ticket's clock is drawn from. */
  readonly content?: Content
  source(): SlaSource
  /** Judges tickets without an agreement by that plan; null takes it back. */
  assumePlan(plan: string | null): Promise<void>
  /** Calls whenever the data or the judgement changed; the answer ends that. */
  onChange(listener: () => void): () => void
}
