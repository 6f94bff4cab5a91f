import { attainment, formatCount, formatShare, wilson, type ClockName } from '../core/index.ts'
import { EVERYTHING, statedDue, type CalendarHours, type ClockCounts, type DueCounts, type ElapsedFigures, type EngineSource, type Grouping, type NearName, type StatedCounts } from '../models/index.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

interface ClockReport {
  readonly met: number
  readonly missed: number
  readonly running: number
  readonly paused: number
  readonly exempt: number
  readonly unknown: number
  /** Of met and missed, those judged by minutes that the export states. */
  readonly as_stated: number
  readonly attainment: number | null
  readonly low: number | null
  readonly high: number | null
  readonly mean: number | null
  readonly p50: number | null
  readonly p80: number | null
  readonly p90: number | null
  readonly p95: number | null
  /** Calendar hours from creation to stop, of that many tickets. */
  readonly elapsed_mean_hours: number | null
  readonly elapsed_median_hours: number | null
  readonly elapsed_tickets: number
  readonly stated: { readonly within: number; readonly violated: number; readonly none: number; readonly contradicted: number }
}

/** A clock of all tickets, with what the export's own due times say. */
interface WholeClockReport extends ClockReport {
  readonly due: DueCounts
}

interface GroupReport {
  readonly key: string
  readonly label: string
  readonly tickets: number
  readonly response: ClockReport
  readonly resolution: ClockReport
}

export interface Report {
  readonly tickets: number
  readonly clients: number
  readonly as_of: string | null
  readonly plan_assumed: string | null
  readonly files: readonly { readonly file: string; readonly holding: string | null; readonly layout: string | null; readonly rows: number; readonly used: number; readonly set_aside: number; readonly refused: string | null }[]
  readonly response: WholeClockReport
  readonly resolution: WholeClockReport
  readonly groups: readonly GroupReport[]
}

const NO_TIMES: ElapsedFigures = { mean: null, p50: null, p80: null, p90: null, p95: null, elapsed_mean_hours: null }

const NO_HOURS: CalendarHours = { tickets: 0, median_hours: null }

function clockReport(counts: ClockCounts, times: ElapsedFigures, hours: CalendarHours, stated: StatedCounts): ClockReport {
  const { met, missed, running, paused, exempt, unknown, as_stated } = counts
  const decided = met + missed
  const { low, high } = decided === 0 ? { low: null, high: null } : wilson(met, decided)
  const { within, violated, none, contradicted } = stated
  return { met, missed, running, paused, exempt, unknown, as_stated, attainment: attainment(counts), low, high, ...times, elapsed_median_hours: hours.median_hours, elapsed_tickets: hours.tickets, stated: { within, violated, none, contradicted } }
}

async function clockReports(source: EngineSource, clock: ClockName, grouping: Grouping): Promise<ReadonlyMap<number, { tickets: number; report: ClockReport }>> {
  const counts = await source.countsBy(clock, EVERYTHING, grouping)
  const times = await source.elapsedBy(clock, EVERYTHING, grouping)
  const hours = await source.calendarBy(clock, EVERYTHING, grouping)
  const stated = await source.statedBy(clock, EVERYTHING, grouping)
  return new Map([...counts].map(([key, counted]) => [key, {
    tickets: counted.tickets,
    report: clockReport(counted, times.get(key) ?? NO_TIMES, hours.get(key) ?? NO_HOURS, stated.get(key) ?? { within: 0, violated: 0, none: 0, contradicted: 0, ours_worse: 0, ours_better: 0 }),
  }]))
}

async function groupReports(source: EngineSource, grouping: Grouping): Promise<GroupReport[]> {
  const response = await clockReports(source, 'response', grouping)
  const resolution = await clockReports(source, 'resolution', grouping)
  return [...response].map(([key, { tickets, report }]) => ({ ...source.describe(grouping, key), tickets, response: report, resolution: resolution.get(key)!.report }))
}

const NAMES_TOLD = 10

/** Names are never joined in silence: says which may be one client, and what to do. */
function tellNearNames(names: readonly NearName[], tell: (line: string) => void): void {
  for (const { file, row, name, like, tickets } of names.slice(0, NAMES_TOLD)) {
    tell(`${file} row ${row}: client "${name}" is close to "${like}" (${formatCount(tickets)} ${tickets === 1 ? 'ticket' : 'tickets'}); to join them put it into aliases.csv`)
  }
  if (names.length > NAMES_TOLD) tell(`${formatCount(names.length - NAMES_TOLD)} more names of clients are close to others`)
}

/** The report of FORMATS, over every ticket of the files. */
export async function report(options: Options, tell: (line: string) => void): Promise<Report> {
  const { source, loaded, close } = await openData(options, options.operands, tell)
  try {
    tellNearNames(await source.nearNames(), tell)
    const summary = await source.summary()
    const [all] = await groupReports(source, 'all')
    const due = statedDue(loaded.built!.pulled.tickets, loaded.built!.judgement.as_of)
    const setAside = new Map<string, number>()
    for (const problem of loaded.built?.problems ?? []) {
      if (problem.effect === 'set aside') setAside.set(problem.file, (setAside.get(problem.file) ?? 0) + problem.count)
    }
    const files = loaded.sources.map(({ inspection, scan, refused, same_as }) => {
      const later = scan === null ? 0 : setAside.get(inspection.file) ?? 0
      return {
        file: inspection.file, holding: inspection.holding, layout: inspection.layout?.id ?? null,
        rows: scan?.rows_in ?? 0, used: (scan?.rows_used ?? 0) - later, set_aside: (scan === null ? 0 : scan.rows_in - scan.rows_used) + later,
        refused: refused ?? (same_as === null ? null : `the same file as ${same_as}`),
      }
    })
    return {
      tickets: summary.tickets, clients: summary.clients.length,
      as_of: summary.as_of === null || Number.isNaN(summary.as_of) ? null : new Date(summary.as_of).toISOString(),
      plan_assumed: summary.plan_assumed, files,
      response: { ...all!.response, due: due.response }, resolution: { ...all!.resolution, due: due.resolution },
      groups: options.by === null ? [] : await groupReports(source, options.by),
    }
  } finally {
    await close()
  }
}

const rate = (clock: ClockReport): string => {
  if (clock.attainment === null) return '–'
  return `${formatShare(clock.attainment)} (${formatCount(clock.met)} of ${formatCount(clock.met + clock.missed)})`
}

const verdict = ({ stated: { within, violated } }: ClockReport): string =>
  within + violated === 0 ? '–' : `${formatShare(within / (within + violated))} (${formatCount(within)} of ${formatCount(within + violated)})`

/** The same for people, as a table of text. */
export function reportText(result: Report): string {
  const lines: string[][] = [['', 'Tickets', 'Response in time', 'Resolution in time', 'Response stated', 'Resolution stated']]
  const row = (label: string, tickets: number, response: ClockReport, resolution: ClockReport) =>
    lines.push([label, formatCount(tickets), rate(response), rate(resolution), verdict(response), verdict(resolution)])
  for (const group of result.groups) row(group.label, group.tickets, group.response, group.resolution)
  row('all', result.tickets, result.response, result.resolution)
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)))
  const table = lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd())
  const { unknown, exempt, running, paused } = result.response
  const notes = [
    `${formatCount(result.tickets)} ${result.tickets === 1 ? 'ticket' : 'tickets'} of ${formatCount(result.clients)} ${result.clients === 1 ? 'client' : 'clients'}, as of ${result.as_of ?? 'no instant'}`,
    result.plan_assumed === null ? 'No plan assumed for clients without an agreement' : `Clients without an agreement judged by the plan ${result.plan_assumed}, which is assumed`,
    `Response not in the rate: ${formatCount(unknown)} unknown, ${formatCount(exempt)} exempt, ${formatCount(running)} running, ${formatCount(paused)} paused`,
    `Resolution not in the rate: ${formatCount(result.resolution.unknown)} unknown, ${formatCount(result.resolution.exempt)} exempt, ${formatCount(result.resolution.running)} running, ${formatCount(result.resolution.paused)} paused`,
  ]
  for (const [name, { as_stated }] of [['Response', result.response], ['Resolution', result.resolution]] as const) {
    if (as_stated > 0) notes.push(`${name} as stated by the export, without times to compute it from: ${formatCount(as_stated)}`)
  }
  return [...notes, '', ...table].join('\n')
}
