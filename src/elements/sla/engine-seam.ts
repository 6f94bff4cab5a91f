import type { SlaSource } from '../../models/source.ts'
import type { FiguresEngine } from '../figures/index.ts'

/** What the page needs of the engine; `elements/engine` gives it. */
export interface SlaEngine extends FiguresEngine {
  source(): SlaSource
}
