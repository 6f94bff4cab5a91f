import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openBlocking } from '../../src/db/blocking.ts'
import { buildModels, EngineSource, EVERYTHING, type FileToRead } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openBlocking() })
afterAll(async () => { await db.close() })

const build = (files: readonly FileToRead[]) => buildModels(db, files, { content: smallContent(), as_of: null, assumed_plan: 'silver' })

it('sets aside rows without a number or a readable creation, and names the first of each kind', async () => {
  const tickets = ownFile('tickets', `ticket_id,client,created_at,status,resolved_at
    ,Kestrel,2026-05-06 10:00:00,done,2026-05-06 11:00:00
    b,Kestrel,32.01.2026,done,2026-05-06 11:00:00
    c,Kestrel,,done,2026-05-06 11:00:00
    d,Kestrel,2026-05-06 10:00:00,done,2026-05-06 11:00:00
    e,Kestrel,31.31.2026,done,2026-05-06 11:00:00`)
  const { problems } = await build([tickets])
  expect(problems.map(({ row, column, found, effect, count }) => [row, column, found, effect, count])).toEqual([
    [2, 'ticket_id', null, 'set aside', 1],
    [3, 'created_at', '32.01.2026', 'set aside', 2],
    [4, 'created_at', null, 'set aside', 1],
  ])
  const source = await EngineSource.open(db)
  expect(await source.summary()).toMatchObject({ tickets: 1, files: [{ file: 'tickets.csv', rows: 5, used: 1, set_aside: 4 }] })
  await db.insert('set_aside_rows', { file: [], row: new Float64Array(), problem: [], text: [] })
  expect(await source.setAsideRows()).toEqual([
    { file: 'tickets.csv', row: 2, merged: false, problem: 'ticket_id is missing', text: 'client Kestrel; created_at 2026-05-06 10:00:00; status done' },
    { file: 'tickets.csv', row: 3, merged: false, problem: 'created_at "32.01.2026" cannot be read', text: 'ticket_id b; client Kestrel; status done' },
    { file: 'tickets.csv', row: 4, merged: false, problem: 'created_at is missing', text: 'ticket_id c; client Kestrel; status done' },
    { file: 'tickets.csv', row: 6, merged: false, problem: 'created_at "31.31.2026" cannot be read', text: 'ticket_id e; client Kestrel; status done' },
  ])
})

it('takes a repeated ticket from the newest file, and from its last row there', async () => {
  const march = ownFile('tickets', `ticket_id,client,created_at,status,resolved_at
    a,Kestrel,2026-03-02 10:00:00,open,
    b,Kestrel,2026-03-02 10:00:00,done,2026-03-02 11:00:00`, { name: 'march.csv' })
  const april = ownFile('tickets', `ticket_id,client,created_at,status,resolved_at
    a,Kestrel,2026-03-02 10:00:00,open,
    a,Kestrel,2026-03-02 10:00:00,done,2026-03-02 12:00:00`, { name: 'april.csv' })
  const { problems } = await build([march, april])
  expect(problems).toMatchObject([
    { file: 'march.csv', row: 2, column: 'ticket_id', found: 'a', effect: 'set aside', count: 1 },
    { file: 'april.csv', row: 2, column: 'ticket_id', found: 'a', effect: 'set aside', count: 1 },
  ])
  const source = await EngineSource.open(db)
  expect(await source.ticket('a')).toMatchObject({ file: 'april.csv', row: 3, status: 'done' })
  expect((await source.counts('resolution', EVERYTHING)).tickets).toBe(2)
})

it('keeps a ticket whose resolution comes before its creation, as unknown, and says so', async () => {
  const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
    a,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-05 11:00:00
    b,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00`)
  const { problems } = await build([tickets])
  expect(problems).toMatchObject([{ row: 2, column: 'resolved_at', found: '2026-05-05 11:00:00', effect: 'used', count: 1 }])
  const source = await EngineSource.open(db)
  expect(await source.counts('resolution', EVERYTHING)).toMatchObject({ tickets: 2, met: 1, missed: 0, unknown: 1 })
})

it('joins spellings by case, spaces and aliases, and no others', async () => {
  const tickets = ownFile('tickets', `ticket_id,client,created_at
    a,Norwell Packaging,2026-05-06 10:00:00
    b,norwell  packaging,2026-05-06 10:00:00
    c,Norwel Packaging,2026-05-06 10:00:00
    d,Norwell Packing,2026-05-06 10:00:00
    e,,2026-05-06 10:00:00`)
  const aliases = ownFile('aliases', `name,client
    Norwel Packaging,Norwell Packaging`)
  await build([tickets, aliases])
  const source = await EngineSource.open(db)
  const groups = await source.byClient('resolution', EVERYTHING)
  expect(groups.map(({ label, tickets: count }) => [label, count])).toEqual([['Norwell Packaging', 3], ['Norwell Packing', 1], ['not stated', 1]])
})

it('names an instant that stands more than thirty days after all others as suspicious', async () => {
  const tickets = ownFile('tickets', `ticket_id,client,created_at
    a,Kestrel,2026-05-06 10:00:00
    b,Kestrel,2026-05-07 10:00:00
    c,Kestrel,2062-05-08 10:00:00`)
  const { judgement, problems } = await build([tickets])
  expect(problems).toMatchObject([{ row: 4, column: 'created_at', found: '2062-05-08 09:00:00 UTC', effect: 'used', count: 1 }])
  expect(judgement).toEqual({ as_of: Date.UTC(2062, 4, 8, 9), suspicious: { from: Date.UTC(2062, 4, 8, 9), count: 1 } })
})

it('balances: every ticket is in exactly one state of each clock, under any filter', async () => {
  const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
    a,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:10:00,2026-05-06 11:00:00
    b,Marlow,2026-05-06 10:00:00,P2,cancelled,,
    c,Kestrel,2026-06-06 10:00:00,,open,,
    d,Kestrel,2026-06-08 10:00:00,P3,open,,`)
  await build([tickets])
  const source = await EngineSource.open(db)
  const filters = [EVERYTHING, { ...EVERYTHING, clients: ['Kestrel'] }, { ...EVERYTHING, from: '2026-06' }, { ...EVERYTHING, priorities: ['P1' as const, 'none' as const] }, { ...EVERYTHING, plans: ['none'] }, { ...EVERYTHING, lane: 'express' as const }]
  const sizes = await Promise.all(filters.map(async (filter) => {
    const counts = await source.counts('response', filter)
    expect(counts.met + counts.missed + counts.running + counts.paused + counts.exempt + counts.unknown).toBe(counts.tickets)
    return counts.tickets
  }))
  expect(sizes).toEqual([4, 3, 2, 2, 0, 0])
})

it('lays out no calendar for placeholders such as the year 9999, and keeps the others judged', async () => {
  const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
    a,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00
    b,Kestrel,2026-05-06 10:00:00,P1,done,9999-12-31 00:00:00
    c,Kestrel,0001-01-01 00:00:00,P1,done,2026-05-06 11:00:00`)
  await build([tickets])
  const source = await EngineSource.open(db)
  expect(await source.counts('resolution', EVERYTHING)).toMatchObject({ tickets: 3, met: 1, unknown: 2 })
})
