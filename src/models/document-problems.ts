import type { Effect, Problem } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { FileToRead } from './file-to-read.ts'
import martDocumentProblems from './marts/mart_document_problems.sql?raw'

interface Found {
  readonly file_no: number
  readonly row: number
  readonly column_name: string
  readonly found: string | null
  readonly what: 'missing' | 'unreadable' | 'not known' | 'seen before'
  readonly effect: Effect
  readonly count: number
}

function expected({ what, column_name }: Found): string {
  if (what === 'missing') return column_name === 'document' ? 'a number of a document' : column_name === 'client' ? 'a client' : 'the name of a template'
  if (what === 'seen before') return 'one row for a document and client; the newest row counts'
  if (what === 'not known') return column_name === 'client' ? 'a client of the tickets, clients or agreements, or a spelling that aliases.csv joins; the document is kept under this name' : 'signed, declined, objected or expired'
  if (column_name === 'chased_on') return 'dates such as 2026-07-13, with a space between them'
  return column_name.endsWith('_on') ? 'a date in the order chosen for this column' : 'a whole number'
}

/** What the models found in the documents files, grouped: the row named is the first of its kind. */
export async function documentProblems(db: Database, files: readonly FileToRead[]): Promise<Problem[]> {
  const rows = await db.query<Found>(martDocumentProblems)
  return rows.map((row) => {
    const { reading } = files[row.file_no]!
    const header = reading.columns.find((column) => column.column === row.column_name)?.header ?? row.column_name
    return { file: reading.file, row: row.row, column: header, found: row.found, expected: expected(row), effect: row.effect, count: row.count }
  })
}
