import type { Dialect, Holding } from '../core/reading.ts'
import { signatureOf } from './headers.ts'
import type { FileFacts, Inspection, KeptMapping, MappingChanges, SampleRow } from './inspection.ts'
import { interpret } from './interpret.ts'
import { notATable, notATableText } from './kind-of-file.ts'
import { KNOWN_HEADERS } from './layouts/index.ts'
import { takeSample } from './sample.ts'
import type { Sample } from './sample.ts'
import type { Source } from './source.ts'
import { isBlankRecord, splitRecords, structureOf } from './structure/index.ts'

export interface InspectOptions {
  /** IANA zone of instants without an offset. */
  readonly zone: string
  readonly kept?: readonly KeptMapping[]
  /** What the reader says the file holds. */
  readonly holding?: Holding
  readonly changes?: MappingChanges
}

/** Looks at a file's beginning and a few pieces further on, and says what it is. Within a second, whatever the size. */
export async function inspect(source: Source, options: InspectOptions): Promise<Inspection> {
  const facts = await factsOf(source)
  const kept = options.kept?.find((k) => k.signature === signatureOf(facts.header))
  const changes = {
    ...kept?.changes,
    ...options.changes,
    ...(options.holding === undefined ? {} : { holding: options.holding }),
  }
  return interpret(facts, options.zone, changes, kept !== undefined)
}

const PLAIN: Dialect = { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 }

async function factsOf(source: Source): Promise<FileFacts> {
  const refuse = (refused: string, header: readonly string[] = []): FileFacts =>
    ({ file: source.name, size: source.size, dialect: PLAIN, header, sample: [], whole: true, trims: false, refused })
  if (source.size === 0) return refuse(`${source.name} is empty: it has no bytes at all. Export it again.`)
  const sample = await takeSample(source)
  const kind = notATable(sample.bytes) ?? notATableText(sample.head)
  if (kind !== null) return refuse(`${source.name} cannot be read as a table. This is ${kind}.`)
  if (sample.head.trim() === '') return refuse(`${source.name} is empty: it holds only blanks. Export it again.`)
  const structure = structureOf(sample.head, sample.whole, { known: KNOWN_HEADERS })
  if (structure === null) return refuse(`${source.name} does not look like a table: its lines hold no separators (comma, semicolon, tab or |). Export it as CSV with all columns.`)
  const { marks, records, names: header, header_row, header_rows, comment } = structure
  if (header_rows === 0) return refuse(`${source.name} has no row of column names: its first row already holds values. Export it with a header.`)
  const dialect: Dialect = {
    encoding: sample.encoding, bom: sample.bom, ...marks, header_row,
    ...(header_rows === 1 ? {} : { header_rows }),
    ...(comment === null ? {} : { comment }),
  }
  const first = header_row + header_rows
  const rows = rowsOf(records, first, header.length, sample, dialect)
  if (rows.length === 0 && structure.cut !== undefined) rows.push({ row: records.length + 1, cells: header.map((_, at) => structure.cut?.[at] ?? '') })
  const facts = { file: source.name, size: source.size, dialect, header, sample: rows, whole: sample.whole, trims: trims(records.slice(first), header.length), refused: null }
  if (rows.length === 0 && sample.whole && records.slice(first).every(isBlankRecord)) {
    return { ...facts, refused: `${source.name} has a header (${header.slice(0, 5).join(', ')}${header.length > 5 ? ', …' : ''}) but no rows below it. Export it again, with tickets in it.` }
  }
  return facts
}

function rowsOf(records: readonly (readonly string[])[], first: number, width: number, sample: Sample, dialect: Dialect): SampleRow[] {
  const rows: SampleRow[] = []
  records.forEach((cells, at) => {
    if (at >= first && cells.length === width && !isBlankRecord(cells)) rows.push({ row: at + 1, cells })
  })
  for (const text of sample.later) {
    const found = splitRecords(text, dialect).records
    for (const cells of found.slice(0, -1)) if (cells.length === width) rows.push({ row: null, cells })
  }
  return rows
}

/** A tool that leaves out blank cells at the end of rows: several rows are short, and no full one ends with a blank. */
function trims(records: readonly (readonly string[])[], width: number): boolean {
  const filled = records.filter((record) => !isBlankRecord(record))
  const short = filled.filter((record) => record.length < width)
  const blankEnd = filled.some((record) => record.length === width && (record[width - 1] ?? '').trim() === '')
  const widths = new Set(short.map((record) => record.length))
  return short.length >= 3 && short.length * 20 >= filled.length && !blankEnd && widths.size >= 1 && short.every((record) => (record.at(-1) ?? '').trim() !== '')
}
