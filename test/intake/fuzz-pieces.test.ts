import { expect, test } from 'vitest'
import { askFile, readFuzz } from '../support/fuzz/ask.ts'
import { encode } from '../support/fuzz/encodings.ts'
import { PATIENCE, SCALE } from '../support/fuzz/scale.ts'
import { part, type FuzzFile, type Part } from '../support/fuzz/table.ts'
import { FuzzTally } from '../support/fuzz/tally.ts'
import { TOOLS } from '../support/fuzz/tools.ts'

/** What the reader takes at a time. */
const PIECE = 2 << 20
const HEADER = 'ticket_id,client,created_at,subject,priority,status,resolved_at'
const FILLER = 60_000

const cellsOf = (n: number, subject: string): string[] => [`T${70_000 + n}`, 'Łódź', `2026-03-${String((n % 15) + 14).padStart(2, '0')} 09:00:00`, subject, 'P3', 'open', '']
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

function row(n: number, subject: string, ends: string): Part {
  const cells = cellsOf(n, subject)
  return part('row', cells.map((cell, at) => (at === 3 ? quoted(cell) : cell)).join(','), ends, 'same', cells)
}

/** Rows that are hard to part when they come in pieces. */
function nasty(n: number, ends: string): Part[] {
  const stray = cellsOf(n + 3, 'the printer')
  return [
    row(n, `a "b"${ends}c, 🖨${ends}`, ends),
    row(n + 1, '""""', ends),
    part('row', 'two,cells', ends, 'aside'),
    row(n + 2, `“é”${ends}${ends}`, ends),
    part('row', stray.map((cell, at) => (at === 3 ? `"${cell}` : cell)).join(','), ends, 'marks', stray),
    row(n + 4, 'ends with a mark"', ends),
    part('blank', '', ends, 'open'),
    row(n + 5, '', ends),
  ]
}

/** A file whose nasty rows lie where one piece ends: the byte `at` of them is the first of the next piece. */
function across(at: number, ends: string, bytesPer: 1 | 2): FuzzFile {
  const header = part('header', HEADER, ends, 'open')
  const room = PIECE - (bytesPer === 2 ? 2 : 0) - header.text.length * bytesPer - at
  const size = (one: Part) => (bytesPer === 2 ? one.text.length * 2 : Buffer.byteLength(one.text))
  const rows: Part[] = []
  let left = room
  const least = size(row(0, '', ends))
  while (left > 0) {
    const here = left > (FILLER + 2 * least) * bytesPer ? FILLER * bytesPer : left - least
    rows.push(row(rows.length, '.'.repeat(here / bytesPer), ends))
    left -= size(rows.at(-1)!)
  }
  return { name: `${at} ${JSON.stringify(ends)} ${bytesPer}`, tool: TOOLS[0]!, parts: [header, ...rows, ...nasty(rows.length, ends), row(rows.length + 9, 'last', ends)] }
}

const CASES = [
  ...Array.from({ length: 6 * SCALE }, (_, n) => ['\n', 1, 3 + (n * 53) % 320] as const),
  ...Array.from({ length: 3 * SCALE }, (_, n) => ['\r\n', 1, 41 + (n * 89) % 320] as const),
  ...Array.from({ length: 2 * SCALE }, (_, n) => ['\r\n', 2, 80 + (n * 222) % 600] as const),
]

test('what comes of a file is the same wherever its pieces end', async ({ task }) => {
  const tally = new FuzzTally()
  const tails = new Set<string>()
  for (const [ends, bytesPer, at] of CASES) {
    const file = across(at, ends, bytesPer)
    const text = file.parts.map((one) => one.text).join('')
    const bytes = encode(text, { label: bytesPer === 2 ? 'utf-16le' : 'utf-8', bom: bytesPer === 2 })
    tally.kind(bytesPer === 2 ? 'in UTF-16' : ends === '\n' ? 'with LF' : 'with CR LF')
    const answer = await askFile(tally, file, bytes, text)
    tails.add(JSON.stringify(answer?.rows.slice(-7).map((cells) => cells.slice(3).map((cell) => cell.replaceAll('\r\n', '\n')))))
  }
  task.meta.said = tally.said('across pieces')
  expect(tally.failures).toEqual([])
  expect(tails.size).toBe(1)
}, PATIENCE)

test('what comes of a file is the same the second time', async () => {
  const bytes = encode(across(100, '\n', 1).parts.slice(-9).reduce((text, one) => text + one.text, `${HEADER}\n`), { label: 'utf-8', bom: false })
  const [one, two] = [await readFuzz(bytes), await readFuzz(bytes)]
  expect(two).toEqual(one)
})
