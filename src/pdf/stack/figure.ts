import { figureTexts, type BlockOf } from '../../document/index.ts'
import { FIGURE_COLOURS, type SetText } from '../figure.ts'
import type { SlabShape } from '../marks.ts'
import { addTag } from '../tags.ts'
import { spansOf } from '../text.ts'
import { indented } from './prose.ts'
import { setLines, type Setting } from './setting.ts'

const ABOVE = 7
const BELOW = 4
const SHARE = { start: 0, middle: 0.5, end: 1 } as const

/** One slab that cannot be cut; a figure wider than the column is drawn smaller. */
export function stackFigure(block: BlockOf<'figure'>, setting: Setting): SlabShape[] {
  const { figure } = block
  const column = indented(block.indent, setting)
  const scale = Math.min(1, column.width / figure.width)
  const texts = figureTexts(figure).flatMap((text): SetText[] => {
    const size = text.size * scale
    const [line] = setLines(setting, spansOf([{ text: text.text.replaceAll('\n', ' ') }], 'sans', text.bold === true), { size, leading: size }, Number.MAX_SAFE_INTEGER)
    return line === undefined ? [] : [{ line, x: text.x * scale - line.width * SHARE[text.anchor], baseline: text.y * scale, size, colour: FIGURE_COLOURS[text.ink] }]
  })
  const tag = addTag(setting.tags, 'Figure', { alternative: figure.label })
  const height = figure.height * scale
  return [{ height: height + BELOW, before: ABOVE, marks: [{ kind: 'figure', x: column.x, y: 0, width: figure.width * scale, height, set: { figure, scale, texts }, tag }] }]
}
