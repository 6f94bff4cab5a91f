import type { BlockOf, Runs } from '../../document/index.ts'
import { widthOf, type Line } from '../lines.ts'
import type { Mark, SlabShape } from '../marks.ts'
import { BREAK, type BreakCost } from '../paginate.ts'
import { COLOURS, STYLES } from '../paper.ts'
import { addTag, type Tag } from '../tags.ts'
import { spansOf } from '../text.ts'
import { indented } from './prose.ts'
import { lineMark, lineMarks, setLines, type Column, type Ink, type Setting } from './setting.ts'

const PAD = 2.4
const BETWEEN = 9
/** Share of the width that the columns beside the first take together, where there is room. */
const BESIDE = 0.62
/** A table of no more rows stays on one page where it can. */
const SMALL = 6
/** A row higher than this may be cut between its lines. */
const HIGHEST_ROW = 240
/** A head higher than this stands once. */
const HIGHEST_HEAD = 160

interface SetCell {
  readonly lines: readonly Line[]
  readonly column: Column
  readonly align: 'left' | 'right'
  readonly ink: Ink
}

/** A head that is repeated on each page, and rows that pages are broken between. */
export function stackTable(block: BlockOf<'table'>, setting: Setting): SlabShape[] {
  const table = addTag(setting.tags, 'Table', { summary: block.label })
  const columns = columnsOf(block, setting)
  const width = indented(block.indent, setting)
  const head_row = addTag(addTag(table, 'THead'), 'TR')
  const head = block.head.map((runs, index) => setCell(setting, runs, true, columns, index, block, addTag(head_row, 'TH', { scope: 'Column' })))
  const head_height = heightOf(head, STYLES.table_head.leading) + 2 * PAD
  const head_marks = [
    // Heads stand on the line below them, short ones beside long ones too.
    ...head.flatMap((cell) => lineMarks(cell.lines, cell.column, head_height - PAD - 1 - cell.lines.length * STYLES.table_head.leading, cell.ink, cell.align)),
    rule(width, head_height, 0.75, COLOURS.ink),
  ]
  const body = addTag(table, 'TBody')
  const rows = block.rows.flatMap((row, index) => {
    const tag = addTag(body, 'TR')
    const cells = row.map((cell, nth) => setCell(setting, cell.runs, false, columns, nth, block, nth === 0 ? addTag(tag, 'TH', { scope: 'Row' }) : addTag(tag, 'TD'), cell.muted === true))
    const cost = index === 0 ? BREAK.never : block.rows.length <= SMALL || namesGroup(block.rows[index - 1]) ? BREAK.keep : index === 1 || index === block.rows.length - 1 ? BREAK.widow : BREAK.free
    return rowSlabs(cells, width, cost, index).map((slab) => (head_height > HIGHEST_HEAD ? slab : { ...slab, repeats: head_height, head: head_marks }))
  })
  return [{ height: head_height, before: 3.5, marks: head_marks, from: -1, until: 0 }, ...rows, { height: 0, before: 6, cost: BREAK.never, marks: [], from: block.rows.length, until: block.rows.length }]
}

/** Says in its first cell alone what the rows below it have in common. */
function namesGroup(row: BlockOf<'table'>['rows'][number] | undefined): boolean {
  return row !== undefined && row.length > 1 && row.every(({ runs }, index) => (index === 0) === runs.some(({ text }) => text.trim() !== ''))
}

function rowSlabs(cells: readonly SetCell[], width: Column, cost: BreakCost, index: number): SlabShape[] {
  const leading = STYLES.table.leading
  const height = heightOf(cells, leading) + 2 * PAD
  const end = (y: number) => rule(width, y, 0.45, COLOURS.hairline)
  if (height <= HIGHEST_ROW) {
    const marks = cells.flatMap((cell) => lineMarks(cell.lines, cell.column, PAD, cell.ink, cell.align))
    return [{ height, cost, marks: [...marks, end(height)], from: index, until: index + 1 }]
  }
  const most = Math.max(...cells.map((cell) => cell.lines.length))
  return Array.from({ length: most }, (_, nth) => {
    const top = nth === 0 ? PAD : 0
    const tall = leading + top + (nth === most - 1 ? PAD : 0)
    const marks = cells.flatMap((cell) => {
      const line = cell.lines[nth]
      return line === undefined ? [] : [lineMark(line, cell.column, top, cell.ink, cell.align)]
    })
    return {
      height: tall, cost: nth === 0 ? cost : nth === 1 || nth === most - 1 ? BREAK.widow : BREAK.free,
      marks: nth === most - 1 ? [...marks, end(tall)] : marks,
      from: nth === 0 ? index : index + nth / most, until: nth === most - 1 ? index + 1 : index + (nth + 1) / most,
    }
  })
}

function setCell(setting: Setting, runs: Runs, head: boolean, columns: readonly Column[], index: number, block: BlockOf<'table'>, tag: Tag, muted = false): SetCell {
  const style = head ? STYLES.table_head : STYLES.table
  const column = columns[index] ?? { x: 0, width: setting.width }
  return {
    column, align: block.columns[index]?.align ?? 'left',
    ink: { style, colour: head || muted ? COLOURS.third : COLOURS.ink, tag },
    lines: setLines(setting, spansOf(runs, 'sans', head), style, column.width),
  }
}

function heightOf(cells: readonly SetCell[], leading: number): number {
  return Math.max(1, ...cells.map((cell) => cell.lines.length)) * leading
}

function rule(column: Column, y: number, weight: number, colour: (typeof COLOURS)['ink']): Mark {
  return { kind: 'rule', x: column.x, y, width: column.width, weight, colour }
}

/** Text columns: what they need, shrunk together where that is too much; the rest goes to the first. */
function columnsOf(block: BlockOf<'table'>, setting: Setting): Column[] {
  const { x, width } = indented(block.indent, setting)
  const count = block.columns.length
  const room = width - BETWEEN * (count - 1)
  const needs = block.columns.map((column, index) => {
    if (column.width !== undefined) return column.width * room
    const head = naturalWidth(setting, block.head[index] ?? [], STYLES.table_head.size, true)
    return block.rows.reduce((most, row) => Math.max(most, naturalWidth(setting, row[index]?.runs ?? [], STYLES.table.size, false)), head)
  })
  const beside = needs.slice(1)
  const even = beside.length === 0 ? 0 : Math.max((BESIDE * width) / beside.length - BETWEEN, ...beside)
  const fits = (needs[0] ?? 0) + even * beside.length <= room
  const total = needs.reduce((sum, one) => sum + one, 0)
  const declared = block.columns.some((column) => column.width !== undefined)
  const widths = !declared && fits ? [room - even * beside.length, ...beside.map(() => even)] : total <= room ? [(needs[0] ?? 0) + room - total, ...beside] : shrink(needs, room)
  let left = x
  return widths.map((one) => {
    const column = { x: left, width: one }
    left += one + BETWEEN
    return column
  })
}

/** Columns that need less than their even share keep it; the others share what is left, each at least half of its part. */
function shrink(needs: readonly number[], room: number): number[] {
  const even = room / needs.length
  const small = needs.filter((one) => one <= even)
  const left = room - small.reduce((sum, one) => sum + one, 0)
  const large = needs.filter((one) => one > even)
  const least = left / large.length / 2
  const over = large.reduce((sum, one) => sum + one - least, 0)
  return needs.map((one) => (one <= even ? one : least + ((one - least) / over) * (left - least * large.length)))
}

function naturalWidth(setting: Setting, runs: Runs, size: number, semibold: boolean): number {
  const spans = spansOf(runs, 'sans', semibold)
  const text = spans.map((span) => span.text).join('')
  if (!text.includes('\n')) return widthOf(spans, setting.faces, size) + 0.01
  return Math.max(...text.split('\n').map((line) => widthOf([{ text: line, face: spans[0]?.face ?? 'sans' }], setting.faces, size))) + 0.01
}
