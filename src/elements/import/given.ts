import { importing } from '../../words/index.ts'
import type { DataSummary } from '../../models/source.ts'
import { planOf } from './entry.ts'
import type { Entry } from './entry.ts'

type FileName = keyof typeof importing.missing.files

const FILES = Object.keys(importing.missing.files) as FileName[]

/** Files that a page could use and nobody gave: of the files on the page, else of those in use. */
export function notGiven(entries: readonly Entry[], summary: DataSummary | null): readonly FileName[] {
  const plan = planOf(entries)
  const looked = [...plan.use, ...plan.waiting].flatMap(({ inspection }) => inspection ?? [])
  const holdings = new Set<string>(looked.length > 0 ? looked.map(({ holding }) => holding ?? '') : summary?.files.map(({ holding }) => holding) ?? [])
  return FILES.filter((file) => !holdings.has(file))
}
