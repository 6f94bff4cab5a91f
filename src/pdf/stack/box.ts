/** The box that a field stands on: part of the page, since a viewer that draws what was typed draws the field's own edge away. */
import type { Mark } from '../marks.ts'
import { COLOURS, type Colour } from '../paper.ts'

const EDGE = 0.5

export function boxMarks(x: number, y: number, width: number, height: number): Mark[] {
  // A rule lies about the middle of its weight.
  const filled = (left: number, top: number, wide: number, high: number, colour: Colour): Mark => ({ kind: 'rule', x: left, y: top + high / 2, width: wide, weight: high, colour })
  return [
    filled(x, y, width, height, COLOURS.field),
    filled(x, y, width, EDGE, COLOURS.control),
    filled(x, y + height - EDGE, width, EDGE, COLOURS.control),
    filled(x, y, EDGE, height, COLOURS.control),
    filled(x + width - EDGE, y, EDGE, height, COLOURS.control),
  ]
}
