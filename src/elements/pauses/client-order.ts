import type { PausedGroup } from './gather.ts'
import type { ClientSort } from './view.ts'

/** Clients in the asked order; those with too few decided resolutions for a rate come after the others wherever a rate is asked. */
export function orderClients(rows: readonly PausedGroup[], { column, down }: ClientSort): PausedGroup[] {
  const sign = down ? -1 : 1
  return rows.toSorted((a, b) => {
    if (column === 'client') return sign * compareNames(a.name, b.name)
    const rated = column === 'attainment' || column === 'without'
    if (rated && a.ways.agreed.few !== b.ways.agreed.few) return a.ways.agreed.few ? 1 : -1
    return sign * (MEASURES[column](a) - MEASURES[column](b)) || compareNames(a.name, b.name)
  })
}

const MEASURES: Readonly<Record<Exclude<ClientSort['column'], 'client'>, (row: PausedGroup) => number>> = {
  paused: ({ totals }) => totals.paused_minutes,
  share: ({ totals }) => (totals.open_minutes === 0 ? 0 : totals.paused_minutes / totals.open_minutes),
  spans: ({ totals }) => totals.spans,
  overrun: ({ totals }) => totals.overrun_minutes,
  overrun_spans: ({ totals }) => totals.overrun_spans,
  attainment: ({ ways }) => ways.agreed.rate,
  without: ({ ways }) => ways.without.rate,
  rests: ({ totals }) => totals.rests_on_pauses,
}

/** By code units, so that browser and Node agree. */
function compareNames(a: string, b: string): number {
  const left = a.toLowerCase()
  const right = b.toLowerCase()
  return left < right ? -1 : left > right ? 1 : 0
}
