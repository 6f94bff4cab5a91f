import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLUMN_KINDS, HOLDINGS, type ColumnReading, type Content, type Holding } from '../../../src/core/index.ts'
import type { Database } from '../../../src/db/index.ts'
import { buildModels, type FileToRead } from '../../../src/models/index.ts'
import { draftFiles, draftSample, type Draft, type Options } from '../../../src/sample/index.ts'

const NEEDED: readonly Exclude<Holding, 'credits'>[] = ['tickets', 'events', 'clients', 'agreements', 'contacts', 'invoices', 'surveys', 'visits', 'assets', 'advice', 'checks', 'time_entries', 'aliases']

/** A file as the generator writes it, with the reading that intake would hand on: our own columns, ISO dates. */
function fileOf(holding: (typeof NEEDED)[number], text: string, rows: number, folder: string): FileToRead {
  const path = join(folder, `${holding}.csv`)
  writeFileSync(path, text)
  const columns = HOLDINGS[holding].map((column, index): ColumnReading => {
    const kind = COLUMN_KINDS[column] ?? 'text'
    return { column, kind, index, header: column, blanks: [], ...(kind === 'instant' || kind === 'date' ? { patterns: [{ pattern: null, has_offset: false }] } : {}) }
  })
  return {
    reading: {
      file: `${holding}.csv`, holding, layout: 'goodterms', dialect: { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 },
      width: columns.length, columns, zone: 'Europe/London', fold: null,
    },
    stored: { path }, rows, set_aside: 0, first_row: 2, gaps: [], layout_name: 'Goodterms columns', longest_record: 2_000,
  }
}

/** A made-up company, read and judged. What was planted stays with the draft: the database holds the files' rows alone. */
export async function madeCompany(db: Database, content: Content, options: Options): Promise<Draft> {
  const draft = draftSample(options)
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-made-'))
  try {
    const texts = draftFiles(draft)
    const files = NEEDED.map((holding) => fileOf(holding, texts.get(`${holding}.csv`) ?? '', draft.rows[holding].length, folder))
    await buildModels(db, files, { content, as_of: null, assumed_plan: null })
  } finally {
    rmSync(folder, { recursive: true })
  }
  return draft
}
