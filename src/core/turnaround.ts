/** Guards comparisons of a product of ratios with a share. */
const ROUNDING = 1e-12

/**
 * Kaplan–Meier percentiles: for each share the shortest time by which that share of all tickets is closed, open ones
 * counted as censored at the time they have reached. Null where the data do not reach that far. Without open tickets
 * it is the k-th smallest of n, k the share of n rounded up. A ticket censored at the time of a closing was still at risk then.
 * Source: E. L. Kaplan, P. Meier, Journal of the American Statistical Association 53, 1958.
 * @param seconds a negative or NaN entry is left out. @param closed 1 where the time is a closing, 0 where censored.
 * @param shares each above 0, up to 1. @returns in the unit of `seconds`.
 */
export function turnaround(seconds: Float64Array | Int32Array, closed: Uint8Array, shares: readonly number[]): (number | null)[] {
  const closings = sorted(seconds, closed, true)
  const censored = sorted(seconds, closed, false)
  const wanted = shares.map((share, index) => ({ share, index })).sort((a, b) => a.share - b.share)
  const result: (number | null)[] = shares.map(() => null)
  const total = closings.length + censored.length

  let next = 0
  let gone = 0
  // Between two censorings the product of ratios telescopes: `surviving` × (at risk now ÷ at risk after the last censoring).
  let surviving = 1
  let at_risk_then = total
  for (let at = 0; at < closings.length && next < wanted.length; ) {
    const time = closings[at]!
    let left = gone
    while (left < censored.length && censored[left]! < time) left++
    if (left > gone) {
      surviving *= (total - at - gone) / at_risk_then
      gone = left
      at_risk_then = total - at - gone
    }
    while (at < closings.length && closings[at] === time) at++
    const share_closed = 1 - surviving * ((total - at - gone) / at_risk_then)
    while (next < wanted.length && share_closed >= wanted[next]!.share - ROUNDING) {
      result[wanted[next]!.index] = time
      next++
    }
  }
  return result
}

function sorted(seconds: Float64Array | Int32Array, closed: Uint8Array, wanted: boolean): Float64Array {
  const kept = new Float64Array(seconds.length)
  let count = 0
  for (let i = 0; i < seconds.length; i++) {
    if (seconds[i]! >= 0 && (closed[i] !== 0) === wanted) kept[count++] = seconds[i]!
  }
  return kept.subarray(0, count).sort()
}
