import type { SlaSource } from '../../models/source.ts'

/** What the page needs of the engine; `elements/engine.ts` gives it. */
export interface SlaEngine {
  source(): SlaSource
  /** Judges tickets without an agreement by that plan; null takes it back. */
  assumePlan(plan: string | null): Promise<void>
  /** Called whenever the data or the judgement changed. */
  onChange(listener: () => void): unknown
}
