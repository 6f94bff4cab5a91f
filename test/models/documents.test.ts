import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/index.ts'
import { openBlocking } from '../../src/db/blocking.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { attachStored, buildModels, EngineDocuments, EngineSource, storeAs, type FileToRead } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

const TICKETS = ownFile('tickets', 'ticket_id,client,created_at\n1,Kestrel Marine,2026-05-06 10:00:00')
const HEADER = 'document,client,template,version,sent_on,awaited_from,returned_on,outcome,file_sha256,title,starts_on,pages,file_name,made_on,chased_on,note,returned_sha256'
const documents = (...rows: readonly string[]) => ownFile('documents', [HEADER, ...rows].join('\n'))
const short = (...rows: readonly string[]) => ownFile('documents', ['document,client,template,sent_on,outcome', ...rows].join('\n'))

async function register(...files: readonly FileToRead[]) {
  const { problems } = await buildModels(db, [TICKETS, ...files], { content: smallContent({}), as_of: null, assumed_plan: null })
  return { rows: await new EngineDocuments(db).documents(), problems }
}
const sentence = ({ row, column, found, effect, count }: Problem) => [row, column, found, effect, count]

describe('a row of a documents file', () => {
  it('says everything that the register holds', async () => {
    const { rows, problems } = await register(documents('D-1,  kestrel  MARINE ,premium-response-supplement,4,2026-05-01,Una Jessop,2026-05-20,Signed,AB12,Premium Response,2026-06-01,5,premium.pdf,2026-04-30,2026-05-15; 2026-05-08,by post,cd34'))
    expect(rows).toEqual([{
      document: 'D-1', client: 'Kestrel Marine', known: true, template: 'premium-response-supplement', version: 4, sent_on: '2026-05-01', awaited_from: 'Una Jessop', returned_on: '2026-05-20',
      outcome: 'signed', file_sha256: 'ab12', title: 'Premium Response', starts_on: '2026-06-01', pages: 5, file_name: 'premium.pdf', made_on: '2026-04-30', chased_on: ['2026-05-08', '2026-05-15'],
      note: 'by post', returned_sha256: 'cd34', file: 'documents.csv', row: 2,
    }])
    expect(problems).toEqual([])
  })

  it('may hold the required columns alone', async () => {
    const { rows } = await register(ownFile('documents', 'document,client,template\nD-1,Kestrel Marine,proposal'))
    expect(rows).toMatchObject([{ document: 'D-1', version: null, sent_on: null, awaited_from: null, chased_on: [], outcome: null, pages: null }])
  })

  it('keeps a document for somebody who is no client, under the name that stands there', async () => {
    const { rows, problems } = await register(short('D-1,Prospect  Ltd,proposal,2026-05-01,'))
    expect(rows).toMatchObject([{ client: 'Prospect  Ltd', known: false }])
    expect(problems.map(sentence)).toEqual([[2, 'client', 'Prospect  Ltd', 'used', 1]])
  })

  it('finds a client by a spelling that only the joins know', async () => {
    const { rows, problems } = await register(ownFile('aliases', 'name,client\nKM Ltd,Kestrel Marine'), short('D-1,km ltd,proposal,2026-05-01,'))
    expect([rows[0]!.client, rows[0]!.known, problems]).toEqual(['Kestrel Marine', true, []])
  })

  it('counts once for a document and client: the last row of the newest file', async () => {
    const { rows, problems } = await register(short('D-1,Kestrel Marine,proposal,2026-05-01,', 'D-2,Kestrel Marine,proposal,2026-05-02,', 'D-1,kestrel marine,proposal,2026-05-01,declined', 'D-1,Other,proposal,2026-05-03,'))
    expect(rows.map(({ document, client, outcome, row }) => [document, client, outcome, row])).toEqual([['D-2', 'Kestrel Marine', null, 3], ['D-1', 'Kestrel Marine', 'declined', 4], ['D-1', 'Other', null, 5]])
    expect(problems.map(sentence)).toEqual([[2, 'document', 'D-1', 'set aside', 1], [5, 'client', 'Other', 'used', 1]])
  })

  it('is named where it cannot be used, and each cell that cannot be read', async () => {
    const { rows, problems } = await register(documents(
      ',Kestrel Marine,proposal,,,,,,,,,,,,,,', 'D-2,,proposal,,,,,,,,,,,,,,', 'D-3,Kestrel Marine,,,,,,,,,,,,,,,',
      'D-4,Kestrel Marine,proposal,four,soon,,2026-05-20,lost,,,,,,,2026-05-08 later,,',
    ))
    expect(problems.map(sentence)).toEqual([
      [2, 'document', null, 'set aside', 1], [3, 'client', null, 'set aside', 1], [4, 'template', null, 'set aside', 1],
      [5, 'chased_on', '2026-05-08 later', 'read as blank', 1], [5, 'outcome', 'lost', 'read as blank', 1], [5, 'sent_on', 'soon', 'read as blank', 1], [5, 'version', 'four', 'read as blank', 1],
    ])
    expect(problems[4]!.expected).toBe('signed, declined, objected or expired')
    expect(rows).toMatchObject([{ document: 'D-4', version: null, sent_on: null, returned_on: '2026-05-20', outcome: null, chased_on: ['2026-05-08'] }])
    const source = await EngineSource.open(db)
    expect((await source.summary()).files.find((file) => file.holding === 'documents')).toMatchObject({ rows: 4, used: 1, set_aside: 3 })
    await db.insert('set_aside_rows', { file: [], row: Float64Array.of(), problem: [], text: [] })
    expect(await source.setAsideRows()).toEqual([
      { file: 'documents.csv', row: 2, problem: 'document is missing', text: 'client Kestrel Marine; template proposal', merged: false },
      { file: 'documents.csv', row: 3, problem: 'client is missing', text: 'document D-2; template proposal', merged: false },
      { file: 'documents.csv', row: 4, problem: 'template is missing', text: 'document D-3; client Kestrel Marine', merged: false },
    ])
  })
})

it('there are no documents without a file of them', async () => {
  expect((await register()).rows).toEqual([])
})

it('stored models give the same register in the browser\'s engine', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'goodterms-')), 'models.duckdb')
  const native = await openNative({ threads: 1 })
  await buildModels(native, [TICKETS, short('D-1,Kestrel Marine,proposal,2026-05-01,declined')], { content: smallContent({}), as_of: null, assumed_plan: null })
  const before = await new EngineDocuments(native).documents()
  await storeAs(native, path)
  await native.close()
  const attached = await openBlocking()
  await attachStored(attached, await attached.offer({ path }))
  expect(await new EngineDocuments(attached).documents()).toEqual(before)
  expect(before).toMatchObject([{ document: 'D-1', outcome: 'declined' }])
  await attached.close()
})
