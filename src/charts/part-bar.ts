import { svg } from './drawing.ts'

/** A stretch of an axis from 0 that its neighbours share, negative ends included: one step down from a fee, say. */
export function partBar(document: Document, bar: { readonly from: number; readonly until: number; readonly least: number; readonly most: number; readonly width: number; readonly strong: boolean; readonly sentence: string }): SVGElement {
  const { width, least, most } = bar
  const x = (value: number): number => ((value - least) / Math.max(1, most - least)) * width
  const [left, right] = [Math.min(x(bar.from), x(bar.until)), Math.max(x(bar.from), x(bar.until))]
  return svg(document, 'svg', { class: 'part-bar', width, height: 12, viewBox: `0 0 ${width} 12`, role: 'img', 'aria-label': bar.sentence },
    svg(document, 'rect', { x: left, y: 2, width: Math.max(1, right - left), height: 8, fill: bar.strong ? 'var(--ink)' : 'var(--control)' }),
    ...(least < 0 ? [svg(document, 'line', { x1: x(0), x2: x(0), y1: 0, y2: 12, stroke: 'var(--ink-3)', 'stroke-width': 1 })] : []))
}
