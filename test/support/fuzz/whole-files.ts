import type { Random } from '../random.ts'
import { EVERYWHERE } from './cells.ts'
import { changed, makeTable, part, styleOf, writeRow, type FuzzFile, type Part, type Style } from './table.ts'
import type { Tool } from './tools.ts'

/** A file that a tool, a spreadsheet or a person has changed as a whole; every row can still be read. */
export interface Change {
  readonly name: string
  /** Null where it cannot be done to this tool's export. */
  readonly make: (name: string, pick: Random, tool: Tool, rows: number) => FuzzFile | null
}

/** The same rows with their cells in another order, some twice, or with more; the header likewise. */
function rearranged(name: string, order: (width: number, pick: Random) => readonly number[]): Change {
  return { name, make: (file, pick, tool, rows) => {
    const style = styleOf(tool)
    const made = makeTable(file, pick, tool, rows)
    const places = order(tool.columns.length, pick)
    return changed(made, name, (one) => {
      const cells = places.map((place) => one.cells[place] ?? '')
      return part(one.kind, writeRow(cells, style), style.ends, one.fate, cells)
    })
  } }
}

function styled(name: string, styleFor: (tool: Tool, pick: Random) => Partial<Style>): Change {
  return { name, make: (file, pick, tool, rows) => {
    if (tool.quoting === 'none') return null
    return makeTable(`${file}, ${name}`, pick, tool, rows, { style: { ...styleOf(tool), ...styleFor(tool, pick) } })
  } }
}

function around(name: string, change: (parts: readonly Part[], pick: Random, style: Style) => readonly Part[]): Change {
  return { name, make: (file, pick, tool, rows) => {
    const made = makeTable(`${file}, ${name}`, pick, tool, rows, { alphabet: EVERYWHERE })
    return { ...made, parts: change(made.parts, pick, styleOf(tool)) }
  } }
}

const shuffled = (width: number, pick: Random): number[] =>
  Array.from({ length: width }, (_, at) => [pick.next(), at] as const).sort((a, b) => a[0] - b[0]).map(([, at]) => at)

const blank = (style: Style): Part => part('blank', '', style.ends, 'open')
const above = (text: string, style: Style): Part => part('above', text, style.ends, 'aside')

export const CHANGES: readonly Change[] = [
  { name: 'as the tool writes it', make: (file, pick, tool, rows) => makeTable(file, pick, tool, rows) },
  rearranged('columns shuffled', shuffled),
  rearranged('columns doubled', (width, pick) => [...Array(width).keys(), ...shuffled(width, pick).slice(0, pick.int(1, width))]),
  rearranged('columns shuffled and doubled', (width, pick) => [...shuffled(width, pick), ...shuffled(width, pick).slice(0, 3)]),
  styled('every cell in marks', () => ({ quoting: 'always' })),
  styled('with semicolons', () => ({ delimiter: ';' })),
  styled('with tabs', () => ({ delimiter: '\t' })),
  styled('with bars', () => ({ delimiter: '|' })),
  styled('with backslashes', () => ({ escape: '\\', quoting: 'always' })),
  styled('with CR alone', () => ({ ends: '\r' })),
  styled('with the other line ends', (tool) => ({ ends: tool.ends === '\n' ? '\r\n' : '\n' })),
  around('without a last line end', (parts) => parts.map((one, at) => (at === parts.length - 1 ? { ...one, text: one.text.slice(0, one.length) } : one))),
  around('with mixed line ends', (parts, pick) => parts.map((one) => ({ ...one, text: `${one.text.slice(0, one.length)}${pick.pick(['\n', '\r\n', '\r'])}` }))),
  around('with blank lines', (parts, pick, style) => parts.flatMap((one) => (pick.next() < 0.2 ? [one, blank(style)] : [one]))),
  around('with titles above', (parts, _, style) => [above('All tickets of last year', style), above('Printed by A. Person', style), blank(style), ...parts]),
  around('with a total below', (parts, _, style) => [...parts, part('row', `Total: ${parts.length - 1}`, style.ends, 'aside')]),
]
