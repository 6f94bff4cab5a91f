import { writeCsv } from '../../intake/index.ts'
import type { SlaSource, TicketRow } from '../../models/source.ts'
import { CSV_TYPE, offerFile } from '../shared/index.ts'
import { filterBehind } from './view.ts'
import type { View } from './view.ts'

export const DOWNLOAD_COLUMNS = [
  'ticket_id', 'client', 'subject', 'priority', 'created_at', 'zone', 'plan', 'plan_assumed', 'express', 'clock', 'state',
  'target_minutes', 'elapsed_minutes', 'paused_minutes', 'due_at', 'stopped_at', 'stated', 'file', 'row',
] as const

const BLOCK = 5_000

/** The tickets of the view as rows of text; instants ISO in UTC, durations in minutes. With a figure open, its tickets; else all that the filters let through. */
export async function rowsForDownload(source: SlaSource, view: View, recent: { readonly from: string; readonly until: string } | null): Promise<string[][]> {
  const { clock, opened } = view
  const filter = opened === null ? view.filter : filterBehind(opened, view.filter, recent)
  const slice = opened?.slice ?? { kind: 'all' as const }
  const rows: string[][] = []
  for (;;) {
    const block = await source.tickets(clock, filter, slice, BLOCK, rows.length)
    for (const row of block) rows.push(DOWNLOAD_COLUMNS.map((column) => (column === 'clock' ? clock : cell(row[column], column))))
    if (block.length < BLOCK) return rows
  }
}

function cell(value: TicketRow[keyof TicketRow], column: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return column.endsWith('_at') ? new Date(value).toISOString() : String(Math.round(value * 1000) / 1000)
  return String(value)
}

/** The rows as a CSV that a spreadsheet opens without running anything in it. */
export async function downloadRows(document: Document, source: SlaSource, view: View, recent: { readonly from: string; readonly until: string } | null): Promise<void> {
  const rows = await rowsForDownload(source, view, recent)
  offerFile(document, writeCsv([DOWNLOAD_COLUMNS, ...rows], { bom: true }), `tickets-${view.clock}.csv`, CSV_TYPE)
}
