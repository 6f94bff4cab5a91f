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
