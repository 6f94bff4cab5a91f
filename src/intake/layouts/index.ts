import { HOLDINGS } from '../../core/reading.ts'
import { normalHeader } from '../headers.ts'
import { byName } from './by-name.ts'
import { goodterms } from './goodterms.ts'
import type { Layout } from './layout.ts'

const found = import.meta.glob<Layout | readonly Layout[]>('./tools/*.ts', { eager: true, import: 'default' })

/** Exports of other tools: the default export of every file in `tools/`, in order of file names. */
export const TOOLS: readonly Layout[] = Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, layouts]) => layouts)

/** Every export that is recognised for certain. A new tool is one file in `tools/`. */
export const LAYOUTS: readonly Layout[] = [...goodterms, ...TOOLS]

export { byName }

/** Every header that some layout knows: what tells a header row from a title above it. */
export const KNOWN_HEADERS: ReadonlySet<string> = new Set([
  ...[...LAYOUTS, byName].flatMap((layout) => [...layout.needs.flat().map(normalHeader), ...layout.columns.flatMap((column) => [...column.headers, ...column.believed ?? []])]),
  ...Object.values(HOLDINGS).flatMap((columns) => columns.map(normalHeader)),
])
