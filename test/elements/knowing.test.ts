import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { Knowing } from '../../src/elements/engine/knowing.ts'
import { buildModels, EngineSource } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

const content = smallContent()
const NOTHING = { reminders: [], labels: [], surveys: [] }

let db: Database
let source: EngineSource
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await buildModels(db, [ownFile('clients', 'client\nAlder')], { content, as_of: null, assumed_plan: null })
  source = await EngineSource.open(db)
})
afterAll(async () => { await db.close() })

it('opens the clients once, however many ask, and anew for newer judgements or where other things are kept', async () => {
  const knowing = new Knowing()
  const ask = (of = source, kept: Parameters<Knowing['clients']>[3] = NOTHING) => knowing.clients(db, of, content, kept)
  const first = ask()
  expect([ask() === first, (await (await first).portfolio()).clients.map(({ client }) => client)]).toEqual([true, ['Alder']])
  const reminded = ask(source, { ...NOTHING, reminders: [{ client: 'Alder', sent_on: '2026-05-01', obligation: 'logging' }] })
  expect([reminded === first, await reminded === await ask()]).toEqual([false, false])
  const newer = ask(await EngineSource.open(db))
  expect([newer === ask(), await newer === await first]).toEqual([false, false])
})

it('asks again after it failed', async () => {
  const knowing = new Knowing()
  const gone = { ...db, query: async () => { throw new Error('gone') } } as unknown as Database
  await expect(knowing.clients(gone, source, content, NOTHING)).rejects.toThrow('gone')
  expect((await (await knowing.clients(db, source, content, NOTHING)).portfolio()).clients).toHaveLength(1)
})
