import Papa from 'papaparse'
import type { Dialect } from '../core/reading.ts'
import { normalHeader } from './headers.ts'

/** What the sample says of separators and quotes. */
export interface Marks {
  readonly delimiter: string
  readonly quote: Dialect['quote']
  readonly escape: Dialect['escape']
}

const DELIMITERS = [',', ';', '\t', '|']
const TRIAL = 1 << 18
/** Tools that write these separators often quote nothing; elsewhere a lone mark is a fault, to be named. */
const UNQUOTED = ['\t', '|']
/** Stands for "no quotation marks"; papaparse always wants one. */
const NO_QUOTE = '\u0000'

interface Trial {
  readonly marks: Marks
  readonly width: number
  /** Share of records of the commonest width, less those with misplaced quotes. */
  readonly fit: number
  readonly records: readonly (readonly string[])[]
}

/** Records of a text under these marks, as papaparse reads them; blank lines are empty records. */
export function recordsOf(text: string, marks: Marks): { readonly records: string[][]; readonly misplaced: number } {
  const parsed = Papa.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    delimiter: marks.delimiter,
    newline: '\n',
    quoteChar: marks.quote ?? NO_QUOTE,
    escapeChar: marks.escape ?? NO_QUOTE,
  })
  return { records: parsed.data, misplaced: new Set(parsed.errors.filter((e) => e.type === 'Quotes').map((e) => e.row)).size }
}

export function isBlankRecord(record: readonly string[]): boolean {
  return record.length <= 1 && (record[0] ?? '').trim() === ''
}

function tryMarks(text: string, cut: boolean, marks: Marks): Trial {
  const { records, misplaced } = recordsOf(text, marks)
  if (cut && records.length > 1) records.pop()
  const filled = records.filter((record) => !isBlankRecord(record))
  const width = commonestWidth(filled)
  const same = filled.filter((record) => record.length === width).length
  const fit = filled.length === 0 ? 0 : (same - misplaced) / filled.length
  return { marks, width, fit: width > 1 ? fit : Math.min(fit, 0), records: filled }
}

/** Of the records that are more than one cell wide, the width that most have; the wider of two as common. */
export function commonestWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  for (const record of records) if (record.length > 1) counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  let best = 1
  let most = 0
  for (const [width, count] of counts) {
    if (count > most || (count === most && width > best)) {
      best = width
      most = count
    }
  }
  return best
}

/** Separator, quotation mark and escape, by trying each on the sample and comparing how many records come out equally wide. */
export function decideMarks(head: string, whole: boolean): Marks {
  const hint = /^sep=(.)\r?\n/i.exec(head)
  const text = head.slice(hint?.[0].length ?? 0, TRIAL)
  const cut = !whole || head.length > TRIAL
  const delimiters = hint?.[1] === undefined ? DELIMITERS : [hint[1]]
  const trials = delimiters.map((delimiter) => ({
    quoted: tryMarks(text, cut, { delimiter, quote: '"', escape: '"' }),
    plain: tryMarks(text, cut, { delimiter, quote: null, escape: null }),
  }))
  const fitter = ({ quoted, plain }: (typeof trials)[number]) => (better(plain, quoted) ? plain : quoted)
  const { quoted, plain } = trials.reduce((a, b) => (better(fitter(b), fitter(a)) ? b : a))
  if (text.includes('\\"')) {
    const backslash = tryMarks(text, cut, { ...quoted.marks, escape: '\\' })
    if (backslash.fit > quoted.fit) return backslash.marks
  }
  const unquoted = UNQUOTED.includes(quoted.marks.delimiter) && better(plain, quoted) && !isQuoted(plain)
  return unquoted ? plain.marks : quoted.marks
}

function better(a: Trial, b: Trial): boolean {
  if ((a.width > 1) !== (b.width > 1)) return a.width > 1
  return a.fit > b.fit || (a.fit === b.fit && a.width > b.width)
}

/** Cells that begin and end with a quotation mark show that the mark is no plain character here. */
function isQuoted(trial: Trial): boolean {
  let both = 0
  let one = 0
  for (const record of trial.records) {
    for (const cell of record) {
      const starts = cell.startsWith('"')
      const ends = cell.length > 1 && cell.endsWith('"')
      if (starts && ends) both++
      else if (starts || ends) one++
    }
  }
  return both > one
}

/** How many records stand above the header: the header is the first record of the table's width whose cells are names. */
export function findHeaderRow(records: readonly (readonly string[])[], width: number, known: ReadonlySet<string>): number | null {
  const near = records.slice(0, 40)
  let best: number | null = null
  let most = 1
  near.forEach((record, at) => {
    if (record.length < Math.min(2, width)) return
    const names = record.filter((cell) => known.has(normalHeader(cell))).length
    if (names > most) {
      best = at
      most = names
    }
  })
  if (best !== null) return best
  const first = near.findIndex((record) => record.length === width && record.filter((cell) => cell.trim() !== '').length >= Math.max(2, width * 0.6))
  if (first === -1) return null
  const values = near[first]!.filter((cell) => /^\s*[\d.,:/ -]+\s*$/.test(cell) && /\d/.test(cell)).length
  return values >= 2 ? null : first
}
