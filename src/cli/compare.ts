import { asAgreed, attainment, differences, EDGES, formatCount, formatMinutes, formatShare, LEAST_DECIDED, SCHOOLS, wilson, type ClockName, type CountingRules } from '../core/index.ts'
import { compareWith, EVERYTHING, type ClockCounts, type ClockState, type CompareSource, type StateChange } from '../models/index.ts'
import { compare as words } from '../words/index.ts'
import { openData } from './open-data.ts'
import type { Options } from './options.ts'
import { UsageError } from './problem.ts'

/** Shares 0 to 1, minutes; null where nothing is counted. */
interface SideReport extends Readonly<Record<ClockState, number>> {
  readonly tickets: number
  readonly attainment: number | null
  readonly low: number | null
  readonly high: number | null
  readonly p50: number | null
}

interface ClockComparison {
  readonly ours: SideReport
  readonly theirs: SideReport
  readonly changes: readonly StateChange[]
}

export interface CompareReport {
  readonly as_of: string | null
  readonly plan_assumed: string | null
  readonly rules: { readonly ours: CountingRules; readonly theirs: CountingRules }
  readonly response: ClockComparison
  readonly resolution: ClockComparison
}

const CLOCKS = ['response', 'resolution'] as const satisfies readonly ClockName[]
const STATES = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as const satisfies readonly ClockState[]
const CHOICES = EDGES.filter((edge) => edge.options.length > 1)

const listed = (names: readonly string[]): string => names.join(', ')

/**
 * What `--school` and `--rules` set otherwise than the agreement; of both, the rules have the last word.
 * @throws UsageError that lists what there is
 */
export function otherRules(school: string | null, rules: string | null): Partial<CountingRules> {
  if (school === null && rules === null) throw new UsageError(`compare: neither --school nor --rules given; schools: ${listed(SCHOOLS.map(({ id }) => id))}`)
  const known = SCHOOLS.find(({ id }) => id === school)
  if (school !== null && known === undefined) throw new UsageError(`--school "${school}" is not a school (expected ${listed(SCHOOLS.map(({ id }) => id))})`)
  const set = (rules ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '').map((part) => {
    const [key = '', value = ''] = part.split('=').map((word) => word.trim())
    const edge = CHOICES.find(({ id }) => id === key)
    if (edge === undefined) throw new UsageError(`--rules "${part}" is not a rule (expected one of ${listed(CHOICES.map(({ id }) => id))}, as in reopened=first)`)
    if (!edge.options.some((option) => option.value === value)) throw new UsageError(`--rules "${part}" is not a way to count (expected ${key}= one of ${listed(edge.options.map((option) => option.value))})`)
    return [key, value] as const
  })
  return { ...known?.rules, ...Object.fromEntries(set) }
}

function sideReport(counts: ClockCounts, p50: number | null): SideReport {
  const { tickets, met, missed, running, paused, exempt, unknown } = counts
  const { low, high } = met + missed === 0 ? { low: null, high: null } : wilson(met, met + missed)
  return { tickets, met, missed, running, paused, exempt, unknown, attainment: attainment(counts), low, high, p50 }
}

async function clockComparison(source: CompareSource, clock: ClockName): Promise<ClockComparison> {
  const { ours, theirs, changes } = await source.comparison(clock, EVERYTHING)
  const medians = await source.medians(clock, EVERYTHING)
  return { ours: sideReport(ours, medians.ours), theirs: sideReport(theirs, medians.theirs), changes }
}

/** Every ticket of the files as agreed, and as another help desk counts. */
export async function compare(options: Options, tell: (line: string) => void): Promise<CompareReport> {
  const other = otherRules(options.school, options.rules)
  const { content, db, source, loaded, assumed_plan, close } = await openData(options, options.operands, tell)
  try {
    if (loaded.built === null) throw new Error('compare: the models were not built')
    const ours = asAgreed(content.rules)
    const theirs: CountingRules = { ...ours, ...other }
    const compared = await compareWith(db, loaded.built.pulled, { content, as_of: options.as_of, assumed_plan, rules: theirs })
    const { as_of, plan_assumed } = await source.summary()
    return {
      as_of: as_of === null || Number.isNaN(as_of) ? null : new Date(as_of).toISOString(), plan_assumed, rules: { ours, theirs },
      response: await clockComparison(compared, 'response'), resolution: await clockComparison(compared, 'resolution'),
    }
  } finally {
    await close()
  }
}

const rateText = ({ attainment: rate, met, missed }: SideReport): string => (rate === null ? '–' : `${formatShare(rate)} (${formatCount(met)} of ${formatCount(met + missed)})`)

function clockLines(report: CompareReport, clock: ClockName): string[] {
  const { ours, theirs, changes } = report[clock]
  const changed = changes.reduce((sum, { tickets }) => sum + tickets, 0)
  const differing = differences(report.rules.ours, report.rules.theirs)
  const few = [ours, theirs].some(({ met, missed }) => met + missed < LEAST_DECIDED)
  const finding = words.finding({ clock, differences: differing, theirs: report.rules.theirs, tickets: ours.tickets, changed, ours_rate: few ? null : ours.attainment, theirs_rate: few ? null : theirs.attainment })
  const minutes = (value: number | null) => (value === null ? '–' : formatMinutes(value))
  const lines = [
    ['', words.sides.ours, words.sides.theirs],
    ['In time', rateText(ours), rateText(theirs)],
    [words.sides.median, minutes(ours.p50), minutes(theirs.p50)],
    ...STATES.map((state) => [state, formatCount(ours[state]), formatCount(theirs[state])]),
  ]
  const widths = [0, 1, 2].map((i) => Math.max(...lines.map((line) => line[i]!.length)))
  return [finding, '', ...lines.map((line) => line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('  ').trimEnd()), ...changes.map(({ from, to, tickets }) => words.cross.cell(tickets, from, to))]
}

/** The same for people: a finding, both sides and where tickets go, for each clock; then what to say. */
export function compareText(report: CompareReport): string {
  const { ours, theirs } = report.rules
  const meeting = words.meeting({ differences: differences(ours, theirs), ours, theirs, agreed_on: null, hours: null })
  return [...CLOCKS.flatMap((clock) => [...clockLines(report, clock), '']), meeting].join('\n')
}
