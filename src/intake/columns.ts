import { COLUMN_KINDS } from '../core/reading.ts'
import { normalHeader } from './headers.ts'
import type { UnknownWords } from './inspection.ts'
import type { MappingChanges, ProposedColumn } from './inspection.ts'
import type { Layout } from './layouts/layout.ts'
import type { Placed, ValuesOf } from './recognise.ts'

/** Words as the reading wants them, `their word → ours`, with the reader's corrections. */
export function wordsOf(placed: Placed, changes: MappingChanges): ReadonlyMap<string, string> | null {
  const words = new Map<string, string>()
  for (const [means, theirs] of Object.entries(placed.spec.words ?? {})) for (const word of theirs) words.set(fold(word), means)
  for (const change of changes.words ?? []) {
    if (change.column !== placed.spec.column) continue
    if (change.means === null) words.delete(fold(change.word))
    else words.set(fold(change.word), change.means)
  }
  return words.size === 0 ? null : words
}

export function fold(word: string): string {
  return word.trim().toLowerCase()
}

/** How one column is read, but for its dates. */
export function readingOf(placed: Placed, all: readonly Placed[], layout: Layout, header: readonly string[], values: readonly string[], changes: MappingChanges): ProposedColumn {
  const { spec, index } = placed
  const blanks = layout.blanks ?? []
  const adds = (spec.adds ?? []).flatMap((name) => header.flatMap((one, at) => (at !== index && normalHeader(one) === name ? [at] : [])))
  const needed = all.find((other) => other.spec.column === spec.when_filled)?.index
  const kind = COLUMN_KINDS[spec.column] ?? 'text'
  const words = wordsOf(placed, changes)
  return {
    column: spec.column,
    kind,
    index,
    header: header[index] ?? '',
    blanks,
    reason: placed.reason,
    ...(words === null ? {} : { words }),
    ...(spec.only_known === true ? { only_known: true } : {}),
    ...(spec.factor === undefined ? {} : { factor: spec.factor }),
    ...(spec.duration === undefined ? {} : { duration: spec.duration }),
    ...(spec.split === undefined ? {} : { split: spec.split }),
    ...(spec.strip === undefined ? {} : { strip: spec.strip }),
    ...(spec.sign === undefined ? {} : { sign: spec.sign }),
    ...(adds.length === 0 ? {} : { adds }),
    ...(needed === undefined ? {} : { when_filled: needed }),
    ...(kind === 'instant' && (spec.utc ?? layout.utc) === true ? { utc: true as const } : {}),
    ...((kind === 'number' || kind === 'integer') && writesDecimalComma(values) ? { decimal_comma: true } : {}),
  }
}

/** `2,50` and `1.234,5`, and no `2.5` or `1,234.5` beside them; brackets and marks of a currency aside. */
function writesDecimalComma(values: readonly string[]): boolean {
  const bare = values.map((value) => value.replace(/[^\d.,]/g, ''))
  const comma = bare.some((value) => /^\d{1,3}(\.?\d{3})*,\d+$/.test(value) && !/^\d{1,3}(,\d{3})+$/.test(value))
  const point = bare.some((value) => /^[\d,]*\.\d{1,2}$/.test(value))
  return comma && !point
}

/** Words of the sample that a column has to know and does not. */
export function unknownWords(columns: readonly ProposedColumn[], placed: readonly Placed[], values: ValuesOf): UnknownWords[] {
  return columns.flatMap((column) => {
    if (column.only_known !== true || column.words === undefined || column.sign !== undefined) return []
    const counts = new Map<string, number>()
    for (const value of values(column.index)) {
      const word = value.trim()
      if (!column.words.has(fold(word))) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    if (counts.size === 0) return []
    const words = [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count)
    const meanings = Object.keys(placed.find((p) => p.spec.column === column.column)?.spec.words ?? {})
    return [{ column: column.column, header: column.header, words, meanings }]
  })
}
