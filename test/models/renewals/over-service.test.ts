/** Weekdays 09:00 to 17:00 in London; P1 under silver 60 and 240 minutes, under gold 30 and 120, under platinum day and night 20 and 100. as_of is noon on Friday 30 October 2026. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CalendarSpec } from '../../../src/core/index.ts'
import type { Columns, Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { buildModels, EngineClients, EngineRenewals, NOTHING_NOTED, type Pulled } from '../../../src/models/index.ts'
import { pullParties } from '../../../src/models/judge/parties.ts'
import { subsetOf } from '../../../src/models/judge/subset.ts'
import type { OverService } from '../../../src/models/renewals.ts'
import { replay } from '../../../src/models/renewals/replay.ts'
import { smallContent, smallPlan } from '../../support/content.ts'
import { ownFile } from '../../support/files.ts'

const AS_OF = Date.parse('2026-10-30T12:00:00Z')
const small = smallContent()
const always: CalendarSpec = { id: 'always', zone: 'Europe/London', always: true, open: small.calendars.get('daytime')!.open, holidays: new Map(), earlier: [] }
const content = smallContent({
  calendars: new Map([...small.calendars, ['always', always]]),
  plans: new Map([
    ['silver', smallPlan('silver')], ['gold', smallPlan('gold', { targets: { P1: { response: 30, resolution: 120 } }, pauses: [] })],
    ['platinum', smallPlan('platinum', { calendar: 'always', targets: { P1: { response: 20, resolution: 100 } } })],
  ]),
})

const at = (day: string, time: string) => `${day} ${time}:00`
/** Twenty-five of Alder, from 2026-01-05 on: answered within 10 minutes and solved within 50. */
const quick = Array.from({ length: 25 }, (_, n) => {
  const day = new Date(Date.UTC(2026, 0, 5 + 7 * n)).toISOString().slice(0, 10)
  return `  q${n},Alder Dental,${at(day, '10:00')},P1,done,${at(day, '10:10')},${at(day, '10:50')},client,`
})
const TICKETS = [`ticket_id,client,created_at,priority,status,first_response_at,resolved_at,raised_by,express_at`,
  ...quick,
  // Solved next morning: 60 open minutes, but 17 hours by the clock on the wall.
  '  n1,Alder Dental,2026-07-06 16:30:00,P1,done,2026-07-06 16:40:00,2026-07-07 09:30:00,client,',
  '  n2,Alder Dental,2026-07-11 12:00:00,P1,done,2026-07-13 09:05:00,2026-07-13 09:30:00,client,',
  '  n3,Alder Dental,2026-07-14 10:00:00,P1,open,,,client,',
  '  x1,Alder Dental,2026-08-03 10:00:00,P1,done,2026-08-03 10:05:00,2026-08-03 10:10:00,client,2026-08-03 10:00:00',
  // Of the platinum that Bracken had before.
  '  b1,Bracken Vets,2026-01-05 10:00:00,P1,done,2026-01-05 10:05:00,2026-01-05 10:30:00,client,',
  '  b2,Bracken Vets,2026-09-07 10:00:00,P1,done,2026-09-07 10:05:00,2026-09-07 10:30:00,monitoring,',
  '  p1,Platt Ltd,2026-09-07 10:00:00,P1,done,2026-09-07 10:05:00,2026-09-08 10:30:00,client,',
  '  o1,Odd One,2026-09-07 10:00:00,P1,done,2026-09-07 10:05:00,2026-09-07 10:30:00,client,'].join('\n')
const AGREEMENTS = `client,version,plan,starts_on,ends_on,renewal,premium_response_from,premium_response_until
  Alder Dental,1,silver,2025-01-01,2026-12-31,rolling,2026-08-01,2026-08-31
  Bracken Vets,1,platinum,2025-01-01,2026-06-30,fixed,,
  Bracken Vets,2,silver,2026-07-01,2027-06-30,rolling,,
  Platt Ltd,1,platinum,2025-01-01,2026-12-31,rolling,,`
const EVENTS = `ticket_id,at,kind,value,by
  q3,2026-01-26 10:20:00,status,waiting_client,Mo
  q3,2026-01-26 10:40:00,status,open,Mo
  q4,2026-02-02 10:10:00,public_reply,,Mo`

let db: Database
let pulled: Pulled
let over: readonly OverService[]
let engine: EngineRenewals
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  pulled = (await buildModels(db, [ownFile('tickets', TICKETS), ownFile('agreements', AGREEMENTS), ownFile('events', EVENTS)], { content, as_of: AS_OF, assumed_plan: null })).pulled
  engine = new EngineRenewals(db, content, await EngineClients.open(db, content, NOTHING_NOTED))
  over = await engine.overService()
})
afterAll(async () => { await db.close() })

describe('the service of a higher plan than was paid for', () => {
  const of = (client: string) => over.find((one) => one.client === client)!

  it('is found plan by plan: its hours, its targets, what it pauses, what it promises', () => {
    expect(of('Alder Dental')).toEqual({
      client: 'Alder Dental', plan: 'silver', served_as: 'gold',
      above: [
        { plan: 'gold', clocks: { response: { met: 27, missed: 1, promised: 0.9 }, resolution: { met: 27, missed: 1, promised: 0.9 } }, both_met: 27, both_decided: 28, reached: true },
        { plan: 'platinum', clocks: { response: { met: 26, missed: 2, promised: 0.9 }, resolution: { met: 25, missed: 3, promised: 0.9 } }, both_met: 25, both_decided: 28, reached: false },
      ],
      same_day: { part: 26, whole: 28, others_part: 3, others_whole: 4 }, outside_hours: { part: 2, whole: 29 }, // a Saturday, and the first Monday of May
    })
  })

  it('is nothing where too few tickets tell, none is above, or no agreement binds', () => {
    expect(of('Bracken Vets')).toMatchObject({ plan: 'silver', served_as: null, above: [{ plan: 'gold', both_met: 1, both_decided: 1, reached: false }, { plan: 'platinum', both_met: 1, both_decided: 1, reached: false }] })
    expect(of('Platt Ltd')).toMatchObject({ plan: 'platinum', above: [], served_as: null, same_day: { part: 0, whole: 1 } })
    expect(of('Odd One')).toMatchObject({ plan: null, above: [], served_as: null, outside_hours: { part: 0, whole: 0 } })
  })

  it('opens to the tickets that met both targets, newest first', async () => {
    const rows = await engine.overServiceRows('Alder Dental', 'gold', 3, 0)
    expect(rows.map(({ ticket_id, plan, state, target_minutes, elapsed_minutes, file, row }) => [ticket_id, plan, state, target_minutes, elapsed_minutes, file, row])).toEqual([
      ['n2', 'Gold', 'met', 120, 30, 'tickets.csv', 28], ['n1', 'Gold', 'met', 120, 60, 'tickets.csv', 27], ['q24', 'Gold', 'met', 120, 50, 'tickets.csv', 26],
    ])
    expect((await engine.overServiceRows('Alder Dental', 'platinum', 100, 0)).length).toBe(25)
    expect((await engine.overServiceRows('Alder Dental', 'platinum', 100, 24)).map(({ ticket_id }) => ticket_id)).toEqual(['q0'])
    expect(await engine.overServiceRows('Nobody', 'gold', 5, 0)).toEqual([])
  })

  it('is judged as the clocks are: under the plans that were paid, any part of the tickets has its own states', async () => {
    const parties = await pullParties(db, content)
    const clocks: Columns = await db.columns('select * exclude (ticket_no) from clocks order by ticket_no')
    for (const part of [1, 2, 5, 13]) {
      const some = subsetOf(pulled, Uint8Array.from({ length: pulled.tickets.count }, (_, i) => (i % part === 0 ? 1 : 0)))
      const own = replay({ pulled: some, parties, content, as_of: AS_OF, assumed_plan_no: -1 }, null).columns
      for (const [name, column] of Object.entries(clocks)) {
        const chosen = [...some.ticket_no.keys()].filter((i) => some.chosen[i] === 1)
        expect(chosen.map((i) => own[name]?.[i]), `${name}, each ${part}`).toEqual(chosen.map((i) => column[some.ticket_no[i]!]))
      }
    }
  })
})
