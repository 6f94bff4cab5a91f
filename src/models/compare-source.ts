import { turnaround, type ClockName, type CountingRules } from '../core/index.ts'
import { QueryError, type Database, type Params } from '../db/index.ts'
import { filterParams } from './filter.ts'
import { judgeCompared, type JudgeOptions, type Pulled } from './judge/index.ts'
import { WHYS } from './judge/stops.ts'
import martComparedElapsed from './marts/mart_compared_elapsed.sql?raw'
import martComparedStates from './marts/mart_compared_states.sql?raw'
import martComparedTickets from './marts/mart_compared_tickets.sql?raw'
import martJudgements from './marts/mart_judgements.sql?raw'
import martTicket from './marts/mart_ticket.sql?raw'
import { buildModel } from './order.ts'
import { GROUPINGS } from './sla-source.ts'
import type { ClockCounts, ClockState, ComparedClient, ComparedMedians, ComparedRow, ComparedSide, ComparedSlice, CompareSource, Comparison, SlaFilter, StateChange, TicketDetail, TicketRow } from './source.ts'
import { ticketDetail } from './ticket-detail.ts'

const STATES: readonly ClockState[] = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']
const AS_STATED = (WHYS as readonly string[]).indexOf('as_stated')

/** A name that a query finds first: the same columns of the other way of counting in place of the agreement's. */
const instead = (name: string, other: string, sql: string): string => `with ${name} as (select * from ${other})\nselect * from (\n${sql}\n)`

/** Judges the same tickets by other rules beside the agreement's, and opens the comparison. @param options as those were that the agreement's side was judged with */
export async function compareWith(db: Database, pulled: Pulled, options: JudgeOptions & { readonly rules: CountingRules }): Promise<EngineComparison> {
  await judgeCompared(db, pulled, options)
  await buildModel(db, { name: 'mart_compared', kind: 'view', sql: instead('clocks', 'clocks_compared', martJudgements) })
  return new EngineComparison(db, [...options.content.plans.keys()])
}

interface StatesRow {
  readonly key: number
  readonly ours: number
  readonly theirs: number
  readonly tickets: number
  readonly ours_promised_bp: number
  readonly theirs_promised_bp: number
  readonly ours_assumed: number
  readonly theirs_assumed: number
  readonly ours_as_stated: number
  readonly theirs_as_stated: number
}

const DECIDED = 1

function countsOf(rows: readonly StatesRow[], side: 'ours' | 'theirs'): ClockCounts {
  const counts = { tickets: 0, met: 0, missed: 0, running: 0, paused: 0, exempt: 0, unknown: 0, promised_bp: 0, assumed: 0, as_stated: 0 }
  for (const row of rows) {
    counts.tickets += row.tickets
    counts[STATES[row[side]]!] += row.tickets
    if (row[side] > DECIDED) continue
    counts.promised_bp += row[`${side}_promised_bp`]
    counts.assumed += row[`${side}_assumed`]
    counts.as_stated += row[`${side}_as_stated`]
  }
  return counts
}

function comparisonOf(rows: readonly StatesRow[]): Comparison {
  const changes = rows.flatMap(({ ours, theirs, tickets }): StateChange[] => (ours === theirs ? [] : [{ from: STATES[ours]!, to: STATES[theirs]!, tickets }]))
  return { ours: countsOf(rows, 'ours'), theirs: countsOf(rows, 'theirs'), changes }
}

const maskOf = (states: readonly ClockState[]): number => (states.length === 0 ? STATES : states).reduce((mask, state) => mask | (1 << STATES.indexOf(state)), 0)

const median = (seconds: Int32Array, stopped: Uint8Array): number | null => {
  const [half = null] = turnaround(seconds, stopped, [0.5])
  return half === null ? null : half / 60
}

type TheirColumns = { readonly [Name in keyof ComparedSide as `theirs_${Name}`]: ComparedSide[Name] }
type PairRow = Omit<TicketRow, 'why'> & { readonly started_at: number; readonly why: number; readonly theirs_why: number } & Omit<TheirColumns, 'theirs_why'>

/** The two ways of counting that an engine holds beside each other, as `compareWith` wrote them. */
export class EngineComparison implements CompareSource {
  constructor(private readonly db: Database, private readonly planIds: readonly string[]) {}

  async #ask<R extends object>(model: string, sql: string, params: Params): Promise<R[]> {
    try {
      return await this.db.query<R>(sql, params)
    } catch (error) {
      throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
    }
  }

  #states(clock: ClockName, filter: SlaFilter, grouping: number): Promise<StatesRow[]> {
    return this.#ask<StatesRow>('mart_compared_states', martComparedStates, [...filterParams(clock, filter, this.planIds), grouping, AS_STATED])
  }

  async comparison(clock: ClockName, filter: SlaFilter): Promise<Comparison> {
    return comparisonOf(await this.#states(clock, filter, GROUPINGS.all))
  }

  async medians(clock: ClockName, filter: SlaFilter): Promise<ComparedMedians> {
    const columns = await this.db.columns(martComparedElapsed, filterParams(clock, filter, this.planIds))
    const of = (side: 'ours' | 'theirs') => median(columns[`${side}_seconds`] as Int32Array, columns[`${side}_stopped`] as Uint8Array)
    return { ours: of('ours'), theirs: of('theirs') }
  }

  async byClient(clock: ClockName, filter: SlaFilter): Promise<readonly ComparedClient[]> {
    const names = await this.db.query<{ client: string }>('select client from int_clients order by client_no')
    const rows = Map.groupBy(await this.#states(clock, filter, GROUPINGS.client), (row) => row.key)
    return [...rows].map(([key, states]) => ({ client: names[key]?.client ?? 'not stated', ...comparisonOf(states) }))
  }

  async tickets(clock: ClockName, filter: SlaFilter, { ours, theirs, changed }: ComparedSlice, limit: number, offset: number): Promise<readonly ComparedRow[]> {
    const params = [...filterParams(clock, filter, this.planIds), maskOf(ours), maskOf(theirs), changed ? 1 : 0, limit, offset]
    const rows = await this.#ask<PairRow>('mart_compared_tickets', martComparedTickets, params)
    return rows.map(pairOf)
  }

  ticket(ticketId: string): Promise<TicketDetail | null> {
    return ticketDetail(this.db, ticketId, instead('mart_judgements', 'mart_compared', martTicket))
  }
}

function pairOf(row: PairRow): ComparedRow {
  const {
    theirs_priority: priority, theirs_state: state, theirs_why, theirs_target_minutes: target_minutes, theirs_elapsed_minutes: elapsed_minutes,
    theirs_paused_minutes: paused_minutes, theirs_started_at: started_at, theirs_due_at: due_at, theirs_stopped_at: stopped_at, ...ours
  } = row
  return {
    ours: { ...ours, why: WHYS[row.why] || null },
    theirs: { priority, state, why: WHYS[theirs_why] || null, target_minutes, elapsed_minutes, paused_minutes, started_at, due_at, stopped_at },
  }
}
