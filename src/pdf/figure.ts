/** A figure's shapes as a page's operators. */
import { EDGE_WEIGHT, markCorners, type Figure, type FigureInk, type FigureMark, type Point, type Shape } from '../document/index.ts'
import { decimal } from './content.ts'
import type { Line } from './lines.ts'
import { COLOURS, type Colour } from './paper.ts'

const hex = (value: number): Colour => [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]

export const FIGURE_COLOURS: Readonly<Record<FigureInk, Colour>> = {
  ink: COLOURS.ink, second: COLOURS.second, third: COLOURS.third, rule: COLOURS.rule, hairline: COLOURS.hairline,
  kept: hex(0x1a6ba0), kept_wash: hex(0xe3eef6), missed: hex(0xb83a08), missed_wash: hex(0xfbe9e0), watch: hex(0x7a5200), white: hex(0xffffff),
}

/** A text of a figure as it is set, from the figure's own left edge and upper edge. */
export interface SetText {
  readonly line: Line
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly colour: Colour
}

export interface SetFigure {
  readonly figure: Figure
  /** Factor by which it is drawn smaller than it says. */
  readonly scale: number
  readonly texts: readonly SetText[]
}

/** Length of a curve's handles, as a share of the radius, that makes four curves a circle. */
const ROUND = 0.5523

/** Everything but the texts. @param left of the figure on the page @param top from the page's foot */
export function figureOperators({ figure, scale }: Pick<SetFigure, 'figure' | 'scale'>, left: number, top: number): string {
  const x = (value: number): string => decimal(left + value * scale)
  const y = (value: number): string => decimal(top - value * scale)
  const at = ([across, down]: Point): string => `${x(across)} ${y(down)}`
  const path = ([first, ...others]: readonly Point[]): string => (first === undefined ? '' : [`${at(first)} m`, ...others.map((point) => `${at(point)} l`)].join(' '))
  const fill = (ink: FigureInk): string => `${FIGURE_COLOURS[ink].map(decimal).join(' ')} rg`
  const pen = (ink: FigureInk, weight: number): string => `${FIGURE_COLOURS[ink].map(decimal).join(' ')} RG ${decimal(weight * scale)} w`
  const dashes = (dash: readonly number[] | undefined): string => `[${(dash ?? []).map((one) => decimal(one * scale)).join(' ')}] 0 d`
  const outline = (mark: FigureMark, middle: Point, size: number): string => {
    const corners = markCorners(mark, middle, size)
    return corners === null ? circle(middle, size / 2, at) : `${path(corners)} h`
  }
  const drawn = (shape: Shape): string[] => {
    switch (shape.kind) {
      case 'text': return []
      case 'line': return [`${pen(shape.ink, shape.weight)} ${dashes(shape.dash)} ${path([shape.from, shape.to])} S`]
      case 'polyline': return shape.points.length < 2 ? [] : [`${pen(shape.ink, shape.weight)} ${dashes(shape.dash)} ${path(shape.points)} S`]
      case 'area': return shape.points.length < 3 ? [] : [`${fill(shape.fill)} ${path(shape.points)} h f`]
      case 'rect': {
        const box = `${x(shape.x)} ${y(shape.y + shape.height)} ${decimal(shape.width * scale)} ${decimal(shape.height * scale)} re`
        return [shape.edge === undefined ? `${fill(shape.fill)} ${box} f` : `${fill(shape.fill)} ${pen(shape.edge, EDGE_WEIGHT)} ${dashes([])} ${box} B`]
      }
      case 'mark': return [shape.filled
        ? `${fill(shape.ink)} ${outline(shape.mark, shape.at, shape.size)} f`
        : `${fill('white')} ${pen(shape.ink, EDGE_WEIGHT)} ${dashes([])} ${outline(shape.mark, shape.at, shape.size)} B`]
    }
  }
  return ['q 1 j', ...figure.shapes.flatMap(drawn), 'Q'].join('\n')
}

function circle([x, y]: Point, radius: number, at: (point: Point) => string): string {
  const handle = radius * ROUND
  const curve = (...points: readonly Point[]): string => `${points.map(at).join(' ')} c`
  return [
    `${at([x + radius, y])} m`,
    curve([x + radius, y + handle], [x + handle, y + radius], [x, y + radius]),
    curve([x - handle, y + radius], [x - radius, y + handle], [x - radius, y]),
    curve([x - radius, y - handle], [x - handle, y - radius], [x, y - radius]),
    `${curve([x + handle, y - radius], [x + radius, y - handle], [x + radius, y])} h`,
  ].join(' ')
}
