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

const ROWS = 150

/**
 * Profiles of the columns, of the rows in the block that are surely below its header: all but the first few, where there
 * are enough, and but copies of `top`, as on every page of a printed list.
 */
export function profileBody(records: readonly (readonly string[])[], block: Block, skip: number, top?: readonly string[]): readonly ColumnProfile[] {
  const isCopy = (record: readonly string[]) => top !== undefined && record !== top && record[0] === top[0] && record.every((cell, at) => cell === top[at])
  const rows = records.slice(block.first, block.last + 1).filter((record) => record.length === block.width && !isCopy(record))
  const body = rows.slice(Math.min(skip, rows.length >> 1))
  const step = Math.max(1, Math.ceil(body.length / ROWS))
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
