/** Blocks to slabs: the second pass. */
import { plainText, type Block } from '../../document/index.ts'
import type { DrawnSlab, OutlineEntry, SlabShape } from '../marks.ts'
import { BREAK } from '../paginate.ts'
import { cleanText } from '../text.ts'
import { stackAsk } from './ask.ts'
import { stackFigure } from './figure.ts'
import { stackClause, stackHeading, stackList, stackNote, stackParagraph, stackSchedule, stackSubtitle, stackTitle } from './prose.ts'
import { firstAt, type Setting } from './setting.ts'
import { stackParties, stackSignatures } from './sides.ts'
import { stackTable } from './table.ts'
import { cutTall } from './tall.ts'

export interface Stacked {
  readonly slabs: readonly DrawnSlab[]
  readonly outline: readonly OutlineEntry[]
}

export function stackBlocks(blocks: readonly Block[], setting: Setting): Stacked {
  const slabs: DrawnSlab[] = []
  const outline: OutlineEntry[] = []
  let opens_page = false
  let within_schedule = false
  let above: Block | null = null
  blocks.forEach((block, index) => {
    if (block.kind === 'page_break') {
      opens_page = slabs.length > 0
      return
    }
    within_schedule ||= block.kind === 'schedule'
    const shapes = keptWith(above, block, stackBlock(block, setting, within_schedule)).flatMap(cutTall)
    if (block.kind === 'heading' && block.level === 2) outline.push({ text: cleanText(`${block.number ?? ''} ${plainText(block.runs)}`).trim(), slab: slabs.length })
    if (block.kind === 'schedule') outline.push({ text: cleanText(`Schedule ${block.letter} ${plainText(block.runs)}`), slab: slabs.length })
    shapes.forEach((shape, nth) => slabs.push(wholeSlab(shape, index, nth === 0 && opens_page, slabs.length)))
    opens_page = false
    above = block
  })
  return { slabs, outline }
}

function stackBlock(block: Exclude<Block, { kind: 'page_break' }>, setting: Setting, within_schedule: boolean): SlabShape[] {
  switch (block.kind) {
    case 'title': return stackTitle(block, setting)
    case 'subtitle': return stackSubtitle(block, setting)
    case 'parties': return stackParties(block, setting)
    case 'heading': return stackHeading(block, setting, within_schedule)
    case 'schedule': return stackSchedule(block, setting)
    case 'clause': return stackClause(block, setting)
    case 'paragraph': return stackParagraph(block, setting)
    case 'list': return stackList(block, setting)
    case 'table': return stackTable(block, setting)
    case 'figure': return stackFigure(block, setting)
    case 'note': return stackNote(block, setting)
    case 'signatures': return stackSignatures(block, setting)
    case 'ask': return stackAsk(block, setting)
  }
}

/** Space below a heading, and around what is asked. */
const BELOW_SCHEDULE = 6
const BELOW_HEADING = 1.5
const ASK_BELOW_HEADING = 4
const BELOW_ASK = 9

/** What must not be left behind: a heading, a title, a text that ends with a colon; and the space below a heading or a field. */
function keptWith(above: Block | null, block: Block, shapes: SlabShape[]): SlabShape[] {
  if (above === null) return shapes
  const before = spaceBetween(above, block)
  const spaced = before === null ? shapes : shapes.map((shape, index) => (index === 0 ? { ...shape, before } : shape))
  const announces = above.kind === 'heading' || above.kind === 'schedule' || above.kind === 'title' || above.kind === 'subtitle'
  const introduces = (above.kind === 'clause' || above.kind === 'paragraph') && plainText(above.runs).trimEnd().endsWith(':')
  return announces || introduces ? firstAt(BREAK.keep, spaced) : spaced
}

/** Null: what the block itself asks for. */
function spaceBetween(above: Block, block: Block): number | null {
  if (above.kind === 'schedule') return BELOW_SCHEDULE
  if (above.kind === 'heading') return block.kind === 'ask' ? ASK_BELOW_HEADING : BELOW_HEADING
  return above.kind === 'ask' && (block.kind === 'clause' || block.kind === 'paragraph' || block.kind === 'list') ? BELOW_ASK : null
}

function wholeSlab(shape: SlabShape, block: number, opens_page: boolean, above: number): DrawnSlab {
  return {
    height: shape.height, before: shape.before ?? 0, cost: shape.cost ?? BREAK.free, repeats: shape.repeats ?? 0,
    opens_page: (opens_page || shape.opens_page === true) && above > 0,
    marks: shape.marks, head: shape.head ?? [], block, from: shape.from ?? 0, until: shape.until ?? 0,
  }
}
