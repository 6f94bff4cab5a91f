import { svg } from './drawing.ts'

/** A level in boxes of ink: judgement has no colour of its own. `words` say the same to whoever cannot see it. */
export function levelBoxes(document: Document, level: { readonly filled: number; readonly of: number; readonly words: string }): SVGElement {
  const width = level.of * 13 - 2
  const drawing = svg(document, 'svg', { class: 'level-boxes', width, height: 10, viewBox: `0 0 ${width} 10`, role: 'img', 'aria-label': level.words })
  for (let box = 0; box < level.of; box++) {
    drawing.append(svg(document, 'rect', { x: box * 13 + 0.5, y: 0.5, width: 10, height: 9, fill: box < level.filled ? 'var(--ink-2)' : 'none', stroke: box < level.filled ? 'var(--ink-2)' : 'var(--control)', 'stroke-width': 1 }))
  }
  return drawing
}
