import { afterAll, beforeAll, expect, it } from 'vitest'
import { plainEntry, withChange, withMade, type RegisterEntry } from '../../../src/core/index.ts'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { keptFrom, keptText, NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'
import { registerCsv } from '../../../src/elements/register/download.ts'
import { gather } from '../../../src/elements/register/gather.ts'
import { FIRST_VIEW } from '../../../src/elements/register/view.ts'
import { buildModels, EngineDocuments } from '../../../src/models/index.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'
import { BLANK, fakeRegister, row } from './fake-register.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

it('what was noted is kept with the settings, every change with its way back', () => {
  const made = withMade([], [{ ...BLANK, document: 'D-9', title: 'Proposal', file_sha256: 'ab', made_on: '2026-06-30' }])
  const documents = withChange(withChange(made, made[0]!, { sent_on: '2026-07-01' }), made[0]!, { outcome: 'declined', returned_on: '2026-07-03', note: 'no' })
  expect(keptFrom(keptText({ ...NOTHING_KEPT, documents })).documents).toEqual(documents)
})

it('what is no document among the settings is left out, and what is no date, number or outcome', () => {
  const documents = [null, 'D-1', { document: 'D-1' }, { ...BLANK, version: 'four', sent_on: 'soon', outcome: 'lost', chased_on: ['2026-06-01', 'later'], before: [{ document: 1 }], of_file: 'yes' }]
  expect(keptFrom(JSON.stringify({ version: 1, documents })).documents).toEqual([{ ...BLANK, chased_on: ['2026-06-01'], before: [], of_file: false }])
  expect(keptFrom('{"version": 1, "documents": "none"}').documents).toEqual([])
})

it('the register that is downloaded is the register that is read', async () => {
  const entries: readonly RegisterEntry[] = [
    { ...BLANK, client: 'Alder: & <Sons>', title: 'Response, and "service"', version: 4, starts_on: '2026-12-01', pages: 3, file_name: 'a.pdf', file_sha256: 'ab', made_on: '2026-06-01', sent_on: '2026-06-02', awaited_from: 'provider', chased_on: ['2026-06-16', '2026-06-23'], returned_on: '2026-06-29', outcome: 'objected', note: 'wants, perhaps; more', returned_sha256: 'cd' },
    { ...BLANK, document: 'D-2' },
  ]
  const { lines } = await gather(fakeRegister(entries.map(row)).registered(), FIRST_VIEW)
  const text = registerCsv(lines).replace('\uFEFF', '').replaceAll('\r\n', '\n')
  const [header = '', ...rest] = text.trim().split('\n')
  const ours = header.split(',').slice(0, 17).join(',')
  await buildModels(db, [ownFile('tickets', 'ticket_id,client,created_at\n1,Alder: & <Sons>,2026-05-06\n2,Kestrel Marine,2026-05-06'), ownFile('documents', [ours, ...rest.map((line) => line.replace(/,[^,]*,[^,]*,[^,]*$/, ''))].join('\n'))], { content: smallContent(), as_of: null, assumed_plan: null })
  const read = (await new EngineDocuments(db).documents()).map(plainEntry)
  expect(read.toSorted((a, b) => (a.document < b.document ? -1 : 1))).toEqual(entries)
})
