import { afterAll, beforeAll, expect, it } from 'vitest'
import type { SurveyNote } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, ContactSource, EngineClients, NOTHING_NOTED } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

/** A Friday. The period is 2025-10-31 to 2026-10-30. */
const AS_OF = Date.parse('2026-10-30T17:00:00Z')
const content = smallContent()
const TICKETS = `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,requester,raised_by
  a1,Alder Dental,2026-10-01 10:00:00,P1,done,2026-10-01 10:30:00,2026-10-01 11:00:00,Ada Moss,client
  k1,Kestrel Marine,2026-10-30 16:30:00,P1,open,,,Kit Lowe,client`
const SURVEYS = `client,sent_on,answered_on,person,score,scale,comment
  Alder Dental,2026-03-01,2026-03-05,Ada Moss,8,10,Good
  Alder Dental,2026-09-01,,Ada Moss,,10,
  Quiet Co,2026-10-20,,Quin Roe,,10,`
const CONTACTS = `client,person,role
  Alder Dental,Ada Moss,boss
  Kestrel Marine,Kit Lowe,boss`

const sent = (client: string, sent_on: string, more: Partial<SurveyNote> = {}): SurveyNote =>
  ({ client, sent_on, answered_on: null, person: null, score: null, scale: null, answers: {}, comment: null, document: null, file: null, ...more })

let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await buildModels(db, [ownFile('tickets', TICKETS), ownFile('clients', 'client\nQuiet Co'), ownFile('surveys', SURVEYS), ownFile('contacts', CONTACTS)], { content, as_of: AS_OF, assumed_plan: null })
})
afterAll(async () => { await db.close() })

const opened = (surveys: readonly SurveyNote[]) => EngineClients.open(db, content, { ...NOTHING_NOTED, surveys })

async function said(surveys: readonly SurveyNote[]) {
  const clients = await opened(surveys)
  const { clients: all } = await clients.portfolio()
  return Object.fromEntries(all.map(({ client, contacts, signals }) => {
    const share = signals.find(({ signal }) => signal === 'share_surveys_answered')
    return [client, [contacts.survey_sent_on, contacts.survey_answered_on, share === undefined ? null : `${share.part} of ${share.whole}`]]
  }))
}

const FILES_ONLY = { 'Alder Dental': ['2026-09-01', '2026-03-05', '1 of 2'], 'Kestrel Marine': [null, null, null], 'Quiet Co': ['2026-10-20', null, null] }

it('counts a survey that was noted here beside those of the files, and no more once it is taken back', async () => {
  expect(await said([])).toEqual(FILES_ONLY)
  expect(await said([sent('kestrel  marine', '2026-08-01'), sent('Nobody', '2026-08-01')])).toEqual({ ...FILES_ONLY, 'Kestrel Marine': ['2026-08-01', null, '0 of 1'] })
  expect(await said([])).toEqual(FILES_ONLY)
})

it('knows an answer that came after the last day of the data', async () => {
  expect(await said([sent('Kestrel Marine', '2026-10-02', { answered_on: '2026-11-04', person: 'Kit Lowe', score: 2, scale: 5 }), sent('Alder Dental', '2026-11-03')])).toEqual({
    ...FILES_ONLY, 'Alder Dental': ['2026-11-03', '2026-03-05', '1 of 2'], 'Kestrel Marine': ['2026-10-02', '2026-11-04', '1 of 1'],
  })
})

it('counts once what a file tells of, too', async () => {
  const again = [sent('Alder Dental', '2026-09-01'), sent('Alder Dental', '2026-03-01', { answered_on: '2026-03-05', person: 'ada moss', score: 8, scale: 10 })]
  expect(await said(again)).toEqual(FILES_ONLY)
  expect(await said([sent('Alder Dental', '2026-09-01', { answered_on: '2026-09-09', person: 'Bo Holt', score: 9, scale: 10 })])).toEqual({ ...FILES_ONLY, 'Alder Dental': ['2026-09-01', '2026-09-09', '2 of 3'] })
})

it('says it of the person, and names the note among the rows, without a file', async () => {
  const clients = await opened([sent('Kestrel Marine', '2026-10-02', { answered_on: '2026-11-04', person: 'Kit Lowe', score: 2, scale: 5, comment: 'Ring back' })])
  const page = await clients.client('Kestrel Marine')
  expect(page?.people.find(({ role }) => role === 'boss')?.experience?.survey).toEqual({ score: 2, scale: 5, on: '2026-11-04', comment: 'Ring back' })
  expect(await clients.signalRows('Kestrel Marine', 'share_surveys_answered', 5, 0)).toEqual([
    { kind: 'survey', ref: 'Kit Lowe', at_on: '2026-10-02', label: '2026-11-04', amount: null, counts: true, file: null, row: null },
  ])
})

it('gives two who ask at once, with other notes, each the tables of one of them', async () => {
  const [, second] = await Promise.all([opened([sent('Kestrel Marine', '2026-08-01')]), opened([])])
  expect((await second.portfolio()).clients.find(({ client }) => client === 'Kestrel Marine')?.contacts.survey_sent_on).toBeNull()
})

it('tells all contacts as it tells those of each client', async () => {
  const source = new ContactSource(db)
  const all = await source.allContacts()
  expect([...all]).toEqual([['Alder Dental', await source.contacts('Alder Dental')], ['Kestrel Marine', await source.contacts('Kestrel Marine')]])
  expect(all.get('Alder Dental')).toEqual([{ person: 'Ada Moss', role: 'boss', email: null }])
})
