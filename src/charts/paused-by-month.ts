import * as Plot from '@observablehq/plot'
import { every } from './axis.ts'
import { settle } from './drawing.ts'
import type { Canvas } from './drawing.ts'

/** A month's bar. Minutes. */
export interface PausedMonth {
  /** `YYYY-MM` */
  readonly month: string
  /** Place on the axis, from 0. */
  readonly index: number
  readonly paused_minutes: number
  /** The part of it that stands at the foot of the bar. */
  readonly overrun_minutes: number
  readonly spans: number
}

export interface PausedLabels {
  /** The sentence for whoever cannot see the drawing. */
  readonly sentence: string
  readonly paused: string
  readonly overrun: string
  readonly spans: string
  readonly month: (month: string) => string
  readonly count: (value: number) => string
  /** Of whole hours on the axis. */
  readonly hour: (hours: number) => string
  readonly minutes: (minutes: number) => string
}

const NARROW = 560
const HEIGHT = 230
const FOOT = 56

/** Round hours from 0 to at least the highest, four steps at most. */
export function hourTicks(highest: number): number[] {
  const rough = Math.max(highest, 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough)
  return Array.from({ length: Math.ceil(Math.max(highest, 1) / step) + 1 }, (_, tick) => tick * step)
}

/** Open hours paused by month as bars from zero, the part after the client's answer dark at their foot, the number of stretches under the axis. */
export function pausedByMonth(points: readonly PausedMonth[], options: Canvas & { readonly labels: PausedLabels }): SVGElement {
  const { labels, width } = options
  const narrow = width < NARROW
  const ticks = hourTicks(Math.max(0, ...points.map(hours)))
  const marginLeft = 46
  const marginRight = narrow ? 14 : 112
  const span = width - marginLeft - marginRight
  const each = every(points.length, span, narrow ? 30 : 31)
  const half = Math.min(0.36, Math.max(0.2, 22 / (span / Math.max(1, points.length))))
  const labelled = points.filter((_, index) => (points.length - 1 - index) % each === 0)
  const last = points.at(-1)
  const most = points.toSorted((a, b) => b.paused_minutes - a.paused_minutes || a.index - b.index)[0]
  const named = points.filter((point) => point.paused_minutes > 0 && (point === most || (point === last && last.index - (most?.index ?? 0) > (56 * points.length) / span)))
  const left = (point: PausedMonth): number => point.index - half
  const right = (point: PausedMonth): number => point.index + half
  const top = ticks.at(-1) ?? 1
  const ran = points.some((point) => point.overrun_minutes > 0)

  const drawing = Plot.plot({
    document: options.document, className: 'plot', width, height: HEIGHT, marginLeft, marginRight, marginBottom: FOOT, marginTop: 20,
    x: { type: 'linear', domain: [-0.5, Math.max(0.5, points.length - 0.5)], axis: null },
    y: { domain: [0, top], axis: null },
    ariaLabel: labels.sentence,
    marks: [
      Plot.gridY(ticks, { stroke: 'var(--grid)', strokeOpacity: 1, ariaHidden: 'true' }),
      Plot.axisY(ticks, { tickSize: 0, tickFormat: labels.hour, fill: 'var(--ink-3)', fontVariant: 'tabular-nums', label: null, ariaHidden: 'true' }),
      Plot.rect(points.filter((point) => point.paused_minutes > 0), { x1: left, x2: right, y1: 0, y2: hours, fill: 'var(--unknown)', fillOpacity: 0.55 }),
      Plot.rect(points.filter((point) => point.overrun_minutes > 0), { x1: left, x2: right, y1: 0, y2: overrun, fill: 'var(--ink)' }),
      Plot.ruleY([0], { stroke: 'var(--control)' }),
      Plot.text(named, { x: index, y: hours, text: (point: PausedMonth) => labels.minutes(point.paused_minutes), dy: -5, lineAnchor: 'bottom', fill: 'var(--ink)', fontWeight: 600, stroke: 'var(--paper)', strokeWidth: 3 }),
      Plot.text(labelled, { x: index, text: (point: PausedMonth) => labels.month(point.month), frameAnchor: 'bottom', dy: 18, fill: 'var(--ink-2)', fontSize: 12.5 }),
      Plot.text(labelled, { x: index, text: (point: PausedMonth) => labels.count(point.spans), frameAnchor: 'bottom', dy: 33, fill: 'var(--ink-3)', fontSize: narrow ? 11 : 11.5 }),
      Plot.text(years(labelled), { x: index, text: (point: PausedMonth) => point.month.slice(0, 4), frameAnchor: 'bottom', dy: 50, fill: 'var(--ink-3)', fontSize: 11.5, fontWeight: 600 }),
      narrow || last === undefined ? null : Plot.text([labels.spans], { frameAnchor: 'bottom-right', textAnchor: 'start', dx: 8, dy: 33, fill: 'var(--ink-3)', fontSize: 11.5, text: String }),
      narrow || last === undefined ? null : Plot.text([last], { x: right, y: (point: PausedMonth) => Math.max(hours(point), top * (ran ? 0.16 : 0)), text: () => labels.paused, textAnchor: 'start', lineAnchor: 'top', dx: 8, dy: -1, fill: 'var(--ink-2)', fontWeight: 600 }),
      narrow || last === undefined || !ran ? null : Plot.text([last], { x: right, y: 0, text: () => labels.overrun, textAnchor: 'start', lineAnchor: 'bottom', dx: 8, dy: -1, fill: 'var(--ink)', fontWeight: 600 }),
    ],
  })
  settle(drawing)
  return drawing as SVGElement
}

const index = (point: PausedMonth): number => point.index
const hours = (point: PausedMonth): number => point.paused_minutes / 60
const overrun = (point: PausedMonth): number => point.overrun_minutes / 60

/** The first label, and each first one of a year after it. */
function years(points: readonly PausedMonth[]): PausedMonth[] {
  return points.filter((point, at) => at === 0 || points[at - 1]?.month.slice(0, 4) !== point.month.slice(0, 4))
}
