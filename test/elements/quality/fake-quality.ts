import type { DataSource } from '../../../src/elements/quality/index.ts'
import type { MergePair, QualityLine, QualityLineId, QualityReport, QualityRow } from '../../../src/models/source.ts'
import { fakeSource } from '../../support/fake-source.ts'

const LINES = [
  'set_aside', 'repaired', 'blanked', 'zones', 'future', 'skew', 'orders', 'months', 'clients', 'no_target_response', 'no_target_resolution', 'unknown_response', 'unknown_resolution',
  'as_stated_response', 'as_stated_resolution', 'verdict_only_response', 'verdict_only_resolution', 'paused_stated', 'status_words', 'priority_words', 'event_words', 'names', 'no_client', 'gone',
] as const satisfies readonly QualityLineId[]

export function fakeReport(found: Partial<Record<QualityLineId, QualityLine['parts']>>, more: Partial<QualityReport> = {}): QualityReport {
  const lines = LINES.map((line): QualityLine => ({ line, count: (found[line] ?? []).reduce((sum, { count }) => sum + count, 0), of: line === 'blanked' ? null : 1_000, parts: found[line] ?? [] }))
  return { as_of: 0, tickets: 1_000, rows_in: 20_412, used: 20_412, set_aside: 0, merged: 0, unrecomputable: 0, without_verdict: 0, lines, ...more }
}

export const PAIR: MergePair = {
  older_no: 0, newer_no: 1, layout: 'Freshdesk', older: 'march.csv', newer: 'april.csv', older_until: 1, newer_until: 2, neighbours: true, in_both: 40, changed: 30,
  columns: [{ column: 'status', tickets: 30 }, { column: 'resolved_at', tickets: 12 }], new_in_newer: 5, only_in_older: 9, gone: 2,
}

/** A data set in memory: of each line as many rows as it counts. */
export function fakeQuality(report: QualityReport, merges: readonly MergePair[] = [], subject = 'row'): DataSource & { readonly asked: string[] } {
  const figures = fakeSource({ tickets: 60, clients: ['Kestrel'], months: 1 })
  const asked: string[] = []
  return {
    asked,
    summary: async () => ({ ...await figures.summary(), files: report.rows_in === 0 ? [] : [{ file: 'tickets.csv', holding: 'tickets', layout: 'Freshdesk', rows: report.rows_in, used: report.used, set_aside: report.set_aside }] }),
    ticket: (id) => figures.ticket(id),
    quality: async () => report,
    merges: async () => merges,
    qualityRows: async (line, part, limit, offset) => {
      asked.push(`${line} ${part ?? 'all'} ${limit}`)
      const rows = report.lines.find((one) => one.line === line)!.parts.flatMap(({ part: of, count }) => (part === null || part === of
        ? Array.from({ length: count }, (_, i): QualityRow => ({ file: 'tickets.csv', row: i + 2, ticket_id: `${40_000 + i}`, client: 'Kestrel', column: null, found: `=${subject} ${i}`, part: of })) : []))
      return rows.slice(offset, offset + limit)
    },
    mergedCells: async (_, column, limit, offset) => Array.from({ length: 30 }, (_one, i) => i).slice(offset, offset + limit).flatMap((i) => PAIR.columns.filter((one) => (column === null || one.column === column) && i < one.tickets)
      .map((one) => ({ ticket_id: `${40_000 + i}`, client: 'Kestrel', column: one.column, was: one.column === 'status' ? 'open' : null, now: 'done', older_row: i + 2, newer_row: i + 3 }))),
    goneTickets: async (_, limit, offset) => [1, 2].slice(offset, offset + limit).map((i) => ({ ticket_id: `${50_000 + i}`, client: 'Kestrel', subject: 'Lost', status: 'open', created_at: 0, zone: 'UTC', file: 'march.csv', row: i })),
  }
}
