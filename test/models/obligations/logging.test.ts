import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { ownFile } from '../../support/files.ts'
import { build, rowsOf } from './asked.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

const HEAD = 'ticket_id,client,created_at,channel,raised_by,requester,issue_type,status,subject'
const tickets = (...rows: readonly string[]) => ownFile('tickets', [HEAD, ...rows].join('\n'))

const ABROAD = ownFile('time_entries', 'started_at,technician,minutes,ticket_id,client,kind\n2026-05-06 18:20:00,Mo,20,6,,remote', { zone: 'Asia/Tokyo' })

/** By ticket: which reasons hold, and whether it is broken. */
async function logged() {
  const rows = await db.query<{ ticket_id: string; walk_up: number; logged_after: number; saved_up: number; broken: number }>(
    'select ticket_id, walk_up, logged_after, saved_up, broken from obl_logging join int_tickets using (ticket_no) join stg_tickets using (file_no, row_no) order by row_no')
  return rows.map(({ ticket_id, walk_up, logged_after, saved_up, broken }) => [ticket_id, walk_up, logged_after, saved_up, broken])
}

describe('calls through the agreed channels', () => {
  it('walk-ups and by the way break it, in any spelling; what no one asked for counts in neither', async () => {
    await build(db, [tickets(
      '1,Alder,2026-05-06 10:00,email,client,Kit Roe,,done,', '2,Alder,2026-05-06 10:05,Phone Call,client,Kit Roe,,done,', '3,Alder,2026-05-06 10:10,E-Mail,,Kit Roe,,done,', '4,Alder,2026-05-06 10:15,Walk-up,client,Kit Roe,,done,',
      '5,Alder,2026-05-06 10:20,WALK_UP,technician,Kit Roe,,done,', '6,Alder,2026-05-06 10:25,In Person/Onsite,client,Kit Roe,,done,', '7,Alder,2026-05-06 10:30,phone,technician,Kit Roe,,done,', '8,Alder,2026-05-06 10:35,email,client,Kit Roe,In passing,done,',
      '9,Alder,2026-05-06 10:40,phone,technician,,,done,', '10,Alder,2026-05-06 10:45,email,monitoring,Kit Roe,,done,', '11,Alder,2026-05-06 10:50,Other,client,Kit Roe,,done,', '12,Alder,2026-05-06 10:55,,client,Kit Roe,,done,', '13,Alder,2026-05-06 11:00,walk_up,client,Kit Roe,,cancelled,',
    )])
    expect(await logged()).toEqual([
      ['1', 0, 0, 0, 0], ['2', 0, 0, 0, 0], ['3', 0, 0, 0, 0], ['4', 1, 0, 0, 1], ['5', 1, 0, 0, 1], ['6', 1, 0, 0, 1], ['7', 0, 0, 0, 0], ['8', 1, 0, 0, 1],
    ])
  })

  it('logged after the fact: more than five minutes after work began, whatever zone its file is in', async () => {
    await build(db, [
      tickets('1,Alder,2026-05-06 10:00:00,email,client,Kit Roe,,done,', '2,Alder,2026-05-06 10:00:01,email,client,Kit Roe,,done,', '3,Alder,2026-05-06 10:30,walk_up,client,Kit Roe,,done,', '4,Alder,2026-05-06 10:30,phone,client,Kit Roe,,done,', '5,Alder,2026-05-06 10:30,email,client,Kit Roe,,done,', '6,Alder,2026-05-06 10:30,email,client,Kit Roe,,done,'),
      ownFile('time_entries', [
        'started_at,technician,minutes,ticket_id,client,kind', '2026-05-06 09:55:00,Mo,20,1,,remote', '2026-05-06 09:55:00,Mo,20,2,,remote', '2026-05-06 11:00:00,Mo,20,3,,remote', '2026-05-06 10:00:00,Mo,20,3,,on_site', '2026-05-06 10:00:00,Mo,20,4,,remote', '2026-05-06 10:00:00,Mo,20,5,,travel',
      ].join('\n')),
      ABROAD,
    ])
    expect(await logged()).toEqual([['1', 0, 0, 0, 0], ['2', 0, 1, 0, 1], ['3', 1, 1, 0, 1], ['4', 0, 0, 0, 0], ['5', 0, 0, 0, 0], ['6', 0, 1, 0, 1]])
    expect((await db.query('select ticket_id, minutes_after, logged_after from obl_work join int_tickets using (ticket_no) join stg_tickets using (file_no, row_no) order by row_no')).map((row) => [row['ticket_id'], Math.round(Number(row['minutes_after'])), row['logged_after']]))
      .toEqual([['1', 5, 0], ['2', 5, 1], ['3', 30, 1], ['4', 30, 1], ['6', 10, 1]])
  })

  it('saved up: three or more of one person on the local day of a visit on site', async () => {
    await build(db, [
      tickets(
        '1,Alder,2026-05-06 09:00,email,client,Kit Roe,,done,', '2,Alder,2026-05-06 09:05,email,client,kit  roe,,done,', '3,Alder,2026-05-06 09:10,,client,Kit Roe,,done,', '4,Alder,2026-05-06 09:15,email,client,Ida Ash,,done,', '5,Alder,2026-05-06 09:20,email,client,Ida Ash,,done,',
        '6,Alder,2026-05-07 09:00,email,client,Kit Roe,,done,', '7,Alder,2026-05-07 09:05,email,client,Kit Roe,,done,', '8,Alder,2026-05-07 09:10,email,client,Kit Roe,,done,', '9,Bracken,2026-05-06 09:00,email,client,Kit Roe,,done,',
      ),
      ownFile('visits', 'client,visited_on,kind,technician,minutes\nAlder,2026-05-06,on_site,Mo,60\nAlder,2026-05-06,on_site,Vi,60\nAlder,2026-05-07,review,Mo,60\nBracken,2026-05-06,on_site,Mo,60'),
    ])
    expect((await logged()).filter(([, , , saved]) => saved === 1).map(([id]) => id)).toEqual(['1', '2'])
    expect((await logged()).map(([id]) => id)).toEqual(['1', '2', '4', '5', '6', '7', '8', '9'])
  })

  it('without a column of channels there is nothing to say', async () => {
    await build(db, [
      ownFile('tickets', 'ticket_id,client,created_at,requester,issue_type\n1,Alder,2026-05-06 10:00,Kit Roe,In passing'),
      ownFile('time_entries', 'started_at,technician,minutes,ticket_id,client,kind\n2026-05-06 09:00:00,Mo,20,1,,remote'),
    ])
    expect(await logged()).toEqual([])
    expect(await db.query('select * from obl_days')).toEqual([])
    expect(await db.query('select logged_after from obl_work')).toEqual([{ logged_after: 1 }])
  })
})

it('a ticket is broken once and counted under each of its reasons, by month and with its row', async () => {
  await build(db, [
    tickets('1,Alder,2026-04-30 10:00,email,client,Kit Roe,,done,Printer', '2,Alder,2026-05-06 10:30,walk_up,client,Kit Roe,,done,Mouse', '3,Alder,2026-05-06 10:40,email,client,Kit Roe,,done,Screen', '4,Alder,2026-05-06 10:50,phone,client,Kit Roe,,done,Chair', '5,Alder,2025-10-30 10:50,walk_up,client,Kit Roe,,done,Old'),
    ownFile('visits', 'client,visited_on,kind\nAlder,2026-05-06,on_site'),
    ownFile('time_entries', 'started_at,technician,minutes,ticket_id,client,kind\n2026-05-06 10:00:00,Mo,20,2,,on_site'),
  ])
  expect(await db.query('select obligation::integer as obligation, month, kept, broken from obl_months order by month')).toEqual([
    { obligation: 0, month: '2025-10', kept: 0, broken: 1 }, { obligation: 0, month: '2026-04', kept: 1, broken: 0 }, { obligation: 0, month: '2026-05', kept: 0, broken: 3 },
  ])
  expect(await db.query('select period_no, kind, "rows" from obl_kinds order by period_no, kind')).toEqual([
    { period_no: 0, kind: 'logged_after', rows: 1 }, { period_no: 0, kind: 'saved_up', rows: 3 }, { period_no: 0, kind: 'walk_up', rows: 1 }, { period_no: 1, kind: 'walk_up', rows: 1 },
  ])
  const [first, ...others] = await rowsOf(db, 'Alder', 'logging')
  expect(others.map(({ ref, counts }) => [ref, counts])).toEqual([['3', true], ['2', true]])
  expect(first).toEqual({ kind: 'ticket', ref: '4', at_on: '2026-05-06', label: 'Chair', amount: null, counts: true, file: 'tickets.csv', row: 5 })
  expect((await rowsOf(db, 'Alder', 'logging', 'logged_after')).map(({ ref, amount }) => [ref, amount])).toEqual([['2', 30]])
  expect((await rowsOf(db, 'Alder', 'logging', 'saved_up', 2, 1)).map(({ ref }) => ref)).toEqual(['3', '2'])
  expect((await rowsOf(db, 'Alder', 'logging', 'kept')).map(({ ref, counts }) => [ref, counts])).toEqual([['1', false]])
  expect(await rowsOf(db, 'Alder', 'logging', 'check')).toEqual([])
})
