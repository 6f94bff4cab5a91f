import { expect, test } from 'vitest'
import { blobSource, inspect, type Inspection } from '../../../src/intake/index.ts'
import { unlessStopped } from '../../../src/elements/engine/stopping.ts'
import { answersOf } from '../../../src/elements/import/answers.ts'
import { correctionOf } from '../../../src/elements/import/corrections.ts'
import { newEntry, planOf, stateOf } from '../../../src/elements/import/entry.ts'
import type { Entry } from '../../../src/elements/import/entry.ts'
import { notGiven } from '../../../src/elements/import/given.ts'
import { howRead } from '../../../src/elements/import/how.ts'
import { advance, beginReading, bytesOf, shareOf } from '../../../src/elements/import/reading.ts'
import { refusalParts } from '../../../src/elements/import/refusal.ts'
import { sameBytes } from '../../../src/elements/import/same-bytes.ts'
import { asideGroups } from '../../../src/elements/import/set-aside.ts'
import { asksToLook, surenessOf, takenFor, takenForSentence } from '../../../src/elements/import/taken-for.ts'
import { allZones, zoneFromWords, zoneWords } from '../../../src/elements/import/zones.ts'
import { importing } from '../../../src/words/index.ts'

const TICKETS = 'ticket_id,client,created_at,priority\n1,Acme,2026-03-04 09:00,High\n2,Acme,2026-03-05 09:00,Low\n'
const UNSURE = 'ticket_id,client,created_at,priority\n1,Acme,03/04/2026 09:00,High\n2,Acme,05/02/2026 10:00,Low\n'
const CLIENTS = 'client,seats\nAcme,20\nBracken,7\n'

let next = 1
async function entry(name: string, text: string, change: Partial<Entry> = {}): Promise<Entry> {
  const file = new File([text], name)
  return { ...newEntry(next++, file, false), inspection: await inspect(blobSource(file), { zone: 'Europe/London' }), ...change }
}

test('a zone is read from its words, its own name or its place alone', () => {
  const zones = ['America/Argentina/Buenos_Aires', 'America/New_York', 'Europe/London', 'UTC']
  expect(zones.map(zoneWords)).toEqual(['Buenos Aires (America, Argentina)', 'New York (America)', 'London (Europe)', 'UTC'])
  expect(['London (Europe)', 'europe/london', ' new york ', 'utc', 'Atlantis'].map((words) => zoneFromWords(words, zones))).toEqual(['Europe/London', 'Europe/London', 'America/New_York', 'UTC', null])
  expect(allZones()).toContain('UTC')
})

test('a refusal is parted into what was found and what to do', () => {
  expect(refusalParts('x.csv is empty: it has no bytes at all. Export it again.')).toEqual({ found: 'x.csv is empty: it has no bytes at all.', todo: 'Export it again.' })
  expect(refusalParts('x.xlsx cannot be read as a table. This is an Excel workbook: in Excel choose File, Save as, “CSV”, and open that file.')).toEqual({
    found: 'x.xlsx cannot be read as a table. This is an Excel workbook.', todo: 'In Excel choose File, Save as, “CSV”, and open that file.',
  })
  expect(refusalParts('it could not be opened')).toEqual({ found: 'it could not be opened', todo: null })
})

test('files are the same only byte for byte', async () => {
  expect(await sameBytes(new Blob(['a,b\n1,2\n']), new Blob(['a,b\n1,2\n']))).toBe(true)
  expect(await sameBytes(new Blob(['a,b\n1,2\n']), new Blob(['a,b\n1,3\n']))).toBe(false)
  expect(await sameBytes(new Blob(['a,b\n']), new Blob(['a,b\n1,2\n']))).toBe(false)
})

test('reading counts the bytes of finished files whole, and of a file that grows as it says', () => {
  const files = [{ id: 4, file: new File(['12345'], 'a.csv') }, { id: 7, file: new File(['1234567890'], 'b.csv') }]
  let reading = beginReading(files)
  expect(bytesOf(reading)).toEqual({ done: 0, total: 15 })
  reading = advance(reading, { step: 'looking', file: 'a.csv', done: 0, total: 2 })
  reading = advance(reading, { step: 'scanning', file: 'a.csv', done: 3, total: 8 })
  expect(bytesOf(reading)).toEqual({ done: 3, total: 18 })
  reading = advance(reading, { step: 'looking', file: 'b.csv', done: 1, total: 2 })
  reading = advance(reading, { step: 'scanning', file: 'b.csv', done: 4, total: 10 })
  expect([bytesOf(reading), reading.file, shareOf(reading)]).toEqual([{ done: 12, total: 18 }, 'b.csv', 13])
  reading = advance(reading, { step: 'clocks' })
  expect([bytesOf(reading), reading.step, shareOf(reading)]).toEqual([{ done: 18, total: 18 }, 'clocks', 75])
})

test('a file waits while it asks, and serves once it is answered', async () => {
  const [sure, unsure, clients] = [await entry('a.csv', TICKETS), await entry('b.csv', UNSURE), await entry('clients.csv', CLIENTS)]
  expect([sure, unsure, clients].map(stateOf)).toEqual(['ready', 'asks', 'ready'])
  expect(planOf([sure, unsure])).toMatchObject({ blocked: null, changes: true, questions: 1, waiting: [unsure], use: [sure] })
  expect(planOf([unsure]).blocked).toBe('questions')
  expect(planOf([clients]).blocked).toBe('no tickets')
  expect(planOf([await entry('empty.csv', '')])).toMatchObject({ blocked: 'nothing', changes: false, pending: true })
})

test('only what differs from what is in use is pending', async () => {
  const used = await entry('a.csv', TICKETS, { in_use: true })
  expect(planOf([used])).toMatchObject({ changes: false, pending: false })
  expect(planOf([{ ...used, changed: true }])).toMatchObject({ changes: true, pending: true })
  expect(planOf([{ ...used, left_out: true }])).toMatchObject({ changes: true, use: [] })
  expect(planOf([used, await entry('empty.csv', '', { told: true })]).pending).toBe(false)
})

test('a column chosen for a second header leaves the first', async () => {
  const { inspection } = await entry('a.csv', 'ticket_id,client,created_at,created_at\n1,A,2026-03-04 09:00,2026-03-05 09:00\n2,B,2026-03-04 09:00,2026-03-06 09:00\n')
  expect(correctionOf(inspection!, 'column', 'created_at', { index: '3' })).toEqual({
    columns: [{ header: 'created_at', occurrence: 0, column: null }, { header: 'created_at', occurrence: 1, column: 'created_at' }],
  })
  expect(correctionOf(inspection!, 'column', '', { index: '1' })).toEqual({ columns: [{ header: 'client', occurrence: 0, column: null }] })
  expect(correctionOf(inspection!, 'word', '', { column: 'status', word: 'Odd' })).toEqual({ words: [{ column: 'status', word: 'Odd', means: null }] })
  expect(correctionOf(inspection!, 'holding', '', {})).toBeNull()
})

test('how a column is read names the order, the zone and the meanings', async () => {
  const { inspection } = await entry('a.csv', 'Ticket Number,Created,Status,Priority\nT1,25/04/2026 09:00,Closed,High\nT2,26/04/2026 09:00,Open,Low\n')
  const said = inspection!.mapping.map((column) => [column.column, howRead(column, inspection!)])
  expect(said).toContainEqual(['created_at', 'Guessed from the name “Created”; day before month, the file leaves no doubt; London (Europe)'])
  expect(said).toContainEqual(['priority', 'Guessed from the name “Priority”; High: P2, Low: P4'])
})

test('what is not given is known from the files looked at, else from those in use', async () => {
  expect(notGiven([await entry('a.csv', TICKETS), await entry('clients.csv', CLIENTS)], null)).toEqual(['events', 'agreements'])
  expect(notGiven([], null)).toEqual(['tickets', 'events', 'clients', 'agreements'])
})

test('what files show together is known before they are read, and for which of them not', async () => {
  const reply = await entry('b.csv', TICKETS.replace('priority', 'first_response_at').replaceAll(/High|Low/g, '2026-03-05 10:00'))
  const said = (entries: readonly Entry[]) => (answersOf(entries) ?? []).filter(({ state }) => state !== 'none').map(({ name, state, lacking }) => [name, state, ...lacking])
  expect(answersOf([await entry('clients.csv', CLIENTS)])).toBeNull()
  expect(said([reply])).toEqual([['responses', 'all'], ['clients', 'all']])
  expect(said([await entry('a.csv', TICKETS), reply])).toEqual([['responses', 'some', 'a.csv'], ['clients', 'all'], ['priorities', 'some', 'b.csv']])
})

test('reasons of rows set aside are parted from what stood there', () => {
  const of = (problem: string, merged = false) => asideGroups([{ file: 'a.csv', row: 3, problem, text: 'x', merged }]).map(({ reason, rows }) => [reason, rows[0]?.found])
  expect(of('a.csv row 3: found 5 cells (expected 4 cells, as in the header)')).toEqual([['Expected 4 cells, as in the header', '5 cells']])
  expect(of('a.csv row 3: closed_at "32.01" is not a date (expected day/month/year)')).toEqual([['closed_at: expected day/month/year', '“32.01”']])
  expect(of('a.csv row 3: ticket_id is missing (expected a ticket_id)')).toEqual([['ticket_id is missing', null]])
  expect(of('ticket_id "a "b" c" stands in a later row, which counts')).toEqual([['ticket_id stands in a later row, which counts', '“a "b" c”']])
  expect(of('ticket_id "7" stands in a newer file, which counts', true)).toEqual([['A newer file holds the ticket', '“7”']])
  expect(of('the same client, period and plan stand in a newer row, which counts')).toEqual([['the same client, period and plan stand in a newer row, which counts', null]])
})

test('headers that were only believed are not called recognised', async () => {
  const { inspection } = await entry('a.csv', TICKETS)
  const layout = { id: 'x', name: 'Xdesk', certain: true, evidence: 'code' } as const
  const as = (change: Partial<Inspection>) => ({ ...inspection!, layout, ...change })
  const [seen, partly, believed] = [as({}), as({ believed: ['client'] }), as({ layout: { ...layout, evidence: 'believed' }, believed: ['client'] })]
  expect([seen, partly, believed].map(surenessOf)).toEqual(['seen', 'partly', 'believed'])
  expect([seen, partly, believed].map(takenFor)).toEqual(['Xdesk, recognised', 'Xdesk, recognised', 'probably Xdesk; look at its columns'])
  expect([seen, partly, believed].map(asksToLook)).toEqual([false, true, true])
  expect(takenForSentence(partly)).toContain('Please look at client')
  expect(takenForSentence(believed)).toContain('have not seen such an export')
})

test('what is stopped is not waited for, and comes to nothing later', async () => {
  const stop = new AbortController()
  const late = Promise.withResolvers<string>()
  const waiting = unlessStopped(late.promise, stop.signal)
  stop.abort(new Error('stopped'))
  await expect(waiting).rejects.toThrow('stopped')
  late.reject(new Error('the engine has gone'))
  await expect(unlessStopped(Promise.resolve('never'), stop.signal)).rejects.toThrow('stopped')
  expect(await unlessStopped(Promise.resolve('done'), new AbortController().signal)).toBe('done')
})

test('sizes are written for people', () => {
  expect([1, 512, 75_594, 999_600, 46_212_397].map(importing.size)).toEqual(['1\u00a0byte', '512\u00a0bytes', '76\u00a0kB', '1.0\u00a0MB', '46.2\u00a0MB'])
})
