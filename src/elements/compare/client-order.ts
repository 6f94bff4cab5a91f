import type { ClientPair } from './gather.ts'
import type { Sort } from './view.ts'

/** Points that the other way lies above the agreement's; null where either side has too few tickets for a rate. */
export const differenceOf = ({ ours, theirs }: ClientPair): number | null => (ours.few || theirs.few ? null : theirs.rate - ours.rate)

/** Clients in the asked order; those with too few tickets for it come after the others. */
export function orderPairs(pairs: readonly ClientPair[], { column, down }: Sort): ClientPair[] {
  const sign = down ? -1 : 1
  return pairs.toSorted((a, b) => {
    if (column === 'client') return sign * compareNames(a.client, b.client)
    const [one, other] = [measure(a, column), measure(b, column)]
    if (one === null || other === null) return one === other ? compareNames(a.client, b.client) : one === null ? 1 : -1
    return sign * (one - other) || compareNames(a.client, b.client)
  })
}

function measure(pair: ClientPair, column: Exclude<Sort['column'], 'client'>): number | null {
  if (column === 'difference') return differenceOf(pair)
  if (column === 'changed') return pair.changed
  return pair[column].few ? null : pair[column].rate
}

/** By code units, so that browser and Node agree. */
function compareNames(a: string, b: string): number {
  const left = a.toLowerCase()
  const right = b.toLowerCase()
  return left < right ? -1 : left > right ? 1 : 0
}
