import { afterAll, beforeAll, expect, it } from 'vitest'
import { asAgreed, DEFAULT_RULES, type ClockName, type Content, type CountingRules } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, compareWith, traceTicket, type Pulled } from '../../src/models/index.ts'
import { smallContent, smallPlan } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

const AS_OF = Date.parse('2026-01-16T12:00:00Z')
const FILES = [
  ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,reopened_count
    a,Heron,2026-01-13 10:00:00,P1,done,2026-01-13 10:40:00,2026-01-15 13:00:00,1
    b,Heron,2026-01-13 10:00:00,P3,waiting_client,2026-01-13 10:40:00,,0
    c,Heron,2026-01-13 10:00:00,P1,done,2026-01-13 09:40:00,2026-01-13 09:50:00,0
    d,Heron,2026-01-14 10:00:00,P1,open,,,0`),
  ownFile('events', `ticket_id,at,kind,value
    a,2026-01-13 10:00:00,priority,P3
    a,2026-01-13 11:00:00,priority,P1
    a,2026-01-13 12:00:00,status,waiting_client
    a,2026-01-14 09:30:00,status,open
    a,2026-01-14 11:00:00,status,done
    a,2026-01-15 10:00:00,reopened,
    a,2026-01-15 12:00:00,status,waiting_client
    a,2026-01-15 12:30:00,status,open
    a,2026-01-15 13:00:00,status,done
    b,2026-01-14 16:00:00,status,waiting_client`),
  ownFile('clients', `client,time_zone
    Heron,America/New_York`),
  ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal
    Heron,1,silver,2025-01-14,2026-01-13,fixed
    Heron,2,gold,2026-01-14,2027-01-13,fixed`),
]

function twoHours(): Content {
  const content = smallContent()
  const daytime = content.calendars.get('daytime')!
  const day = [{ from: 8 * 60, until: 20 * 60 }]
  const long = { ...daytime, id: 'long', open: { ...daytime.open, tue: day, wed: day, thu: day, fri: day } }
  return { ...content, calendars: new Map([['daytime', daytime], ['long', long]]), plans: new Map([['silver', smallPlan('silver')], ['gold', smallPlan('gold', { calendar: 'long' })]]) }
}

const content = twoHours()
let db: Database
let pulled: Pulled
beforeAll(async () => {
  db = await openNative()
  ;({ pulled } = await buildModels(db, FILES, { content, as_of: AS_OF, assumed_plan: null }))
}, 120_000)
afterAll(async () => { await db.close() })

const ways: readonly Partial<CountingRules>[] = [
  {}, { hours: 'calendar' }, { pauses: 'none' }, { pause_length: 'wall' }, { reopened: 'solved_time_off' }, { reopened: 'first' }, { reopened: 'afresh' },
  { priority: 'at_stop' }, { priority: 'afresh' }, { agreement: 'at_stop' }, { agreement: 'latest' }, { calendars: 'each_day' }, { zone: 'client' }, { open_late: 'when_stopped' },
  { reopened: 'solved_time_off', priority: 'afresh', calendars: 'each_day', zone: 'client', pause_length: 'wall' },
]

it.each(ways.map((rules) => [JSON.stringify(rules), rules] as const))('a trace says what its table says: %s', async (_name, changed) => {
  const rules = { ...asAgreed(DEFAULT_RULES), ...changed }
  const compared = await compareWith(db, pulled, { content, as_of: AS_OF, assumed_plan: null, rules })
  for (const id of ['a', 'b', 'c', 'd']) {
    const detail = (await compared.ticket(id))!
    for (const clock of ['response', 'resolution'] as const satisfies readonly ClockName[]) {
      const trace = traceTicket(detail, clock, content, AS_OF, rules)!
      const { state, elapsed_minutes, paused_minutes, due_at } = detail.clocks[clock]
      expect({ id, clock, state: trace.state, elapsed: trace.elapsed_seconds, paused: trace.paused_seconds, due: trace.due_at })
        .toEqual({ id, clock, state, elapsed: elapsed_minutes === null ? null : elapsed_minutes * 60, paused: paused_minutes * 60, due: due_at })
    }
  }
})

it('names the reason of every pause, the time that a ticket stood solved too', async () => {
  const rules = { ...asAgreed(DEFAULT_RULES), reopened: 'solved_time_off' as const }
  const compared = await compareWith(db, pulled, { content, as_of: AS_OF, assumed_plan: null, rules })
  const trace = traceTicket((await compared.ticket('a'))!, 'resolution', content, AS_OF, rules)!
  expect(trace.pauses.map(({ reason, open_seconds }) => [reason, open_seconds / 60])).toEqual([['waiting_client', 330], ['solved', 420], ['waiting_client', 30]])
})
