import { importing } from '../../words/index.ts'
import type { Inspection } from '../../intake/index.ts'

/** How surely a file was taken for the export of a tool: by headers that were seen, by some that are only believed, by believed ones alone, or by names alone. */
export type Sureness = 'seen' | 'partly' | 'believed' | 'names'

export function surenessOf(inspection: Inspection): Sureness | null {
  const { layout, believed, mapping, refused } = inspection
  if (layout === null || layout.id === 'by-name') return layout === null || refused !== null ? null : 'names'
  if (layout.evidence === 'believed' || (believed.length > 0 && believed.length === mapping.length)) return 'believed'
  return believed.length > 0 ? 'partly' : 'seen'
}

/** What a file was taken for, for the list of files; null where there is nothing to say. */
export function takenFor(inspection: Inspection): string | null {
  const words = importing.table
  const { layout, refused } = inspection
  const sure = surenessOf(inspection)
  if (layout === null) return refused === null ? words.not_recognised : null
  if (sure === null) return null
  const name = sure === 'names' ? words.by_name : layout.name
  if (Object.keys(inspection.changes).some((key) => key !== 'zone' && key !== 'undone')) return words.yours(name)
  return sure === 'names' ? name : sure === 'believed' ? words.believed(name) : words.recognised(name)
}

/** The same as a sentence over the file's columns; null where the file was refused. */
export function takenForSentence(inspection: Inspection): string | null {
  const words = importing.file
  const { layout, believed, mapping, header, refused } = inspection
  if (refused !== null) return null
  if (layout === null) return words.unknown
  const [used, all] = [mapping.length, header.length]
  switch (surenessOf(inspection)) {
    case 'believed': return words.believed(layout.name, used, all)
    case 'partly': return `${words.recognised(layout.name, used, all)} ${words.partly(believed)}`
    case 'seen': return words.recognised(layout.name, used, all)
    default: return words.by_name(used, all)
  }
}

/** The reader should look at the columns before relying on them. */
export function asksToLook(inspection: Inspection): boolean {
  const sure = surenessOf(inspection)
  return inspection.layout?.certain === false || sure === 'believed' || sure === 'partly'
}
