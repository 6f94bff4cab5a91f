/** Slabs that are higher than a page would be lost below its foot: cut between what stands in them. */
import type { Mark, SlabShape } from '../marks.ts'
import { BREAK } from '../paginate.ts'

/** In points: below the height of every page, with a repeated head above it. */
const TALLEST = 420

/** The slab, or, where it is taller than a page may hold, one slab for each band of marks that no line crosses. */
export function cutTall(shape: SlabShape): SlabShape[] {
  if (shape.height <= TALLEST) return [shape]
  const bands: { top: number; bottom: number; marks: Mark[] }[] = []
  for (const mark of [...shape.marks].sort((a, b) => edges(a).top - edges(b).top)) {
    const { top, bottom } = edges(mark)
    const last = bands.at(-1)
    if (last !== undefined && top < last.bottom) {
      last.marks.push(mark)
      last.bottom = Math.max(last.bottom, bottom)
    } else bands.push({ top, bottom, marks: [mark] })
  }
  return bands.map((band, index) => {
    const top = index === 0 ? 0 : band.top
    const signed = band.marks.some((mark) => mark.kind === 'field') || index === bands.length - 1
    return {
      ...shape, height: (bands[index + 1]?.top ?? shape.height) - top, marks: band.marks.map((mark) => raised(mark, top)),
      before: index === 0 ? shape.before ?? 0 : 0, cost: index === 0 ? shape.cost ?? BREAK.free : signed ? BREAK.keep : BREAK.free,
    }
  })
}

function edges(mark: Mark): { top: number; bottom: number } {
  if (mark.kind === 'text') return { top: mark.baseline - mark.size, bottom: mark.baseline + mark.size * 0.25 }
  return mark.kind === 'field' || mark.kind === 'figure' ? { top: mark.y, bottom: mark.y + mark.height } : { top: mark.y, bottom: mark.y }
}

function raised(mark: Mark, by: number): Mark {
  return mark.kind === 'text' ? { ...mark, baseline: mark.baseline - by } : { ...mark, y: mark.y - by }
}
