/** What is asked of the signer: a label, and a field to be typed in, chosen from or ticked, or written on by hand. */
import { labelBeside, plainText, type BlockOf } from '../../document/index.ts'
import { widthOf } from '../lines.ts'
import type { Mark, SlabShape } from '../marks.ts'
import { BREAK } from '../paginate.ts'
import { COLOURS, STYLES } from '../paper.ts'
import { addTag, type Tag } from '../tags.ts'
import { cleanText, spansOf } from '../text.ts'
import { boxMarks } from './box.ts'
import { indented } from './prose.ts'
import { lineMarks, setLines, type Column, type Ink, type Setting } from './setting.ts'

type Ask = BlockOf<'ask'>

const BEFORE = 6
/** Where the label stands above: closer to its field than to what comes before. */
const BEFORE_LABEL = 9
/** Share of the width that labels beside their field take. */
const LABEL = 0.3
const BETWEEN = 9
/** A line to write on by hand: 7 mm. */
const LINE = 20
const LINES = 4
const BOX = 11.5
const BOX_GAP = 6.5
/** A box stands about the letters of a line, not on its foot. */
const BOX_TOP = 0.7
const OPTION_GAP = 3.5
/** Steps of a scale stand no further apart, and no closer. */
const WIDEST_STEP = 92
const NARROWEST_STEP = 26
/** Circles higher than this go on on the next page, as rows of a table do. */
const HIGHEST = 400

const STYLE = STYLES.table
const SMALL = STYLES.note

export function stackAsk(block: Ask, setting: Setting): SlabShape[] {
  const column = indented(block.indent, setting)
  const side = addTag(setting.tags, 'Div')
  switch (block.control) {
    case 'tick': return [stackTick(block, setting, column, side)]
    case 'pick': return stackPick(block, setting, column, side)
    case 'scale': return stackScale(block, setting, column, side)
    default: return [stackTyped(block, block.control, setting, column, side)]
  }
}

function labelInk(side: Tag): Ink {
  return { style: STYLE, colour: COLOURS.ink, tag: addTag(side, 'P') }
}

const spoken = (block: Ask): string => cleanText(plainText(block.label)).replace(/\s+/g, ' ').trim()

/** A field beside its label, or below it where it needs the width. */
function stackTyped(block: Ask, kind: 'text' | 'lines' | 'date' | 'choice', setting: Setting, column: Column, side: Tag): SlabShape {
  const spans = spansOf(block.label, 'sans')
  const narrow = { x: column.x, width: column.width * LABEL }
  const below = !labelBeside(block)
  const ink = labelInk(side)
  const lines = setLines(setting, spans, STYLE, below ? column.width : narrow.width)
  const label_height = lines.length * STYLE.leading
  const x = below ? column.x : narrow.x + narrow.width + BETWEEN
  const width = column.x + column.width - x
  const height = kind === 'lines' ? LINES * LINE : LINE
  const top = below ? label_height + 3 : 0
  // The first line of a label stands level with what is written beside it.
  const marks: Mark[] = lineMarks(lines, below ? column : narrow, below ? 0 : (LINE - STYLE.leading) / 2 - 0.4, ink)
  const label = kind === 'date' ? `${spoken(block)} (day, month, year)` : spoken(block)
  const named = { name: block.id, label }
  marks.push(...boxMarks(x, top, width, height), {
    kind: 'field', x, y: top, width, height, tag: addTag(side, 'Form'),
    field: kind === 'choice' ? { ...named, kind, options: block.options.map(cleanText) } : { ...named, kind: kind === 'lines' ? 'lines' : 'text' },
  })
  let bottom = Math.max(top + height, (below ? 0 : (LINE - STYLE.leading) / 2) + label_height)
  if (kind === 'choice') {
    // On paper nothing opens: what may be written is said.
    const said = setLines(setting, spansOf([{ text: `One of: ${block.options.join(', ')}.` }], 'sans'), SMALL, width)
    marks.push(...lineMarks(said, { x, width }, top + height + 2, { style: SMALL, colour: COLOURS.third, tag: addTag(side, 'P') }))
    bottom = Math.max(bottom, top + height + 2 + said.length * SMALL.leading)
  }
  return { height: bottom, before: below ? BEFORE_LABEL : BEFORE, marks }
}

function stackTick(block: Ask, setting: Setting, column: Column, side: Tag): SlabShape {
  const text = { x: column.x + BOX + BOX_GAP, width: column.width - BOX - BOX_GAP }
  const lines = setLines(setting, spansOf(block.label, 'sans'), STYLE, text.width)
  const form = addTag(side, 'Form')
  const marks: Mark[] = [
    { kind: 'field', x: column.x, y: BOX_TOP, width: BOX, height: BOX, tag: form, field: { name: block.id, kind: 'tick', label: spoken(block) } },
    ...lineMarks(lines, text, 0, labelInk(side)),
  ]
  return { height: Math.max(lines.length * STYLE.leading, BOX_TOP + BOX), before: BEFORE, marks }
}

/** Circles one below the other: a slab each, parted by a page break only where they are too many for one. */
function stackPick(block: Ask, setting: Setting, column: Column, side: Tag): SlabShape[] {
  const head = labelSlab(block, setting, column, side)
  const list = addTag(side, 'L')
  const text = { x: column.x + BOX + BOX_GAP, width: column.width - BOX - BOX_GAP }
  const rows = block.options.map((option, nth): SlabShape => {
    const body = addTag(addTag(list, 'LI'), 'LBody')
    const lines = setLines(setting, spansOf([{ text: option }], 'sans'), STYLE, text.width)
    const circle = circleMark(block, nth, column.x, BOX_TOP, addTag(body, 'Form'))
    const marks = [circle, ...lineMarks(lines, text, 0, { style: STYLE, colour: COLOURS.ink, tag: addTag(body, 'P') })]
    return { height: Math.max(lines.length * STYLE.leading, BOX_TOP + BOX), before: OPTION_GAP, marks, from: nth, until: nth + 1 }
  })
  return together([head, ...rows])
}

/** Circles in a row over their words; where they are too many for one row, in more. */
function stackScale(block: Ask, setting: Setting, column: Column, side: Tag): SlabShape[] {
  const head = labelSlab(block, setting, column, side)
  const list = addTag(side, 'L')
  const widest = Math.max(0, ...block.options.flatMap((option) => cleanText(option).split(/\s+/)).map((word) => widthOf(spansOf([{ text: word }], 'sans'), setting.faces, SMALL.size)))
  const least = Math.min(column.width, Math.max(NARROWEST_STEP, widest + 6))
  const a_row = Math.max(1, Math.min(block.options.length, Math.floor(column.width / least)))
  const step = Math.min(WIDEST_STEP, column.width / a_row)
  const width = Math.max(step, least)
  const rows: SlabShape[] = []
  for (let first = 0; first < block.options.length; first += a_row) {
    const marks: Mark[] = []
    let height = BOX
    block.options.slice(first, first + a_row).forEach((option, index) => {
      const body = addTag(addTag(list, 'LI'), 'LBody')
      const place = { x: column.x + index * width, width }
      marks.push(circleMark(block, first + index, place.x + (width - BOX) / 2, 0, addTag(body, 'Form')))
      const ink = { style: SMALL, colour: COLOURS.ink, tag: addTag(body, 'P') }
      setLines(setting, spansOf([{ text: option }], 'sans'), SMALL, width - 4).forEach((line, nth) => {
        marks.push(...lineMarks([line], { x: place.x + (width - line.width) / 2, width: line.width }, BOX + 2 + nth * SMALL.leading, ink))
        height = Math.max(height, BOX + 2 + (nth + 1) * SMALL.leading)
      })
    })
    rows.push({ height, before: OPTION_GAP, marks, from: first, until: Math.min(block.options.length, first + a_row) })
  }
  return together([head, ...rows])
}

function labelSlab(block: Ask, setting: Setting, column: Column, side: Tag): SlabShape {
  const lines = setLines(setting, spansOf(block.label, 'sans'), STYLE, column.width)
  return { height: lines.length * STYLE.leading, before: BEFORE_LABEL, marks: lineMarks(lines, column, 0, labelInk(side)), from: -1, until: 0 }
}

function circleMark(block: Ask, nth: number, x: number, y: number, tag: Tag): Mark {
  const question = spoken(block)
  const options = block.options.map(cleanText)
  return {
    kind: 'field', x, y, width: BOX, height: BOX, tag,
    field: { name: block.id, kind: 'circle', options, nth, question, label: `${question}${/[\p{L}\p{N})]$/u.test(question) ? ':' : ''} ${options[nth] ?? ''}` },
  }
}

/** Never parted from the next, unless they are higher together than a page may hold. */
function together(slabs: readonly SlabShape[]): SlabShape[] {
  const height = slabs.reduce((sum, slab) => sum + slab.height + (slab.before ?? 0), 0)
  const cost = height > HIGHEST ? BREAK.free : BREAK.never
  return slabs.map((slab, index) => (index === 0 ? slab : { ...slab, cost: index < 3 || index === slabs.length - 1 ? BREAK.never : cost }))
}
