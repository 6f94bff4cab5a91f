import type { Random } from '../support/random.ts'

const LETTERS = 'bcdfghklmnprstvw'
const VOWELS = 'aeiou'
const word = (r: Random, from = 1, to = 4): string => Array.from({ length: r.int(from, to) }, () => r.pick([...LETTERS]) + r.pick([...VOWELS])).join('')
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const two = (n: number): string => String(n).padStart(2, '0')
const words = (r: Random, from: number, to: number): string[] => Array.from({ length: r.int(from, to) }, () => word(r))

/** A column of a made-up table: gives the cell of the n-th row. */
type Column = (n: number) => string

const INSTANTS: readonly ((r: Random) => string)[] = [
  (r) => `2024-${two(r.int(1, 12))}-${two(r.int(1, 28))} ${two(r.int(0, 23))}:${two(r.int(0, 59))}:${two(r.int(0, 59))}`,
  (r) => `${two(r.int(1, 12))}/${two(r.int(1, 28))}/2024 ${two(r.int(1, 12))}:${two(r.int(0, 59))} ${r.pick(['AM', 'PM'])}`,
  (r) => `${r.int(1, 28)}/${r.int(1, 12)}/2024 ${r.int(0, 23)}:${two(r.int(0, 59))}`,
  (r) => `2024-${two(r.int(1, 12))}-${two(r.int(1, 28))}T${two(r.int(0, 23))}:${two(r.int(0, 59))}:00Z`,
  (r) => `${two(r.int(1, 28))}.${two(r.int(1, 12))}.2024`,
]

/** Kinds of columns that real exports have; each makes one. */
const KINDS: Readonly<Record<string, (r: Random) => Column>> = {
  id: (r) => {
    const prefix = r.pick(['', 'T', 'INC00', '#'])
    const start = r.pick([1, 1000, 48_000])
    return (n) => `${prefix}${start + n}`
  },
  client: (r) => {
    const pool = Array.from({ length: r.int(4, 60) }, () => `${capital(word(r))}${r.pick(['', ' Ltd', ' & Sons', ', Inc', ` ${capital(word(r))}`, ` ${capital(word(r))}, LLC`])}`)
    return () => pool[Math.floor(r.next() ** 2 * pool.length)]!
  },
  person: (r) => {
    const last = r.int(0, 1) === 1
    const pool = Array.from({ length: r.int(3, 40) }, () => (last ? `${capital(word(r))}, ${capital(word(r))}` : `${capital(word(r))} ${capital(word(r))}`))
    return () => r.pick(pool)
  },
  instant: (r) => {
    const write = r.pick(INSTANTS)
    return () => write(r)
  },
  instantOrBlank: (r) => {
    const write = r.pick(INSTANTS)
    const blank = r.next() * 0.6
    return () => (r.next() < blank ? '' : write(r))
  },
  subject: (r) => () => {
    const [first, ...rest] = words(r, 2, 7)
    return capital([first, ...rest].join(' ')).replace(/ /g, () => (r.next() < 0.07 ? ', ' : r.next() < 0.02 ? ' - ' : ' '))
  },
  description: (r) => () => Array.from({ length: r.int(0, 4) }, () => `${capital(words(r, 2, 9).join(' '))}.`).join(r.pick([' ', ' ', '\n'])).replace(/ (?=\w)/g, () => (r.next() < 0.06 ? ', ' : r.next() < 0.01 ? ',' : ' ')).replace(/\b\w+\b/g, (w) => (r.next() < 0.01 ? `"${w}"` : w)),
  few: (r) => {
    const pool = r.pick([['P1', 'P2', 'P3', 'P4'], ['Low', 'Medium', 'High'], ['open', 'pending', 'resolved', 'closed'], ['Yes', 'No'], ['true', 'false'], ['3 - Moderate', '1 - Critical', '2 - High'], ['Email', 'Phone', 'Portal']])
    return () => r.pick(pool)
  },
  fewOrBlank: (r) => {
    const pool = r.pick([['Hardware', 'Software', 'Network', ''], ['P1', 'P2', ''], ['x', '']])
    return () => r.pick(pool)
  },
  number: (r) => {
    const most = r.pick([9, 100, 5000])
    return () => String(r.int(0, most))
  },
  decimal: (r) => () => (r.next() * 200).toFixed(2),
  email: (r) => () => `${word(r)}${r.pick(['', '.', '_'])}${word(r)}@${word(r)}.${r.pick(['com', 'org', 'co.uk'])}`,
  note: (r) => () => (r.next() < 0.7 ? '' : words(r, 1, 5).join(' ')),
  blank: () => () => '',
}

export interface Table {
  readonly delimiter: string
  /** `never`: the tool quotes nothing, so no text may hold a separator. */
  readonly quoting: 'minimal' | 'always' | 'never'
  readonly kinds: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A clean table of random columns. */
export function randomTable(r: Random, rows: number): Table {
  const delimiter = r.pick([',', ',', ',', ';', '\t', '|'])
  const quoting = delimiter === '\t' || delimiter === '|' ? r.pick(['never', 'minimal'] as const) : r.pick(['minimal', 'minimal', 'always', 'never'] as const)
  const pool = ['client', 'person', 'instant', 'instantOrBlank', 'subject', 'description', 'few', 'fewOrBlank', 'number', 'decimal', 'email', 'note', 'few', 'subject', 'instant', 'blank']
  const kinds = ['id', ...Array.from({ length: r.int(3, 12) }, () => r.pick(pool))]
  if (r.next() < 0.2) kinds.push(kinds.shift()!)
  const columns = kinds.map((kind) => KINDS[kind]!(r))
  const cell = (text: string) => (delimiter === ',' ? text : text.replace(/,(?! )/g, delimiter)).replaceAll(quoting === 'never' ? /[",;|\t\n]/g : /\r/g, ' ')
  return { delimiter, quoting, kinds, rows: Array.from({ length: rows }, (_, n) => columns.map((column) => cell(column(n)))) }
}

/** A cell as its tool writes it. */
export function writeCell(text: string, { delimiter, quoting }: Table): string {
  if (quoting === 'never') return text
  return quoting === 'always' || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const writeRow = (row: readonly string[], table: Table): string => row.map((text) => writeCell(text, table)).join(table.delimiter)

/** A row's text, damaged; what its cells should be in the end. Null where this row cannot be damaged so. */
export interface Damaged {
  readonly text: string
  readonly truth: readonly (readonly string[])[]
  /** A separator that was put into a text may stay there or go. */
  readonly stray?: true
  /** It stands on several lines. */
  readonly broken?: true
}

export type Damage = (table: Table, at: number, r: Random) => Damaged | null

const TEXTS = ['subject', 'description', 'client', 'person', 'note']
const textColumns = (table: Table, row: readonly string[]): number[] =>
  table.kinds.flatMap((kind, c) => (TEXTS.includes(kind) && row[c]!.trim() !== '' ? [c] : []))

/** Where separators stand outside of quotation marks. */
function separators(text: string, delimiter: string): number[] {
  const found: number[] = []
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === delimiter && !quoted) found.push(i)
  }
  return found
}

const without = (text: string, at: number): string => text.slice(0, at) + text.slice(at + 1)
const withIn = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at)

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'a separator in a text without marks': (table, at, r) => {
    const row = [...table.rows[at]!]
    const columns = textColumns(table, row)
    if (columns.length === 0) return null
    const c = r.pick(columns)
    const forced = !row[c]!.includes(table.delimiter)
    if (forced) {
      const spaces = [...row[c]!].flatMap((ch, i) => (ch === ' ' ? [i] : []))
      if (spaces.length === 0) return null
      row[c] = withIn(row[c]!, r.pick(spaces), table.delimiter)
    }
    if (/["\n]/.test(row[c]!)) return null
    return { text: row.map((text, i) => (i === c ? text : writeCell(text, table))).join(table.delimiter), truth: [row], ...(forced ? { stray: true } : {}) }
  },
  'a separator doubled': (table, at, r) => {
    const text = writeRow(table.rows[at]!, table)
    const places = separators(text, table.delimiter)
    return { text: withIn(text, r.pick(places), table.delimiter), truth: [table.rows[at]!] }
  },
  'a separator anywhere': (table, at, r) => {
    const row = [...table.rows[at]!]
    const c = r.int(0, row.length - 1)
    if (writeCell(row[c]!, table).startsWith('"')) return null
    row[c] = withIn(row[c]!, r.int(0, row[c]!.length), table.delimiter)
    return { text: row.map((text, i) => (i === c ? text : writeCell(text, table))).join(table.delimiter), truth: [row], stray: true }
  },
  'a separator lost': (table, at, r) => {
    const text = writeRow(table.rows[at]!, table)
    return { text: without(text, r.pick(separators(text, table.delimiter))), truth: [table.rows[at]!] }
  },
  'one lost and one too many': (table, at, r) => {
    const text = writeRow(table.rows[at]!, table)
    const places = separators(text, table.delimiter)
    const lost = r.pick(places)
    const doubled = r.pick(places)
    if (lost === doubled) return null
    const damaged = lost < doubled ? without(withIn(text, doubled, table.delimiter), lost) : withIn(without(text, lost), doubled, table.delimiter)
    return { text: damaged, truth: [table.rows[at]!] }
  },
  'a quotation mark lost': (table, at, r) => {
    const text = writeRow(table.rows[at]!, table)
    const marks = [...text].flatMap((ch, i) => (ch === '"' ? [i] : []))
    return marks.length === 0 ? null : { text: without(text, r.pick(marks)), truth: [table.rows[at]!] }
  },
  'a quotation mark too many': (table, at, r) => {
    if (table.quoting === 'never') return null
    const text = writeRow(table.rows[at]!, table)
    return { text: withIn(text, r.int(0, text.length), '"'), truth: [table.rows[at]!] }
  },
  'a line end lost': (table, at) => {
    const next = table.rows[at + 1]
    if (next === undefined) return null
    return { text: writeRow(table.rows[at]!, table) + writeRow(next, table), truth: [table.rows[at]!, next] }
  },
  'a line break in a text without marks': (table, at, r) => {
    const row = [...table.rows[at]!]
    const columns = textColumns(table, row).filter((c) => !row[c]!.includes(table.delimiter) && !/["\n]/.test(row[c]!) && row[c]!.includes(' '))
    if (columns.length === 0) return null
    const c = r.pick(columns)
    const spaces = [...row[c]!].flatMap((ch, i) => (ch === ' ' ? [i] : []))
    const place = r.pick(spaces)
    row[c] = `${row[c]!.slice(0, place)}\n${row[c]!.slice(place + 1)}`
    return { text: row.map((text, i) => (i === c ? text : writeCell(text, table))).join(table.delimiter), truth: [row], broken: true }
  },
}
