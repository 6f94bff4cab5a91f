import type { ImportModel } from './model.ts'
import { totals } from './model.ts'
import type { ImportSource } from './seam.ts'

/** More rows than this are listed only where the reader asks for them. */
const MOST = 5_000

/** What the page shows of the data in use. */
export async function readInUse(source: ImportSource): Promise<Pick<ImportModel, 'summary' | 'problems' | 'near' | 'aside' | 'repaired'>> {
  const [summary, problems, near, repaired] = await Promise.all([source.summary(), source.problems(), source.nearNames(), source.repairedRows?.() ?? []])
  const { aside } = totals(summary)
  return { summary, problems, near, repaired, aside: aside === 0 ? [] : aside > MOST ? null : await source.setAsideRows() }
}
