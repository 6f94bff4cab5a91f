import { afterAll, beforeAll, expect, it } from 'vitest'
import { asAgreed, type CountingRules } from '../../../src/core/index.ts'
import { openNative } from '../../../src/db/native.ts'
import type { Database } from '../../../src/db/index.ts'
import { Comparing } from '../../../src/elements/engine/comparing.ts'
import { buildModels, EngineSource, EVERYTHING, type BuiltModels } from '../../../src/models/index.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

const content = smallContent()
const options = { content, as_of: null, assumed_plan: 'silver' }
const rules = (change: Partial<CountingRules>): CountingRules => ({ ...asAgreed(content.rules), ...change })
let db: Database
let built: BuiltModels
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  built = await buildModels(db, [ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
    night,Kestrel,2026-05-06 16:30:00,P1,done,2026-05-07 09:20:00,2026-05-07 09:40:00`)], options)
}, 60_000)
afterAll(async () => { await db.close() })

it('counts in the order in which it was asked, once for the same rules, and again for newer judgements', async () => {
  const comparing = new Comparing()
  const source = await EngineSource.open(db)
  let pulls = 0
  const judged = (of: EngineSource) => () => ({ db, source: of, options, pulled: async () => { pulls++; return built.pulled } })
  const [first, second, third] = await Promise.all([
    comparing.compare(judged(source), rules({ hours: 'calendar' })),
    comparing.compare(judged(source), rules({})),
    comparing.compare(judged(source), { ...rules({ hours: 'calendar' }) }),
  ])
  expect(first).not.toBe(second)
  expect((await third.comparison('response', EVERYTHING)).changes).toEqual([{ from: 'met', to: 'missed', tickets: 1 }])
  expect(await comparing.compare(judged(source), rules({ hours: 'calendar' }))).toBe(third)
  expect(pulls).toBe(3)
  expect(await comparing.compare(judged(await EngineSource.open(db)), rules({ hours: 'calendar' }))).not.toBe(third)
})

it('goes on after one that failed', async () => {
  const comparing = new Comparing()
  const source = await EngineSource.open(db)
  const gone = comparing.compare(() => ({ db, source, options, pulled: () => Promise.reject(new Error('gone')) }), rules({}))
  const after = comparing.compare(() => ({ db, source, options, pulled: async () => built.pulled }), rules({}))
  await expect(gone).rejects.toThrow('gone')
  expect((await (await after).comparison('response', EVERYTHING)).changes).toEqual([])
})
