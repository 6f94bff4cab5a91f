/** How empty and set fields look: operators from the lower left corner of the field. */
import { decimal } from './content.ts'
import { COLOURS, type Colour } from './paper.ts'

const EDGE = 0.5
/** Length of a curve's handles, as a share of the radius, that makes four curves a circle. */
const ROUND = 0.5523

const written = (...numbers: readonly number[]): string => numbers.map(decimal).join(' ')
const fill = (colour: Colour): string => `${written(...colour)} rg`
const pen = (colour: Colour, weight: number): string => `${written(...colour)} RG ${decimal(weight)} w`

/** The sign of a list that opens. */
export function openingLook(width: number, height: number): string {
  const [x, y, arm] = [width - 11, height / 2 - 1.4, 3]
  return `${pen(COLOURS.third, 0.9)} 1 J 1 j ${written(x - arm, y + arm)} m ${written(x, y)} l ${written(x + arm, y + arm)} l S`
}

export function tickLook(width: number, height: number, set: boolean): string {
  const point = (x: number, y: number) => written(x * width, y * height)
  const sign = set ? `\n${pen(COLOURS.ink, width * 0.13)} 1 J 1 j ${point(0.22, 0.5)} m ${point(0.42, 0.28)} l ${point(0.79, 0.75)} l S` : ''
  return `${fill(COLOURS.field)} ${pen(COLOURS.control, EDGE)}\n${written(EDGE / 2, EDGE / 2, width - EDGE, height - EDGE)} re B${sign}`
}

export function circleLook(width: number, height: number, set: boolean): string {
  const radius = Math.min(width, height) / 2
  const ring = `${fill(COLOURS.field)} ${pen(COLOURS.control, EDGE)}\n${circle(width / 2, height / 2, radius - EDGE / 2)} B`
  return set ? `${ring}\n${fill(COLOURS.ink)} ${circle(width / 2, height / 2, radius * 0.5)} f` : ring
}

function circle(x: number, y: number, radius: number): string {
  const handle = radius * ROUND
  return [
    `${written(x + radius, y)} m`,
    `${written(x + radius, y + handle, x + handle, y + radius, x, y + radius)} c`,
    `${written(x - handle, y + radius, x - radius, y + handle, x - radius, y)} c`,
    `${written(x - radius, y - handle, x - handle, y - radius, x, y - radius)} c`,
    `${written(x + handle, y - radius, x + radius, y - handle, x + radius, y)} c h`,
  ].join(' ')
}
