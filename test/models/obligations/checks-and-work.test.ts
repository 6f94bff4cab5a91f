import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { ownFile } from '../../support/files.ts'
import { build, rowsOf } from './asked.ts'

const TICKETS = ownFile('tickets', [
  'ticket_id,client,created_at,channel,raised_by,requester,issue_type,status,subject', '1,Alder,2026-05-06 10:00,email,client,Kit Roe,Own program,done,A game', '2,Alder,2026-05-06 10:05,email,client,Kit Roe,mailbox full,done,Full',
  '3,Alder,2026-05-06 10:10,email,client,Kit Roe,Own program,cancelled,', '4,Alder,2026-05-06 10:30,phone,client,Ida Ash,,done,Screen', '5,Bracken,2026-05-06 10:30,email,client,Bo,Password reset,done,',
].join('\n'))
const FILES = [
  TICKETS,
  ownFile('checks', [
    'client,checked_on,obligation,subject,limit,found', 'Alder,2026-03-05,software,PC 1,0,2', 'Alder,2026-03-06,Software,PC 2,0,0', 'Alder,2026-03-05,software,PC 3,,1', 'Alder,2026-04-05,quota,kit@a.example,50,50', 'Alder,2026-04-05,quota,bo@a.example,50,50.1',
    'Alder,2024-10-30,software,PC 1,0,5', 'Alder,2025-10-30,software,PC 1,0,5',
  ].join('\n')),
  ownFile('visits', 'client,visited_on,kind,technician,minutes\nAlder,2026-05-06,on_site,Mo,60\nAlder,2026-05-08,review,,60\nAlder,2026-05-11,phone,Mo,10'),
  ownFile('time_entries', [
    'started_at,technician,minutes,ticket_id,client,kind', '2026-05-06 10:00:00,Mo,15,4,,remote', '2026-05-06 09:00:00,mo,60,,Alder,on_site', '2026-05-06 09:00:00,Vi,20,,Alder,on_site', '2026-05-08 09:00:00,Vi,60,,Alder,on_site', '2026-05-11 09:00:00,Mo,25,,Alder,remote',
    '2026-05-12 09:00:00,Mo,30,,Alder,travel', '2026-05-12 09:00:00,Mo,300,,Alder,project', '2026-05-13 09:00:00,Mo,40,77,Alder,remote', '2025-10-30 09:00:00,Mo,10,,Alder,remote',
  ].join('\n')),
]

let db: Database
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await build(db, FILES)
})
afterAll(async () => { await db.close() })

describe('software and quota', () => {
  it('a check that finds more than its limit breaks it; without a limit it is none', async () => {
    expect(await db.query('select obligation, checked_on, subject, broken from obl_checks order by obligation, checked_on, subject')).toEqual([
      { obligation: 'quota', checked_on: '2026-04-05', subject: 'bo@a.example', broken: 1 }, { obligation: 'quota', checked_on: '2026-04-05', subject: 'kit@a.example', broken: 0 },
      { obligation: 'software', checked_on: '2024-10-30', subject: 'PC 1', broken: 1 }, { obligation: 'software', checked_on: '2025-10-30', subject: 'PC 1', broken: 1 }, { obligation: 'software', checked_on: '2026-03-05', subject: 'PC 1', broken: 1 }, { obligation: 'software', checked_on: '2026-03-06', subject: 'PC 2', broken: 0 },
    ])
  })

  it('tickets that the catalogue names stand beside the checks, in no share', async () => {
    expect(await db.query(`select period_no, obligation::integer as obligation, kind, "rows" from obl_kinds where obligation > 0 order by 1, 2, 3`)).toEqual([
      { period_no: 0, obligation: 1, kind: 'check', rows: 1 }, { period_no: 0, obligation: 1, kind: 'ticket', rows: 1 }, { period_no: 0, obligation: 2, kind: 'check', rows: 1 }, { period_no: 0, obligation: 2, kind: 'ticket', rows: 1 }, { period_no: 1, obligation: 1, kind: 'check', rows: 1 },
    ])
    expect(await db.query('select sum(kept)::integer as kept, sum(broken)::integer as broken from obl_days where obligation = 2')).toEqual([{ kept: 1, broken: 1 }])
  })

  it('opens to the checks and to the tickets', async () => {
    expect(await rowsOf(db, 'Alder', 'software')).toEqual([{ kind: 'check', ref: 'PC 1', at_on: '2026-03-05', label: null, amount: 2, counts: true, file: 'checks.csv', row: 2 }])
    expect((await rowsOf(db, 'Alder', 'software', 'kept')).map(({ ref, counts }) => [ref, counts])).toEqual([['PC 2', false]])
    expect((await rowsOf(db, 'Alder', 'quota', 'check')).map(({ ref, amount }) => [ref, amount])).toEqual([['bo@a.example', 50.1]])
    expect(await rowsOf(db, 'Alder', 'quota', 'ticket')).toEqual([{ kind: 'ticket', ref: '2', at_on: '2026-05-06', label: 'Full', amount: null, counts: true, file: 'tickets.csv', row: 3 }])
    expect(await rowsOf(db, 'Bracken', 'quota')).toEqual([])
  })
})

describe('own consistency', () => {
  it('work without a ticket: neither journeys nor projects, nor the visit itself', async () => {
    expect((await rowsOf(db, 'Alder', 'unlogged')).map(({ kind, ref, at_on, label, amount, row }) => [kind, ref, at_on, label, amount, row])).toEqual([['work', 'remote', '2026-05-11', 'Mo', 25, 6], ['work', 'on_site', '2026-05-06', 'Vi', 20, 4]])
  })

  it('tickets logged after their work began, by telephone too', async () => {
    expect(await rowsOf(db, 'Alder', 'unlogged', 'logged_after')).toEqual([{ kind: 'ticket', ref: '4', at_on: '2026-05-06', label: 'Screen', amount: 30, counts: true, file: 'tickets.csv', row: 5 }])
    expect(await rowsOf(db, 'Alder', 'logging')).toEqual([])
  })
})
