import type { SetAsideText } from '../../models/index.ts'
import { importing } from '../../words/index.ts'

export interface AsideRow {
  readonly file: string
  readonly row: number | null
  /** What stood there, where the reason names it; null where nothing did. */
  readonly found: string | null
  readonly text: string | null
}

/** Rows that were set aside for one reason. */
export interface AsideGroup {
  readonly reason: string
  /** A newer export holds them: nothing is wrong. */
  readonly merged: boolean
  readonly rows: readonly AsideRow[]
}

const EXPECTED = / \(expected (.*?)\)(?:, and \d+ more like it)?$/s

/** What is said of one row, parted into why it was set aside and what stood there. */
function parted({ problem, file, row }: SetAsideText): { readonly reason: string; readonly found: string | null } {
  const words = importing.aside
  const where = row === null ? `${file}: ` : `${file} row ${row}: `
  const said = problem.startsWith(where) ? problem.slice(where.length) : problem
  const expected = EXPECTED.exec(said)?.[1]
  const quoted = /^([^"]*?) ?"(.*)" ?([^"]*)$/s.exec(expected === undefined ? said : said.replace(EXPECTED, ''))
  if (quoted !== null) {
    const [, column = '', found = '', rest = ''] = quoted
    return { reason: expected !== undefined ? words.not_read(column, expected) : words.column(column, rest), found: `“${found}”` }
  }
  if (expected === undefined) return { reason: said, found: null }
  const missing = /^(\S+) is missing \(/.exec(said)?.[1]
  if (missing !== undefined) return { reason: words.missing(missing), found: null }
  return { reason: words.expected(expected), found: said.replace(EXPECTED, '').replace(/^found /, '') }
}

/** Rows by reason, the reason with most rows first; those that a newer file holds last. */
export function asideGroups(rows: readonly SetAsideText[]): readonly AsideGroup[] {
  const groups = new Map<string, { reason: string; merged: boolean; rows: AsideRow[] }>()
  for (const one of rows) {
    const { reason, found } = parted(one)
    const name = one.merged ? importing.aside.merged : reason
    const group = groups.get(name) ?? { reason: name, merged: one.merged, rows: [] }
    group.rows.push({ file: one.file, row: one.row, found, text: one.text })
    groups.set(name, group)
  }
  return [...groups.values()].sort((a, b) => Number(a.merged) - Number(b.merged) || b.rows.length - a.rows.length)
}
