import { ENGINE } from './names.ts'
import { instantOf, patternOf, shapeOf } from './shape.ts'
import type { DateOrder, DateShape } from './shape.ts'
import type { DatePattern } from '../../core/reading.ts'

/** What the sampled values of one column say about how it writes dates. */
export interface DateColumn {
  readonly index: number
  readonly header: string
  readonly shapes: readonly DateShape[]
  /** Texts that are no date that we can read. */
  readonly unreadable: readonly string[]
  /** First value that only one order can read, and how many there are. */
  readonly day_first: { readonly count: number; readonly example: string | null }
  readonly month_first: { readonly count: number; readonly example: string | null }
  /** Values that either order reads, as different days. */
  readonly either: number
  /** `/`, `.` or `-` of values whose order is a question. */
  readonly mark: string | null
}

/** What stands in a column, read as dates. `values` are neither blank nor marked as blank. */
export function dateColumn(index: number, header: string, values: readonly string[]): DateColumn {
  const shapes: DateShape[] = []
  const unreadable: string[] = []
  const days = { count: 0, example: null as string | null }
  const months = { count: 0, example: null as string | null }
  let either = 0
  let mark: string | null = null
  for (const value of values) {
    const shape = shapeOf(value)
    if (shape === null) {
      unreadable.push(value)
      continue
    }
    shapes.push(shape)
    if (shape.pair === null) continue
    mark ??= shape.mark
    const [a, b] = shape.pair
    const side = a > 12 ? days : b > 12 ? months : null
    if (side !== null) {
      side.count++
      side.example ??= value.trim()
    } else if (a !== b) either++
  }
  return { index, header, shapes, unreadable, day_first: days, month_first: months, either, mark }
}

/** The order that the column's own values force; `both` where they contradict each other, null where they say nothing. */
export function ownOrder(column: DateColumn): DateOrder | 'both' | null {
  if (column.day_first.count > 0) return column.month_first.count > 0 ? 'both' : 'day_first'
  return column.month_first.count > 0 ? 'month_first' : null
}

/**
 * The patterns of a column, the commonest first, but two-digit years before four (`%Y` would read `24` as the year 24).
 * ISO text is left to the engine's cast only where the whole column is alike: the cast drops an offset in silence.
 */
export function patternsOf(column: DateColumn, order: DateOrder): readonly DatePattern[] {
  const first = column.shapes[0]
  if (first === undefined) return [{ pattern: null, has_offset: false }]
  if (column.shapes.every((shape) => shape.iso && shape.has_offset === first.has_offset)) return [{ pattern: null, has_offset: first.has_offset }]
  const counts = new Map<string, { shape: DateShape; count: number }>()
  for (const shape of column.shapes) {
    const key = `${shape.template}|${shape.has_offset}|${shape.languages.join()}`
    const seen = counts.get(key)
    if (seen === undefined) counts.set(key, { shape, count: 1 })
    else seen.count++
  }
  const short = (shape: DateShape) => (shape.template.includes('%y') ? 0 : 1)
  const ordered = [...counts.values()].sort((a, b) => short(a.shape) - short(b.shape) || b.count - a.count).map(({ shape }) => shape)
  const both = ownOrder(column) === 'both'
  const other: DateOrder = order === 'day_first' ? 'month_first' : 'day_first'
  const language = languageOf(column.shapes)
  const patternIn = (shape: DateShape, by: DateOrder) => patternOf(shape, by, language !== null && shape.languages.includes(language) ? language : undefined)
  return distinct([
    ...ordered.map((shape) => patternIn(shape, order)),
    ...(both ? ordered.filter((shape) => shape.pair !== null).map((shape) => patternIn(shape, other)) : []),
  ])
}

/** The one language in which all names of a column have a meaning, English as the engine reads it first; null where there is none. */
function languageOf(shapes: readonly DateShape[]): string | null {
  const named = shapes.filter((shape) => shape.languages.length > 0)
  return named[0]?.languages.find((language) => named.every((shape) => shape.languages.includes(language))) ?? null
}

function distinct(patterns: readonly DatePattern[]): DatePattern[] {
  const key = (one: DatePattern) => `${one.pattern}|${one.has_offset}|${one.language ?? ENGINE}`
  return patterns.filter((pattern, at) => patterns.findIndex((other) => key(other) === key(pattern)) === at)
}

/** The finding of one test of both orders against the rows. */
export interface OrderEvidence {
  readonly order: DateOrder
  /** A sentence. */
  readonly because: string
}

const name = (order: DateOrder) => (order === 'day_first' ? 'day' : 'month')

/** Another column of the file that leaves no doubt. */
export function evidenceOfOthers(column: DateColumn, all: readonly DateColumn[]): OrderEvidence | null {
  for (const other of all) {
    const order = ownOrder(other)
    if (other.index === column.index || other.mark !== column.mark || order === null || order === 'both') continue
    const example = order === 'day_first' ? other.day_first.example : other.month_first.example
    return { order, because: `${other.header} in the same file holds “${example}”, so the ${name(order)} comes first.` }
  }
  return null
}

/** Rows where a later event would stand before the ticket's creation under one order only. */
export function evidenceOfSequence(pairs: readonly (readonly [DateShape, DateShape])[], later: string): OrderEvidence | null {
  const wrong = { day_first: 0, month_first: 0 }
  for (const [start, stop] of pairs) {
    for (const order of ['day_first', 'month_first'] as const) {
      const from = instantOf(start, order)
      const until = instantOf(stop, order)
      if (Number.isNaN(from) || Number.isNaN(until) || until < from) wrong[order]++
    }
  }
  const order: DateOrder = wrong.day_first < wrong.month_first ? 'day_first' : 'month_first'
  const other: DateOrder = order === 'day_first' ? 'month_first' : 'day_first'
  if (wrong[order] > wrong[other] / 20 || wrong[other] === 0) return null
  return { order, because: `With the ${name(other)} first, ${later} would stand before the creation in ${wrong[other]} of ${pairs.length} rows.` }
}

/** Values that would lie after the latest instant that is certain. */
export function evidenceOfLatest(shapes: readonly DateShape[], latest: number, from: string): OrderEvidence | null {
  const past = { day_first: 0, month_first: 0 }
  for (const shape of shapes) for (const order of ['day_first', 'month_first'] as const) if (instantOf(shape, order) > latest + 86_400_000) past[order]++
  if ((past.day_first === 0) === (past.month_first === 0)) return null
  const order: DateOrder = past.day_first === 0 ? 'day_first' : 'month_first'
  const other: DateOrder = order === 'day_first' ? 'month_first' : 'day_first'
  return { order, because: `With the ${name(other)} first, ${past[other]} values would lie after the latest instant in ${from}.` }
}

/** Exports are mostly sorted by time: an order under which at least ten rows run one way, where the other jumps about. */
export function evidenceOfSorting(shapes: readonly DateShape[]): OrderEvidence | null {
  if (shapes.length < 10) return null
  const sorted = (order: DateOrder) => {
    let up = 0
    let down = 0
    for (let i = 1; i < shapes.length; i++) {
      const step = instantOf(shapes[i]!, order) - instantOf(shapes[i - 1]!, order)
      if (step > 0) up++
      if (step < 0) down++
    }
    return Math.min(up, down) === 0 && Math.max(up, down) > 0
  }
  const day = sorted('day_first')
  if (day === sorted('month_first')) return null
  const order: DateOrder = day ? 'day_first' : 'month_first'
  return { order, because: `The rows run in order of time only with the ${name(order)} first.` }
}
