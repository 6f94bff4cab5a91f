import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels } from '../../src/models/index.ts'
import { periods } from '../../src/models/judge/periods.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

async function raised(tickets: string, clients: string, assumed_plan: string | null = null) {
  await buildModels(db, [ownFile('tickets', tickets), ownFile('clients', clients)], { content: smallContent({}), as_of: null, assumed_plan })
  return db.query<{ ticket_id: string; day: number; hour: number; weekend: number; outside: number; priority: number }>('select ticket_id, raised.* exclude (ticket_no) from raised join int_tickets using (ticket_no) join stg_tickets using (file_no, row_no) order by ticket_id')
}

const day = (iso: string) => Date.parse(iso) / 86_400_000

describe('when a ticket was raised', () => {
  it('is said on the client’s own clock and in its own hours', async () => {
    const rows = await raised([
      'ticket_id,client,created_at', '1,Alder Dental,2026-05-06 10:00:00', '2,Alder Dental,2026-05-06 20:00:00', '3,Alder Dental,2026-05-09 10:00:00', '4,Bergen Fisk,2026-05-06 23:30:00',
    ].join('\n'), 'client,calendar,time_zone\nAlder Dental,daytime,Europe/London\nBergen Fisk,daytime,Europe/Oslo')
    expect(rows).toEqual([
      { ticket_id: '1', day: day('2026-05-06'), hour: 10, weekend: 0, outside: 0, priority: 255 },
      { ticket_id: '2', day: day('2026-05-06'), hour: 20, weekend: 0, outside: 1, priority: 255 },
      { ticket_id: '3', day: day('2026-05-09'), hour: 10, weekend: 1, outside: 1, priority: 255 },
      { ticket_id: '4', day: day('2026-05-07'), hour: 0, weekend: 0, outside: 1, priority: 255 },
    ])
  })

  it('falls back to the hours of its plan, and says nothing without any', async () => {
    const tickets = 'ticket_id,client,created_at\n1,Alder Dental,2026-05-06 10:00:00\n2,Alder Dental,2026-05-06 22:00:00'
    expect((await raised(tickets, 'client,calendar\nAlder Dental,')).map(({ outside }) => outside)).toEqual([255, 255])
    expect((await raised(tickets, 'client,calendar\nAlder Dental,no such calendar', 'silver')).map(({ outside }) => outside)).toEqual([0, 1])
  })
})

describe('the periods of a client', () => {
  it('are the twelve months up to the day of as_of, and the twelve before', () => {
    expect(periods(Date.UTC(2026, 9, 30, 17, 48), 'Europe/London')).toEqual({
      period_no: Int32Array.of(0, 1),
      from_at: Float64Array.of(Date.UTC(2025, 9, 31), Date.UTC(2024, 9, 31)), until_at: Float64Array.of(Date.UTC(2026, 9, 31), Date.UTC(2025, 9, 30, 24)),
      from_on: ['2025-10-31', '2024-10-31'], until_on: ['2026-10-30', '2025-10-30'],
    })
  })

  it('are none without an instant', () => {
    expect(periods(NaN, 'Europe/London')).toMatchObject({ from_on: [], until_on: [] })
  })

  it('end at the end of February', () => {
    expect(periods(Date.UTC(2028, 1, 29, 12), 'UTC')).toMatchObject({ from_on: ['2027-03-01', '2026-03-01'], until_on: ['2028-02-29', '2027-02-28'] })
  })
})
