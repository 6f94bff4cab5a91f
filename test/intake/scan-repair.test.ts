import { describe, expect, test } from 'vitest'
import { changeMapping, fileRow, inspect, inspectionJson, keepMapping, problemSentence, scanFile, setAsideCsv } from '../../src/intake/index.ts'
import type { Inspection, Scan } from '../../src/intake/index.ts'
import { CleanWriter } from '../../src/intake/scan/clean-writer.ts'
import { RepairScan } from '../../src/intake/scan/repair.ts'
import { scanTable } from '../../src/intake/scan/table-scan.ts'
import type { Dialect } from '../../src/core/reading.ts'
import { random } from '../support/random.ts'
import { HEADER, bytesOf, fileOf, memorySink, storedRows, storedText, utf16 } from './files.ts'

const SUBJECTS = ['Printer offline', 'Outlook is slow', 'New laptop', 'Cannot log in', 'Screen flickers', 'Scanner jammed']
const PLACES = ['today', 'upstairs', 'at home', 'in the hall', 'since noon', 'again', 'for Ann']
const good = (n: number): string => `T${100 + n},${['Alder', 'Birch', 'Cedar'][n % 3]!},2024-03-${String((n % 28) + 1).padStart(2, '0')} 09:00:00,${SUBJECTS[n % 6]!} ${PLACES[n % 7]!},P${(n % 4) + 1},${['open', 'done'][n % 2]!},${n % 2 === 0 ? '' : '2024-04-01 10:00:00'}`
const rows = (damaged: Readonly<Record<number, string>>, count = 60): string[] => Array.from({ length: count }, (_, n) => damaged[n] ?? good(n))

async function take(text: string | Uint8Array<ArrayBuffer>, undone: readonly number[] = []): Promise<{ inspection: Inspection; scan: Scan; used: readonly (readonly string[])[] }> {
  const source = fileOf(text)
  const inspection = changeMapping(await inspect(source, { zone: 'Europe/London' }), { undone })
  const scan = await scanFile(source, inspection, { sink: memorySink().sink })
  expect(scan.rows_in).toBe(scan.rows_used + scan.set_aside.length)
  return { inspection, scan, used: await storedRows(scan) }
}

const DAMAGED = {
  10: 'T110,Birch,2024-03-11 09:00:00,Screen, flickers again,P3,open,',
  20: 'T120,Cedar,2024-03-21 09:00:00,New laptop,,P1,open,',
  30: 'T130,Alder2024-03-03 09:00:00,Printer offline,P3,open,',
  40: 'T140,Birch,2024-03-13 09:00:00,Screen,P1,open,oops,oops',
}

describe('a repaired row', () => {
  test('is used, and shown both ways', async () => {
    const { scan, used } = await take([HEADER, ...rows(DAMAGED), ''].join('\n'))
    expect(scan).toMatchObject({ rows_in: 60, rows_used: 59, rewritten: true, repaired_beyond: 0 })
    expect(scan.set_aside.map(({ row }) => row)).toEqual([42])
    expect(scan.repaired.map(({ row, text, stood, read }) => [row, text, stood.length, read])).toEqual([
      [12, DAMAGED[10], 8, ['T110', 'Birch', '2024-03-11 09:00:00', 'Screen, flickers again', 'P3', 'open', '']],
      [22, DAMAGED[20], 8, ['T120', 'Cedar', '2024-03-21 09:00:00', 'New laptop', 'P1', 'open', '']],
      [32, DAMAGED[30], 6, ['T130', 'Alder', '2024-03-03 09:00:00', 'Printer offline', 'P3', 'open', '']],
    ])
    expect(scan.repaired.map(({ problem }) => problemSentence(problem))).toEqual([
      'tickets.csv row 12: found 8 cells (expected 7 cells, as in the header; a separator inside subject was taken for text)',
      'tickets.csv row 22: found 8 cells (expected 7 cells, as in the header; a separator too many beside priority was left out)',
      'tickets.csv row 32: found 6 cells (expected 7 cells, as in the header; the lost separator after client was put in)',
    ])
    expect(used[10]).toEqual(scan.repaired[0]!.read)
    expect(scan.problems.filter(({ effect }) => effect === 'repaired').map(({ row, count }) => [row, count])).toEqual([[12, 1], [22, 1], [32, 1]])
  })

  test('that is undone is set aside, and can be done again; the others stay', async () => {
    const text = [HEADER, ...rows(DAMAGED), ''].join('\n')
    const { inspection, scan, used } = await take(text, [22, 32])
    expect(scan).toMatchObject({ rows_in: 60, rows_used: 57 })
    expect(scan.repaired.map(({ row }) => row)).toEqual([12])
    expect(scan.set_aside.map(({ row, text: stood, problem }) => [row, stood, problemSentence(problem)]).slice(0, 2)).toEqual([
      [22, DAMAGED[20], 'tickets.csv row 22: found 8 cells (expected 7 cells, as in the header; repair undone by you)'],
      [32, DAMAGED[30], 'tickets.csv row 32: found 6 cells (expected 7 cells, as in the header; repair undone by you)'],
    ])
    expect(used.map(([id]) => id)).not.toContain('T120')
    expect(changeMapping(inspection, { undone: [] }).changes.undone).toEqual([])
    expect(keepMapping(inspection).changes).toEqual({})
  })

  test('may have a quotation mark out of place, which can be undone as well', async () => {
    const damaged = { 8: 'T108,Cedar,2024-03-09 09:00:00,"New laptop again,P1,open,', 18: 'T118,Alder,2024-03-19 09:00:00,"the "big" printer, again",P3,open,' }
    const text = [HEADER, ...rows(damaged), ''].join('\n')
    const { scan, used } = await take(text)
    expect(scan.repaired.map(({ row, stood, read, problem }) => [row, stood[3], read[3], problem.found])).toEqual([
      [10, '"New laptop again', '"New laptop again', 'a quotation mark that is never closed, in subject'],
      [20, '"the "big" printer', 'the "big" printer, again', 'a single quotation mark inside subject'],
    ])
    expect(used).toHaveLength(60)
    expect((await take(text, [20])).scan.set_aside.map(({ row, text: stood }) => [row, stood])).toEqual([[20, damaged[18]]])
  })

  test('may be as wide as the header, where a lost and a stray separator cancel out', async () => {
    const { scan, used } = await take([HEADER, ...rows({ 15: 'T115,Alder2024-03-16 09:00:00,Screen flickers again,,P4,done,2024-04-01 10:00:00' }), ''].join('\n'))
    expect(scan.repaired.map(({ row, stood, read }) => [row, stood.length, read])).toEqual([[17, 7, ['T115', 'Alder', '2024-03-16 09:00:00', 'Screen flickers again', 'P4', 'done', '2024-04-01 10:00:00']]])
    expect(used).toHaveLength(60)
  })

  test('may stand on several lines, and the rows after it keep their numbers', async () => {
    const { scan, used } = await take([HEADER, ...rows({ 25: 'T125,Birch,2024-03-26 09:00:00,Outlook\n\nis slow,P2,done,2024-04-01 10:00:00' }), ''].join('\n'))
    expect(scan.repaired.map(({ row, read }) => [row, read[3]])).toEqual([[27, 'Outlook\n\nis slow']])
    expect([25, 26, 27].map((n) => [used[n]![0], fileRow(scan.row_numbers, n + 1)])).toEqual([['T125', 27], ['T126', 30], ['T127', 31]])
  })

  test('may share its line with another, and the rows after them keep their numbers', async () => {
    const lines = rows({})
    const text = [HEADER, ...lines.slice(0, 30), `${lines[30]!}${lines[31]!}`, ...lines.slice(32), ''].join('\n')
    const { scan, used } = await take(text)
    expect(scan).toMatchObject({ rows_in: 60, rows_used: 60 })
    expect(scan.repaired.map(({ row, read }) => [row, read[0]])).toEqual([[32, 'T130'], [32, 'T131']])
    expect([29, 30, 31, 32].map((n) => [used[n]![0], fileRow(scan.row_numbers, n + 1)])).toEqual([['T129', 31], ['T130', 32], ['T131', 32], ['T132', 33]])
    expect((await take(text, [32])).scan).toMatchObject({ rows_in: 59, rows_used: 58, set_aside: [{ row: 32 }] })
  })

  test('is not made of a word, a total, or a row that is cut off at the end', async () => {
    const { scan } = await take([HEADER, ...rows({ 12: 'oops', 22: 'Total: 4,048' }), 'T160,Alder,2024-03-05 09:00:00,Printer,P3,open'].join('\n'))
    expect(scan.set_aside.map(({ row, problem }) => [row, problem.found])).toEqual([[14, '1 cell'], [24, 'a line of totals'], [62, '6 cells']])
    expect(scan.repaired).toEqual([])
  })

  test('is counted in the report, and what is set aside can be downloaded', async () => {
    const { inspection, scan } = await take([HEADER, ...rows(DAMAGED), ''].join('\n'))
    expect(inspectionJson(inspection, scan)).toMatchObject({ rows: 60, used: 59, set_aside: 1, repaired: 3 })
    expect(setAsideCsv(scan)).toContain(DAMAGED[40])
  })

  test('is the same in UTF-16, and whatever the pieces the file comes in', async () => {
    const text = [HEADER, ...rows({ ...DAMAGED, 25: 'T125,Birch,2024-03-26 09:00:00,Outlook\nis slow,P2,done,2024-04-01 10:00:00' }), ''].join('\r\n')
    const plain = await take(text)
    expect((await take(utf16(text, 'le', true))).used).toEqual(plain.used)
    const r = random(11)
    const bytes = bytesOf(text)
    const run = async (most: number) => {
      const parts: number[] = []
      const writer = new CleanWriter({ write: async (b: Uint8Array) => void parts.push(...b), close: async () => ({ path: '' }), abort: async () => undefined }, ',')
      const scan = new RepairScan({ file: 'f', dialect: DIALECT, header: HEADER.split(','), required: [], trims: false, sample: SAMPLE }, writer)
      for (let at = 0; at < bytes.length;) {
        const next = Math.min(bytes.length, at + r.int(Math.ceil(most / 2), most))
        scan.push(bytes.subarray(at, next), next === bytes.length)
        at = next
      }
      await writer.flush(true)
      return [new TextDecoder().decode(Uint8Array.from(parts)), scan.rows.repaired.rows.map(({ row }) => row), scan.rows.aside.rows.map(({ row }) => row)]
    }
    const whole = await run(bytes.length)
    expect(whole[1]).toEqual([12, 22, 27, 33])
    for (const most of [1, 40, 900]) expect(await run(most)).toEqual(whole)
  })
})

const DIALECT: Dialect = { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 }
const SAMPLE = rows({}).map((line) => line.split(','))

/** Records as a scan writes them, and what it set aside. */
async function written(text: string, dialect: Partial<Dialect>, header = HEADER.split(',')): Promise<{ lines: readonly string[]; aside: readonly (readonly [number, string])[] }> {
  const parts: number[] = []
  const writer = new CleanWriter({ write: async (b: Uint8Array) => void parts.push(...b), close: async () => ({ path: '' }), abort: async () => undefined }, ',')
  const scan = new RepairScan({ file: 'f', dialect: { ...DIALECT, ...dialect }, header, required: [], trims: false, sample: SAMPLE }, writer)
  scan.push(bytesOf(text), true)
  await writer.flush(true)
  return { lines: new TextDecoder().decode(Uint8Array.from(parts)).trimEnd().split('\n'), aside: scan.rows.aside.rows.map(({ row, problem }) => [row, problem.found ?? '']) }
}

describe('what stands above the records', () => {
  test('a header of several records is written as one line of the joined names', async () => {
    const { lines } = await written(['Ticket,,Times,,,,', HEADER, good(0), good(1)].join('\n'), { header_rows: 2 }, HEADER.split(',').map((name) => `Ticket ${name}`))
    expect(lines).toEqual([HEADER.split(',').map((name) => `Ticket ${name}`).join(','), good(0), good(1)])
  })

  test('a file without a header gets one, and loses no row', async () => {
    expect((await written([good(0), good(1)].join('\n'), { header_rows: 0 })).lines).toEqual([HEADER, good(0), good(1)])
    expect((await written(['All tickets', good(0), good(1)].join('\n'), { header_rows: 0, header_row: 1 }))).toEqual({ lines: [HEADER, good(0), good(1)], aside: [[1, 'a line above the column names']] })
  })

  test('comments are lines, whatever their quotation marks', async () => {
    expect(await written(['# made by "Ann', '# on Monday', HEADER, good(0)].join('\n'), { header_row: 2, comment: '#' }))
      .toEqual({ lines: [HEADER, good(0)], aside: [[1, 'a line above the column names'], [2, 'a line above the column names']] })
  })

  test('a mark out of place in the header takes no row with it', async () => {
    expect((await written([HEADER.replace('subject', '"subject'), good(0), 'T101,Birch,2024-03-02 09:00:00,"Outlook, slow",P2,done,2024-04-01 10:00:00'].join('\n'), {})).lines)
      .toEqual([HEADER, good(0), 'T101,Birch,2024-03-02 09:00:00,"Outlook, slow",P2,done,2024-04-01 10:00:00'])
  })

  test('apostrophes may be the quotation marks', async () => {
    const { lines } = await written([HEADER, "T100,'O''Neil, Ltd',2024-03-01 09:00:00,'the \"big\" one',P1,open,"].join('\n'), { quote: "'", escape: "'" })
    expect(lines).toEqual([HEADER, 'T100,"O\'Neil, Ltd",2024-03-01 09:00:00,"the ""big"" one",P1,open,'])
  })
})

describe('one table of a file', () => {
  const table = (text: string, header = HEADER) => ({
    file: 'tables.csv', from: 0, until: bytesOf(text).length, first_row: 1, dialect: DIALECT, header: header.split(','), sample: SAMPLE,
  })

  test('is written with CR LF, repaired where that can be, and padded or widened where not', async () => {
    const text = [HEADER, ...rows(DAMAGED), 'T160,Alder', 'Made by Ann', ''].join('\n')
    const sinks = memorySink()
    const scan = await scanTable(fileOf(text), table(text), { sink: sinks.sink })
    const lines = (await storedText(scan.stored)).split('\r\n')
    expect(scan.header).toEqual([...HEADER.split(','), 'extra_1'])
    expect(sinks.made()).toBe(2)
    expect([lines[0], lines[11], lines[41], lines[61]]).toEqual([
      `${HEADER},extra_1`, 'T110,Birch,2024-03-11 09:00:00,"Screen, flickers again",P3,open,,',
      'T140,Birch,2024-03-13 09:00:00,Screen,P1,open,oops,oops', 'T160,Alder,,,,,,',
    ])
    expect(scan).toMatchObject({ rows_in: 62, rows_written: 61, set_aside: [{ row: 63, text: 'Made by Ann' }] })
    expect(scan.repaired.map(({ row }) => row)).toEqual([12, 22, 32])
    expect(scan.problems.map(problemSentence)).toContain('tables.csv row 42: found 8 cells (expected 7 cells, as in the header; the surplus ones are in columns of their own)')
  })

  test('may lie anywhere in the file, and leaves out what is no row', async () => {
    const above = 'Tickets of March\n\n'
    const text = `${above}${[HEADER, good(0), HEADER, good(1), ''].join('\n')}\nNext table\n`
    const scan = await scanTable(fileOf(text), { ...table(text), from: above.length, until: text.indexOf('\nNext'), first_row: 3, aside: (cells) => (cells[0] === 'ticket_id' ? 'the column names again' : null) }, { sink: memorySink().sink })
    expect((await storedText(scan.stored)).trimEnd().split('\r\n')).toEqual([HEADER, good(0), good(1)])
    expect(scan.set_aside.map(({ row, problem }) => [row, problem.found])).toEqual([[5, 'the column names again']])
  })
})
