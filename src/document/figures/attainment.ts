import { formatCount, formatMonth, formatShare, LEAST_DECIDED, mark, type Mark } from '../../core/index.ts'
import type { Figure, Point } from '../figure.ts'
import { monthLabels, Sketch, TYPE, widthOfText, type ChartLook } from './sketch.ts'

/** Counts of a local month, `YYYY-MM`, as the clocks are counted; `promised_bp` is the sum over the decided. */
export interface MonthOutcomes {
  readonly month: string
  readonly met: number
  readonly missed: number
  readonly promised_bp: number
}

export interface AttainmentChart extends ChartLook {
  /** Of the measure: `Responses in time`. Names of numbers begin with it. */
  readonly name: string
  /** In order, without gaps. */
  readonly months: readonly MonthOutcomes[]
}

const PLOT = 74
const [LEFT, RIGHT] = [26, 6]

/** Shares in time by month with the promise as a line, and the counts below; a month of few calls is a hollow circle. */
export function attainmentFigure(chart: AttainmentChart): Figure {
  const { name, months } = chart
  const sketch = new Sketch(chart)
  const counted = months.map((month) => ({ ...month, decided: month.met + month.missed }))
  const rates = counted.flatMap(({ met, decided, promised_bp }) => (decided === 0 ? [] : [met / decided, promised_bp / decided / 10_000]))
  const from = Math.max(0, Math.floor((Math.min(0.9, ...rates) - 0.04) * 10) / 10)
  const top = Math.max(sketch.top, 12) + 8
  const y = (share: number): number => top + PLOT * (1 - (share - from) / (1 - from))
  const room = sketch.width - LEFT - RIGHT
  const column = room / Math.max(1, months.length)
  const x = (index: number): number => LEFT + column * (index + 0.5)
  for (const share of ticks(from)) {
    sketch.line([LEFT, y(share)], [sketch.width - RIGHT, y(share)], 'hairline', 0.5)
    sketch.text(`${Math.round(share * 100)}`, LEFT - 5, y(share) + 2.6, { anchor: 'end', ink: 'third' })
  }
  sketch.text('%', 0, y(1) + 2.6, { ink: 'third' })
  drawPromise(sketch, name, counted, x, y, column)
  for (const stretch of stretches(counted)) sketch.polyline(stretch.map(({ index, rate }): Point => [x(index), y(rate)]), 'kept', 1.2)
  const labels = monthLabels(months.map(({ month }) => month), column)
  counted.forEach(({ month, met, decided, promised_bp }, index) => {
    const label = labels[index]
    if (label?.month != null) sketch.text(label.month, x(index), top + PLOT + 13, { anchor: 'middle', ink: 'second' })
    if (label?.year != null) sketch.text(label.year, x(index), top + PLOT + 34, { anchor: 'middle', ink: 'third' })
    const wide = column >= 30
    const counts = decided === 0 ? '–' : wide ? `${formatCount(met)} of ${formatCount(decided)}` : `${formatCount(met)}/${formatCount(decided)}`
    const told = sketch.told(`${name}, ${formatMonth(month)}`, decided === 0 ? null : `${met}/${decided}`)
    if (label?.month != null) sketch.text(counts, x(index), top + PLOT + 23.5, { anchor: 'middle', size: wide ? TYPE.small : 6.2, ink: 'third', told })
    if (decided === 0) return
    const how = mark(met, decided, promised_bp / decided / 10_000)
    const look = decided < LEAST_DECIDED ? FEW : LOOKS[how]
    sketch.mark(look.mark, [x(index), y(met / decided)], look.size, look.ink, look.filled)
  })
  return sketch.figure(top + PLOT + 37, labelOf(name, counted))
}

const FEW = { mark: 'circle', size: 4, ink: 'third', filled: false } as const
const KEPT = { mark: 'circle', size: 5.4, ink: 'kept' } as const
const MISSED = { mark: 'down', size: 7, ink: 'missed' } as const
const LOOKS: Readonly<Record<Mark, typeof FEW | ((typeof KEPT | typeof MISSED) & { readonly filled: boolean })>> = {
  kept: { ...KEPT, filled: true }, kept_close: { ...KEPT, filled: false }, missed: { ...MISSED, filled: true }, missed_close: { ...MISSED, filled: false }, few: FEW, none: FEW,
}

interface Counted extends MonthOutcomes {
  readonly decided: number
}

/** The line, and at the upper right what it is. A month without calls has the promise of the one before, the first that of the next. */
function drawPromise(sketch: Sketch, name: string, months: readonly Counted[], x: (index: number) => number, y: (share: number) => number, column: number): void {
  const told = months.map(({ decided, promised_bp }) => (decided === 0 || promised_bp === 0 ? null : promised_bp / decided / 10_000))
  const first = told.find((share) => share !== null) ?? null
  const promised = told.map((_, index) => told.slice(0, index + 1).findLast((share) => share !== null) ?? first)
  promised.forEach((share, index) => {
    if (share !== null) sketch.line([x(index) - column / 2, y(share)], [x(index) + column / 2, y(share)], 'ink', 0.9, [3.2, 2])
  })
  const last = promised.at(-1) ?? null
  if (last === null) return
  const said = `promised ${formatShare(last, Number.isInteger(Math.round(last * 1000) / 10) ? 0 : 1)}`
  const start = sketch.width - RIGHT - widthOfText(said, TYPE.small) - 22
  sketch.line([start, 6.8], [start + 17, 6.8], 'ink', 0.9, [3.2, 2])
  sketch.text(said, start + 22, 9.4, { told: sketch.told(`${name}, promised`, last) })
}

/** Neighbouring months that have something decided. */
function stretches(months: readonly Counted[]): { readonly index: number; readonly rate: number }[][] {
  const found: { index: number; rate: number }[][] = [[]]
  months.forEach(({ met, decided }, index) => {
    if (decided === 0) found.push([])
    else found.at(-1)?.push({ index, rate: met / decided })
  })
  return found
}

const ticks = (from: number): number[] => {
  const step = from >= 0.8 ? 0.05 : from >= 0.6 ? 0.1 : 0.25
  return Array.from({ length: 5 }, (_, nth) => 1 - nth * step).filter((share) => share >= from - 0.001)
}

function labelOf(name: string, months: readonly Counted[]): string {
  const said = months.map(({ month, met, decided }) => `${formatMonth(month)} ${decided === 0 ? 'none' : `${formatCount(met)} of ${formatCount(decided)}`}`)
  const last = months.findLast(({ decided, promised_bp }) => decided > 0 && promised_bp > 0)
  return `${name} by month: ${said.join(', ')}.${last === undefined ? '' : ` Promised: ${formatShare(last.promised_bp / last.decided / 10_000)}.`}`
}
