import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { ownFile } from '../../support/files.ts'
import { build, countedBehind, found, rowsOf } from './asked.ts'

const FILES = [
  ownFile('clients', 'client\nAlder\nBracken\nCobb\nDovecote\nElmfield\nFenwick\nGorse\nHollins'),
  ownFile('agreements', [
    'client,version,plan,starts_on,ends_on,renewal,monthly_fee', 'Alder,1,silver,2024-01-01,2024-12-31,rolling,900.00', 'Alder,2,silver,2025-11-01,2026-10-31,fixed,1000.00', 'Alder,3,silver,2026-11-01,2027-10-31,fixed,4000.00',
    'Elmfield,1,silver,2024-01-01,2024-12-31,rolling,200.00', 'Fenwick,1,silver,2024-01-01,2026-06-30,fixed,200.00', 'Bracken,1,silver,2024-01-01,2024-12-31,rolling,200.00', 'Cobb,1,silver,2024-01-01,2024-12-31,rolling,',
  ].join('\n')),
  ownFile('invoices', [
    'client,invoice,issued_on,due_on,paid_on,amount',
    'Alder,A1,2025-12-11,2026-01-10,2026-01-20,1000.00', 'Alder,A2,2026-05-11,2026-06-10,2026-06-05,3000.00', 'Alder,A3,2026-08-31,2026-09-30,,500.00', 'Alder,A4,2026-10-30,2026-11-29,,1000.00',
    'Bracken,B1,2026-04-01,2026-05-01,,-200.00', 'Bracken,B2,2026-04-01,2026-05-01,,0.00', 'Bracken,B3,2026-02-01,2026-03-01,2026-03-01,see statement',
    'Cobb,C1,2025-09-30,2025-10-30,2025-11-09,100.00', 'Cobb,C2,2025-10-01,2025-10-31,2025-10-31,100.00', 'Cobb,C3,2025-09-20,2025-10-20,2025-11-09,300.00',
    'Dovecote,D1,2026-04-01,2026-05-01,soon,100.00', 'Dovecote,D2,2026-09-30,2026-10-30,,100.00',
    'Elmfield,E1,2024-05-02,2024-06-01,,100.00', 'Fenwick,F1,2025-12-02,2026-01-01,,100.00',
  ].join('\n')),
  ownFile('invoices', 'client,invoice,issued_on,due_on,amount\nGorse,G1,2025-12-02,2026-01-01,100.00', { name: 'without-payments.csv' }),
  ownFile('invoices', 'client,invoice,issued_on,due_on,paid_on,amount\nHollins,H1,2026-02-03,2026-03-05,,100.00\nHollins,H2,2026-03-15,2026-04-14,,100.00\nHollins,H3,2026-01-15,2026-02-14,2026-02-14,100.00', { name: 'until-march.csv' }),
]
const SIGNALS = ['days_beyond_terms', 'share_paid_on_time', 'overdue_in_monthly_fees', 'days_beyond_terms_trend']

let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await build(db, FILES)
})
afterAll(async () => { await db.close() })

describe('prompt payment', () => {
  it('days beyond terms are weighted by money; early is 0, unpaid counts to the last day that its file tells of', async () => {
    expect(await found(db, 'days_beyond_terms')).toEqual([
      ['Alder', 0, 3, 2_500_000, 450_000, 5.5556], ['Cobb', 0, 1, 0, 10_000, 0], ['Cobb', 1, 1, 300_000, 30_000, 10], ['Fenwick', 0, 1, 3_020_000, 10_000, 302], ['Hollins', 0, 2, 100_000, 20_000, 5],
    ])
  })

  it('paid on time is counted of what is paid or overdue, with or without an amount', async () => {
    expect(await found(db, 'share_paid_on_time')).toEqual([
      ['Alder', 0, 3, 1, 3, 0.3333], ['Bracken', 0, 1, 1, 1, 1], ['Cobb', 0, 1, 1, 1, 1], ['Cobb', 1, 1, 0, 1, 0], ['Fenwick', 0, 1, 0, 1, 0], ['Hollins', 0, 2, 1, 2, 0.5],
    ])
  })

  it('what is overdue is held against the fee in force, and says nothing without one', async () => {
    expect(await found(db, 'overdue_in_monthly_fees')).toEqual([['Alder', 0, 3, 50_000, 100_000, 0.5], ['Elmfield', 0, 1, 10_000, 20_000, 0.5], ['Elmfield', 1, 1, 10_000, 20_000, 0.5]])
  })

  it('the trend is the last six months less the six before, where both have invoices', async () => {
    expect(await found(db, 'days_beyond_terms_trend')).toEqual([['Alder', 0, 3, null, null, -5.7143]])
  })

  it('opens to the invoices, each with its days and the row of its file', async () => {
    const at = { kind: 'invoice', file: 'invoices.csv' }
    expect(await rowsOf(db, 'days_beyond_terms', 'Alder')).toEqual([
      { ...at, ref: 'A3', at_on: '2026-09-30', label: null, amount: 30, counts: true, row: 4 },
      { ...at, ref: 'A1', at_on: '2026-01-10', label: '2026-01-20', amount: 10, counts: true, row: 2 },
      { ...at, ref: 'A2', at_on: '2026-06-10', label: '2026-06-05', amount: 0, counts: false, row: 3 },
    ])
    expect((await rowsOf(db, 'share_paid_on_time', 'Alder')).map(({ ref, counts }) => [ref, counts])).toEqual([['A3', false], ['A2', true], ['A1', false]])
    expect((await rowsOf(db, 'overdue_in_monthly_fees', 'Alder')).map(({ ref, amount, counts }) => [ref, amount, counts])).toEqual([['A3', 500, true], ['A2', 3000, false], ['A1', 1000, false]])
    expect((await rowsOf(db, 'days_beyond_terms_trend', 'Alder')).map(({ ref, amount, counts }) => [ref, amount, counts])).toEqual([['A3', 30, true], ['A2', 0, false], ['A1', 10, false]])
    expect((await rowsOf(db, 'share_paid_on_time', 'Cobb', 1)).map(({ ref, label, amount }) => [ref, label, amount])).toEqual([['C3', null, 10]])
  })

  it('rests on as many rows as it says', async () => {
    const { stated, behind } = await countedBehind(db, SIGNALS)
    expect(behind).toEqual(stated)
  })

  it('says of the period before what it would have said on its last day', async () => {
    const before = await db.query('select client_no, signal, evidence, part, whole, value from client_signals where period_no = 1 order by all')
    await build(db, FILES, { as_of: Date.parse('2025-10-30T17:00:00Z') })
    expect(before).toHaveLength(3)
    expect(await db.query('select client_no, signal, evidence, part, whole, value from client_signals where period_no = 0 order by all')).toEqual(before)
  })

  it('says nothing without a file of invoices', async () => {
    await build(db, FILES.slice(0, 2))
    expect(await db.query('select * from client_signals where list_contains($1::varchar[], signal)'.replace('$1::varchar[]', `['${SIGNALS.join("', '")}']`))).toEqual([])
  })
})
