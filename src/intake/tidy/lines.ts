import { BLANK, NUMBER, kindOf } from '../structure/cell-kinds.ts'

type Record = readonly string[]

export const firstOf = (record: Record): string => record.find((cell) => cell.trim() !== '')?.trim() ?? ''

/** A line of dashes, stars or the like, across the table or in each of its cells. */
export function isRule(record: Record): boolean {
  const filled = record.filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => /^\s*[+:|]?(?:([-=_*~#.])(?:\s*[-=_*~#.+|]){2,})[+:|]?\s*$/.test(cell))
}

const TOTAL = /^(?:(?:grand|sub)?[ -]?totals?|total g[eé]n[eé]ral|sous-total|gesamt(?:summe)?|(?:zwischen)?summe|insgesamt|tota(?:le|al)|sub-?totaal|suma|soma|razem|ogółem|celkem|итого|всего|合計|小計|总计|合计):?$/iu
const TOTAL_OF = /\s(?:sub)?totals?:?$/i

/** Numbers, blanks, and what tools write for blanks. */
const isAmount = (cell: string): boolean => [BLANK, NUMBER].includes(kindOf(cell) as 0 | 1)

/** A line of totals: its first word says so, and the rest are amounts. */
export function isTotal(record: Record): boolean {
  const at = record.findIndex((cell) => cell.trim() !== '')
  return at !== -1 && record.length > 1 && TOTAL.test(firstOf(record)) && record.every((cell, n) => n === at || isAmount(cell))
}

/** `Alder Total`, as a spreadsheet writes below each group, with amounts behind it. */
export function isTotalOf(record: Record): boolean {
  return record.length > 1 && TOTAL_OF.test(record[0]?.trim() ?? '') && record.every((cell, n) => n === 0 || isAmount(cell))
}

/** The line at the foot of a printed page. */
export const isPage = (record: Record): boolean => record.length === 1 && /^\s*(?:page|seite|p[aá]gina|strona|pagina|стр\.?|side|sida)\s*:?\s*\d+\b/iu.test(record[0] ?? '')
