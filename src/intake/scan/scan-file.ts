import { REQUIRED } from '../../core/reading.ts'
import type { Dialect, FileReading, Problem } from '../../core/reading.ts'
import { fileReading } from '../change.ts'
import { transcoder } from '../encoding.ts'
import type { Inspection } from '../inspection.ts'
import type { Sink, Source, Stored } from '../source.ts'
import { CleanScan } from './clean.ts'
import { CleanWriter } from './clean-writer.ts'
import { Fingerprint } from './fingerprint.ts'
import { piecesOf } from './pieces.ts'
import { Mender } from './mender.ts'
import { RepairScan, copies } from './repair.ts'
import type { RepairedRow } from './repaired.ts'
import type { RowNumbers } from './row-numbers.ts'
import type { SetAsideRow } from './set-aside.ts'

export interface ScanOptions {
  /** Bytes worked through of those to work through; the latter grow where a file turns out to need rewriting. */
  readonly onProgress?: (bytes_done: number, bytes_total: number) => void
  readonly signal?: AbortSignal
  /** Where a rewritten file goes; called only if there is one. */
  readonly sink: () => Sink
}

/** A file looked at from end to end, ready for an engine. */
export interface Scan {
  readonly reading: FileReading
  /** The file itself where it is clean, else the rewritten one, which has a header of one line. */
  readonly stored: Stored
  readonly rewritten: boolean
  /** Records below the header as they are read in the end, blank lines apart, and lines above it. `rows_in = rows_used + set_aside.length`. */
  readonly rows_in: number
  readonly rows_used: number
  readonly set_aside: readonly SetAsideRow[]
  /** Rows set aside whose text was not kept, for its size. */
  readonly set_aside_beyond: number
  /** Rows used whose parting into cells was repaired; each can be undone. Two with one number stood on one line. */
  readonly repaired: readonly RepairedRow[]
  /** Repaired rows that are not kept, for their size. */
  readonly repaired_beyond: number
  readonly problems: readonly Problem[]
  /** Same bytes, same text. */
  readonly sha256: string
  readonly row_numbers: RowNumbers
  /** In bytes, in the stored file. */
  readonly longest_record: number
}

/** UTF-8, a header of one line, doubled quotation marks; the file's own separator where clean stretches are copied, else the comma. */
function rewrittenDialect(dialect: Dialect): Dialect {
  return { encoding: 'utf-8', bom: false, delimiter: copies(dialect) ? dialect.delimiter : ',', quote: '"', escape: '"', header_row: 0 }
}

/**
 * Reads the whole file, counts and checks every record, and rewrites it where an engine could misread it.
 * @throws where the inspection is refused or holds nothing that is known, the file changed meanwhile, or `signal` aborts.
 */
export async function scanFile(source: Source, inspection: Inspection, options: ScanOptions): Promise<Scan> {
  const draft = fileReading(inspection, inspection.dialect)
  const fingerprint = new Fingerprint(source.size)
  const progress = { done: 0, total: source.size }
  const onRead = (bytes: number) => {
    progress.done += bytes
    options.onProgress?.(progress.done, progress.total)
  }
  if (mayBeClean(inspection.dialect)) {
    const scan = new CleanScan(draft.dialect.delimiter, draft.width, new Mender(draft.dialect, sampleOf(inspection), wordsOf(draft)))
    let clean = true
    for await (const { bytes, last } of piecesOf(source, fingerprint, onRead, options.signal)) {
      clean = scan.push(bytes, last)
      if (!clean) break
    }
    if (clean) {
      const used = scan.counter.used
      return {
        reading: draft,
        stored: source.stored,
        rewritten: false,
        rows_in: used,
        rows_used: used,
        set_aside: [],
        set_aside_beyond: 0,
        repaired: [],
        repaired_beyond: 0,
        problems: [],
        sha256: await fingerprint.text(),
        row_numbers: scan.counter.numbers(),
        longest_record: scan.longest_record,
      }
    }
    progress.total = progress.done + source.size
  }
  return rewrite(source, inspection, draft, fingerprint, onRead, options)
}

function mayBeClean(dialect: Dialect): boolean {
  return dialect.encoding === 'utf-8' && dialect.quote === '"' && dialect.escape === '"' && dialect.header_row === 0 && (dialect.header_rows ?? 1) === 1
}

const sampleOf = (inspection: Inspection): (readonly string[])[] => inspection.sample.map(({ cells }) => cells)

const wordsOf = ({ columns }: FileReading): Map<number, ReadonlySet<string>> =>
  new Map(columns.flatMap(({ index, words }) => (words === undefined ? [] : [[index, new Set(words.keys())] as const])))

async function rewrite(source: Source, inspection: Inspection, draft: FileReading, fingerprint: Fingerprint, onRead: (bytes: number) => void, options: ScanOptions): Promise<Scan> {
  const sink = options.sink()
  try {
    const dialect = rewrittenDialect(draft.dialect)
    const writer = new CleanWriter(sink, dialect.delimiter)
    const required = draft.columns.filter((c) => REQUIRED[draft.holding].includes(c.column)).map((c) => c.index)
    const scan = new RepairScan({
      file: source.name, dialect: draft.dialect, header: inspection.header, required, trims: inspection.trims,
      sample: sampleOf(inspection), words: wordsOf(draft), undone: new Set(inspection.changes.undone ?? []),
    }, writer)
    const asUtf8 = transcoder(draft.dialect.encoding)
    for await (const { bytes, last } of piecesOf(source, fingerprint, onRead, options.signal)) {
      scan.push(asUtf8(bytes, last), last)
      await writer.flush(false)
    }
    await writer.flush(true)
    const set_aside = scan.rows.aside.rows
    if (scan.rows.rows_in !== scan.rows.counter.used + set_aside.length) {
      throw new Error(`${source.name}: ${scan.rows.rows_in} rows in, ${scan.rows.counter.used} used, ${set_aside.length} set aside`)
    }
    return {
      reading: { ...draft, dialect },
      stored: await sink.close(),
      rewritten: true,
      rows_in: scan.rows.rows_in,
      rows_used: scan.rows.counter.used,
      set_aside,
      set_aside_beyond: scan.rows.aside.beyond,
      repaired: scan.rows.repaired.rows,
      repaired_beyond: scan.rows.repaired.beyond,
      problems: scan.rows.problems.list(),
      sha256: await fingerprint.text(),
      row_numbers: scan.rows.counter.numbers(),
      longest_record: scan.longest_record,
    }
  } catch (error) {
    await sink.abort()
    throw error
  }
}
