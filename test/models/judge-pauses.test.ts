import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels } from '../../src/models/index.ts'
import { smallContent, smallPlan } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative() })
afterAll(async () => { await db.close() })

const AGREEMENT = ownFile('agreements', `client,version,plan,starts_on,ends_on
  Kestrel Marine,1,silver,2025-01-01,2026-12-31`)
const PAUSES = `select ticket_id, nth, pauses.status, strftime(make_timestamp((from_at * 1000)::bigint), '%d %H:%M') as "from",
    strftime(make_timestamp((until_at * 1000)::bigint), '%d %H:%M') as until, open_seconds / 60 as open_minutes,
    strftime(make_timestamp((answered_at * 1000)::bigint), '%d %H:%M') as answered, overrun_seconds / 60 as overrun_minutes
  from pauses join int_tickets using (ticket_no) join raw_tickets using (file_no, row_no) order by ticket_no, nth`

const stretches = async (tickets: string, events: string, content = smallContent()): Promise<readonly unknown[]> => {
  const files = [
    ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at\n${tickets}`),
    ownFile('events', `ticket_id,at,kind,value\n${events}`), AGREEMENT,
  ]
  await buildModels(db, files, { content, as_of: Date.parse('2026-01-16T11:00:00Z'), assumed_plan: null })
  return (await db.query(PAUSES)).map((row) => Object.values(row))
}

it('writes each stretch of waiting with its open minutes, the client\'s first answer and what ran on after it', async () => {
  expect(await stretches(`a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-15 12:00:00`, `a,2026-01-14 11:00:00,status,waiting_client
    a,2026-01-14 12:00:00,status,open
    a,2026-01-14 16:00:00,status,waiting_client
    a,2026-01-14 18:00:00,client_reply,
    a,2026-01-15 09:20:00,client_reply,
    a,2026-01-15 10:00:00,status,open`)).toEqual([
    ['a', 0, 2, '14 11:00', '14 12:00', 60, null, 0],
    ['a', 1, 2, '14 16:00', '15 10:00', 120, '14 18:00', 60],
  ])
})

it('cuts a stretch at the stop or at the end of the data, and leaves out what began after the stop', async () => {
  expect(await stretches(`a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 12:00:00
    b,Kestrel Marine,2026-01-15 10:00:00,P1,waiting_client,`, `a,2026-01-14 11:30:00,status,waiting_client
    a,2026-01-14 13:00:00,status,open
    a,2026-01-14 14:00:00,status,waiting_client
    b,2026-01-15 16:00:00,status,waiting_client
    b,2026-01-16 10:30:00,client_reply,`)).toEqual([
    ['a', 0, 2, '14 11:30', '14 13:00', 30, null, 0],
    ['b', 0, 2, '15 16:00', null, 180, '16 10:30', 30],
  ])
})

it('writes what the plan pauses, and two neighbours of different reasons apart', async () => {
  const events = `a,2026-01-14 11:00:00,status,waiting_client
    a,2026-01-14 12:00:00,status,waiting_other
    a,2026-01-14 13:00:00,status,open`
  const ticket = 'a,Kestrel Marine,2026-01-14 10:00:00,P1,done,2026-01-14 15:00:00'
  const both = smallContent({ plans: new Map([['silver', smallPlan('silver', { pauses: ['waiting_client', 'waiting_other'] })]]) })
  expect(await stretches(ticket, events)).toEqual([['a', 0, 2, '14 11:00', '14 12:00', 60, null, 0]])
  expect(await stretches(ticket, events, both)).toEqual([['a', 0, 2, '14 11:00', '14 12:00', 60, null, 0], ['a', 1, 3, '14 12:00', '14 13:00', 60, null, 0]])
})
