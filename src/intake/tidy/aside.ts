import { firstOf, isPage, isRule, isTotal, isTotalOf } from './lines.ts'
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

/** The heading of rows: its first cell stands alone. */
const isAlone = (record: Record): boolean => record.length > 1 && (record[0]?.trim() ?? '') !== '' && record.every((cell, at) => at === 0 || cell.trim() === '')
const isComment = (record: Record): boolean => record.length === 1 && /^\s*(?:#|\/\/)/.test(record[0] ?? '')

/**
 * Rows that only order a printed list: the column names again on each page, the name of a group above its rows, the
 * total below them. Null where the table has none, so that its rows need not be looked at. `header` null: it is not
 * there again.
 */
export function asideOf(names: Record, header: Record | null, body: readonly Record[]): Aside | null {
  const rows = body.filter((record) => record.some((cell) => cell.trim() !== '')).slice(0, LOOKED_AT)
  const wide = names.length > 1
  const tellers: Aside[] = []
  const tell = (found: string, is: (record: Record) => boolean) => tellers.push((cells) => (is(cells) ? found : null))
  if (header !== null && wide && header.filter((cell) => cell.trim() !== '').length > 1) tell('the column names again', (cells) => cells.length === header.length && sameNames(cells, header))
  if (wide && rows.some(isRule) && rows.filter(isRule).length * 2 < rows.length) tell('a rule between lines', isRule)
  if (wide && rows.some(isPage)) tell('the foot of a page', isPage)
  if (wide && rows.some(isComment) && !rows.some((record) => record.length > 1 && /^\s*(?:#|\/\/)/.test(record[0] ?? ''))) tell('a comment', isComment)
  const totals = rows.filter(isTotal).length
  if (totals > 0 && totals <= Math.max(2, rows.length * MOST_TOTALS)) tell('a line of totals', isTotal)
  const groups = groupsIn(rows, names.length)
  if (groups !== null) tellers.push(groups)
  return tellers.length === 0 ? null : (cells) => tellers.reduce<string | null>((found, teller) => found ?? teller(cells), null)
}

/**
 * Tells the headings of groups and the totals below them; null where there are none. They are few, stand above rows,
 * the first of them above the first row, or end in a colon; and the rows have cells where they have none.
 */
function groupsIn(rows: readonly Record[], width: number): Aside | null {
  if (width < 3) return null
  const others = rows.filter((record) => record.length === width && !isAlone(record) && !isTotal(record) && !isTotalOf(record) && !/^total\b/i.test(record[0]?.trim() ?? ''))
  const alone = rows.filter(isAlone)
  const sums = rows.filter((record) => record.length === width && isTotalOf(record))
  if (alone.length + sums.length === 0 || others.length === 0 || alone.length + sums.length > rows.length * MOST_GROUPS) return null
  const always = Array.from({ length: width }, (_, column) => column > 0 && others.filter((record) => record[column]?.trim() !== '').length >= others.length * ALWAYS)
  if (!always.includes(true)) return null
  const own = others.every((record) => (record[0]?.trim() ?? '') === '')
  const above = rows.every((record, at) => !isAlone(record) || /^total\b/i.test(firstOf(record)) || (rows[at + 1] !== undefined && !isAlone(rows[at + 1]!)))
  const from_top = rows[0] !== undefined && isAlone(rows[0])
  const headed = above && (from_top || alone.length > 1)
  const lacks = (cells: Record) => always.some((yes, column) => yes && (cells[column]?.trim() ?? '') === '')
  return (cells) => {
    const first = cells[0]?.trim() ?? ''
    if (own && /^(?:grand |sub-? ?)?total\b/i.test(first)) return 'a line of totals'
    if (sums.length > 0 && isTotalOf(cells) && lacks(cells)) return 'a line of totals'
    return isAlone(cells) && (own || headed || first.endsWith(':')) ? 'the name of a group of rows' : null
  }
}
