import type { Problem } from '../../core/reading.ts'
import { notATable, notATableText } from '../kind-of-file.ts'
import { takeSample } from '../sample.ts'
import type { Sample } from '../sample.ts'
import type { RepairedRow } from '../scan/repaired.ts'
import type { SetAsideRow } from '../scan/set-aside.ts'
import { scanTable } from '../scan/table-scan.ts'
import type { Sink, Source, Stored } from '../source.ts'
import { structureOf } from '../structure/index.ts'
import type { Structure } from '../structure/index.ts'
import { linesAside, linesBelow } from './below.ts'
import { narrow } from './narrow.ts'
import { narrower } from './narrower.ts'
import { findRegions, recordsBetween } from './regions.ts'
import { RunCounter } from './runs.ts'
import { Stretches } from './stretch.ts'
import { tableOf } from './table.ts'
import { unwrapped } from './unwrap.ts'

/** One table of a file, written anew. */
export interface TidyTable {
  /** UTF-8, comma, quotation marks only where needed, doubled; CR LF; one header line. */
  readonly stored: Stored
  readonly header: readonly string[]
  /** Records below the header, as written. */
  readonly rows: number
  /** Row of the file, as a spreadsheet counts, of the (first) line of column names; null where there is none. */
  readonly header_row: number | null
  readonly encoding: string
  /** Empty for a table of one column. */
  readonly delimiter: string
  /** Lines of the file that are in no table, with their text. */
  readonly set_aside: readonly SetAsideRow[]
  /** Those whose text was not kept, for its size. */
  readonly set_aside_beyond: number
  readonly repaired: readonly RepairedRow[]
  readonly repaired_beyond: number
  readonly problems: readonly Problem[]
}

export interface TidyResult {
  readonly file: string
  /** Sentence: why the file holds no table, and what to do. */
  readonly refused: string | null
  readonly tables: readonly TidyTable[]
}

export interface TidyOptions {
  /** Bytes worked through of those to work through. */
  readonly onProgress?: (bytes_done: number, bytes_total: number) => void
  readonly signal?: AbortSignal
}

/** Where a table goes: `index` from 0, of `count` in the file. */
export type SinkFor = (index: number, count: number) => Sink

const PIECE = 2 << 20

/**
 * Writes what a file holds, whatever program wrote it, as clean CSV: the whole file is outlined first, so that several
 * tables are told apart, then each is read and written. Memory does not grow with the file.
 * @throws where the file changes meanwhile, or `signal` aborts.
 */
export async function tidy(file: Source, sinkFor: SinkFor, options: TidyOptions = {}): Promise<TidyResult> {
  const refuse = (refused: string): TidyResult => ({ file: file.name, refused, tables: [] })
  if (file.size === 0) return refuse(`${file.name} is empty: it has no bytes at all. Export it again.`)
  const found = await takeSample(file)
  const plain = await unwrapped(file, found)
  const source = plain ?? file
  const sample = plain === null ? found : await takeSample(plain)
  const kind = notATable(sample.bytes) ?? notATableText(sample.head)
  if (kind !== null) return refuse(`${source.name} cannot be read as a table. This is ${kind}.`)
  if (sample.head.trim() === '') return refuse(`${source.name} is empty: it holds only blanks. Export it again.`)
  const structure = structureOf(sample.head, sample.whole, { one_column: true })
  if (structure === null) return refuse(`${source.name} holds no table: its lines have no cells in common.`)
  const { encoding, bom } = sample
  const stretches = new Stretches(source, encoding)
  const progress = { done: 0, total: source.size * 2 }
  const advance = (bytes: number) => {
    progress.done = Math.min(progress.total, progress.done + bytes)
    options.onProgress?.(progress.done, progress.total)
  }
  const { runs, repeats, starts } = await outline(source, sample, structure, advance, options.signal)
  const regions = await findRegions(runs, structure.marks, stretches)
  const tables: TidyTable[] = []
  for (const [at, region] of regions.entries()) {
    const made = await tableOf(source.name, region, regions.length === 1, { encoding, bom, structure, repeats, starts }, stretches)
    if (made === null) continue
    const { table } = made
    let before = 0
    let asked = 0
    const spare = () => (asked === 1 ? made.spare : 0)
    const scan = await scanTable(source, table, {
      sink: () => {
        asked++
        const sink = sinkFor(at, regions.length)
        return spare() > 0 ? narrower(sink, spare()) : sink
      },
      onProgress: (done) => {
        advance(Math.max(0, done - before))
        before = Math.max(before, done)
      },
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    })
    const below = await linesBelow(source, region, regions[at + 1]?.from ?? null, structure, stretches)
    const lost = table.dialect.header_rows === 0 ? recordsBetween(runs, table.first_row, region.end_row) - scan.rows_in - scan.repaired.length - scan.repaired_beyond : 0
    const above = linesAside(source.name, made.above, 'a line above the column names')
    tables.push({
      stored: scan.stored,
      header: scan.header.slice(0, scan.header.length - spare()),
      rows: scan.rows_written,
      header_row: made.header_row,
      encoding: found.encoding,
      delimiter: scan.header.length === 1 ? '' : table.dialect.delimiter,
      set_aside: [...above.rows, ...scan.set_aside, ...below.rows],
      set_aside_beyond: above.beyond + scan.set_aside_beyond + below.beyond,
      repaired: scan.repaired,
      repaired_beyond: scan.repaired_beyond,
      problems: [...(plain === null ? [] : [wrapping(file.name)]), ...above.problems, ...(lost > 0 ? [swallowed(file.name, lost)] : []), ...scan.problems, ...below.problems],
    })
  }
  progress.done = progress.total
  options.onProgress?.(progress.done, progress.total)
  return { file: source.name, refused: null, tables }
}

const wrapping = (file: string): Problem =>
  ({ file, row: null, column: null, found: 'every line between quotation marks, as one cell', expected: 'cells of their own; the marks around the lines were taken off', effect: 'repaired', count: 1 })

/** Two counts that share no code do not agree: the outline's and the scan's. */
const swallowed = (file: string, count: number): Problem =>
  ({ file, row: null, column: null, found: 'lines that were read as part of the rows around them', expected: 'a row a line; look for a quotation mark that is not closed', effect: 'used', count })

async function outline(source: Source, { encoding, bom }: Sample, { marks, header_row }: Structure, advance: (bytes: number) => void, signal: AbortSignal | undefined): Promise<RunCounter> {
  const counter = new RunCounter(marks, header_row)
  for (let start = 0; start < source.size; start += PIECE) {
    signal?.throwIfAborted()
    const bytes = await source.read(start, Math.min(start + PIECE, source.size))
    const units = narrow(bytes, encoding)
    // A mark at the beginning of a wide encoding is one unit that is no text.
    if (start === 0 && bom && encoding !== 'utf-8' && units.length > 0) units[0] = 0
    counter.push(units, start + PIECE >= source.size)
    advance(bytes.length)
  }
  return counter
}
