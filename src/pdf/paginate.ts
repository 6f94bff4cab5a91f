/**
 * Heights to pages. A document is one column of slabs that cannot be cut; between two of them a
 * page may end at a price. Knows neither text nor fonts nor PDF.
 */

/** What ending a page before a slab costs: freely; by a widow or an orphan; by parting what belongs together; never. */
export const BREAK = { free: 0, widow: 1, keep: 2, never: 3 } as const
export type BreakCost = (typeof BREAK)[keyof typeof BREAK]

export interface Slab {
  readonly height: number
  /** Space above, left out at the top of a page. */
  readonly before: number
  readonly cost: BreakCost
  /** Height of what is said again above this slab where it opens a page: a table's head. */
  readonly repeats: number
  /** Opens a page in any case. */
  readonly opens_page: boolean
}

export interface PlacedSlab {
  readonly index: number
  /** From the top of the page's body to the top of the slab. */
  readonly y: number
}

export interface PagePlan {
  readonly slabs: readonly PlacedSlab[]
  /** The first slab stands under a repeated head, which is at the top of the page. */
  readonly repeats: boolean
  /** The page holds a slab that is higher than it. */
  readonly overflows: boolean
}

/** Fills pages of a height from the top; where one is full, ends it at the last of the cheapest places. */
export function paginate(slabs: readonly Slab[], height: number): PagePlan[] {
  const pages: PagePlan[] = []
  let start = 0
  while (start < slabs.length) {
    const { end, placed } = fillPage(slabs, start, height)
    const stop = end < slabs.length && slabs[end]?.opens_page === false ? cheapestStop(slabs, start, end) : end
    pages.push({
      slabs: placed.slice(0, stop - start),
      repeats: (slabs[start]?.repeats ?? 0) > 0,
      overflows: stop - start === 1 && (slabs[start]?.height ?? 0) + (slabs[start]?.repeats ?? 0) > height,
    })
    start = stop
  }
  return pages
}

/** As many slabs as fit, at least one. */
function fillPage(slabs: readonly Slab[], start: number, height: number): { end: number; placed: PlacedSlab[] } {
  const placed: PlacedSlab[] = []
  let y = slabs[start]?.repeats ?? 0
  for (let index = start; index < slabs.length; index += 1) {
    const slab = slabs[index]
    if (slab === undefined || (index > start && slab.opens_page)) return { end: index, placed }
    const top = index === start ? y : y + slab.before
    if (index > start && slab.height > 0 && top + slab.height > height + 0.001) return { end: index, placed }
    placed.push({ index, y: top })
    y = top + slab.height
  }
  return { end: slabs.length, placed }
}

/** The last place after `start` and up to `end` of the lowest cost; what may never be parted is parted only where nothing else is left. */
function cheapestStop(slabs: readonly Slab[], start: number, end: number): number {
  for (const cost of [BREAK.free, BREAK.widow, BREAK.keep]) {
    for (let index = end; index > start; index -= 1) if (slabs[index]?.cost === cost) return index
  }
  return end
}
