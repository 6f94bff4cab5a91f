import type { Block } from './block.ts'
import { BLANK, CODE, TEXT, WORDS, kindOf, templateOf } from './cell-kinds.ts'
import type { CellKind } from './cell-kinds.ts'

/** What the rows of a table hold in one column. */
export interface ColumnProfile {
  /** The commonest kind but blank; BLANK where every cell is. */
  readonly kind: CellKind
  /** Numbers, instants, truth values and addresses make up most cells, or codes of one template do: a name would stand out. */
  readonly typed: boolean
  /** Template of most codes. */
  readonly template: string | null
  /** Texts of the cells, trimmed. */
  readonly values: ReadonlySet<string>
  /** Share of cells that are filled. */
  readonly filled: number
}

const SKIPPED = 4
/** Records below that are near enough to tell. */
const NEAR = 4000
const ROWS = 150
const CELLS = 20_000

/**
 * Profiles of the columns, of the rows of the block below `above`, but for the first few, which may belong to the header
 * too, and for copies of `above`, as on every page of a printed list. `above` -1: of the whole block.
 */
export function profileBody(records: readonly (readonly string[])[], block: Block, above: number): readonly ColumnProfile[] {
  const top = records[above]
  const isCopy = (record: readonly string[]) => top !== undefined && record[0] === top[0] && record.length === top.length && record.every((cell, at) => cell === top[at])
  const from = Math.max(block.first, above + 1)
  const rows = records.slice(from, Math.min(block.last + 1, from + NEAR)).filter((record) => record.length === block.width && !isCopy(record))
  const body = rows.slice(Math.min(SKIPPED, Math.floor(rows.length / 3)))
  const step = Math.max(1, Math.ceil(body.length / Math.max(6, Math.min(ROWS, Math.floor(CELLS / block.width)))))
  const sample = body.filter((_, at) => at % step === 0)
  return Array.from({ length: block.width }, (_, column) => profile(sample.map((record) => record[column] ?? '')))
}

function profile(cells: readonly string[]): ColumnProfile {
  const counts = new Int32Array(8)
  const templates = new Map<string, number>()
  const values = new Set<string>()
  let filled = 0
  for (const cell of cells) {
    const kind = kindOf(cell)
    if (kind === BLANK) continue
    filled++
    counts[kind]!++
    values.add(cell.trim())
    if (kind === CODE) {
      const template = templateOf(cell)
      templates.set(template, (templates.get(template) ?? 0) + 1)
    }
  }
  if (filled === 0) return { kind: BLANK, typed: false, template: null, values, filled: 0 }
  const kind = counts.indexOf(Math.max(...counts)) as CellKind
  const [template, times] = [...templates].sort((a, b) => b[1] - a[1])[0] ?? [null, 0]
  const shaped = kind === CODE && times >= filled * 0.6
  const typed = shaped || (kind !== CODE && kind !== WORDS && kind !== TEXT && counts[kind]! >= filled * 0.6)
  return { kind, typed, template: shaped ? template : null, values, filled: filled / cells.length }
}
