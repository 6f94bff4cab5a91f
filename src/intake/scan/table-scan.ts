import type { Dialect, Problem } from '../../core/reading.ts'
import type { Sink, Source, Stored } from '../source.ts'
import type { RepairedRow } from './repaired.ts'
import type { RowNumbers } from './row-numbers.ts'
import type { SetAsideRow } from './set-aside.ts'

/** One table within a file, as an outline found it. */
export interface TableToScan {
  /** Name for the problems. */
  readonly file: string
  /** Bytes of the source: where the table's first line begins, and where its last one ends. A byte order mark may stand at 0. */
  readonly from: number
  readonly until: number
  /** The row of the whole file, as a spreadsheet counts from 1, of the record at `from`. */
  readonly first_row: number
  /** `header_row` and `header_rows` count records from `from`. */
  readonly dialect: Dialect
  /** Names as they are to be written; as many as a full record has cells. */
  readonly header: readonly string[]
  /** Records of full width from anywhere in the table: what its columns hold is learned from them. */
  readonly sample: readonly (readonly string[])[]
}

export interface TableScanOptions {
  /** Asked for once; a second time only where surplus cells turn up that need columns of their own: then the first is aborted. */
  readonly sink: () => Sink
  /** Bytes worked through of those to work through. */
  readonly onProgress?: (bytes_done: number, bytes_total: number) => void
  readonly signal?: AbortSignal
}

/** `rows_in = rows_written + set_aside.length`. */
export interface TableScan {
  /** UTF-8, comma, doubled quotation marks, CR LF, one header line; every record as wide as `header`. */
  readonly stored: Stored
  /** The table's, and `extra_1` … where surplus cells were handed on. */
  readonly header: readonly string[]
  /** Records but the header's, blank lines apart; lines above the header count. */
  readonly rows_in: number
  readonly rows_written: number
  /** Lines above the header, totals, and single words or sentences below the last record: named in `problems` too. */
  readonly set_aside: readonly SetAsideRow[]
  readonly set_aside_beyond: number
  readonly repaired: readonly RepairedRow[]
  readonly repaired_beyond: number
  /** Padded and surplus rows among them, with effect `used`. */
  readonly problems: readonly Problem[]
  readonly row_numbers: RowNumbers
  /** In bytes, as written. */
  readonly longest_record: number
}

/**
 * Writes one table of a file anew: the same record reading and repair as a scan, but a row that cannot be
 * repaired is padded, or its surplus cells go to columns of their own.
 * @throws where the file changed meanwhile, or `signal` aborts.
 */
export function scanTable(source: Source, table: TableToScan, options: TableScanOptions): Promise<TableScan> {
  void options
  throw new Error(`scanTable: not written yet, for ${table.file} of ${source.name}`)
}
