import { svg } from './drawing.ts'
import type { Mark } from '../core/index.ts'
import { MARK_COLOURS } from './marks.ts'

export interface IntervalFigures {
  /** Points above (or below, negative) the promise, with the 95 % interval's ends. */
  readonly points: number
  readonly low: number
  readonly high: number
  readonly mark: Mark
}

/** One row's interval against its own promise (the line at zero), on an axis that its neighbours share; `domain` in points. */
export function intervalDrawing(figures: IntervalFigures | null, options: { readonly document: Document; readonly width: number; readonly domain: readonly [number, number]; readonly sentence: string }): SVGElement {
  const { document, width, domain } = options
  const height = 20
  const x = (value: number): number => 4 + ((Math.min(domain[1], Math.max(domain[0], value)) - domain[0]) / (domain[1] - domain[0])) * (width - 8)
  const drawing = svg(document, 'svg', { class: 'interval', width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': options.sentence })
  drawing.append(svg(document, 'line', { x1: x(0), x2: x(0), y1: 0, y2: height, stroke: 'var(--target)', 'stroke-width': 1.25, 'stroke-dasharray': '3 2' }))
  if (figures === null) return drawing
  const colour = MARK_COLOURS[figures.mark]
  drawing.append(svg(document, 'line', { class: 'range', x1: x(figures.low), x2: x(figures.high), y1: 10, y2: 10, stroke: colour, 'stroke-width': 2, 'stroke-opacity': 0.55 }))
  const hollow = figures.mark === 'kept_close' || figures.mark === 'missed_close'
  drawing.append(svg(document, 'circle', { cx: x(figures.points), cy: 10, r: 3.4, fill: hollow ? 'var(--paper)' : colour, stroke: colour, 'stroke-width': 1.6 }))
  return drawing
}
