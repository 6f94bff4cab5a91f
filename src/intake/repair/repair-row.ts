import { align, halvesOf } from './align.ts'
import type { Alignment, Way } from './align.ts'
import { literalCells, meaningOf, partRecord } from './cells.ts'
import type { TextMarks } from './cells.ts'
import type { ColumnProfile, Profiles } from './profile.ts'

/** What was wrong with a row. */
export type Fault = Way | 'shifted' | 'mark' | 'line end' | 'line break'

/** The one way to read a record that makes every cell fit its column. */
export interface Repair {
  /** One row, or the two that stood on one line. */
  readonly rows: readonly (readonly string[])[]
  readonly fault: Fault
  /** The column where it was; null where it has none. */
  readonly column: number | null
}

/** Separators too many that are looked into, and too few. */
const SURPLUS = 48
const LACKING = 2
/** Characters beyond which a record is not looked into. */
const LONGEST = 1 << 17
/** Nats between the best way and the next. */
const AHEAD = 3
/** The oddest cell that a way may make where others would do too, and where none would. */
const FITS = 5
const FITS_ALONE = 8

export interface RepairOptions {
  /** A blank cell may be put in where a separator is lost. */
  readonly blanks: boolean
}

/**
 * The repair of a record whose cells are too many or too few, or whose marks are out of place; null where
 * none fits, or more than one does.
 * @param text the record without its line end; line breaks inside are part of its cells
 */
export function repairRow(text: string, marks: TextMarks, profiles: Profiles, options: RepairOptions = { blanks: true }): Repair | null {
  if (text.length > LONGEST) return null
  const { columns } = profiles
  const width = columns.length
  const { cells: parts, sound } = partRecord(text, marks, false)
  const doubled = twoOnOneLine(parts, marks, columns)
  if (doubled !== null) return doubled === 'unclear' ? null : doubled
  const lone = marks.quote !== null && parts.filter((part) => part.trim().startsWith(marks.quote!)).length * 2 > width
  const n = parts.length
  const off = n - width
  const within = off <= SURPLUS && -off <= LACKING && (off !== 0 || !sound)
  const found = within ? decide(align(parts, columns, marks, { surplus: Math.max(0, off), lacking: Math.max(0, -off), lone, blanks: options.blanks && off === -1 })) : null
  if (found !== null) return sound ? asRepair(found) : { ...asRepair(found), fault: 'mark' }
  if (sound) return null
  const { cells: plain } = partRecord(text, marks, true)
  if (plain.length <= width || plain.length === n || plain.length - width > SURPLUS) return null
  const bare = decide(align(plain, columns, marks, { surplus: plain.length - width, lacking: 0, lone, blanks: false }))
  return bare === null ? null : { ...asRepair(bare), fault: 'mark' }
}

/**
 * The repair of a record as wide as the header in which a lost and a stray separator cancel out; null where
 * fewer than two cells stand where they cannot, or no single way fits.
 */
export function repairShifted(text: string, marks: TextMarks, profiles: Profiles): Repair | null {
  if (text.length > LONGEST) return null
  const { columns } = profiles
  const { cells: parts, sound } = partRecord(text, marks, false)
  if (!sound || parts.length !== columns.length || misfits(literalCells(text, marks), columns) < 2) return null
  const found = decide(align(parts, columns, marks, { surplus: 1, lacking: 1, lone: false, blanks: true }))
  return found === null ? null : { ...asRepair(found), fault: 'shifted' }
}

/** The repair of a row that stands on several lines, because a line break inside a text is not between marks. */
export function repairBroken(text: string, marks: TextMarks, profiles: Profiles): Repair | null {
  if (text.length > LONGEST) return null
  const { columns } = profiles
  const { cells: parts } = partRecord(text, marks, false)
  const off = parts.length - columns.length
  if (off < 0 || off > SURPLUS) return null
  const found = decide(align(parts, columns, marks, { surplus: off, lacking: 0, lone: false, blanks: false }))
  if (found === null) return null
  const folded = found.cells.flatMap((cell, column) => (/[\r\n]/.test(cell) ? [column] : []))
  if (folded.length === 0 || folded.some((column) => columns[column]!.kind !== 'text')) return null
  return { rows: [found.cells], fault: 'line break', column: folded[0]! }
}

/** Cells that cannot stand in their columns. */
export function misfits(cells: readonly string[], columns: readonly ColumnProfile[]): number {
  let count = 0
  columns.forEach((column, index) => {
    if (column.cost(cells[index] ?? '') === Infinity) count++
  })
  return count
}

function decide(ways: readonly Alignment[]): Alignment | null {
  const [best, next] = ways
  if (best === undefined || best.doubtful || best.odd > 1 + best.cells.length / 16) return null
  if (next === undefined) return best.worst <= FITS_ALONE ? best : null
  return best.worst <= FITS && best.cost + AHEAD <= next.cost ? best : null
}

function asRepair({ cells, touched, ways }: Alignment): Repair {
  return { rows: [cells], fault: ways[0] ?? 'mark', column: touched[0] ?? null }
}

/** Two records whose line end is lost: the last cell of one and the first of the next stand as one. */
function twoOnOneLine(parts: readonly string[], marks: TextMarks, columns: readonly ColumnProfile[]): Repair | 'unclear' | null {
  const width = columns.length
  if (width < 3 || parts.length !== 2 * width - 1) return null
  const before = align(parts.slice(0, width - 1), columns.slice(0, -1), marks, STRAIGHT)[0]
  const after = align(parts.slice(width), columns.slice(1), marks, STRAIGHT)[0]
  if (before === undefined || after === undefined || Math.max(before.worst, after.worst) > FITS_ALONE) return null
  const middle = parts[width - 1]!
  const [last, first] = [columns[width - 1]!, columns[0]!]
  const whole = meaningOf(middle, marks, false)
  const ways = [{ left: '', right: whole, doubtful: !last.blanks }, { left: whole, right: '', doubtful: !first.blanks }, ...halvesOf(middle, marks, last, first)]
    .map(({ left, right, doubtful }) => ({ left, right, doubtful, worst: Math.max(last.cost(left), first.cost(right)), cost: last.cost(left) + first.cost(right) }))
    .filter(({ cost }) => cost < Infinity)
    .sort((a, b) => a.cost - b.cost)
  const [best, next] = ways
  if (best === undefined) return null
  const fixed = columns.filter(({ kind }) => kind === 'typed' || kind === 'e-mail' || kind === 'words')
  if (fixed.length < 2 || best.doubtful || best.worst > FITS || (next !== undefined && best.cost + AHEAD > next.cost)) return 'unclear'
  return { rows: [[...before.cells, best.left], [best.right, ...after.cells]], fault: 'line end', column: null }
}

const STRAIGHT = { surplus: 0, lacking: 0, lone: false, blanks: false }
