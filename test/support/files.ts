import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { COLUMN_KINDS, type ColumnReading, type FileReading, type Holding } from '../../src/core/index.ts'
import type { FileToRead } from '../../src/models/index.ts'

let written = 0
const folder = mkdtempSync(join(tmpdir(), 'goodterms-test-'))

/** A file of our own columns, as intake would hand it to the models. The first line names the columns. */
export function ownFile(holding: Holding, csv: string, options: { zone?: string; name?: string } = {}): FileToRead {
  const text = `${csv.trim().split('\n').map((line) => line.trim()).join('\n')}\n`
  const path = join(folder, `${++written}.csv`)
  writeFileSync(path, text)
  const [header = [], ...records] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  const columns: ColumnReading[] = header.map((column, index) => {
    const kind = COLUMN_KINDS[column] ?? 'text'
    const dated = kind === 'instant' || kind === 'date'
    return { column, kind, index, header: column, blanks: [], ...(dated ? { patterns: [{ pattern: null, has_offset: false }] } : {}) }
  })
  const reading: FileReading = {
    file: options.name ?? `${holding}.csv`, holding, layout: 'goodterms',
    dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 },
    width: header.length, columns, zone: options.zone ?? 'Europe/London', fold: null,
  }
  return { reading, stored: { path }, rows: records.length, set_aside: 0, first_row: 2, gaps: [], layout_name: 'Goodterms columns', longest_record: 1_000 }
}
