import { afterAll, beforeAll, expect, it } from 'vitest'
import { asAgreed, SCHOOLS, schoolRules, type ClockName } from '../../src/core/index.ts'
import { openNative } from '../../src/db/native.ts'
import type { Database } from '../../src/db/index.ts'
import { buildModels, compareWith, EVERYTHING, type BuiltModels } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

/** Open 09:00 to 17:00 on weekdays in London; P1: response 60, resolution 240 minutes; P3: 240 and 960. 6 May 2026 is a Wednesday. */
const TICKETS = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,raised_by,reopened_count
  quick,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:30:00,2026-05-06 11:00:00,client,0
  night,Kestrel,2026-05-06 16:30:00,P1,done,2026-05-07 09:20:00,2026-05-07 09:40:00,client,0
  waits,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:10:00,2026-05-06 16:00:00,client,0
  long-wait,Kestrel,2026-05-06 16:00:00,P1,done,2026-05-06 16:10:00,2026-05-07 14:30:00,client,0
  back,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 10:10:00,2026-05-07 12:00:00,client,1
  raised,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 11:30:00,2026-05-06 12:00:00,client,0
  lowered,Kestrel,2026-05-06 10:00:00,P3,done,2026-05-06 11:30:00,2026-05-06 12:00:00,client,0
  touched,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 12:00:00,2026-05-06 12:30:00,client,0
  greeted,Kestrel,2026-05-06 10:00:00,P1,done,2026-05-06 12:00:00,2026-05-06 12:30:00,client,0
  late,Kestrel,2026-05-07 10:00:00,P1,open,2026-05-07 10:10:00,,client,0`)
const EVENTS = ownFile('events', `ticket_id,at,kind,value,by
  waits,2026-05-06 11:00:00,status,waiting_client,MK
  waits,2026-05-06 15:00:00,status,open,MK
  long-wait,2026-05-06 16:30:00,status,waiting_client,MK
  long-wait,2026-05-07 10:00:00,status,open,MK
  back,2026-05-06 11:00:00,status,done,MK
  back,2026-05-07 11:00:00,reopened,,
  back,2026-05-07 12:00:00,status,done,MK
  raised,2026-05-06 10:00:00,priority,P3,
  raised,2026-05-06 11:00:00,priority,P1,MK
  lowered,2026-05-06 10:00:00,priority,P1,
  lowered,2026-05-06 11:45:00,priority,P3,MK
  touched,2026-05-06 10:20:00,assigned,MK,MK
  greeted,2026-05-06 10:00:05,auto_reply,,
  late,2026-05-08 12:00:00,assigned,AB,AB`)
const AGREEMENTS = ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal
  Kestrel,1,silver,2026-01-01,2026-12-31,fixed`)

const content = smallContent()
const options = { content, as_of: Date.parse('2026-05-08T11:00:00Z'), assumed_plan: null }
let db: Database
let built: BuiltModels
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  built = await buildModels(db, [TICKETS, EVENTS, AGREEMENTS], options)
}, 60_000)
afterAll(async () => { await db.close() })

type Moved = Readonly<Record<string, readonly [ours: string, theirs: string]>>

const MOVES: Readonly<Record<string, Readonly<Record<ClockName, Moved>>>> = {
  'calendar-hours': {
    response: { night: ['met 50 of 60', 'missed 1010 of 60'] },
    resolution: { night: ['met 70 of 240', 'missed 1030 of 240'] },
  },
  'no-pauses': { response: {}, resolution: { waits: ['met 120 of 240', 'missed 360 of 240'] } },
  'calendar-no-pauses': {
    response: { night: ['met 50 of 60', 'missed 1010 of 60'] },
    resolution: { night: ['met 70 of 240', 'missed 1030 of 240'], waits: ['met 120 of 240', 'missed 360 of 240'] },
  },
  'wall-pauses': { response: {}, resolution: { 'long-wait': ['missed 300 of 240', 'met 60 of 240'] } },
  'first-solution': { response: {}, resolution: { back: ['missed 600 of 240', 'met 60 of 240'] } },
  'solved-time-off': { response: {}, resolution: { back: ['missed 600 of 240', 'met 120 of 240'] } },
  'fresh-start': { response: {}, resolution: { back: ['missed 600 of 240', 'met 60 of 240'] } },
  'priority-first': {
    response: { raised: ['missed 90 of 60', 'met 90 of 240'], lowered: ['met 90 of 240', 'missed 90 of 60'] },
    resolution: {},
  },
  'priority-at-stop': { response: { lowered: ['met 90 of 240', 'missed 90 of 60'] }, resolution: {} },
  'any-touch': { response: { touched: ['missed 120 of 60', 'met 20 of 60'] }, resolution: {} },
  'auto-reply': { response: { greeted: ['missed 120 of 60', 'met 0 of 60'] }, resolution: {} },
  'closed-only': { response: {}, resolution: { late: ['missed 600 of 240', 'running 600 of 240'] } },
}

it('every school has its case here', () => {
  expect(SCHOOLS.map(({ id }) => id).filter((id) => !(id in MOVES))).toEqual([])
})

it.each(SCHOOLS.map((school) => [school.id, school] as const))('%s moves these tickets and no others', async (id, school) => {
  const compared = await compareWith(db, built.pulled, { ...options, rules: schoolRules(school, asAgreed(content.rules)) })
  const moved = async (clock: ClockName): Promise<Moved> => {
    const rows = await compared.tickets(clock, EVERYTHING, { ours: [], theirs: [], changed: true }, 100, 0)
    const said = (side: { state: string; elapsed_minutes: number | null; target_minutes: number | null }) => `${side.state} ${Math.floor(side.elapsed_minutes ?? -1)} of ${side.target_minutes}`
    return Object.fromEntries(rows.map(({ ours, theirs }) => [ours.ticket_id, [said(ours), said(theirs)]]))
  }
  expect({ response: await moved('response'), resolution: await moved('resolution') }).toEqual(MOVES[id])
})

it('tells one ticket as the other way counts it, with its own terms', async () => {
  const compared = await compareWith(db, built.pulled, { ...options, rules: { ...asAgreed(content.rules), hours: 'calendar', priority: 'first' } })
  expect((await compared.ticket('night'))?.clocks.response).toMatchObject({ state: 'missed', elapsed_minutes: 1010, target_minutes: 60, due_at: Date.parse('2026-05-06T16:30:00Z') })
  expect((await compared.ticket('raised'))?.clocks.response).toMatchObject({ state: 'met', target_minutes: 240, terms: { priority: 'P3' } })
})
