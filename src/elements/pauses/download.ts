import { writeCsv } from '../../intake/index.ts'
import type { PauseRow, PauseSource } from '../../models/source.ts'
import { CSV_TYPE, offerFile } from '../shared/index.ts'
import { filterBehind, peopleBehind } from './view.ts'
import type { View } from './view.ts'

const COLUMNS = ['ticket_id', 'client', 'subject', 'zone', 'reason', 'from', 'until', 'paused_minutes', 'answered_at', 'overrun_minutes'] as const
const PEOPLE = ['technician', 'set_by'] as const
const INSTANTS: readonly string[] = ['from', 'until', 'answered_at']
const BLOCK = 5_000

/** The stretches of the view as rows of text, heads first; instants ISO in UTC, durations in open minutes. With stretches open, those; else all that the filters let through. */
export async function stretchesForDownload(source: PauseSource, { filter, opened }: View, named: boolean): Promise<string[][]> {
  const columns: readonly (keyof PauseRow)[] = named ? [...COLUMNS, ...PEOPLE] : COLUMNS
  const behind = opened !== null && (opened.place !== 'technician' || named) ? opened : null
  const which = behind?.list === 'overruns' ? 'overrun' : 'all'
  const rows: string[][] = [[...columns]]
  for (;;) {
    const block = await source.pauseRows(behind === null ? filter : filterBehind(behind, filter), which, BLOCK, rows.length - 1, peopleBehind(behind, named))
    for (const row of block) rows.push(columns.map((column) => cell(row[column], column)))
    if (block.length < BLOCK) return rows
  }
}

function cell(value: PauseRow[keyof PauseRow], column: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return INSTANTS.includes(column) ? new Date(value).toISOString() : String(Math.round(value * 1000) / 1000)
  return value
}

/** The stretches as a CSV that a spreadsheet opens without running anything in it. */
export async function downloadStretches(document: Document, source: PauseSource, view: View, named: boolean): Promise<void> {
  offerFile(document, writeCsv(await stretchesForDownload(source, view, named), { bom: true }), 'pauses.csv', CSV_TYPE)
}
