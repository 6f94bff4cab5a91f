import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { buildModels, EngineClients, EngineRenewals, NOTHING_NOTED } from '../../../src/models/index.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

const TICKETS = `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,requester
  a1,Alder Dental,2026-10-01 10:00:00,P1,done,2026-10-01 10:30:00,2026-10-01 11:00:00,Ada Moss
  a2,Alder Dental,2026-10-02 10:00:00,P1,done,2026-10-02 10:30:00,2026-10-02 11:00:00,Bo Holt
  a3,Alder Dental,2026-10-03 10:00:00,P1,done,2026-10-03 10:30:00,2026-10-03 11:00:00,bo holt
  a4,Alder Dental,2025-10-03 10:00:00,P1,done,2025-10-03 10:30:00,2025-10-03 11:00:00,Old Hand
  q1,Quiet Co,2026-10-03 10:00:00,P1,done,2026-10-03 10:30:00,2026-10-03 11:00:00,`
const CLIENTS = `client,seats
  alder  dental,7
  Kestrel Marine,
  Quiet Co,4
  Alder Dental,10`
const AGREEMENTS = `client,version,plan,starts_on,ends_on,renewal,notice_days,monthly_fee,billed_seats
  Alder Dental,1,silver,2025-01-01,2026-08-31,fixed,30,500.00,8
  Alder Dental,2,gold,2026-09-01,2027-08-31,rolling,30,800.00,9
  Kestrel Marine,1,silver,2026-10-01,2027-09-30,fixed,,600.00,6`
const ASSETS = `client,asset,kind
  Alder Dental,PC1,laptop
  Alder Dental,PC2, Work  Station
  Alder Dental,PC2,work station
  Alder Dental,FW1,firewall
  Alder Dental,X1,
  Kestrel Marine,KM-FW,firewall`

let db: Database
let renewals: EngineRenewals
const content = { ...smallContent(), renewals: { ...smallContent().renewals, device_kinds: ['Laptop', 'WORK station'] } }

beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await buildModels(db, [ownFile('tickets', TICKETS), ownFile('clients', CLIENTS), ownFile('agreements', AGREEMENTS), ownFile('assets', ASSETS)], { content, as_of: Date.parse('2026-10-30T17:00:00Z'), assumed_plan: null })
  renewals = new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED))
})
afterAll(async () => { await db.close() })

describe('seats that are seen', () => {
  it('are billed by the version in force, stated in the file of clients, devices of the kinds that count, and people who asked', async () => {
    expect(await renewals.seats()).toEqual([
      { client: 'Alder Dental', billed: 9, stated: 10, devices: 2, requesters: 2 },
      { client: 'Kestrel Marine', billed: 6, stated: null, devices: 0, requesters: 0 },
      { client: 'Quiet Co', billed: null, stated: 4, devices: null, requesters: 0 },
    ])
  })

  it('open to their devices, those that count first, each once and from its newest row', async () => {
    const { count, rows } = await renewals.seatRows('Alder Dental', 'devices', 10, 0)
    expect(count).toBe(4)
    expect(rows.map(({ ref, label, counts, file, row }) => [ref, label, counts, file, row])).toEqual([
      ['PC1', 'laptop', true, 'assets.csv', 2], ['PC2', 'work station', true, 'assets.csv', 4], ['FW1', 'firewall', false, 'assets.csv', 5], ['X1', null, false, 'assets.csv', 6],
    ])
  })

  it('open to the people who asked, most tickets first, with the newest of each', async () => {
    expect(await renewals.seatRows('Alder Dental', 'requesters', 10, 0)).toEqual({ count: 2, rows: [
      { kind: 'ticket', ref: 'a3', at_on: '2026-10-03', label: 'Bo Holt', amount: 2, counts: true, file: 'tickets.csv', row: 4 },
      { kind: 'ticket', ref: 'a1', at_on: '2026-10-01', label: 'Ada Moss', amount: 1, counts: true, file: 'tickets.csv', row: 2 },
    ] })
  })

  it('open to the rows that state them, of which the newest counts', async () => {
    expect(await renewals.seatRows('Alder Dental', 'stated', 10, 0)).toEqual({ count: 2, rows: [
      { kind: 'client', ref: 'Alder Dental', at_on: null, label: null, amount: 10, counts: true, file: 'clients.csv', row: 5 },
      { kind: 'client', ref: 'alder  dental', at_on: null, label: null, amount: 7, counts: false, file: 'clients.csv', row: 2 },
    ] })
  })

  it('say how many there are beside the page that is asked for, and nothing of whom nobody knows', async () => {
    expect(await renewals.seatRows('Alder Dental', 'devices', 1, 3)).toMatchObject({ count: 4, rows: [{ ref: 'X1' }] })
    expect(await renewals.seatRows('Alder Dental', 'devices', 5, 9)).toEqual({ count: 4, rows: [] })
    expect(await renewals.seatRows('Nobody', 'devices', 5, 0)).toEqual({ count: 0, rows: [] })
  })
})
