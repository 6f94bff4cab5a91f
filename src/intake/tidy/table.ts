import type { TableToScan } from '../scan/table-scan.ts'
import { structureOf } from '../structure/index.ts'
import type { Structure } from '../structure/index.ts'
import { unitOf } from './narrow.ts'
import { asideOf } from './aside.ts'
import type { Region } from './regions.ts'
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
}

/** What the scan needs of one table of a file; null where its lines make none. */
export async function tableOf(file: string, region: Region, alone: boolean, written: Written, stretches: Stretches): Promise<TableToScan | null> {
  const { encoding, bom } = written
  const structure = alone ? written.structure : await structureIn(region, written.structure, stretches)
  if (structure === null) return null
  const { marks, comment, header_row, header_rows, records } = structure
  const names = alone ? structure.names : cropped(structure.names, region)
  const width = names.length
  const body = records.slice(header_row + header_rows)
  const sample = body.filter((record) => record.length >= width && record.slice(width).every((cell) => cell.trim() === '')).map((record) => record.slice(0, width))
  const header = header_rows === 1 ? (records[header_row] ?? null) : null
  const aside = asideOf(names, alone && !written.repeats ? null : header, body)
  const unit = unitOf(encoding)
  return {
    file,
    from: region.from * unit,
    until: region.until * unit,
    first_row: region.row,
    dialect: { encoding, bom: bom && region.from === 0, ...marks, header_row, header_rows, comment },
    header: names,
    sample: sample.filter((record) => aside === null || aside(record) === null).slice(0, SAMPLE),
    ...(aside === null ? {} : { aside }),
  }
}

/** The marks are the whole file's: a few lines alone could be read otherwise. */
async function structureIn(region: Region, file: Structure, stretches: Stretches): Promise<Structure | null> {
  const { text, whole } = await stretches.text(region.from, region.until, HEAD)
  return structureOf(text, whole, { one_column: true, ...{ marks: file.marks, comment: file.comment } })
}

/** Without the columns that a spreadsheet added on the right, so that all tables of the sheet are as wide. */
function cropped(names: readonly string[], { cells, filled }: Region): readonly string[] {
  if (filled === 0 || cells !== names.length || names.slice(filled).some((name) => name.trim() !== '')) return names
  return names.slice(0, filled)
}
