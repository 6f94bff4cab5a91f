import { compileCalendar, monthLabel, traceClock, zoneOf } from '../../src/core/index.ts'
import type { CalendarSpec, ClockName, Priority } from '../../src/core/index.ts'
import type { ClockCounts, ClockState, DataSummary, SlaFilter, SlaSource, StatedCounts, TicketDetail, TicketRow, TicketSlice } from '../../src/models/source.ts'
import { random } from './random.ts'

export interface FakeOptions {
  readonly tickets: number
  readonly clients: readonly string[]
  readonly months: number
  readonly plan_assumed?: string | null
  readonly without_agreement?: number
  readonly stated?: boolean
  readonly subject?: string
}

interface FakeTicket extends TicketRow {
  readonly month: string
  readonly promised: number
  readonly differ: 'ours_worse' | 'ours_better' | null
}

const ZONE = 'Europe/London'
const HOUR = 3_600_000
const TARGETS: Readonly<Record<Priority, readonly [number, number]>> = { P1: [15, 240], P2: [60, 480], P3: [120, 960], P4: [240, 2400] }
const week = { mon: [{ from: 450, until: 1110 }], tue: [{ from: 450, until: 1110 }], wed: [{ from: 450, until: 1110 }], thu: [{ from: 450, until: 1110 }], fri: [{ from: 450, until: 1110 }], sat: [], sun: [] }
const CALENDAR: CalendarSpec = { id: 'gold', zone: ZONE, always: false, open: week, holidays: new Map(), earlier: [] }

/** A source in memory with made-up tickets, always the same for the same options. */
export function fakeSource(options: FakeOptions): SlaSource & { asked: string[] } {
  const last = Date.UTC(2026, 9, 30, 17, 48)
  const tickets: Readonly<Record<ClockName, readonly FakeTicket[]>> = { response: make(options, 'response', last), resolution: make(options, 'resolution', last) }
  const asked: string[] = []
  const pick = (clock: ClockName, filter: SlaFilter): FakeTicket[] => tickets[clock].filter((ticket) => fits(ticket, filter))
  const groups = <T>(rows: readonly FakeTicket[], key: (row: FakeTicket) => string, shape: (key: string, counts: ClockCounts) => T): T[] =>
    [...Map.groupBy(rows, key)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, members]) => shape(name, countsOf(members)))
  const group = (key: string, counts: ClockCounts) => ({ key, label: key, ...counts })
  const summary: DataSummary = {
    as_of: options.tickets === 0 ? null : last, tickets: options.tickets, clients: options.tickets === 0 ? [] : options.clients,
    months: [...new Set(tickets.response.map((ticket) => ticket.month))].sort(), plans: ['gold', 'silver'], plan_assumed: options.plan_assumed ?? null,
    without_agreement: options.without_agreement ?? 0, files: [], stated: options.stated === true ? ['response', 'resolution'] : [], has_first_response: true, express_tickets: 0, fingerprint: null,
  }
  return {
    asked,
    summary: async () => summary,
    counts: async (clock, filter) => { asked.push(`counts ${clock}`); return countsOf(pick(clock, filter)) },
    turnaround: async (clock, filter) => {
      const times = pick(clock, filter).flatMap((row) => (row.elapsed_minutes === null ? [] : [row.elapsed_minutes])).sort((a, b) => a - b)
      const at = (share: number) => times[Math.floor(times.length * share)] ?? null
      return { p50: at(0.5), p80: at(0.8), p90: at(0.9), p95: at(0.95), mean: null }
    },
    byMonth: async (clock, filter) => groups(pick(clock, filter), (row) => row.month, group),
    byPriority: async (clock, filter) => groups(pick(clock, filter), (row) => row.priority ?? 'none', group),
    byMonthAndPriority: async (clock, filter) => groups(pick(clock, filter), (row) => `${row.month} ${row.priority ?? 'none'}`, (key, counts) => ({ month: key.slice(0, 7), priority: key.slice(8) as Priority | 'none', ...counts })),
    byClient: async (clock, filter) => groups(pick(clock, filter), (row) => row.client, group),
    stated: async (clock, filter): Promise<StatedCounts> => {
      const rows = pick(clock, filter)
      return {
        within: rows.filter((row) => row.stated === 'within').length, violated: rows.filter((row) => row.stated === 'violated').length, none: rows.filter((row) => row.stated === null).length,
        contradicted: 0, ours_worse: rows.filter((row) => row.differ === 'ours_worse').length, ours_better: rows.filter((row) => row.differ === 'ours_better').length,
      }
    },
    tickets: async (clock, filter, slice, limit, offset) => pick(clock, filter).filter((row) => inSlice(row, slice)).toSorted((a, b) => b.created_at - a.created_at).slice(offset, offset + limit),
    ticket: async (id) => detailOf(tickets, id, last),
  }
}

function make(options: FakeOptions, clock: ClockName, last: number): FakeTicket[] {
  const made: FakeTicket[] = []
  const next = random(clock === 'response' ? 7 : 11)
  const first = Date.UTC(2026, 9 - options.months + 1, 1)
  for (let i = 0; i < options.tickets; i++) {
    const created_at = Math.min(last, first + Math.floor(((i + 0.5) / options.tickets) * (last - first)))
    const month = monthLabel(new Date(created_at).getUTCFullYear() * 12 + new Date(created_at).getUTCMonth())
    const priority = (['P3', 'P3', 'P3', 'P4', 'P2', 'P1', 'P3', 'P4', 'P2', 'P3'] as const)[next.int(0, 9)] ?? 'P3'
    const clientNo = next.int(0, options.clients.length - 1)
    const target = TARGETS[priority][clock === 'response' ? 0 : 1]
    const slow = /-0[678]$/.test(month) && month.startsWith('2026') ? 0.1 : 0
    const roll = next.next()
    const lateShare = 0.08 + slow + (clientNo % 7 === 3 ? 0.06 : 0) - (clientNo % 5 === 1 ? 0.05 : 0)
    const state: ClockState = roll > 0.985 ? 'exempt' : roll > 0.975 ? 'unknown' : i > options.tickets - 5 ? 'running' : roll < lateShare ? 'missed' : 'met'
    const elapsed = state === 'missed' ? target * (1.05 + next.next() * 2) : target * next.next() * 0.9
    const decided = state === 'met' || state === 'missed'
    const flip = options.stated === true && decided && next.next() < 0.04
    made.push({
      ticket_id: String(40_000 + i), client: options.clients[clientNo] ?? '', subject: options.subject ?? `Scanner share ${i} unreachable from the yard office`, priority, created_at, zone: ZONE,
      plan: clientNo % 3 === 0 ? 'silver' : 'gold', plan_assumed: i < (options.without_agreement ?? 0) && options.plan_assumed != null, express: false,
      state, why: state === 'exempt' ? 'cancelled' : null, target_minutes: state === 'unknown' ? null : target, elapsed_minutes: decided || state === 'running' ? elapsed : null, paused_minutes: 0,
      due_at: state === 'unknown' ? null : created_at + target * 60_000, stopped_at: decided ? created_at + elapsed * 60_000 : null,
      stated: options.stated !== true || !decided ? null : (state === 'met') !== flip ? 'within' : 'violated',
      file: 'tickets-2026.csv', row: i + 2, month, promised: 9_000, differ: flip ? (state === 'met' ? 'ours_better' : 'ours_worse') : null,
    })
  }
  return made
}

function fits(ticket: FakeTicket, filter: SlaFilter): boolean {
  return (filter.clients.length === 0 || filter.clients.includes(ticket.client))
    && (filter.from === null || ticket.month >= filter.from) && (filter.until === null || ticket.month <= filter.until)
    && (filter.priorities.length === 0 || filter.priorities.includes(ticket.priority ?? 'none'))
    && (filter.plans.length === 0 || filter.plans.includes(ticket.plan ?? 'none'))
    && (filter.lane === 'all' || (filter.lane === 'express') === ticket.express)
}

function inSlice(ticket: FakeTicket, slice: TicketSlice): boolean {
  return slice.kind === 'all' || (slice.kind === 'state' ? slice.states.includes(ticket.state) : slice.which === ticket.differ)
}

function countsOf(rows: readonly FakeTicket[]): ClockCounts {
  const of = (state: ClockState) => rows.filter((row) => row.state === state).length
  const decided = rows.filter((row) => row.state === 'met' || row.state === 'missed')
  return {
    tickets: rows.length, met: of('met'), missed: of('missed'), running: of('running'), paused: of('paused'), exempt: of('exempt'), unknown: of('unknown'),
    promised_bp: decided.reduce((sum, row) => sum + row.promised, 0), assumed: decided.filter((row) => row.plan_assumed).length, as_stated: 0,
  }
}

function detailOf(tickets: Readonly<Record<ClockName, readonly FakeTicket[]>>, id: string, as_of: number): TicketDetail | null {
  const response = tickets.response.find((ticket) => ticket.ticket_id === id)
  if (response === undefined) return null
  const start = response.created_at
  const calendar = compileCalendar(CALENDAR, start - 40 * HOUR, start + 60 * 24 * HOUR)
  const [response_target, resolution_target] = TARGETS[response.priority ?? 'P3']
  const opening = calendar.starts.find((open) => open > start) ?? start
  const replied = opening + HOUR
  const resolved = opening + 9.5 * HOUR
  const pauses = [{ from: opening + 2.5 * HOUR, until: opening + 6.75 * HOUR }]
  const traces = {
    response: traceClock({ as_of, start, stop: replied, calendar, target_seconds: response_target * 60, pauses: [] }),
    resolution: traceClock({ as_of, start, stop: resolved, calendar, target_seconds: resolution_target * 60, pauses }),
  }
  const clock = (name: ClockName, target: number, stop: number): TicketDetail['clocks'][ClockName] => ({
    state: traces[name].state, why: null, target_source: 'priority', travel_minutes: 0, target_minutes: target,
    elapsed_minutes: traces[name].elapsed_seconds === null ? null : (traces[name].elapsed_seconds ?? 0) / 60, paused_minutes: traces[name].paused_seconds / 60,
    due_at: traces[name].due_at, stopped_at: stop, stated: null,
  })
  zoneOf(ZONE)
  return {
    ticket_id: id, client: response.client, subject: response.subject, requester: 'Ada Moss', technician: 'MK', issue_type: 'Shared folder', priority: response.priority, place: 'remote',
    status: 'done', raised_by: 'client', zone: ZONE, calendar: 'gold', plan: 'gold', plan_assumed: false, agreement_version: 3, agreement_starts_on: '2026-02-01', express: false,
    created_at: start, started_at: start, first_response_at: replied, resolved_at: resolved, file: response.file, row: response.row,
    clocks: { response: clock('response', response_target, replied), resolution: clock('resolution', resolution_target, resolved) },
    traces,
    events: [
      { at: start, kind: 'created', value: 'P2', by: null }, { at: start + 60_000, kind: 'auto_reply', value: null, by: null },
      { at: opening + 28 * 60_000, kind: 'assigned', value: 'MK', by: null }, { at: replied, kind: 'public_reply', value: null, by: 'MK' },
      { at: opening + 2.5 * HOUR, kind: 'status', value: 'waiting_client', by: 'MK' }, { at: opening + 6.75 * HOUR, kind: 'client_reply', value: null, by: 'Ada Moss' },
      { at: resolved, kind: 'status', value: 'done', by: 'MK' },
    ],
  }
}

export const HARBOUR_CLIENTS = [
  'Alder & Finch', 'Bracken Vets', 'Calder Joinery', 'Cobb Marine', 'Dovecote Care', 'Elmfield School', 'Fenwick Legal', 'Glasswing Print', 'Hollins Logistics', 'Ivybridge Dental',
  'Juniper Lettings', 'Kestrel Marine', 'Larkhill Farm', 'Moss Architects', 'Norwell Packaging', 'O\'Neil & <Sons>', 'Pinnock Surveyors', 'Quayside Hotels', 'Redfern Accountants', 'Sable Optics',
  'Tern & Gull', 'Łukasz Żółć', 'Westerby Housing', 'Yarrow Physio',
]
