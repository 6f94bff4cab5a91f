import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoDay, parseDay } from '../../../src/core/index.ts'
import type { Database } from '../../../src/db/index.ts'
import { openNative } from '../../../src/db/native.ts'
import { Obligations } from '../../../src/models/obligations/index.ts'
import { ownFile } from '../../support/files.ts'
import { build, numberOf, rowsOf } from './asked.ts'

/** One check a day for ten weeks of each client: `broken` says on which of the days, counted from 0. */
const DAYS = 70
const FIRST = parseDay('2026-08-20')!
const checks = (client: string, broken: (day: number) => boolean, days = DAYS, first = FIRST) =>
  Array.from({ length: days }, (_, i) => `${client},${isoDay(first + i)},software,PC 1,0,${broken(i) ? 1 : 0}`)
const FILES = [
  ownFile('tickets', 'ticket_id,client,created_at,channel,raised_by,requester\n1,Alder,2026-05-06 10:00,email,client,Kit Roe\n2,Cairn,2026-05-06 10:00,walk_up,client,Bo'),
  ownFile('clients', 'client\nAlder\nBracken\nCairn\nDunlin\nElder'),
  ownFile('checks', ['client,checked_on,obligation,subject,limit,found', ...checks('Alder', (day) => day % 2 === 0), ...checks('Bracken', () => false), ...checks('Cairn', () => true, 19), ...checks('Dunlin', (day) => day % 2 === 0), ...checks('Elder', () => true, 30, parseDay('2026-03-01')!)].join('\n')),
  ownFile('reminders', 'client,sent_on,obligation\nAlder,2026-10-01,software\nalder,2025-09-01,software\nAlder,2026-11-05,software\nBracken,2025-08-01,software'),
  ownFile('time_entries', 'started_at,technician,minutes,ticket_id,client,kind\n2026-05-06 10:20:00,Mo,15,1,,remote\n2026-05-07 10:20:00,Mo,25,,Alder,remote'),
]

let db: Database
let found: Obligations
beforeAll(async () => {
  db = await openNative({ threads: 1 })
  await build(db, FILES)
  found = await Obligations.open(db, { grades: {}, least_qualities: 5, signals: {}, obligations: { software: 0.4 } }, [
    { client: 'ALDER', sent_on: '2026-10-20', obligation: 'software' }, { client: 'Alder', sent_on: '2026-10-01', obligation: 'software' }, { client: 'Nobody', sent_on: '2026-10-20', obligation: 'software' },
  ])
})
afterAll(async () => { await db.close() })

const of = async (client: string) => new Map(found.of(await numberOf(db, client)).map((one) => [one.obligation, one]))

describe('obligations of a client', () => {
  it('are three, with the share broken against what is tolerated', async () => {
    const alder = await of('Alder')
    expect([...alder.values()].map(({ obligation, kept, broken, tolerated, verdict }) => [obligation, kept, broken, tolerated, verdict])).toEqual([['logging', 1, 0, 0.1, 'few'], ['software', 35, 35, 0.4, 'broken_close'], ['quota', 0, 0, 0.08, 'none']])
    expect((await of('Bracken')).get('software')).toMatchObject({ kept: 70, broken: 0, verdict: 'kept' })
    expect((await of('Cairn')).get('software')).toMatchObject({ kept: 0, broken: 19, verdict: 'few', kinds: [{ kind: 'check', rows: 19 }] })
    expect((await of('Cairn')).get('logging')).toMatchObject({ kept: 0, broken: 1, kinds: [{ kind: 'walk_up', rows: 1 }] })
  })

  it('have the twelve months up to the last day, those without evidence too', async () => {
    const months = (await of('Alder')).get('software')!.months
    expect([months.length, months[0], months.at(-1)]).toEqual([12, { month: '2025-11', kept: 0, broken: 0 }, { month: '2026-10', kept: 14, broken: 14 }])
  })

  it('list reminders of the files and those sent from here, each once, the newest first', async () => {
    const { reminders, next_due } = (await of('Alder')).get('software')!
    expect(reminders.map(({ sent_on, weeks, before, after, verdict, others }) => [sent_on, weeks, before.kept + before.broken, after.kept + after.broken, verdict, others.clients])).toEqual([
      ['2026-11-05', 12, 70, 0, 'too_soon', 0], ['2026-10-20', 2, 14, 8, 'too_soon', 2], ['2026-10-01', 2, 14, 14, 'few', 2], ['2025-09-01', 12, 0, 0, 'few', 0],
    ])
    expect(next_due).toEqual({ on: '2027-11-05', why: 'yearly' })
    expect((await of('Bracken')).get('software')!.next_due).toEqual({ on: '2026-10-30', why: 'yearly' })
    expect((await of('Cairn')).get('software')!.next_due).toBeNull()
  })

  it('are still broken by the last twelve weeks, or by the year where these hold too few rows', async () => {
    const due = async (...sent: readonly [client: string, on: string][]) => {
      const measured = await Obligations.open(db, { grades: {}, least_qualities: 5, signals: {} }, sent.map(([client, sent_on]) => ({ client, sent_on, obligation: 'software' })))
      return sent.map(([client]) => measured.named(client)!.find(({ obligation }) => obligation === 'software')!.next_due)
    }
    expect(await due(['Dunlin', '2026-10-02'], ['Elder', '2026-02-01'], ['Bracken', '2026-10-02'], ['Cairn', '2026-07-02'])).toEqual([{ on: '2026-12-25', why: 'broken' }, { on: '2026-10-30', why: 'broken' }, { on: '2027-10-02', why: 'yearly' }, { on: '2027-07-02', why: 'yearly' }])
  })

  it('rest on as many rows as they say, each kind as well', async () => {
    for (const client of ['Alder', 'Bracken', 'Cairn', 'Dunlin', 'Elder']) {
      for (const { obligation, kept, broken, kinds } of (await of(client)).values()) {
        expect([(await rowsOf(db, client, obligation)).length, (await rowsOf(db, client, obligation, 'kept')).length]).toEqual([broken, kept])
        for (const { kind, rows } of kinds) expect((await rowsOf(db, client, obligation, kind)).length).toBe(rows)
      }
    }
  })

  it('are found by name in any spelling; a stranger has none', () => {
    expect(found.named('  alder ')?.map(({ obligation }) => obligation)).toEqual(['logging', 'software', 'quota'])
    expect(found.named('Nobody')).toBeNull()
  })

  it('stand beside the own consistency; without entries of time the minutes are unknown', async () => {
    expect(found.consistencyOf(await numberOf(db, 'Alder'))).toEqual({ unlogged_minutes: 25, unlogged_entries: 1, logged_after: 0, tickets: 1 })
    expect(found.consistencyOf(await numberOf(db, 'Cairn'))).toEqual({ unlogged_minutes: null, unlogged_entries: 0, logged_after: 0, tickets: 0 })
  })
})
