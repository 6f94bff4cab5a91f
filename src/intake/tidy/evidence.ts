import { findBlock } from '../structure/block.ts'
import { ADDRESS, BLANK, CODE, INSTANT, NUMBER, TRUTH, kindOf, templateOf } from '../structure/cell-kinds.ts'
import { findHeader } from '../structure/header.ts'
import { splitRecords } from '../structure/index.ts'
import type { Marks } from '../structure/index.ts'

/** What a stretch of lines looks like by itself. */
export interface Look {
  readonly width: number
  /** Cells of its header; null where it shows none. */
  readonly header: readonly string[] | null
  /** Kind of each column where most of its cells are of one that can be told by its form; else null. */
  readonly typed: readonly (string | null)[]
  /** Records below the header. */
  readonly rows: number
  /** Its first record is a title alone. */
  readonly title: boolean
  /** The second is then all names. */
  readonly titled: boolean
  /** Pairs of a name and a value, of which no row names the others. */
  readonly pairs: boolean
  /** The header's cells are of another kind than most columns below them, and nowhere of the same. */
  readonly strong: boolean
}

const ROWS = 60
const SHARE = 0.7

/** Numbers, dates, truth values and addresses by their kind, codes by their template; null for words. */
function formOf(cell: string): string | null {
  const kind = kindOf(cell)
  if (kind === CODE) return templateOf(cell)
  return kind === NUMBER || kind === INSTANT || kind === TRUTH || kind === ADDRESS ? String(kind) : null
}

export function lookAt(text: string, whole: boolean, marks: Marks): Look | null {
  const split = splitRecords(text, marks)
  const records = !whole && split.open ? split.records.slice(0, -1) : split.records
  const block = findBlock(records)
  if (block === null || block.regular === 0) return null
  const place = findHeader(records, block)
  const header = place.rows === 0 ? null : (records[place.first + place.rows - 1] ?? null)
  const body = records.slice(place.first + place.rows, block.last + 1).filter((record) => record.length === block.width && record.some((cell) => cell.trim() !== ''))
  const typed = Array.from({ length: block.width }, (_, column) => formIn(body.slice(0, ROWS).map((record) => record[column] ?? '')))
  let speaks = 0
  let against = 0
  header?.forEach((cell, column) => {
    const form = typed[column] ?? null
    if (form === null || cell.trim() === '') return
    if (formOf(cell) === form) against++
    else if (kindOf(cell) !== BLANK) speaks++
  })
  const enough = body.length >= 2 ? 1 : 2
  const filled = records.filter((record) => filledIn(record).length > 0)
  const [heading = '', ...more] = filledIn(filled[0] ?? [])
  const title = more.length === 0 && heading !== '' && formOf(heading) === null
  const titled = title && isNames(filled[1] ?? []) && filled.length > 2
  const pairs = block.width === 2 && (body.length < 3 || filled.some((record) => record[0]?.trim().endsWith(':') === true) || !isNames(header ?? []))
  return { width: block.width, header, typed, rows: body.length, title, titled, pairs, strong: header !== null && against === 0 && speaks >= enough && body.length > 0 && (body.length >= 2 || block.width >= 3) }
}

export const filledIn = (record: readonly string[]): readonly string[] => record.filter((cell) => cell.trim() !== '')

/** Two different texts at least, none of them a number, a date or a code. */
export function isNames(record: readonly string[]): boolean {
  const filled = filledIn(record)
  return filled.length > 1 && new Set(filled).size === filled.length && filled.every((cell) => formOf(cell) === null && kindOf(cell) !== BLANK)
}

function formIn(cells: readonly string[]): string | null {
  const counts = new Map<string, number>()
  let filled = 0
  for (const cell of cells) {
    if (kindOf(cell) === BLANK) continue
    filled++
    const form = formOf(cell)
    if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  const [form, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [null, 0]
  return times >= filled * SHARE ? form : null
}

/** Whether a record could be one more row of a table: a cell of it has the form of its column there. */
export function fitsInto(record: readonly string[], table: Look): boolean {
  return record.some((cell, column) => {
    const form = table.typed[column] ?? null
    return form !== null && cell.trim() !== '' && formOf(cell) === form
  })
}
