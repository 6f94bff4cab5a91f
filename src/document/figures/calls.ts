import { formatCount, formatMonth } from '../../core/index.ts'
import type { Figure } from '../figure.ts'
import { monthLabels, Sketch, TYPE, type ChartLook } from './sketch.ts'

export interface CallsChart extends ChartLook {
  /** Of what is counted: `Calls raised`. */
  readonly name: string
  /** Local months, `YYYY-MM`, in order, without gaps. */
  readonly months: readonly { readonly month: string; readonly calls: number }[]
}

const PLOT = 58

/** Columns by month, each with its number. */
export function callsFigure(chart: CallsChart): Figure {
  const { name, months } = chart
  const sketch = new Sketch(chart)
  const most = Math.max(1, ...months.map(({ calls }) => calls))
  const top = sketch.top + 10
  const column = sketch.width / Math.max(1, months.length)
  const wide = Math.min(26, column * 0.64)
  const labels = monthLabels(months.map(({ month }) => month), column)
  sketch.line([0, top + PLOT], [sketch.width, top + PLOT], 'rule', 0.7)
  months.forEach(({ month, calls }, index) => {
    const x = column * (index + 0.5)
    const high = (PLOT * calls) / most
    const label = labels[index]
    sketch.rect(x - wide / 2, top + PLOT - high, wide, high, 'third')
    if (column >= 13) sketch.text(formatCount(calls), x, top + PLOT - high - 3, { anchor: 'middle', size: column >= 20 ? TYPE.small : 6.4, told: sketch.told(`${name}, ${formatMonth(month)}`, calls) })
    if (label?.month != null) sketch.text(label.month, x, top + PLOT + 10.5, { anchor: 'middle', ink: 'second' })
    if (label?.year != null) sketch.text(label.year, x, top + PLOT + 20, { anchor: 'middle', ink: 'third' })
  })
  return sketch.figure(top + PLOT + 23, `${name} by month: ${months.map(({ month, calls }) => `${formatMonth(month)} ${formatCount(calls)}`).join(', ')}.`)
}
