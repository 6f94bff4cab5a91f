import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNative } from '../../src/db/native.ts'
import type { Database } from '../../src/db/index.ts'
import { AgreementSource, buildModels, EngineSource, EVERYTHING, type FileToRead } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

async function build(...files: FileToRead[]) {
  const { problems } = await buildModels(db, files, { content: smallContent(), as_of: null, assumed_plan: 'silver' })
  await db.insert('set_aside_rows', { file: [], row: new Float64Array(), problem: [], text: [] })
  const source = await EngineSource.open(db)
  return { source, problems: problems.map(({ file, row, column, found, effect, count }) => [file, row, column, found, effect, count]) }
}

it('reads stated minutes that no clock can hold as blank, and names them', async () => {
  const { source, problems } = await build(ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at,paused_minutes,resolution_minutes
    a,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00,1000000000000,5
    b,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00,-5,-1
    c,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00,NaN,inf
    d,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00,30,`))
  expect(problems).toEqual([
    ['tickets.csv', 2, 'paused_minutes', '1000000000000.0', 'read as blank', 3],
    ['tickets.csv', 3, 'resolution_minutes', '-1.0', 'read as blank', 2],
  ])
  const rows = await source.tickets('resolution', EVERYTHING, { kind: 'all' }, 10, 0)
  expect(rows.map((row) => [row.ticket_id, row.elapsed_minutes, row.paused_minutes]).sort()).toEqual([['a', 60, 0], ['b', 60, 0], ['c', 60, 0], ['d', 30, 30]])
})

it('reads a fee of any size, and none below nothing', async () => {
  await build(
    ownFile('tickets', 'ticket_id,client,created_at\na,Kestrel,2026-05-06 10:00:00'),
    ownFile('agreements', `client,version,plan,starts_on,ends_on,monthly_fee
      Kestrel,1,silver,2025-01-01,2025-12-31,30000000.55
      Kestrel,2,silver,2026-01-01,2026-12-31,-1
      Kestrel,3,silver,2027-01-01,2027-12-31,1e300`))
  expect((await new AgreementSource(db).versions('Kestrel')).map((version) => version.monthly_fee_cents)).toEqual([3_000_000_055, null, null])
})

it('numbers versions without a number after those that have one, so that none takes another\'s place', async () => {
  await build(
    ownFile('tickets', 'ticket_id,client,created_at\na,Kestrel,2026-05-06 10:00:00'),
    ownFile('agreements', `client,version,plan,starts_on,ends_on
      Kestrel,,gold,2024-01-01,2024-12-31
      Kestrel,1,silver,2025-01-01,2025-12-31
      Kestrel,-7,silver,2026-01-01,2026-12-31`))
  expect((await new AgreementSource(db).versions('Kestrel')).map(({ version, plan, starts_on }) => [version, plan, starts_on]))
    .toEqual([[2, 'gold', '2024-01-01'], [1, 'silver', '2025-01-01'], [3, 'silver', '2026-01-01']])
})

it('names every event that no ticket takes, and sets it aside with its text', async () => {
  const { source, problems } = await build(
    ownFile('tickets', 'ticket_id,client,created_at\na,Kestrel,2026-05-06 10:00:00'),
    ownFile('events', `ticket_id,at,kind,value,by
      a,2026-05-06 10:05:00,public_reply,,MK
      zz,2026-05-06 10:06:00,public_reply,,MK
      a,32.01.2026,status,open,MK
      a,,status,open,MK
      ,2026-05-06 10:07:00,status,open,MK
      zz,2026-05-06 10:08:00,status,open,MK
      a,2026-05-06 10:09:00,seance,,MK`))
  expect(problems).toEqual([
    ['events.csv', 3, 'ticket_id', 'zz', 'set aside', 2],
    ['events.csv', 4, 'at', '32.01.2026', 'set aside', 1],
    ['events.csv', 5, 'at', null, 'set aside', 1],
    ['events.csv', 6, 'ticket_id', null, 'set aside', 1],
    ['events.csv', 8, 'kind', 'seance', 'read as blank', 1],
  ])
  expect((await source.summary()).files.map(({ file, rows, used, set_aside }) => [file, rows, used, set_aside])).toEqual([['tickets.csv', 1, 1, 0], ['events.csv', 7, 2, 5]])
  expect((await source.setAsideRows()).map(({ row, problem, text }) => [row, problem, text])).toEqual([
    [3, 'ticket_id "zz" is none of the tickets read here', 'ticket_id zz; at 2026-05-06 10:06:00; kind public_reply; by MK'],
    [4, 'at "32.01.2026" cannot be read', 'ticket_id a; kind status; value open; by MK'],
    [5, 'at is missing', 'ticket_id a; kind status; value open; by MK'],
    [6, 'ticket_id is missing', 'at 2026-05-06 10:07:00; kind status; value open; by MK'],
    [7, 'ticket_id "zz" is none of the tickets read here', 'ticket_id zz; at 2026-05-06 10:08:00; kind status; value open; by MK'],
  ])
})

it('names what of agreements, clients and aliases counts for nothing', async () => {
  const { source, problems } = await build(
    ownFile('tickets', 'ticket_id,client,created_at\na,Kestrel,2026-05-06 10:00:00'),
    ownFile('agreements', `client,version,plan,starts_on,ends_on
      Kestrel,1,silver,2025-01-01,2025-12-31
      kestrel,1,silver,2026-01-01,2026-12-31
      Kestrel,2,diamond,2027-01-01,2027-12-31
      Kestrel,3,gold,2028-01-01,2027-12-31
      Kestrel,4,,2028-01-01,2028-12-31`),
    ownFile('clients', `client,travel_minutes
      Kestrel,18
      KESTREL,-20
      ,5`),
    ownFile('aliases', `name,client
      Kestral,Kestrel
      kestral,Someone
      Kestrell,`))
  expect(problems).toEqual([
    ['agreements.csv', 2, 'version', 'Kestrel, 1', 'set aside', 1],
    ['agreements.csv', 4, 'plan', 'diamond', 'used', 1],
    ['agreements.csv', 5, 'ends_on', '2027-12-31', 'used', 1],
    ['agreements.csv', 6, 'plan', null, 'set aside', 1],
    ['clients.csv', 2, 'client', 'Kestrel', 'set aside', 1],
    ['clients.csv', 3, 'travel_minutes', '-20', 'read as blank', 1],
    ['clients.csv', 4, 'client', null, 'set aside', 1],
    ['aliases.csv', 3, 'name', 'kestral', 'set aside', 1],
    ['aliases.csv', 4, 'client', null, 'set aside', 1],
  ])
  expect((await source.summary()).files.map(({ file, used, set_aside }) => [file, used, set_aside])).toEqual([['tickets.csv', 1, 0], ['agreements.csv', 3, 2], ['clients.csv', 1, 2], ['aliases.csv', 1, 2]])
  expect((await source.setAsideRows()).map(({ text }) => text)).toContain('client Kestrel; version 1; plan silver; starts_on 2025-01-01; ends_on 2025-12-31')
})

it('counts the rows of two files of one name apart', async () => {
  const rows = (name: string) => `ticket_id,client,created_at\n${name},Kestrel,2026-05-06 10:00:00\n,Kestrel,2026-05-06 10:00:00`
  const { source } = await build(ownFile('tickets', rows('a')), ownFile('tickets', `${rows('b')}\n,Kestrel,2026-05-06 11:00:00`))
  expect((await source.summary()).files.map(({ file, rows, used, set_aside }) => [file, rows, used, set_aside])).toEqual([['tickets.csv', 2, 1, 1], ['tickets.csv', 3, 1, 2]])
})

it('takes a client\'s travel from the row of a spelling that is joined to it', async () => {
  const { source } = await build(
    ownFile('tickets', 'ticket_id,client,created_at,priority,place,status\na,Kestrel Marine,2026-05-06 10:00:00,P1,on_site,open'),
    ownFile('clients', 'client,travel_minutes\nKestrel,18'),
    ownFile('aliases', 'name,client\nKestrel,Kestrel Marine'))
  expect((await source.ticket('a'))?.clocks.response).toMatchObject({ travel_minutes: 18, target_minutes: 78 })
})
