import type { Problem } from '../../core/reading.ts'
import type { RepairedText, SetAsideText } from '../../models/index.ts'
import type { DataSummary, MergeSource, NearName } from '../../models/source.ts'
import type { Engine } from '../engine/index.ts'

/** What the page asks of the data in use. */
export interface ImportSource {
  summary(): Promise<DataSummary>
  problems(): Promise<readonly Problem[]>
  nearNames(): Promise<readonly NearName[]>
  setAsideRows(): Promise<readonly SetAsideText[]>
  repairedRows(): Promise<readonly RepairedText[]>
}

/** What the page asks of the engine. */
export type ImportEngine = Pick<Engine, 'workspace' | 'keeps' | 'kept' | 'files' | 'keepMapping' | 'keep' | 'use' | 'backToSample' | 'onChange'> & { source(): ImportSource; quality(): Pick<MergeSource, 'merges' | 'mergedCells'> }
