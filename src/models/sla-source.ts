import { digest, monthLabel, PRIORITIES, turnaround as percentiles, type ClockName, type Problem } from '../core/index.ts'
import { QueryError, type Columns, type Database, type Params } from '../db/index.ts'
import { judgements } from './clients/index.ts'
import { filterParams } from './filter.ts'
import type { Alias } from './kept-aliases.ts'
import type { SetAsideText } from './problems.ts'
import { repairedRows, type RepairedText } from './repaired.ts'
import { ticketDetail } from './ticket-detail.ts'
import { WHYS } from './judge/stops.ts'
import martCounts from './marts/mart_counts.sql?raw'
import martCalendarHours from './marts/mart_calendar_hours.sql?raw'
import martElapsed from './marts/mart_elapsed.sql?raw'
import martNearNames from './marts/mart_near_names.sql?raw'
import martSetAside from './marts/mart_set_aside.sql?raw'
import martStated from './marts/mart_stated.sql?raw'
import martSummary from './marts/mart_summary.sql?raw'
import martTickets from './marts/mart_tickets.sql?raw'
import type { ClockCounts, ClockGroup, ClockState, DataSummary, MonthPriorityCounts, NearName, SlaFilter, SlaSource, StatedCounts, TicketDetail, TicketRow, TicketSlice, TurnaroundFigures } from './source.ts'

export const GROUPINGS = { all: 0, month: 1, priority: 2, client: 3, 'month and priority': 4, plan: 5 } as const
export type Grouping = keyof typeof GROUPINGS

const STATES: readonly ClockState[] = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']
const ALL_STATES = (1 << STATES.length) - 1
const DIFFER = { ours_worse: 1, ours_better: 2, contradicted: 3 } as const
const NOTHING: ClockCounts = { tickets: 0, met: 0, missed: 0, running: 0, paused: 0, exempt: 0, unknown: 0, promised_bp: 0, assumed: 0, as_stated: 0 }
const SHARES = [0.5, 0.8, 0.9, 0.95]

/** Everything a group's turnaround needs; minutes, hours. */
export interface ElapsedFigures extends TurnaroundFigures {
  /** Calendar hours from creation to stop, of stopped tickets; null where there is none. */
  readonly elapsed_mean_hours: number | null
}

/** Calendar hours from creation to stop, and of how many tickets. */
export interface CalendarHours {
  readonly tickets: number
  readonly median_hours: number | null
}

const priorityOf = (code: number) => PRIORITIES[code] ?? 'none'

function figures(elapsed: Float64Array | Int32Array, stopped: Uint8Array, calendar: Float64Array): ElapsedFigures {
  const known = Int32Array.from({ length: elapsed.length }, (_, i) => i).filter((i) => elapsed[i]! >= 0)
  const seconds = Float64Array.from(known, (i) => elapsed[i]!)
  const closed = Uint8Array.from(known, (i) => stopped[i]!)
  let sum = 0
  let count = 0
  for (let i = 0; i < seconds.length; i++) {
    if (closed[i] === 1) {
      sum += seconds[i]!
      count++
    }
  }
  let ms = 0
  let ended = 0
  for (const span of calendar) {
    if (span === span) {
      ms += span
      ended++
    }
  }
  const minutes = percentiles(seconds, closed, SHARES).map((value) => (value === null ? null : value / 60))
  const [p50 = null, p80 = null, p90 = null, p95 = null] = minutes
  return { p50, p80, p90, p95, mean: count === 0 ? null : sum / count / 60, elapsed_mean_hours: ended === 0 ? null : ms / ended / 3_600_000 }
}

/** The marts, asked of an engine that holds built models. */
export class EngineSource implements SlaSource {
  #summary: { readonly judged: number; readonly said: Promise<DataSummary> } | null = null

  private constructor(private readonly db: Database, private readonly planIds: readonly string[], private readonly clientNames: readonly string[]) {}

  static async open(db: Database): Promise<EngineSource> {
    const plans = await db.query<{ plan_id: string }>('select plan_id from plans order by plan_no')
    const clients = await db.query<{ client: string }>('select client from int_clients order by client_no')
    return new EngineSource(db, plans.map((plan) => plan.plan_id), clients.map((client) => client.client))
  }

  private async ask<R extends object>(model: string, sql: string, params: Params): Promise<R[]> {
    try {
      return await this.db.query<R>(sql, params)
    } catch (error) {
      throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
    }
  }

  /** Counts by the key of a grouping; see `judged.sql`. */
  async countsBy(clock: ClockName, filter: SlaFilter, grouping: Grouping): Promise<ReadonlyMap<number, ClockCounts>> {
    const params = [...filterParams(clock, filter, this.planIds), GROUPINGS[grouping]]
    const rows = await this.ask<ClockCounts & { key: number }>('mart_counts', martCounts, params)
    return new Map(rows.map(({ key, ...counts }) => [key, counts]))
  }

  /** The export's own verdicts by the key of a grouping. */
  async statedBy(clock: ClockName, filter: SlaFilter, grouping: Grouping): Promise<ReadonlyMap<number, StatedCounts>> {
    const params = [...filterParams(clock, filter, this.planIds), GROUPINGS[grouping]]
    const rows = await this.ask<StatedCounts & { key: number }>('mart_stated', martStated, params)
    return new Map(rows.map(({ key, ...counts }) => [key, counts]))
  }

  /** Medians of calendar hours by the key of a grouping; keys without a stopped ticket are absent. */
  async calendarBy(clock: ClockName, filter: SlaFilter, grouping: Grouping): Promise<ReadonlyMap<number, CalendarHours>> {
    const params = [...filterParams(clock, filter, this.planIds), GROUPINGS[grouping]]
    const rows = await this.ask<CalendarHours & { key: number }>('mart_calendar_hours', martCalendarHours, params)
    return new Map(rows.map(({ key, ...hours }) => [key, hours]))
  }

  /** Turnaround figures by the key of a grouping. */
  async elapsedBy(clock: ClockName, filter: SlaFilter, grouping: Grouping): Promise<ReadonlyMap<number, ElapsedFigures>> {
    const params = [...filterParams(clock, filter, this.planIds), GROUPINGS[grouping]]
    const columns: Columns = await this.db.columns(martElapsed, params)
    const key = columns['key'] as Int32Array
    const elapsed = columns['elapsed_seconds'] as Int32Array
    const stopped = columns['stopped'] as Uint8Array
    const calendar = columns['calendar_ms'] as Float64Array
    if (grouping === 'all') return new Map([[0, figures(elapsed, stopped, calendar)]])
    const members = new Map<number, number[]>()
    for (let i = 0; i < key.length; i++) {
      const list = members.get(key[i]!)
      if (list === undefined) members.set(key[i]!, [i])
      else list.push(i)
    }
    return new Map([...members].map(([group, rows]) => [group, figures(
      Int32Array.from(rows, (i) => elapsed[i]!), Uint8Array.from(rows, (i) => stopped[i]!), Float64Array.from(rows, (i) => calendar[i]!),
    )]))
  }

  /** What a grouping's key means: stable text and words. */
  describe(grouping: Grouping, key: number): { readonly key: string; readonly label: string } {
    if (grouping === 'month') return { key: key < 0 ? 'none' : monthLabel(key), label: key < 0 ? 'none' : monthLabel(key) }
    if (grouping === 'priority') return { key: priorityOf(key), label: priorityOf(key) }
    if (grouping === 'client') return { key: this.clientNames[key] ?? 'not stated', label: this.clientNames[key] ?? 'not stated' }
    if (grouping === 'plan') return { key: this.planIds[key] ?? 'none', label: this.planIds[key] ?? 'none' }
    return { key: String(key), label: String(key) }
  }

  private async groups(clock: ClockName, filter: SlaFilter, grouping: Grouping): Promise<ClockGroup[]> {
    const counted = await this.countsBy(clock, filter, grouping)
    return [...counted].map(([key, counts]) => ({ ...this.describe(grouping, key), ...counts }))
  }

  async counts(clock: ClockName, filter: SlaFilter): Promise<ClockCounts> {
    return (await this.countsBy(clock, filter, 'all')).get(0) ?? NOTHING
  }

  async turnaround(clock: ClockName, filter: SlaFilter): Promise<TurnaroundFigures> {
    const all = (await this.elapsedBy(clock, filter, 'all')).get(0)
    return all ?? { p50: null, p80: null, p90: null, p95: null, mean: null }
  }

  byMonth(clock: ClockName, filter: SlaFilter): Promise<readonly ClockGroup[]> {
    return this.groups(clock, filter, 'month')
  }

  byPriority(clock: ClockName, filter: SlaFilter): Promise<readonly ClockGroup[]> {
    return this.groups(clock, filter, 'priority')
  }

  byClient(clock: ClockName, filter: SlaFilter): Promise<readonly ClockGroup[]> {
    return this.groups(clock, filter, 'client')
  }

  async byMonthAndPriority(clock: ClockName, filter: SlaFilter): Promise<readonly MonthPriorityCounts[]> {
    const counted = await this.countsBy(clock, filter, 'month and priority')
    return [...counted].map(([key, counts]) => ({ month: monthLabel(Math.floor(key / 8)), priority: priorityOf(key % 8), ...counts }))
  }

  async stated(clock: ClockName, filter: SlaFilter): Promise<StatedCounts> {
    const all = (await this.statedBy(clock, filter, 'all')).get(0)
    return all ?? { within: 0, violated: 0, none: 0, contradicted: 0, ours_worse: 0, ours_better: 0 }
  }

  async tickets(clock: ClockName, filter: SlaFilter, slice: TicketSlice, limit: number, offset: number): Promise<readonly TicketRow[]> {
    const states = slice.kind === 'state' ? slice.states.reduce((mask, state) => mask | (1 << STATES.indexOf(state)), 0) : ALL_STATES
    const differ = slice.kind === 'differ' ? DIFFER[slice.which] : 0
    const rows = await this.ask<TicketRow & { why: number }>('mart_tickets', martTickets, [...filterParams(clock, filter, this.planIds), states, differ, limit, offset])
    return rows.map((row) => ({ ...row, why: WHYS[row.why] || null }))
  }

  ticket(ticketId: string): Promise<TicketDetail | null> {
    return ticketDetail(this.db, ticketId)
  }

  /** Counted once for each judgement: at a million tickets it takes longer than a client's page. */
  async summary(): Promise<DataSummary> {
    const judged = await judgements(this.db)
    if (this.#summary?.judged === judged) return this.#summary.said
    const said = this.#summarise()
    this.#summary = { judged, said }
    said.catch(() => { this.#summary = null })
    return said
  }

  async #summarise(): Promise<DataSummary> {
    const [counted] = await this.ask<SummaryRow>('mart_summary', martSummary, [])
    const [judged] = await this.db.query<{ as_of: number | null; assumed_plan: string | null }>('select as_of, assumed_plan from judged_with')
    const months = await this.db.query<{ month: number }>('select distinct month from clocks where month >= 0 order by month')
    const plans = await this.db.query<{ plan_no: number }>('select distinct plan_no from clocks order by plan_no')
    const files = await this.db.query<DataSummary['files'][number]>(FILES)
    const fingerprints = await this.db.query<{ sha256: string }>('select sha256 from files')
    const clients = await this.db.query<{ client: string }>('select client from int_clients where client_no in (select client_no from clocks) order by client_no')
    if (counted === undefined || judged === undefined) throw new Error('summary: the models are not built')
    return {
      as_of: judged.as_of, tickets: counted.tickets, clients: clients.map((row) => row.client),
      months: months.map((row) => monthLabel(row.month)),
      plans: plans.map((row) => this.planIds[row.plan_no] ?? 'none'),
      plan_assumed: judged.assumed_plan, without_agreement: counted.without_agreement, files,
      stated: [...(counted.response_stated > 0 ? ['response' as const] : []), ...(counted.resolution_stated > 0 ? ['resolution' as const] : [])],
      has_first_response: counted.with_response > 0, express_tickets: counted.express_tickets,
      fingerprint: fingerprintOf(fingerprints.map(({ sha256 }) => sha256)),
    }
  }

  /** What is known about the files, as intake and the models found it. */
  async problems(): Promise<readonly Problem[]> {
    return this.db.query<Problem>('select file, row, column_name as "column", found, expected, effect, count from problems')
  }

  /** Clients whose names are nearly the same, in order of name. */
  async nearNames(): Promise<readonly NearName[]> {
    return this.ask<NearName>('mart_near_names', martNearNames, [])
  }

  /** The reader's own joins that these models were built with. */
  async keptAliases(): Promise<readonly Alias[]> {
    return this.db.query<Alias>('select name, client from kept_aliases order by name, client')
  }

  /** The rows that were set aside, by intake with their text, by the models with the columns that were read. */
  async setAsideRows(): Promise<readonly SetAsideText[]> {
    return this.ask<SetAsideText>('mart_set_aside', `select * exclude (reason) from (${martSetAside}) order by file, row`, [])
  }

  /** The rows whose parting into cells was repaired, both ways. */
  async repairedRows(): Promise<readonly RepairedText[]> {
    return repairedRows(this.db)
  }
}

/** @param files each file's own, in any order; empty where it is not known */
export function fingerprintOf(files: readonly string[]): string | null {
  return files.length === 0 || files.includes('') ? null : digest(files.toSorted().map((one) => `${one}\n`).join(''))
}

const FILES = `with later as (
  select file_no, count(*)::integer as rows, count(*) filter (what in ('newer file', 'newer update'))::integer as merged
  from int_problems
  where effect = 'set aside'
  group by file_no
)
select files.file, holding, layout, files.rows, (files.rows - set_aside - coalesce(later.rows, 0))::integer as used,
  (set_aside + coalesce(later.rows, 0))::integer as set_aside, coalesce(later.merged, 0)::integer as merged
from files left join later using (file_no)
order by file_no`

interface SummaryRow {
  readonly tickets: number
  readonly without_agreement: number
  readonly express_tickets: number
  readonly response_stated: number
  readonly resolution_stated: number
  readonly with_response: number
}
