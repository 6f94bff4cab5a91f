/** The two sides of an agreement: who they are, and where they sign. */
import { plainText, SIGNATURE_FIELDS, type BlockOf } from '../../document/index.ts'
import type { Mark, SlabShape } from '../marks.ts'
import { BREAK } from '../paginate.ts'
import { COLOURS, STYLES } from '../paper.ts'
import { addTag } from '../tags.ts'
import { cleanText, spansOf } from '../text.ts'
import { boxMarks } from './box.ts'
import { lineMarks, setLines, type Ink, type Setting } from './setting.ts'

const PARTIES_GAP = 21
const SIGNATURES_GAP = 27
/** A side that signs alone stands in its own half. */
const SIDES = 2
const LABEL = 52
const FIELD_HEIGHT = 17.5
const SIGNATURE_HEIGHT = 40.5
const FIELD_GAP = 3.25

function columns(setting: Setting, count: number, gap: number): { x: number; width: number }[] {
  const width = (setting.width - gap * (count - 1)) / count
  return Array.from({ length: count }, (_, index) => ({ x: index * (width + gap), width }))
}

export function stackParties(block: BlockOf<'parties'>, setting: Setting): SlabShape[] {
  const style = STYLES.party
  const top = 6.5
  const marks: Mark[] = []
  let height = 0
  const places = columns(setting, block.parties.length, PARTIES_GAP)
  block.parties.forEach((party, index) => {
    const column = places[index] ?? { x: 0, width: setting.width }
    const names = setLines(setting, [...spansOf(party.name, 'sans', true), ...spansOf([{ text: `, “${party.called}”` }], 'sans')], style, column.width)
    const address = setLines(setting, spansOf(party.address, 'sans'), style, column.width)
    const tag = addTag(setting.tags, 'P')
    marks.push(...lineMarks(names, column, top, { style, colour: COLOURS.ink, tag }))
    marks.push(...lineMarks(address, column, top + names.length * style.leading, { style, colour: COLOURS.third, tag }))
    height = Math.max(height, top + (names.length + address.length) * style.leading + 6.5)
  })
  marks.push({ kind: 'rule', x: 0, y: 0, width: setting.width, weight: 0.75, colour: COLOURS.ink })
  marks.push({ kind: 'rule', x: 0, y: height, width: setting.width, weight: 0.5, colour: COLOURS.rule })
  return [{ height, before: 9.75, cost: BREAK.keep, marks }, { height: 0, before: 3, cost: BREAK.never, marks: [] }]
}

/** One slab: it is never split, and never alone on a page. */
export function stackSignatures(block: BlockOf<'signatures'>, setting: Setting): SlabShape[] {
  const style = STYLES.table
  const marks: Mark[] = []
  const places = columns(setting, Math.max(block.parties.length, SIDES), SIGNATURES_GAP)
  const names = block.parties.map((party, index) => setLines(setting, spansOf([{ text: 'For ' }, ...party.name], 'sans', true), style, places[index]?.width ?? setting.width))
  const top = 6.5
  const fields_top = top + Math.max(...names.map((lines) => lines.length)) * style.leading + 5.5
  let height = fields_top
  block.parties.forEach((party, index) => {
    const column = places[index] ?? { x: 0, width: setting.width }
    const side = addTag(setting.tags, 'Div')
    const ink: Ink = { style, colour: COLOURS.ink, tag: addTag(side, 'P') }
    marks.push({ kind: 'rule', x: column.x, y: 0, width: column.width, weight: 0.75, colour: COLOURS.ink })
    marks.push(...lineMarks(names[index] ?? [], column, top, ink))
    let y = fields_top
    for (const { id, label } of SIGNATURE_FIELDS) {
      const tall = id === 'signature' ? SIGNATURE_HEIGHT : FIELD_HEIGHT
      const [line] = setLines(setting, spansOf([{ text: label }], 'sans'), style, LABEL)
      if (line !== undefined) marks.push(...lineMarks([line], column, y + 2.2, { style, colour: COLOURS.third, tag: addTag(side, 'P') }))
      const spoken = `${label}${id === 'date' ? ' (day, month, year)' : ''}, for ${cleanText(plainText(party.name))}`
      const [x, width] = [column.x + LABEL, column.width - LABEL]
      marks.push(...boxMarks(x, y, width, tall), {
        kind: 'field', x, y, width, height: tall, tag: addTag(side, 'Form'),
        field: { name: `${party.id}_${id}`, kind: id === 'signature' ? 'signature' : 'text', label: spoken },
      })
      y += tall + FIELD_GAP
    }
    height = Math.max(height, y - FIELD_GAP)
  })
  return [{ height, before: 22, cost: BREAK.keep, marks }]
}
