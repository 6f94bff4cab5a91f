import type { Random } from '../random.ts'
import { changed, part, writeRow, type Fate, type FuzzFile, type Part, type Style } from './table.ts'

/** Damages one row in a way whose outcome is known. Null: this row cannot be damaged so. */
export interface RowDamage {
  readonly name: string
  readonly to: (row: Part, pick: Random, style: Style) => { readonly text: string; readonly fate: Fate; readonly cells?: readonly string[]; readonly also?: readonly (readonly string[])[] } | null
}

/** Cells without marks, separators or line ends, so that the damage is the only one. */
const plain = ({ cells }: Part, { delimiter }: Style): string[] => cells.map((cell) => cell.replaceAll(delimiter, ' ').replace(/["'\\\r\n]/g, ' ').trim())
const join = (cells: readonly string[], { delimiter }: Style): string => cells.join(delimiter)
const withCell = (cells: readonly string[], at: number, text: string): string[] => cells.map((cell, index) => (index === at ? text : cell))
const places = (cells: readonly string[], fits: (cell: string) => boolean): number[] => cells.flatMap((cell, at) => (fits(cell) ? [at] : []))
const some = (pick: Random, of: readonly number[]): number | null => (of.length === 0 ? null : pick.pick(of))

const wordy = (cell: string): boolean => /[a-z]{3} [a-z]/i.test(cell)

function parted(damage: (cells: string[], pick: Random, style: Style, row: Part) => string | null): RowDamage['to'] {
  return (row, pick, style) => {
    const cells = plain(row, style)
    const text = damage(cells, pick, style, row)
    return text === null ? null : { text, fate: 'named', cells }
  }
}

/** Of rows with marks out of place, which need a style that has marks. */
function marked(damage: (cells: string[], pick: Random, style: Style) => readonly [text: string, cells: readonly string[]] | null): RowDamage['to'] {
  return (row, pick, style) => {
    if (style.quoting === 'none' || style.escape === '\\') return null
    const made = damage(plain(row, style), pick, style)
    return made === null ? null : { text: made[0], fate: 'marks', cells: made[1] }
  }
}

export const ROW_DAMAGES: readonly RowDamage[] = [
  { name: 'a cell missing', to: (row, pick, style) => {
    const cells = plain(row, style)
    const at = some(pick, places(cells, (cell) => cell !== ''))!
    return { text: join(cells.filter((_, index) => index !== at), style), fate: 'named', cells: withCell(cells, at, '') }
  } },
  { name: 'a cell too many', to: (row, _, style) => {
    const cells = plain(row, style)
    const text = join([...cells.slice(0, 2), 'surplus cell', ...cells.slice(2)], style)
    const joined = (at: number, cell: string) => withCell(cells, at, cell)
    return { text, fate: 'named', cells: joined(1, join([cells[1]!, 'surplus cell'], style)), also: [joined(2, join(['surplus cell', cells[2]!], style))] }
  } },
  { name: 'a separator in a text without marks', to: (row, pick, style) => {
    const cells = plain(row, style)
    const at = some(pick, places(cells, wordy))
    if (at === null) return null
    const meant = cells[at]!.replace(/ (?=[a-z])/i, style.delimiter)
    return { text: join(withCell(cells, at, meant), style), fate: 'named', cells: withCell(cells, at, meant) }
  } },
  { name: 'a stray separator', to: parted((cells, pick, style) => {
    const at = pick.int(1, cells.length - 1)
    return join([...cells.slice(0, at), '', ...cells.slice(at)], style)
  }) },
  { name: 'a lost separator', to: parted((cells, pick, style) => {
    const at = some(pick, places(cells, (cell) => cell !== '').filter((index) => index + 1 < cells.length && cells[index + 1] !== ''))
    return at === null ? null : join([...cells.slice(0, at), `${cells[at]!}${cells[at + 1]!}`, ...cells.slice(at + 2)], style)
  }) },
  { name: 'a line end in a text without marks', to: (row, pick, style) => {
    const cells = plain(row, style)
    const at = some(pick, places(cells, wordy))
    if (at === null) return null
    const meant = withCell(cells, at, cells[at]!.replace(' ', style.ends))
    return { text: join(meant, style), fate: 'named', cells: meant }
  } },
  { name: 'one word', to: () => ({ text: 'oops', fate: 'aside' }) },
  { name: 'a total', to: (_, pick) => ({ text: `Total: ${pick.int(1, 9_999)}`, fate: 'aside' }) },
  { name: 'a padded total', to: ({ cells }, _, { delimiter }) => ({ text: `Grand total${delimiter.repeat(cells.length - 1)}12`, fate: 'aside' }) },
  { name: 'blank cells too many', to: (row, _, style) => {
    const cells = plain(row, style)
    return { text: `${join(cells, style)}${style.delimiter}${style.delimiter}`, fate: 'named', cells }
  } },
  { name: 'a mark that is never closed', to: marked((cells, pick, style) => {
    const at = pick.int(0, cells.length - 1)
    return [join(withCell(cells, at, `"${cells[at]!}`), style), cells]
  }) },
  { name: 'a lone mark', to: (row, pick, style) => {
    const cells = plain(row, style)
    const at = some(pick, places(cells, (cell) => cell === ''))
    if (at === null || style.quoting === 'none' || style.escape === '\\') return null
    const stood = withCell(cells, at, '"')
    return { text: join(stood, style), fate: 'named', cells, also: [stood] }
  } },
  { name: 'marks inside that are not doubled', to: marked((cells, pick, style) => {
    const at = some(pick, places(cells, wordy))
    return at === null ? null : [join(withCell(cells, at, `"the "${cells[at]!}" again${style.delimiter} please"`), style), withCell(cells, at, `the "${cells[at]!}" again${style.delimiter} please`)]
  }) },
  { name: 'a mark in the middle of a cell', to: marked((cells, pick, style) => {
    const at = some(pick, places(cells, wordy))
    return at === null ? null : [join(withCell(cells, at, cells[at]!.replace(' ', '" ')), style), cells]
  }) },
  { name: 'text after a closing mark', to: marked((cells, pick, style) => {
    const at = some(pick, places(cells, wordy))
    return at === null ? null : [join(withCell(cells, at, `"${cells[at]!.replace(' ', '" ')}`), style), cells]
  }) },
  { name: 'a formula', to: (row, pick, style) => {
    const cells = withCell(row.cells, pick.int(0, row.cells.length - 1), pick.pick(['=cmd|\' /C calc\'!A0', '=1+1', '@SUM(A1:A9)', '+1+1']))
    return style.quoting === 'none' ? null : { text: writeRow(cells, style), fate: 'same', cells }
  } },
  { name: 'the header again', to: () => null },
]

/** The file with every so many rows damaged in this way; null where none could be. */
export function damageRows(file: FuzzFile, damage: RowDamage, pick: Random, style: Style): FuzzFile | null {
  const step = pick.int(7, 13)
  let seen = pick.int(0, step - 1)
  let damaged = 0
  const header = file.parts.find(({ kind }) => kind === 'header')
  const made = changed(file, damage.name, (one) => {
    if (one.kind !== 'row' || ++seen % step !== 0) return one
    const outcome = damage.name === 'the header again' && header !== undefined
      ? { text: header.text.slice(0, header.length), fate: 'open' as const }
      : damage.to(one, pick, style)
    if (outcome === null) return one
    damaged++
    return { ...part('row', outcome.text, style.ends, outcome.fate, outcome.cells ?? []), ...(outcome.also === undefined ? {} : { also: outcome.also }) }
  })
  return damaged === 0 ? null : made
}
