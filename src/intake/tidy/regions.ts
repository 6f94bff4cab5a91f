import type { Marks } from '../structure/index.ts'
import { fitsInto, lookAt } from './evidence.ts'
import type { Look } from './evidence.ts'
import type { Run } from './runs.ts'
import type { Stretches } from './stretch.ts'

/** A stretch of the file that holds one table: from the first line above its header to the end of its last record. Units of the encoding. */
export interface Region {
  readonly from: number
  readonly until: number
  /** Row of the file of the line at `from`. */
  readonly row: number
  /** Row of the line after `until`. */
  readonly end_row: number
  /** Cells of most records, and the last of them that is filled in any. */
  readonly cells: number
  readonly filled: number
  /** Row of the file of the line where the table itself begins, behind a gap, as its columns show; null where that is not plain. */
  readonly begins: number | null
}

/** Runs between two places where a table may begin or end. */
interface Segment {
  readonly runs: Run[]
  readonly from: number
  until: number
  readonly row: number
  end_row: number
  /** A blank line, or one of separators alone, stands before it. */
  readonly gap: boolean
  weight: number
  cells: number
  filled: number
  records: number
}

const LOOK = 1 << 16
/** Stretches that are looked at one by one; a file in more pieces is one table with holes. */
const MOST_SEGMENTS = 300
const LONG = 3

const isGap = (run: Run): boolean => run.filled === 0
const isWide = (segment: Segment): boolean => segment.cells > 1 && segment.filled > 1

function segmentsOf(runs: readonly Run[]): Segment[] {
  const segments: Segment[] = []
  let gap = true
  let before: Run | null = null
  for (const run of runs) {
    if (isGap(run)) {
      gap = true
      before = null
      continue
    }
    const current = segments.at(-1)
    const changes = before !== null && before.cells !== run.cells && ((before.cells > 1 && run.cells === 1) || (before.count >= LONG && run.count >= LONG))
    if (current === undefined || gap || changes) {
      segments.push({ runs: [run], from: run.from, until: run.until, row: run.row, end_row: run.row + run.count, gap, weight: 0, cells: 0, filled: 0, records: 0 })
    } else {
      current.runs.push(run)
      current.until = run.until
      current.end_row = run.row + run.count
    }
    gap = false
    before = run
  }
  for (const segment of segments) weigh(segment)
  return segments
}

function weigh(segment: Segment): void {
  const counts = new Map<number, number>()
  for (const run of segment.runs) {
    counts.set(run.cells, (counts.get(run.cells) ?? 0) + run.count)
    segment.filled = Math.max(segment.filled, run.filled)
    segment.records += run.count
  }
  for (const [cells, count] of counts) {
    const weight = count * Math.min(Math.max(cells - 1, 0), 12)
    if (weight > segment.weight) {
      segment.weight = weight
      segment.cells = cells
    }
  }
  if (segment.cells === 0) segment.cells = segment.runs[0]?.cells ?? 0
}

/** The whole file as one region. */
function all(runs: readonly Run[]): Region[] {
  const filled = runs.filter((run) => !isGap(run))
  const [first, last] = [runs[0], filled.at(-1)]
  if (first === undefined || last === undefined) return []
  return [{ from: first.from, until: last.until, row: first.row, end_row: last.row + last.count, cells: 0, filled: 0, begins: null }]
}

/**
 * Where the tables of a file stand: the heaviest stretch is one in any case; another has to have a header of its own,
 * or be a block of several rows of another width behind a gap. Stretches that continue a table's columns belong to it.
 */
export async function findRegions(runs: readonly Run[], marks: Marks, stretches: Stretches): Promise<readonly Region[]> {
  const segments = segmentsOf(runs)
  const heaviest = Math.max(0, ...segments.map((segment) => segment.weight))
  if (segments.length > MOST_SEGMENTS || heaviest === 0) return all(runs)
  const main = segments.find((segment) => segment.weight === heaviest)
  const tables: { first: Segment; own: Segment; last: Segment; look: Look | null; cells: number; filled: number }[] = []
  let waiting: Segment | null = null
  for (const segment of segments) {
    const table = tables.at(-1)
    if (!isWide(segment)) {
      waiting ??= segment
      continue
    }
    const read = await stretches.text(segment.from, segment.until, LOOK)
    const look = lookAt(read.text, read.whole, marks)
    const fresh = look !== null && (table === undefined ? (look.strong && !look.pairs) || segment === main : begins(segment, look, table, segment === main))
    if (fresh) {
      tables.push({ first: table === undefined ? segments[0]! : (waiting ?? segment), own: segment, last: segment, look, cells: segment.cells, filled: segment.filled })
      waiting = null
    } else if (table !== undefined && continues(segment, look, table)) {
      table.last = segment
      table.filled = Math.max(table.filled, segment.filled)
      waiting = null
    } else waiting ??= segment
  }
  if (tables.length === 0) return all(runs)
  return tables.map(({ first, own, last, look, cells, filled }, at) => {
    // Alone, a table is counted from the first line of the file.
    const start = at === 0 && tables.length === 1 ? (runs[0] ?? first) : first
    return { from: start.from, until: last.until, row: start.row, end_row: last.end_row, cells, filled, begins: own !== first && own.gap && look?.strong === true && look.rows > 1 ? own.row : null }
  })
}

/** Of a table's width, or right below it; but not what a title heads and fills fewer columns: notes below a sheet's tables. */
function continues(segment: Segment, look: Look | null, table: { readonly cells: number; readonly filled: number }): boolean {
  if (!segment.gap) return true
  return segment.cells === table.cells && !(look?.title === true && segment.filled < table.filled)
}

function begins(segment: Segment, look: Look, table: { readonly look: Look | null; readonly cells: number; readonly filled: number }, main: boolean): boolean {
  const known = table.look
  if (look.header !== null && known?.header !== null && known !== null && sameNames(look.header, known.header)) return false
  if (segment.gap && look.titled && segment.filled !== table.filled) return true
  if (segment.cells === table.cells) return look.strong && look.header !== null && (known === null || !fitsInto(look.header, known))
  if (main) return true
  if (look.strong) return (segment.gap || look.rows >= LONG) && !look.pairs
  return segment.gap && look.width >= 3 && look.rows >= (look.header === null ? 5 : 2)
}

/** Records between two rows of the file, blank lines apart, as the outline counts them. */
export function recordsBetween(runs: readonly Run[], row: number, end: number): number {
  return runs.reduce((sum, run) => (run.cells === 0 ? sum : sum + Math.max(0, Math.min(run.row + run.count, end) - Math.max(run.row, row))), 0)
}

export function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const plain = (cells: readonly string[]) => cells.map((cell) => cell.replace(/\uFEFF/g, '').trim())
  const [one, other] = [plain(a), plain(b)]
  return one.length === other.length && one.every((cell, at) => cell === other[at])
}
