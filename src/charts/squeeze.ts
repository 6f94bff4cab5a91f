export interface Stretch {
  readonly from: number
  readonly until: number
}

/** `closed`: nothing counts there. `cut`: left out of the drawing, since nothing happens there. */
export interface Gap extends Stretch {
  readonly kind: 'closed' | 'cut'
}

export interface SqueezedScale {
  /** Pixels of an instant; inside a gap, evenly. */
  readonly x: (instant: number) => number
  readonly gaps: readonly (Gap & { readonly x1: number; readonly x2: number })[]
  readonly stretches: readonly Stretch[]
}

const WIDEST_GAP = 90
const GAPS_SHARE = 0.35

/** A scale of time on which the gaps (joined where they touch) take a small fixed width each. A cut goes before what is closed within it. */
export function squeeze(gaps: readonly Gap[], ends: { readonly from: number; readonly until: number; readonly left: number; readonly right: number }): SqueezedScale {
  const cuts = join(gaps.filter((gap) => gap.kind === 'cut'))
  const closed = join(gaps.filter((gap) => gap.kind === 'closed')).flatMap((gap) => without(gap, cuts))
  const inside = [...cuts.map((gap) => ({ ...gap, kind: 'cut' as const })), ...closed.map((gap) => ({ ...gap, kind: 'closed' as const }))]
    .map((gap) => ({ kind: gap.kind, from: Math.max(gap.from, ends.from), until: Math.min(gap.until, ends.until) }))
    .filter((gap) => gap.until > gap.from)
    .sort((a, b) => a.from - b.from)
  const room = ends.right - ends.left
  const gapWidth = inside.length === 0 ? 0 : Math.min(WIDEST_GAP, (room * GAPS_SHARE) / inside.length)
  const total = ends.until - ends.from - inside.reduce((sum, gap) => sum + (gap.until - gap.from), 0)
  const perMillisecond = (room - gapWidth * inside.length) / Math.max(1, total)

  const knots: { readonly at: number; readonly x: number }[] = [{ at: ends.from, x: ends.left }]
  const placed: (Gap & { x1: number; x2: number })[] = []
  const stretches: Stretch[] = []
  let at = ends.from
  let x = ends.left
  for (const gap of inside) {
    if (gap.from > at) stretches.push({ from: at, until: gap.from })
    x += (gap.from - at) * perMillisecond
    knots.push({ at: gap.from, x }, { at: gap.until, x: x + gapWidth })
    placed.push({ ...gap, x1: x, x2: x + gapWidth })
    x += gapWidth
    at = gap.until
  }
  if (ends.until > at) stretches.push({ from: at, until: ends.until })
  knots.push({ at: ends.until, x: total > 0 ? ends.right : x })

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

function without(stretch: Stretch, taken: readonly Stretch[]): Stretch[] {
  return taken.reduce<Stretch[]>((left, { from, until }) => left.flatMap((part) => [
    { from: part.from, until: Math.min(part.until, from) }, { from: Math.max(part.from, until), until: part.until },
  ].filter((piece) => piece.until > piece.from)), [stretch])
}
