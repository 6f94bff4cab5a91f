import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileReading } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, type FileToRead } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

/** A file of invoices in our columns, of which several rows may be one invoice. */
function invoices(rows: readonly string[], lines?: FileReading['lines'], name = 'invoices.csv'): FileToRead {
  const file = ownFile('invoices', ['client,invoice,issued_on,due_on,paid_on,amount', ...rows].join('\n'), { name })
  return lines === undefined ? file : { ...file, reading: { ...file.reading, lines } }
}

async function read(...files: readonly FileToRead[]) {
  const { problems } = await buildModels(db, [...files, ownFile('aliases', 'name,client\nALD,Alder Dental'), ownFile('clients', 'client\nAlder Dental\nBirch')], { content: smallContent(), as_of: null, assumed_plan: null })
  const rows = await db.query<{ invoice: string; client_key: string; client_no: number | null; due_on: string; amount_cents: number | null; rows: number }>('select invoice, client_key, client_no, due_on, amount_cents, rows from int_invoices')
  const [count] = await db.query<{ lost: number }>("select count(*)::integer as lost from int_invoice_problems where effect = 'set aside'")
  return { rows: rows.map((row) => [row.invoice, row.client_key, row.client_no, row.amount_cents, row.rows]), lost: count?.lost, said: problems.map((problem) => [problem.file, problem.row, problem.column, problem.found, problem.effect, problem.expected]) }
}

describe('an invoice', () => {
  it('of several lines takes its total once, or their sum; a credit is below zero', async () => {
    const lines = ['Alder Dental,7,2026-01-05,2026-02-04,,10.10', 'ALD,7,2026-01-05,2026-02-04,2026-02-01,10.10', 'Birch,8,2026-01-05,2026-02-04,,-3.30']
    expect((await read(invoices(lines, 'once'))).rows).toEqual([['7', 'alder dental', 0, 1_010, 2], ['8', 'birch', 1, -330, 1]])
    expect((await read(invoices(lines, 'sum'))).rows).toEqual([['7', 'alder dental', 0, 2_020, 2], ['8', 'birch', 1, -330, 1]])
  })

  it('whose totals differ takes the first, and says so', async () => {
    const { rows, said } = await read(invoices(['Birch,8,2026-01-05,2026-02-04,,', 'Birch,8,2026-01-05,2026-02-04,,3.00', 'Birch,8,2026-01-05,2026-02-04,,4.00'], 'once'))
    expect(rows).toEqual([['8', 'birch', 1, 300, 3]])
    expect(said).toEqual([['invoices.csv', 2, 'amount', '8', 'used', 'the same total on each line of an invoice; the first counts']])
  })

  it('has no sum where a line of it cannot be read', async () => {
    const { rows, said } = await read(invoices(['Birch,8,2026-01-05,2026-02-04,,3.00', 'Birch,8,,,,three'], 'sum'))
    expect(rows).toEqual([['8', 'birch', 1, null, 2]])
    expect(said).toEqual([['invoices.csv', 3, 'amount', 'three', 'read as blank', 'an amount']])
  })

  it('of several clients, or without a day, is set aside with all its lines', async () => {
    const { rows, lost, said } = await read(invoices(['Birch,8,2026-01-05,2026-02-04,,3.00', 'Alder Dental,8,,,,1.00', 'Birch,9,2026-01-05,soon,,3.00', ',10,2026-01-05,2026-02-04,,3.00'], 'sum'))
    expect([rows, lost]).toEqual([[], 4])
    expect(said).toEqual([
      ['invoices.csv', 2, 'client', '8', 'set aside', 'one client for an invoice'],
      ['invoices.csv', 4, 'due_on', 'soon', 'set aside', 'a date in the order chosen for this column'],
      ['invoices.csv', 5, 'client', null, 'set aside', 'a client'],
    ])
  })

  it('that stands in two files is taken from the newer, by any spelling of its client; numbers of two clients are apart', async () => {
    const { rows, lost } = await read(invoices(['Alder Dental,7,2026-01-05,2026-02-04,,10.00', 'Birch,7,2026-01-05,2026-02-04,,20.00']), invoices(['ALD,7,2026-01-05,2026-02-04,2026-02-05,11.00', 'Nobody,9,2026-01-05,2026-02-04,,1.00'], undefined, 'february.csv'))
    expect(rows).toEqual([['7', 'birch', 1, 2_000, 1], ['7', 'ald', 0, 1_100, 1], ['9', 'nobody', null, 100, 1]])
    expect(lost).toBe(1)
  })
})
