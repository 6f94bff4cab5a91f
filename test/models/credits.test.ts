import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content, CreditRule, Problem } from '../../src/core/index.ts'
import { openBlocking } from '../../src/db/blocking.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { attachStored, buildModels, EngineCredits, EngineSource, storeAs, type CreditLine, type FileToRead } from '../../src/models/index.ts'
import { smallContent, smallPlan } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

const RULE: CreditRule = { period: 'quarter', share_of_fee_per_point_below: 0.02, cap_share_of_fee: 0.1 }
const content = (change: Partial<CreditRule> = {}): Content => smallContent({
  plans: new Map([
    ['silver', smallPlan('silver', { credit: { ...RULE, ...change } })],
    ['gold', smallPlan('gold', { credit: { ...RULE, share_of_fee_per_point_below: 0.03 } })],
    ['bare', smallPlan('bare')],
  ]),
})

/** Tickets of a working day: so many kept, so many answered late, so many solved late. */
function day(client: string, on: string, kept: number, answered_late = 0, solved_late = 0): string[] {
  const row = (response: string, solved: string) => (_: unknown, i: number) => `${client} ${on} ${response}${solved} ${i},${client},${on} 10:00:00,P1,done,${on} ${response},${on} ${solved}`
  return [
    ...Array.from({ length: kept }, row('10:30:00', '11:00:00')),
    ...Array.from({ length: answered_late }, row('11:30:00', '12:00:00')),
    ...Array.from({ length: solved_late }, row('10:30:00', '15:00:00')),
  ]
}
const tickets = (...days: readonly (readonly string[])[]) => ownFile('tickets', ['ticket_id,client,created_at,priority,status,first_response_at,resolved_at', ...days.flat()].join('\n'))
const agreements = (...rows: readonly string[]) => ownFile('agreements', ['client,version,plan,starts_on,ends_on,renewal,monthly_fee,premium_response_from', ...rows].join('\n'))
const credits = (...rows: readonly string[]) => ownFile('credits', ['client,period,plan,offered_on,offered_amount,settled_on,settled_amount,note', ...rows].join('\n'))
const KESTREL = agreements('Kestrel Marine,1,silver,2025-01-01,2027-12-31,fixed,1000,')

interface Asked { readonly content?: Content; readonly as_of?: string; readonly assumed?: string }
async function ledger(files: readonly FileToRead[], { content: of = content(), as_of = '2027-06-30T12:00:00Z', assumed }: Asked = {}) {
  const { problems } = await buildModels(db, files, { content: of, as_of: Date.parse(as_of), assumed_plan: assumed ?? null })
  const source = await EngineCredits.open(db, of)
  return { lines: await source.credits(), coverage: await source.coverage(), problems }
}
const brief = (lines: readonly CreditLine[]) => lines.map((line) => [line.client, line.period, line.plan_id, line.fee_cents, line.due_cents])

describe('a line of the ledger', () => {
  it('says what was promised, kept, paid and is due', async () => {
    const { lines } = await ledger([tickets(day('Kestrel Marine', '2026-05-06', 18, 3, 0), day('Kestrel Marine', '2026-06-03', 2, 0, 2)), KESTREL])
    expect(lines).toEqual([{
      client: 'Kestrel Marine', period: '2026-Q2', from: '2026-04', until: '2026-06', plan_id: 'silver', rule: RULE, open: false, partial: true, tickets: 25,
      clocks: {
        response: { met: 22, missed: 3, undecided: 0, promised_bp: 225_000, misses_too_many: 1, points_below: 2 },
        resolution: { met: 23, missed: 2, undecided: 0, promised_bp: 225_000, misses_too_many: 0, points_below: 0 },
      },
      fee_cents: 300_000, share: 0.04, capped: false, due_cents: 12_000,
      offered_on: null, offered_cents: null, settled_on: null, settled_cents: null, note: null, file: null, row: null,
    }])
  })

  it('owes nothing where both promises are kept', async () => {
    const { lines } = await ledger([tickets(day('Kestrel Marine', '2026-05-06', 18, 1, 1)), KESTREL])
    expect(lines).toMatchObject([{ share: 0, capped: false, due_cents: 0, clocks: { response: { misses_too_many: 0 }, resolution: { misses_too_many: 0 } } }])
  })

  it('adds both clocks up, under one cap', async () => {
    const { lines } = await ledger([tickets(day('Kestrel Marine', '2026-05-06', 76, 12, 12)), agreements('Kestrel Marine,1,silver,2025-01-01,2027-12-31,fixed,1000,')])
    expect(lines).toMatchObject([{ share: 0.08, capped: false, due_cents: 24_000 }])
    expect((await ledger([tickets(day('Kestrel Marine', '2026-05-06', 14, 3, 3)), KESTREL])).lines).toMatchObject([{ share: 0.2, capped: true, due_cents: 30_000 }])
  })

  it('shows the points where the fee is not stated, and no amount', async () => {
    const unstated = agreements('Kestrel Marine,1,silver,2025-01-01,2027-12-31,fixed,,')
    expect((await ledger([tickets(day('Kestrel Marine', '2026-05-06', 17, 3)), unstated])).lines).toMatchObject([{ fee_cents: null, due_cents: null, share: 0.1, clocks: { response: { points_below: 5 } } }])
    expect((await ledger([tickets(day('Kestrel Marine', '2026-05-06', 20)), unstated])).lines).toMatchObject([{ fee_cents: null, due_cents: 0 }])
  })

  it('is one of two where the plan changed within the period, each with its own tickets, fee and rule', async () => {
    const changed = agreements('Kestrel Marine,1,silver,2025-01-01,2026-05-31,fixed,1000,', 'Kestrel Marine,2,gold,2026-06-01,2027-05-31,fixed,2000,')
    const { lines } = await ledger([tickets(day('Kestrel Marine', '2026-04-01', 10), day('Kestrel Marine', '2026-05-29', 9, 1, 1), day('Kestrel Marine', '2026-06-01', 44, 6)), changed])
    expect(brief(lines)).toEqual([['Kestrel Marine', '2026-Q2', 'silver', 200_000, 0], ['Kestrel Marine', '2026-Q2', 'gold', 200_000, 12_000]])
    expect(lines.map((line) => line.tickets)).toEqual([21, 50])
  })

  it('takes a new fee from the day on which its version binds', async () => {
    const raised = agreements('Kestrel Marine,1,silver,2025-05-11,2026-05-10,rolling,1000,', 'Kestrel Marine,2,silver,2026-05-11,2027-05-10,rolling,1310,')
    const { lines } = await ledger([tickets(day('Kestrel Marine', '2026-05-06', 18, 2)), raised], { content: content({ period: 'month' }) })
    expect(brief(lines)).toEqual([['Kestrel Marine', '2026-05', 'silver', 121_000, 0]])
  })

  it('is of a calendar month, quarter or year, in local time', async () => {
    const at_night = ['n,Kestrel Marine,2026-07-01 00:30:00,P1,done,2026-07-01 09:30:00,2026-07-01 10:00:00']
    const files = [tickets(day('Kestrel Marine', '2026-03-04', 9, 1), day('Kestrel Marine', '2026-08-05', 9, 1), at_night), KESTREL]
    const periods = async (period: CreditRule['period']) => (await ledger(files, { content: content({ period }) })).lines.map((line) => [line.period, line.from, line.until, line.tickets])
    expect(await periods('month')).toEqual([['2026-08', '2026-08', '2026-08', 10], ['2026-07', '2026-07', '2026-07', 1], ['2026-03', '2026-03', '2026-03', 10]])
    expect(await periods('quarter')).toEqual([['2026-Q3', '2026-07', '2026-09', 11], ['2026-Q1', '2026-01', '2026-03', 10]])
    expect(await periods('year')).toEqual([['2026', '2026-01', '2026-12', 21]])
  })

  it('is open while the data end in its period, and counts what is still running', async () => {
    const running = ['open 1,Kestrel Marine,2026-05-06 10:00:00,P3,open,,']
    const files = [tickets(day('Kestrel Marine', '2026-02-04', 10), day('Kestrel Marine', '2026-05-06', 17, 3), running), KESTREL]
    const { lines } = await ledger(files, { as_of: '2026-05-06T12:00:00Z' })
    expect(lines).toMatchObject([
      { period: '2026-Q2', open: true, partial: false, tickets: 21, due_cents: 30_000, clocks: { response: { missed: 3, undecided: 1 }, resolution: { undecided: 1 } } },
      { period: '2026-Q1', open: false, partial: true },
    ])
    expect((await ledger(files, { as_of: '2026-06-30T22:59:59Z' })).lines[0]!.open).toBe(true)
    expect((await ledger(files, { as_of: '2026-06-30T23:00:00Z' })).lines[0]!.open).toBe(false)
  })

  it('holds a rider\'s promise, as each ticket has it', async () => {
    const premium = agreements('Kestrel Marine,1,silver,2025-01-01,2027-12-31,fixed,1000,2026-05-01')
    const express = Array.from({ length: 20 }, (_, i) => `x${i},Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 10:${i < 18 ? 10 : 40}:00,2026-05-06 11:00:00`)
    const { lines } = await ledger([tickets(day('Kestrel Marine', '2026-04-01', 20), express), premium])
    expect(lines).toMatchObject([{ clocks: { response: { met: 38, missed: 2, promised_bp: 370_000, points_below: 0 } } }])
    expect((await ledger([tickets(express), premium])).lines).toMatchObject([{ clocks: { response: { met: 18, promised_bp: 190_000, misses_too_many: 1, points_below: 5 } }, fee_cents: 300_000, due_cents: 30_000 }])
  })

  it('is missing for a period in which nothing is decided', async () => {
    const cancelled = ['c,Kestrel Marine,2026-08-05 10:00:00,P1,cancelled,,']
    const { lines, coverage } = await ledger([tickets(day('Kestrel Marine', '2026-05-06', 1), cancelled), KESTREL])
    expect(lines.map((line) => line.period)).toEqual(['2026-Q2'])
    expect(coverage).toEqual({ tickets: 2, in_lines: 1, nothing_decided: 1, no_rule: 0, no_agreement: 0, no_month: 0 })
  })
})

describe('the tickets of the ledger', () => {
  it('are all tickets but those that no agreement covers, that only an assumed plan does, or whose plan owes no credit', async () => {
    const files = [
      tickets(day('Kestrel Marine', '2026-05-06', 5, 2), day('Kestrel Marine', '2026-08-05', 3), day('Bare Ltd', '2026-05-06', 4), day('Nobody', '2026-05-06', 6), day('Ended', '2026-05-06', 2, 1), day('Ended', '2026-07-01', 7)),
      agreements('Kestrel Marine,1,silver,2025-01-01,2027-12-31,fixed,1000,', 'Bare Ltd,1,bare,2025-01-01,2027-12-31,fixed,1000,', 'Ended,1,silver,2025-01-01,2026-06-30,fixed,1000,'),
    ]
    for (const assumed of [undefined, 'silver']) {
      const { lines, coverage } = await ledger(files, assumed === undefined ? {} : { assumed })
      expect(lines.map((line) => [line.client, line.period, line.tickets])).toEqual([['Kestrel Marine', '2026-Q3', 3], ['Ended', '2026-Q2', 3], ['Kestrel Marine', '2026-Q2', 7]])
      expect(coverage).toEqual({ tickets: 30, in_lines: 13, nothing_decided: 0, no_rule: 4, no_agreement: 13, no_month: 0 })
    }
  })
})

describe('what was offered and settled', () => {
  const days = [tickets(day('Kestrel Marine', '2026-05-06', 17, 3), day('Kestrel Marine', '2026-08-05', 20)), KESTREL]
  const told = (lines: readonly CreditLine[]) => lines.map((line) => [line.period, line.plan_id, line.due_cents, line.offered_on, line.offered_cents, line.settled_on, line.settled_cents, line.note, line.row])
  const sentence = ({ row, column, found, effect, count }: Problem) => [row, column, found, effect, count]

  it('stands on the line of its client and period', async () => {
    const { lines, problems } = await ledger([...days, credits('  KESTREL  marine ,2026-Q2,,2026-07-10,300,2026-07-31,299.99,by credit note')])
    expect(told(lines)).toEqual([['2026-Q3', 'silver', 0, null, null, null, null, null, null], ['2026-Q2', 'silver', 30_000, '2026-07-10', 30_000, '2026-07-31', 29_999, 'by credit note', 2]])
    expect(lines[1]!.file).toBe('credits.csv')
    expect(problems).toEqual([])
  })

  it('makes a line of a period without tickets, of which nothing is due', async () => {
    const { lines } = await ledger([...days, credits('Kestrel Marine,2026-Q4,silver,2027-01-10,50,,,goodwill')])
    expect(lines[0]).toMatchObject({ period: '2026-Q4', plan_id: 'silver', rule: RULE, tickets: 0, fee_cents: 300_000, due_cents: 0, offered_cents: 5_000, note: 'goodwill' })
  })

  it('is not lost where no agreement counts by that period: a line without a rule', async () => {
    const { lines } = await ledger([...days, credits('Kestrel Marine,2026-05,,2026-06-10,50,,,', 'Kestrel Marine,2026-06,silver,2026-07-10,60,,,', 'Kestrel Marine,2030-Q1,,,,,,goodwill')])
    expect(lines.filter((line) => line.rule === null).map((line) => [line.period, line.plan_id, line.due_cents, line.fee_cents, line.offered_cents]))
      .toEqual([['2030-Q1', 'none', 0, null, null], ['2026-06', 'silver', 0, null, 6_000], ['2026-05', 'none', 0, null, 5_000]])
    expect(lines.map((line) => line.period)).toEqual(['2030-Q1', '2026-Q3', '2026-06', '2026-Q2', '2026-05'])
  })

  it('belongs to the later plan where the row names none, unless another row does', async () => {
    const changed = [tickets(day('Kestrel Marine', '2026-05-06', 17, 3), day('Kestrel Marine', '2026-06-03', 17, 3)), agreements('Kestrel Marine,1,silver,2025-01-01,2026-05-31,fixed,1000,', 'Kestrel Marine,2,gold,2026-06-01,2027-05-31,fixed,2000,')]
    const offers = async (...rows: readonly string[]) => (await ledger([...changed, credits(...rows)])).lines.map((line) => [line.plan_id, line.offered_cents])
    expect(await offers('Kestrel Marine,2026-Q2,,2026-07-10,1,,,')).toEqual([['silver', null], ['gold', 100]])
    expect(await offers('Kestrel Marine,2026-Q2,,2026-07-10,1,,,', 'Kestrel Marine,2026-Q2,Gold,2026-07-10,2,,,')).toEqual([['silver', 100], ['gold', 200]])
    expect(await offers('Kestrel Marine,2026-Q2,silver,2026-07-10,1,,,')).toEqual([['silver', 100], ['gold', null]])
  })

  it('is the last row of the newest file where several say the same, and the others are set aside by name', async () => {
    const { lines, problems } = await ledger([...days, credits('Kestrel Marine,2026-Q2,,2026-07-10,1,,,', 'Kestrel Marine,2026Q2,,2026-07-11,2,,,', 'kestrel marine,Q2 2026,,2026-07-12,3,,,')])
    expect(lines[1]).toMatchObject({ offered_on: '2026-07-12', offered_cents: 300, row: 4 })
    expect(problems.map(sentence)).toEqual([[2, 'period', '2026-Q2', 'set aside', 2]])
    const source = await EngineSource.open(db)
    expect((await source.summary()).files.find((file) => file.holding === 'credits')).toMatchObject({ rows: 3, used: 1, set_aside: 2 })
    await db.insert('set_aside_rows', { file: [], row: Float64Array.of(), problem: [], text: [] })
    expect(await source.setAsideRows()).toEqual([2, 3].map((row) => ({
      file: 'credits.csv', row, problem: 'the same client, period and plan stand in a newer row, which counts',
      text: `client Kestrel Marine; period ${row === 2 ? '2026-Q2' : '2026Q2'}; offered 2026-07-1${row - 2}; offered ${row - 1}.0`, merged: false,
    })))
  })

  it('names each row that cannot be used and each cell that cannot be read', async () => {
    const { lines, problems } = await ledger([...days, credits(
      'Kestrel Marine,summer,,2026-07-10,1,,,', 'Kestrel Marine,,,2026-07-10,1,,,', 'Kestrle Marine,2026-Q2,,2026-07-10,1,,,', ',2026-Q2,,2026-07-10,1,,,',
      'Kestrel Marine,2026-Q2,tin,soon,-5,2026-07-31,lots,kept all the same',
    )])
    expect(problems.map(sentence)).toEqual([
      [2, 'period', 'summer', 'set aside', 1], [3, 'period', null, 'set aside', 1], [4, 'client', 'Kestrle Marine', 'set aside', 1], [5, 'client', null, 'set aside', 1],
      [6, 'offered_amount', '-5.0', 'read as blank', 1], [6, 'offered_on', 'soon', 'read as blank', 1], [6, 'plan', 'tin', 'read as blank', 1], [6, 'settled_amount', 'lots', 'read as blank', 1],
    ])
    expect(problems[0]!.expected).toBe('a month, a quarter or a year, such as 2026-07, 2026-Q3 or 2026')
    expect(lines[1]).toMatchObject({ period: '2026-Q2', offered_on: null, offered_cents: null, settled_on: '2026-07-31', settled_cents: null, note: 'kept all the same' })
  })

  it('finds a client by a spelling that only the joins know', async () => {
    const joined = ownFile('aliases', 'name,client\nKM Ltd,Kestrel Marine')
    const { lines, problems } = await ledger([...days, joined, credits('km  ltd,2026-Q2,,2026-07-10,300,,,')])
    expect([lines[1]!.offered_cents, problems]).toEqual([30_000, []])
  })
})

it('stored models give the same ledger in the browser\'s engine', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'models.duckdb')
  const files = [tickets(day('Kestrel Marine', '2026-05-06', 17, 3)), KESTREL, credits('Kestrel Marine,2026-Q2,,2026-07-10,300,,,')]
  const native = await openNative({ threads: 1 })
  await buildModels(native, files, { content: content(), as_of: null, assumed_plan: null })
  const before = await (await EngineCredits.open(native, content())).credits()
  await storeAs(native, path)
  await native.close()
  const attached = await openBlocking()
  await attachStored(attached, await attached.offer({ path }))
  expect(await (await EngineCredits.open(attached, content())).credits()).toEqual(before)
  expect(before).toMatchObject([{ due_cents: 30_000, offered_cents: 30_000 }])
  await attached.close()
})
