import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stepsInOrder, yearPlan, type SurveyNote } from '../../../src/core/index.ts'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { buildModels, EngineClients, EngineRenewals, NOTHING_NOTED } from '../../../src/models/index.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

const TICKETS = `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
  a1,Alder Dental,2026-10-01 10:00:00,P1,done,2026-10-01 10:30:00,2026-10-01 11:00:00`
const AGREEMENTS = `client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats
  Alder Dental,2,gold,2026-09-01,2027-08-31,rolling,30,800.00,9
  Alder Dental,1,silver,2025-01-01,2026-08-31,fixed,30,500.00,8
  Kestrel Marine,1,silver,2026-10-01,2027-09-30,fixed,,,6
  kestrel marine,2,silver,2027-10-01,,fixed,,,6`
const SURVEYS = `client,sent_on,answered_on,person,score,scale
  alder  dental,2026-05-04,2026-05-06,Ada Moss,9,10
  Alder Dental,2024-09-29,,Ada Moss,,10`
const VISITS = `client,visited_on,kind
  Alder Dental,2026-09-14,on site
  Alder Dental,2026-10-12,lunch
  Alder Dental,2026-10-13,review`

const noted: SurveyNote = { client: 'Kestrel Marine', sent_on: '2026-11-20', answered_on: null, person: null, score: null, scale: null, answers: {}, comment: null, document: null, file: null }
const content = smallContent()
let db: Database
const opened = async (surveys: readonly SurveyNote[] = []): Promise<EngineRenewals> => new EngineRenewals(db, content, await EngineClients.open(db, content, { ...NOTHING_NOTED, surveys }))

beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await buildModels(db, [ownFile('tickets', TICKETS), ownFile('agreements', AGREEMENTS), ownFile('surveys', SURVEYS), ownFile('visits', VISITS)], { content, as_of: Date.parse('2026-10-30T17:00:00Z'), assumed_plan: null })
})
afterAll(async () => { await db.close() })

describe('the book of renewals', () => {
  it('holds every client with its versions, surveys and contacts, each with file and row', async () => {
    const { period, clients } = await (await opened()).book()
    expect(period.until_on).toBe('2026-10-30')
    expect(clients.map(({ client, versions }) => [client, versions.map(({ version, file, row }) => [version, file, row])])).toEqual([
      ['Alder Dental', [[1, 'agreements.csv', 3], [2, 'agreements.csv', 2]]], ['Kestrel Marine', [[1, 'agreements.csv', 4]]],
    ])
    expect(clients[0]!.surveys).toEqual([{ sent_on: '2026-05-04', answered_on: '2026-05-06', person: 'Ada Moss', score: 9, scale: 10, comment: null, file: 'surveys.csv', row: 2 }])
    expect(clients[0]!.visits).toEqual([{ visited_on: '2026-09-14', kind: 'on_site', file: 'visits.csv', row: 2 }, { visited_on: '2026-10-13', kind: 'review', file: 'visits.csv', row: 4 }])
  })

  it('names what is wrong with agreements, and rows without an end by the client’s own name', async () => {
    const renewals = await opened()
    expect((await renewals.agreementProblems(await renewals.book())).map(({ client, kind, version, row, rule }) => [client, kind, version, row, rule])).toEqual([
      ['Kestrel Marine', 'no_fee', 1, 4, 'fee_unknown'], ['Kestrel Marine', 'no_end', 2, 5, 'set_aside'],
    ])
  })

  it('makes a plan, in which a survey that was noted here counts', async () => {
    const surveyed = async (surveys: readonly SurveyNote[]) => yearPlan(await (await opened(surveys)).book(), content).clients.map(({ client, survey }) => [client, survey?.on, survey?.last_on])
    expect(await surveyed([])).toEqual([['Alder Dental', '2027-05-03', '2026-05-04'], ['Kestrel Marine', '2027-07-02', null]])
    expect((await surveyed([noted]))[1]).toEqual(['Kestrel Marine', '2027-07-02', '2026-11-20'])
    const [first] = stepsInOrder(yearPlan(await (await opened()).book(), content))
    expect(first).toMatchObject({ client: 'Alder Dental', kind: 'survey', on: '2027-05-03', state: 'not_yet' })
  })
})
