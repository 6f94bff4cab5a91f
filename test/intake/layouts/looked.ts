import { inspect } from '../../../src/intake/index.ts'
import type { Inspection } from '../../../src/intake/index.ts'
import { fileOf } from '../files.ts'

/** A file with this header line and these rows, looked at. */
export const lookAt = (header: string, ...rows: readonly string[]): Promise<Inspection> =>
  inspect(fileOf(`${[header, ...rows].join('\n')}\n`, 'export.csv'), { zone: 'Europe/London' })

export function columnOf(inspection: Inspection, name: string): Inspection['mapping'][number] {
  const found = inspection.mapping.find((m) => m.column === name)
  if (found === undefined) throw new Error(`${name} is not mapped`)
  return found
}

/** Standard columns and the headers they were found under. */
export const mapped = (inspection: Inspection): Readonly<Record<string, string>> =>
  Object.fromEntries(inspection.mapping.map((m) => [m.column, m.header]))

/** What each of these words of a column means; null: nothing. */
export const meanings = (inspection: Inspection, name: string, ...words: readonly string[]): readonly (string | null)[] =>
  words.map((word) => columnOf(inspection, name).words?.get(word.toLowerCase()) ?? null)

export const patternsOf = (inspection: Inspection, name: string): readonly (string | null)[] =>
  (columnOf(inspection, name).patterns ?? []).map((p) => p.pattern)
