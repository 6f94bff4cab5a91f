import { describe, expect, test } from 'vitest'
import { fileRow, problemSentence, scanFile } from '../../src/intake/index.ts'
import { CleanScan } from '../../src/intake/scan/clean.ts'
import { CleanWriter } from '../../src/intake/scan/clean-writer.ts'
import { RepairScan } from '../../src/intake/scan/repair.ts'
import { random } from '../support/random.ts'
import { HEADER, WIDTH, bytesOf, fileOf, look, memorySink, read, storedText, ticketLines } from './files.ts'

const DIALECT = { encoding: 'utf-8', bom: false, delimiter: ',', quote: '"', escape: '"', header_row: 0 } as const

describe('a clean file', () => {
  test('is handed to the engine as it stands, and counted', async () => {
    const source = fileOf([HEADER, ...ticketLines(5), ''].join('\n'))
    const sinks = memorySink()
    const scan = await scanFile(source, await look(await storedText(source.stored)), { sink: sinks.sink })
    expect(scan.stored).toBe(source.stored)
    expect(sinks.made()).toBe(0)
    expect(scan).toMatchObject({ rewritten: false, rows_in: 5, rows_used: 5, set_aside: [], problems: [], reading: { width: WIDTH, layout: 'goodterms', holding: 'tickets', zone: 'Europe/London', fold: null } })
    expect(scan.reading.columns.every((c) => !('reason' in c))).toBe(true)
  })

  test('may have blank lines, which are no rows', async () => {
    const [a, b, c] = ticketLines(3) as [string, string, string]
    const { scan } = await read([HEADER, a, '', '', b, c, '', ''].join('\n'))
    expect(scan).toMatchObject({ rewritten: false, rows_in: 3, rows_used: 3, row_numbers: { first_row: 2, gaps: [2, 2] } })
    expect([1, 2, 3].map((n) => fileRow(scan.row_numbers, n))).toEqual([2, 5, 6])
  })

  test('a row of blank cells only is a row', async () => {
    const { scan } = await read([HEADER, ...ticketLines(2), ',,,,,,', ''].join('\n'))
    expect(scan).toMatchObject({ rewritten: false, rows_in: 3, rows_used: 3 })
  })

  test('a ticket about totals is no line of totals', async () => {
    const { scan } = await read(['subject,ticket_id,created_at,client', 'Total loss of network,T1,2024-01-02 10:00:00,A', 'Totals wrong in report,T2,2024-01-02 10:00:00,', ''].join('\n'))
    expect(scan).toMatchObject({ rewritten: false, rows_in: 2, rows_used: 2 })
  })

  test('whatever the pieces it comes in, the count is the same', () => {
    const r = random(5)
    const lines = Array.from({ length: 300 }, (_, n) => `T${n},Łódź "${n},2024-03-01 09:00:00`.replace('"', '') + (n % 3 === 0 ? `,"a ""b""\r\nc, 🖨 ${n}",P1,open,` : ',plain,P1,open,'))
    const bytes = bytesOf([0xef, 0xbb, 0xbf], [HEADER, ...lines, ''].join('\r\n'))
    for (const most of [1, 2, 7, 100, 5000]) {
      const scan = new CleanScan(',', WIDTH)
      let clean = true
      for (let at = 0; at < bytes.length;) {
        const next = at === 0 ? 3 : Math.min(bytes.length, at + r.int(1, most))
        clean &&= scan.push(bytes.subarray(at, next), next === bytes.length)
        at = next
      }
      expect([most, clean, scan.counter.used]).toEqual([most, true, 300])
    }
  })
})

describe('a file that is not clean', () => {
  test('whatever the pieces it comes in, the rewritten bytes are the same', async () => {
    const r = random(9)
    const lines = Array.from({ length: 200 }, (_, n) => {
      if (n % 41 === 5) return 'short,row'
      if (n % 37 === 3) return `T${n},Acme,2024-03-01 09:00:00,"open ${n},P1,open,`
      return `T${n},Łódź,2024-03-01 09:00:00,"a ""b""\r\nc, 🖨 ${n}",P1,open,`
    })
    const bytes = bytesOf([HEADER, ...lines, ''].join('\r\n'))
    const run = async (most: number) => {
      const parts: number[] = []
      const sink = { write: async (b: Uint8Array) => void parts.push(...b), close: async () => ({ path: '' }), abort: async () => undefined }
      const writer = new CleanWriter(sink, ',')
      const scan = new RepairScan({ file: 'f', dialect: DIALECT, header: HEADER.split(','), required: [0, 2], trims: false }, writer)
      for (let at = 0; at < bytes.length;) {
        const next = Math.min(bytes.length, at + r.int(Math.ceil(most / 2), most))
        scan.push(bytes.subarray(at, next), next === bytes.length)
        await writer.flush(false)
        at = next
      }
      await writer.flush(true)
      return { text: new TextDecoder().decode(Uint8Array.from(parts)), aside: scan.rows.aside.rows.map((s) => s.row), used: scan.rows.counter.used }
    }
    const whole = await run(bytes.length)
    expect(whole.aside).toEqual([7, 48, 89, 130, 171])
    expect(whole.used).toBe(195)
    for (const most of [1, 3, 50, 4000]) expect(await run(most)).toEqual(whole)
  })

  test('is rewritten with a header of one line, its own separator and line ends, and quotation marks where needed', async () => {
    const { scan } = await read('ticket_id;created_at;subject\r\nT1;2024-01-02 10:00:00;"a;b, ""c""\r\nd"\rT2;2024-01-02 10:00:00;plain;\r\n')
    expect(await storedText(scan.stored)).toBe('ticket_id;created_at;subject\r\nT1;2024-01-02 10:00:00;"a;b, ""c""\r\nd"\r\nT2;2024-01-02 10:00:00;plain\r\n')
    expect(scan.reading.dialect).toEqual({ ...DIALECT, delimiter: ';' })
    expect(scan.problems.map(problemSentence)).toEqual(['tickets.csv row 3: found 4 cells (expected 3 cells, as in the header; the surplus ones are blank)'])
  })

  test('ragged rows and totals are set aside with row, text and problem; like problems are counted', async () => {
    const [a, b, c] = ticketLines(3) as [string, string, string]
    const { scan } = await read([HEADER, a, 'T9,Acme', `${b},surplus`, c, 'T8,Acme', 'Grand total,,,,,,4048', 'Total: 4,048', ''].join('\n'))
    expect(scan).toMatchObject({ rows_in: 7, rows_used: 2, rewritten: true, set_aside_beyond: 0 })
    expect(scan.set_aside.map((s) => [s.row, s.text, s.problem.found])).toEqual([
      [3, 'T9,Acme', '2 cells'],
      [4, `${b},surplus`, '8 cells'],
      [6, 'T8,Acme', '2 cells'],
      [7, 'Grand total,,,,,,4048', 'a line of totals'],
      [8, 'Total: 4,048', 'a line of totals'],
    ])
    expect(scan.problems.map(problemSentence)).toEqual([
      'tickets.csv row 3: found 2 cells (expected 7 cells, as in the header), and 1 more like it',
      'tickets.csv row 4: found 8 cells (expected 7 cells, as in the header)',
      'tickets.csv row 7: found a line of totals (expected a record), and 1 more like it',
    ])
    expect([1, 2].map((n) => fileRow(scan.row_numbers, n))).toEqual([2, 5])
  })

  test('short rows are filled up only where the tool leaves out blank cells', async () => {
    const rows = ['T1,A,2024-01-02 10:00:00,x,P1,open,2024-01-03 10:00:00', 'T2,A,2024-01-02 10:00:00,x,P1,open', 'T3,A,2024-01-02 10:00:00,x', 'T4,A,2024-01-02 10:00:00,x,P1', 'T5,A', 'T6,A,2024-01-02 10:00:00,x,P1,open,2024-01-03 10:00:00']
    const { scan, rows: used } = await read([HEADER, ...rows, ''].join('\n'))
    expect(used.map((r) => r[0])).toEqual(['T1', 'T2', 'T3', 'T4', 'T6'])
    expect(used[2]).toEqual(['T3', 'A', '2024-01-02 10:00:00', 'x', '', '', ''])
    expect(scan.problems.map((p) => [p.row, p.effect, p.count])).toEqual([[3, 'repaired', 3], [6, 'set aside', 1]])
    const { scan: other } = await read([HEADER, ...rows, 'T7,A,2024-01-02 10:00:00,x,P1,open,', ''].join('\n'))
    expect(other.set_aside.map((s) => s.row)).toEqual([3, 4, 5, 6])
  })

  test('a header that ends with a separator more than the rows loses none', async () => {
    const { scan } = await read(`${HEADER},\n${ticketLines(3).join('\n')}\n`)
    expect(scan).toMatchObject({ rows_in: 3, rows_used: 3 })
  })
})

describe('reading a large file', () => {
  const lines = Array.from({ length: 60_000 }, (_, n) => `T${n},Client ${n % 9},2024-03-01 09:00:00,"Łódź, printer ""${n}""\nis out",P1,open,`)
  const text = `${HEADER}\n${lines.join('\n')}\n`

  test('reports its progress to the end, and every row', async () => {
    const seen: [number, number][] = []
    const source = fileOf(text)
    const inspection = await look(text)
    const scan = await scanFile(source, inspection, { sink: memorySink().sink, onProgress: (done, total) => seen.push([done, total]) })
    expect(source.size).toBeGreaterThan(4 << 20)
    expect(scan).toMatchObject({ rewritten: false, rows_in: 60_000 })
    expect(seen.map(([done]) => done)).toEqual([...seen.map(([done]) => done)].sort((a, b) => a - b))
    expect(seen.at(-1)).toEqual([source.size, source.size])
  })

  test('that turns out to be damaged at its end is rewritten whole, and the work to do grows', async () => {
    const damaged = `${text}T,oops\n`
    const seen: [number, number][] = []
    const source = fileOf(damaged)
    const scan = await scanFile(source, await look(damaged), { sink: memorySink().sink, onProgress: (done, total) => seen.push([done, total]) })
    expect(scan).toMatchObject({ rewritten: true, rows_in: 60_001, rows_used: 60_000 })
    const [done, total] = seen.at(-1) as [number, number]
    expect(done).toBe(total)
    expect(total).toBeGreaterThan(source.size)
  })

  test('stops when it is told to, and throws away what was written', async () => {
    const stop = new AbortController()
    const damaged = `${text}T,oops\n`
    let aborted = 0
    const sink = () => ({ write: async () => stop.abort(), close: async () => ({ path: '' }), abort: async () => void aborted++ })
    await expect(scanFile(fileOf(damaged), await look(damaged), { sink, signal: stop.signal })).rejects.toThrow(/abort/i)
    expect(aborted).toBe(1)
  })
})

describe('the fingerprint', () => {
  test('is of the bytes alone', async () => {
    const one = await read([HEADER, ...ticketLines(3), ''].join('\n'))
    const same = await read([HEADER, ...ticketLines(3), ''].join('\n'))
    const other = await read([HEADER, ...ticketLines(3), '', ''].join('\n'))
    expect(one.scan.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(same.scan.sha256).toBe(one.scan.sha256)
    expect(other.scan.sha256).not.toBe(one.scan.sha256)
  })

  test('is the SHA-256 over the SHA-256 of each MiB', async () => {
    const text = `${HEADER}\n${ticketLines(28_000).join('\n')}\nshort,row\n`
    const { scan } = await read(text)
    const bytes = bytesOf(text)
    const digests: number[] = []
    for (let at = 0; at < bytes.length; at += 1 << 20) digests.push(...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice(at, at + (1 << 20)))))
    const all = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(digests)))
    expect(bytes.length).toBeGreaterThan(2 << 20)
    expect(scan.sha256).toBe(Array.from(all, (b) => b.toString(16).padStart(2, '0')).join(''))
  })
})
