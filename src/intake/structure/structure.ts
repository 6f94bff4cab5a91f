import { findBlock } from './block.ts'
import type { Block } from './block.ts'
import { profileBody } from './body.ts'
import { findHeader, knownHeaderRow } from './header.ts'
import type { HeaderPlace } from './header.ts'
import { normalHeader } from '../headers.ts'
import { decideMarks } from './marks.ts'
import { joinNames, numberedNames, oneLine } from './names.ts'
import { isBlankRecord, splitRecords, wholeRecords } from './split.ts'
import type { Marks } from './split.ts'

export interface StructureOptions {
  /** Headers of known exports, as `normalHeader` writes them: a record that holds two of them is the header. */
  readonly known?: ReadonlySet<string>
  /** A text whose lines hold no separators is a table of one column; else it is none. */
  readonly one_column?: boolean
  /** Marks and comment of the file that the text is a part of; else they are decided from the text. */
  readonly marks?: Marks
  readonly comment?: string | null
}

/** How a text is written and where its table stands, from its beginning. */
export interface Structure {
  readonly marks: Marks
  readonly comment: string | null
  /** Records above the header, blank lines and a line `sep=;` among them. */
  readonly header_row: number
  /** Records that make up the header; 0: there is none, and `names` are `column_1` and so on. */
  readonly header_rows: number
  /** One a column, joined where the header has several records. Blank and equal names stay as they are. */
  readonly names: readonly string[]
  /** Cells of most records below the header. */
  readonly width: number
  /** Every record of the text but a last one that it cuts. */
  readonly records: readonly (readonly string[])[]
  /** Where a cell that does not end cuts all but the header: the cells before it in its record. */
  readonly cut?: readonly string[]
}

/** Not to be taken for a separator: one column has none. */
const NO_SEPARATOR = '\u001f'

/** What parts this text, where its header stands and what its columns are called; null where it is no table. `whole`: nothing follows. */
export function structureOf(text: string, whole: boolean, options: StructureOptions = {}): Structure | null {
  if (text.trim() === '') return null
  const comment = options.comment === undefined ? commentOf(text) : options.comment
  const found = options.marks ?? decideMarks(text, whole, comment).marks
  if (found === null && options.one_column !== true) return null
  const marks: Marks = found ?? { delimiter: NO_SEPARATOR, quote: '"', escape: '"' }
  const split = splitRecords(text, marks, comment)
  const records = wholeRecords(split, whole)
  const block = findBlock(records, options.one_column === true && (found === null || options.marks !== undefined) ? 1 : 2)
  if (block === null) return null
  const place = placeOf(records, block, options.known ?? new Set())
  const named = comment === null || place.rows > 0 ? null : commentedNames(records, block, place.first, marks)
  if (named !== null) return { marks, comment, header_row: named.at, header_rows: 1, names: named.names, width: block.width, records }
  const names = namesOf(records, block, place)
  const cut = split.unclosed !== null && split.unclosed.record === records.length ? split.records[split.unclosed.record]?.slice(0, split.unclosed.cell) : undefined
  return { marks, comment, header_row: place.first, header_rows: place.rows, names, width: block.width, records, ...(cut === undefined ? {} : { cut }) }
}

/** `#` where the text starts with lines that begin so and are no header: what follows the mark is neither a separator nor the end of a cell. */
function commentOf(text: string): string | null {
  const start = text.trimStart()
  return start.startsWith('#') && !/^#(?:["']?[,;\t|\u001f^~]|[\r\n]|$)/.test(start) && /^#+[^\r\n]*[\r\n]/.test(start) ? '#' : null
}

/** Names in the last comment line, where the rows have no other: as many as the rows have cells. */
function commentedNames(records: readonly (readonly string[])[], block: Block, first: number, marks: Marks): { at: number; names: string[] } | null {
  let at = first - 1
  while (at >= 0 && isBlankRecord(records[at]!)) at--
  const line = records[at]
  if (line?.length !== 1 || !line[0]!.startsWith('#')) return null
  const cells = splitRecords(line[0]!, marks).records[0] ?? []
  return cells.length === block.width ? { at, names: cells.map(oneLine) } : null
}

/** The header by names that are known, else by how it differs from the rows. */
function placeOf(records: readonly (readonly string[])[], block: Block, known: ReadonlySet<string>): HeaderPlace {
  const at = knownHeaderRow(records, known)
  if (at === null) return findHeader(records, block)
  const found = findHeader(records, block)
  if (found.rows < 2 || at < found.first || at >= found.first + found.rows) return { first: at, rows: 1 }
  const joined = joinNames(records.slice(found.first, found.first + found.rows), block.width)
  const knows = (names: readonly string[]) => names.filter((name) => known.has(normalHeader(name))).length
  return knows(joined) >= knows(records[at]!) ? found : { first: at, rows: 1 }
}

/** Names as wide as the header, which lacks the name of a first column that numbers the rows where it is one name short. */
function namesOf(records: readonly (readonly string[])[], block: Block, place: HeaderPlace): string[] {
  if (place.rows === 0) return numberedNames(block.width)
  const rows = records.slice(place.first, place.first + place.rows)
  let width = Math.max(...rows.map((row) => row.length))
  while (width > block.width && rows.every((row) => oneLine(row[width - 1] ?? '') === '')) width--
  const names = joinNames(rows, width)
  const short = width === block.width - 1 && profileBody(records, block, place.first).at(-1)?.filled !== 0
  return short && numbersRows(records, block, rows[0]!) ? ['', ...names] : names
}

/**
 * The first cells count from 0 or 1: row numbers, as statistics programs write them without a name. Not where the first name
 * is that of a number already, or where blanks at the beginning of a column's cells show that a text was cut in two.
 */
function numbersRows(records: readonly (readonly string[])[], block: Block, header: readonly string[]): boolean {
  const rows = records.slice(block.first, block.last + 1).filter((record) => record.length === block.width && record !== header)
  const start = Number(rows[0]?.[0])
  if (rows.length < 2 || (start !== 0 && start !== 1) || !rows.every((row, at) => row[0]?.trim() === String(start + at))) return false
  if (/^(?:#|id|nr\.?|no\.?|num|number|key|index|row)$/i.test(header[0]?.trim() ?? '')) return false
  return !Array.from({ length: block.width }, (_, column) => column).some((column) => column > 0 && rows.every((row) => row[column]!.startsWith(' ')) && !rows.every((row) => row.slice(1).every((cell) => cell.startsWith(' '))))
}
