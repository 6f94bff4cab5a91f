import type { FileReading, Dialect } from '../core/reading.ts'
import { signatureOf } from './headers.ts'
import type { Inspection, KeptMapping, MappingChanges } from './inspection.ts'
import { interpret } from './interpret.ts'

/** The inspection with the reader's corrections added to those made before. Pure. */
export function changeMapping(inspection: Inspection, changes: MappingChanges): Inspection {
  const merged = mergeChanges(inspection.changes, changes)
  return interpret(inspection, inspection.zone, merged, inspection.kept)
}

/** Later corrections of the same column, order or word win; undone rows are those of the later. */
export function mergeChanges(before: MappingChanges, after: MappingChanges): MappingChanges {
  const columns = mergeBy(before.columns, after.columns, (c) => `${c.occurrence} ${c.header}`)
  const orders = mergeBy(before.orders, after.orders, (o) => o.column)
  const words = mergeBy(before.words, after.words, (w) => `${w.column} ${w.word}`)
  return {
    ...before,
    ...after,
    ...(columns.length === 0 ? {} : { columns }),
    ...(orders.length === 0 ? {} : { orders }),
    ...(words.length === 0 ? {} : { words }),
  }
}

function mergeBy<T>(before: readonly T[] | undefined, after: readonly T[] | undefined, key: (one: T) => string): readonly T[] {
  const merged = new Map<string, T>()
  for (const one of [...(before ?? []), ...(after ?? [])]) {
    merged.delete(key(one))
    merged.set(key(one), one)
  }
  return [...merged.values()]
}

/** The corrections in a form that can be kept for the next file with the same headers; plain JSON. What concerns rows of this file alone is not kept. */
export function keepMapping(inspection: Inspection): KeptMapping {
  const { undone: _, ...changes } = inspection.changes
  return { signature: signatureOf(inspection.header), changes }
}

/**
 * What the models need to read this file, in the dialect of the file as it stands or as it was rewritten.
 * A file that lacks columns can be read as well, if only to be looked at.
 * @throws where the inspection is refused or holds nothing that is known.
 */
export function fileReading(inspection: Inspection, dialect: Dialect): FileReading {
  if (inspection.refused !== null || inspection.holding === null || inspection.layout === null) {
    throw new Error(inspection.refused ?? `${inspection.file} was not recognised`)
  }
  return {
    file: inspection.file,
    holding: inspection.holding,
    layout: inspection.layout.id,
    dialect,
    width: inspection.header.length,
    columns: inspection.mapping.map(({ reason: _, ...column }) => column),
    zone: inspection.zone,
    fold: inspection.fold,
    ...(inspection.keep === null ? {} : { keep: inspection.keep }),
    ...(inspection.lines === null ? {} : { lines: inspection.lines }),
  }
}
