import { describe, expect, test } from 'vitest'
import { fileRow, problemSentence } from '../../src/intake/index.ts'
import { random } from '../support/random.ts'
import type { Random } from '../support/random.ts'
import { HEADER, WIDTH, bytesOf, read, utf16, windows1252 } from './files.ts'

interface Made {
  readonly id: string
  readonly cells: readonly string[]
  readonly line: string
}

const SUBJECTS = ['Printer offline', 'Outlook, cannot connect', 'He said "no"', 'First line\nsecond, line\n"third"', 'Drucker läuft nicht', 'ends with a mark"', '"starts with one', 'a\r\nb', '']

const write = (cell: string, always: boolean) => (always || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function makeRow(r: Random, n: number, always: boolean): Made {
  const day = String(r.int(1, 28)).padStart(2, '0')
  const cells = [`T${n}`, r.pick(['Acme', 'Zoë & Sons', 'Smith, Jones']), `2024-03-${day} 09:00:00`, r.pick(SUBJECTS), r.pick(['P1', 'P3', '']), r.pick(['open', 'done']), r.pick(['', `2024-04-${day} 10:00:00`])]
  return { id: `T${n}`, cells, line: cells.map((cell) => write(cell, always)).join(',') }
}

type Fate = 'used' | 'aside'
interface Damage {
  readonly name: string
  readonly to: (row: Made, r: Random) => { readonly line: string; readonly fate: Fate }
}

const plain = (row: Made) => row.cells.map((cell) => cell.replace(/[",\r\n]/g, ' '))

/** Each damages one row in a way whose outcome is known. */
const DAMAGES: readonly Damage[] = [
  { name: 'a cell missing', to: (row) => ({ line: plain(row).slice(1).join(','), fate: 'aside' }) },
  { name: 'a cell too many', to: (row) => ({ line: [...plain(row), 'extra'].join(','), fate: 'aside' }) },
  { name: 'one word', to: () => ({ line: 'oops', fate: 'aside' }) },
  { name: 'a total', to: (_, r) => ({ line: `Total: ${r.int(1, 9999)}`, fate: 'aside' }) },
  { name: 'a padded total', to: () => ({ line: 'Grand total,,,,,,12', fate: 'aside' }) },
  { name: 'blank cells too many', to: (row) => ({ line: `${plain(row).join(',')},,`, fate: 'used' }) },
  { name: 'a mark that is never closed', to: (row) => ({ line: plain(row).map((c, i) => (i === 3 ? `"${c}` : c)).join(','), fate: 'used' }) },
  { name: 'a mark that is never closed in the last cell', to: (row) => ({ line: plain(row).map((c, i) => (i === 6 ? `"${c}` : c)).join(','), fate: 'used' }) },
  { name: 'a lone mark', to: (row) => ({ line: plain(row).map((c, i) => (i === 3 ? '"' : c)).join(','), fate: 'used' }) },
  { name: 'marks inside that are not doubled', to: (row) => ({ line: plain(row).map((c, i) => (i === 3 ? '"the "big" printer, again"' : c)).join(','), fate: 'used' }) },
  { name: 'a mark in the middle of a cell', to: (row) => ({ line: plain(row).map((c, i) => (i === 3 ? '27" monitor' : c)).join(','), fate: 'used' }) },
]

const table = (lines: readonly string[], end: string) => `${[HEADER, ...lines].join(end)}${end}`

describe('a damaged row never takes others with it', () => {
  test.each(DAMAGES.map((d) => [d.name, d] as const))('%s', async (_, damage) => {
    for (let seed = 1; seed <= 12; seed++) {
      const r = random(seed * 977)
      const always = r.int(0, 1) === 1
      const made = Array.from({ length: 60 }, (_, n) => makeRow(r, n, always))
      const fates = made.map((row, n) => (n % 17 === seed % 17 ? damage.to(row, r) : { line: row.line, fate: 'used' as const }))
      const { scan, rows } = await read(table(fates.map((f) => f.line), r.pick(['\n', '\r\n'])))
      const expected = made.filter((_, n) => fates[n]?.fate === 'used')
      expect(scan.rows_in).toBe(60)
      expect(rows.map((cells) => cells[0])).toEqual(expected.map((row) => row.id))
      const untouched = new Set(made.filter((row, n) => fates[n]?.line === row.line).map((row) => row.id))
      for (const cells of rows) if (untouched.has(cells[0] ?? '')) expect(cells).toEqual(made.find((row) => row.id === cells[0])?.cells)
      expect(scan.set_aside.map((s) => [s.row, s.text])).toEqual(fates.flatMap((f, n) => (f.fate === 'aside' ? [[n + 2, f.line]] : [])))
      expect(rows.map((cells, n) => [cells[0], fileRow(scan.row_numbers, n + 1)])).toEqual(expected.map((row) => [row.id, Number(row.id.slice(1)) + 2]))
    }
  })
})

describe('an unterminated quotation mark', () => {
  test('in row 3 of 201 is named, and all 201 rows are kept', async () => {
    const lines = Array.from({ length: 201 }, (_, n) => `T${n},Acme,2024-03-01 09:00:00,${n === 1 ? '"never closed' : `Printer ${n}`},P3,open,`)
    const { scan, rows } = await read(table(lines, '\n'))
    expect(rows).toHaveLength(201)
    expect(rows[1]?.[3]).toBe('"never closed')
    expect(scan.problems.map(problemSentence)).toEqual([
      'tickets.csv row 3: found a quotation mark that is never closed, in subject (expected a closing quotation mark; it was taken for text)',
    ])
  })

  test('whose partner is another lone mark rows later does not join the rows between', async () => {
    const lines = Array.from({ length: 9 }, (_, n) => `T${n},Acme,2024-03-01 09:00:00,x,P3,open,${n === 2 || n === 6 ? '"' : ''}`)
    const { rows } = await read(table(lines, '\n'))
    expect(rows.map((cells) => cells[0])).toEqual(lines.map((_, n) => `T${n}`))
  })

  test('in a file of megabytes costs neither rows nor minutes', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `T${n},Acme,2024-03-01 09:00:00,${n % 500 === 7 ? `"open ${n}` : `A printer that does not print, number ${n}`.replace(',', ';')},P3,open,`)
    const { scan } = await read(table(lines, '\n'))
    expect(scan).toMatchObject({ rows_in: 60_000, rows_used: 60_000 })
    expect(scan.problems).toMatchObject([{ row: 9, count: 120, effect: 'repaired' }])
  })
})

/** Rows whose every byte, and both line ends, lie clear of the damage. */
function clearOf(offsets: readonly number[], spans: readonly (readonly [number, number])[]): boolean[] {
  return spans.map(([from, until]) => offsets.every((at) => at < from - 2 || at > until + 1))
}

describe('three hundred files with damage anywhere', () => {
  test.each([
    ['cut', 75], ['flipped bytes', 75], ['quotation marks put in', 75], ['UTF-16', 40], ['Windows-1252', 40],
  ] as const)('%s: rows in = rows used + rows set aside', async (kind, files) => {
    let lost = 0
    let untouched = 0
    for (let seed = 1; seed <= files; seed++) {
      const r = random(seed * 31_337)
      const always = r.int(0, 1) === 1
      const made = Array.from({ length: r.int(20, 80) }, (_, n) => makeRow(r, n, always))
      const text = table(made.map((row) => row.line), r.pick(['\n', '\r\n']))
      let bytes = bytesOf(text)
      const offsets: number[] = []
      if (kind === 'cut') {
        const at = r.int(HEADER.length + 150, bytes.length - 1)
        bytes = bytes.slice(0, at)
        for (let i = at; i < text.length * 2; i++) offsets.push(i)
      } else if (kind === 'flipped bytes') {
        for (let k = r.int(1, 4); k > 0; k--) {
          const at = r.int(HEADER.length + 2, bytes.length - 1)
          bytes[at] = bytes[at]! ^ (1 << r.int(0, 7))
          offsets.push(at)
        }
      } else if (kind === 'quotation marks put in') {
        const places = Array.from({ length: r.int(1, 4) }, () => r.int(HEADER.length + 2, bytes.length - 1)).sort((a, b) => b - a)
        const all = [...bytes]
        for (const at of places) all.splice(at, 0, 0x22)
        bytes = Uint8Array.from(all)
        offsets.push(...places)
      } else if (kind === 'UTF-16') bytes = utf16(text, r.pick(['le', 'be']), r.int(0, 1) === 1)
      else bytes = windows1252(text)
      const { scan, rows } = await read(bytes)
      expect(scan.rows_in).toBe(scan.rows_used + scan.set_aside.length)
      expect(rows).toHaveLength(scan.rows_used)
      expect(rows.every((cells) => cells.length === WIDTH)).toBe(true)
      expect(scan.set_aside.every((s) => s.text !== null && s.row > 1)).toBe(true)
      let at = bytesOf(HEADER).length + (text.startsWith(`${HEADER}\r`) ? 2 : 1)
      const spans = made.map((row) => {
        const from = at
        at += bytesOf(row.line).length + (text.startsWith(`${HEADER}\r`) ? 2 : 1)
        return [from, at] as const
      })
      const clear = clearOf(offsets, spans)
      const found = new Set(rows.map((cells) => JSON.stringify(cells)))
      made.forEach((row, n) => {
        if (clear[n] !== true) return
        untouched++
        if (!found.has(JSON.stringify(row.cells))) lost++
      })
    }
    expect(untouched).toBeGreaterThan(files * 15)
    expect(lost).toBe(0)
  })
})
