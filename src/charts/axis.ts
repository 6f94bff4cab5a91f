import type { MonthPoint } from './points.ts'

/** A percentage axis: its ends and at most five ticks, all in per cent. */
export interface RateAxis {
  readonly from: number
  readonly until: number
  readonly ticks: readonly number[]
}

const STEPS = [1, 2, 5, 10, 20, 25]

/** Wide enough for every interval and promise drawn; a line of rates may start above zero, and its caption says so. */
export function rateAxis(points: readonly MonthPoint[]): RateAxis {
  const drawn = points.filter((point) => !point.few)
  const shown = drawn.flatMap((point) => [point.low * 100, point.high * 100, point.promise === null ? point.rate * 100 : point.promise * 100])
  const promises = points.flatMap((point) => (point.promise === null ? [] : [point.promise * 100]))
  const values = [...shown, ...promises]
  if (drawn.length === 0) return { from: 0, until: 100, ticks: [0, 25, 50, 75, 100] }
  const low = Math.min(...values)
  const high = Math.max(...values)
  const from = Math.max(0, Math.floor(low - 2))
  const until = Math.min(100, Math.ceil(high + 1))
  const step = STEPS.find((candidate) => (until - from) / candidate <= 4.5) ?? 25
  const ticks: number[] = []
  for (let tick = Math.ceil(from / step) * step; tick <= until; tick += step) ticks.push(tick)
  return { from, until, ticks }
}

/** How many places apart labels must stand so that each has `least` pixels. */
export function every(count: number, span: number, least: number): number {
  if (count < 2) return 1
  return Math.max(1, Math.ceil((least * (count - 1)) / span))
}
