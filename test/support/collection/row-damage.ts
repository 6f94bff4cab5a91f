import type { Random } from '../random.ts'
import type { Truth } from './case.ts'
import type { Column, Known } from './tables.ts'

/** The body of a file with one row out of order, and how it is to be read. */
export interface Broken {
  readonly what: string
  readonly lines: readonly string[]
  readonly truth: Truth
}

type Write = (cells: readonly string[]) => string

/** Breaks one row in a way that FORMATS gives one answer to; null where this table has no place for it. */
export function breakRow(table: Known, truth: Truth, r: Random, delimiter: string, write: Write): Broken | null {
  const columns = table.columns ?? []
  const at = r.int(3, table.rows.length - 3)
  const row = table.rows[at] ?? []
  const text = columns.indexOf('text')
  const replaced = (line: string, read: readonly string[]): Pick<Broken, 'lines' | 'truth'> => ({
    lines: table.rows.map((cells, n) => (n === at ? line : write(cells))),
    truth: { ...truth, rows: truth.rows.map((cells, n) => (n === at ? read : cells)) },
  })
  const withText = (cell: string) => row.map((old, n) => (n === text ? cell : old))
  const bare = (cells: readonly string[]) => cells.join(delimiter)
  const words = (row[text] ?? '').split(' ')
  const half = Math.max(1, words.length >> 1)
  const [first, second] = [words.slice(0, half).join(' '), words.slice(half).join(' ')]
  if (bare(row.filter((_, n) => n !== text)).includes('"') || row.some((cell) => cell.includes(delimiter))) return null
  const ways: readonly (() => Broken | null)[] = [
    () => {
      const cell = `${first}${delimiter}${delimiter === '\t' ? '' : ' '}${second}`
      return { what: 'a separator in a text', ...replaced(bare(withText(cell)), withText(cell)) }
    },
    () => {
      const place = columns.findIndex((column, n) => n > 0 && n !== text && n - 1 !== text && n + 1 !== text && column !== 'blankable')
      if (place === -1 || columns.includes('blankable')) return null
      return { what: 'a stray separator', ...replaced(bare([...row.slice(0, place), '', ...row.slice(place)]), row) }
    },
    () => {
      const fixed: readonly Column[] = ['id', 'date', 'instant', 'word']
      const place = columns.findIndex((column, n) => fixed.includes(column) && ['date', 'instant', 'word'].includes(columns[n + 1] ?? '') && !(column === 'word' && columns[n + 1] === 'word'))
      if (place === -1 || columns.includes('blankable')) return null
      const joined = (row[place] ?? '') + (row[place + 1] ?? '')
      return { what: 'a lost separator', ...replaced(bare([...row.slice(0, place), joined, ...row.slice(place + 2)]), row) }
    },
    () => {
      const cell = `${first} 27" ${second}`
      return { what: 'a lone mark in a text', ...replaced(bare(withText(cell)), withText(cell)) }
    },
    () => {
      const cell = `${first} "big" ${second}`
      return { what: 'marks in a quoted text, not doubled', ...replaced(bare(withText(`"${cell}"`)), withText(cell)) }
    },
    () => {
      const cell = `${first}\n${second}`
      return { what: 'a line break in a text, not quoted', ...replaced(bare(withText(cell)), withText(cell)) }
    },
    () => {
      const keep = r.int(1, 2)
      if (columns.includes('blankable')) return null
      const read = row.map((cell, n) => (n < keep ? cell : ''))
      return { what: 'a short row', ...replaced(bare(row.slice(0, keep)), read) }
    },
    () => {
      const extra = 'seen by Ann, twice'.replaceAll(',', ' and')
      const { lines } = replaced(`${write(row)}${delimiter}${extra}`, row)
      return { what: 'a cell too many', lines, truth: { header: [...(truth.header ?? []), 'extra_1'], rows: truth.rows.map((cells, n) => [...cells, n === at ? extra : '']) } }
    },
    () => {
      const next = table.rows[at + 1]
      if (next === undefined || !['count', 'price', 'date'].includes(columns.at(-1) ?? '')) return null
      const lines = table.rows.map(write)
      lines.splice(at, 2, `${bare(row)}${bare(next)}`)
      return next.some((cell) => cell.includes(delimiter)) ? null : { what: 'a lost line end', lines, truth }
    },
    () => {
      if (columns.at(-1) !== 'blankable') return null
      const short = table.rows.map((cells) => (cells.at(-1) === '' ? cells.slice(0, -1) : cells))
      return { what: 'blank cells left out at the end', lines: short.map(write), truth }
    },
  ]
  return r.pick(ways)()
}
