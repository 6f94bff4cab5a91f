import { fileRow, inspect, scanFile, type Inspection, type Scan, type Sink, type Source } from '../../../src/intake/index.ts'
import { filledLines, Letters, strictCells } from './counter.ts'
import type { Fate, FuzzFile, Part } from './table.ts'
import type { FuzzTally } from './tally.ts'

const HEAD = 4 << 20

/** A file in memory that counts what is read of it. */
export function countedSource(name: string, bytes: Uint8Array<ArrayBuffer>): { readonly source: Source; readonly read: () => number } {
  let read = 0
  const source: Source = {
    name, size: bytes.length, stored: { blob: new Blob([bytes]) },
    read: async (start, end) => {
      read += Math.max(0, Math.min(end, bytes.length) - start)
      return bytes.slice(start, end)
    },
  }
  return { source, read: () => read }
}

/** What the reader made of a file. `rows` and `text` are of the stored file. */
export interface Answer {
  readonly inspection: Inspection
  /** Null where the file was not used. */
  readonly scan: Scan | null
  readonly text: string
  readonly rows: readonly (readonly string[])[]
  /** Bytes read from the source, to look and in all. */
  readonly looked: number
  readonly read: number
}

function sinkInto(parts: Uint8Array[]): Sink {
  return {
    write: async (bytes) => { parts.push(bytes.slice()) },
    close: async () => ({ path: '' }),
    abort: async () => { parts.length = 0 },
  }
}

/** Has a file read to its end. @throws what the reader throws */
export async function readFuzz(bytes: Uint8Array<ArrayBuffer>, zone = 'Europe/London'): Promise<Answer> {
  const { source, read } = countedSource('tickets.csv', bytes)
  const inspection = await inspect(source, { zone })
  const looked = read()
  if (!inspection.usable) return { inspection, scan: null, text: '', rows: [], looked, read: looked }
  const parts: Uint8Array[] = []
  const scan = await scanFile(source, inspection, { sink: () => sinkInto(parts) })
  const text = new TextDecoder('utf-8', { fatal: true }).decode(scan.rewritten ? Buffer.concat(parts) : bytes)
  const rows = strictCells(text, scan.reading.dialect.delimiter).slice(1)
  return { inspection, scan, text, rows, looked, read: read() }
}

/** What must hold of a file whose bytes are these, as text: no crash, no loss, no wrong sum. */
export async function askFile(tally: FuzzTally, file: FuzzFile, bytes: Uint8Array<ArrayBuffer>, meant: string, options: { readonly letters?: boolean; readonly zone?: string } = {}): Promise<Answer | null> {
  const wrong = (what: string) => tally.wrong(file, what)
  tally.files++
  try {
    const answer = await readFuzz(bytes, options.zone)
    askBudget(answer, bytes.length, wrong)
    const { scan, inspection } = answer
    if (scan === null) {
      tally.refused++
      if (inspection.refused === null && inspection.missing.length === 0 && inspection.holding !== null) wrong('is not used, and nobody says why')
      if (file.parts.some(({ kind, fate }) => kind === 'row' && MUST_BE_USED.includes(fate)) && file.tool.refused !== true) wrong(`is not used: ${inspection.refused ?? `no column for ${inspection.missing.join(', ')}`}`)
      return answer
    }
    tally.rows_in += scan.rows_in
    tally.rows_used += scan.rows_used
    tally.set_aside += scan.set_aside.length
    askSums(answer, wrong)
    askBounds(answer, file, meant, wrong)
    askParts(answer, file, tally, wrong)
    if (options.letters !== false) askLetters(answer, meant, wrong)
    return answer
  } catch (error) {
    wrong(`threw ${error instanceof Error ? `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}` : String(error)}`)
    return null
  }
}

function askBudget({ looked, read }: Answer, size: number, wrong: (what: string) => void): void {
  if (looked > Math.min(HEAD, size * 2)) wrong(`read ${looked} of ${size} bytes to look at it`)
  if (read - looked > size * 2) wrong(`read ${read - looked} of ${size} bytes to scan it`)
}

function askSums({ scan, rows }: Answer, wrong: (what: string) => void): void {
  if (scan === null) return
  const { rows_in, rows_used, set_aside, problems, row_numbers, repaired } = scan
  if (rows_in !== rows_used + set_aside.length) wrong(`${rows_in} rows in, ${rows_used} used, ${set_aside.length} set aside`)
  if (rows.length !== rows_used) wrong(`${rows_used} rows used, ${rows.length} stored`)
  const ragged = rows.findIndex((cells) => cells.length !== scan.reading.width)
  if (ragged !== -1) wrong(`stored row ${ragged + 1} is ${rows[ragged]?.length} cells wide, not ${scan.reading.width}`)
  const named = problems.reduce((sum, { effect, count }) => sum + (effect === 'set aside' ? count : 0), 0)
  if (named !== set_aside.length) wrong(`${set_aside.length} rows set aside, ${named} named`)
  const numbers = [...rows.map((_, at) => fileRow(row_numbers, at + 1)), ...set_aside.map(({ row }) => row)]
  if (new Set(numbers).size !== numbers.length - row_numbers.doubled.length) wrong('two rows have the same number')
  const mended = problems.reduce((sum, { effect, count }) => sum + (effect === 'repaired' ? count : 0), 0)
  if (mended < repaired.length) wrong(`${repaired.length} rows repaired, ${mended} named`)
  const used = new Set(rows.map((_, at) => fileRow(row_numbers, at + 1)))
  for (const { row, text, read } of repaired) if (!used.has(row) || text === '' || read.length !== scan.reading.width) wrong(`row ${row} is said to be repaired, and is not there`)
  if (numbers.some((row) => !(row >= 1))) wrong('a row has no number')
  for (const { row, text, problem } of set_aside) {
    if (text === null && scan.set_aside_beyond === 0) wrong(`row ${row} is set aside without its text`)
    if (problem.row !== row || problem.found === null || problem.expected === '') wrong(`row ${row} is set aside without a reason`)
  }
}

/** Between the rows that must be there and the lines that hold something. */
function askBounds({ scan }: Answer, file: FuzzFile, meant: string, wrong: (what: string) => void): void {
  if (scan === null) return
  const least = file.parts.filter(({ kind, fate }) => kind === 'row' && fate !== 'open').length
  const most = filledLines(meant) + file.parts.filter(({ fate }) => fate === 'open' || fate === 'named').length
  if (scan.rows_in < least || scan.rows_in > most) wrong(`${scan.rows_in} rows in, of ${least} to ${most}`)
}

const MUST_BE_USED: readonly Fate[] = ['same', 'marks', 'letters']

const bare = (cells: readonly string[]): string => JSON.stringify(cells.map((cell) => cell.replaceAll('"', '').trim()))

/** Every row that must be used is there with its cells, in order; every other is where it may be. */
function askParts({ scan, rows }: Answer, file: FuzzFile, tally: FuzzTally, wrong: (what: string) => void): void {
  if (scan === null) return
  const places = new Map<string, number[]>()
  const put = (key: string, at: number) => {
    const known = places.get(key)
    if (known === undefined) places.set(key, [at])
    else known.push(at)
  }
  rows.forEach((cells, at) => put(JSON.stringify(cells), at))
  const loosely = file.parts.some(({ fate }) => fate === 'marks')
  if (loosely) rows.forEach((cells, at) => put(`~${bare(cells)}`, at))
  const id = file.tool.columns.findIndex(([, kind]) => kind === 'id')
  if (file.parts.some(({ fate }) => fate === 'letters')) rows.forEach((cells, at) => put(`#${cells[id]}`, at))
  const aside = scan.set_aside.map(({ text }) => text ?? '')
  let mended = 0
  const take = (key: string, after: number): number => {
    const list = places.get(key)
    while (list !== undefined && list.length > 0) {
      const at = list.shift()!
      if (at > after) return at
    }
    return -1
  }
  let last = -1
  for (const one of file.parts) {
    if (one.kind !== 'row' || one.fate === 'open') continue
    const wanted = one.fate === 'aside' ? [] : one.fate === 'marks' ? [`~${bare(one.cells)}`] : one.fate === 'letters' ? [`#${one.cells[id]}`] : [one.cells, ...one.also ?? []].map((cells) => JSON.stringify(cells))
    const kept = wanted.reduce((found, key) => (found === -1 ? take(key, last) : found), -1)
    if (one.fate === 'letters' && kept !== -1 && one.cells.some((cell, at) => isAscii(cell) && cell !== rows[kept]![at])) wrong(`reads ${JSON.stringify(rows[kept])}, meant ${JSON.stringify(one.cells)}`)
    if (kept !== -1) {
      last = kept
      if (one.fate === 'named') {
        tally.repaired++
        mended++
      }
      continue
    }
    if (MUST_BE_USED.includes(one.fate)) {
      wrong(`lost row ${JSON.stringify(one.cells)}${whereItWent(one, rows, aside)}`)
      return
    }
    if (aside.some((text) => text !== '' && (one.text.includes(text) || text.includes(one.text.trim())))) tally.named_aside++
    else if (one.fate === 'aside') wrong(`used what is no row: ${JSON.stringify(one.text)}`)
    else {
      mended++
      tally.misread(file, one, rows)
    }
  }
  const named = scan.problems.reduce((sum, { effect, count }) => sum + (effect === 'repaired' ? count : 0), 0)
  if (mended > named) wrong(`${mended} rows repaired, ${named} named`)
}

const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

function whereItWent({ cells }: Part, rows: readonly (readonly string[])[], aside: readonly string[]): string {
  const key = cells.find((cell) => /\d{5}/.test(cell)) ?? cells[0] ?? ''
  const row = rows.find((found) => found.some((cell) => cell.includes(key)))
  if (row !== undefined) return `, which reads ${JSON.stringify(row)}`
  const text = aside.find((one) => one.includes(key))
  return text === undefined ? ', which is nowhere' : `, which is set aside: ${JSON.stringify(text.slice(0, 300))}`
}

/** Letter for letter, all that stood in the file is in the header, in a row used or in one set aside. */
function askLetters({ scan, inspection, rows }: Answer, meant: string, wrong: (what: string) => void): void {
  if (scan === null || scan.set_aside_beyond > 0) return
  const letters = new Letters()
  letters.add(meant, 1)
  for (const name of inspection.header) letters.add(name, -1)
  // A header of several lines tells its names once.
  if ((inspection.dialect.header_rows ?? 1) > 1) return
  for (const cells of rows) for (const cell of cells) letters.add(cell, -1)
  for (const { text } of scan.set_aside) letters.add(text ?? '', -1)
  const rest = letters.rest()
  if (rest !== '') wrong(`letters that are in the file and in no row (or the other way round): ${rest}`)
}
