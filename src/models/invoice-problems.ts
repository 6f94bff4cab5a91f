import type { Effect, Problem } from '../core/index.ts'
import type { FileReading } from '../core/reading.ts'
import type { Database } from '../db/index.ts'
import type { FileToRead } from './file-to-read.ts'
import martInvoiceProblems from './marts/mart_invoice_problems.sql?raw'

interface Found {
  readonly file_no: number
  readonly row: number
  readonly column_name: string
  readonly found: string | null
  readonly what: 'missing' | 'unreadable' | 'not known' | 'seen before' | 'not wanted' | 'several clients' | 'amounts differ'
  readonly effect: Effect
  readonly count: number
}

function expected({ what, column_name }: Found, { keep }: FileReading): string {
  if (what === 'not wanted') return `an invoice; this is ${keep?.others ?? 'none'}`
  if (what === 'missing') return { invoice: 'a number of an invoice', client: 'a client', issued_on: 'the day on which it was sent' }[column_name] ?? 'the day on which it was due'
  if (what === 'seen before') return 'one row for an invoice; the newest counts'
  if (what === 'several clients') return 'one client for an invoice'
  if (what === 'amounts differ') return 'the same total on each line of an invoice; the first counts'
  if (what === 'not known') return 'a client of the tickets, clients or agreements, or a spelling that aliases.csv joins; the invoice is kept under this name'
  return column_name.endsWith('_on') ? 'a date in the order chosen for this column' : 'an amount'
}

/** What the models found in the invoices files, grouped: the row named is the first of its kind. */
export async function invoiceProblems(db: Database, files: readonly FileToRead[]): Promise<Problem[]> {
  const rows = await db.query<Found>(martInvoiceProblems)
  return rows.map((row) => {
    const { reading } = files[row.file_no]!
    const header = row.what === 'not wanted' ? null : reading.columns.find((column) => column.column === row.column_name)?.header ?? row.column_name
    return { file: reading.file, row: row.row, column: header, found: row.found, expected: expected(row, reading), effect: row.effect, count: row.count }
  })
}
