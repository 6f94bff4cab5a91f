import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openNative } from '../../src/db/native.ts'
import type { Database } from '../../src/db/index.ts'
import { buildClientTables, buildModels, EngineClients, EngineSource, EVERYTHING, NOTHING_NOTED, rejudge, type BuiltModels, type ClientPage, type ClockCounts, type Portfolio } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

/** A Friday. The period is 2025-10-31 to 2026-10-30, its months 2025-11 to 2026-10. */
const AS_OF = Date.parse('2026-10-30T17:00:00Z')
const KEPT = NOTHING_NOTED

const TICKETS = `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,minutes_worked,requester,raised_by,subject
  a1,Alder Dental,2026-10-01 10:00:00,P1,done,2026-10-01 10:30:00,2026-10-01 11:00:00,20,Ada Moss,client,Mail
  a2,Alder Dental,2026-10-01 10:00:00,P1,done,2026-10-01 12:00:00,2026-10-02 16:00:00,,Ada Moss,client,Printer
  a3,Alder Dental,2026-06-01 10:00:00,,done,2026-06-01 10:30:00,2026-06-01 11:00:00,40,Bo Holt,client,
  a4,Alder Dental,2026-06-02 10:00:00,P2,cancelled,,,5,Bo Holt,client,
  a5,Alder Dental,2025-10-31 10:00:00,P2,done,2025-10-31 10:30:00,2025-10-31 11:00:00,7.5,Bo Holt,client,
  a6,Alder Dental,2025-10-30 10:00:00,P2,done,2025-10-30 10:30:00,2025-10-30 11:00:00,500,Bo Holt,client,
  k1,Kestrel Marine,2026-10-30 16:30:00,P1,open,,,,Kit Lowe,client,
  k2,Kestrel Marine,2026-09-01 10:00:00,P1,done,2026-09-01 10:10:00,2026-09-01 10:20:00,,Kit Lowe,client,`
const CLIENTS = `client,legal_name,seats,servers,sites,travel_minutes,client_since
  Alder Dental,Alder Dental Ltd,10,1,1,15,2019-05-01
  Kestrel Marine,,,,,,
  Quiet Co,,4,,,,`
const AGREEMENTS = `client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats
  Alder Dental,1,silver,2025-01-01,2026-08-31,fixed,30,500.00,9
  Alder Dental,2,gold,2026-09-01,2027-08-31,rolling,30,800.00,9
  Kestrel Marine,1,silver,2026-10-01,2027-09-30,fixed,,600.00,6`
const INVOICES = `client,invoice,issued_on,due_on,paid_on,amount
  Alder Dental,1,2026-08-01,2026-08-31,2026-09-10,500.00
  Alder Dental,2,2026-09-01,2026-09-30,,800.00
  Alder Dental,3,2026-10-15,2026-11-14,,800.00
  Alder Dental,4,2026-10-30,2026-11-29,,800.00
  Alder Dental,5,2026-09-05,2026-10-05,,-80.00`
const SURVEYS = `client,sent_on,answered_on,person,score,scale
  Alder Dental,2026-03-01,2026-03-05,Ada Moss,8,10
  Alder Dental,2026-09-01,,Ada Moss,,10
  Alder Dental,2026-11-01,2026-11-02,Ada Moss,1,10`
const VISITS = `client,visited_on,kind
  Alder Dental,2026-05-04,on_site
  Alder Dental,2026-07-07,review
  Alder Dental,2026-11-04,on_site`

let db: Database
let built: BuiltModels
const content = smallContent()
const options = { content, as_of: AS_OF, assumed_plan: null }

/** Of one client, without what is nothing. */
const short = (counts: ClockCounts) => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0))

beforeAll(async () => {
  db = await openNative({ threads: 1 })
  built = await buildModels(db, [
    ownFile('tickets', TICKETS), ownFile('clients', CLIENTS), ownFile('agreements', AGREEMENTS), ownFile('invoices', INVOICES), ownFile('surveys', SURVEYS), ownFile('visits', VISITS),
  ], options)
})
afterAll(async () => { await db.close() })

describe('the clients', () => {
  let portfolio: Portfolio
  let alder: ClientPage
  beforeAll(async () => {
    const clients = await EngineClients.open(db, content, KEPT)
    portfolio = await clients.portfolio()
    alder = (await clients.client('  alder  DENTAL '))!
  })
  const client = (name: string) => portfolio.clients.find((one) => one.client === name)!

  it('stand in order of name, those without tickets too, over the twelve months', () => {
    expect(portfolio.clients.map((one) => one.client)).toEqual(['Alder Dental', 'Kestrel Marine', 'Quiet Co'])
    expect([portfolio.as_of, portfolio.period, portfolio.holdings]).toEqual([
      AS_OF, { from_on: '2025-10-31', until_on: '2026-10-30', from_month: '2025-11', until_month: '2026-10', before: { from_on: '2024-10-31', until_on: '2025-10-30' } },
      ['agreements', 'clients', 'invoices', 'surveys', 'tickets', 'visits'],
    ])
  })

  it('are counted by the months of the period', async () => {
    const { counts, months } = client('Alder Dental')
    expect(short(counts.response)).toEqual({ tickets: 4, met: 1, missed: 1, exempt: 1, unknown: 1, promised_bp: 19_000 })
    expect([months.response.length, ...months.response.filter(({ tickets }) => tickets > 0).map(({ key, tickets }) => `${key} ${tickets}`)]).toEqual([12, '2026-06 2', '2026-10 2'])
    expect(short(client('Quiet Co').counts.resolution)).toEqual({})
    const source = await EngineSource.open(db)
    for (const clock of ['response', 'resolution'] as const) expect(counts[clock]).toEqual(await source.counts(clock, { ...EVERYTHING, clients: ['Alder Dental'], from: '2025-11', until: '2026-10' }))
    expect(alder.by_priority.resolution.map(({ key, tickets, met, missed }) => [key, tickets, met, missed])).toEqual([['P1', 2, 1, 1], ['P2', 1, 0, 0], ['none', 1, 0, 0]])
  })

  it('have the agreement of the last day', () => {
    const agreement = ({ agreement: { version, standing, renews_on, notice_by } }: Portfolio['clients'][number]) => [version?.version ?? null, standing, renews_on, notice_by]
    expect(portfolio.clients.map(agreement)).toEqual([[2, 'in_force', '2027-09-01', '2027-08-01'], [1, 'in_force', '2027-09-30', null], [null, 'none', null, null]])
  })

  it('are worth what the tickets’ own minutes tell where no file of work is there', () => {
    // Worked: a1, a2, a3, a5; a4 was cancelled, a6 is older. 20 + 40 + 5 + 7.5 minutes in the period.
    expect(client('Alder Dental').worth).toMatchObject({ minutes: 72.5, hours_from: 'tickets', tickets: 4, without_minutes: 1, tools_cents: 9_500 })
    expect(client('Kestrel Marine').worth).toMatchObject({ fee_cents: 60_000, minutes: null, labour_cents: null, tickets: 1, without_minutes: 1, tools_cents: 5_700, left_cents: null })
    expect(client('Quiet Co').worth).toMatchObject({ fee_cents: null, minutes: 0, labour_cents: 0, tickets: 0, without_minutes: 0, tools_cents: 3_800 })
  })

  it('have their invoices as they stood, and what was done last', () => {
    expect(portfolio.clients.map(({ invoices }) => invoices)).toEqual([{ unpaid: 3, overdue: 1, overdue_cents: 80_000, oldest_days_overdue: 30 }, null, null])
    expect(client('Alder Dental').contacts).toEqual({ survey_sent_on: '2026-09-01', survey_answered_on: '2026-03-05', visited_on: '2026-05-04', reviewed_on: '2026-07-07' })
    expect(client('Quiet Co').contacts).toEqual({ survey_sent_on: null, survey_answered_on: null, visited_on: null, reviewed_on: null })
  })

  it('have a page of their own, found by any spelling', async () => {
    expect(alder).toMatchObject({ ...client('Alder Dental'), legal_name: 'Alder Dental Ltd', client_since: '2019-05-01', travel_minutes: 15, period: portfolio.period })
    expect(alder.people.map(({ role }) => role)).toEqual(['boss', 'assistant', 'finance', 'complainer'])
    expect(alder.requesters.map(({ person, tickets }) => [person, tickets])).toEqual([['Ada Moss', 2], ['Bo Holt', 2]])
    expect(alder.obligations.map(({ obligation }) => obligation)).toEqual(['logging', 'software', 'quota'])
    expect(await (await EngineClients.open(db, content, KEPT)).client('Nobody')).toBeNull()
  })

  it('open to rows, and to none where nobody has the name', async () => {
    const clients = await EngineClients.open(db, content, KEPT)
    expect((await clients.signalRows('Alder Dental', 'overdue_in_monthly_fees', 10, 0)).map(({ ref, counts }) => [ref, counts])).toEqual([['2', true], ['1', false]])
    expect((await clients.personTickets('Alder Dental', 'Ada Moss', 10, 0)).map(({ ticket_id }) => ticket_id)).toEqual(['a2', 'a1'])
    expect([await clients.signalRows('Nobody', 'approvers', 10, 0), await clients.obligationRows('Nobody', 'logging', null, 10, 0), await clients.personTickets('Nobody', 'Ada Moss', 10, 0)]).toEqual([[], [], []])
  })
})

describe('the call log', () => {
  it('holds every ticket created from one local day to another, both included, with both clocks', async () => {
    const clients = await EngineClients.open(db, content, KEPT)
    const log = await clients.callLog('Alder Dental', '2025-10-31', '2026-10-01')
    expect(log.rows.map(({ ticket_id, requester, status, priority, minutes_worked, row, clocks }) => [ticket_id, requester, status, priority, minutes_worked, row, clocks.response.state, clocks.resolution.state])).toEqual([
      ['a5', 'Bo Holt', 'done', 'P2', 7.5, 6, 'met', 'met'], ['a3', 'Bo Holt', 'done', null, 40, 4, 'unknown', 'unknown'], ['a4', 'Bo Holt', 'cancelled', 'P2', 5, 5, 'exempt', 'exempt'],
      ['a1', 'Ada Moss', 'done', 'P1', 20, 2, 'met', 'met'], ['a2', 'Ada Moss', 'done', 'P1', null, 3, 'missed', 'missed'],
    ])
    expect(short(log.counts.response)).toEqual({ tickets: 5, met: 2, missed: 1, exempt: 1, unknown: 1, promised_bp: 28_000 })
    expect(log.rows[3]!.clocks.response).toMatchObject({ target_minutes: 60, elapsed_minutes: 30 })
    expect((await clients.callLog('Alder Dental', '2026-10-02', '2026-10-30')).rows).toEqual([])
    expect((await clients.callLog('Nobody', '2025-10-31', '2026-10-01')).rows).toEqual([])
    await expect(clients.callLog('Alder Dental', '2026-02-30', '2026-10-01')).rejects.toThrow(new RangeError('"2026-02-30" is not a date (expected 2026-10-30)'))
  })
})

describe('the tables that the pages rest on', () => {
  const noted = async () => db.query('select judged, built from client_tables')
  it('are built once for a judgement, and again after another', async () => {
    await EngineClients.open(db, content, KEPT)
    const [before] = await noted()
    expect(before).toEqual({ judged: before!['judged'], built: before!['judged'] })
    await db.run('drop table client_counts')
    await EngineClients.open(db, content, KEPT)
    expect(await db.query("select 1 from duckdb_tables() where table_name = 'client_counts'"), 'nothing was built').toEqual([])

    await rejudge(db, built.pulled, { ...options, assumed_plan: 'gold' })
    const judged = Number(before!['judged']) + 1
    expect(await noted()).toEqual([{ judged, built: 0 }])
    const after = await (await EngineClients.open(db, content, KEPT)).portfolio()
    expect(await noted()).toEqual([{ judged, built: judged }])
    expect(short(after.clients[1]!.counts.response)).toEqual({ tickets: 2, met: 1, running: 1, promised_bp: 9_500, assumed: 1 })
    await rejudge(db, built.pulled, options)
  })

  it('are built again where costs or scores are others', async () => {
    const dear = smallContent({ provider: { ...content.provider, costs: { labour_per_hour_cents: 8_800, tools_per_seat_cents: 1_000 } } })
    const before = await (await EngineClients.open(db, content, KEPT)).portfolio()
    const after = await (await EngineClients.open(db, dear, KEPT)).portfolio()
    expect([before.clients[0]!.worth.tools_cents, after.clients[0]!.worth.tools_cents]).toEqual([9_500, 10_000])
  })

  it('are not built on to the end where that is stopped', async () => {
    await rejudge(db, built.pulled, options)
    await expect(buildClientTables(db, content, AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped')
    expect((await noted())[0]).toMatchObject({ built: 0 })
  })
})

describe('work', () => {
  it('is that of the entries of time where a file of them is there, apart on days without an agreement', async () => {
    await buildModels(db, [
      ownFile('tickets', TICKETS), ownFile('agreements', AGREEMENTS),
      ownFile('time_entries', `started_at,technician,minutes,ticket_id,client,kind
        2026-10-01 10:10:00,Mo,20,a1,,remote
        2026-10-05 10:10:00,Mo,30,,Alder Dental,project
        2025-10-30 10:10:00,Mo,99,a6,,remote
        2025-10-31 10:10:00,Mo,11.5,a5,,remote
        2026-09-30 10:10:00,Mo,60,k2,,remote
        2026-10-01 10:10:00,Mo,45,k1,,travel`),
    ], options)
    await buildClientTables(db, content)
    const day = (iso: string) => Date.parse(iso) / 86_400_000
    expect(await db.query('select client, seconds, bound_seconds, tickets, untold, first_day from client_work join int_clients using (client_no) order by client')).toEqual([
      { client: 'Alder Dental', seconds: 61.5 * 60, bound_seconds: 61.5 * 60, tickets: 4, untold: 2, first_day: day('2025-10-31') },
      { client: 'Kestrel Marine', seconds: 105 * 60, bound_seconds: 45 * 60, tickets: 1, untold: 0, first_day: day('2026-09-30') },
    ])
    const clients = await EngineClients.open(db, content, KEPT)
    expect((await clients.portfolio()).clients.map(({ worth: { minutes, hours_from } }) => [minutes, hours_from])).toEqual([[61.5, 'time_entries'], [105, 'time_entries']])
    expect((await clients.callLog('Alder Dental', '2026-10-01', '2026-10-01')).rows.map(({ ticket_id, minutes_worked }) => [ticket_id, minutes_worked])).toEqual([['a1', 20], ['a2', null]])
  })
})
