import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, EngineSource } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative() })
afterAll(async () => { await db.close() })

const agreements = ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal,premium_response_from,premium_response_until
  Kestrel Marine,1,silver,2025-01-01,2026-05-31,fixed,,
  Kestrel Marine,2,gold,2026-06-01,2026-12-31,fixed,2026-07-01,2026-07-31
  Hollins Logistics,1,gold,2026-01-01,2026-06-30,rolling,2026-03-01,2026-12-31
  Hollins Logistics,2,gold,2026-07-01,2027-06-30,rolling,2026-03-01,2026-12-31`)
const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
  a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00
  b,Hollins Logistics,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00
  c,Nobody,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00`)

test('a ticket knows what of its client\'s agreement changed after it, at local midnights', async () => {
  await buildModels(db, [tickets, agreements], { content: smallContent(), as_of: null, assumed_plan: null })
  const source = await EngineSource.open(db)
  const changes = async (id: string) => (await source.ticket(id))?.agreement_changes?.map(({ at, kind, version }) => [new Date(at).toISOString(), kind, version])
  expect(await changes('a')).toEqual([
    ['2026-05-31T23:00:00.000Z', 'version', 2], ['2026-06-30T23:00:00.000Z', 'premium_begins', 2], ['2026-07-31T23:00:00.000Z', 'premium_ends', 2], ['2027-01-01T00:00:00.000Z', 'ends', 2],
  ])
  expect(await changes('b'), 'Premium Response runs on into the next version').toEqual([['2026-06-30T23:00:00.000Z', 'version', 2], ['2027-01-01T00:00:00.000Z', 'premium_ends', 2]])
  expect(await changes('c')).toEqual([])
})

test('each clock names what it is judged by', async () => {
  const source = await EngineSource.open(db)
  expect((await source.ticket('a'))?.clocks.resolution.terms).toMatchObject({ plan: 'Silver', agreement_version: 1, agreement_starts_on: '2025-01-01', plan_assumed: false, priority: 'P1', express: false })
})
