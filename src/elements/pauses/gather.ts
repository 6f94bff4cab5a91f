import { monthsBetween, ratePoint } from '../../charts/index.ts'
import type { PausedMonth, RatePoint } from '../../charts/index.ts'
import type { ClockCounts, DataSummary, PauseGroup, PauseRow, PauseSource, PauseTotals, SlaSource, TicketRow } from '../../models/source.ts'
import { filterBehind, peopleBehind } from './view.ts'
import type { List, Opened, View } from './view.ts'

export const FIRST_ROWS = 10
export const MORE_ROWS = 25

/** What the page asks: the pauses, and of the SLA page's source the tickets and what is left out. */
export interface PausesFigures {
  readonly pauses: PauseSource
  readonly figures: Pick<SlaSource, 'summary' | 'counts' | 'tickets' | 'ticket'>
}

/** Attainment as agreed, with the clock going on at the client's answer, and without any pause. */
export interface ThreeWays {
  readonly agreed: RatePoint
  readonly overruns: RatePoint
  readonly without: RatePoint
}

export interface PausedGroup {
  readonly name: string
  readonly totals: PauseTotals
  readonly ways: ThreeWays
}

/** Everything that one view of the page shows. */
export interface PausesModel {
  readonly view: View
  readonly summary: DataSummary
  readonly counts: ClockCounts
  readonly totals: PauseTotals
  readonly ways: ThreeWays
  readonly months: readonly (PausedMonth & { readonly totals: PauseTotals | null })[]
  readonly clients: readonly PausedGroup[]
  readonly overruns: readonly PauseRow[]
  /** Null where the owner did not switch it on: then nobody was asked for by name. */
  readonly technicians: readonly PausedGroup[] | null
}

/** The rows behind a figure that stands open. */
export type OpenedRows =
  | { readonly kind: 'stretches'; readonly opened: Opened; readonly rows: readonly PauseRow[]; readonly total: number }
  | { readonly kind: 'tickets'; readonly opened: Opened; readonly rows: readonly TicketRow[]; readonly total: number }

export async function gather({ pauses, figures }: PausesFigures, view: View, named: boolean, overrunsShown = FIRST_ROWS): Promise<PausesModel> {
  const { filter } = view
  const [summary, counts, totals, byClient, byMonth, overruns, technicians] = await Promise.all([
    figures.summary(),
    figures.counts('resolution', filter),
    pauses.pauseTotals(filter),
    pauses.pausesByClient(filter),
    pauses.pausesByMonth(filter),
    pauses.pauseRows(filter, 'overrun', overrunsShown, 0, peopleBehind(null, named)),
    named ? pauses.pausesByTechnician(filter) : null,
  ])
  return {
    view, summary, counts, totals, overruns,
    ways: threeWays(totals),
    months: monthsOf(byMonth),
    clients: byClient.map(groupOf),
    technicians: technicians === null ? null : technicians.map(groupOf),
  }
}

const groupOf = (group: PauseGroup): PausedGroup => ({ name: group.label, totals: group, ways: threeWays(group) })

export function threeWays(totals: PauseTotals): ThreeWays {
  const less = (number: number): RatePoint => ratePoint({ ...totals, met: totals.met - number, missed: totals.missed + number })
  return { agreed: less(0), overruns: less(totals.rests_on_overruns), without: less(totals.rests_on_pauses) }
}

/** Every month from the first to the last, those without tickets too. */
function monthsOf(groups: readonly PauseGroup[]): PausesModel['months'] {
  const known = new Map(groups.map((group) => [group.key, group]))
  const keys = [...known.keys()].filter((key) => /^\d{4}-\d{2}$/.test(key)).sort()
  return monthsBetween(keys[0], keys.at(-1)).map((month, index) => {
    const totals = known.get(month) ?? null
    return { month, index, paused_minutes: totals?.paused_minutes ?? 0, overrun_minutes: totals?.overrun_minutes ?? 0, spans: totals?.spans ?? 0, totals }
  })
}

/** The rows of the opened figure, and how many there are in all; null for people whom nobody may ask for. */
export async function gatherOpened({ pauses, figures }: PausesFigures, model: PausesModel, opened: Opened, shown: number): Promise<OpenedRows | null> {
  const named = model.technicians !== null
  if (opened.place === 'technician' && !named) return null
  const filter = filterBehind(opened, model.view.filter)
  const total = totalOf(model, opened)
  if (opened.list === 'stretches' || opened.list === 'overruns') {
    const rows = await pauses.pauseRows(filter, opened.list === 'overruns' ? 'overrun' : 'all', shown, 0, peopleBehind(opened, named))
    return { kind: 'stretches', opened, rows, total: Math.max(total, rows.length) }
  }
  const rows = opened.list === 'decided'
    ? await figures.tickets('resolution', filter, { kind: 'state', states: ['met', 'missed'] }, shown, 0)
    : await pauses.restingTickets(filter, opened.list === 'resting' ? 'pauses' : opened.list === 'stated' ? 'stated' : 'overruns', shown, 0)
  return { kind: 'tickets', opened, rows, total: Math.max(total, rows.length) }
}

function totalOf(model: PausesModel, { place, key, list }: Opened): number {
  const found = place === 'client' ? model.clients.find((group) => group.name === key)?.totals
    : place === 'technician' ? model.technicians?.find((group) => group.name === key)?.totals
      : place === 'month' ? model.months.find((month) => month.month === key)?.totals : model.totals
  return found === undefined || found === null ? 0 : COUNTS[list](found)
}

const COUNTS: Readonly<Record<List, (totals: PauseTotals) => number>> = {
  stretches: (totals) => totals.spans,
  overruns: (totals) => totals.overrun_spans,
  decided: (totals) => totals.met + totals.missed,
  resting: (totals) => totals.rests_on_pauses,
  resting_overruns: (totals) => totals.rests_on_overruns,
  stated: (totals) => totals.stated_tickets,
}
