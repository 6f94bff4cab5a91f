/** 97.5 % quantile of the standard normal distribution: two-sided 95 %. */
const Z95 = 1.959963984540054

/** Fewer decided tickets than this are counts without a trend. */
export const LEAST_DECIDED = 20

/** Met ÷ (met + missed), 0 to 1; null where nothing is decided. */
export function attainment({ met, missed }: { readonly met: number; readonly missed: number }): number | null {
  return met + missed > 0 ? met / (met + missed) : null
}

/**
 * Wilson's score interval for met of decided; 0 to 1 where nothing is decided.
 * Source: E. B. Wilson, Journal of the American Statistical Association 22, 1927.
 */
export function wilson(met: number, decided: number, z = Z95): { low: number; high: number } {
  if (decided === 0) return { low: 0, high: 1 }
  const share = met / decided
  const z2 = z * z
  const centre = share + z2 / (2 * decided)
  const half = z * Math.sqrt((share * (1 - share)) / decided + z2 / (4 * decided * decided))
  const whole = 1 + z2 / decided
  return {
    low: met === 0 ? 0 : Math.max(0, (centre - half) / whole),
    high: met === decided ? 1 : Math.min(1, (centre + half) / whole),
  }
}

/** The promise of these tickets together in whole basis points: 90 % of 20 tickets is 180 000. */
function promisedPoints(decided: number, promised: number): number {
  return Math.round(promised * 10_000 * decided)
}

/**
 * Whether met of decided reaches the promised share, counted in whole numbers, so that exactly nine of ten keep 90 %.
 * Nothing decided keeps any promise.
 * @param promised 0 to 1; of tickets with different promises, their mean.
 */
export function reachesPromise(met: number, decided: number, promised: number): boolean {
  return met * 10_000 >= promisedPoints(decided, promised)
}

/** How many of the decided tickets may miss without breaking the promise. */
export function allowedMisses(decided: number, promised: number): number {
  return decided - Math.ceil(promisedPoints(decided, promised) / 10_000)
}

export const MARKS = ['kept', 'kept_close', 'missed_close', 'missed', 'few', 'none'] as const
/** Kept or missed says the count; `close`, that the promise lies inside the 95 % interval of the rate; `few`, fewer than 20 decided. */
export type Mark = (typeof MARKS)[number]

/** @param promised 0 to 1. */
export function mark(met: number, decided: number, promised: number): Mark {
  if (decided === 0) return 'none'
  if (decided < LEAST_DECIDED) return 'few'
  const { low, high } = wilson(met, decided)
  const close = low <= promised && promised <= high
  if (reachesPromise(met, decided, promised)) return close ? 'kept_close' : 'kept'
  return close ? 'missed_close' : 'missed'
}
