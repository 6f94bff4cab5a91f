/** Draws a figure as SVG: shapes and classes, no styles; the inks are in `src/styles/document.css`. */
import { EDGE_WEIGHT, markCorners, type Figure, type FigureInk, type Point, type Shape } from './figure.ts'

const SVG = 'http://www.w3.org/2000/svg'
/** Points that a page's unit of type stands for: a sheet of A4 is 59.25 of them wide. */
const POINTS = 595.276 / 59.25

type Attributes = Readonly<Record<string, string | number | undefined>>

/** An image for those who hear it: its label says all that it shows. */
export function drawFigure(figure: Figure, document: Document): SVGElement {
  const { width, height, label, shapes } = figure
  const element = (name: string, attributes: Attributes, text?: string): SVGElement => {
    const made = document.createElementNS(SVG, name) as SVGElement
    for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, typeof value === 'number' ? shown(value) : value)
    if (text !== undefined) made.textContent = text
    return made
  }
  const svg = element('svg', { class: 'doc-figure', role: 'img', 'aria-label': label, viewBox: `0 0 ${shown(width)} ${shown(height)}`, width: `${shown(width / POINTS)}em`, height: `${shown(height / POINTS)}em` })
  const texts = shapes.filter(({ kind }) => kind === 'text')
  for (const shape of [...shapes.filter(({ kind }) => kind !== 'text'), ...texts]) svg.append(element(...drawn(shape)))
  return svg
}

const shown = (value: number): string => String(Math.round(value * 100) / 100)
const places = (points: readonly Point[]): string => points.map(([x, y]) => `${shown(x)},${shown(y)}`).join(' ')
const ink = (name: FigureInk, how: 'filled' | 'drawn' | 'edged'): string => `ink-${name.replaceAll('_', '-')} ${how}`

function drawn(shape: Shape): [name: string, attributes: Attributes, text?: string] {
  switch (shape.kind) {
    case 'line': return ['line', { class: ink(shape.ink, 'drawn'), x1: shape.from[0], y1: shape.from[1], x2: shape.to[0], y2: shape.to[1], 'stroke-width': shape.weight, 'stroke-dasharray': shape.dash?.join(' ') }]
    case 'polyline': return ['polyline', { class: ink(shape.ink, 'drawn'), points: places(shape.points), 'stroke-width': shape.weight, 'stroke-dasharray': shape.dash?.join(' ') }]
    case 'area': return ['polygon', { class: ink(shape.fill, 'filled'), points: places(shape.points) }]
    case 'rect': return ['rect', { class: `${ink(shape.fill, 'filled')}${shape.edge === undefined ? '' : ` edge-${shape.edge}`}`, x: shape.x, y: shape.y, width: shape.width, height: shape.height, 'stroke-width': shape.edge === undefined ? undefined : EDGE_WEIGHT }]
    case 'mark': {
      const corners = markCorners(shape.mark, shape.at, shape.size)
      const look = { class: ink(shape.ink, shape.filled ? 'filled' : 'edged'), 'stroke-width': shape.filled ? undefined : EDGE_WEIGHT }
      return corners === null ? ['circle', { ...look, cx: shape.at[0], cy: shape.at[1], r: shape.size / 2 }] : ['polygon', { ...look, points: places(corners) }]
    }
    case 'text': return ['text', { class: `${ink(shape.ink, 'filled')}${shape.bold === true ? ' bold' : ''}`, x: shape.x, y: shape.y, 'font-size': shape.size, 'text-anchor': shape.anchor }, shape.text]
  }
}
