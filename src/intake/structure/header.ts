import { normalHeader } from '../headers.ts'
import type { Block } from './block.ts'
import { profileBody } from './body.ts'
import type { ColumnProfile } from './body.ts'
import { BLANK, CODE, INSTANT, NUMBER, TEXT, WORDS, kindOf, templateOf } from './cell-kinds.ts'
import { isBlankRecord } from './split.ts'

type Records = readonly (readonly string[])[]

/** Where the header stands. `rows` 0: there is none, and `first` is the first record of the table. */
export interface HeaderPlace {
  readonly first: number
  readonly rows: number
}

/** Records at the top of the table that may be titles, groups of columns, names or units. */
const TOP = 12
/** Records at the beginning of the file among which headers that a layout knows are looked for. */
const NEAR = 60

/** The record among the first that holds most headers that some layout knows, two at least. */
export function knownHeaderRow(records: Records, known: ReadonlySet<string>): number | null {
  let best: number | null = null
  let most = 1
  records.slice(0, NEAR).forEach((record, at) => {
    const names = new Set(record.map(normalHeader).filter((name) => known.has(name))).size
    if (names > most) {
      best = at
      most = names
    }
  })
  return best
}

/**
 * The header of a table that nobody knows: the first record at its top, or right above it, that reads as names and not
 * as one more row. A cell speaks for names where its column holds numbers, dates, truth values, addresses or codes and
 * it is none of them; against, where it is of the column's kind, or its text comes again further down. Where all columns
 * are text, the first record is the header unless its texts come again.
 */
export function findHeader(records: Records, block: Block): HeaderPlace {
  const whole = profileBody(records, block, -1)
  let first = block.first
  while (first < block.last && first < block.first + TOP && (isBlankRecord(records[first]!) || isTitle(records[first]!, whole))) first++
  for (const at of [...cutOff(records, block).filter((above) => !isTitle(records[above]!, whole)), first, ...rightAbove(records, block)]) {
    const profiles = profileBody(records, block, at)
    if (speaksForNames(records[at]!, profiles) > 0) return upwards(records, lastNames(records, at, block), at, block)
  }
  return { first, rows: 0 }
}

/** Records of the table's width above it, cut off from it by damaged rows. */
function cutOff(records: Records, block: Block): number[] {
  const found: number[] = []
  for (let at = Math.max(0, block.first - TOP); at < block.first; at++) if (records[at]!.length === block.width) found.push(at)
  return found
}

/** A record of about its width right above the table. */
function rightAbove(records: Records, block: Block): number[] {
  let at = block.first - 1
  while (at >= 0 && isBlankRecord(records[at]!)) at--
  const width = records[at]?.length ?? 0
  if (width < 2 || width === block.width) return []
  const near = width > block.width ? width <= block.width * 2 : block.width - width <= Math.max(1, block.width * 0.5)
  return near ? [at] : []
}

const filledOf = (record: readonly string[]): number => record.filter((cell) => cell.trim() !== '').length

/** A spreadsheet's title line, written as wide as its table: few cells are filled, or no more than six in ten and those at the left. */
function isTitle(record: readonly string[], profiles: readonly ColumnProfile[]): boolean {
  const wanted = profiles.filter((profile) => profile.filled > 0).length
  const filled = filledOf(record)
  const left = record.slice(0, filled).every((cell) => cell.trim() !== '')
  return filled < Math.max(Math.min(2, wanted), Math.ceil(wanted * (left ? 0.6 : 0.5)))
}

/** Whether a record reads as names (above 0) or as a row of the table. */
function speaksForNames(record: readonly string[], profiles: readonly ColumnProfile[]): number {
  const counted = counts(record)
  let sum = 0.5
  const seen = new Set<string>()
  record.forEach((cell, column) => {
    const text = cell.trim()
    const kind = kindOf(text)
    const profile = profiles[column]
    if (kind === BLANK) return
    if (seen.has(text)) sum -= 0.2
    seen.add(text)
    if (profile === undefined || profile.kind === BLANK) {
      sum += kind === INSTANT || kind === NUMBER ? -1 : 0.25
      return
    }
    if (profile.typed) {
      const same = profile.template === null ? kind === profile.kind : kind === CODE && templateOf(text) === profile.template
      if (isYear(text) && profile.kind === NUMBER && ![...profile.values].every(isYear)) return
      if (counted && kind === NUMBER) return
      sum += same ? -1.5 : kind === WORDS || kind === TEXT || kind === CODE ? 1.5 : kind === INSTANT ? 0.75 : -0.5
      return
    }
    if (kind === NUMBER && isYear(text)) return
    if (kind === INSTANT || kind === NUMBER) sum -= 0.8
    else if (profile.values.has(text)) sum -= 1
    else sum += text.length <= 60 && !/[.!?]$/.test(text) ? 0.25 : -0.4
  })
  return sum
}

/** Three numbers at least, each one more than the one before, beside a word: names of a series. */
function counts(record: readonly string[]): boolean {
  if (!record.some((cell) => kindOf(cell) === WORDS)) return false
  const numbers = record.filter((cell) => /^\d{1,4}$/.test(cell.trim())).map(Number)
  return numbers.length > 2 && numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1)
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/**
 * The last record at the top that names what is below it, where several do: above it stand settings as pairs of name and
 * value, or further names. One cell among texts does so only below a line of another width, and a record of values ends
 * the search.
 */
function lastNames(records: Records, at: number, block: Block): number {
  const rows = block.last - Math.max(at, block.first)
  const until = Math.min(block.last, Math.max(at, block.first) + Math.min(TOP, rows >> 1))
  if (block.last - until < 2) return at
  const profiles = profileBody(records, block, until)
  let last = at
  let parted = false
  for (let next = at + 1; next <= until; next++) {
    const record = records[next]!
    parted ||= record.length !== block.width
    if (record.length !== block.width) continue
    const { telling, values, others } = namesAgainst(record, profiles)
    if (values === 0 && (telling > 1 || (telling === 1 && (others === 0 || parted)))) last = next
    else if (telling === 0 && values + others > 0) break
  }
  return last
}

/** Cells that stand out from a column of numbers, dates or codes, and cells that do not. */
function namesAgainst(record: readonly string[], profiles: readonly ColumnProfile[]): { readonly telling: number; readonly values: number; readonly others: number } {
  const found = { telling: 0, values: 0, others: 0 }
  record.forEach((cell, column) => {
    const text = cell.trim()
    const kind = kindOf(text)
    const profile = profiles[column]
    if (kind === BLANK || profile === undefined) return
    const same = profile.typed && (profile.template === null ? kind === profile.kind : templateOf(text) === profile.template)
    if (same || kind === NUMBER || kind === INSTANT || profile.values.has(text)) found.values++
    else if (profile.typed) found.telling++
    else found.others++
  })
  return found
}

/** The header that ends with the record `at`: with the groups of columns and the further names right above it, down from `top`. */
function upwards(records: Records, at: number, top: number, block: Block): HeaderPlace {
  let first = at
  while (first > 0 && at - first < 3) {
    const upper = records[first - 1]!
    if (!isGroups(upper, records[first]!) && !(first > top && isUpperHalf(upper, records[first]!, block))) break
    first--
  }
  return { first, rows: at - first + 1 }
}

/** Names above units, or above more names: filled as far as the table, and no pair of a setting and its value. */
function isUpperHalf(upper: readonly string[], lower: readonly string[], block: Block): boolean {
  if (upper.length !== lower.length || upper.length !== block.width) return false
  const units = lower.every((cell) => cell.trim().length < 4 || /^\s*[([].*[)\]]\s*$/.test(cell))
  return (block.width > 2 || units) && upper.every((cell) => ![NUMBER, INSTANT].includes(kindOf(cell) as 1)) && filledOf(upper) >= upper.length * 0.5
}

/** Cells with blanks between them, each over several names; or over names that repeat, and that it tells apart. */
function isGroups(upper: readonly string[], names: readonly string[]): boolean {
  const places = upper.flatMap((cell, column) => (cell.trim() === '' ? [] : [column]))
  if (places.length < 2 || places.length === upper.length || Math.abs(upper.length - names.length) > 1) return false
  if (places.some((column) => ![WORDS, TEXT, CODE].includes(kindOf(upper[column]!) as 5) && !/^(?:Q\d\s)?(?:19|20)\d\d$/.test(upper[column]!.trim()))) return false
  const gaps = places.some((column, n) => n > 0 && column - places[n - 1]! > 1)
  const spans = places.some((column) => column + 1 < names.length && (upper[column + 1] ?? '').trim() === '' && (names[column]?.trim() ?? '') !== '' && (names[column + 1]?.trim() ?? '') !== '')
  return gaps && spans
}
