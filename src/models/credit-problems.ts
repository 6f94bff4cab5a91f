import type { Effect, Problem } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import type { FileToRead } from './file-to-read.ts'
import martCreditProblems from './marts/mart_credit_problems.sql?raw'

interface Found {
  readonly file_no: number
  readonly row: number
  readonly column_name: string
  readonly found: string | null
  readonly what: 'missing' | 'unreadable' | 'not known' | 'seen before' | 'below 0'
  readonly effect: Effect
  readonly count: number
}

const PERIOD = 'a month, a quarter or a year, such as 2026-07, 2026-Q3 or 2026'

function expected({ what, column_name }: Found): string {
  if (what === 'missing') return column_name === 'period' ? PERIOD : 'a client'
  if (what === 'not known') return column_name === 'client' ? 'a client of the tickets, clients or agreements, or a spelling that aliases.csv joins' : 'the name of a plan in content/plans, or nothing'
  if (what === 'seen before') return 'one row for a client, period and plan; the newest row counts'
  if (what === 'below 0') return 'an amount of 0 or more'
  if (column_name === 'period') return PERIOD
  return column_name.endsWith('_on') ? 'a date in the order chosen for this column' : 'an amount'
}

/** What the models found in the credits files, grouped: the row named is the first of its kind. */
export async function creditProblems(db: Database, files: readonly FileToRead[]): Promise<Problem[]> {
  const rows = await db.query<Found>(martCreditProblems)
  return rows.map((row) => {
    const { reading } = files[row.file_no]!
    const header = reading.columns.find((column) => column.column === row.column_name)?.header ?? row.column_name
    return { file: reading.file, row: row.row, column: header, found: row.found, expected: expected(row), effect: row.effect, count: row.count }
  })
}
