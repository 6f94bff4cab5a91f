import type { Database } from '../db/index.ts'
import { BEFORE_CLOCKS, buildModel } from './order.ts'

/** A spelling that the reader says belongs to that client. Names are compared as everywhere: trimmed, with single spaces, case-folded. */
export interface Alias {
  readonly name: string
  readonly client: string
}

/** Writes the reader's own joins, beside those of `aliases.csv`: table `kept_aliases`, grain one join. */
export async function writeKeptAliases(db: Database, aliases: readonly Alias[]): Promise<void> {
  await db.insert('kept_aliases', { name: aliases.map((alias) => alias.name), client: aliases.map((alias) => alias.client) })
}

/**
 * Builds everything before the clocks again, with these joins in place of the reader's former ones; the files are not read again.
 * What was pulled before no longer fits: pull and judge again after it.
 */
export async function rejoin(db: Database, aliases: readonly Alias[]): Promise<void> {
  await writeKeptAliases(db, aliases)
  for (const model of BEFORE_CLOCKS) await buildModel(db, model)
}
