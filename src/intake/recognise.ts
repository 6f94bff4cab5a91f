import { COLUMN_KINDS, HOLDINGS, REQUIRED } from '../core/reading.ts'
import type { Holding } from '../core/reading.ts'
import { shapeOf } from './dates/shape.ts'
import { normalHeader, occurrenceOf } from './headers.ts'
import type { MappingChanges } from './inspection.ts'
import { LAYOUTS, byName } from './layouts/index.ts'
import type { Layout, LayoutColumn } from './layouts/layout.ts'
import { named } from './layouts/words.ts'

/** A standard column, where it stands, how it is written, and why we think so. */
export interface Placed {
  readonly index: number
  readonly spec: LayoutColumn
  readonly reason: string
  /** The header is this column's name in no export that anyone saw. */
  readonly believed: boolean
}

/** The texts of one column of the sample that are not blank. */
export type ValuesOf = (index: number) => readonly string[]

/** A file's headers: in normal form, in order; and, for layouts that want them so, as they stand. */
interface Names {
  readonly normal: readonly string[]
  readonly there: ReadonlySet<string>
  readonly exact: ReadonlySet<string>
}

function namesOf(header: readonly string[]): Names {
  const normal = header.map(normalHeader)
  return { normal, there: new Set(normal), exact: new Set(header.map((name) => name.trim().toLowerCase())) }
}

const fits = ({ exact, needs }: Layout, names: Names): boolean =>
  needs.every((group) => group.some((name) => (exact === true ? names.exact : names.there).has(name)))

/** How many of its columns are there; one whose header was only believed counts half. */
function matched(layout: Layout, { there }: Names): number {
  const has = (names: readonly string[] | undefined) => names?.some((name) => there.has(name)) === true
  const worth = new Map<string, number>()
  for (const { column, headers, believed } of layout.columns) worth.set(column, Math.max(worth.get(column) ?? 0, has(headers) ? 1 : has(believed) ? 0.5 : 0))
  return [...worth.values()].reduce((sum, one) => sum + one, 0)
}

/** Several rows are one ticket only where a ticket stands in several rows; `repeats` says of a column whether a text stands in it twice. */
function folds({ fold, columns }: Layout, { normal }: Names, repeats: (index: number) => boolean): boolean {
  const ids = columns.find(({ column }) => column === 'ticket_id')?.headers ?? []
  return fold === undefined || repeats(normal.findIndex((name) => ids.includes(name)))
}

/** The export that these headers belong to, in any order: of several the one that explains most headers; null where none does. A list of last states is no log, though it may have all columns of one. */
export function recognise(file: string, header: readonly string[], holding: Holding | null, repeats: (index: number) => boolean = () => true): { readonly layout: Layout; readonly certain: boolean } | null {
  const stem = normalHeader(file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''))
  const names = namesOf(header)
  const fitting = LAYOUTS.filter((layout) => (holding === null || layout.holding === holding) && fits(layout, names))
  const folding = fitting.filter((layout) => folds(layout, names, repeats))
  const score = (layout: Layout) =>
    matched(layout, names) + (layout.fold === undefined ? 0 : 0.25) + (stem.includes(normalHeader(layout.holding)) ? 0.5 : 0) - new Set(layout.columns.map(({ column }) => column)).size / 1000
  const best = (folding.length > 0 ? folding : fitting).map((layout) => ({ layout, score: score(layout) })).sort((a, b) => b.score - a.score)[0]
  if (best !== undefined) return { layout: best.layout, certain: true }
  if (holding !== null && holding !== 'tickets') return { layout: columnsByName(holding), certain: false }
  const has = (column: string) => byName.columns.some((c) => c.column === column && c.headers.some((name) => names.there.has(name)))
  const guessed = matched(byName, names)
  if (holding === 'tickets' || (guessed >= 3 && (has('ticket_id') || has('created_at')))) return { layout: byName, certain: false }
  return null
}

function columnsByName(holding: Holding): Layout {
  return {
    id: 'by-name',
    name: byName.name,
    holding,
    needs: [],
    columns: HOLDINGS[holding].map((column) => ({ column, headers: [normalHeader(column), normalHeader(column).replace(/ (at|on)$/, '')] })),
  }
}

/** Which column of the file holds each standard column, by the layout and then by the reader's corrections. */
export function place(layout: Layout, certain: boolean, header: readonly string[], values: ValuesOf, changes: MappingChanges): Placed[] {
  const names = header.map(normalHeader)
  const placed = new Map<string, Placed>()
  const taken = new Set<number>()
  for (const spec of layout.columns) {
    const at = (wanted: readonly string[]) => wanted.flatMap((name) => names.flatMap((n, index) => (n === name && !taken.has(index) ? [index] : [])))
    const seen = at(spec.headers)
    const places = seen.length > 0 ? seen : at(spec.believed ?? [])
    const known = certain && seen.length > 0
    const good = places.filter((index) => suits(spec, values(index)))
    const keep = known || REQUIRED[layout.holding].includes(spec.column)
    const index = good.find((i) => values(i).length > 0) ?? good[0] ?? (keep ? places[0] : undefined)
    if (index === undefined) continue
    const better = placed.get(spec.column)
    if (better !== undefined) {
      if (values(better.index).length > 0 || values(index).length === 0) continue
      taken.delete(better.index)
    }
    taken.add(index)
    const reason = spec.reason ?? (known && layout.evidence !== 'believed' ? `“${header[index]}” is its name in ${layout.name}.`
      : certain ? `“${header[index]}” is believed to be its name in ${layout.name}: please check.` : `Guessed from the name “${header[index]}”.`)
    placed.set(spec.column, { index, spec, reason, believed: certain && (seen.length === 0 || layout.evidence === 'believed') })
  }
  for (const { spec } of [...placed.values()]) if (spec.when_filled !== undefined && !placed.has(spec.when_filled)) placed.delete(spec.column)
  for (const change of changes.columns ?? []) {
    const index = header.findIndex((h, at) => h === change.header && occurrenceOf(header, at) === change.occurrence)
    if (index === -1) continue
    for (const [column, at] of placed) if (at.index === index) placed.delete(column)
    if (change.column === null || !(HOLDINGS[layout.holding] as readonly string[]).includes(change.column)) continue
    const column = change.column
    const named_so = (c: LayoutColumn) => [...c.headers, ...c.believed ?? []].includes(normalHeader(change.header))
    const entries = layout.columns.filter((c) => c.column === column)
    const spec = entries.find(named_so) ?? entries[0] ?? (layout.holding === 'tickets' ? named(column) : { column, headers: [] })
    placed.set(column, { index, spec, reason: 'Chosen by you.', believed: false })
  }
  const order: readonly string[] = HOLDINGS[layout.holding]
  return [...placed.values()].sort((a, b) => order.indexOf(a.spec.column) - order.indexOf(b.spec.column))
}

/** Whether the values can be what the column wants: a column of dates holds mostly dates. */
function suits(spec: LayoutColumn, values: readonly string[]): boolean {
  const kind = COLUMN_KINDS[spec.column] ?? 'text'
  const some = values.slice(0, 500)
  if (some.length === 0 || (kind === 'text' && spec.sign === undefined) || spec.duration === 'words') return true
  const readable = kind === 'instant' || kind === 'date'
    ? some.filter((value) => shapeOf(value) !== null)
    : some.filter((value) => (spec.duration === undefined && spec.sign === undefined ? /^\s*[-+(]?\D?[\d.,'\s]+\D{0,4}$/.test(value) : /^\s*-?\d+(:\d{1,2}(:\d{1,2})?|([.,]\d+)?)\s*$/.test(value)))
  return readable.length * 2 >= some.length
}
