import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementVersion, BindingTerm } from '../../../src/core/index.ts'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { buildModels, EngineClients, EngineRenewals, NOTHING_NOTED } from '../../../src/models/index.ts'
import type { ClientSums } from '../../../src/models/renewals.ts'
import { sumsOf, type SumsQuestion } from '../../../src/models/renewals/sums.ts'
import { smallContent } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'
import { random } from '../../support/random.ts'

const term = (from: string, until: string | null, monthly_fee_cents: number | null): BindingTerm => ({
  from, until,
  version: { client: 'Alder', version: 1, plan: 'silver', starts_on: from, ends_on: until ?? '2099-12-31', renewal: 'rolling', notice_days: null, notice_months: null, monthly_fee_cents, billed_seats: null, premium_response_from: null, premium_response_until: null } satisfies AgreementVersion,
})
const WORK = { seconds: 120 * 3600, outside: 0, reactive: 90 * 3600, travel: 10 * 3600, tickets: 40, told: 40, handled: 80 * 3600 }
const asked = (change: Partial<SumsQuestion> = {}): SumsQuestion => ({
  client: 'Alder', terms: [term('2025-01-01', null, 100_000)], from_on: '2026-01-01', until_on: '2026-12-31', cut: false, hours_from: 'time_entries',
  work: WORK, seats: 10, costs: { labour_per_hour_cents: 4_400, tools_per_seat_cents: 950 }, ...change,
})

describe('the sums of a period', () => {
  it('are fee, hours and what they cost, what is left, and the rates of a seat and a month', () => {
    expect(sumsOf(asked())).toEqual({
      client: 'Alder', from_on: '2026-01-01', until_on: '2026-12-31', bound_days: 365, bound_months: 12, months: 12, fee_cents: 1_200_000, minutes: 7_200, labour_cents: 528_000, tools_cents: 114_000,
      left_cents: 558_000, margin: 0.465, hourly_rate_cents: 9_050, seats: 10, tickets: 40, told_tickets: 40, reactive_minutes: 5_400, travel_minutes: 600,
      reactive_minutes_per_seat_month: 45, tickets_per_seat_month: 1 / 3, minutes_per_ticket: 120, travel_minutes_per_seat_month: 5, hours_from: 'time_entries', warnings: [],
    })
  })

  it('a part of a month counts by its days, and cents are rounded once, half up', () => {
    expect(sumsOf(asked({ terms: [term('2026-11-16', null, 100_000)] }))).toMatchObject({ bound_days: 46, bound_months: 1.5, months: 1.5, fee_cents: 150_000, tools_cents: 14_250 })
    // One day of April, one of May: a thirtieth and a thirty-first.
    expect(sumsOf(asked({ terms: [term('2026-04-30', '2026-05-01', 465)] })).fee_cents).toBe(31)
    expect(sumsOf(asked({ terms: [term('2026-04-30', '2026-04-30', 15)] })).fee_cents, 'half a cent').toBe(1)
    expect(sumsOf(asked({ terms: [term('2026-01-01', null, 0)], work: { ...WORK, seconds: 8 * 3600 } })).hourly_rate_cents, 'half a cent below nothing').toBe(-14_250)
  })

  it('what is not told is unknown with a warning, never nothing', () => {
    const kinds = (change: Partial<SumsQuestion>) => sumsOf(asked(change)).warnings.map(({ kind }) => kind)
    expect(sumsOf(asked({ hours_from: 'none', work: { ...WORK, seconds: null, told: 0 } }))).toMatchObject({ minutes: null, labour_cents: null, left_cents: null, margin: null, hourly_rate_cents: null, reactive_minutes: null, minutes_per_ticket: null, warnings: [{ kind: 'no_hours' }] })
    expect(sumsOf(asked({ work: { ...WORK, seconds: null, told: 0 } }))).toMatchObject({ minutes: null, warnings: [{ kind: 'no_hours' }] })
    expect(sumsOf(asked({ work: null })), 'nothing to work on').toMatchObject({ minutes: 0, labour_cents: 0, hourly_rate_cents: null, warnings: [] })
    expect(sumsOf(asked({ work: { ...WORK, told: 33 } })).warnings).toEqual([{ kind: 'without_minutes', tickets: 7, of: 40 }])
    expect(sumsOf(asked({ terms: [] }))).toMatchObject({ fee_cents: null, left_cents: null, months: 12, bound_days: 0, warnings: [{ kind: 'no_agreement' }] })
    expect(sumsOf(asked({ terms: [term('2025-01-01', '2026-06-30', 100_000), term('2026-07-01', null, null)] }))).toMatchObject({ fee_cents: null, margin: null, warnings: [{ kind: 'no_fee' }] })
    expect(sumsOf(asked({ seats: null }))).toMatchObject({ tools_cents: null, left_cents: null, tickets_per_seat_month: null, warnings: [{ kind: 'no_seats' }] })
    expect(sumsOf(asked({ seats: 0 }))).toMatchObject({ tools_cents: 0, left_cents: 672_000, tickets_per_seat_month: null })
    expect(kinds({ work: { ...WORK, outside: 3600 } })).toEqual(['outside_agreement'])
    expect(kinds({ from_on: '2026-02-01', cut: true })).toEqual(['hours_since'])
    expect(sumsOf(asked({ hours_from: 'tickets' })).travel_minutes).toBeNull()
    expect(sumsOf(asked({ from_on: '', until_on: '' }))).toMatchObject({ fee_cents: null, months: 0, tickets_per_seat_month: null })
  })

  it('add up: left is fee less labour and tools, and a version cut in two changes nothing', () => {
    const { int } = random(7)
    for (let i = 0; i < 300; i++) {
      const [at, before] = [0, -86_400_000].map((less) => new Date(Date.UTC(2026, 0, 2 + i) + less).toISOString().slice(0, 10)) as [string, string]
      const fee = int(0, 500_000)
      const change = { work: { ...WORK, seconds: int(0, 9_000_000) }, seats: int(0, 90) }
      const whole = sumsOf(asked({ ...change, terms: [term('2025-03-01', null, fee)] }))
      expect(sumsOf(asked({ ...change, terms: [term('2025-03-01', before, fee), term(at, null, fee)] }))).toEqual(whole)
      expect(whole.left_cents).toBe(whole.fee_cents! - whole.labour_cents! - whole.tools_cents!)
      expect(whole.fee_cents).toBe(fee * 12)
    }
  })
})

/** A Friday. The period is 2025-10-31 to 2026-10-30. */
const AS_OF = Date.parse('2026-10-30T17:00:00Z')
const TICKETS = `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,raised_by,subject
  a1,Alder Dental,2026-10-01 10:00:00,P1,done,2026-10-01 10:30:00,2026-10-01 11:00:00,client,Mail
  a2,Alder Dental,2026-09-01 10:00:00,P1,done,2026-09-01 12:00:00,2026-09-02 16:00:00,monitoring,Disk
  a3,Alder Dental,2026-06-01 10:00:00,P1,done,2026-06-01 10:30:00,2026-06-01 11:00:00,technician,Move
  a4,Alder Dental,2026-05-01 10:00:00,P1,done,2026-05-01 10:30:00,2026-05-01 11:00:00,client,Phone
  a5,Alder Dental,2026-05-02 10:00:00,P1,cancelled,,,client,
  k1,Kestrel Marine,2026-01-05 10:00:00,P1,done,2026-01-05 10:10:00,2026-01-05 10:20:00,client,Key
  k2,Kestrel Marine,2026-10-05 10:00:00,P1,done,2026-10-05 10:10:00,2026-10-05 10:20:00,client,Lock`
const ENTRIES = `started_at,technician,minutes,ticket_id,client,kind
  2025-11-05 09:00:00,Priya Shah,60,,Alder Dental,project
  2026-05-01 10:00:00,Priya Shah,30,a4,,remote
  2026-06-01 10:00:00,Priya Shah,45,a3,,remote
  2026-09-01 10:00:00,Tom Osborne,20,a2,,travel
  2026-09-01 10:20:00,Tom Osborne,10,a2,,on_site
  2026-10-01 10:00:00,Priya Shah,15,a1,,remote
  2026-10-02 10:00:00,Priya Shah,90,a1,,project
  2026-10-31 10:00:00,Priya Shah,500,a1,,remote
  2026-01-05 10:00:00,Priya Shah,25,k1,,remote`
const CLIENTS = `client,seats
  Alder Dental,10
  Kestrel Marine,
  Quiet Co,4`
const AGREEMENTS = `client,version,plan,starts_on,ends_on,renewal,monthly_fee,billed_seats
  Alder Dental,1,silver,2025-01-01,2026-08-31,fixed,500.00,9
  Alder Dental,2,gold,2026-09-01,2027-08-31,rolling,800.00,9
  Kestrel Marine,1,silver,2026-10-01,2027-09-30,fixed,600.00,6`

describe('the sums of the files', () => {
  let db: Database
  let engine: EngineRenewals
  let sums: readonly ClientSums[]
  beforeAll(async () => {
    db = await openNative({ threads: 1 })
    const content = smallContent()
    await buildModels(db, [ownFile('tickets', TICKETS), ownFile('time_entries', ENTRIES), ownFile('clients', CLIENTS), ownFile('agreements', AGREEMENTS)], { content, as_of: AS_OF, assumed_plan: null })
    engine = new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED))
    sums = await engine.sums()
  })
  afterAll(async () => { await db.close() })
  const of = (client: string) => sums.find((one) => one.client === client)!

  it('hold every client, in order of name', () => {
    expect(sums.map(({ client }) => client)).toEqual(['Alder Dental', 'Kestrel Marine', 'Quiet Co'])
  })

  it('count what was worked on the days of the agreement', () => {
    expect(of('Alder Dental')).toMatchObject({
      // Ten months and a day of October at 500, September and 30 days of October at 800.
      fee_cents: 659_032, minutes: 270, labour_cents: 19_800, tools_cents: 114_000, tickets: 4, told_tickets: 4,
      reactive_minutes: 75, travel_minutes: 20, minutes_per_ticket: (500 + 15 + 10 + 45 + 30) / 4, tickets_per_seat_month: 4 / 120, warnings: [],
    })
    expect(of('Kestrel Marine')).toMatchObject({ bound_days: 30, seats: 6, minutes: null, tickets: 1, told_tickets: 0, warnings: [{ kind: 'no_hours' }, { kind: 'outside_agreement', minutes: 25 }] })
    expect(of('Quiet Co')).toMatchObject({ fee_cents: null, minutes: 0, tickets: 0, warnings: [{ kind: 'no_agreement' }] })
  })

  it('open to the rows of their files', async () => {
    const rows = async (client: string, sum: Parameters<EngineRenewals['sumRows']>[1], limit = 50, offset = 0) => {
      const { count, rows } = await engine.sumRows(client, sum, limit, offset)
      return [count, ...rows.map(({ kind, ref, at_on, label, amount, counts, file, row }) => `${kind} ${ref} ${at_on} ${label} ${amount} ${counts} ${file} ${row}`)]
    }
    expect(await rows('Alder Dental', 'fee')).toEqual([2, 'agreement 1 2025-01-01 silver 501613 true agreements.csv 2', 'agreement 2 2026-09-01 gold 157419 true agreements.csv 3'])
    expect(await rows('Alder Dental', 'tools')).toEqual([1, 'client Alder Dental null null 10 true clients.csv 2'])
    expect(await rows('Kestrel Marine', 'tools')).toEqual([1, 'client Kestrel Marine null null 6 true agreements.csv 4'])
    expect(await rows('Alder Dental', 'hours', 3)).toEqual([7, 'ticket a1 2026-10-02 Mail 90 true time_entries.csv 8', 'ticket a1 2026-10-01 Mail 15 true time_entries.csv 7', 'ticket a2 2026-09-01 Disk 10 true time_entries.csv 6'])
    expect(await rows('Alder Dental', 'hours', 9, 6)).toEqual([7, 'work project 2025-11-05 Priya Shah 60 true time_entries.csv 2'])
    expect(await rows('Kestrel Marine', 'labour')).toEqual([1, 'ticket k1 2026-01-05 Key 25 false time_entries.csv 10'])
    expect((await rows('Alder Dental', 'reactive_hours')).slice(2)).toEqual(['ticket a1 2026-10-01 Mail 15 true time_entries.csv 7', 'ticket a2 2026-09-01 Disk 10 true time_entries.csv 6', 'ticket a2 2026-09-01 Disk 20 true time_entries.csv 5', 'ticket a4 2026-05-01 Phone 30 true time_entries.csv 3'])
    expect((await rows('Alder Dental', 'tickets')).slice(2)).toEqual(['ticket a1 2026-10-01 Mail 515 true tickets.csv 2', 'ticket a2 2026-09-01 Disk 10 true tickets.csv 3', 'ticket a3 2026-06-01 Move 45 true tickets.csv 4', 'ticket a4 2026-05-01 Phone 30 true tickets.csv 5'])
    expect(await rows('Kestrel Marine', 'tickets')).toEqual([3, 'client Kestrel Marine null null 6 true agreements.csv 4', 'ticket k2 2026-10-05 Lock null true tickets.csv 8', 'ticket k1 2026-01-05 Key 25 false tickets.csv 7'])
    expect(await rows('Alder Dental', 'margin', 2, 2)).toEqual([10, 'client Alder Dental null null 10 true clients.csv 2', 'ticket a1 2026-10-02 Mail 90 true time_entries.csv 8'])
    expect(await rows('Nobody', 'fee')).toEqual([0])
  })

  it('add up to their rows', async () => {
    for (const { client, minutes } of sums) {
      const { rows } = await engine.sumRows(client, 'hours', 1000, 0)
      expect(rows.filter(({ counts }) => counts).reduce((sum, { amount }) => sum + (amount ?? 0), 0), client).toBe(minutes ?? 0)
    }
  })
})

describe('the sums of tickets that state their own minutes', () => {
  it('count from the day on which the files begin to tell hours, with rows of the tickets themselves', async () => {
    const db = await openNative({ threads: 1 })
    const content = smallContent()
    const tickets = `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,raised_by,minutes_worked
      a0,Alder Dental,2025-11-20 10:00:00,P1,done,2025-11-20 10:30:00,2025-11-20 11:00:00,client,
      a1,Alder Dental,2026-05-04 10:00:00,P1,done,2026-05-04 10:30:00,2026-05-04 11:00:00,client,40
      a2,Alder Dental,2026-06-04 10:00:00,P1,done,2026-06-04 10:30:00,2026-06-04 11:00:00,technician,20.5
      a3,Alder Dental,2026-07-04 10:00:00,P1,done,2026-07-04 10:30:00,2026-07-04 11:00:00,monitoring,`
    await buildModels(db, [ownFile('tickets', tickets), ownFile('agreements', 'client,version,plan,starts_on,ends_on,renewal,monthly_fee,billed_seats\n  Alder Dental,1,silver,2025-01-01,2026-12-31,rolling,310.00,5')], { content, as_of: AS_OF, assumed_plan: null })
    const engine = new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED))
    expect(await engine.sums()).toMatchObject([{
      from_on: '2026-05-04', until_on: '2026-10-30', fee_cents: Math.round(31_000 * (28 / 31 + 4 + 30 / 31)), minutes: 60.5, labour_cents: 4_437, seats: 5, tickets: 3, told_tickets: 2, reactive_minutes: 40, travel_minutes: null,
      minutes_per_ticket: 30.25, hours_from: 'tickets', warnings: [{ kind: 'without_minutes', tickets: 1, of: 3 }, { kind: 'hours_since', on: '2026-05-04' }],
    }])
    const said = async (sum: 'hours' | 'reactive_hours' | 'tickets') => (await engine.sumRows('Alder Dental', sum, 9, 0)).rows.filter(({ kind }) => kind === 'ticket').map(({ ref, amount, row }) => `${ref} ${amount} ${row}`)
    expect([await said('hours'), await said('reactive_hours'), await said('tickets')]).toEqual([['a2 20.5 4', 'a1 40 3'], ['a1 40 3'], ['a3 null 5', 'a2 20.5 4', 'a1 40 3']])
    await db.close()
  })
})
