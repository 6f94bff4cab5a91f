/** A drawing within a document, in points from its own upper left corner. The preview draws it as SVG, the file as vectors. */

/** Inks by what they say; none rests on colour alone, since pages are printed in grey. */
export const FIGURE_INKS = ['ink', 'second', 'third', 'rule', 'hairline', 'kept', 'kept_wash', 'missed', 'missed_wash', 'watch', 'white'] as const
export type FigureInk = (typeof FIGURE_INKS)[number]

const FIGURE_MARKS = ['circle', 'square', 'diamond', 'down', 'up'] as const
export type FigureMark = (typeof FIGURE_MARKS)[number]

export type Point = readonly [x: number, y: number]

interface Stroke {
  readonly ink: FigureInk
  /** Width of the line. */
  readonly weight: number
  /** Lengths drawn and left out, in turn. */
  readonly dash?: readonly number[]
}

/** What a number in a document is: for whoever computes it again. */
export interface FigureTold {
  /** Unlike every other of the document: `Responses in time, March 2026`. */
  readonly name: string
  /** Before it was written as text; null where there was none to write. */
  readonly value: number | string | null
  /** How it is computed, in a sentence; without one the name says it. */
  readonly definition?: string
}

/** `y` of a text is its baseline. */
export interface FigureText {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly ink: FigureInk
  readonly text: string
  readonly bold?: true
  readonly told?: FigureTold
}

export type Shape =
  | (Stroke & { readonly kind: 'line'; readonly from: Point; readonly to: Point })
  | (Stroke & { readonly kind: 'polyline'; readonly points: readonly Point[] })
  | { readonly kind: 'area'; readonly points: readonly Point[]; readonly fill: FigureInk }
  | { readonly kind: 'rect'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly fill: FigureInk; readonly edge?: FigureInk }
  /** `size`: across. One that is not filled is white with an edge. */
  | { readonly kind: 'mark'; readonly at: Point; readonly size: number; readonly mark: FigureMark; readonly ink: FigureInk; readonly filled: boolean }
  | FigureText

export interface Figure {
  /** Wider than the text of a page it is drawn smaller. */
  readonly width: number
  readonly height: number
  /** Everything that it shows, in words: for those who cannot see it. */
  readonly label: string
  /** In the order in which they are painted; texts lie above all others. */
  readonly shapes: readonly Shape[]
}

/** Width of the text on A4: on Letter it is nine points more. */
export const FIGURE_WIDTH = 459

/** Higher ones leave no room for a heading above. */
export const HIGHEST_FIGURE = 400

export const figureTexts = ({ shapes }: Figure): readonly FigureText[] => shapes.filter((shape): shape is FigureText => shape.kind === 'text')

/** Corners of a mark round its middle; null for a circle. */
export function markCorners(mark: FigureMark, [x, y]: Point, size: number): readonly Point[] | null {
  const half = size / 2
  switch (mark) {
    case 'circle': return null
    case 'square': return [[x - half, y - half], [x + half, y - half], [x + half, y + half], [x - half, y + half]]
    case 'diamond': return [[x, y - half], [x + half, y], [x, y + half], [x - half, y]]
    case 'down': return [[x - half, y - half * 0.8], [x + half, y - half * 0.8], [x, y + half * 0.9]]
    case 'up': return [[x - half, y + half * 0.8], [x + half, y + half * 0.8], [x, y - half * 0.9]]
  }
}

/** Weight of the edges of marks and boxes. */
export const EDGE_WEIGHT = 0.9

/** What keeps a figure from standing on a page; null where nothing does. */
export function figureFault({ width, height, label, shapes }: Figure): string | null {
  if (!(width > 0 && height > 0 && height <= HIGHEST_FIGURE)) return `The chart “${label}” is ${width} by ${height} points (expected more than none, and at most ${HIGHEST_FIGURE} high).`
  if (label.trim() === '') return 'A chart does not say what it shows.'
  return shapes.some((shape) => !numbersOf(shape).every(Number.isFinite)) ? `The chart “${label}” has a place that is not a number.` : null
}

function numbersOf(shape: Shape): readonly number[] {
  switch (shape.kind) {
    case 'line': return [...shape.from, ...shape.to, shape.weight, ...shape.dash ?? []]
    case 'polyline': return [...shape.points.flat(), shape.weight, ...shape.dash ?? []]
    case 'area': return shape.points.flat()
    case 'rect': return [shape.x, shape.y, shape.width, shape.height]
    case 'mark': return [...shape.at, shape.size]
    case 'text': return [shape.x, shape.y, shape.size]
  }
}
