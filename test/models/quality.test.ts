import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, EngineQuality, EngineSource, EVERYTHING, writeRepairedRows, type FileToRead, type QualityLineId } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

async function build(files: readonly FileToRead[], assumed_plan: string | null = 'silver') {
  await buildModels(db, files, { content: smallContent(), as_of: null, assumed_plan })
  await db.insert('set_aside_rows', { file: ['tickets.csv'], row: Float64Array.of(9), problem: ['tickets.csv row 9: found 2 cells (expected 8 cells)'], text: ['a,b'] })
  const quality = new EngineQuality(db)
  const report = await quality.quality()
  const line = (id: QualityLineId) => report.lines.find((one) => one.line === id)!
  const rows = async (id: QualityLineId, part: string | null = null) => (await quality.qualityRows(id, part, 100, 0)).map(({ file, row, ticket_id, found, part: of }) => [file, row, ticket_id, found, of])
  return { quality, report, line, rows }
}

it('counts rows read, used and set aside, each of them under its reason, with the row as a spreadsheet counts', async () => {
  const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,resolution_minutes
    a,Kestrel,2026-05-06 10:00:00,P1,5
    ,Kestrel,2026-05-06 10:00:00,P1,5
    b,Kestrel,32.01.2026,P1,5
    c,Kestrel,2026-05-06 10:00:00,P1,-5
    c,Kestrel,2026-05-06 10:00:00,P1,many`)
  const { report, line, rows } = await build([{ ...tickets, set_aside: 1, gaps: [{ nth: 2, rows: 1 }] as unknown as FileToRead['gaps'] }])
  expect(report).toMatchObject({ rows_in: 6, used: 2, set_aside: 4, merged: 0, tickets: 2 })
  expect(line('set_aside')).toEqual({ line: 'set_aside', count: 4, of: 6, parts: [{ part: 'intake 8 cells', count: 1 }, { part: 'missing ticket_id', count: 1 }, { part: 'seen before ticket_id', count: 1 }, { part: 'unreadable created_at', count: 1 }] })
  expect((await rows('set_aside')).map(([file, row, , , part]) => [file, row, part])).toEqual([
    ['tickets.csv', 4, 'missing ticket_id'], ['tickets.csv', 5, 'unreadable created_at'], ['tickets.csv', 6, 'seen before ticket_id'], ['tickets.csv', 9, 'intake 8 cells'],
  ])
  expect(line('blanked').parts).toEqual([{ part: 'resolution_minutes', count: 2 }])
  expect((await rows('blanked')).map(([, row, , found]) => [row, found])).toEqual([[6, '-5'], [7, 'many']])
})

it('says why tickets have no target, and why others have no verdict: together, those that the SLA page calls unknown', async () => {
  const { report, line, rows } = await build([
    ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,resolution_verdict
      a,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:10:00,2026-05-06 11:00:00,within
      b,Kestrel,2026-05-06 10:00:00,,done,2026-05-06 10:10:00,2026-05-06 11:00:00,within
      c,Kestrel,2026-05-06 10:00:00,P2,done,2026-05-06 10:10:00,,violated
      d,Marlow,2026-05-06 10:00:00,P2,done,2026-05-06 10:10:00,2026-05-06 12:00:00,`),
    ownFile('agreements', 'client,version,plan,starts_on,ends_on\nKestrel,1,silver,2026-01-01,2026-12-31'),
  ], null)
  expect(line('no_target_resolution').parts).toEqual([{ part: 'no_plan', count: 1 }, { part: 'no_priority', count: 1 }])
  expect(await rows('no_target_resolution', 'no_priority')).toEqual([['tickets.csv', 3, 'b', null, 'no_priority']])
  expect(line('unknown_resolution').parts).toEqual([{ part: 'done_without_time', count: 1 }])
  expect(line('unknown_response').count).toBe(0)
  expect(line('verdict_only_resolution').parts).toEqual([{ part: 'violated', count: 1 }, { part: 'within', count: 1 }])
  expect(report.without_verdict).toBe(3)
  const { unknown } = await (await EngineSource.open(db)).counts('resolution', EVERYTHING)
  expect(line('no_target_resolution').count + line('unknown_resolution').count).toBe(unknown)
})

it('counts once a ticket whose figures rest on what the export states', async () => {
  const { report, line, rows } = await build([ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,paused_minutes,response_minutes,resolution_minutes
    a,Kestrel,2026-05-06 10:00:00,P1,done,,,30,5,50
    b,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:05:00,2026-05-06 12:00:00,30,,
    c,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:05:00,2026-05-06 12:00:00,,,`)])
  expect([line('as_stated_response').count, line('as_stated_resolution').count, line('paused_stated').count, report.unrecomputable]).toEqual([1, 1, 1, 2])
  expect(await rows('as_stated_resolution')).toEqual([['tickets.csv', 2, 'a', '50', 'as_stated']])
  expect(await rows('paused_stated')).toEqual([['tickets.csv', 3, 'b', '30', '']])
})

it('tells two machines’ clocks from an order that cannot be, and names words without a meaning and times far after all others', async () => {
  const { line, rows } = await build([
    ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,closed_at
      a,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 09:59:57,2026-05-06 11:00:00,2026-05-06 11:00:00
      b,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:10:00,2026-05-05 11:00:00,2026-05-06 12:00:00
      c,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:10:00,2026-05-06 11:00:00,2026-05-06 10:30:00
      d,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 12:10:00,2026-05-06 11:00:00,2026-05-06 11:30:00
      e,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:00:00,2026-05-06 10:00:00,2026-05-06 10:00:00
      f,Kestrel,2026-05-06 10:00:00,Urgent!,asleep,,,
      g,,2026-05-06 10:00:00,P1,open,,,
      h,Kestrel,2062-05-06 10:00:00,P1,done,,,`),
    ownFile('events', 'ticket_id,at,kind,value\ng,2026-05-06 11:00:00,status,napping\ng,2026-05-06 12:00:00,status,open'),
  ])
  expect(await rows('skew')).toEqual([['tickets.csv', 2, 'a', '3', 'replied_before_created']])
  expect(await rows('orders')).toEqual([
    ['tickets.csv', 3, 'b', '82800', 'resolved_before_created'], ['tickets.csv', 4, 'c', '1800', 'closed_before_resolved'], ['tickets.csv', 5, 'd', '4200', 'resolved_before_reply'],
  ])
  expect(await rows('status_words')).toEqual([['tickets.csv', 7, 'f', 'asleep', 'asleep']])
  expect(await rows('priority_words')).toEqual([['tickets.csv', 7, 'f', 'Urgent!', 'Urgent!']])
  expect(await rows('event_words')).toEqual([['events.csv', 2, 'g', 'napping', 'napping']])
  expect(await rows('future')).toEqual([['tickets.csv', 9, 'h', '2062-05-06 10:00:00', 'created_at']])
  expect([line('skew').of, line('event_words').of, line('no_client').count]).toEqual([8, 2, 1])
})

it('says which zone would fit where an events file is off by whole hours', async () => {
  const day = (n: number) => `2026-07-0${n} 10:0${n}:00`
  const tickets = ownFile('tickets', `ticket_id,client,created_at\n${[1, 2, 3, 4, 5, 6].map((n) => `${n},Kestrel,${day(n)}`).join('\n')}`)
  const events = ownFile('events', `ticket_id,at,kind,value\n${[1, 2, 3, 4, 5, 6].map((n) => `${n},${day(n)},created,new`).join('\n')}`, { zone: 'America/New_York' })
  const { line, rows } = await build([tickets, events])
  expect(line('zones')).toMatchObject({ count: 1, of: 2, parts: [{ part: 'events.csv', count: 1 }] })
  expect((await rows('zones'))[0]?.[3]).toBe('300\t6\t6\tAmerica/New_York\tEurope/London\ttickets.csv')
})

it('counts a repaired row with its text and its cells, and nothing where there is nothing', async () => {
  await writeRepairedRows(db, [{ file: 'clients.csv', row: 4, problem: 'one separator too many', text: 'a,b,c', stood: ['a', 'b', 'c'], read: ['a', 'b,c'], header: ['one', 'two'] }])
  const { report, line, rows } = await build([])
  expect(line('repaired').count).toBe(1)
  expect(await rows('repaired')).toEqual([['clients.csv', 4, null, 'a,b,c\n→ a | b,c', 'clients.csv']])
  await db.run('drop table repaired_rows')
  expect(report).toMatchObject({ rows_in: 0, tickets: 0, unrecomputable: 0, without_verdict: 0 })
  expect(report.lines.filter(({ line: id, count }) => count > 0 && id !== 'set_aside' && id !== 'repaired')).toEqual([])
})
