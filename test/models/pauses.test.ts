import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, EnginePauses, EngineSource, EVERYTHING, NOTHING_PAUSED, type PauseTotals, type SlaFilter } from '../../src/models/index.ts'
import { smallContent, smallPlan } from '../support/content.ts'
import { ownFile } from '../support/files.ts'
import { random } from '../support/random.ts'

let db: Database
beforeAll(async () => { db = await openNative() })
afterAll(async () => { await db.close() })

const AGREEMENT = ownFile('agreements', `client,version,plan,starts_on,ends_on
  Kestrel Marine,1,silver,2025-01-01,2026-12-31
  Cobb Marine,1,gold,2025-01-01,2026-12-31`)
const COLUMNS = 'ticket_id,client,created_at,priority,status,resolved_at,paused_minutes,technician'

async function pausesOf(tickets: string, events: string, content: Content = smallContent()): Promise<EnginePauses> {
  const files = [ownFile('tickets', `${COLUMNS}\n${tickets}`), ownFile('events', `ticket_id,at,kind,value,by\n${events}`), AGREEMENT]
  await buildModels(db, files, { content, as_of: Date.parse('2026-01-16T11:00:00Z'), assumed_plan: null })
  return new EnginePauses(db)
}

const at = (text: string): number => Date.parse(`2026-01-${text.replace(' ', 'T')}:00Z`)

describe('pauses of one ticket', () => {
  it('count open minutes only, over a night', async () => {
    const pauses = await pausesOf('a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-15 11:00:00,,', `a,2026-01-14 16:00:00,status,waiting_client,MK
      a,2026-01-15 10:00:00,status,open,MK`)
    expect(await pauses.pauseTotals(EVERYTHING)).toEqual<PauseTotals>({
      ...NOTHING_PAUSED, tickets: 1, paused_tickets: 1, spans: 1, median_minutes: 120, paused_minutes: 120, open_minutes: 540, missed: 1, promised_bp: 9_000,
    })
  })

  it('ran on where the client had answered before they ended', async () => {
    const pauses = await pausesOf('a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 14:00:00,,', `a,2026-01-14 11:00:00,status,waiting_client,MK
      a,2026-01-14 11:30:00,client_reply,,
      a,2026-01-14 12:30:00,client_reply,,
      a,2026-01-14 13:00:00,status,open,MK`)
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ spans: 1, paused_minutes: 120, overrun_spans: 1, overrun_minutes: 90, met: 1, rests_on_pauses: 0, rests_on_overruns: 0 })
    expect(await pauses.pauseRows(EVERYTHING, 'overrun', 10, 0)).toEqual([{
      ticket_id: 'a', client: 'Kestrel Marine', subject: null, technician: null, zone: 'Europe/London', reason: 'waiting_client',
      from: at('14 11:00'), until: at('14 13:00'), paused_minutes: 120, answered_at: at('14 11:30'), overrun_minutes: 90, set_by: null,
    }])
  })

  it('are two where the client was asked twice, the longest first', async () => {
    const pauses = await pausesOf('a,Kestrel Marine,2026-01-14 10:00:00,P2,done,2026-01-14 16:00:00,,', `a,2026-01-14 11:00:00,status,waiting_client,MK
      a,2026-01-14 11:30:00,status,open,MK
      a,2026-01-14 12:00:00,status,waiting_client,MK
      a,2026-01-14 14:00:00,status,open,MK`)
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ tickets: 1, paused_tickets: 1, spans: 2, median_minutes: 75, paused_minutes: 150, overrun_spans: 0 })
    expect((await pauses.pauseRows(EVERYTHING, 'all', 10, 0)).map((row) => [row.from, row.paused_minutes])).toEqual([[at('14 12:00'), 120], [at('14 11:00'), 30]])
    expect((await pauses.pauseRows(EVERYTHING, 'all', 1, 1)).map((row) => row.from)).toEqual([at('14 11:00')])
  })

  it('go on to the end of the data where nobody ended them', async () => {
    const pauses = await pausesOf('a,Kestrel Marine,2026-01-15 16:00:00,P1,waiting_client,,,', `a,2026-01-15 16:30:00,status,waiting_client,MK
      a,2026-01-16 10:00:00,client_reply,,`)
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ tickets: 1, spans: 1, paused_minutes: 150, open_minutes: 180, overrun_minutes: 60, met: 0, missed: 0 })
    expect(await pauses.pauseRows(EVERYTHING, 'all', 10, 0)).toMatchObject([{ until: null, answered_at: at('16 10:00'), paused_minutes: 150, overrun_minutes: 60 }])
  })

  it('are those that the plan lists: waiting on someone else too, where it does', async () => {
    const ticket = 'a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 15:00:00,,'
    const events = `a,2026-01-14 11:00:00,status,waiting_client,MK
      a,2026-01-14 12:00:00,status,waiting_other,MK
      a,2026-01-14 14:00:00,status,open,MK`
    const both = smallContent({ plans: new Map([['silver', smallPlan('silver', { pauses: ['waiting_client', 'waiting_other'] })], ['gold', smallPlan('gold')]]) })
    expect(await (await pausesOf(ticket, events)).pauseTotals(EVERYTHING)).toMatchObject({ spans: 1, other_spans: 0, paused_minutes: 60 })
    const pauses = await pausesOf(ticket, events, both)
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ spans: 2, other_spans: 1, paused_minutes: 180 })
    expect((await pauses.pauseRows(EVERYTHING, 'all', 10, 0)).map((row) => [row.reason, row.paused_minutes])).toEqual([['waiting_other', 120], ['waiting_client', 60]])
  })

  it('are a total without stretches where the export only states one', async () => {
    const pauses = await pausesOf('a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 16:00:00,150,', 'a,2026-01-14 10:10:00,public_reply,,MK')
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ spans: 0, median_minutes: null, paused_tickets: 1, paused_minutes: 150, stated_tickets: 1, stated_minutes: 150, met: 1, rests_on_pauses: 1 })
    expect(await pauses.pauseRows(EVERYTHING, 'all', 10, 0)).toEqual([])
    expect((await pauses.restingTickets(EVERYTHING, 'stated', 10, 0)).map((row) => [row.ticket_id, row.paused_minutes, row.elapsed_minutes])).toEqual([['a', 150, 210]])
  })

  it('leave out a cancelled ticket, whose clock has no stop', async () => {
    const pauses = await pausesOf('a,Kestrel Marine,2026-01-14 10:00:00,P1,cancelled,,,', 'a,2026-01-14 11:00:00,status,waiting_client,MK')
    expect(await pauses.pauseTotals(EVERYTHING)).toEqual(NOTHING_PAUSED)
    expect(await pauses.pauseRows(EVERYTHING, 'all', 10, 0)).toEqual([])
  })

  it('count where the plan has no target, which is neither met nor missed', async () => {
    const pauses = await pausesOf('a,Kestrel Marine,2026-01-14 10:00:00,P4,done,2026-01-14 15:00:00,,', `a,2026-01-14 11:00:00,status,waiting_client,MK
      a,2026-01-14 12:00:00,status,open,MK`)
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ tickets: 1, paused_minutes: 60, met: 0, missed: 0, promised_bp: 0, rests_on_pauses: 0 })
  })
})

describe('attainment that rests on pauses', () => {
  // P1: four hours. Kept with 3:30 counted of 5:00; of the 1:30 paused, 45 minutes ran on after the answer.
  const events = (until: string, answered: string): string => `a,2026-01-14 11:00:00,status,waiting_client,MK
    a,${answered},client_reply,,
    a,${until},status,open,MK`
  const ticket = 'a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 15:00:00,,'

  it('is what would be missed with the pauses counted in', async () => {
    const pauses = await pausesOf(ticket, events('2026-01-14 12:30:00', '2026-01-14 12:10:00'))
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ met: 1, rests_on_pauses: 1, rests_on_overruns: 0 })
    expect((await pauses.restingTickets(EVERYTHING, 'pauses', 10, 0)).map((row) => row.ticket_id)).toEqual(['a'])
    expect(await pauses.restingTickets(EVERYTHING, 'overruns', 10, 0)).toEqual([])
  })

  it('rests on what ran on after the answer where that alone is too much', async () => {
    const pauses = await pausesOf(ticket, events('2026-01-14 12:30:00', '2026-01-14 11:45:00'))
    expect(await pauses.pauseTotals(EVERYTHING)).toMatchObject({ rests_on_pauses: 1, rests_on_overruns: 1, overrun_minutes: 45 })
    expect((await pauses.restingTickets(EVERYTHING, 'overruns', 10, 0)).map((row) => row.ticket_id)).toEqual(['a'])
  })

  it('does not begin at the target itself, to the second', async () => {
    const paused = (seconds: string) => pausesOf(`a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 14:00:${seconds},,`, events('2026-01-14 12:00:00', '2026-01-14 12:30:00'))
    expect((await (await paused('00')).pauseTotals(EVERYTHING)).rests_on_pauses).toBe(0)
    expect((await (await paused('01')).pauseTotals(EVERYTHING)).rests_on_pauses).toBe(1)
  })
})

describe('people', () => {
  const tickets = `a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 15:00:00,,Ewa Nowak
    b,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 15:00:00,,
    c,Cobb Marine,2026-01-14 10:00:00,P1,done,2026-01-14 15:00:00,,ben ibbotson`
  const events = ['a', 'b', 'c'].map((id) => `${id},2026-01-14 11:00:00,status,waiting_client,Set by ${id}\n${id},2026-01-14 12:00:00,status,open,MK`).join('\n')

  it('are named in order of name, those who are not named last of all as an empty key', async () => {
    const groups = await (await pausesOf(tickets, events)).pausesByTechnician(EVERYTHING)
    expect(groups.map(({ key, tickets: number, paused_minutes }) => [key, number, paused_minutes])).toEqual([['ben ibbotson', 1, 60], ['Ewa Nowak', 1, 60], ['', 1, 60]])
  })

  it('stand on a stretch only where they are asked for', async () => {
    const pauses = await pausesOf(tickets, events)
    const named = async (people?: { technician: string | null }) => (await pauses.pauseRows(EVERYTHING, 'all', 10, 0, people)).map(({ ticket_id, technician, set_by }) => [ticket_id, technician, set_by])
    expect(await named()).toEqual([['a', null, null], ['b', null, null], ['c', null, null]])
    expect(await named({ technician: null })).toEqual([['a', 'Ewa Nowak', 'Set by a'], ['b', null, 'Set by b'], ['c', 'ben ibbotson', 'Set by c']])
    expect(await named({ technician: 'Ewa Nowak' })).toEqual([['a', 'Ewa Nowak', 'Set by a']])
    expect(await named({ technician: '' })).toEqual([['b', null, 'Set by b']])
  })
})

const sum = (rows: readonly PauseTotals[], field: keyof PauseTotals): number => rows.reduce((total, row) => total + (row[field] ?? 0), 0)
const ADDED = ['tickets', 'paused_tickets', 'spans', 'other_spans', 'stated_tickets', 'overrun_spans', 'met', 'missed', 'promised_bp', 'rests_on_pauses', 'rests_on_overruns'] as const
const MINUTES = ['paused_minutes', 'stated_minutes', 'open_minutes', 'overrun_minutes'] as const

describe('over many tickets', () => {
  const next = random(20_260_114)
  const written: { tickets: string[]; events: string[] } = { tickets: [], events: [] }
  for (let i = 0; i < 400; i++) {
    const start = Date.UTC(2025, next.int(6, 11), next.int(1, 28), next.int(6, 18), next.int(0, 59))
    const minutes = (number: number): string => new Date(start + number * 60_000).toISOString().slice(0, 19).replace('T', ' ')
    let clock = 0
    for (let pause = next.int(0, 3); pause > 0; pause--) {
      const from = clock + next.int(1, 300)
      const until = from + next.int(1, 2_000)
      written.events.push(`${i},${minutes(from)},status,${next.next() < 0.8 ? 'waiting_client' : 'waiting_other'},MK`, `${i},${minutes(until)},status,open,MK`)
      if (next.next() < 0.7) written.events.push(`${i},${minutes(next.int(from - 20, until + 20))},client_reply,,`)
      clock = until
    }
    const done = next.next() < 0.9
    const stated = clock === 0 && next.next() < 0.5 ? String(next.int(1, 200)) : ''
    written.tickets.push(`${i},${next.next() < 0.5 ? 'Kestrel Marine' : 'Cobb Marine'},${minutes(0)},P${next.int(1, 4)},${done ? 'done' : next.next() < 0.3 ? 'cancelled' : 'open'},${done ? minutes(clock + next.int(-200, 3_000)) : ''},${stated},T${next.int(1, 4)}`)
  }
  const many = () => pausesOf(written.tickets.join('\n'), written.events.join('\n'))

  it('groups sum to the totals, and overrun ≤ paused ≤ open', async () => {
    const pauses = await many()
    const totals = await pauses.pauseTotals(EVERYTHING)
    expect(totals.overrun_spans).toBeGreaterThan(20)
    for (const groups of [await pauses.pausesByClient(EVERYTHING), await pauses.pausesByMonth(EVERYTHING), await pauses.pausesByTechnician(EVERYTHING)]) {
      expect(groups.length).toBeGreaterThan(1)
      for (const field of ADDED) expect([field, sum(groups, field)]).toEqual([field, totals[field]])
      for (const field of MINUTES) expect(sum(groups, field)).toBeCloseTo(totals[field], 6)
      for (const group of [totals, ...groups]) {
        expect(group.overrun_minutes).toBeLessThanOrEqual(group.paused_minutes)
        expect(group.paused_minutes).toBeLessThanOrEqual(group.open_minutes)
        expect(group.stated_minutes).toBeLessThanOrEqual(group.paused_minutes)
        expect(group.rests_on_overruns).toBeLessThanOrEqual(group.rests_on_pauses)
        expect(group.rests_on_pauses).toBeLessThanOrEqual(group.met)
      }
    }
  })

  it('lists hold what the totals count, page by page', async () => {
    const pauses = await many()
    const totals = await pauses.pauseTotals(EVERYTHING)
    const all = [...await pauses.pauseRows(EVERYTHING, 'all', 100, 0), ...await pauses.pauseRows(EVERYTHING, 'all', 10_000, 100)]
    expect(all).toHaveLength(totals.spans)
    expect(all.reduce((minutes, row) => minutes + row.paused_minutes, 0) + totals.stated_minutes).toBeCloseTo(totals.paused_minutes, 6)
    const overruns = await pauses.pauseRows(EVERYTHING, 'overrun', 10_000, 0)
    expect(overruns).toHaveLength(totals.overrun_spans)
    expect(overruns.reduce((minutes, row) => minutes + row.overrun_minutes, 0)).toBeCloseTo(totals.overrun_minutes, 6)
    expect(overruns.map((row) => row.overrun_minutes)).toEqual(overruns.map((row) => row.overrun_minutes).toSorted((a, b) => b - a))
    expect(await pauses.restingTickets(EVERYTHING, 'pauses', 10_000, 0)).toHaveLength(totals.rests_on_pauses)
    expect(await pauses.restingTickets(EVERYTHING, 'overruns', 10_000, 0)).toHaveLength(totals.rests_on_overruns)
    expect(await pauses.restingTickets(EVERYTHING, 'stated', 10_000, 0)).toHaveLength(totals.stated_tickets)
  })

  it('met and missed are those of the SLA page, under any filter', async () => {
    const pauses = await many()
    const source = await EngineSource.open(db)
    const filters: readonly SlaFilter[] = [
      EVERYTHING, { ...EVERYTHING, clients: ['Cobb Marine'] }, { ...EVERYTHING, from: '2025-08', until: '2025-10' },
      { ...EVERYTHING, priorities: ['P1', 'P2'] }, { ...EVERYTHING, plans: ['silver'] }, { ...EVERYTHING, lane: 'express' },
    ]
    for (const filter of filters) {
      const { met, missed, promised_bp } = await source.counts('resolution', filter)
      expect(await pauses.pauseTotals(filter)).toMatchObject({ met, missed, promised_bp })
    }
    expect((await pauses.pausesByClient({ ...EVERYTHING, clients: ['Cobb Marine'] })).map((group) => group.key)).toEqual(['Cobb Marine'])
  })
})
