import { monthLabel, zoneOf } from '../core/index.ts'
import { QueryError, type Database, type Params } from '../db/index.ts'
import { filterParams } from './filter.ts'
import { STATUSES } from './judge/columns.ts'
import { WHYS } from './judge/stops.ts'
import martPauseRows from './marts/mart_pause_rows.sql?raw'
import martPauseTickets from './marts/mart_pause_tickets.sql?raw'
import martPauses from './marts/mart_pauses.sql?raw'
import type { PauseGroup, PausePeople, PauseRow, PauseSource, PauseTotals, SlaFilter, TicketRow } from './source.ts'

const GROUPING = { all: 0, month: 1, client: 3, technician: 0 } as const
const RESTING = { pauses: 0, overruns: 1, stated: 2 } as const

export const NOTHING_PAUSED: PauseTotals = {
  tickets: 0, paused_tickets: 0, spans: 0, other_spans: 0, median_minutes: null, paused_minutes: 0, stated_minutes: 0, stated_tickets: 0, open_minutes: 0,
  overrun_spans: 0, overrun_minutes: 0, met: 0, missed: 0, promised_bp: 0, rests_on_pauses: 0, rests_on_overruns: 0,
}

interface GroupRow extends PauseTotals {
  readonly key: string
  readonly client: string | null
}

interface StretchRow extends Omit<PauseRow, 'set_by'> {
  readonly ticket_no: number
}

interface Setting {
  readonly ticket_no: number
  readonly at: number
  readonly at_utc: boolean
  readonly zone: string
  readonly by: string | null
}

const SETTINGS = `select ticket_no, "at", at_utc, files.zone, "by"
from int_events join files using (file_no)
where status in (${STATUSES.indexOf('waiting_client')}, ${STATUSES.indexOf('waiting_other')})
  and ticket_no in (select unnest(string_split($1::varchar, ','))::integer)
order by int_events.rowid`

/** The pauses of resolution clocks, asked of an engine that holds built models. */
export class EnginePauses implements PauseSource {
  #plans: Promise<readonly string[]> | null = null

  constructor(private readonly db: Database) {}

  async #filter(filter: SlaFilter): Promise<Params> {
    this.#plans ??= this.db.query<{ plan_id: string }>('select plan_id from plans order by plan_no').then((plans) => plans.map((plan) => plan.plan_id))
    return filterParams('resolution', filter, await this.#plans)
  }

  async #ask<R extends object>(model: string, sql: string, params: Params): Promise<R[]> {
    try {
      return await this.db.query<R>(sql, params)
    } catch (error) {
      throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
    }
  }

  async #groups(filter: SlaFilter, grouping: keyof typeof GROUPING, name: (row: GroupRow) => string): Promise<PauseGroup[]> {
    const params = [...await this.#filter(filter), GROUPING[grouping], grouping === 'technician' ? 1 : 0]
    const rows = await this.#ask<GroupRow>('mart_pauses', martPauses, params)
    return rows.map((row) => {
      const { key: _key, client: _client, ...totals } = row
      const key = name(row)
      return { key, label: key, ...totals }
    })
  }

  async pauseTotals(filter: SlaFilter): Promise<PauseTotals> {
    const [all] = await this.#groups(filter, 'all', () => '')
    if (all === undefined) return NOTHING_PAUSED
    const { key: _key, label: _label, ...totals } = all
    return totals
  }

  pausesByClient(filter: SlaFilter): Promise<readonly PauseGroup[]> {
    return this.#groups(filter, 'client', (row) => row.client ?? 'not stated')
  }

  pausesByMonth(filter: SlaFilter): Promise<readonly PauseGroup[]> {
    return this.#groups(filter, 'month', (row) => (Number(row.key) < 0 ? 'none' : monthLabel(Number(row.key))))
  }

  pausesByTechnician(filter: SlaFilter): Promise<readonly PauseGroup[]> {
    return this.#groups(filter, 'technician', (row) => row.key)
  }

  async pauseRows(filter: SlaFilter, which: 'all' | 'overrun', limit: number, offset: number, people?: PausePeople): Promise<readonly PauseRow[]> {
    const params = [...await this.#filter(filter), which === 'overrun' ? 1 : 0, limit, offset, people === undefined ? 0 : 1, people?.technician ?? null]
    const rows = await this.#ask<StretchRow>('mart_pause_rows', martPauseRows, params)
    const setter = people === undefined ? () => null : await this.#setters(rows)
    return rows.map(({ ticket_no, ...row }) => ({ ...row, set_by: setter(ticket_no, row.from) }))
  }

  /** Who set the status that a stretch began with: events stand in the time of their file, stretches in UTC. */
  async #setters(rows: readonly StretchRow[]): Promise<(ticket_no: number, from: number) => string | null> {
    if (rows.length === 0) return () => null
    const settings = await this.#ask<Setting>('mart_pause_rows', SETTINGS, [[...new Set(rows.map((row) => row.ticket_no))].join(',')])
    const by = new Map<string, string | null>()
    for (const { ticket_no, at, at_utc, zone, by: name } of settings) {
      const key = `${ticket_no} ${at_utc ? at : zoneOf(zone).toUtc(at)}`
      if (!by.has(key)) by.set(key, name)
    }
    return (ticket_no, from) => by.get(`${ticket_no} ${from}`) ?? null
  }

  async restingTickets(filter: SlaFilter, which: 'pauses' | 'overruns' | 'stated', limit: number, offset: number): Promise<readonly TicketRow[]> {
    const rows = await this.#ask<TicketRow & { why: number }>('mart_pause_tickets', martPauseTickets, [...await this.#filter(filter), RESTING[which], limit, offset])
    return rows.map((row) => ({ ...row, why: WHYS[row.why] || null }))
  }
}
