/** What every kind of block is stacked with. */
import type { Faces } from '../faces.ts'
import { breakLines, type Line } from '../lines.ts'
import type { Mark, SlabShape } from '../marks.ts'
import { BREAK, type BreakCost } from '../paginate.ts'
import type { Colour, TextStyle } from '../paper.ts'
import { needsMore } from '../scripts.ts'
import type { Tag } from '../tags.ts'
import type { Span } from '../text.ts'

export interface Setting {
  readonly faces: Faces
  /** Width of the page's body. */
  readonly width: number
  readonly tags: Tag
}

/** Share of the leading above the baseline: these faces' letters sit in the middle of a line. */
const BASELINE = 0.725

export interface Column {
  readonly x: number
  readonly width: number
}

export interface Ink {
  readonly style: TextStyle
  readonly colour: Colour
  readonly tag: Tag
}

/** Lines of spans within a column. */
export function setLines(setting: Setting, spans: readonly Span[], style: TextStyle, width: number): readonly Line[] {
  const { faces } = setting
  if (spans.some(({ text }) => needsMore(text))) return breakLines(spans, faces, style.size, width)
  const key = `${style.size} ${width}${spans.map(({ face, text }) => `\u0000${face}\u0000${text}`).join('')}`
  return faces.lines.get(key) ?? faces.lines.keep(key, breakLines(spans, faces, style.size, width))
}

/** One line, its top at `top`. */
export function lineMark(line: Line, column: Column, top: number, ink: Ink, align: 'left' | 'right' = 'left'): Mark {
  const x = align === 'left' ? column.x : column.x + column.width - line.width
  return { kind: 'text', x, baseline: top + ink.style.leading * BASELINE, line, size: ink.style.size, colour: ink.colour, tag: ink.tag }
}

/** Lines one below the other, the first with its top at `top`. */
export function lineMarks(lines: readonly Line[], column: Column, top: number, ink: Ink, align: 'left' | 'right' = 'left'): Mark[] {
  return lines.map((line, index) => lineMark(line, column, top + index * ink.style.leading, ink, align))
}

/**
 * A paragraph as one slab a line. Its first two and its last two lines stay together.
 * `first`: what hangs beside the first line; `offset`: added to the offsets of the text.
 */
export function paragraphSlabs(lines: readonly Line[], column: Column, ink: Ink, before: number, first: readonly Mark[] = [], offset = 0): SlabShape[] {
  return lines.map((line, index) => ({
    height: ink.style.leading,
    before: index === 0 ? before : 0,
    cost: index === 1 || index === lines.length - 1 ? (index === 0 ? BREAK.free : BREAK.widow) : BREAK.free,
    marks: [...(index === 0 ? first : []), lineMark(line, column, 0, ink)],
    from: offset + line.from,
    until: offset + line.until,
  }))
}

/** The same slabs, the first at a given cost. */
export function firstAt(cost: BreakCost, slabs: readonly SlabShape[]): SlabShape[] {
  return slabs.map((slab, index) => (index === 0 ? { ...slab, cost } : slab))
}

/** The same slabs, none parted from the next. */
export function unbroken(slabs: readonly SlabShape[]): SlabShape[] {
  return slabs.map((slab, index) => (index === 0 ? slab : { ...slab, cost: BREAK.never }))
}
