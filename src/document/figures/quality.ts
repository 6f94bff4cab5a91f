import { formatCount } from '../../core/index.ts'
import type { Figure } from '../figure.ts'
import { fitted, Sketch, TYPE, widthOfText, type ChartLook } from './sketch.ts'

export interface QualityChart extends ChartLook {
  readonly name: string
  /** 0 to 100; null where there is too little evidence. `others`: the middle of the other clients. */
  readonly rows: readonly { readonly label: string; readonly score: number | null; readonly others: number | null }[]
}

const ROW = 16
const BAR = 8

/** A bar of ink for each quality, with a stroke at the middle of the others: judgement, for the owner alone. */
export function qualityFigure(chart: QualityChart): Figure {
  const { name, rows } = chart
  const sketch = new Sketch(chart)
  const labels = Math.min(sketch.width * 0.42, Math.max(40, ...rows.map(({ label }) => widthOfText(label, TYPE.label) + 8)))
  const room = sketch.width - labels - (rows.some(({ score }) => score === null) ? 46 : 26)
  const top = sketch.top + 4
  rows.forEach(({ label, score, others }, index) => {
    const y = top + index * ROW
    sketch.text(fitted(label, TYPE.label, labels - 4), 0, y + BAR - 1, { size: TYPE.label })
    sketch.line([labels, y + BAR], [labels + room, y + BAR], 'hairline', 0.5)
    if (score !== null) sketch.rect(labels, y, (room * Math.min(100, Math.max(0, score))) / 100, BAR, 'third')
    if (others !== null) sketch.line([labels + (room * others) / 100, y - 2.5], [labels + (room * others) / 100, y + BAR + 2.5], 'ink', 1.6)
    sketch.text(score === null ? 'too little' : formatCount(score), sketch.width, y + BAR - 1.4, { anchor: 'end', ink: score === null ? 'third' : 'ink', told: sketch.told(`${name}: ${label}`, score) })
  })
  const foot = top + rows.length * ROW
  const compared = rows.some(({ others }) => others !== null)
  if (compared) {
    sketch.line([labels + 1, foot - 1], [labels + 1, foot + 8], 'ink', 1.6)
    sketch.text('the other clients’ middle', labels + 6, foot + 6, { ink: 'third' })
  }
  const said = rows.map(({ label, score, others }) => `${label} ${score === null ? 'too little evidence' : formatCount(score)}${others === null ? '' : ` (others ${formatCount(others)})`}`)
  return sketch.figure(compared ? foot + 11 : foot, `${name}, of 100: ${said.join('; ')}.`)
}
