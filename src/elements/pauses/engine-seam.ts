import type { PauseSource, SlaSource } from '../../models/source.ts'
import type { Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'

/** What the page needs of the engine; `elements/engine` gives it. */
export interface PausesEngine extends FiguresEngine {
  source(): SlaSource
  pauses(): PauseSource
  /** Says whether the owner switched on figures by technician. */
  readonly kept: Kept
  keep(kept: Kept): Promise<void>
}
