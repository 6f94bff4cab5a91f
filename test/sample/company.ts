import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { credits } from '../../src/cli/credits.ts'
import { readOptions } from '../../src/cli/options.ts'
import { DEFAULT_SEED, draftFiles, draftSample, finishSample } from '../../src/sample/index.ts'
import type { Draft, LedgerLine, Options } from '../../src/sample/index.ts'

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

/** What is owed by a draft's files, found in this process as `npm run sample` finds it in another. */
async function ledgerOf(draft: Draft): Promise<readonly LedgerLine[]> {
  const folder = mkdtempSync(join(tmpdir(), 'goodterms-sample-'))
  for (const [name, text] of draftFiles(draft)) writeFileSync(join(folder, name), text)
  const options = readOptions(['credits', '--data', folder])
  if (options === 'help') throw new Error('no options')
  return (await credits(options, () => {})).report.lines
}

/** A company from the generator, its files parsed once; without credits, which take a reading of its files. */
export function company(options: Partial<Options> = {}): Company {
  return companyOf(draftSample({ ...DEFAULTS, ...options }), [])
}

/** The same with credits: every file as the generator leaves it. */
export async function wholeCompany(options: Partial<Options> = {}): Promise<Company> {
  const draft = draftSample({ ...DEFAULTS, ...options })
  return companyOf(draft, await ledgerOf(draft))
}

function companyOf(draft: Draft, ledger: readonly LedgerLine[]): Company {
  const files = finishSample(draft, ledger, sha256)
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
