import type { ClientRow } from './gather.ts'
import type { ClientSort } from './view.ts'

/** Clients in the asked order; those with too few tickets for a rate come after the others wherever a rate is asked. */
export function orderClients(rows: readonly ClientRow[], sort: ClientSort): ClientRow[] {
  const sign = sort.down ? -1 : 1
  return rows.toSorted((a, b) => {
    if (sort.column === 'client') return sign * compareNames(a.name, b.name)
    const rated = sort.column === 'rate' || sort.column === 'points'
    if (rated && a.point.few !== b.point.few) return a.point.few ? 1 : -1
    if (rated && a.point.few) return b.point.decided - a.point.decided || compareNames(a.name, b.name)
    return sign * (measure(a, sort) - measure(b, sort)) || compareNames(a.name, b.name)
  })
}

/** Points above the client's own promise, as a share. */
export function pointsOf(row: ClientRow): number {
  return row.point.rate - (row.point.promise ?? 0)
}

export function openOf({ counts }: ClientRow): number {
  return counts.running + counts.paused
}

function measure(row: ClientRow, sort: ClientSort): number {
  switch (sort.column) {
    case 'client': return 0
    case 'rate': return row.point.rate
    case 'points': return pointsOf(row)
    case 'decided': return row.point.decided
    case 'promise': return row.point.promise ?? 0
    case 'missed': return row.counts.missed
    case 'open': return openOf(row)
    case 'exempt': return row.counts.exempt
    case 'unknown': return row.counts.unknown
  }
}

/** By code units, so that browser and Node agree. */
function compareNames(a: string, b: string): number {
  const left = a.toLowerCase()
  const right = b.toLowerCase()
  return left < right ? -1 : left > right ? 1 : 0
}
