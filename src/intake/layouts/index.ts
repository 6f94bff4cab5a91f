import { HOLDINGS } from '../../core/reading.ts'
import { normalHeader } from '../headers.ts'
import { autotask } from './autotask.ts'
import { byName } from './by-name.ts'
import { connectwiseBoard } from './connectwise-board.ts'
import { freshdesk } from './freshdesk.ts'
import { goodterms } from './goodterms.ts'
import type { Layout } from './layout.ts'
import { servicenowLog } from './servicenow-log.ts'

/** Every export that is recognised for certain. A new tool is a file here and a line in this list. */
export const LAYOUTS: readonly Layout[] = [...goodterms, servicenowLog, freshdesk, autotask, connectwiseBoard]

export { byName }

/** Every header that some layout knows: what tells a header row from a title above it. */
export const KNOWN_HEADERS: ReadonlySet<string> = new Set([
  ...[...LAYOUTS, byName].flatMap((layout) => [...layout.needs.flat().map(normalHeader), ...layout.columns.flatMap((column) => column.headers)]),
  ...Object.values(HOLDINGS).flatMap((columns) => columns.map(normalHeader)),
])
