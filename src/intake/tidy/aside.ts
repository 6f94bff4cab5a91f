import { isTotalRow } from '../scan/total-row.ts'
import { NUMBER, kindOf } from '../structure/cell-kinds.ts'
import { sameNames } from './regions.ts'

/** What a record of the table is that is no row of it; null for a row. */
export type Aside = (cells: readonly string[]) => string | null

type Record = readonly string[]

const LOOKED_AT = 3000
/** Share of rows in which a column is filled, where a row without it is out of the ordinary. */
const ALWAYS = 0.95
const MOST_GROUPS = 0.45
/** Of more rows named “Total”, the word is one of the table's own. */
const MOST_TOTALS = 0.05
const TOTAL_ALONE = /^(?:grand |sub-? ?)?totals?:?$/i
const TOTAL_OF = /^(?:grand |sub-? ?)?total\b/i

/** A line of dashes, stars or the like. */
const RULE = /^\s*([-=_*+~#.])(?:\s*[-=_*+~#.|]){2,}\s*$/
const isRule = (record: Record): boolean => record.length === 1 && RULE.test(record[0] ?? '')

const firstOf = (record: Record): string => record[0]?.trim() ?? ''
/** The heading of rows: its first cell stands alone. */
const isAlone = (record: Record): boolean => record.length > 1 && firstOf(record) !== '' && record.every((cell, at) => at === 0 || cell.trim() === '')
/** A line of totals with as many numbers as a row has. */
const isWideTotal = (record: Record): boolean => record.length > 2 && TOTAL_ALONE.test(firstOf(record)) && record.every((cell, at) => at === 0 || /^[-.\s]*$/.test(cell) || kindOf(cell) === NUMBER)

/**
 * Rows that only order a printed list: the column names again on each page, the name of a group above its rows, the
 * total below them. Null where the table has none, so that its rows need not be looked at. `header` null: it is not
 * there again.
 */
export function asideOf(names: Record, header: Record | null, body: readonly Record[]): Aside | null {
  const rows = body.filter((record) => record.some((cell) => cell.trim() !== '')).slice(0, LOOKED_AT)
  const again = header !== null && names.length > 1 && header.filter((cell) => cell.trim() !== '').length > 1
  const groups = groupsIn(rows, names.length)
  const totals = rows.filter(isWideTotal).length
  const rules = names.length > 1 && rows.some(isRule)
  const sums = totals > 0 && totals <= Math.max(2, rows.length * MOST_TOTALS)
  if (!again && groups === null && !sums && !rules) return null
  return (cells) => {
    if (again && cells.length === header.length && sameNames(cells, header)) return 'the column names again'
    if (rules && isRule(cells)) return 'a rule between lines'
    if (sums && isWideTotal(cells)) return 'a line of totals'
    return groups?.(cells) ?? null
  }
}

/**
 * Tells the headings of groups; null where there are none. They are few, stand above rows, the first of them above the
 * first row, or end in a colon; and the rows have cells where they have none.
 */
function groupsIn(rows: readonly Record[], width: number): Aside | null {
  if (width < 3) return null
  const others = rows.filter((record) => record.length === width && !isAlone(record) && !isTotalRow(record) && !TOTAL_OF.test(firstOf(record)))
  const alone = rows.filter(isAlone)
  if (alone.length === 0 || others.length === 0 || alone.length > rows.length * MOST_GROUPS) return null
  const own = others.every((record) => firstOf(record) === '')
  const always = (column: number) => others.filter((record) => record[column]?.trim() !== '').length >= others.length * ALWAYS
  if (!Array.from({ length: width - 1 }, (_, at) => at + 1).some(always)) return null
  const above = rows.every((record, at) => !isAlone(record) || TOTAL_OF.test(firstOf(record)) || (rows[at + 1] !== undefined && !isAlone(rows[at + 1]!)))
  const from_top = rows[0] !== undefined && isAlone(rows[0])
  const headed = above && (from_top || alone.length > 1)
  return (cells) => {
    const first = firstOf(cells)
    if (own && first !== '' && TOTAL_OF.test(first)) return 'a line of totals'
    return isAlone(cells) && (own || headed || first.endsWith(':')) ? 'the name of a group of rows' : null
  }
}
