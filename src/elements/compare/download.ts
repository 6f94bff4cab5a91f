import { writeCsv } from '../../intake/index.ts'
import type { ComparedRow, ComparedSide } from '../../models/source.ts'
import { reasonsOf } from './reasons.ts'
import type { CompareModel } from './gather.ts'

const OF_THE_TICKET = ['ticket_id', 'client', 'subject', 'created_at', 'zone', 'plan', 'plan_assumed', 'express', 'file', 'row'] as const
const OF_A_SIDE = ['state', 'why', 'priority', 'target_minutes', 'elapsed_minutes', 'paused_minutes', 'started_at', 'due_at', 'stopped_at'] as const satisfies readonly (keyof ComparedSide)[]
const BLOCK = 5_000

/** `because`: the edges that moved the ticket, by their names in `content/rules.yaml`. */
export const DOWNLOAD_COLUMNS: readonly string[] = ['clock', ...OF_THE_TICKET, ...['ours', 'theirs'].flatMap((side) => OF_A_SIDE.map((column) => `${side}_${column}`)), 'because']

/** The tickets that change sides with both judgements; instants ISO in UTC, durations in minutes. */
export async function changedCsv(model: CompareModel): Promise<string> {
  const { compared, view: { clock, filter } } = model
  const lines: string[][] = []
  for (;;) {
    const rows = await compared.tickets(clock, filter, { ours: [], theirs: [], changed: true }, BLOCK, lines.length)
    for (const row of rows) lines.push(lineOf(row, model))
    if (rows.length < BLOCK) return writeCsv([DOWNLOAD_COLUMNS, ...lines], { bom: true })
  }
}

function lineOf(row: ComparedRow, { view, differences }: CompareModel): string[] {
  const side = (one: ComparedSide): string[] => OF_A_SIDE.map((column) => cell(one[column], column))
  return [view.clock, ...OF_THE_TICKET.map((column) => cell(row.ours[column], column)), ...side(row.ours), ...side(row.theirs), reasonsOf(row, differences).map(({ id }) => id).join(' ')]
}

function cell(value: string | number | boolean | null, column: string): string {
  if (value === null) return ''
  if (typeof value === 'number') return column.endsWith('_at') ? new Date(value).toISOString() : String(Math.round(value * 1000) / 1000)
  return String(value)
}
