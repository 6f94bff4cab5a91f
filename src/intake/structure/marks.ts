import { findBlock } from './block.ts'
import type { Block } from './block.ts'
import { BLANK, kindOf, soundness } from './cell-kinds.ts'
import type { CellKind } from './cell-kinds.ts'
import { isBlankRecord, splitRecords, wholeRecords } from './split.ts'
import type { Marks } from './split.ts'

/**
 * Separators in the order in which ties are broken, each with how readily it is believed: colons stand in times,
 * and blanks in every text, so that files parted by them have to be far more regular than any other reading.
 */
const DELIMITERS: readonly (readonly [string, number])[] = [
  [',', 1], [';', 1], ['\t', 1], ['|', 0.98], ['\u001f', 1], ['\u0001', 1], ['^', 0.9], ['~', 0.9], ['\u00a6', 0.9], [':', 0.5], [' ', 0.35],
]
/** Tools that write these separators often quote nothing; elsewhere a lone mark is a fault, to be named. */
const UNQUOTED = ['\t', '|', '\u001f', '\u0001', '^', '~', '\u00a6']
/** The separator is told from the first stretch where it holds enough rows; marks are rarer, and looked for in more. */
const FIRST = 24_000
const ENOUGH = 40
const TRIAL = 1 << 17
const ROWS_TYPED = 120
const CELLS_TYPED = 2500
/** Spreadsheets hold as many columns; a line with more separators is something else. */
const WIDEST = 16_384
/** How far a reading is believed whose table does not begin with the first line. */
const NOT_FIRST = 0.9
/** A single record among many is hardly a table. */
const ALONE = 0.3
/** Below this, no reading makes a table. */
const LEAST = 0.08

export interface Trial {
  readonly marks: Marks
  readonly score: number
  readonly block: Block | null
  readonly misplaced: number
  readonly records: readonly (readonly string[])[]
}

/** What decides between readings of a text; `marks` null: it has one column. */
export interface Decision {
  readonly marks: Marks | null
  /** `sep=;` at the top named the separator. */
  readonly hinted: boolean
}

/**
 * Separator, quotation mark and escape, by trying each on the beginning of a text. A reading scores
 *
 *     regularity × (width − 1) / width × soundness² × √coverage × first × how readily its separator is believed
 *
 * regularity being the share of records in the table that have its width and no mark out of place, soundness the mean
 * over its cells of how much each looks like one cell, coverage the table's share of all records, and first less than 1
 * where the first line is none of them. Equal scores
 * fall to the separator that stands first in the list, to `"` before `'` before none, and to doubling before a backslash.
 * After van den Burg, Nazábal and Sutton (2019): patterns of rows times types of cells.
 */
export function decideMarks(head: string, whole: boolean, comment: string | null): Decision {
  const hint = /^sep=(.)(?:\r\n?|\n)/i.exec(head)
  const body = head.slice(hint?.[0].length ?? 0, TRIAL)
  const kinds = new Map<string, CellKind>()
  const reader = (length: number) => {
    const text = body.slice(0, length)
    const cut = !whole || head.length > TRIAL || body.length > length
    return { text, attempt: (marks: Marks, trust: number) => tryMarks(text, cut, marks, comment, trust, kinds) }
  }
  const hinted = hint?.[1] === undefined ? [] : [[hint[1], 1] as const]
  for (const delimiters of [hinted, DELIMITERS]) {
    for (const length of body.length > FIRST ? [FIRST, TRIAL] : [TRIAL]) {
      const near = reader(length)
      const best = bestSeparator(delimiters, near.text, near.attempt, kinds)
      if (best === null || best.block === null) continue
      if (length === FIRST && best.block.regular < ENOUGH) continue
      const far = reader(TRIAL)
      const marks = length === TRIAL ? best.marks : bestQuoting(far.text, best.marks.delimiter, (one) => far.attempt(one, 1)).marks
      if (delimiters === hinted) return { marks, hinted: true }
      if (best.score >= LEAST) return { marks, hinted: false }
      break
    }
  }
  return { marks: null, hinted: hint !== null }
}

function bestSeparator(delimiters: readonly (readonly [string, number])[], text: string, attempt: (marks: Marks, trust: number) => Trial, kinds: ReadonlyMap<string, CellKind>): Trial | null {
  let best: Trial | null = null
  for (const [delimiter, trust] of delimiters) {
    if (!text.includes(delimiter) || (delimiter === ':' && mostlyOtherwise(text))) continue
    const trial = bestQuoting(text, delimiter, (marks) => attempt(marks, trust))
    if (trial.block !== null && (best === null || trial.score > best.score + 1e-9) && !isOneColumn(trial, kinds)) best = trial
  }
  return best
}

/** Colons between digits, before the slashes of an address or before a blank: times, addresses, and names before values. */
function mostlyOtherwise(text: string): boolean {
  const colons = text.split(':').length - 1
  const others = (text.match(/\d:(?=\d\d(?:\D|$))|:\/\/|:(?=\s)/g) ?? []).length
  return others * 2 >= colons
}

/** The best reading of one separator: with `"`, with `'` where cells are wrapped in it, with a backslash where one escapes, or without marks. */
function bestQuoting(text: string, delimiter: string, attempt: (marks: Marks) => Trial): Trial {
  const double = attempt({ delimiter, quote: '"', escape: '"' })
  let best = double
  const wraps = (mark: string) => text.includes(mark + delimiter) || text.includes(delimiter + mark)
  if (text.includes('\\"')) {
    const backslash = attempt({ delimiter, quote: '"', escape: '\\' })
    if (better(backslash, best)) best = backslash
  }
  if (wraps("'")) {
    const single = attempt({ delimiter, quote: "'", escape: "'" })
    const all = isQuoted(attempt({ delimiter, quote: null, escape: null }), "'") && single.score > best.score + 0.02
    if (all || (usesEvery(single, "'") && share(single) > share(best))) {
      best = single
      if (text.includes("\\'")) {
        const backslash = attempt({ delimiter, quote: "'", escape: '\\' })
        if (better(backslash, best)) best = backslash
      }
    }
  }
  if (best === double && UNQUOTED.includes(delimiter) && text.includes('"')) {
    const plain = attempt({ delimiter, quote: null, escape: null })
    if (plain.block !== null && regularity(plain) > regularity(double) && !isQuoted(plain, '"')) best = plain
  }
  return best
}

/** Of all records, those that the table holds. */
function share({ block, records }: Trial): number {
  return block === null ? 0 : block.regular / records.filter((record) => !isBlankRecord(record)).length
}

/** No cell is left with such a mark in it: each opened or closed a cell. */
function usesEvery(trial: Trial, mark: string): boolean {
  return trial.misplaced === 0 && trial.records.every((record) => record.every((cell) => !cell.includes(mark)))
}

function better(a: Trial, b: Trial): boolean {
  const [ra, rb] = [regularity(a), regularity(b)]
  return ra > rb || (ra === rb && a.misplaced < b.misplaced)
}

/** A record with a mark out of place counts half. */
const regularity = ({ block, misplaced }: Trial): number => (block === null ? 0 : Math.max(0, block.regular - Math.min(misplaced, block.filled) / 2) / block.filled)

function tryMarks(text: string, cut: boolean, marks: Marks, comment: string | null, trust: number, kinds: Map<string, CellKind>): Trial {
  const split = splitRecords(text, marks, comment)
  const records = wholeRecords(split, !cut)
  const block = findBlock(records)
  if (block === null || block.width > WIDEST) return { marks, score: 0, block: null, misplaced: split.misplaced, records }
  const trial = { marks, score: 0, block, misplaced: split.misplaced, records }
  const filled = records.filter((record) => !isBlankRecord(record)).length
  const sound = soundnessOf(records, block, marks.delimiter, kinds)
  const first = records.slice(0, block.first).every(isBlankRecord) ? 1 : NOT_FIRST
  const score = trust * first * regularity(trial) * ((block.width - 1) / block.width) * sound ** 2 * Math.sqrt(block.filled / filled) * (block.regular === 1 && filled > 3 ? ALONE : 1)
  return { ...trial, score: marks.delimiter === ' ' && !isGrid(records, block) ? 0 : score }
}

/** Blanks part cells only where every record of the text has the same many, and none is blank. */
function isGrid(records: readonly (readonly string[])[], block: Block): boolean {
  if (block.regular < 3 || block.regular < block.filled || block.width < 3) return false
  return records.every((record) => isBlankRecord(record) || record.length === block.width) && records.slice(block.first, block.last + 1).every((record) => isBlankRecord(record) || record.every((cell) => cell !== ''))
}

/** Mean over the columns of how sound their cells are; columns that are blank throughout count half, columns of one kind more. */
function soundnessOf(records: readonly (readonly string[])[], block: Block, delimiter: string, known: Map<string, CellKind>): number {
  const step = Math.max(1, Math.ceil((block.last - block.first + 1) / Math.min(ROWS_TYPED, Math.max(8, Math.floor(CELLS_TYPED / block.width)))))
  const sums = new Float64Array(block.width)
  const counts = new Int32Array(block.width)
  const kinds = new Int32Array(block.width * 8)
  for (let at = block.first; at <= block.last; at += step) {
    const record = records[at]!
    if (record.length !== block.width) continue
    record.forEach((cell, column) => {
      let kind = known.get(cell)
      if (kind === undefined) {
        kind = kindOf(cell)
        known.set(cell, kind)
      }
      if (kind === BLANK) return
      sums[column]! += soundness(cell, kind, delimiter)
      counts[column]!++
      kinds[column * 8 + kind]!++
    })
  }
  let total = 0
  for (let column = 0; column < block.width; column++) {
    const count = counts[column]!
    if (count === 0) {
      total += 0.5
      continue
    }
    const most = Math.max(...kinds.subarray(column * 8, column * 8 + 8))
    total += (sums[column]! / count) * (0.85 + 0.15 * (most / count))
  }
  return total / block.width
}

/**
 * A list of one column whose values happen to hold the separator: its first line has none, and below it either
 * whole lines are numbers, dates or addresses, or every separator is followed by a blank, as in prose.
 */
function isOneColumn({ records, marks, block }: Trial, known: ReadonlyMap<string, CellKind>): boolean {
  const lines = records.filter((record) => !isBlankRecord(record))
  if (block === null || lines[0] === undefined || lines[0].length > 1 || marks.quote === null) return false
  const below = lines.slice(1, 200)
  if (below.length === 0) return false
  const kind = (line: string) => known.get(line) ?? kindOf(line)
  const whole = below.filter((record) => [1, 2, 4].includes(kind(record.join(marks.delimiter)))).length
  if (whole >= below.length * 0.9) return true
  return block.width <= 3 && below.every((record) => record.slice(1).every((cell) => cell.startsWith(' ')))
}

/** Cells that begin and end with a quotation mark show that the mark is no plain character here. */
function isQuoted(trial: Trial, mark: string): boolean {
  let both = 0
  let one = 0
  for (const record of trial.records) {
    for (const cell of record) {
      const starts = cell.startsWith(mark)
      const ends = cell.length > 1 && cell.endsWith(mark)
      if (starts && ends) both++
      else if (starts || ends) one++
    }
  }
  return both > one
}
