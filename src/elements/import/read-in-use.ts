import type { Problem } from '../../core/reading.ts'
import { isMerged } from '../../models/index.ts'
import type { ImportModel } from './model.ts'
import { totals } from './model.ts'
import type { ImportEngine } from './seam.ts'

/** More rows than this are listed only where the reader asks for them. */
const MOST = 5_000

/** What the page shows of the data in use. */
export async function readInUse(engine: ImportEngine): Promise<Pick<ImportModel, 'summary' | 'problems' | 'near' | 'aside' | 'repaired' | 'merged' | 'replaced'>> {
  const source = engine.source()
  const [summary, problems, near, repaired] = await Promise.all([source.summary(), source.problems(), source.nearNames(), source.repairedRows()])
  const { aside } = totals(summary)
  const several = engine.workspace === 'own' && summary.files.filter(({ holding }) => holding === 'tickets').length > 1
  const pairs = several ? await engine.quality().merges() : []
  return {
    summary, problems, near, repaired, replaced: replacedBy(problems), merged: pairs.filter(({ neighbours, in_both }) => neighbours || in_both > 0).map((pair) => ({ pair, cells: null, tickets: 0 })),
    aside: aside === 0 ? [] : aside > MOST ? null : await source.setAsideRows(),
  }
}

function replacedBy(problems: readonly Problem[]): Readonly<Record<string, number>> {
  const replaced: Record<string, number> = {}
  for (const problem of problems) if (isMerged(problem)) replaced[problem.file] = (replaced[problem.file] ?? 0) + problem.count
  return replaced
}
