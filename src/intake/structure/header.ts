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
  const candidates = places(records, block)
  const top = candidates.find((at) => at >= block.first)
  const profiles = profileBody(records, block, 5, top === undefined ? undefined : records[top])
  for (const at of candidates) {
    if (!isTitle(records[at]!, profiles) && speaksForNames(records[at]!, profiles, block) > 0) return withNeighbours(records, at, profiles, block)
  }
  const first = candidates.find((at) => records[at]!.length === block.width && !isTitle(records[at]!, profiles))
  return { first: first ?? block.first, rows: 0 }
}

/**
 * Where names may stand, the likeliest first: records of the table's width above it, cut off from it by damaged rows; its
 * first record; a record of about its width right above it; the next ones in it.
 */
function places(records: Records, block: Block): number[] {
  const inside: number[] = []
  for (let at = block.first; at <= block.last && inside.length < TOP; at++) if (!isBlankRecord(records[at]!)) inside.push(at)
  const above: number[] = []
  for (let at = block.first - 1; at >= 0 && above.length < TOP; at--) if (!isBlankRecord(records[at]!)) above.push(at)
  const cut = above.filter((at) => records[at]!.length === block.width).reverse()
  const width = above[0] === undefined ? 0 : records[above[0]]!.length
  const near = width > 1 && width !== block.width && Math.abs(width - block.width) <= Math.max(1, block.width * 0.5)
  return [...cut, ...inside.slice(0, 1), ...(near ? above.slice(0, 1) : []), ...inside.slice(1)]
}

const filledOf = (record: readonly string[]): number => record.filter((cell) => cell.trim() !== '').length

/** One or two cells at the left of a wide record of blanks: a spreadsheet's title line, written as wide as its table. */
function isTitle(record: readonly string[], profiles: readonly ColumnProfile[]): boolean {
  const wanted = profiles.filter((profile) => profile.filled > 0).length
  return filledOf(record) < Math.max(Math.min(2, wanted), Math.ceil(wanted * 0.5))
}

/** Whether a record reads as names (above 0) or as a row of the table. */
function speaksForNames(record: readonly string[], profiles: readonly ColumnProfile[], block: Block): number {
  const only = block.regular <= 1
  let sum = 0.5
  const seen = new Set<string>()
  record.forEach((cell, column) => {
    const text = cell.trim()
    const kind = kindOf(text)
    const profile = profiles[column]
    if (kind === BLANK) return
    if (seen.has(text)) sum -= 0.2
    seen.add(text)
    if (only || profile === undefined || profile.kind === BLANK) {
      sum += kind === INSTANT || kind === NUMBER ? -1 : 0.25
      return
    }
    if (profile.typed) {
      const same = profile.template === null ? kind === profile.kind : kind === CODE && templateOf(text) === profile.template
      if (isYear(text) && profile.kind === NUMBER && ![...profile.values].every(isYear)) return
      sum += same ? -1.5 : kind === WORDS || kind === TEXT || kind === CODE ? 1.5 : -0.5
      return
    }
    if (kind === NUMBER && isYear(text)) return
    if (kind === INSTANT || kind === NUMBER) sum -= 0.8
    else if (profile.values.has(text)) sum -= 1
    else sum += text.length <= 60 && !/[.!?]$/.test(text) ? 0.25 : -0.4
  })
  return sum
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

/** The header with the groups of columns above it and the second line of names or the units below it. */
function withNeighbours(records: Records, at: number, profiles: readonly ColumnProfile[], block: Block): HeaderPlace {
  let first = at
  let rows = 1
  if (first > 0 && isGroups(records[first - 1]!, records[first]!)) {
    first--
    rows++
  }
  let next = at
  while (rows < 4 && next + 1 <= block.last && continues(records[next]!, records[next + 1]!, profiles, records[next + 2])) {
    next++
    rows++
  }
  return { first, rows }
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

/** A record below names that still holds no value: nothing in it is of its column's kind, and names stand where values will. */
function continues(names: readonly string[], record: readonly string[], profiles: readonly ColumnProfile[], following: readonly string[] | undefined): boolean {
  if (record.length !== names.length || following === undefined) return false
  let telling = 0
  let others = 0
  let values = false
  record.forEach((cell, column) => {
    const text = cell.trim()
    const profile = profiles[column]
    const kind = kindOf(text)
    if (kind === BLANK || profile === undefined) return
    const same = profile.typed && (profile.template === null ? kind === profile.kind : templateOf(text) === profile.template)
    if (same || kind === NUMBER || kind === INSTANT || profile.values.has(text)) values = true
    else if (profile.typed) telling++
    else others++
  })
  return !values && (telling >= 2 || (telling === 1 && others === 0))
}
