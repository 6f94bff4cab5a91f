/** One client's value, and whether it rests on enough rows to count among others. */
export interface OwnValue {
  readonly value: number
  readonly enough: boolean
}

export interface MedianOfOthers {
  readonly median: number
  /** How many others it is of. */
  readonly clients: number
}

/**
 * For each client the median of all others that have enough evidence; of an even number, the mean of the middle two.
 * @param asked null where a client has no value. @returns in the order asked; null where there are no others
 */
export function mediansOfOthers(asked: readonly (OwnValue | null)[]): readonly (MedianOfOthers | null)[] {
  const ranked = asked.flatMap((own, at) => (own?.enough === true ? [{ value: own.value, at }] : [])).sort((a, b) => a.value - b.value || a.at - b.at)
  const rank = new Map(ranked.map(({ at }, i) => [at, i]))
  return asked.map((_, at) => {
    const own = rank.get(at) ?? ranked.length
    const clients = ranked.length - (own < ranked.length ? 1 : 0)
    if (clients === 0) return null
    const nth = (i: number): number => ranked[i < own ? i : i + 1]!.value
    const [low, high] = [nth((clients - 1) >> 1), nth(clients >> 1)]
    return { median: low === high ? low : (low + high) / 2, clients }
  })
}
