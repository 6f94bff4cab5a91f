import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBlocking } from '../../src/db/blocking.ts'
import { openNative } from '../../src/db/native.ts'
import { attachStored, buildModels, EngineSource, EVERYTHING, pull, rejudge, storeAs } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

it('models stored by the native engine are read, and judged again, by the browser\'s', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'models.duckdb')
  const content = smallContent()
  const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
    a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00,2026-05-06 12:00:00
    b,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:01,2026-05-06 12:00:00`)
  const native = await openNative({ threads: 1 })
  await buildModels(native, [tickets], { content, as_of: null, assumed_plan: null })
  await storeAs(native, path)
  await native.close()

  const db = await openBlocking()
  await attachStored(db, await db.offer({ path }))
  const before = await EngineSource.open(db)
  expect(await before.counts('response', EVERYTHING)).toMatchObject({ tickets: 2, unknown: 2, assumed: 0 })

  await rejudge(db, await pull(db), { content, as_of: null, assumed_plan: 'silver' })
  const after = await EngineSource.open(db)
  expect(await after.counts('response', EVERYTHING)).toMatchObject({ tickets: 2, met: 1, missed: 1, assumed: 2 })
  expect(await after.summary()).toMatchObject({ plan_assumed: 'silver', clients: ['Kestrel Marine'] })
  expect((await after.ticket('b'))?.clocks.response).toMatchObject({ state: 'missed', elapsed_minutes: 60 + 1 / 60 })
  await db.close()
})
