import { formatDate, formatShortDate, parseDay } from '../../core/index.ts'
import type { Figure } from '../figure.ts'
import { Sketch, TYPE, type ChartLook } from './sketch.ts'

export interface SatisfactionChart extends ChartLook {
  /** `Answers to surveys`. */
  readonly name: string
  /** Local dates `YYYY-MM-DD`, both ends included. */
  readonly from_on: string
  readonly until_on: string
  /** Answers within them, by the day on which they came; `score` of `scale`. */
  readonly answers: readonly { readonly on: string; readonly score: number; readonly scale: number }[]
}

const PLOT = 46
const LEFT = 26
/** More answers than these are drawn without their numbers. */
const MOST_SAID = 12

/** Every answer by day, as a part of its scale. */
export function satisfactionFigure(chart: SatisfactionChart): Figure {
  const { name, from_on, until_on } = chart
  const sketch = new Sketch(chart)
  const answers = chart.answers.toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.score / one.scale - other.score / other.scale))
  const [first, last] = [parseDay(from_on) ?? 0, parseDay(until_on) ?? 1]
  const top = sketch.top + 10
  const x = (on: string): number => LEFT + 6 + ((sketch.width - LEFT - 22) * Math.min(1, Math.max(0, (parseDay(on) ?? first) - first) / Math.max(1, last - first)))
  const y = (share: number): number => top + PLOT * (1 - share)
  for (const share of [0, 0.5, 1]) {
    sketch.line([LEFT, y(share)], [sketch.width, y(share)], 'hairline', 0.5)
    sketch.text(`${share * 100}${share === 1 ? '\u00a0%' : ''}`, LEFT - 4, y(share) + 2.6, { anchor: 'end', ink: 'third' })
  }
  let right = -Infinity
  answers.forEach(({ on, score, scale }) => {
    const share = Math.min(1, Math.max(0, score / scale))
    sketch.mark('circle', [x(on), y(share)], 5.4, 'ink', true)
    if (answers.length > MOST_SAID || x(on) - right < 22) return
    right = x(on)
    sketch.text(`${score} of ${scale}`, x(on), share >= 0.75 ? y(share) + 10 : y(share) - 5, { anchor: 'middle', told: sketch.told(`${name}, ${formatDate(on)}`, `${score}/${scale}`) })
  })
  sketch.text(formatShortDate(from_on), LEFT, top + PLOT + 12, { ink: 'second' })
  sketch.text(formatShortDate(until_on), sketch.width, top + PLOT + 12, { anchor: 'end', ink: 'second' })
  if (answers.length === 0) sketch.text('no answers', LEFT + 8, y(0.5) - 4, { size: TYPE.label, ink: 'third' })
  const said = answers.map(({ on, score, scale }) => `${formatDate(on)} ${score} of ${scale}`)
  return sketch.figure(top + PLOT + 15, `${name}: ${said.length === 0 ? 'none' : said.join(', ')}.`)
}
