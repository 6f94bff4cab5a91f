import type { DataSummary, GoneTicket, MergedCell, MergePair, QualityLine, QualityLineId, QualityReport, QualityRow } from '../../models/source.ts'
import type { DataSource } from './engine-seam.ts'
import type { Opened, View } from './view.ts'

export interface QualityModel {
  readonly view: View
  readonly summary: DataSummary
  readonly report: QualityReport
  readonly merges: readonly MergePair[]
}

export const FIRST_ROWS = 25

export async function gather(source: DataSource, view: View): Promise<QualityModel> {
  const [summary, report, merges] = await Promise.all([source.summary(), source.quality(), source.merges()])
  return { view, summary, report, merges }
}

/** Lines by what they are about, those with findings only; groups without any are not there. */
export const GROUPS = {
  rows: ['set_aside', 'repaired', 'blanked'],
  times: ['zones', 'future', 'orders', 'skew', 'months', 'clients'],
  verdicts: ['no_target_response', 'no_target_resolution', 'unknown_response', 'unknown_resolution', 'verdict_only_response', 'verdict_only_resolution'],
  rests: ['as_stated_response', 'as_stated_resolution', 'paused_stated'],
  words: ['status_words', 'priority_words', 'event_words', 'names', 'no_client'],
} as const satisfies Readonly<Record<string, readonly QualityLineId[]>>
export type Group = keyof typeof GROUPS

export function groupsOf({ lines }: QualityReport): readonly { readonly group: Group; readonly lines: readonly QualityLine[] }[] {
  return (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const found = GROUPS[group].flatMap((id) => lines.filter(({ line, count }) => line === id && count > 0))
    return found.length === 0 ? [] : [{ group, lines: found }]
  })
}

export type OpenedRows =
  | { readonly kind: 'line'; readonly opened: Opened & { kind: 'line' }; readonly line: QualityLine; readonly rows: readonly QualityRow[]; readonly total: number }
  | { readonly kind: 'changed'; readonly opened: Opened & { kind: 'changed' }; readonly pair: MergePair; readonly rows: readonly MergedCell[]; readonly shown: number; readonly total: number }
  | { readonly kind: 'gone'; readonly opened: Opened & { kind: 'gone' }; readonly pair: MergePair; readonly rows: readonly GoneTicket[]; readonly total: number }

/** @param shown how many rows, of changes how many tickets @returns null where the opened thing is not there any more */
export async function gatherOpened(source: DataSource, { report, merges }: Pick<QualityModel, 'report' | 'merges'>, opened: Opened, shown: number): Promise<OpenedRows | null> {
  if (opened.kind === 'line') {
    const line = report.lines.find((one) => one.line === opened.line)
    if (line === undefined || line.count === 0) return null
    const total = opened.part === null ? line.count : line.parts.find(({ part }) => part === opened.part)?.count ?? 0
    return { kind: 'line', opened, line, rows: await source.qualityRows(opened.line, opened.part, shown, 0), total }
  }
  const pair = merges.find(({ older_no, newer_no }) => older_no === opened.older_no && newer_no === opened.newer_no)
  if (pair === undefined) return null
  if (opened.kind === 'gone') return { kind: 'gone', opened, pair, rows: await source.goneTickets(pair, shown, 0), total: pair.gone }
  const total = opened.column === null ? pair.changed : pair.columns.find(({ column }) => column === opened.column)?.tickets ?? 0
  return { kind: 'changed', opened, pair, rows: await source.mergedCells(pair, opened.column, shown, 0), shown: Math.min(shown, total), total }
}
