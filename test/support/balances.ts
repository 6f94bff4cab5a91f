/** What must add up in every model, whatever the files hold. */
import { monthLabel, PRIORITIES, zoneOf, type ClockName, type Content } from '../../src/core/index.ts'
import type { Database } from '../../src/db/index.ts'
import { EVERYTHING, GROUPINGS, type ClockCounts, type ClockState, type EngineSource, type Grouping, type SlaFilter, type TicketRow } from '../../src/models/index.ts'

export const CLOCKS = ['response', 'resolution'] as const satisfies readonly ClockName[]
export const STATES = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as const satisfies readonly ClockState[]
const COUNTS = ['tickets', ...STATES, 'promised_bp', 'assumed', 'as_stated'] as const satisfies readonly (keyof ClockCounts)[]

/** Collects what does not hold, so that one run shows all of it, and counts what was asked. */
export class Tally {
  readonly wrong: string[] = []
  asked = 0

  holds(where: string, is: boolean, ...found: readonly unknown[]): void {
    this.asked++
    if (!is) this.wrong.push(`${where}: ${found.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' ')}`)
  }

  same(where: string, found: unknown, expected: unknown): void {
    const [one, other] = [JSON.stringify(found), JSON.stringify(expected)]
    this.holds(where, one === other, `found ${one}, expected ${other}`)
  }
}

export const balanceOf = (counts: ClockCounts): number => STATES.reduce((sum, state) => sum + counts[state], 0)

/** Every count summed over groups. */
export function sumOf(groups: Iterable<ClockCounts>): Record<(typeof COUNTS)[number], number> {
  const sum = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Record<(typeof COUNTS)[number], number>
  for (const group of groups) for (const name of COUNTS) sum[name] += group[name]
  return sum
}

const only = (counts: ClockCounts) => sumOf([counts])

export interface Listed extends TicketRow {
  /** Local month of creation, `YYYY-MM`. */
  readonly month: string
  readonly plan_id: string
}

/** Every ticket of a clock, with what a filter asks of it. */
export async function listed(source: EngineSource, clock: ClockName, content: Content): Promise<readonly Listed[]> {
  const planId = new Map([...content.plans.values()].map((plan) => [plan.name, plan.id]))
  const rows = await source.tickets(clock, EVERYTHING, { kind: 'all' }, 10_000_000, 0)
  return rows.map((row) => {
    const local = new Date(zoneOf(row.zone).toLocal(row.created_at))
    return { ...row, month: monthLabel(local.getUTCFullYear() * 12 + local.getUTCMonth()), plan_id: row.plan === null ? 'none' : planId.get(row.plan)! }
  })
}

/** Which tickets of a whole list a filter means, by its own words: no SQL. */
export const chosen = (rows: readonly Listed[], filter: SlaFilter): readonly Listed[] => rows.filter((row) =>
  (filter.clients.length === 0 || filter.clients.includes(row.client))
  && (filter.from === null || filter.from <= row.month) && (filter.until === null || row.month <= filter.until)
  && (filter.priorities.length === 0 || filter.priorities.includes(row.priority ?? 'none'))
  && (filter.plans.length === 0 || filter.plans.includes(row.plan_id))
  && (filter.lane === 'all' || row.express === (filter.lane === 'express')))

/** A filter's counts, beside the tickets that it means. */
export async function askCounts(tally: Tally, source: EngineSource, clock: ClockName, filter: SlaFilter, meant: readonly TicketRow[], where: string): Promise<ClockCounts> {
  const counts = await source.counts(clock, filter)
  tally.same(`${where} balance`, balanceOf(counts), counts.tickets)
  tally.same(`${where} states`, STATES.map((state) => counts[state]), STATES.map((state) => meant.filter((row) => row.state === state).length))
  tally.holds(`${where} promised`, counts.promised_bp >= 0 && counts.promised_bp <= 10_000 * (counts.met + counts.missed), counts)
  tally.holds(`${where} assumed`, counts.assumed <= counts.met + counts.missed && counts.as_stated <= counts.met + counts.missed, counts)
  return counts
}

/** Groups balance each and sum to the whole, under names that no two of them share. */
export async function askGroups(tally: Tally, source: EngineSource, clock: ClockName, filter: SlaFilter, whole: ClockCounts, groupings: readonly Grouping[], where: string): Promise<void> {
  for (const grouping of groupings) {
    const groups = await source.countsBy(clock, filter, grouping)
    for (const [key, counts] of groups) tally.same(`${where} by ${grouping} ${key}`, balanceOf(counts), counts.tickets)
    tally.same(`${where} by ${grouping} sum`, sumOf(groups.values()), only(whole))
    const stated = await source.statedBy(clock, filter, grouping)
    for (const [key, counts] of groups) {
      const said = stated.get(key)
      tally.same(`${where} stated by ${grouping} ${key}`, said === undefined ? null : said.within + said.violated + said.none, counts.tickets)
      tally.holds(`${where} stated by ${grouping} ${key}`, said !== undefined && said.contradicted <= said.within + said.violated && said.ours_worse <= Math.min(said.within, counts.missed) && said.ours_better <= Math.min(said.violated, counts.met), said)
    }
    if (grouping === 'month and priority') continue
    const names = [...groups.keys()].map((key) => source.describe(grouping, key).key)
    tally.same(`${where} by ${grouping} names`, new Set(names).size, names.length)
  }
}

export async function askNamedGroups(tally: Tally, source: EngineSource, clock: ClockName, filter: SlaFilter, whole: ClockCounts, where: string): Promise<void> {
  for (const groups of [await source.byMonth(clock, filter), await source.byPriority(clock, filter), await source.byClient(clock, filter)]) tally.same(`${where} named groups`, sumOf(groups), only(whole))
  const cells = await source.byMonthAndPriority(clock, filter)
  tally.same(`${where} months and priorities`, sumOf(cells), only(whole))
  tally.same(`${where} cells are one each`, new Set(cells.map((cell) => `${cell.month} ${cell.priority}`)).size, cells.length)
  const priorities = await source.byPriority(clock, filter)
  for (const priority of [...PRIORITIES, 'none'] as const) {
    const group = priorities.find((one) => one.key === priority)
    tally.same(`${where} cells of ${priority}`, sumOf(cells.filter((cell) => cell.priority === priority)), sumOf(group === undefined ? [] : [group]))
  }
}

/** The list of each state, page by page, holds as many tickets as are counted, each once and in that state. */
export async function askLists(tally: Tally, source: EngineSource, clock: ClockName, filter: SlaFilter, counts: ClockCounts, page: number, where: string, states: readonly ClockState[] = STATES): Promise<void> {
  for (const state of states) {
    const listed: TicketRow[] = []
    for (;;) {
      const rows = await source.tickets(clock, filter, { kind: 'state', states: [state] }, page, listed.length)
      listed.push(...rows)
      if (rows.length < page) break
    }
    tally.same(`${where} ${state} listed`, listed.length, counts[state])
    tally.same(`${where} ${state} each once`, new Set(listed.map((row) => row.ticket_id)).size, listed.length)
    tally.holds(`${where} ${state} in that state`, listed.every((row) => row.state === state))
  }
}

interface FileRow {
  readonly file_no: number
  readonly file: string
  readonly holding: string
  readonly rows: number
}

const THROUGH = `select
  (select count(*) from stg_tickets)::integer as staged, (select count(distinct ticket_id) from stg_tickets)::integer as ids,
  (select count(*) from int_tickets)::integer as typed, (select count(distinct (file_no, row_no)) from int_tickets)::integer as places,
  (select count(*) from int_tickets join stg_tickets using (file_no, row_no))::integer as both,
  (select coalesce(max(ticket_no) + 1, 0) from int_tickets)::integer as numbers,
  (select count(*) from clocks)::integer as judged, (select count(*) from clocks join int_tickets using (ticket_no))::integer as matched,
  (select count(*) from mart_judgements)::integer as judgements, (select count(*) from raw_tickets where fold_order is not null)::integer as folded`

const PLACED = `select file_no, count(*)::integer as rows
from (select file_no from int_events union all select file_no from int_agreements)
join files using (file_no) where holding in ('events', 'agreements') group by file_no`

/** Every row of every file is used or set aside; every ticket goes through every model once. */
export async function askRows(tally: Tally, db: Database, source: EngineSource, where: string): Promise<void> {
  const { files, tickets } = await source.summary()
  const known = await db.query<FileRow>('select file_no, file, holding, rows from files order by file_no')
  tally.same(`${where} files`, files.map(({ file, rows }) => [file, rows]), known.map(({ file, rows }) => [file, rows]))
  for (const file of files) tally.holds(`${where} ${file.file} rows`, file.used >= 0 && file.set_aside >= 0 && file.used + file.set_aside === file.rows, file)
  tally.same(`${where} rows set aside`, (await source.setAsideRows()).length, files.reduce((sum, file) => sum + file.set_aside, 0))

  const [through] = await db.query<Record<string, number>>(THROUGH)
  for (const name of ['staged', 'ids', 'typed', 'places', 'both', 'judged', 'matched', 'numbers']) tally.same(`${where} ${name}`, through?.[name], tickets)
  tally.same(`${where} judgements`, through?.['judgements'], 2 * tickets)
  if (through?.['folded'] === 0) tally.same(`${where} ticket rows used`, files.filter((file) => file.holding === 'tickets').reduce((sum, file) => sum + file.used, 0), tickets)

  const placed = new Map((await db.query<{ file_no: number; rows: number }>(PLACED)).map((row) => [row.file_no, row.rows]))
  known.forEach(({ file_no, file, holding }, at) => {
    if (holding === 'events' || holding === 'agreements') tally.same(`${where} ${file} in the models`, placed.get(file_no) ?? 0, files[at]!.used)
  })
}

export const everyGrouping = Object.keys(GROUPINGS) as Grouping[]
