import type { Database } from '../db/index.ts'
import { literal } from './read.ts'

const STORED = 'stored'
/** Bytes: many tables are small, and each takes a block at least. */
const BLOCK = 32_768

/** Writes everything that the engine holds into a database file that any engine of the same version can attach. */
export async function storeAs(db: Database, path: string): Promise<void> {
  await db.run(`attach ${literal(path)} as ${STORED} (block_size ${BLOCK})`)
  await db.run(`copy from database memory to ${STORED}`)
  await db.run(`checkpoint ${STORED}`)
  await db.run(`detach ${STORED}`)
}

/** Makes the models of a database file this engine's, read-only: what is judged again goes to memory and is found first. */
export async function attachStored(db: Database, offered: string): Promise<void> {
  await db.run(`attach ${literal(offered)} as ${STORED} (read_only)`)
  await db.run(`set search_path = 'memory.main,${STORED}.main'`)
}
