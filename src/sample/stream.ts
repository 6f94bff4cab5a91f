/** A reproducible stream of chance, named by labels: adding a stream elsewhere leaves this one as it was. */
export interface Stream {
  /** Uniform in [0, 1). */
  next(): number
  /** Uniform whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(from: readonly T[]): T
  /** One of the items, in proportion to its weight. */
  weighted<T>(items: readonly T[], weight: (item: T) => number): T
  /** Standard normal. */
  normal(): number
  /** Log-normal with this median; `sigma` is the deviation of its logarithm. */
  spread(median: number, sigma: number): number
  /** Poisson for small means, rounded normal above 40. */
  poisson(mean: number): number
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Mulberry32, seeded by the hash of the labels. */
export function stream(...labels: readonly (string | number)[]): Stream {
  let state = hash(labels.join('\u0001'))
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const at = <T>(from: readonly T[], index: number): T => {
    const one = from[index]
    if (one === undefined) throw new Error('stream: nothing to pick from')
    return one
  }
  const weighted = <T>(items: readonly T[], weight: (item: T) => number): T => {
    let left = next() * items.reduce((sum, item) => sum + weight(item), 0)
    for (const item of items) {
      left -= weight(item)
      if (left < 0) return item
    }
    return at(items, items.length - 1)
  }
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  const poisson = (mean: number) => {
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
    let product = next()
    let count = 0
    for (const floor = Math.exp(-mean); product > floor; count++) product *= next()
    return count
  }
  return {
    next, int, weighted, normal, poisson,
    chance: (probability) => next() < probability,
    pick: (from) => at(from, int(0, from.length - 1)),
    spread: (median, sigma) => median * Math.exp(sigma * normal()),
  }
}
