import { HOLDINGS, REQUIRED } from '../../core/reading.ts'
import type { Holding } from '../../core/reading.ts'
import { normalHeader } from '../headers.ts'
import type { Layout, LayoutColumn } from './layout.ts'
import { EVENT_KIND, named } from './words.ts'

function own(holding: Holding, column: string): LayoutColumn {
  const header = normalHeader(column)
  if (holding === 'events' && column === 'kind') return { column, headers: [header], words: EVENT_KIND, only_known: true }
  return holding === 'tickets' ? named(column, header) : { column, headers: [header] }
}

/** What tells a file of this holding from others: its required columns; where that is the client alone, one more of its own. */
function needs(holding: Holding): readonly (readonly string[])[] {
  const required = REQUIRED[holding].map((column) => [column])
  return required.length > 1 ? required : [...required, HOLDINGS[holding].filter((column) => column !== 'client')]
}

/** Our own columns, one layout for each holding. */
export const goodterms: readonly Layout[] = (Object.keys(HOLDINGS) as Holding[]).map((holding) => ({
  id: 'goodterms',
  name: `Goodterms’ own columns (${holding.replaceAll('_', ' ')})`,
  holding,
  exact: true,
  needs: needs(holding),
  columns: HOLDINGS[holding].map((column) => own(holding, column)),
}))
