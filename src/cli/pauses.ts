import { attainment, formatCount, formatShare } from '../core/index.ts'
import { EnginePauses, EVERYTHING, type PauseTotals } from '../models/index.ts'
import { pauses as words } from '../words/index.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'

/** Minutes of open time, shares 0 to 1; null where nothing is counted. */
interface PauseFigures extends Omit<PauseTotals, 'promised_bp'> {
  readonly share_of_clock_time: number | null
  readonly attainment: number | null
  /** With every pause counted in; with those going on past the client's answer ending there. */
  readonly attainment_without_pauses: number | null
  readonly attainment_without_overruns: number | null
}

export interface PauseReport extends PauseFigures {
  readonly as_of: string | null
  readonly plan_assumed: string | null
  readonly groups: readonly (PauseFigures & { readonly key: string; readonly label: string })[]
}

function figuresOf(totals: PauseTotals): PauseFigures {
  const {
    tickets, paused_tickets, spans, other_spans, median_minutes, paused_minutes, stated_minutes, stated_tickets, open_minutes,
    overrun_spans, overrun_minutes, met, missed, rests_on_pauses, rests_on_overruns,
  } = totals
  const less = (number: number): number | null => attainment({ met: met - number, missed: missed + number })
  return {
    tickets, paused_tickets, spans, other_spans, median_minutes, paused_minutes, stated_minutes, stated_tickets, open_minutes,
    share_of_clock_time: open_minutes === 0 ? null : paused_minutes / open_minutes, overrun_spans, overrun_minutes, met, missed, rests_on_pauses, rests_on_overruns,
    attainment: less(0), attainment_without_pauses: less(rests_on_pauses), attainment_without_overruns: less(rests_on_overruns),
  }
}

function groupsOf(source: EnginePauses, by: NonNullable<Options['pauses_by']>) {
  switch (by) {
    case 'client': return source.pausesByClient(EVERYTHING)
    case 'month': return source.pausesByMonth(EVERYTHING)
    case 'technician': return source.pausesByTechnician(EVERYTHING)
  }
}

/** The pauses of every resolution clock. Technicians are asked for only where `--by technician` says so. */
export async function pauses(options: Options, tell: (line: string) => void): Promise<PauseReport> {
  const { db, source: figures, close } = await openData(options, options.operands, tell)
  try {
    if (options.pauses_by === 'technician') tell(words.technicians.why)
    const source = new EnginePauses(db)
    const { as_of, plan_assumed } = await figures.summary()
    const totals = await source.pauseTotals(EVERYTHING)
    const groups = options.pauses_by === null ? [] : await groupsOf(source, options.pauses_by)
    return {
      as_of: as_of === null || Number.isNaN(as_of) ? null : new Date(as_of).toISOString(), plan_assumed,
      ...figuresOf(totals), groups: groups.map((group) => ({ key: group.key, label: group.label, ...figuresOf(group) })),
    }
  } finally {
    await close()
  }
}

const rate = (share: number | null): string => (share === null ? '–' : formatShare(share))

/** The same for people: a table of text, the finding above it. */
export function pausesText(report: PauseReport): string {
  const heads = words.client.columns
  const lines: string[][] = [['', heads.paused, heads.share.replace(', %', ''), heads.spans, heads.overrun, heads.overrun_spans, heads.attainment.replace(', %', ''), heads.without.replace(', %', ''), heads.rests]]
  const add = (label: string, figures: PauseFigures) => lines.push([
    label, words.hours(figures.paused_minutes), rate(figures.share_of_clock_time), formatCount(figures.spans), words.hours(figures.overrun_minutes), formatCount(figures.overrun_spans),
    rate(figures.attainment), rate(figures.attainment_without_pauses), formatCount(figures.rests_on_pauses),
  ])
  for (const group of report.groups) add(group.label === '' ? words.technicians.nobody : group.label, group)
  add('all', report)
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)))
  const table = lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd())
  const { stated_tickets, stated_minutes } = report
  return [
    words.finding(report),
    words.lead,
    ...(stated_tickets === 0 ? [] : [`${words.headline.stated(stated_minutes)} ${words.headline.stated_tickets(stated_tickets)}`]),
    '', ...table,
  ].join('\n')
}
