import type { Content } from '../../core/index.ts'
import type { Judgement } from '../engine/index.ts'

/** What the page needs of the engine; `elements/engine` gives it. */
export interface ProspectsEngine {
  readonly content: Content
  readonly kept: Pick<Judgement, 'prospects'>
  changeJudgement(change: (judgement: Judgement) => Partial<Judgement>): boolean
  source(): { summary(): Promise<{ readonly as_of: number | null }> }
  onChange(listener: () => void): () => void
}
