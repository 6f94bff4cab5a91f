import { importing } from '../../words/index.ts'
import type { DataSummary } from '../../models/source.ts'
import { planOf } from './entry.ts'
import type { Entry } from './entry.ts'

type FileName = keyof typeof importing.missing.files
type ColumnName = keyof typeof importing.missing.columns

export interface NotGiven {
  readonly files: readonly FileName[]
  readonly columns: readonly ColumnName[]
}

const FILES = Object.keys(importing.missing.files) as FileName[]
const COLUMNS = Object.keys(importing.missing.columns) as ColumnName[]
/** Either of two columns does. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  first_response_at: ['response_minutes'], resolved_at: ['closed_at', 'resolution_minutes'], priority: ['impact'],
}

/** What a page could use and no file holds: of the files on the page, else of those in use. Columns are known only of files that were looked at. */
export function notGiven(entries: readonly Entry[], summary: DataSummary | null): NotGiven {
  const plan = planOf(entries)
  const looked = [...plan.use, ...plan.waiting].flatMap(({ inspection }) => inspection ?? [])
  const holdings = new Set<string>(looked.length > 0 ? looked.map(({ holding }) => holding ?? '') : summary?.files.map(({ holding }) => holding) ?? [])
  const tickets = looked.filter(({ holding }) => holding === 'tickets')
  const there = new Set(tickets.flatMap(({ mapping }) => mapping.map(({ column }) => column)))
  const has = (column: string) => [column, ...(INSTEAD[column] ?? [])].some((name) => there.has(name))
  return { files: FILES.filter((file) => !holdings.has(file)), columns: tickets.length === 0 ? [] : COLUMNS.filter((column) => !has(column)) }
}
