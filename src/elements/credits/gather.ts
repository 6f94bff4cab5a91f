import { outstandingCents } from '../../core/index.ts'
import type { ClockName } from '../../core/index.ts'
import type { CreditCoverage, CreditLine, DataSummary, SlaFilter, TicketRow } from '../../models/source.ts'
import { NO_FILTER } from '../filter/index.ts'
import type { LedgerSource } from './engine-seam.ts'
import { ledgerLine } from './status.ts'
import type { CreditStatus, LedgerLine } from './status.ts'
import { clockOf } from './view.ts'
import type { Opened, Show, View } from './view.ts'

/** Cents and lines of one kind. */
export interface Sum {
  readonly lines: number
  readonly clients: number
  readonly cents: number
}

export interface PeriodLines {
  readonly period: string
  readonly open: boolean
  readonly lines: readonly LedgerLine[]
  /** Lines of the period that are not shown. */
  readonly kept: number
  readonly settled: number
}

export interface CreditsModel {
  readonly view: View
  readonly summary: DataSummary
  /** Lines that the filters let through. */
  readonly lines: readonly LedgerLine[]
  readonly periods: readonly PeriodLines[]
  readonly owed: Sum
  readonly never_offered: Sum
  readonly offered: Sum
  readonly settled: Sum
  readonly so_far: Sum
  readonly unstated: Sum
  /** Lines before any filter. */
  readonly all_lines: number
  readonly coverage: CreditCoverage
}

export async function gather(source: LedgerSource, view: View): Promise<CreditsModel> {
  const [summary, credits, coverage] = await Promise.all([source.summary(), source.credits(), source.coverage()])
  const lines = credits.map((line) => ledgerLine(line, source.notes)).filter((line) => passes(line, view.filter))
  const sum = (statuses: readonly CreditStatus[], cents: (line: LedgerLine) => number): Sum => {
    const chosen = lines.filter((line) => statuses.includes(line.status))
    return { lines: chosen.length, clients: new Set(chosen.map((line) => line.client)).size, cents: chosen.reduce((total, line) => total + cents(line), 0) }
  }
  return {
    view, summary, lines, periods: periodsOf(lines, view.show), all_lines: credits.length, coverage,
    owed: sum(['due', 'offered', 'part'], outstandingCents),
    never_offered: sum(['due'], outstandingCents),
    offered: sum(['offered'], outstandingCents),
    settled: sum(['settled', 'part', 'given'], (line) => line.settled_cents ?? 0),
    so_far: sum(['so_far'], (line) => line.due_cents ?? 0),
    unstated: sum(['unstated'], () => 0),
  }
}

function passes({ client, from, until, plan_id }: CreditLine, filter: SlaFilter): boolean {
  return (filter.clients.length === 0 || filter.clients.includes(client))
    && (filter.plans.length === 0 || filter.plans.includes(plan_id))
    && (filter.from === null || until >= filter.from)
    && (filter.until === null || from <= filter.until)
}

const SHOWN: Readonly<Record<Exclude<Show, 'all'>, readonly CreditStatus[]>> = {
  open: ['due', 'part', 'offered', 'unstated', 'so_far', 'partial'], never_offered: ['due'], offered: ['offered'], settled: ['settled', 'part', 'given'], so_far: ['so_far'], unstated: ['unstated'],
}

function periodsOf(lines: readonly LedgerLine[], show: Show): PeriodLines[] {
  return [...Map.groupBy(lines, (line) => line.period)].map(([period, within]) => {
    const shown = show === 'all' ? within : within.filter((line) => SHOWN[show].includes(line.status))
    const hidden = (statuses: readonly CreditStatus[]) => within.filter((line) => !shown.includes(line) && statuses.includes(line.status)).length
    return { period, open: within.some((line) => line.open), lines: shown, kept: hidden(['kept']), settled: hidden(['settled', 'given']) }
  }).filter((period) => period.lines.length > 0)
}

export interface OpenedLine {
  readonly opened: Opened
  readonly line: LedgerLine
  /** The misses of the opened clock; null where its sum or its note stands open. */
  readonly rows: readonly TicketRow[] | null
  readonly total: number
}

/** The tickets that a clock of a line missed: created in its months, by its plan. */
export function filterOf({ client, from, until, plan_id }: CreditLine): SlaFilter {
  return { ...NO_FILTER, clients: [client], from, until, plans: [plan_id] }
}

export async function gatherOpened(source: LedgerSource, model: CreditsModel, opened: Opened, shown: number): Promise<OpenedLine | null> {
  const line = model.lines.find((one) => one.client === opened.client && one.period === opened.period && one.plan_id === opened.plan_id)
  if (line === undefined) return null
  const clock: ClockName | null = clockOf(opened)
  if (clock === null) return { opened, line, rows: null, total: 0 }
  const rows = await source.tickets(clock, filterOf(line), { kind: 'state', states: ['missed'] }, shown, 0)
  return { opened, line, rows: rows.filter((row) => !row.plan_assumed), total: line.clocks[clock].missed }
}
