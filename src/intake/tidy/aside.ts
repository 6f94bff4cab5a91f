import { isTotalRow } from '../scan/total-row.ts'
import { isBlankRecord } from '../structure/index.ts'
import { sameNames } from './regions.ts'

/** What a record of the table is that is no row of it; null for a row. */
export type Aside = (cells: readonly string[]) => string | null

const LOOKED_AT = 3000
/** Share of rows in which a column is filled, where a row without it is out of the ordinary. */
const ALWAYS = 0.95
const MOST_GROUPS = 0.45

const filledIn = (record: readonly string[]): number => record.filter((cell) => cell.trim() !== '').length
/** A heading of rows: its first cell, or the first that is filled, stands alone. */
const isAlone = (record: readonly string[]): boolean => record.length > 1 && filledIn(record) === 1
const TOTAL = /^(?:grand |sub-? ?)?total\b/i

/**
 * Rows that only order a printed list: the column names again on each page, the name of a group above its rows, the
 * total below them. Null where the table has none, so that its rows need not be looked at.
 */
export function asideOf(names: readonly string[], header: readonly string[] | null, body: readonly (readonly string[])[]): Aside | null {
  const rows = body.filter((record) => !isBlankRecord(record)).slice(0, LOOKED_AT)
  const again = header !== null && names.length > 1 && names.some((name) => name !== '')
  const groups = groupsIn(rows, names.length)
  if (!again && groups === null) return null
  return (cells) => {
    if (again && cells.length === header.length && sameNames(cells, header)) return 'the column names again'
    if (groups !== null && groups(cells)) return TOTAL.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '') ? 'a line of totals' : 'the name of a group of rows'
    return null
  }
}

/** Tells the headings of groups; null where there are none, or so many that they may be rows. */
function groupsIn(rows: readonly (readonly string[])[], width: number): ((cells: readonly string[]) => boolean) | null {
  if (width < 3) return null
  const alone = rows.filter(isAlone)
  const others = rows.filter((record) => record.length === width && !isAlone(record) && !isTotalRow(record) && !TOTAL.test(record[0]?.trim() ?? ''))
  if (alone.length === 0 || others.length === 0 || alone.length > rows.length * MOST_GROUPS) return null
  const at = alone[0]?.findIndex((cell) => cell.trim() !== '') ?? -1
  if (at !== 0) return null
  const always = Array.from({ length: width }, (_, column) => others.filter((record) => record[column]?.trim() !== '').length >= others.length * ALWAYS)
  const own = others.every((record) => record[0]?.trim() === '')
  const telling = always.filter((yes, column) => yes && column > 0).length
  if (!own && telling < 2) return null
  return (cells) => (cells[0]?.trim() ?? '') !== '' && ((cells.length > 1 && isAlone(cells)) || (own && TOTAL.test(cells[0]?.trim() ?? '')))
}
