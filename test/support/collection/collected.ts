import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Case, Truth } from './case.ts'

/** A file found in the world, its truth beside it in a file of JSON. */
export interface Collected extends Case {
  /** Nobody looks at these while rules are made. */
  readonly held: boolean
}

/** The files of a folder: `NAME.csv` and `NAME.json` (`name, held, tables: [{ header, rows }]`). */
export function collected(folder: string): readonly Collected[] {
  return readdirSync(folder).filter((file) => file.endsWith('.json')).sort().map((file) => {
    const truth = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { readonly name: string; readonly held: boolean; readonly tables: readonly Truth[] }
    const bytes = readFileSync(join(folder, file.replace(/json$/, 'csv')))
    return { name: `${file.replace(/\.json$/, '')} ${truth.name}`, kind: 'plain', bytes: Uint8Array.from(bytes), tables: truth.tables, held: truth.held }
  })
}
