import { isBlankRecord } from './split.ts'

/** The stretch of records that is the table: from `first` to `last`, both of `width`. */
export interface Block {
  readonly width: number
  readonly first: number
  readonly last: number
  /** Records of that width in it, and all records in it that are no blank lines. */
  readonly regular: number
  readonly filled: number
}

/** Beyond this many cells a wider table is no stronger evidence. */
const WIDE = 12

/** A single record of some width is hardly a table where other widths come more than once. */
const ALONE = 0.4

/**
 * The table among these records: of each width, the stretch in which most records have it (each record of another
 * width takes one away, so lines above and below fall off and a few ragged rows inside do not); of the widths, the
 * one whose stretch holds most separators.
 */
export function findBlock(records: readonly (readonly string[])[], narrowest = 2): Block | null {
  const counts = new Map<number, number>()
  for (const record of records) if (!isBlankRecord(record)) counts.set(record.length, (counts.get(record.length) ?? 0) + 1)
  const weigh = (width: number, count: number) => count * Math.min(Math.max(1, width - 1), WIDE)
  const widths = [...counts].filter(([width]) => width >= narrowest).sort(([a, m], [b, n]) => weigh(b, n) - weigh(a, m) || b - a).slice(0, 4)
  if (![...counts].some(([width, count]) => width >= narrowest && count > 1)) return firstAlone(records, narrowest)
  let best: Block | null = null
  let most = -Infinity
  for (const [width] of widths) {
    const block = stretch(records, width)
    const weight = weigh(width, 2 * block.regular - block.filled) * (block.regular > 1 ? 1 : ALONE)
    if (weight > most || (weight === most && best !== null && width > best.width)) {
      best = block
      most = weight
    }
  }
  return best
}

/** No two records are as wide: the first one is the table. */
function firstAlone(records: readonly (readonly string[])[], narrowest: number): Block | null {
  const first = records.findIndex((record) => record.length >= narrowest && record.some((cell) => cell.trim() !== ''))
  return first === -1 ? null : { width: records[first]!.length, first, last: first, regular: 1, filled: 1 }
}

function stretch(records: readonly (readonly string[])[], width: number): Block {
  let best: Block = { width, first: 0, last: -1, regular: 0, filled: 0 }
  let first = 0
  let regular = 0
  let filled = 0
  records.forEach((record, at) => {
    if (isBlankRecord(record)) return
    const same = record.length === width
    filled++
    if (same) {
      if (regular * 2 < filled - 1) {
        first = at
        regular = 0
        filled = 1
      }
      regular++
      if (2 * regular - filled > 2 * best.regular - best.filled) best = { width, first, last: at, regular, filled }
    }
  })
  return best
}
