/** Two lists side by side: what differs between them. */

/** Items `from` up to `until` of the one stand where those of the other do; either may be none. */
export interface Hunk {
  readonly from: number
  readonly until: number
  readonly other_from: number
  readonly other_until: number
}

/** More differences than these are one: the lists have nothing to do with each other. */
const MOST = 3_000

/** The least that has to be taken away and added to make the one the other, in order (Myers, 1986). */
export function differences(one: readonly string[], other: readonly string[]): Hunk[] {
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let [end, other_end] = [one.length, other.length]
  while (end > start && other_end > start && one[end - 1] === other[other_end - 1]) {
    end -= 1
    other_end -= 1
  }
  if (start === end && start === other_end) return []
  const kept = common(one.slice(start, end), other.slice(start, other_end))
  const hunks: Hunk[] = []
  let [at, other_at] = [0, 0]
  for (const [place, other_place] of [...kept, [end - start, other_end - start] as const]) {
    if (place > at || other_place > other_at) hunks.push({ from: start + at, until: start + place, other_from: start + other_at, other_until: start + other_place })
    at = place + 1
    other_at = other_place + 1
  }
  return hunks
}

/** Places of a longest common part; none where the lists differ too much. */
function common(one: readonly string[], other: readonly string[]): (readonly [number, number])[] {
  const [length, other_length] = [one.length, other.length]
  const most = Math.min(length + other_length, MOST)
  const reach = new Int32Array(2 * most + 2)
  const trace: Int32Array[] = []
  for (let steps = 0; steps <= most; steps += 1) {
    trace.push(reach.slice(most - steps, most + steps + 1))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = diagonal === -steps || (diagonal !== steps && (reach[most + diagonal - 1] ?? 0) < (reach[most + diagonal + 1] ?? 0))
      let x = down ? reach[most + diagonal + 1] ?? 0 : (reach[most + diagonal - 1] ?? 0) + 1
      let y = x - diagonal
      while (x < length && y < other_length && one[x] === other[y]) {
        x += 1
        y += 1
      }
      reach[most + diagonal] = x
      if (x >= length && y >= other_length) return backwards(trace, one, other, steps)
    }
  }
  return []
}

function backwards(trace: readonly Int32Array[], one: readonly string[], other: readonly string[], steps: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let [x, y] = [one.length, other.length]
  for (let step = steps; step >= 0; step -= 1) {
    const reach = trace[step]
    const at = (diagonal: number): number => reach?.[diagonal + step] ?? 0
    const diagonal = x - y
    const down = diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1))
    const before = down ? diagonal + 1 : diagonal - 1
    const [before_x, before_y] = step === 0 ? [0, 0] : [at(before), at(before) - before]
    while (x > before_x && y > before_y) {
      x -= 1
      y -= 1
      found.push([x, y])
    }
    ;[x, y] = [before_x, before_y]
  }
  return found.reverse()
}
