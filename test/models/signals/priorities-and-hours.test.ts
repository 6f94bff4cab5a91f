import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import type { SignalRow } from '../../../src/models/index.ts'
import { ownFile } from '../../support/files.ts'
import { build, countedBehind, found, rowsOf } from './asked.ts'

const HISTORY = ['share_priority_changed', 'share_requests_abandoned']

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

/** kind, ref, day, label, amount, whether it counts, file, row */
const told = (rows: readonly SignalRow[]) => rows.map(({ kind, ref, at_on, label, amount, counts, file, row }) => [kind, ref, at_on, label, amount, counts, file, row])

const counted = (rows: readonly SignalRow[]) => rows.map(({ ref, counts }) => [ref, counts])


describe('clear priorities', () => {
  beforeAll(async () => {
    await build(db, [ownFile('tickets', `ticket_id,client,created_at,subject,requester,priority,raised_by,status
      a1,Alder Dental,2026-05-06 10:00:00,Till,,P1,client,open
      a2,Alder Dental,2026-05-07 10:00:00,Mouse,,P3,client,open
      a3,Alder Dental,2026-05-08 10:00:00,Toner,,P3,client,open
      a4,Alder Dental,2026-05-09 10:00:00,Known late,,P2,client,open
      a5,Alder Dental,2026-05-09 10:00:00,No priority,,,client,open
      a6,Alder Dental,2026-05-09 10:00:00,By a technician,,P1,technician,open
      a7,Alder Dental,2026-05-09 10:00:00,By an alarm,,P1,monitoring,open
      a8,Alder Dental,2026-05-09 10:00:00,Cancelled,,P1,client,cancelled
      a9,Alder Dental,2025-10-30 10:00:00,The year before,,P2,client,open
      b1,Bracken Vets,2026-05-06 10:00:00,,,P2,client,open
      b2,Bracken Vets,2026-05-06 10:00:00,,,P4,client,open
      c1,Cobb Legal,2026-05-06 10:00:00,Finished,Kit Roe,,client,done
      c2,Cobb Legal,2026-05-07 10:00:00,Called off,Kit Roe,,client,cancelled
      c3,Cobb Legal,2026-05-08 10:00:00,Merged,Kit Roe,,client,cancelled
      c4,Cobb Legal,2026-05-09 10:00:00,Called off by the boss,Kit Roe,,client,cancelled
      c5,Cobb Legal,2026-05-10 10:00:00,Never answered,Kit Roe,,client,done
      c6,Cobb Legal,2026-05-11 10:00:00,Answered,Kit Roe,,client,done
      c7,Cobb Legal,2026-05-12 10:00:00,Still waiting,Kit Roe,,client,waiting_client
      c8,Cobb Legal,2026-05-13 10:00:00,Taken up again,Kit Roe,,client,done
      c9,Cobb Legal,2025-05-13 10:00:00,The year before,Kit Roe,,client,done`),
    ownFile('contacts', 'client,person,role\nCobb Legal,Una Jessop,boss'),
    ownFile('events', `ticket_id,at,kind,value,by
      a2,2026-05-07 10:00:00,priority,P2,
      a2,2026-05-07 11:00:00,priority,P3,Mo
      a4,2026-05-09 12:00:00,priority,P2,Mo
      c2,2026-05-07 12:00:00,status,cancelled,KIT  ROE
      c3,2026-05-08 12:00:00,status,cancelled,Mo
      c4,2026-05-09 12:00:00,status,cancelled,Una Jessop
      c5,2026-05-10 11:00:00,client_reply,,Kit Roe
      c5,2026-05-10 12:00:00,status,waiting_client,Mo
      c5,2026-05-20 12:00:00,status,done,Mo
      c6,2026-05-11 12:00:00,status,waiting_client,Mo
      c6,2026-05-12 12:00:00,client_reply,,Kit Roe
      c6,2026-05-12 13:00:00,status,done,Mo
      c7,2026-05-12 12:00:00,status,waiting_client,Mo
      c8,2026-05-13 12:00:00,status,waiting_client,Mo
      c8,2026-05-20 12:00:00,status,done,Mo
      c8,2026-05-21 12:00:00,reopened,,Kit Roe
      c8,2026-05-21 13:00:00,status,done,Mo`)])
  })

  it('points raised as urgent above the others together: by the priority at creation, where it is known', async () => {
    expect(await found(db, 'points_raised_urgent_above_others')).toEqual([
      ['Alder Dental', 0, 3, 2, 3, 16.6667],
      ['Bracken Vets', 0, 2, 1, 2, -16.6667],
    ])
    expect(told(await rowsOf(db, 'points_raised_urgent_above_others', 'Alder Dental', 0))).toEqual([
      ['ticket', 'a2', '2026-05-07', 'Mouse', null, true, 'tickets.csv', 3], ['ticket', 'a1', '2026-05-06', 'Till', null, true, 'tickets.csv', 2],
      ['ticket', 'a3', '2026-05-08', 'Toner', null, false, 'tickets.csv', 4],
    ])
  })

  it('share of priorities changed: of all that the client raised', async () => {
    const rows = await found(db, 'share_priority_changed')
    expect(rows.filter(([client]) => client === 'Alder Dental')).toEqual([['Alder Dental', 0, 5, 2, 5, 0.4], ['Alder Dental', 1, 1, 0, 1, 0]])
    expect(counted(await rowsOf(db, 'share_priority_changed', 'Alder Dental', 0))).toEqual([['a4', true], ['a2', true], ['a5', false], ['a3', false], ['a1', false]])
  })

  it('share of requests abandoned: called off by the client, or closed while nobody answered; what was merged is neither', async () => {
    expect(await found(db, 'share_requests_abandoned')).toEqual([['Cobb Legal', 0, 6, 3, 6, 0.5], ['Cobb Legal', 1, 1, 0, 1, 0]])
    expect(counted(await rowsOf(db, 'share_requests_abandoned', 'Cobb Legal', 0))).toEqual([['c5', true], ['c4', true], ['c2', true], ['c8', false], ['c6', false], ['c1', false]])
  })
})

describe('sensible hours', () => {
  beforeAll(async () => {
    await build(db, [ownFile('tickets', `ticket_id,client,created_at,requester,raised_by,status
      1,Alder Dental,2026-05-06 10:00:00,,client,done
      2,Alder Dental,2026-05-06 20:00:00,,client,done
      3,Alder Dental,2026-05-09 10:00:00,Kit Roe,,done
      4,Alder Dental,2026-05-09 10:00:00,,,done
      5,Alder Dental,2026-05-09 03:00:00,,monitoring,done
      6,Alder Dental,2026-05-09 03:00:00,Kit Roe,technician,done
      7,Alder Dental,2026-05-09 03:00:00,Kit Roe,client,cancelled
      8,Alder Dental,2025-10-30 20:00:00,,client,done
      9,Alder Dental,2026-10-31 20:00:00,,client,done
      10,Alder Dental,2024-10-30 20:00:00,,client,done
      11,Bergen Fisk,2026-05-08 22:30:00,,client,done
      12,No Hours Ltd,2026-05-09 10:00:00,,client,done`),
    ownFile('clients', 'client,calendar,time_zone\nAlder Dental,daytime,Europe/London\nBergen Fisk,daytime,Europe/Oslo')])
  })

  it('share raised outside the client’s own hours: by the client, where its hours are known', async () => {
    expect(await found(db, 'share_raised_outside_hours')).toEqual([
      ['Alder Dental', 0, 3, 2, 3, 0.6667], ['Alder Dental', 1, 1, 1, 1, 1], ['Bergen Fisk', 0, 1, 1, 1, 1],
    ])
    expect(counted(await rowsOf(db, 'share_raised_outside_hours', 'Alder Dental', 0))).toEqual([['3', true], ['2', true], ['1', false]])
  })

  it('share raised at weekends: on the client’s own clock', async () => {
    expect(await found(db, 'share_raised_at_weekends')).toEqual([
      ['Alder Dental', 0, 3, 1, 3, 0.3333], ['Alder Dental', 1, 1, 0, 1, 0],
      ['Bergen Fisk', 0, 1, 0, 1, 0], ['No Hours Ltd', 0, 1, 1, 1, 1],
    ])
    expect(told(await rowsOf(db, 'share_raised_at_weekends', 'Bergen Fisk', 0))).toEqual([['ticket', '11', '2026-05-08', null, null, false, 'tickets.csv', 12]])
  })

  it('without histories nothing is said of what was changed or given up, without other clients nothing of being urgent', async () => {
    await build(db, [ownFile('tickets', 'ticket_id,client,created_at,requester,priority,status\n1,Alder Dental,2026-05-06 10:00:00,Una Jessop,P1,done')])
    expect((await countedBehind(db, [...HISTORY, 'points_raised_urgent_above_others', 'share_raised_outside_hours'])).stated).toEqual([])
    expect(told(await rowsOf(db, 'share_priority_changed', 'Alder Dental', 0))).toEqual([])
  })
})
