import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, EngineSource, type FileToRead } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

const TICKETS = ownFile('tickets', 'ticket_id,client,created_at\n1,Kestrel Marine,2026-05-06 10:00:00\n2,Alder Dental,2026-05-07 10:00:00')
const ALIASES = ownFile('aliases', 'name,client\nKestrel,Kestrel Marine')

async function rowsOf(model: string, ...files: readonly FileToRead[]) {
  const { problems } = await buildModels(db, [TICKETS, ALIASES, ...files], { content: smallContent({}), as_of: null, assumed_plan: null })
  const rows = await db.query<Record<string, unknown>>(`select ${model}.* exclude (file_no), client from ${model} join int_clients using (client_no) order by row_no`)
  return { rows: rows.map(({ client_no: _, ...row }) => row), problems: problems.map(({ row, column, found, effect, count }: Problem) => [row, column, found, effect, count]) }
}

describe('people, surveys, visits, devices', () => {
  it('contacts: the newest row of a person’s role, in any spelling of the client', async () => {
    const { rows, problems } = await rowsOf('int_contacts', ownFile('contacts', [
      'client,person,role,email,last_contact_on', 'Kestrel Marine,Una  Jessop,Boss,a@k.example,2026-01-05', 'KESTREL,una jessop,boss,b@k.example,2026-04-05',
      'Kestrel,Una Jessop,Finance,,', 'Alder Dental,Kit Roe,hygienist,,', 'Nobody Ltd,Ida Ash,boss,,', 'Alder Dental,,boss,,',
    ].join('\n')))
    expect(rows).toEqual([
      { client: 'Kestrel Marine', person: 'una jessop', person_key: 'una jessop', role: 'boss', email: 'b@k.example', last_contact_on: '2026-04-05', row_no: 2 },
      { client: 'Kestrel Marine', person: 'Una Jessop', person_key: 'una jessop', role: 'finance', email: null, last_contact_on: null, row_no: 3 },
      { client: 'Alder Dental', person: 'Kit Roe', person_key: 'kit roe', role: 'other', email: null, last_contact_on: null, row_no: 4 },
    ])
    expect(problems).toEqual([[2, 'person', null, 'set aside', 1], [6, 'client', 'Nobody Ltd', 'set aside', 1], [7, 'person', null, 'set aside', 1]])
  })

  it('surveys: how content, from 0 to 1', async () => {
    const { rows } = await rowsOf('int_surveys', ownFile('surveys', 'client,sent_on,answered_on,person,score,scale,comment\nAlder Dental,2026-01-02,2026-01-05,Kit Roe,8,10,fine\nAlder Dental,2026-01-02,,Ida Ash,,10,\nAlder Dental,2026-01-02,2026-01-03,Bo,11,10,'))
    expect(rows.map(({ person, answered_on, content }) => [person, answered_on, content])).toEqual([['Kit Roe', '2026-01-05', 0.8], ['Ida Ash', null, null], ['Bo', '2026-01-03', null]])
  })

  it('visits: a day, and a kind that is one of ours', async () => {
    const { rows, problems } = await rowsOf('int_visits', ownFile('visits', 'client,visited_on,kind,technician,minutes\nAlder Dental,2026-01-02,On-site,Mo,60\nAlder Dental,2026-02-02,tea,Mo,\nAlder Dental,soon,review,Mo,30'))
    expect(rows.map(({ visited_on, kind, minutes }) => [visited_on, kind, minutes])).toEqual([['2026-01-02', 'on_site', 60], ['2026-02-02', 'other', null]])
    expect(problems).toEqual([[4, 'visited_on', 'soon', 'set aside', 1]])
  })

  it('assets: the newest row of a device, and whether it is backed up', async () => {
    const { rows } = await rowsOf('int_assets', ownFile('assets', 'client,asset,kind,warranty_until,supported_until,backed_up\nAlder Dental,PC 1,laptop,2026-01-01,,no\nAlder Dental,pc 1,laptop,2027-01-01,2029-01-01,Yes\nAlder Dental,PC 2,server,,,maybe'))
    expect(rows.map(({ asset, warranty_until, backed_up }) => [asset, warranty_until, backed_up])).toEqual([['pc 1', '2027-01-01', 1], ['PC 2', null, null]])
  })
})

describe('advice, checks, reminders, work', () => {
  it('advice: what is not decided is open', async () => {
    const { rows } = await rowsOf('int_advice', ownFile('advice', 'client,given_on,subject,kind,decision,decided_on,decided_by\nAlder Dental,2026-01-02,Backups,Risk,Declined,2026-01-09,Kit\nAlder Dental,2026-01-03,New switch,project,,,'))
    expect(rows.map(({ subject, kind, decision, decided_on }) => [subject, kind, decision, decided_on])).toEqual([['Backups', 'risk', 'declined', '2026-01-09'], ['New switch', 'project', 'open', null]])
  })

  it('checks: broken where more was found than allowed, unknown where either is missing', async () => {
    const { rows, problems } = await rowsOf('int_checks', ownFile('checks', 'client,checked_on,obligation,subject,limit,found\nAlder Dental,2026-01-02,Quota,kit@a.example,50,51\nAlder Dental,2026-01-02,software,PC 1,0,0\nAlder Dental,2026-01-02,quota,x@a.example,,9\nAlder Dental,2026-01-02,manners,PC 1,0,1'))
    expect(rows.map(({ obligation, subject, broken }) => [obligation, subject, broken])).toEqual([['quota', 'kit@a.example', 1], ['software', 'PC 1', 0], ['quota', 'x@a.example', null]])
    expect(problems).toEqual([[5, 'obligation', 'manners', 'set aside', 1]])
  })

  it('reminders: one a day and obligation', async () => {
    const { rows, problems } = await rowsOf('int_reminders', ownFile('reminders', 'client,sent_on,obligation\nAlder Dental,2026-01-02,Logging\nAlder Dental,2026-01-02,logging\nAlder Dental,2026-01-02,quota'))
    expect(rows.map(({ obligation, row_no }) => [obligation, row_no])).toEqual([['logging', 2], ['quota', 3]])
    expect(problems).toEqual([[2, 'sent_on', null, 'set aside', 1]])
  })

  it('work: of its ticket’s client, else of the one that it names', async () => {
    const { rows, problems } = await rowsOf('int_time_entries', ownFile('time_entries', 'started_at,technician,minutes,ticket_id,client,kind\n2026-05-06 10:05:00,Mo,20,1,,remote\n2026-05-06 11:00:00,Mo,60,,Kestrel,travel\n2026-05-06 11:00:00,Mo,60,99,,remote\n2026-05-06 11:00:00,Mo,-5,1,,remote'))
    expect(rows.map(({ client, ticket_no, started_on, minutes, kind }) => [client, ticket_no, started_on, minutes, kind])).toEqual([['Kestrel Marine', 0, '2026-05-06', 20, 'remote'], ['Kestrel Marine', null, '2026-05-06', 60, 'travel']])
    expect(problems).toEqual([[4, 'ticket_id', '99', 'set aside', 1], [5, 'minutes', '-5.0', 'set aside', 1]])
  })
})

it('rows that nothing uses are counted as set aside, and listed with what stood in them', async () => {
  await rowsOf('int_visits', ownFile('visits', 'client,visited_on,kind\nNobody Ltd,2026-01-02,review\nAlder Dental,2026-01-02,review'))
  const source = await EngineSource.open(db)
  await db.insert('set_aside_rows', { file: [], row: new Float64Array(0), problem: [], text: [] })
  expect((await source.summary()).files.find(({ holding }) => holding === 'visits')).toMatchObject({ rows: 2, used: 1, set_aside: 1 })
  expect(await source.setAsideRows()).toMatchObject([{ file: 'visits.csv', row: 2, problem: 'client "Nobody Ltd" is not one of the clients read here', text: 'client Nobody Ltd; visited_on 2026-01-02; kind review' }])
})
