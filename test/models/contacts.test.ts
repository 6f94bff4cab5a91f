import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openBlocking } from '../../src/db/blocking.ts'
import { openNative } from '../../src/db/native.ts'
import { attachStored, buildModels, ContactSource, storeAs } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

it('gives the people of a client, who was in contact last first, also from stored models', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'models.duckdb')
  const files = [
    ownFile('tickets', 'ticket_id,client,created_at\na,Kestrel Marine,2026-05-06 10:00:00\nb,O\'Neil & <Sons>,2026-05-06 10:00:00'),
    ownFile('contacts', `client,person,role,email,last_contact_on
      Kestrel Marine,Ann,Boss,old@kestrel.example,2026-01-01
      kestrel  marine,Cy,,,
      O'Neil & <Sons>,Di,boss,di@oneil.example,`),
    ownFile('contacts', `client,person,role,email,last_contact_on
      Kestrel Marine,Ann,boss,ann@kestrel.example,2026-02-01
      Kestrel Marine,Bob,finance,bob@kestrel.example,2026-03-01`),
  ]
  const native = await openNative({ threads: 1 })
  await buildModels(native, files, { content: smallContent(), as_of: null, assumed_plan: null })
  await storeAs(native, path)
  await native.close()
  const db = await openBlocking()
  await attachStored(db, await db.offer({ path }))
  const source = new ContactSource(db)
  expect(await source.contacts('Kestrel Marine')).toEqual([
    { person: 'Bob', role: 'finance', email: 'bob@kestrel.example' }, { person: 'Ann', role: 'boss', email: 'ann@kestrel.example' }, { person: 'Cy', role: null, email: null },
  ])
  expect(await source.contacts("O'Neil & <Sons>")).toEqual([{ person: 'Di', role: 'boss', email: 'di@oneil.example' }])
  expect(await source.contacts('Nobody')).toEqual([])
  await db.close()
})
