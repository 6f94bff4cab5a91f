import { formatCount, formatShare } from '../../core/index.ts'
import type { Figure } from '../figure.ts'
import { fitted, Sketch, TYPE, widthOfText, type ChartLook } from './sketch.ts'

export interface PartRow {
  readonly label: string
  /** What was kept, and what was not. */
  readonly kept: number
  readonly missed: number
  /** The least share that was promised, or tolerated; null where none is. */
  readonly least: number | null
}

export interface PartBarsChart extends ChartLook {
  /** Of the measure: `Resolutions by priority`. Names of numbers begin with it. */
  readonly name: string
  /** What the parts are called: `in time`, `late`, `promised`. */
  readonly words: { readonly kept: string; readonly missed: string; readonly least: string }
  readonly rows: readonly PartRow[]
}

const ROW = 17
const BAR = 9
/** Length of a bar, at least. */
const LEAST_BAR = 56

/** A bar for each row: filled for what was kept, light with an edge for what was not, a heavy stroke at what was promised. */
export function partBarsFigure(chart: PartBarsChart): Figure {
  const { name, words, rows } = chart
  const sketch = new Sketch(chart)
  const said = rows.map(({ kept, missed }) => (kept + missed === 0 ? 'none' : `${formatCount(kept)} ${words.kept}, ${formatCount(missed)} ${words.missed}`))
  const numbers = Math.max(40, ...said.map((text) => widthOfText(text, TYPE.small) + 8))
  const labels = Math.min(sketch.width - numbers - LEAST_BAR, Math.max(40, ...rows.map(({ label }) => widthOfText(label, TYPE.label) + 8)))
  const room = sketch.width - labels - numbers
  const top = sketch.top + 4
  let drawn_least = false
  rows.forEach(({ label, kept, missed, least }, index) => {
    const all = kept + missed
    const y = top + index * ROW
    sketch.text(fitted(label, TYPE.label, labels - 4), 0, y + BAR - 1.2, { size: TYPE.label })
    if (all === 0) sketch.line([labels, y + BAR / 2], [labels + room, y + BAR / 2], 'hairline', 0.5)
    const share = all === 0 ? 0 : kept / all
    sketch.rect(labels, y, room * share, BAR, 'kept')
    if (all > 0) sketch.rect(labels + room * share, y, room * (1 - share), BAR, 'missed_wash', 'missed')
    if (all > 0 && least !== null) {
      sketch.line([labels + room * least, y - 2.5], [labels + room * least, y + BAR + 2.5], 'ink', 1.6)
      drawn_least = true
    }
    sketch.text(said[index] ?? '', sketch.width, y + BAR - 1.8, { anchor: 'end', ink: 'second', told: sketch.told(`${name}: ${label}`, all === 0 ? null : `${kept}/${all}`) })
  })
  const foot = top + rows.length * ROW
  if (drawn_least) {
    sketch.line([labels + 1, foot - 1], [labels + 1, foot + 8], 'ink', 1.6)
    sketch.text(words.least, labels + 6, foot + 6, { ink: 'third' })
  }
  return sketch.figure(drawn_least ? foot + 11 : foot, labelOf(chart, said))
}

function labelOf({ name, words, rows }: PartBarsChart, said: readonly string[]): string {
  return `${name}: ${rows.map(({ label, least }, index) => `${label} ${said[index] ?? ''}${least === null ? '' : ` (${words.least} ${formatShare(least)})`}`).join('; ')}.`
}
