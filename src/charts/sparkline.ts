import { LEAST_DECIDED } from '../core/index.ts'
import { svg } from './drawing.ts'
import type { MonthPoint } from './points.ts'

export interface SparklineOptions {
  readonly document: Document
  readonly width: number
  readonly height: number
  /** Shares that the foot and the head of the drawing stand for, which its neighbours share; what lies outside is drawn at the edge. */
  readonly domain: readonly [number, number]
  /** What it says in words; empty where the text beside it says it. */
  readonly sentence: string
}

interface Spot {
  readonly x: number
  readonly rate: number
  readonly promise: number
}

const PAD = 3

/**
 * Shares by month on one line of a table: the promise dashed, what lies below it shaded, the last month a dot. A month without
 * decided tickets is a gap; with fewer than 20 in all there is no line, only the promise.
 */
export function sparkline(points: readonly MonthPoint[], options: SparklineOptions): SVGElement {
  const { document, width, height, domain: [low, high], sentence } = options
  const named: Record<string, string> = sentence === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': sentence }
  const drawing = svg(document, 'svg', { class: 'sparkline', width, height, viewBox: `0 0 ${width} ${height}`, ...named })
  const x = (index: number): number => PAD + (points.length < 2 ? 0 : (index / (points.length - 1)) * (width - 2 * PAD))
  const y = (share: number): number => PAD + ((high - Math.min(high, Math.max(low, share))) / (high - low)) * (height - 2 * PAD)
  const promised = points.flatMap(({ index, promise }) => (promise === null ? [] : [{ x: x(index), share: promise }]))
  const drawn = points.reduce((sum, { decided }) => sum + decided, 0) >= LEAST_DECIDED
  const runs = drawn ? runsOf(points, x) : []
  for (const area of runs.flatMap(shortfalls)) {
    drawing.append(svg(document, 'path', { class: 'shortfall', d: `${path(area.map((spot) => [spot.x, y(spot.promise)]))}${path(area.toReversed().map((spot) => [spot.x, y(spot.rate)])).replace('M', 'L')}Z` }))
  }
  const level = promised.map((spot) => [spot.x, y(spot.share)] as const)
  const [from, until] = [level[0], level.at(-1)]
  if (from !== undefined && from[0] > PAD) level.unshift([PAD, from[1]])
  if (until !== undefined && until[0] < width - PAD) level.push([width - PAD, until[1]])
  if (level.length > 0) drawing.append(svg(document, 'path', { class: 'promise', d: path(level) }))
  for (const run of runs) if (run.length > 1) drawing.append(svg(document, 'path', { class: 'line', d: path(run.map((spot) => [spot.x, y(spot.rate)])) }))
  for (const run of runs) if (run.length === 1 && run[0] !== runs.at(-1)?.at(-1)) drawing.append(svg(document, 'circle', { class: 'alone', cx: run[0]!.x, cy: y(run[0]!.rate), r: 1 }))
  const last = runs.at(-1)?.at(-1)
  if (last !== undefined) drawing.append(svg(document, 'circle', { class: 'last', cx: last.x, cy: y(last.rate), r: 2 }))
  return drawing
}

/** Neighbouring months with decided tickets. */
function runsOf(points: readonly MonthPoint[], x: (index: number) => number): Spot[][] {
  const runs: Spot[][] = []
  let open = false
  for (const { index, decided, rate, promise } of points) {
    const shown = decided > 0 && promise !== null
    if (shown && open) runs.at(-1)!.push({ x: x(index), rate, promise })
    else if (shown) runs.push([{ x: x(index), rate, promise }])
    open = shown
  }
  return runs
}

/** Stretches on which the line lies below the promise, from one crossing to the next. */
function shortfalls(run: readonly Spot[]): Spot[][] {
  const areas: Spot[][] = []
  let area: Spot[] = []
  run.forEach((spot, i) => {
    const before = run[i - 1]
    const below = spot.rate < spot.promise
    if (before !== undefined && before.rate < before.promise !== below) area.push(crossing(before, spot))
    if (below) area.push(spot)
    else if (area.length > 0) {
      areas.push(area)
      area = []
    }
  })
  if (area.length > 0) areas.push(area)
  return areas.filter(({ length }) => length > 1)
}

function crossing(from: Spot, to: Spot): Spot {
  const [above, below] = [from.rate - from.promise, to.rate - to.promise]
  const part = above / (above - below)
  const at = (one: number, other: number): number => one + (other - one) * part
  const rate = at(from.rate, to.rate)
  return { x: at(from.x, to.x), rate, promise: rate }
}

const path = (spots: readonly (readonly [x: number, y: number])[]): string => spots.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('')
