import { heatCell, monthPoints, ratePoint } from '../../charts/index.ts'
import type { HeatCell, MonthPoint, RatePoint } from '../../charts/index.ts'
import { PRIORITIES, monthlyFinding } from '../../core/index.ts'
import type { MonthlyFinding, Priority } from '../../core/index.ts'
import type { ClockCounts, ClockGroup, DataSummary, SlaSource, StatedCounts, TicketRow, TurnaroundFigures } from '../../models/source.ts'
import { filterBehind } from './view.ts'
import type { Opened, View } from './view.ts'

export const FIRST_ROWS = 10
export const MORE_ROWS = 25

export interface Recent {
  readonly from: string
  readonly until: string
  readonly months: number
  readonly point: RatePoint
  /** The months before, where they hold enough to compare with. */
  readonly before: RatePoint | null
}

export interface ClientRow {
  readonly name: string
  readonly counts: ClockCounts
  readonly point: RatePoint
}

/** Everything that one view of the page shows. */
export interface SlaModel {
  readonly view: View
  readonly summary: DataSummary
  readonly counts: ClockCounts
  readonly point: RatePoint
  readonly turnaround: TurnaroundFigures
  readonly recent: Recent | null
  readonly months: readonly MonthPoint[]
  readonly finding: MonthlyFinding
  readonly cells: readonly HeatCell[]
  readonly rows: readonly { readonly key: Priority | 'none'; readonly total: HeatCell }[]
  readonly clients: readonly ClientRow[]
  readonly stated: StatedCounts | null
  readonly misses: readonly TicketRow[]
}

/** The tickets behind a figure that stands open. */
export interface OpenedRows {
  readonly opened: Opened
  readonly rows: readonly TicketRow[]
  readonly total: number
}

export async function gather(source: SlaSource, view: View, missesShown = FIRST_ROWS): Promise<SlaModel> {
  const { clock, filter } = view
  const summary = await source.summary()
  const [counts, turnaround, byMonth, byPriority, grid, byClient, stated, misses] = await Promise.all([
    source.counts(clock, filter),
    source.turnaround(clock, filter),
    source.byMonth(clock, filter),
    source.byPriority(clock, filter),
    source.byMonthAndPriority(clock, filter),
    source.byClient(clock, filter),
    summary.stated.includes(clock) ? source.stated(clock, filter) : null,
    source.tickets(clock, filter, { kind: 'state', states: ['missed'] }, missesShown, 0),
  ])
  const months = monthPoints(byMonth)
  return {
    view, summary, counts, turnaround, months, stated, misses,
    point: ratePoint(counts),
    recent: recentOf(byMonth, months),
    finding: monthlyFinding(months.map((month) => ({ month: month.month, met: month.met, missed: month.decided - month.met, promised: month.promise ?? 0 }))),
    cells: grid.map((cell) => heatCell(cell.month, cell.priority, cell)),
    rows: priorityRows(byPriority),
    clients: byClient.map((group) => ({ name: group.label, counts: group, point: ratePoint(group) })),
  }
}

/** The tickets of the opened figure, and how many there are in all. */
export async function gatherOpened(source: SlaSource, model: SlaModel, opened: Opened, shown: number): Promise<OpenedRows> {
  const { clock } = model.view
  const filter = filterBehind(opened, model.view.filter, model.recent)
  const [rows, total] = await Promise.all([
    source.tickets(clock, filter, opened.slice, shown, 0),
    totalOf(source, model, opened, filter),
  ])
  return { opened, rows, total: Math.max(total, rows.length) }
}

async function totalOf(source: SlaSource, model: SlaModel, { slice }: Opened, filter: View['filter']): Promise<number> {
  if (slice.kind === 'differ') return (await source.stated(model.view.clock, filter))[slice.which]
  const counts = await source.counts(model.view.clock, filter)
  return slice.kind === 'all' ? counts.tickets : slice.states.reduce((sum, state) => sum + counts[state], 0)
}

function priorityRows(groups: readonly ClockGroup[]): SlaModel['rows'] {
  return [...PRIORITIES, 'none' as const].flatMap((key) => {
    const group = groups.find((candidate) => candidate.key === key)
    return group === undefined ? [] : [{ key, total: heatCell('all', key, group) }]
  })
}

/** The last three months where there are more than three, the last one where there are two or three. */
function recentOf(groups: readonly ClockGroup[], months: readonly MonthPoint[]): Recent | null {
  if (months.length < 2) return null
  const number = months.length > 3 ? 3 : 1
  const from = months.at(-number)?.month
  const until = months.at(-1)?.month
  if (from === undefined || until === undefined) return null
  const before = sum(groups.filter((group) => group.key < from))
  return { from, until, months: number, point: sum(groups.filter((group) => group.key >= from)), before: before.few ? null : before }
}

function sum(groups: readonly ClockGroup[]): RatePoint {
  const total = { tickets: 0, met: 0, missed: 0, promised_bp: 0 }
  for (const group of groups) {
    total.tickets += group.tickets
    total.met += group.met
    total.missed += group.missed
    total.promised_bp += group.promised_bp
  }
  return ratePoint(total)
}
