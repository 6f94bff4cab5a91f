/** The mark of a page: a QR code by which a scan of it is known again. */
import { encode } from 'uqr'
import { markText } from './identity.ts'
import type { LaidOut } from './layout.ts'
import { bodyWidth, MM, type Colour, type Paper } from './paper.ts'

/** Side of the mark in points; its quiet zone is around it. */
export const MARK_SIDE = 12 * MM
/** Pure black, which no printer lays out as a screen of dots. */
export const MARK_COLOUR: Colour = [0, 0, 0]
/** From the column of text to the mark, which stands in the margin: more than its quiet zone of four modules. */
const GAP = 4 * MM
/** Modules a side up to which a stronger correction is worth smaller ones; above, a scan at 150 dots an inch no longer tells them apart. */
const CORRECTIONS = [['Q', 29], ['M', 33]] as const
/** No more go into the largest. */
const MOST_BYTES = 90

/** Dark stretches in units of a module, from the lower left corner of the mark. */
export interface MarkShape {
  readonly modules: number
  readonly stretches: readonly { readonly x: number; readonly y: number; readonly width: number }[]
}

/** The strongest correction that fits; null where the number is too long for a mark of this size. */
export function markShape(number: string, page: number): MarkShape | null {
  const text = markText(number, page)
  if (new TextEncoder().encode(text).length > MOST_BYTES) return null
  for (const [ecc, most] of CORRECTIONS) {
    const { size, data } = encode(text, { ecc, border: 0, boostEcc: true })
    if (size > most) continue
    return { modules: size, stretches: data.flatMap((row, index) => stretches(row).map(([x, width]) => ({ x, y: size - 1 - index, width }))) }
  }
  return null
}

/** Lower left corner, from that of the page. Its foot is the baseline of the running foot. */
export function markPlace(paper: Paper, baseline: number): { readonly x: number; readonly y: number } {
  return { x: paper.side + bodyWidth(paper) + GAP, y: baseline }
}

/** Indices of the pages that bear a mark: the first, and those that people fill or sign. None where there is nothing to fill: such a document does not come back. */
export function markedPages({ slabs, plans }: LaidOut): ReadonlySet<number> {
  const filled = plans.flatMap((plan, page) => (plan.slabs.some(({ index }) => (slabs[index]?.marks ?? []).some((mark) => mark.kind === 'field')) ? [page] : []))
  return new Set(filled.length === 0 ? [] : [0, ...filled])
}

function stretches(row: readonly boolean[]): [from: number, length: number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (dark && last !== undefined && last[0] + last[1] === x) last[1] += 1
    else if (dark) found.push([x, 1])
  })
  return found
}
