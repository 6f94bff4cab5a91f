import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/db/index.ts'
import { openNative } from '../../src/db/native.ts'
import { fileSource, temporarySinks } from '../../src/loading/disk/index.ts'
import { loadSources } from '../../src/loading/index.ts'
import type { BuiltModels } from '../../src/models/index.ts'
import { Tally } from '../support/balances.ts'
import { askNonsense } from '../support/nonsense-asked.ts'
import { writeNonsense, type Nonsense } from '../support/nonsense.ts'

let db: Database
beforeAll(async () => { db = await openNative({ threads: 1 }) })
afterAll(async () => { await db.close() })

/** As a reader drops the files: intake decides what they are, and how their times are written. */
async function build({ files, content, as_of, assumed_plan, rules }: Nonsense): Promise<BuiltModels | null> {
  const { sink, discard } = await temporarySinks()
  const sources = await Promise.all(files.map((file) => fileSource(writeNonsense(file))))
  const { built } = await loadSources(db, sources, { content: { ...content, rules }, zone: 'Europe/London', as_of, assumed_plan, sink })
  await discard()
  return built
}

it('every model balances over nonsense that intake reads', async () => {
  const tally = new Tally()
  let built = 0
  for (let seed = 5_000; seed < 5_012; seed++) if (await askNonsense(tally, db, seed, build)) built++
  expect(tally.wrong).toEqual([])
  expect(built).toBeGreaterThan(9)
  expect(tally.asked).toBeGreaterThan(1_800)
}, 600_000)
