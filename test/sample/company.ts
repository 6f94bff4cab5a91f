import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import { DEFAULT_SEED, writeSample } from '../../src/sample/index.ts'
import type { Options } from '../../src/sample/index.ts'

export type Cells = Readonly<Record<string, string>>

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export const DEFAULTS: Options = { seed: DEFAULT_SEED, clients: 24, months: 24, habits: 'all' }

/** Rows of a CSV text by header, read by another library than the one that wrote it. */
export function rowsOf(text: string): readonly Cells[] {
  const read = Papa.parse<Cells>(text, { header: true, skipEmptyLines: true })
  if (read.errors.length > 0) throw new Error(`csv: ${read.errors[0]?.message} in row ${read.errors[0]?.row}`)
  return read.data
}

export interface Company {
  readonly files: ReadonlyMap<string, string>
  rows(holding: string): readonly Cells[]
  /** Tickets with the client's name as the clients file has it, where the spelling can be told. */
  readonly tickets: readonly Cells[]
  readonly names: readonly string[]
}

/** A whole company from the generator, its files parsed once. */
export function company(options: Partial<Options> = {}): Company {
  const files = writeSample({ ...DEFAULTS, ...options }, sha256)
  const parsed = new Map<string, readonly Cells[]>()
  const rows = (holding: string): readonly Cells[] => {
    const known = parsed.get(holding) ?? rowsOf(files.get(`${holding}.csv`) ?? '')
    parsed.set(holding, known)
    return known
  }
  const names = rows('clients').map((row) => row['client'] ?? '')
  const canonical = new Map(names.map((name) => [name.toLowerCase(), name]))
  for (const alias of rows('aliases')) canonical.set((alias['name'] ?? '').toLowerCase(), alias['client'] ?? '')
  const tickets = rows('tickets').map((row) => {
    const written = (row['client'] ?? '').trim().replace(/\s+/g, ' ').toLowerCase()
    return { ...row, client: canonical.get(written) ?? row['client'] ?? '' }
  })
  return { files, rows, tickets, names }
}

/** Seconds of an ISO text without an offset; only differences mean something. */
export const seconds = (text: string | undefined): number => Date.parse(`${(text ?? '').replace(' ', 'T')}Z`) / 1000
export const days = (text: string | undefined): number => Math.floor(Date.parse(`${(text ?? '').slice(0, 10)}T00:00:00Z`) / 86_400_000)

export function by<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group) group.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

export const share = <T>(rows: readonly T[], test: (row: T) => boolean): number => (rows.length === 0 ? 0 : rows.filter(test).length / rows.length)
export const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length)
