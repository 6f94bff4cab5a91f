import type { TableToScan } from '../scan/table-scan.ts'
import { findBlock } from '../structure/block.ts'
import { findHeader } from '../structure/header.ts'
import { structureOf } from '../structure/index.ts'
import type { Structure } from '../structure/index.ts'
import { joinNames } from '../structure/names.ts'
import { unitOf } from './narrow.ts'
import { asideOf } from './aside.ts'
import { filledIn, isNames } from './evidence.ts'
import { isRule } from './lines.ts'
import type { Region } from './regions.ts'
import { RunCounter } from './runs.ts'
import type { Stretches } from './stretch.ts'

const HEAD = 1 << 20
/** Records from which the scan learns what the columns hold. */
const SAMPLE = 4000

export interface Written {
  readonly encoding: string
  readonly bom: boolean
  /** Of the whole file; null where each table says by itself. */
  readonly structure: Structure
  /** Its first header stands in it again. */
  readonly repeats: boolean
  /** Where its first records begin. */
  readonly starts: readonly number[]
}

/** A table as it is read, and how many of its last columns are not written. */
export interface TableFound {
  readonly table: TableToScan
  readonly spare: number
  /** Row of the file of the first line of column names; null where there is none. */
  readonly header_row: number | null
  /** Lines above them, as they stand in the file. */
  readonly above: readonly { readonly row: number; readonly text: string }[]
}

/** What the scan needs of one table of a file; null where its lines make none. */
export async function tableOf(file: string, region: Region, alone: boolean, written: Written, stretches: Stretches): Promise<TableFound | null> {
  const { encoding, bom } = written
  const found = alone ? written.structure : await structureIn(region, written.structure, stretches)
  if (found === null) return null
  const structure = withoutRules(underTitle(behindGap(found, region) ?? found))
  const { marks, comment, header_row, header_rows, records } = structure
  const { names } = structure
  const width = names.length
  const body = records.slice(header_row + header_rows)
  const sample = body.filter((record) => record.length >= width && record.slice(width).every((cell) => cell.trim() === '')).map((record) => record.slice(0, width))
  const header = header_rows === 1 ? (records[header_row] ?? null) : null
  const aside = asideOf(names, alone && !written.repeats ? null : header, body)
  const unit = unitOf(encoding)
  const starts = alone ? written.starts : await startsIn(region, marks, stretches)
  // From its first row on, where that is known: what stands above cannot be read in two ways then.
  const first = starts[header_row + header_rows]
  const bare = first !== undefined && first < region.until && header_row + header_rows > 0
  const above = bare ? await linesAbove(region, starts.slice(0, header_row + 1), stretches) : []
  const table = {
    file,
    from: (bare ? first : region.from) * unit,
    until: region.until * unit,
    first_row: bare ? region.row + header_row + header_rows : region.row,
    dialect: { encoding, bom: bom && region.from === 0 && !bare, ...marks, header_row: bare ? 0 : header_row, header_rows: bare ? 0 : header_rows, comment: bare ? null : comment },
    header: names,
    sample: sample.filter((record) => aside === null || aside(record) === null).slice(0, SAMPLE),
    ...(aside === null ? {} : { aside }),
  }
  return { table, spare: alone ? 0 : spareOf(names, region), header_row: header_rows === 0 ? null : region.row + header_row, above }
}

async function startsIn(region: Region, marks: Structure['marks'], stretches: Stretches): Promise<readonly number[]> {
  const { units, whole } = await stretches.units(region.from, region.until, HEAD)
  const counter = new RunCounter(marks, -1)
  counter.push(units, whole)
  return counter.starts.map((at) => region.from + at)
}

/** The lines that begin at all but the last of `starts`, blank ones apart. */
async function linesAbove(region: Region, starts: readonly number[], stretches: Stretches): Promise<TableFound['above']> {
  const lines: { row: number; text: string }[] = []
  for (let at = 0; at + 1 < starts.length; at++) {
    const { text } = await stretches.text(starts[at]!, starts[at + 1]!, HEAD)
    const line = text.replace(/[\r\n]+$/, '')
    if (line.trim() !== '') lines.push({ row: region.row + at, text: line })
  }
  return lines
}

/** The header that the table has by itself, where the one that was found stands above the gap before it. */
function behindGap(found: Structure, { row, begins }: Region): Structure | null {
  const above = begins === null ? 0 : begins - row
  if (above === 0 || found.header_row >= above) return null
  const text = found.records.slice(above)
  const block = findBlock(text)
  if (block === null) return null
  const place = findHeader(text, block)
  if (place.rows === 0) return null
  const header_row = above + place.first
  return { ...found, header_row, header_rows: place.rows, width: block.width, names: namesOf(text.slice(place.first, place.first + place.rows), block.width) }
}

/** A title alone and a record all of names below it are a header, though the rows below it are too few to show it. */
function underTitle(found: Structure): Structure {
  const filled = found.records.flatMap((record, at) => (record.some((cell) => cell.trim() !== '') ? [at] : []))
  const [title = -1, names = -1, row] = filled
  const record = found.records[names] ?? []
  if (found.header_rows > 0 || row === undefined || filledIn(found.records[title] ?? []).length !== 1 || !isNames(record) || record.length < found.width) return found
  return { ...found, header_row: names, header_rows: 1, names: namesOf([record], found.width) }
}

/** As many names as the rows have cells, and none that is not blank less. */
function namesOf(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const named = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1))
  return joinNames(rows, Math.max(width, named))
}

/** A line of dashes below the names is none of them. */
function withoutRules(found: Structure): Structure {
  const { header_row, header_rows, records, width } = found
  const rows = records.slice(header_row, header_row + header_rows)
  const names = rows.filter((record) => !isRule(record))
  return names.length === rows.length || names.length === 0 ? found : { ...found, names: namesOf(names, width) }
}

/** The marks are the whole file's: a few lines alone could be read otherwise. */
async function structureIn(region: Region, file: Structure, stretches: Stretches): Promise<Structure | null> {
  const { text, whole } = await stretches.text(region.from, region.until, HEAD)
  return structureOf(text, whole, { one_column: true, marks: file.marks, comment: file.comment })
}

/** Columns that a spreadsheet added on the right, so that all tables of the sheet are as wide. */
function spareOf(names: readonly string[], { cells, filled }: Region): number {
  const wanted = filled > 0 && cells === names.length && names.slice(filled).every((name) => name.trim() === '')
  return wanted ? names.length - filled : 0
}
