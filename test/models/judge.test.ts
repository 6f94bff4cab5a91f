import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, EngineSource, EVERYTHING, type FileToRead } from '../../src/models/index.ts'
import { smallContent, smallRider } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative() })
afterAll(async () => { await db.close() })

interface Judged {
  readonly ticket_id: string
  readonly state: string
  readonly why: string | null
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
}

async function judged(clock: 'response' | 'resolution', files: readonly FileToRead[], options: { content?: Content; as_of?: string; assumed?: string } = {}): Promise<Record<string, Judged>> {
  await buildModels(db, files, {
    content: options.content ?? smallContent(),
    as_of: options.as_of === undefined ? null : Date.parse(options.as_of),
    assumed_plan: options.assumed ?? null,
  })
  const source = await EngineSource.open(db)
  const rows = await source.tickets(clock, EVERYTHING, { kind: 'all' }, 1000, 0)
  return Object.fromEntries(rows.map(({ ticket_id, state, why, target_minutes, elapsed_minutes }) => [ticket_id, { ticket_id, state, why, target_minutes, elapsed_minutes }]))
}

const AGREEMENT = ownFile('agreements', `client,version,plan,starts_on,ends_on,renewal,premium_response_from,premium_response_until
  Kestrel Marine,1,silver,2025-01-01,2026-05-31,fixed,,
  Kestrel Marine,2,gold,2026-06-01,2026-12-31,fixed,2026-07-01,2026-07-31`)

describe('a ticket\'s response', () => {
  it('is met at exactly the target, missed a second later', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00,2026-05-06 12:00:00
      b,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:01,2026-05-06 12:00:00`)
    expect(await judged('response', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'met', elapsed_minutes: 60 }, b: { state: 'missed' } })
  })

  it('counts open minutes only, over a night and a holiday', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
      a,Kestrel Marine,2026-05-01 16:30:00,P1,done,2026-05-05 09:29:00,2026-05-05 10:00:00`)
    expect(await judged('response', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'met', elapsed_minutes: 59 } })
  })

  it('takes the solution where a ticket was solved without a reply, and says so', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,,2026-05-06 10:20:00
      b,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 10:01:00,2026-05-06 10:20:00`)
    expect(await judged('response', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'met', elapsed_minutes: 20, why: 'solved_without_reply' }, b: { why: null } })
  })

  it('is unknown without a first-response column, never missed', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-08 10:20:00`)
    expect(await judged('response', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'unknown', why: 'no_response_column' } })
  })

  it('counts a public reply among the events, and no automatic one', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 12:00:00`)
    const events = ownFile('events', `ticket_id,at,kind,value,by
      a,2026-05-06 10:00:10,auto_reply,,
      a,2026-05-06 10:40:00,public_reply,,MK`)
    expect(await judged('response', [tickets, events, AGREEMENT])).toMatchObject({ a: { state: 'met', elapsed_minutes: 40 } })
  })

  it('is exempt where a technician raised the ticket or it was cancelled', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at,raised_by
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 16:00:00,2026-05-06 16:00:00,technician
      b,Kestrel Marine,2026-05-06 10:00:00,P1,cancelled,,,client`)
    expect(await judged('response', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'exempt', why: 'raised_by_technician' }, b: { state: 'exempt', why: 'cancelled' } })
    expect(await judged('resolution', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'missed' }, b: { state: 'exempt' } })
  })

  it('runs while open and within target, and is missed while open beyond it', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at
      a,Kestrel Marine,2026-05-06 10:00:00,P2,open,
      b,Kestrel Marine,2026-05-05 10:00:00,P2,open,
      c,Kestrel Marine,2026-05-05 10:00:00,P2,done,2026-05-05 11:00:00`)
    expect(await judged('response', [tickets, AGREEMENT], { as_of: '2026-05-06T10:30:00Z' })).toMatchObject({ a: { state: 'running', elapsed_minutes: 90 }, b: { state: 'missed' }, c: { state: 'met' } })
  })

  it('is unknown where its time comes before creation or cannot be read', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,first_response_at,resolved_at
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 09:00:00,2026-05-06 16:00:00
      b,Kestrel Marine,2026-05-06 10:00:00,P1,done,32.01.2026,2026-05-06 16:00:00`)
    expect(await judged('response', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'unknown', why: 'before_creation' }, b: { state: 'unknown', why: 'unreadable' } })
  })
})

describe('a ticket\'s resolution', () => {
  const events = ownFile('events', `ticket_id,at,kind,value,by
    a,2026-05-06 10:00:00,created,new,
    a,2026-05-06 11:00:00,status,waiting_client,MK
    a,2026-05-07 10:00:00,status,open,
    b,2026-05-06 11:00:00,status,waiting_other,MK
    b,2026-05-07 10:00:00,status,open,
    c,2026-05-06 11:00:00,status,waiting_client,MK`)

  it('leaves out the open minutes spent waiting on the client, and only those', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-07 11:00:00
      b,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-07 11:00:00`)
    expect(await judged('resolution', [tickets, events, AGREEMENT])).toMatchObject({ a: { state: 'met', elapsed_minutes: 120 }, b: { state: 'missed', elapsed_minutes: 540 } })
  })

  it('is paused while waiting on the client at the end', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
      c,Kestrel Marine,2026-05-06 10:00:00,P1,waiting_client,
      d,Kestrel Marine,2026-05-06 10:00:00,P1,waiting_client,
      e,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 12:00:00`)
    expect(await judged('resolution', [tickets, events, AGREEMENT], { as_of: '2026-05-20T10:00:00Z' })).toMatchObject({
      c: { state: 'paused', elapsed_minutes: 60 }, d: { state: 'unknown', why: 'waiting_since_unknown' },
    })
  })

  it('takes stated paused minutes where there is no history', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at,paused_minutes
      a2,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 15:00:00,60`)
    expect(await judged('resolution', [tickets, AGREEMENT])).toMatchObject({ a2: { state: 'met', elapsed_minutes: 240 } })
  })

  it('is unknown when done without a time', async () => {
    const tickets = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
      a,Kestrel Marine,2026-05-06 10:00:00,P1,done,
      b,Kestrel Marine,2026-05-06 10:00:00,P1,done,2026-05-06 11:00:00`)
    expect(await judged('resolution', [tickets, AGREEMENT])).toMatchObject({ a: { state: 'unknown', why: 'done_without_time' }, b: { state: 'met' } })
  })
})

describe('the promise of a ticket', () => {
  const tickets = (rows: string) => ownFile('tickets', `ticket_id,client,created_at,priority,issue_type,place,status,first_response_at,resolved_at,express_at
    ${rows}`)

  it('is the version in force at creation, in local time', async () => {
    await judged('response', [tickets('a,Kestrel Marine,2026-05-31 23:30:00,P1,,,done,2026-06-01 09:30:00,2026-06-01 10:00:00,\nb,Kestrel Marine,2026-06-01 00:10:00,P1,,,done,2026-06-01 09:30:00,2026-06-01 10:00:00,'), AGREEMENT])
    const source = await EngineSource.open(db)
    expect((await source.ticket('a'))?.agreement_version).toBe(1)
    expect((await source.ticket('b'))?.agreement_version).toBe(2)
  })

  it('is the turnaround of its kind of issue where the plan has one', async () => {
    const rows = await judged('response', [tickets('a,Kestrel Marine,2026-05-06 10:00:00,P3,Password reset,,done,2026-05-06 10:31:00,2026-05-06 12:00:00,'), AGREEMENT])
    expect(rows).toMatchObject({ a: { state: 'missed', target_minutes: 30 } })
  })

  it('adds the client\'s travel time on site', async () => {
    const clients = ownFile('clients', `client,travel_minutes
      kestrel  marine,18`)
    const rows = await judged('response', [tickets('a,Kestrel Marine,2026-05-06 10:00:00,P1,,on_site,done,2026-05-06 11:18:00,2026-05-06 12:00:00,'), AGREEMENT, clients])
    expect(rows).toMatchObject({ a: { state: 'met', target_minutes: 78 } })
  })

  it('is the rider\'s while the rider is in force, for every ticket of the agreement', async () => {
    const rows = await judged('response', [tickets('a,Kestrel Marine,2026-07-06 10:00:00,P1,,,done,2026-07-06 10:16:00,2026-07-06 12:00:00,\nb,Kestrel Marine,2026-08-03 10:00:00,P1,,,done,2026-08-03 10:16:00,2026-08-03 12:00:00,'), AGREEMENT])
    expect(rows).toMatchObject({ a: { state: 'missed', target_minutes: 15 }, b: { state: 'met', target_minutes: 60 } })
  })

  it('is the rider\'s for marked tickets only, from their mark, up to the monthly limit', async () => {
    const content = smallContent({ riders: new Map([['premium-response', smallRider({ applies_to: 'express', monthly_limit: 1 })]]) })
    const rows = await judged('response', [tickets(`a,Kestrel Marine,2026-07-06 10:00:00,P1,,,done,2026-07-06 10:40:00,2026-07-06 12:00:00,2026-07-06 10:30:00
      b,Kestrel Marine,2026-07-07 10:00:00,P1,,,done,2026-07-07 10:40:00,2026-07-07 12:00:00,2026-07-07 10:30:00
      c,Kestrel Marine,2026-07-08 10:00:00,P1,,,done,2026-07-08 10:40:00,2026-07-08 12:00:00,`), AGREEMENT], { content })
    expect(rows).toMatchObject({ a: { state: 'met', elapsed_minutes: 10, target_minutes: 15 }, b: { elapsed_minutes: 40, target_minutes: 60 }, c: { target_minutes: 60 } })
  })

  it('is unknown without an agreement, and assumed where the reader assumes a plan', async () => {
    const files = [tickets('a,Someone Else,2026-07-06 10:00:00,P1,,,done,2026-07-06 10:40:00,2026-07-06 12:00:00,'), AGREEMENT]
    expect(await judged('response', files)).toMatchObject({ a: { state: 'unknown', why: 'no_plan' } })
    expect(await judged('response', files, { assumed: 'silver' })).toMatchObject({ a: { state: 'met', target_minutes: 60 } })
    const source = await EngineSource.open(db)
    expect(await source.counts('response', EVERYTHING)).toMatchObject({ tickets: 1, met: 1, assumed: 1 })
  })

  it('is unknown for a priority that maps to nothing, never P3', async () => {
    expect(await judged('response', [tickets('a,Kestrel Marine,2026-05-06 10:00:00,Planning,,,done,2026-05-06 10:40:00,2026-05-06 12:00:00,'), AGREEMENT]))
      .toMatchObject({ a: { state: 'unknown', why: 'no_target', target_minutes: null } })
  })
})
