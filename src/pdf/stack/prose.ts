/** Titles, headings, clauses, paragraphs, lists and notes. */
import type { BlockOf, Runs } from '../../document/index.ts'
import { widthOf } from '../lines.ts'
import type { Mark, SlabShape } from '../marks.ts'
import { BREAK } from '../paginate.ts'
import { COLOURS, GUTTER, STYLES } from '../paper.ts'
import { addTag } from '../tags.ts'
import { settledText, spansOf } from '../text.ts'
import { firstAt, lineMark, paragraphSlabs, setLines, unbroken, type Column, type Ink, type Setting } from './setting.ts'

const GAP = 5

export function stackTitle(block: BlockOf<'title'>, setting: Setting): SlabShape[] {
  const ink: Ink = { style: STYLES.title, colour: COLOURS.ink, tag: addTag(setting.tags, 'H1') }
  const lines = setLines(setting, spansOf(block.runs, 'serif', true), STYLES.title, setting.width)
  return unbroken(paragraphSlabs(lines, { x: 0, width: setting.width }, ink, 12))
}

export function stackSubtitle(block: BlockOf<'subtitle'>, setting: Setting): SlabShape[] {
  const ink: Ink = { style: STYLES.subtitle, colour: COLOURS.second, tag: addTag(setting.tags, 'P') }
  const lines = setLines(setting, spansOf(block.runs, 'serif'), STYLES.subtitle, setting.width)
  return unbroken(paragraphSlabs(lines, { x: 0, width: setting.width }, ink, 2.25))
}

/** `deeper`: within a schedule, whose own heading stands above. */
export function stackHeading(block: BlockOf<'heading'>, setting: Setting, deeper: boolean): SlabShape[] {
  const level = block.level === 2 ? (deeper ? 'H3' : 'H2') : deeper ? 'H4' : 'H3'
  const style = block.level === 2 ? STYLES.heading : STYLES.subheading
  const ink: Ink = { style, colour: COLOURS.ink, tag: addTag(setting.tags, level) }
  const gutter = block.number === null ? 0 : gutterFor(setting, block.number, ink, true)
  const column = { x: gutter, width: setting.width - gutter }
  const lines = setLines(setting, spansOf(block.runs, 'serif', true), style, column.width)
  const number = block.number === null ? [] : [hung(setting, block.number, 0, ink, true)]
  return unbroken(paragraphSlabs(lines, column, ink, block.level === 2 ? 11.25 : 8, number))
}

export function stackSchedule(block: BlockOf<'schedule'>, setting: Setting): SlabShape[] {
  const runs: Runs = [{ text: `Schedule\u00a0${block.letter}\u2003` }, ...block.runs]
  const style = { size: 14, leading: 18 }
  const ink: Ink = { style, colour: COLOURS.ink, tag: addTag(setting.tags, 'H2') }
  const column = { x: 0, width: setting.width }
  return unbroken(paragraphSlabs(setLines(setting, spansOf(runs, 'serif', true), style, column.width), column, ink, 26))
}

export function stackClause(block: BlockOf<'clause'>, setting: Setting): SlabShape[] {
  const ink: Ink = { style: STYLES.body, colour: COLOURS.ink, tag: addTag(setting.tags, 'P') }
  const gutter = gutterFor(setting, block.number, ink, false)
  const column = { x: gutter, width: setting.width - gutter }
  const lines = setLines(setting, spansOf(block.runs, 'serif'), STYLES.body, column.width)
  return paragraphSlabs(lines, column, ink, 3, [hung(setting, block.number, 0, ink, false)])
}

export function stackParagraph(block: BlockOf<'paragraph'>, setting: Setting): SlabShape[] {
  const ink: Ink = { style: STYLES.body, colour: COLOURS.ink, tag: addTag(setting.tags, 'P') }
  const column = indented(block.indent, setting)
  return paragraphSlabs(setLines(setting, spansOf(block.runs, 'serif'), STYLES.body, column.width), column, ink, block.indent ? 3 : 7)
}

export function stackNote(block: BlockOf<'note'>, setting: Setting): SlabShape[] {
  const ink: Ink = { style: STYLES.note, colour: COLOURS.third, tag: addTag(setting.tags, 'P') }
  const column = { x: 0, width: setting.width }
  return paragraphSlabs(setLines(setting, spansOf(block.runs, 'sans'), STYLES.note, column.width), column, ink, 8)
}

/** Items' marks hang in a gutter of their own; offsets run on through all items. */
export function stackList(block: BlockOf<'list'>, setting: Setting): SlabShape[] {
  const list = addTag(setting.tags, 'L', { numbering: block.ordered ? 'LowerAlpha' : 'Disc' })
  const outer = indented(block.indent, setting)
  let offset = 0
  return block.items.flatMap((item, index) => {
    const entry = addTag(list, 'LI')
    const mark: Ink = { style: STYLES.body, colour: COLOURS.ink, tag: addTag(entry, 'Lbl') }
    const ink: Ink = { ...mark, tag: addTag(entry, 'LBody') }
    const gutter = block.ordered ? Math.max(18, numberWidth(setting, item.mark, mark, false) + GAP) : 12
    const column = { x: outer.x + gutter, width: outer.width - gutter }
    const lines = setLines(setting, spansOf(item.runs, 'serif'), STYLES.body, column.width)
    const slabs = paragraphSlabs(lines, column, ink, index === 0 ? 2 : 1, [hung(setting, item.mark, outer.x, mark, false)], offset)
    offset += settledText(item.runs).length
    // One item alone at the foot or the head of a page looks lost.
    const lone = block.items.length > 2 && (index === 1 || index === block.items.length - 1)
    return lone ? firstAt(BREAK.widow, slabs) : slabs
  })
}

export function indented(indent: boolean, setting: Setting): Column {
  return indent ? { x: GUTTER, width: setting.width - GUTTER } : { x: 0, width: setting.width }
}

/** Numbers as long as A10.12 push their own text a little further in. */
function gutterFor(setting: Setting, number: string, ink: Ink, semibold: boolean): number {
  return Math.max(GUTTER, numberWidth(setting, number, ink, semibold) + GAP)
}

function numberWidth(setting: Setting, number: string, ink: Ink, semibold: boolean): number {
  return widthOf(spansOf([{ text: number }], 'serif', semibold), setting.faces, ink.style.size)
}

/** A number or a bullet, followed by a space that is heard and not seen. */
function hung(setting: Setting, text: string, x: number, ink: Ink, semibold: boolean): Mark {
  const [line] = setLines(setting, spansOf([{ text: `${text} ` }], 'serif', semibold), ink.style, setting.width)
  if (line === undefined) throw new Error('a number has no line')
  return lineMark(line, { x, width: setting.width }, 0, ink)
}
