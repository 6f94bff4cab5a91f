/** The sentences that head the page's parts. What claims a pattern is a tested finding; what is not one is a count. */
import { priorityFinding } from '../../core/index.ts'
import type { PriorityCounts } from '../../core/index.ts'
import type { StatedCounts } from '../../models/source.ts'
import { findingSentence, prioritySentence, sla } from '../../words/index.ts'
import type { SlaModel } from './gather.ts'

/** The page's statement, as text. */
export function titleOf(model: SlaModel): string {
  if (model.summary.tickets === 0) return sla.empty.title
  return findingSentence(model.finding, model.view.clock, model.summary.months.at(-1) ?? null, model.months.filter((month) => !month.few).length)
}

export function monthHeading({ months, view }: SlaModel): string {
  const last = months.findLast((month) => !month.few)
  return last === undefined ? sla.month.measure[view.clock] : sla.month.title(last)
}

export function priorityHeading({ rows }: SlaModel): string {
  const counts = rows.flatMap(({ key, total }): PriorityCounts[] =>
    (key === 'none' ? [] : [{ priority: key, met: total.met, missed: total.decided - total.met, promised: total.promise ?? 0 }]))
  return prioritySentence(priorityFinding(counts))
}

export function clientsHeading({ clients }: SlaModel): string {
  const judged = clients.filter((row) => !row.point.few)
  return sla.client.title(judged.filter((row) => row.point.below).length, judged.length)
}

export function statedHeading(stated: StatedCounts): string {
  return sla.stated.title(stated.ours_worse + stated.ours_better)
}
