import { svg } from './drawing.ts'
import { MARK_COLOURS } from './marks.ts'
import type { RatePoint } from './points.ts'

const HEIGHT = 20
const MIDDLE = HEIGHT / 2

const SHAPES: Readonly<Record<RatePoint['mark'], ((document: Document, x: number) => SVGElement) | null>> = {
  kept: (document, x) => svg(document, 'circle', { cx: x, cy: MIDDLE, r: 4.2, fill: MARK_COLOURS.kept }),
  kept_close: (document, x) => svg(document, 'circle', { cx: x, cy: MIDDLE, r: 3.6, fill: 'var(--surface)', stroke: MARK_COLOURS.kept, 'stroke-width': 1.7 }),
  missed_close: (document, x) => svg(document, 'path', { d: triangle(x), fill: 'var(--surface)', stroke: MARK_COLOURS.missed, 'stroke-width': 1.7, 'stroke-linejoin': 'round' }),
  missed: (document, x) => svg(document, 'path', { d: triangle(x), fill: MARK_COLOURS.missed, stroke: MARK_COLOURS.missed, 'stroke-width': 1, 'stroke-linejoin': 'round' }),
  few: null,
  none: null,
}

const triangle = (x: number): string => `M${x - 4.2} ${MIDDLE - 3.4}h8.4L${x} ${MIDDLE + 4.4}z`

/**
 * One rate on an axis of shares that its neighbours share: the 95 % interval as a bar, the promise as a dashed line, and
 * the mark that says which side of it. Fewer than 20 decided: the interval alone, in grey. Nothing decided: the bare axis.
 * @param from the axis begins there, 0 to 1; it ends at 1
 */
export function rateLane(point: RatePoint, options: { readonly document: Document; readonly width: number; readonly from: number; readonly sentence: string }): SVGElement {
  const { document, width, from } = options
  const x = (share: number): number => 5 + ((Math.min(1, Math.max(from, share)) - from) / (1 - from)) * (width - 10)
  const drawing = svg(document, 'svg', { class: 'rate-lane', width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': options.sentence })
  drawing.append(svg(document, 'line', { x1: x(from), x2: x(1), y1: MIDDLE, y2: MIDDLE, stroke: 'var(--hairline)', 'stroke-width': 1 }))
  if (point.decided === 0) return drawing
  drawing.append(svg(document, 'line', { class: 'range', x1: x(point.low), x2: x(point.high), y1: MIDDLE, y2: MIDDLE, stroke: MARK_COLOURS[point.mark], 'stroke-width': 5, 'stroke-opacity': 0.38 }))
  if (point.promise !== null) drawing.append(svg(document, 'line', { class: 'promise', x1: x(point.promise), x2: x(point.promise), y1: 0, y2: HEIGHT, stroke: 'var(--target)', 'stroke-width': 1.25, 'stroke-dasharray': '3 2' }))
  const shape = SHAPES[point.mark]
  if (shape !== null) drawing.append(shape(document, x(point.rate)))
  return drawing
}
