import type { Inspection } from './inspection.ts'
import { normalHeader } from './headers.ts'

const SHAPES = 4
const WORDS = 15
const LOOKED_AT = 2_000

/** Columns whose words a layout has to know: they are written out. */
const WORDED = /\b(status|state|priority|urgency|impact|severity|type|source|channel|via|overdue|sla|met|breach(ed)?|ontime|verdict|resolution state|response state|priorität|typ|quelle)\b/

/**
 * What a maker of layouts needs to know of an export, without what is in it: its form, its column names, and of
 * each column the shape of its cells (`Aaa 99, 9999`), never a cell. Only where a column is named like a status, a
 * priority, a type or a verdict do its few words stand in full. Plain text.
 */
export function describeExport(inspection: Inspection): string {
  const { dialect, header, sample, whole, layout } = inspection
  const rows = sample.slice(0, LOOKED_AT)
  const form = [
    `encoding ${dialect.encoding}${dialect.bom ? ' with a byte order mark' : ''}`,
    `separator ${JSON.stringify(dialect.delimiter)}`,
    dialect.quote === null ? 'no quotation marks' : `quotation mark ${dialect.quote}${dialect.escape === '\\' ? ', escaped by a backslash' : ''}`,
    `${dialect.header_row} rows above the column names`,
  ]
  const lines = [
    'An export, described by Goodterms.',
    'It holds column names and the shape of cells: a for a letter, A for a capital, 9 for a digit.',
    'Only columns named like a status, a priority, a type or a verdict show their words. Read it before you pass it on.',
    '',
    `kind of file: ${/\.[a-z0-9]{1,5}$/i.exec(inspection.file)?.[0] ?? 'no ending'}`,
    `form: ${form.join('; ')}`,
    `taken for: ${layout === null ? 'nothing that is known' : `${layout.id}${layout.certain ? '' : ' (a guess)'}`}`,
    `columns: ${header.length}; rows looked at: ${rows.length}${whole ? ', all there are' : ''}`,
    '',
    ...header.map((name, index) => `${index + 1}. ${name === '' ? '(no name)' : name}\n   ${cellsOf(name, rows.map(({ cells }) => (cells[index] ?? '').trim()))}`),
  ]
  return `${lines.join('\n')}\n`
}

function cellsOf(name: string, cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell !== '')
  const blank = `${share(cells.length - filled.length, cells.length)} blank`
  if (filled.length === 0) return blank
  const words = WORDED.test(normalHeader(name)) ? fewWords(filled) : null
  if (words !== null) return `${blank}; words: ${words.join(', ')}`
  const counts = countOf(filled.map(shapeOfCell))
  const shown = counts.slice(0, SHAPES).map(([shape, count]) => `${shape} ${share(count, filled.length)}`)
  return `${blank}; ${new Set(filled).size === filled.length ? 'all different' : 'some alike'}; ${shown.join(', ')}${counts.length > SHAPES ? `, and ${counts.length - SHAPES} other shapes` : ''}`
}

/** The words of a column that has only a few, each of them seen again and none of them a person's or a number's; null where it has others. */
function fewWords(filled: readonly string[]): string[] | null {
  const counts = countOf(filled)
  if (counts.length > WORDS || counts.length * 2 > filled.length + 2) return null
  if (counts.some(([word]) => word.length > 40 || /@|\d{4}|[\r\n]/.test(word))) return null
  return counts.map(([word]) => word)
}

/** `Tech01, Agent` is `Aaa…99, Aaa…`: runs of letters beyond three and of digits beyond eight are cut, so that no length tells a name. */
export function shapeOfCell(cell: string): string {
  const text = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell
  return text
    .replace(/\p{L}/gu, (letter) => (/\p{Lu}/u.test(letter) ? 'A' : 'a')).replace(/\p{N}/gu, '9').replace(/[\r\n]+/g, '⏎')
    .replace(/([Aa][Aa]{2})[Aa]+/g, '$1…').replace(/9{9,}/g, '99999999…')
    .replace(/^((?:[^ ]+ ){6}).*$/s, '$1…')
}

function countOf(texts: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

const share = (part: number, all: number): string => `${all === 0 ? 0 : Math.round((100 * part) / all)} %`
