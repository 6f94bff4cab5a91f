export interface Stretch {
  readonly from: number
  readonly until: number
}

export interface SqueezedScale {
  /** Pixels of an instant; inside a gap, evenly. */
  readonly x: (instant: number) => number
  readonly gaps: readonly (Stretch & { readonly x1: number; readonly x2: number })[]
  readonly stretches: readonly Stretch[]
}

/** A scale of time on which the closed stretches (joined where they touch) take a small fixed width each. */
export function squeeze(closed: readonly Stretch[], ends: { readonly from: number; readonly until: number; readonly left: number; readonly right: number }): SqueezedScale {
  const gaps = join(closed).map((gap) => ({ from: Math.max(gap.from, ends.from), until: Math.min(gap.until, ends.until) })).filter((gap) => gap.until > gap.from)
  const room = ends.right - ends.left
  const gapWidth = gaps.length === 0 ? 0 : Math.min(90, (room * 0.35) / gaps.length)
  const total = ends.until - ends.from - gaps.reduce((sum, gap) => sum + (gap.until - gap.from), 0)
  const perMillisecond = (room - gapWidth * gaps.length) / Math.max(1, total)

  const knots: { readonly at: number; readonly x: number }[] = [{ at: ends.from, x: ends.left }]
  const placed: (Stretch & { x1: number; x2: number })[] = []
  const stretches: Stretch[] = []
  let at = ends.from
  let x = ends.left
  for (const gap of gaps) {
    if (gap.from > at) stretches.push({ from: at, until: gap.from })
    x += (gap.from - at) * perMillisecond
    knots.push({ at: gap.from, x }, { at: gap.until, x: x + gapWidth })
    placed.push({ ...gap, x1: x, x2: x + gapWidth })
    x += gapWidth
    at = gap.until
  }
  if (ends.until > at) stretches.push({ from: at, until: ends.until })
  knots.push({ at: ends.until, x: ends.right })

  return { x: (instant) => interpolate(knots, instant), gaps: placed, stretches }
}

function interpolate(knots: readonly { readonly at: number; readonly x: number }[], instant: number): number {
  const after = knots.findIndex((knot) => knot.at >= instant)
  const right = knots[after === -1 ? knots.length - 1 : after]
  const left = knots[Math.max(0, (after === -1 ? knots.length : after) - 1)]
  if (left === undefined || right === undefined || right.at <= left.at) return (right ?? left)?.x ?? 0
  const share = Math.min(1, Math.max(0, (instant - left.at) / (right.at - left.at)))
  return left.x + share * (right.x - left.x)
}

function join(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last !== undefined && stretch.from <= last.until) joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) }
    else joined.push({ from: stretch.from, until: stretch.until })
  }
  return joined
}
