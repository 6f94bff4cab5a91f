import type { Dialect, Problem } from '../../core/reading.ts'
import { transcoder } from '../encoding.ts'
import type { Sink, Source, Stored } from '../source.ts'
import { CleanWriter } from './clean-writer.ts'
import { stretchOf } from './pieces.ts'
import { RepairScan } from './repair.ts'
import { extraNames } from './rows.ts'
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
  /** What a record is that is no row of the table (a group's name, the header again); null for a row. */
  readonly aside?: (cells: readonly string[]) => string | null
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
export async function scanTable(source: Source, table: TableToScan, options: TableScanOptions): Promise<TableScan> {
  const progress = { done: 0, total: table.until - table.from }
  const onRead = (bytes: number) => {
    progress.done += bytes
    options.onProgress?.(progress.done, progress.total)
  }
  const first = await write(source, table, 0, options, onRead)
  if (first.surplus === 0) return finished(first, table, 0)
  progress.total += table.until - table.from
  await first.sink.abort()
  return finished(await write(source, table, first.surplus, options, onRead), table, first.surplus)
}

interface Written {
  readonly scan: RepairScan
  readonly sink: Sink
  readonly surplus: number
}

async function write(source: Source, table: TableToScan, extras: number, options: TableScanOptions, onRead: (bytes: number) => void): Promise<Written> {
  const sink = options.sink()
  try {
    const writer = new CleanWriter(sink, ',')
    const scan = new RepairScan({
      file: table.file, dialect: table.dialect, header: table.header, sample: table.sample, required: [], trims: false,
      rows_before: table.first_row - 1, extras, ...(table.aside === undefined ? {} : { no_row: table.aside }),
    }, writer)
    const asUtf8 = transcoder(table.dialect.encoding)
    for await (const { bytes, last } of stretchOf(source, table.from, table.until, onRead, options.signal)) {
      scan.push(asUtf8(bytes, last), last)
      await writer.flush(false)
    }
    await writer.flush(true)
    const counted = scan.rows.counter.used + scan.rows.aside.rows.length
    if (scan.rows.rows_in !== counted) throw new Error(`${table.file}: ${scan.rows.rows_in} rows in, ${counted} written or set aside`)
    return { scan, sink, surplus: scan.rows.surplus }
  } catch (error) {
    await sink.abort()
    throw error
  }
}

async function finished({ scan, sink }: Written, table: TableToScan, extras: number): Promise<TableScan> {
  return {
    stored: await sink.close(),
    header: [...table.header, ...extraNames(extras)],
    rows_in: scan.rows.rows_in,
    rows_written: scan.rows.counter.used,
    set_aside: scan.rows.aside.rows,
    set_aside_beyond: scan.rows.aside.beyond,
    repaired: scan.rows.repaired.rows,
    repaired_beyond: scan.rows.repaired.beyond,
    problems: scan.rows.problems.list(),
    row_numbers: scan.rows.counter.numbers(),
    longest_record: scan.longest_record,
  }
}
