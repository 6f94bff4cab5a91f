import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openBlocking } from '../../src/db/blocking.ts'
import { blobSink, blobSource, inspect, type Inspection, type Source } from '../../src/intake/index.ts'
import { loadSources, type Progress } from '../../src/loading/index.ts'
import { EngineSource, EVERYTHING } from '../../src/models/index.ts'
import { smallContent } from '../support/content.ts'

let db: Database
beforeAll(async () => { db = await openBlocking() })
afterAll(async () => { await db.close() })

const file = (name: string, text: string | Uint8Array<ArrayBuffer>): Source => blobSource(Object.assign(new Blob([text]), { name }))
const load = (sources: readonly (Source | { readonly source: Source; readonly inspection: Inspection })[], more: { onProgress?: (progress: Progress) => void; signal?: AbortSignal } = {}) =>
  loadSources(db, sources, { content: smallContent(), zone: 'Europe/London', as_of: null, assumed_plan: 'silver', sink: blobSink, ...more })

const HEADER = 'ticket_id,client,created_at,subject,priority,status,first_response_at,resolved_at\n'
const ROW = (id: string, subject = 'x') => `${id},Kestrel,2026-05-06 10:00:00,${subject},P1,done,2026-05-06 10:10:00,2026-05-06 11:00:00\n`

it('uses a file once that is given twice, and says so', async () => {
  const { sources, built } = await load([file('a.csv', HEADER + ROW('1')), file('b.csv', HEADER + ROW('1'))])
  expect(sources.map(({ inspection, same_as }) => [inspection.file, same_as])).toEqual([['a.csv', null], ['b.csv', 'a.csv']])
  expect(built?.problems).toEqual([])
  expect((await (await EngineSource.open(db)).counts('response', EVERYTHING)).tickets).toBe(1)
})

it('goes on with the good files where one cannot serve', async () => {
  const { sources, built } = await load([file('empty.csv', ''), file('book.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), file('good.csv', HEADER + ROW('1'))])
  expect(sources.map(({ scan, refused }) => [scan === null, refused === null])).toEqual([[true, false], [true, false], [false, true]])
  expect(built).not.toBeNull()
})

it('builds nothing where no file holds tickets, and leaves the engine as it was', async () => {
  await load([file('good.csv', HEADER + ROW('1') + ROW('2'))])
  const { built } = await load([file('clients.csv', 'client,seats\nKestrel,4\n')])
  expect(built).toBeNull()
  expect((await (await EngineSource.open(db)).counts('response', EVERYTHING)).tickets).toBe(2)
})

it('counts every row of a ragged file as used or set aside, and names the row', async () => {
  const { sources, problems } = await load([file('t.csv', HEADER + ROW('1') + '2,Kestrel\n' + ROW('3') + ROW('4', '"a, b"'))])
  const scan = sources[0]!.scan!
  expect([scan.rows_in, scan.rows_used, scan.set_aside.map(({ row }) => row)]).toEqual([4, 3, [3]])
  expect(problems.some(({ row, effect }) => row === 3 && effect === 'set aside')).toBe(true)
  const source = await EngineSource.open(db)
  expect((await source.ticket('4'))?.row).toBe(5)
  expect((await source.summary()).files).toMatchObject([{ rows: 4, used: 3, set_aside: 1 }])
  expect(await source.setAsideRows()).toMatchObject([{ file: 't.csv', row: 3, text: '2,Kestrel' }])
})

it('reads a record of more than two megabytes', async () => {
  const { built } = await load([file('t.csv', HEADER + ROW('1', `"${'long '.repeat(500_000)}"`) + ROW('2'))])
  expect(built?.pulled.tickets.count).toBe(2)
})

it('knows the data by their bytes: whatever the files are called and in which order they come, and no other byte', async () => {
  const [tickets, more] = [HEADER + ROW('1'), HEADER + ROW('2')]
  const known = async (...sources: Source[]) => {
    await load(sources)
    return (await (await EngineSource.open(db)).summary()).fingerprint
  }
  const fingerprint = await known(file('a.csv', tickets), file('b.csv', more))
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/)
  expect(await known(file('x.csv', more), file('y.csv', tickets))).toBe(fingerprint)
  expect(await known(file('a.csv', tickets), file('b.csv', HEADER + ROW('3')))).not.toBe(fingerprint)
})

it('keeps ticket text as text', async () => {
  await load([file('t.csv', HEADER + ROW('1', '<img src=x onerror=alert(1)>') + ROW('2', '"=HYPERLINK(""http://x"",""y"")"'))])
  const source = await EngineSource.open(db)
  expect((await source.ticket('1'))?.subject).toBe('<img src=x onerror=alert(1)>')
  expect((await source.ticket('2'))?.subject).toBe('=HYPERLINK("http://x","y")')
})

it('tells how far it is, and stops when asked', async () => {
  const steps: string[] = []
  await load([file('t.csv', HEADER + ROW('1'))], { onProgress: ({ step }) => { if (steps.at(-1) !== step) steps.push(step) } })
  expect(steps).toEqual(['looking', 'scanning', 'reading', 'clients', 'tickets', 'clocks'])
  await expect(load([file('t.csv', HEADER + ROW('1'))], { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' })
})

it('keeps repaired rows beside the models, both ways, and sets aside those that were undone', async () => {
  const subjects = ['Printer offline', 'Outlook slow', 'New laptop', 'Screen flickers', 'Cannot log in']
  const many = Array.from({ length: 40 }, (_, n) => ROW(String(100 + n), `${subjects[n % 5]!} ${['today', 'again', 'upstairs'][n % 3]!}`))
  const source = file('t.csv', HEADER + many.join('') + ROW('200', 'Outlook, slow again') + ROW('201', 'Printer, offline again'))
  await load([source])
  const engine = await EngineSource.open(db)
  expect((await engine.repairedRows()).map(({ file: name, row, stood, read, header }) => [name, row, stood.length, read[3], header.length])).toEqual([['t.csv', 42, 9, 'Outlook, slow again', 8], ['t.csv', 43, 9, 'Printer, offline again', 8]])
  expect((await engine.ticket('200'))?.subject).toBe('Outlook, slow again')
  const inspection = await inspect(source, { zone: 'Europe/London', changes: { undone: [42] } })
  await load([{ source, inspection }])
  expect((await engine.repairedRows()).map(({ row }) => row)).toEqual([43])
  expect((await engine.setAsideRows()).map(({ row, problem }) => [row, problem])).toEqual([[42, 't.csv row 42: found 9 cells (expected 8 cells, as in the header; repair undone by you)']])
  expect(await engine.ticket('200')).toBeNull()
})
