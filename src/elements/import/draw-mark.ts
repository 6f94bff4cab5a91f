/** What a file's state looks like; words always stand beside it. */
export type StateMark = 'good' | 'look' | 'bad' | 'none'

const SHAPES: Readonly<Record<StateMark, readonly [tag: string, attributes: Readonly<Record<string, string>>]>> = {
  good: ['circle', { cx: '6', cy: '6', r: '4.5', fill: 'var(--kept)' }],
  look: ['path', { d: 'M6 1l5 5-5 5-5-5z', fill: 'var(--watch)' }],
  bad: ['path', { d: 'M1 2h10L6 11z', fill: 'var(--missed)' }],
  none: ['path', { d: 'M2 6h8', stroke: 'var(--unknown)', 'stroke-width': '1.8' }],
}
const SVG = 'http://www.w3.org/2000/svg'

export function stateMark(document: Document, mark: StateMark): SVGElement {
  const drawing = document.createElementNS(SVG, 'svg')
  for (const [name, value] of Object.entries({ class: 'mark', width: '12', height: '12', viewBox: '0 0 12 12', 'aria-hidden': 'true' })) drawing.setAttribute(name, value)
  const [tag, attributes] = SHAPES[mark]
  const shape = document.createElementNS(SVG, tag)
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value)
  drawing.append(shape)
  return drawing
}
