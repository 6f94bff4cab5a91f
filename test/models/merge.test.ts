import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, EngineMerges, EngineQuality, EngineSource, EVERYTHING, type FileToRead } from '../../src/models/index.ts'
import { HOLDINGS } from '../../src/core/index.ts'
import { smallContent } from '../support/content.ts'
import { ownFile } from '../support/files.ts'
import { figuresOf, made, madeCsv } from '../support/merging.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

async function build(...files: FileToRead[]) {
  const { problems } = await buildModels(db, files, { content: smallContent(), as_of: null, assumed_plan: 'silver' })
  await db.insert('set_aside_rows', { file: [], row: new Float64Array(), problem: [], text: [] })
  return { source: await EngineSource.open(db), merges: new EngineMerges(db), problems }
}

const of = (layout: string, file: FileToRead, name = layout): FileToRead => ({ ...file, reading: { ...file.reading, layout }, layout_name: name })

const MARCH = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at
  a,Kestrel,2026-03-02 10:00:00,P2,open,
  b,Kestrel,2026-03-03 10:00:00,P3,done,2026-03-03 11:00:00
  c,Marlow,2026-03-30 10:00:00,P3,open,
  e,Marlow,2026-03-31 10:00:00,P3,open,`, { name: 'march.csv' })
const APRIL = ownFile('tickets', `ticket_id,client,created_at,priority,status,resolved_at,technician
  a,Kestrel,2026-03-02 10:00:00,P1,done,2026-04-01 12:00:00,MK
  c,Marlow,2026-03-30 10:00:00,P3,open,,MK
  d,Marlow,2026-04-20 10:00:00,P3,open,,MK`, { name: 'april.csv' })

describe('a newer export of the same layout', () => {
  it('gives its tickets, whichever file was given first, names the rows that it replaces, and is compared column by column', async () => {
    for (const files of [[MARCH, APRIL], [APRIL, MARCH]]) {
      const { source, problems } = await build(...files)
      expect(await source.ticket('a')).toMatchObject({ file: 'april.csv', row: 2, status: 'done', priority: 'P1' })
      expect((await source.tickets('resolution', EVERYTHING, { kind: 'all' }, 9, 0)).map((row) => row.ticket_id)).toEqual(['d', 'e', 'c', 'b', 'a'])
      expect(problems).toMatchObject([{ file: 'march.csv', row: 2, column: 'ticket_id', found: 'a', effect: 'set aside', count: 2 }])
      const { files: used } = await source.summary()
      expect(used.find(({ file }) => file === 'march.csv')).toMatchObject({ rows: 4, used: 2, set_aside: 2, merged: 2 })
      expect((await source.setAsideRows()).map(({ row, problem, merged }) => [row, problem, merged])).toEqual([
        [2, 'ticket_id "a" stands in a newer file, which counts', true], [4, 'ticket_id "c" stands in a newer file, which counts', true],
      ])
    }

    const merges = new EngineMerges(db)
    const [pair, ...more] = await merges.merges()
    expect(more).toEqual([])
    expect(pair).toEqual({
      older_no: 1, newer_no: 0, layout: 'Goodterms columns', older: 'march.csv', newer: 'april.csv', older_until: Date.UTC(2026, 2, 31, 9), newer_until: Date.UTC(2026, 3, 20, 9), neighbours: true,
      in_both: 2, changed: 1, columns: [{ column: 'priority', tickets: 1 }, { column: 'status', tickets: 1 }, { column: 'resolved_at', tickets: 1 }],
      new_in_newer: 1, only_in_older: 2, gone: 2,
    })
    expect(await merges.mergedCells(pair!, null, 10, 0)).toEqual([
      { ticket_id: 'a', client: 'Kestrel', column: 'priority', was: 'P2', now: 'P1', older_row: 2, newer_row: 2 },
      { ticket_id: 'a', client: 'Kestrel', column: 'status', was: 'open', now: 'done', older_row: 2, newer_row: 2 },
      { ticket_id: 'a', client: 'Kestrel', column: 'resolved_at', was: null, now: '2026-04-01 12:00:00', older_row: 2, newer_row: 2 },
    ])
    expect(await merges.mergedCells(pair!, 'status', 10, 0)).toMatchObject([{ ticket_id: 'a', was: 'open', now: 'done' }])
    expect((await merges.goneTickets(pair!, 10, 0)).map(({ ticket_id, file, row }) => [ticket_id, file, row])).toEqual([['b', 'march.csv', 3], ['e', 'march.csv', 5]])
  })

  it('makes one result of three months in any order, and compares those that skip a month', async () => {
    const february = ownFile('tickets', 'ticket_id,client,created_at,status\nz,Kestrel,2026-02-02 10:00:00,open\na,Kestrel,2026-02-27 10:00:00,new', { name: 'february.csv' })
    const last = ownFile('tickets', `ticket_id,client,created_at,status,resolved_at
      z,Kestrel,2026-02-02 10:00:00,done,2026-05-01 09:00:00
      d,Marlow,2026-04-20 10:00:00,done,2026-05-01 10:00:00`, { name: 'may.csv' })
    const orders = [[february, MARCH, APRIL, last], [APRIL, last, february, MARCH]]
    const results = []
    for (const files of orders) {
      const { source, merges } = await build(...files)
      const pairs = (await merges.merges()).map(({ older_no: _, newer_no: __, ...pair }) => pair)
      const rows = (await source.tickets('resolution', EVERYTHING, { kind: 'all' }, 9, 0)).map(({ ticket_id, file, row, state }) => [ticket_id, file, row, state])
      results.push(JSON.stringify([rows, pairs, await figuresOf(db)]))
      expect(pairs.map(({ older, newer, in_both, gone }) => [older, newer, in_both, gone]).sort()).toEqual([
        ['april.csv', 'may.csv', 1, 2], ['february.csv', 'march.csv', 1, 0], ['february.csv', 'may.csv', 1, 0], ['march.csv', 'april.csv', 2, 0], ['march.csv', 'may.csv', 0, 2],
      ])
    }
    expect(new Set(results).size).toBe(1)
  })

  it('is the newest by instants as they were, slips apart, else the one given last; and covers what was created since its first', async () => {
    const tickets = (layout: string, name: string, rows: string, zone = 'Europe/London') => of(layout, ownFile('tickets', `ticket_id,client,created_at,status,closed_at\n${rows}`, { name, zone }))
    const head = HOLDINGS.tickets.join(',')
    const cell = (column: string, word: string, day: number) => (column === 'ticket_id' ? 'every' : /_at$/.test(column) ? `2026-03-0${day} 10:00:00` : /minutes|count|satisfaction/.test(column) ? String(day) : word)
    const every = (word: string, day: number) => of('every', ownFile('tickets', `${head}\n${HOLDINGS.tickets.map((column) => cell(column, word, day)).join(',')}`, { name: `${word}.csv` }))
    const { source, merges } = await build(
      tickets('zones', 'london.csv', 'zone,Kestrel,2026-03-02 04:00:00,done,'), tickets('zones', 'tokyo.csv', 'zone,Kestrel,2026-03-02 10:00:00,open,', 'Asia/Tokyo'),
      tickets('slips', 'fine.csv', 'slip,Kestrel,2026-03-02 10:00:00,done,\nc,Kestrel,2026-04-02 10:00:00,open,'), tickets('slips', 'slip.csv', 'slip,Kestrel,2026-03-02 10:00:00,open,\nb,Kestrel,2026-03-02 10:00:00,done,2062-03-03 10:00:00'),
      tickets('equal', 'first.csv', 'equal,Kestrel,2026-03-02 10:00:00,open,'), tickets('equal', 'last.csv', 'equal,Kestrel,2026-03-02 10:00:00,done,'),
      tickets('months', 'april.csv', 'm1,Marlow,2026-04-02 10:00:00,open,'), tickets('months', 'may.csv', 'm2,Marlow,2026-05-02 10:00:00,open,'),
      every('one', 1), every('two', 2))
    const from = async (id: string) => (await source.ticket(id))?.file
    expect([await from('zone'), await from('slip'), await from('equal')]).toEqual(['london.csv', 'fine.csv', 'last.csv'])
    const pairs = await merges.merges()
    expect(pairs.find(({ newer }) => newer === 'may.csv')).toMatchObject({ older: 'april.csv', in_both: 0, new_in_newer: 1, only_in_older: 1, gone: 0 })
    const pair = pairs.find(({ newer }) => newer === 'two.csv')!
    expect(pair.columns.map(({ column }) => column)).toEqual(HOLDINGS.tickets.slice(1))
    expect((await merges.mergedCells(pair, null, 10, 0)).map(({ column, was, now }) => [column, was, now])).toEqual(HOLDINGS.tickets.slice(1).map((column) => [column, cell(column, 'one', 1), cell(column, 'two', 2)]))
  })
})

describe('one number in files of two layouts', () => {
  const one = of('freshdesk', ownFile('tickets', 'ticket_id,client,created_at,status\n1,Kestrel,2026-03-02 10:00:00,open\n2,Kestrel,2026-03-02 11:00:00,open', { name: 'fresh.csv' }), 'Freshdesk')
  const other = of('redmine', ownFile('tickets', 'ticket_id,client,created_at,status\n1,Marlow,2026-03-04 10:00:00,done', { name: 'red.csv' }), 'Redmine (issues)')
  const events = (layout: string) => of(layout, ownFile('events', 'ticket_id,at,kind,value\n1,2026-03-05 10:00:00,status,waiting_client\n2,2026-03-05 11:00:00,status,done', { name: 'events.csv' }))

  it('is two tickets, each with its tool in brackets, its own events and no merging', async () => {
    const { source, merges, problems } = await build(one, other, events('redmine'))
    expect((await source.tickets('response', EVERYTHING, { kind: 'all' }, 9, 0)).map(({ ticket_id, client }) => [ticket_id, client])).toEqual([['1 (Redmine)', 'Marlow'], ['2', 'Kestrel'], ['1 (Freshdesk)', 'Kestrel']])
    const [freshdesk, redmine] = [await source.ticket('1 (Freshdesk)'), await source.ticket('1 (Redmine)')]
    expect(redmine).toMatchObject({ client: 'Marlow', file: 'red.csv', events: [{ kind: 'status', value: 'waiting_client' }] })
    expect([freshdesk?.events, (await source.ticket('2'))?.events.length, await source.ticket('1')]).toEqual([[], 1, null])
    expect([problems, await merges.merges()]).toEqual([[], []])
  })

  it('sets an event of neither aside, and names it', async () => {
    const { source, problems } = await build(one, other, events('goodterms'))
    expect(problems).toMatchObject([{ file: 'events.csv', row: 2, column: 'ticket_id', found: '1', expected: 'the number of one ticket; tickets of several tools have it', effect: 'set aside', count: 1 }])
    expect((await source.setAsideRows()).map(({ problem }) => problem)).toEqual(['ticket_id "1" is the number of several tools\' tickets'])
    expect((await source.summary()).files.at(-1)).toMatchObject({ rows: 2, used: 1, set_aside: 1, merged: 0 })
  })
})

describe('status changes of two overlapping exports', () => {
  it('are a union: every figure is that of the whole, in either order', async () => {
    const whole = made(90)
    const cut = Date.UTC(2026, 4, 20)
    await build(...madeCsv(whole))
    const figures = await figuresOf(db)
    const [older, newer] = [madeCsv(whole, { until: cut }, 'older'), madeCsv(whole, { from: cut - 9 * 86_400_000 }, 'newer')]
    for (const files of [[...older, ...newer], [...newer, ...older]]) {
      const { source } = await build(...files)
      expect(await figuresOf(db)).toEqual(figures)
      const { files: used } = await source.summary()
      expect(used.find(({ file }) => file === 'newer-events.csv')).toMatchObject({ set_aside: 0 })
      expect(used.find(({ file }) => file === 'older-events.csv')!.merged).toBeGreaterThan(20)
    }
  })

  it('of a folded log are a union too, split by time or by rows', async () => {
    const whole = made(70)
    await build(madeCsv.log(whole))
    const figures = await figuresOf(db)
    const cut = Date.UTC(2026, 4, 20)
    const halves = [
      [madeCsv.log(whole, { until: cut }, 'older'), madeCsv.log(whole, { from: cut - 9 * 86_400_000 }, 'newer')],
      [madeCsv.log(whole, { share: [0, 0.6] }, 'older'), madeCsv.log(whole, { share: [0.4, 1] }, 'newer')],
    ] as const
    for (const files of [halves[0], halves[1].toReversed()]) {
      const { source } = await build(...files)
      expect(await figuresOf(db)).toEqual(figures)
      const used = (await source.summary()).files
      expect(used.reduce((sum, file) => sum + file.used, 0)).toBe(whole.events.length)
      expect(used.reduce((sum, file) => sum + (file.merged ?? 0), 0)).toBe(used.reduce((sum, file) => sum + file.set_aside, 0))
    }
  })

  it('that stand twice in one file stay two', async () => {
    const tickets = ownFile('tickets', 'ticket_id,client,created_at,status\na,Kestrel,2026-03-02 10:00:00,done')
    const twice = ownFile('events', 'ticket_id,at,kind,value\na,2026-03-02 10:05:00,client_reply,\na,2026-03-02 10:05:00,client_reply,', { name: 'older.csv' })
    const more = ownFile('events', 'ticket_id,at,kind,value\na,2026-03-02 10:05:00,client_reply,\na,2026-03-03 10:05:00,status,done', { name: 'newer.csv' })
    const { source } = await build(tickets, twice, more)
    expect((await source.ticket('a'))?.events.map(({ kind }) => kind)).toEqual(['client_reply', 'client_reply', 'status'])
    expect((await source.summary()).files.map(({ file, used, merged }) => [file, used, merged])).toEqual([['tickets.csv', 1, 0], ['older.csv', 1, 1], ['newer.csv', 2, 0]])
    expect((await source.setAsideRows()).map(({ problem }) => problem)).toEqual(['the same change stands in a newer file, which counts'])
  })

  it('tell when a ticket of a log was created and solved, where no column does, by its rows in every file', async () => {
    const log = (rows: string, name: string): FileToRead => {
      const file = madeCsv.logFile(rows, name)
      const columns = file.reading.columns.filter(({ column }) => !column.endsWith('_at'))
      return { ...file, reading: { ...file.reading, columns, fold: { ...file.reading.fold!, order_index: null, created_first: true } } }
    }
    const rows = ['a,Kestrel,,open,1,2026-03-02 10:00:00', 'a,Kestrel,,done,2,2026-03-03 10:00:00', 'a,Kestrel,,done,3,2026-03-04 10:00:00', 'b,Kestrel,,open,1,2026-03-04 11:00:00']
    const older = log(rows.slice(0, 2).join('\n'), 'older.csv')
    for (const from of [1, 2]) {
      const { source } = await build(older, log(rows.slice(from).join('\n'), 'newer.csv'))
      const ticket = await source.ticket('a')
      expect(ticket).toMatchObject({ created_at: Date.UTC(2026, 2, 2, 10), resolved_at: Date.UTC(2026, 2, 3, 10), status: 'done', file: 'newer.csv', row: 4 - from })
      expect(await new EngineQuality(db).quality()).toMatchObject({ rows_in: 6 - from, used: 4, set_aside: 2 - from, merged: 2 - from })
    }
  })
})
