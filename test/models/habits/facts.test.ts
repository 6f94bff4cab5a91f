import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { buildClientTables, buildModels, EngineClients, NOTHING_NOTED } from '../../../src/models/index.ts'
import { factsOf, nextBetter } from '../../../src/models/habits/facts.ts'
import { smallContent, smallPlan } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

/** Silver answers P2 within 120 minutes, gold within 30. */
const CONTENT = smallContent({
  plans: new Map([
    ['silver', smallPlan('silver')],
    ['gold', smallPlan('gold', { promised_share: { response: 0.95, resolution: 0.95 }, targets: { P1: { response: 15, resolution: 120 }, P2: { response: 30, resolution: 240 } } })],
  ]),
})

const HEAD = 'ticket_id,client,created_at,requester,priority,status,channel,first_response_at,resolved_at,reopened_count,raised_by'
const ticket = (id: number, day: string, { at = '09:00', response = '09:20', reopened = 0, channel = 'email', client = 'Alder' } = {}) =>
  [id, client, `${day} ${at}:00`, 'Kit', 'P2', 'done', channel, `${day} ${response}:00`, `${day} 15:00:00`, reopened, 'client'].join(',')

let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await buildModels(db, [
    ownFile('tickets', [
      HEAD, ticket(1, '2026-09-03'), ticket(2, '2026-09-03', { response: '10:00', reopened: 1 }), ticket(3, '2026-09-03', { channel: 'walk-up' }),
      ticket(4, '2026-09-08', { channel: 'walk-up', at: '11:00', response: '11:10' }), ticket(5, '2026-09-09', { at: '11:00', response: '11:40' }), ticket(6, '2025-10-30', { reopened: 1 }), ticket(7, '2026-09-03', { client: 'Bracken' }),
    ].join('\n')),
    ownFile('agreements', 'client,version,plan,starts_on,ends_on,billed_seats\nAlder,1,silver,2025-01-01,2027-01-01,9\nBracken,1,gold,2025-01-01,2027-01-01,4'),
    ownFile('clients', 'client,seats,servers,sites\nAlder,10,1,1\nBracken,4,,'),
    ownFile('visits', 'client,visited_on,kind\nAlder,2026-09-03,on_site'),
    ownFile('time_entries', 'started_at,technician,minutes,ticket_id\n2026-09-08 10:30:00,Mo,20,4\n2026-09-09 11:30:00,Mo,20,5'),
    ownFile('assets', 'client,asset,kind\nAlder,A1,Laptop\nAlder,A2,workstation\nAlder,A3,printer\nAlder,A4,Desktop PC\nAlder,A5,server'),
    ownFile('checks', 'client,checked_on,obligation,subject,limit,found\nAlder,2026-09-01,software,A1,0,1\nAlder,2026-09-01,software,A2,0,0\nAlder,2026-09-01,quota,kit,50,20\nAlder,2025-09-01,quota,kit,50,80'),
  ], { content: CONTENT, as_of: Date.parse('2026-10-30T17:00:00Z'), assumed_plan: null })
  await buildClientTables(db, CONTENT)
})
afterAll(async () => { await db.close() })

const facts = async () => factsOf(db, CONTENT, (await (await EngineClients.open(db, CONTENT, NOTHING_NOTED)).portfolio()).clients)

describe('what habits are looked for in', () => {
  it('counts rows of the twelve months: what was saved up is not by the way too, what was logged after its work is', async () => {
    const [alder, bracken] = await facts()
    expect(alder?.counts).toEqual({
      reopened: { part: 1, whole: 5 }, saved_up: { part: 3, whole: 5 }, by_the_way: { part: 1, whole: 5 }, software: { part: 1, whole: 2 }, quota: { part: 0, whole: 1 }, fast: { part: 3, whole: 5 },
    })
    expect(bracken?.counts).toEqual({ reopened: { part: 0, whole: 1 }, saved_up: { part: 0, whole: 1 }, by_the_way: { part: 0, whole: 1 } })
  })

  it('knows size, plan and the next better one’s promise', async () => {
    expect(await facts()).toMatchObject([
      { client: 'Alder', tickets: 5, plan_no: 0, better_share: 0.95, seats: 10, servers: 1, sites: 1, billed_seats: 9, computers: 3 },
      { client: 'Bracken', tickets: 1, plan_no: 1, better_share: null, seats: 4, servers: null, sites: null, billed_seats: 4, computers: null },
    ])
  })
})

it('the next better plan is the slowest of those that are none the slower and somewhere faster', () => {
  const plan = (id: string, p1: number, p2: number) => smallPlan(id, { targets: { P1: { response: p1, resolution: 900 }, P2: { response: p2, resolution: 900 } } })
  const plans = [plan('a', 60, 120), plan('b', 15, 30), plan('c', 30, 60), plan('d', 20, 240)]
  expect(nextBetter({ plans: new Map(plans.map((one) => [one.id, one])) }).map((one) => one?.id ?? null)).toEqual(['c', null, 'b', 'b'])
})
