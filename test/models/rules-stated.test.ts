/** What counts of an export that holds minutes and no times. P1: 60 minutes to respond, 240 to resolve; as_of is noon on Friday 16 January 2026. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, EngineSource, EVERYTHING, traceTicket } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'
import { judgedBy } from '../support/judged-rows.ts'

const AS_OF = Date.parse('2026-01-16T12:00:00Z')
const AGREEMENTS = ownFile('agreements', `client,version,plan,starts_on,ends_on
  Kestrel,1,silver,2025-01-01,2026-12-31`)
const content = smallContent()

let db: Database
beforeAll(async () => { db = await openNative() })
afterAll(async () => { await db.close() })

const built = (tickets: string) => buildModels(db, [ownFile('tickets', tickets), AGREEMENTS], { content, as_of: AS_OF, assumed_plan: null })

describe('minutes in place of times', () => {
  const SOME = `ticket_id,client,created_at,priority,status,resolved_at,response_minutes,resolution_minutes
    a,Kestrel,2026-01-12 10:00:00,P1,done,,30,241
    b,Kestrel,2026-01-12 10:00:00,P1,done,2026-01-12 11:00:00,,999
    c,Kestrel,2026-01-16 11:00:00,P1,open,,,20
    d,Nobody,2026-01-12 10:00:00,P1,done,,30,30
    e,Kestrel,2026-01-12 10:00:00,P1,done,32.01.2026,60,240
    f,Kestrel,2026-01-12 10:00:00,P1,cancelled,,60,240`

  it('count where there are no times, and never where times are at hand', async () => {
    const { pulled } = await built(SOME)
    expect(await judgedBy(db, pulled, content, AS_OF, { summary_only: 'as_stated' })).toEqual({
      response: {
        a: 'met, 30, never due, as_stated', b: 'unknown, –, never due, no_response_column', c: 'unknown, –, never due, no_response_column',
        d: 'unknown, 30, never due, no_plan', e: 'met, 60, never due, as_stated', f: 'exempt, 2040, due 12 11:00, cancelled',
      },
      resolution: {
        a: 'missed, 241, never due, as_stated', b: 'met, 60, due 12 14:00', c: 'running, 60, due 16 15:00',
        d: 'unknown, 30, never due, no_plan', e: 'met, 240, never due, as_stated', f: 'exempt, 2040, due 12 14:00, cancelled',
      },
    })
  })

  it('leave such a ticket unknown where the rules say so', async () => {
    const { pulled } = await built(SOME)
    expect(await judgedBy(db, pulled, content, AS_OF, { summary_only: 'unknown' })).toMatchObject({
      response: { a: 'unknown, –, never due, no_response_column' },
      resolution: { a: 'unknown, –, never due, done_without_time', b: 'met, 60, due 12 14:00', e: 'unknown, –, never due, unreadable' },
    })
  })

  it('are counted as stated beside the figures they are part of, have no drawn clock, and end their clocks for the median', async () => {
    await built(SOME)
    const source = await EngineSource.open(db)
    expect(await source.counts('resolution', EVERYTHING)).toMatchObject({ tickets: 6, met: 2, missed: 1, running: 1, exempt: 1, unknown: 1, as_stated: 2 })
    expect(await source.counts('response', EVERYTHING)).toMatchObject({ met: 2, unknown: 3, as_stated: 2 })
    expect(traceTicket((await source.ticket('a'))!, 'resolution', content, AS_OF)).toBeNull()
    expect(traceTicket((await source.ticket('b'))!, 'resolution', content, AS_OF)?.elapsed_seconds).toBe(3600)
    expect((await source.turnaround('response', EVERYTHING)).mean).toBe(45)
    expect((await source.summary()).has_first_response).toBe(true)
  })

  it('count in a file that has no column for a state or an end either', async () => {
    const { pulled } = await built(`ticket_id,client,created_at,priority,resolution_minutes
      a,Kestrel,2026-01-12 10:00:00,P1,90
      b,Kestrel,2026-01-16 11:00:00,P1,`)
    expect((await judgedBy(db, pulled, content, AS_OF, {})).resolution).toEqual({ a: 'met, 90, never due, as_stated', b: 'running, 60, due 16 15:00' })
  })
})
