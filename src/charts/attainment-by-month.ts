import * as Plot from '@observablehq/plot'
import { every, rateAxis } from './axis.ts'
import { settle } from './drawing.ts'
import type { Canvas } from './drawing.ts'
import type { MonthPoint } from './points.ts'

export interface MonthLabels {
  /** The sentence for whoever cannot see the drawing. */
  readonly sentence: string
  readonly series: string
  readonly promise: string
  readonly interval: string
  readonly tickets: string
  readonly month: (month: string) => string
  readonly count: (value: number) => string
  readonly rate: (share: number) => string
}

const NARROW = 560

/** Shares by month: line, 95 % interval, promise, counts under the axis. `ends` puts the first and last month at those pixels, so that a table below can stand in step. A month with fewer than 20 decided tickets is a count without a dot. */
export function attainmentByMonth(points: readonly MonthPoint[], options: Canvas & { readonly labels: MonthLabels; readonly ends?: readonly [first: number, last: number] }): SVGElement {
  const { labels, width } = options
  const narrow = width < NARROW
  const axis = rateAxis(points)
  const marginLeft = 34
  const marginRight = narrow ? 62 : 82
  const marginBottom = 56
  const [first, final] = options.ends ?? [marginLeft + 14, width - marginRight - 14]
  const span = final - first
  const each = every(points.length, span, narrow ? 30 : 31)
  const at = (point: MonthPoint): number => point.index
  const judged = points.filter((point) => !point.few)
  const labelled = points.filter((_, index) => (points.length - 1 - index) % each === 0)
  const named = extremes(judged, each === 1 ? 1 : Math.ceil((28 * points.length) / span))
  const last = judged.at(-1)
  const promised = points.filter((point) => point.promise !== null)
  const lastPromise = promised.at(-1)
  const height = narrow ? 240 : 264
  const perPixel = (axis.until - axis.from) / (height - marginBottom - 16)
  const promiseY = lastPromise === undefined ? null : (lastPromise.promise ?? 0) * 100
  const seriesLift = last === undefined || promiseY === null ? 0 : lift(last.rate * 100, promiseY, perPixel)
  const band = judged.length > 1

  const drawing = Plot.plot({
    document: options.document,
    className: 'plot',
    width,
    height,
    marginLeft,
    marginRight,
    marginBottom,
    marginTop: 16,
    x: { type: 'linear', domain: [0, Math.max(1, points.length - 1)], range: [first, final], axis: null },
    y: { domain: [axis.from, axis.until], axis: null },
    ariaLabel: labels.sentence,
    marks: [
      Plot.gridY(axis.ticks, { stroke: 'var(--grid)', strokeOpacity: 1, ariaHidden: 'true' }),
      Plot.axisY(axis.ticks, { tickSize: 0, tickFormat: String, fill: 'var(--ink-3)', fontVariant: 'tabular-nums', label: null, ariaHidden: 'true' }),
      band ? Plot.areaY(points, { x: at, y1: (p: MonthPoint) => gap(p, p.low), y2: (p: MonthPoint) => gap(p, p.high), fill: 'var(--band)' }) : null,
      promised.length === 0 ? null : Plot.line(promised, { x: at, y: (p: MonthPoint) => (p.promise ?? 0) * 100, curve: 'step', stroke: 'var(--target)', strokeWidth: 1.25, strokeDasharray: '5 3' }),
      promised.length === 1 && promiseY !== null ? Plot.ruleY([promiseY], { stroke: 'var(--target)', strokeWidth: 1.25, strokeDasharray: '5 3' }) : null,
      Plot.line(points, { x: at, y: (p: MonthPoint) => gap(p, p.rate), stroke: 'var(--series)', strokeWidth: 2 }),
      Plot.dot(judged.filter((p) => !p.below), { x: at, y: share, r: narrow ? 2.6 : 3.2, fill: 'var(--series)' }),
      Plot.dot(judged.filter((p) => p.below), { x: at, y: share, r: narrow ? 3.2 : 4, symbol: 'triangle', rotate: 180, fill: (p: MonthPoint) => (p.clear ? 'var(--missed)' : 'var(--paper)'), stroke: 'var(--missed)', strokeWidth: 1.5 }),
      Plot.text(points.filter((p) => p.few && p.decided > 0), { x: at, y: (p: MonthPoint) => clamp(p.rate * 100, axis), text: (p: MonthPoint) => (span / points.length >= 32 ? `${p.met}/${p.decided}` : '–'), fill: 'var(--ink-3)', fontSize: 11.5 }),
      Plot.text(named.filter((p) => !p.below), { x: at, y: share, text: (p: MonthPoint) => labels.rate(p.rate), dy: -9, lineAnchor: 'bottom', fill: 'var(--ink)', fontWeight: 600, stroke: 'var(--paper)', strokeWidth: 3 }),
      Plot.text(named.filter((p) => p.below), { x: at, y: share, text: (p: MonthPoint) => labels.rate(p.rate), dy: 9, lineAnchor: 'top', fill: 'var(--missed-ink)', fontWeight: 600, stroke: 'var(--paper)', strokeWidth: 3 }),
      Plot.text(labelled, { x: at, text: (p: MonthPoint) => labels.month(p.month), frameAnchor: 'bottom', dy: 18, fill: 'var(--ink-2)', fontSize: 12.5 }),
      Plot.text(labelled, { x: at, text: (p: MonthPoint) => labels.count(p.tickets), frameAnchor: 'bottom', dy: 33, fill: 'var(--ink-3)', fontSize: narrow ? 11 : 11.5 }),
      Plot.text(years(labelled), { x: at, text: (p: MonthPoint) => p.month.slice(0, 4), frameAnchor: 'bottom', dy: 50, fill: 'var(--ink-3)', fontSize: 11.5, fontWeight: 600 }),
      Plot.text([labels.tickets], { x: () => Math.max(1, points.length - 1), frameAnchor: 'bottom', textAnchor: 'start', dx: 20, dy: 33, fill: 'var(--ink-3)', fontSize: narrow ? 11 : 11.5, text: (d: string) => d }),
      lastPromise === undefined ? null : Plot.text([lastPromise], { x: () => Math.max(1, points.length - 1), y: (p: MonthPoint) => (p.promise ?? 0) * 100, text: () => (narrow ? labels.promise.replace(' ', '\n') : labels.promise), textAnchor: 'start', dx: 10, dy: narrow ? 0 : -seriesLift, fill: 'var(--ink)', fontWeight: 600 }),
      last === undefined || narrow ? null : Plot.text([last], { x: at, y: share, text: () => labels.series, textAnchor: 'start', dx: last.below || seriesLift > 0 ? 10 : 18, dy: seriesLift - 1, fill: 'var(--kept-ink)', fontWeight: 600 }),
      band && !narrow ? Plot.text(intervalPlace(points), { x: at, y: (p: MonthPoint) => p.low * 100, text: () => labels.interval, dy: 11, fill: 'var(--ink-3)', fontSize: 11.5, stroke: 'var(--paper)', strokeWidth: 3 }) : null,
    ],
  })
  settle(drawing)
  return drawing as SVGElement
}

const share = (point: MonthPoint): number => point.rate * 100
const gap = (point: MonthPoint, value: number): number => (point.few ? Number.NaN : value * 100)
const clamp = (value: number, axis: { from: number; until: number }): number => Math.min(axis.until, Math.max(axis.from, value))

/** Pixels that the label at the line's end moves, so that it and the promise's label do not touch. */
function lift(series: number, promise: number, perPixel: number): number {
  const apart = (series - promise) / perPixel
  if (Math.abs(apart) >= 15) return 0
  const each = (15 - Math.abs(apart)) / 2
  return series >= promise ? -each : each
}

/** The highest, the lowest and the last, those left out that would touch one already labelled. */
function extremes(points: readonly MonthPoint[], apart: number): MonthPoint[] {
  const last = points.at(-1)
  if (last === undefined) return []
  const ordered = [...points].sort((a, b) => a.rate - b.rate)
  const chosen: MonthPoint[] = [last]
  for (const point of [ordered[0], ordered.at(-1)]) {
    if (point !== undefined && chosen.every((other) => Math.abs(other.index - point.index) >= Math.max(1, apart))) chosen.push(point)
  }
  return chosen
}

/** The first label, and each first one of a year after it. */
function years(points: readonly MonthPoint[]): MonthPoint[] {
  return points.filter((point, index) => index === 0 || points[index - 1]?.month.slice(0, 4) !== point.month.slice(0, 4))
}

/** Where the words for the interval stand: in the first half, where the band lies lowest below its line. */
function intervalPlace(points: readonly MonthPoint[]): MonthPoint[] {
  const quiet = (index: number): boolean => points[index]?.below === false
  const inner = points.filter((point, index) => index > 0 && index < points.length - 1 && !point.few && quiet(index - 1) && quiet(index) && quiet(index + 1))
  const best = inner.toSorted((a, b) => a.low - b.low)[0]
  return best === undefined ? [] : [best]
}
