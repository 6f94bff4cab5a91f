import type { Mark } from '../core/index.ts'
import { svg } from './drawing.ts'

export const MARK_COLOURS: Readonly<Record<Mark, string>> = {
  kept: 'var(--kept)', kept_close: 'var(--kept)', missed_close: 'var(--missed)', missed: 'var(--missed)', few: 'var(--unknown)', none: 'var(--unknown)',
}

const dash = (document: Document): SVGElement => svg(document, 'path', { d: 'M2 6h8', stroke: MARK_COLOURS.few, 'stroke-width': 1.8 })

const SHAPES: Readonly<Record<Mark, (document: Document) => SVGElement>> = {
  kept: (document) => svg(document, 'circle', { cx: 6, cy: 6, r: 4.6, fill: MARK_COLOURS.kept }),
  kept_close: (document) => svg(document, 'circle', { cx: 6, cy: 6, r: 3.8, fill: 'none', stroke: MARK_COLOURS.kept, 'stroke-width': 1.7 }),
  missed_close: (document) => svg(document, 'path', { d: 'M2 2.8h8L6 9.8z', fill: 'none', stroke: MARK_COLOURS.missed, 'stroke-width': 1.7, 'stroke-linejoin': 'round' }),
  missed: (document) => svg(document, 'path', { d: 'M1 2h10L6 11z', fill: MARK_COLOURS.missed }),
  few: dash,
  none: dash,
}

/** Shape and colour say which side of the promise, fill says how sure. `words` name it for whoever cannot see it; empty where the text beside it says it. */
export function markDrawing(document: Document, name: Mark, words: string): SVGElement {
  const named: Record<string, string> = words === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': words }
  return svg(document, 'svg', { class: 'mark', width: 12, height: 12, viewBox: '0 0 12 12', ...named }, SHAPES[name](document))
}
