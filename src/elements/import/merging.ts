import type { MergedCell, MergePair } from '../../models/source.ts'
import { importing } from '../../words/index.ts'
import { planOf } from './entry.ts'
import type { Entry } from './entry.ts'
import type { ImportEngine } from './seam.ts'

/** Tickets whose changes are shown at once, and with each press more. */
export const MERGED_PAGE = 20

/** What changed between two files, as far as it was asked for. */
export interface Merged {
  readonly pair: MergePair
  /** Null: closed. */
  readonly cells: readonly MergedCell[] | null
  /** Tickets that were asked for. */
  readonly tickets: number
}

/** Sentences: how the ticket files on the page will be added up; none for a single file. */
export function willMerge(entries: readonly Entry[]): readonly string[] {
  const words = importing.merging
  const plan = planOf(entries)
  if (!plan.pending) return []
  const tickets = [...plan.use, ...plan.waiting].filter(({ inspection }) => inspection?.holding === 'tickets')
  const kinds = Map.groupBy(tickets, ({ inspection }) => inspection?.layout?.id ?? '')
  const names = [...kinds.values()].map(([first]) => first?.inspection?.layout?.name ?? '')
  const alike = [...kinds.values()].flatMap((files, at) => (files.length < 2 ? [] : [words.before(files.map(({ file }) => file.name), names[at] ?? '')]))
  return kinds.size > 1 ? [...alike, words.mixed(names)] : alike
}

export const mergeKey = ({ older_no, newer_no }: MergePair): string => `merge ${older_no} ${newer_no}`

export const inStatus = ({ columns }: MergePair): number => columns.find(({ column }) => column === 'status')?.tickets ?? 0

/** After a press on a pair: closed, opened, or longer by a page. */
export async function openMerged(merged: readonly Merged[], key: string, more: boolean, engine: ImportEngine | null): Promise<readonly Merged[]> {
  return Promise.all(merged.map(async (one): Promise<Merged> => {
    if (mergeKey(one.pair) !== key) return one
    if (!more && one.cells !== null) return { ...one, cells: null, tickets: 0 }
    const cells = await engine?.quality().mergedCells(one.pair, null, MERGED_PAGE, one.tickets) ?? []
    return { ...one, cells: [...(one.cells ?? []), ...cells], tickets: one.tickets + MERGED_PAGE }
  }))
}
