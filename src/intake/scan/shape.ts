import type { Dialect } from '../../core/reading.ts'
import type { KnownWords } from '../repair/profile.ts'

/** What a scan has to know of a table. */
export interface Shape {
  readonly file: string
  readonly dialect: Dialect
  readonly header: readonly string[]
  /** Positions of the columns without which a row is of no use. */
  readonly required: readonly number[]
  /** Short rows lack only blank cells. */
  readonly trims: boolean
  /** Rows as wide as the header, from which the columns are learned; absent: nothing is repaired by them. */
  readonly sample?: readonly (readonly string[])[]
  /** Words that columns are known to hold. */
  readonly words?: KnownWords
  /** Rows whose repair the reader undid. */
  readonly undone?: ReadonlySet<number>
  /** The row of the first record, less one. */
  readonly rows_before?: number
  /** A table that is written anew rather than read: rows that cannot be repaired are handed on with this many cells more. */
  readonly extras?: number
  /** What a record is that is no row of the table; null for a row. */
  readonly no_row?: (cells: readonly string[]) => string | null
}
