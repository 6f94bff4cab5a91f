import type { Random } from '../random.ts'
import { EVERYWHERE, makeCells, type Alphabet } from './cells.ts'
import type { Tool } from './tools.ts'

/**
 * What has to become of a row.
 * - `same`: it is used, with exactly these cells.
 * - `marks`: it is used, with these cells but for quotation marks.
 * - `letters`: it is used, and its cells without letters beyond ASCII are these: the file does not say which alphabet it is in.
 * - `named`: it is used with these cells and named as repaired, or set aside with its text.
 * - `aside`: it is no ticket; it is set aside with its text.
 * - `open`: nothing can be known but that its letters are still there.
 */
export type Fate = 'same' | 'marks' | 'letters' | 'named' | 'aside' | 'open'

/** One stretch of a file: a record, or what stands between records. */
export interface Part {
  readonly text: string
  /** Without its line end. */
  readonly length: number
  readonly kind: 'above' | 'header' | 'row' | 'blank'
  readonly fate: Fate
  /** As meant; empty where the part is no record. */
  readonly cells: readonly string[]
  /** Other cells that the text can as well mean. */
  readonly also?: readonly (readonly string[])[]
}

/** A file and what has to come of it. */
export interface FuzzFile {
  readonly name: string
  readonly tool: Tool
  readonly parts: readonly Part[]
}

export interface Style {
  readonly delimiter: string
  readonly quoting: Tool['quoting']
  readonly escape: '"' | '\\'
  readonly ends: string
}

export const styleOf = ({ delimiter, quoting, ends }: Tool): Style => ({ delimiter, quoting, ends, escape: '"' })

/** One cell as RFC 4180 writes it, or with backslashes before its marks. */
export function writeCell(cell: string, { delimiter, quoting, escape }: Style): string {
  if (quoting === 'none') return cell
  if (quoting === 'needed' && !/["\r\n]/.test(cell) && !cell.includes(delimiter)) return cell
  const inside = escape === '"' ? cell.replaceAll('"', '""') : cell.replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return `"${inside}"`
}

export const writeRow = (cells: readonly string[], style: Style): string => cells.map((cell) => writeCell(cell, style)).join(style.delimiter)

export function part(kind: Part['kind'], text: string, ends: string, fate: Fate, cells: readonly string[] = []): Part {
  return { kind, text: `${text}${ends}`, length: text.length, fate, cells }
}

/** An undamaged export of this tool; `first` is its first ticket's number. */
export function makeTable(name: string, pick: Random, tool: Tool, rows: number, options: { readonly style?: Style; readonly alphabet?: Alphabet; readonly first?: number } = {}): FuzzFile {
  const { style = styleOf(tool), alphabet = EVERYWHERE, first = 0 } = options
  const header = part('header', writeRow(tool.columns.map(([column]) => column), style), style.ends, 'open', tool.columns.map(([column]) => column))
  const records = Array.from({ length: rows }, (_, nth) => {
    const cells = makeCells(pick, tool, first + nth, alphabet)
    return part('row', writeRow(cells, style), style.ends, 'same', cells)
  })
  return { name, tool, parts: [header, ...records] }
}

export const textOf = (file: FuzzFile): string => file.parts.map(({ text }) => text).join('')

/** The file with another part for some. */
export const changed = (file: FuzzFile, name: string, change: (part: Part, at: number) => Part | readonly Part[]): FuzzFile =>
  ({ ...file, name: `${file.name}, ${name}`, parts: file.parts.flatMap(change) })
