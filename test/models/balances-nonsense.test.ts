import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { buildModels, writeProblemsTable, type BuiltModels } from '../../src/models/index.ts'
import { Tally } from '../support/balances.ts'
import { askNonsense } from '../support/nonsense-asked.ts'
import { nonsenseToRead, type Nonsense } from '../support/nonsense.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

/** Past intake: every file with a zone of its own. */
async function build({ files, content, as_of, assumed_plan, rules }: Nonsense): Promise<BuiltModels> {
  const built = await buildModels(db, files.filter((file) => file.rows.length > 0).map(nonsenseToRead), { content, as_of, assumed_plan, rules })
  await writeProblemsTable(db, built.problems.map((problem) => ({ ...problem, found_by: 'models' })))
  await db.insert('set_aside_rows', { file: [], row: new Float64Array(0), problem: [], text: [] })
  return built
}

it.each([1, 2, 3, 4])('every model balances over nonsense, part %i', async (part) => {
  const tally = new Tally()
  for (let i = 0; i < 3; i++) await askNonsense(tally, db, part * 1_000 + i, build)
  expect(tally.wrong).toEqual([])
  expect(tally.asked).toBeGreaterThan(630)
}, 600_000)
