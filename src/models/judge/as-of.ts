const MONTH = 30 * 86_400_000

export interface LatestInstant {
  /** Epoch milliseconds; NaN where there is no instant at all. */
  readonly as_of: number
  /** Where the latest instants stand more than 30 days after all others: the first of them, and how many they are. */
  readonly suspicious: { readonly from: number; readonly count: number } | null
}

/** How many late instants are looked at: more than these are no slip of the pen. */
const LOOK_BACK = 100

/** The latest instant of all columns, NaN ignored, and whether it stands apart from the rest. */
export function latestInstant(columns: readonly Float64Array[]): LatestInstant {
  let top: number[] = []
  for (const column of columns) {
    let least = top.length < LOOK_BACK ? -Infinity : top[0]!
    for (let i = 0; i < column.length; i++) {
      const at = column[i]!
      if (!(at > least)) continue
      top.push(at)
      if (top.length >= LOOK_BACK * 2) {
        top = top.sort((a, b) => a - b).slice(-LOOK_BACK)
        least = top[0]!
      }
    }
  }
  top = top.sort((a, b) => a - b).slice(-LOOK_BACK)
  if (top.length === 0) return { as_of: NaN, suspicious: null }
  for (let i = 1; i < top.length; i++) {
    if (top[i]! - top[i - 1]! > MONTH) return { as_of: top.at(-1)!, suspicious: { from: top[i]!, count: top.length - i } }
  }
  return { as_of: top.at(-1)!, suspicious: null }
}
