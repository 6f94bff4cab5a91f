import type { Problem } from '../../core/reading.ts'
import type { SetAsideText } from '../../models/index.ts'
import type { DataSummary, NearName } from '../../models/source.ts'
import type { Engine } from '../engine/index.ts'

/** What the page asks of the data in use. */
export interface ImportSource {
  summary(): Promise<DataSummary>
  problems(): Promise<readonly Problem[]>
  nearNames(): Promise<readonly NearName[]>
  setAsideRows(): Promise<readonly SetAsideText[]>
  repairedRows?(): Promise<readonly RepairedText[]>
}

/** A row that was repaired: as it stood, the cells that its separators made, and the cells as they are read under the header. */
export interface RepairedText {
  readonly file: string
  readonly row: number
  readonly problem: string
  readonly text: string
  readonly stood: readonly string[]
  readonly read: readonly string[]
  readonly header: readonly string[]
}

/** What the page asks of the engine. */
export type ImportEngine = Pick<Engine, 'workspace' | 'keeps' | 'kept' | 'files' | 'keepMapping' | 'keep' | 'use' | 'backToSample' | 'onChange'> & { source(): ImportSource }
