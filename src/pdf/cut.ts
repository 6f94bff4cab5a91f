/** The part of a block that stands on one page, for the preview. */
import type { Block, BlockOf, Cell, ListItem, Runs } from '../document/index.ts'
import { cleanRuns, settledText } from './text.ts'

/** `from` and `until`: offsets of the block's text, or rows of a table, as its slabs count them. */
export function cutBlock(block: Block, from: number, until: number): Block {
  const continued = from > 0 ? { continued: true as const } : {}
  switch (block.kind) {
    case 'clause':
    case 'paragraph':
    case 'note':
      return { ...block, runs: sliceRuns(block.runs, from, until), ...continued }
    case 'list': {
      let start = 0
      const items: ListItem[] = []
      for (const item of block.items) {
        const length = settledText(item.runs).length
        const a = Math.max(from - start, 0)
        const b = Math.min(until - start, length)
        if (a < b) items.push({ mark: a > 0 ? '' : item.mark, runs: sliceRuns(item.runs, a, b) })
        start += length
      }
      return { ...block, items, ...continued }
    }
    case 'table': {
      const first = Math.max(0, Math.floor(from))
      const rows: (readonly Cell[])[] = block.rows.slice(first, Math.ceil(until))
      return { ...block, rows, ...continued }
    }
    case 'ask': {
      const first = Math.max(0, Math.floor(from))
      return isCut(block) ? { ...block, options: block.options.slice(first, Math.ceil(until)), ...continued } : block
    }
    default:
      return block
  }
}

/** Circles that a page cannot hold go on on the next; a list that opens is one field. */
const isCut = (block: BlockOf<'ask'>): boolean => block.control === 'pick' || block.control === 'scale'

function sliceRuns(runs: Runs, from: number, until: number): Runs {
  let start = 0
  return cleanRuns(runs).flatMap((run) => {
    const a = Math.max(from - start, 0)
    const b = Math.min(until - start, run.text.length)
    start += run.text.length
    return a < b ? [{ ...run, text: run.text.slice(a, b) }] : []
  })
}
