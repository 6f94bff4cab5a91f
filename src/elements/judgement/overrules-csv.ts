import Papa from 'papaparse'
import { parseDay, type ClientOverrule } from '../../core/index.ts'
import { writeCsv } from '../../intake/index.ts'

const COLUMNS = ['client', 'quality', 'level', 'note', 'date'] as const
type Column = (typeof COLUMNS)[number]

export const OVERRULES_FILE = 'judgements.csv'

/** A row that could not be used. Rows as a spreadsheet counts them: the head is 1. */
export interface OverruleProblem {
  readonly row: number
  readonly column: Column
  readonly found: string
  readonly expected: 'name' | 'quality' | 'level' | 'date' | 'column'
}

export interface ReadOverrules {
  readonly overrules: readonly ClientOverrule[]
  readonly problems: readonly OverruleProblem[]
  /** Clients that are in no file now; what is said of them is kept all the same. */
  readonly unknown: readonly string[]
}

/** One row for each quality that the owner set: client, quality, level 0 to 100, note, date. */
export function overrulesCsv(list: readonly ClientOverrule[]): string {
  return writeCsv([COLUMNS, ...list.map(({ client, quality, score, note, on }) => [client, quality, String(score), note, on])], { bom: true })
}

/** Reads what `overrulesCsv` wrote, or what a spreadsheet made of it. Rows that cannot be used are named, all others are there. */
export function overrulesFrom(text: string, known: { readonly clients: readonly string[]; readonly qualities: readonly string[] }): ReadOverrules {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimitersToGuess: [',', ';', '\t'] })
  const [head = [], ...rows] = data
  const names = head.map((name) => name.trim().toLowerCase())
  const absent = COLUMNS.filter((column) => column !== 'note' && !names.includes(column))
  if (absent.length > 0) return { overrules: [], unknown: [], problems: absent.map((column) => ({ row: 1, column, found: head.join(', '), expected: 'column' })) }
  const overrules: ClientOverrule[] = []
  const problems: OverruleProblem[] = []
  for (const [i, cells] of rows.entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const cell = (column: Column): string => (cells[names.indexOf(column)] ?? '').trim().replace(/^'(?=[=+\-@\t\r])/, '')
    const quality = known.qualities.find((name) => name === cell('quality').toLowerCase().replaceAll(' ', '_').replaceAll('-', '_'))
    const score = levelOf(cell('level'))
    const bad = (column: Column, expected: OverruleProblem['expected']): OverruleProblem => ({ row: i + 2, column, found: cell(column), expected })
    const found = [
      ...(cell('client') === '' ? [bad('client', 'name')] : []), ...(quality === undefined ? [bad('quality', 'quality')] : []),
      ...(score === null ? [bad('level', 'level')] : []), ...(parseDay(cell('date')) === null ? [bad('date', 'date')] : []),
    ]
    problems.push(...found)
    if (found.length === 0 && quality !== undefined && score !== null) overrules.push({ client: cell('client'), quality, score, note: cell('note'), on: cell('date') })
  }
  return { overrules, problems, unknown: [...new Set(overrules.map(({ client }) => client))].filter((client) => !known.clients.includes(client)) }
}

/** A level as it is typed: a point or a comma before decimals. */
function levelOf(text: string): number | null {
  if (!/^\d{1,3}([.,]\d+)?$/.test(text)) return null
  const level = Number(text.replace(',', '.'))
  return level <= 100 ? level : null
}

/** Of each client and quality the latest one; of one day, that of the file. In order of client and quality as they stood, new ones last. */
export function mergeOverrules(before: readonly ClientOverrule[], read: readonly ClientOverrule[]): { readonly overrules: readonly ClientOverrule[]; readonly changed: number } {
  const merged = new Map<string, ClientOverrule>()
  for (const one of [...before, ...read]) {
    const key = JSON.stringify([one.client, one.quality])
    const other = merged.get(key)
    if (other === undefined || one.on >= other.on) merged.set(key, one)
  }
  const were = new Set(before.map(written))
  const overrules = [...merged.values()]
  return { overrules, changed: overrules.filter((one) => !were.has(written(one))).length }
}

const written = ({ client, quality, score, note, on }: ClientOverrule): string => JSON.stringify([client, quality, score, note, on])
