import { compileCalendar, DEFAULT_RULES, traceClock, type CalendarSpec, type ClockName, type TraceInput } from '../../../src/core/index.ts'
import type { TicketDetail } from '../../../src/models/source.ts'

const span = [{ from: 450, until: 1110 }]
export const OFFICE: CalendarSpec = {
  id: 'gold', zone: 'Europe/London', always: false, earlier: [], open: { mon: span, tue: span, wed: span, thu: span, fri: span, sat: [], sun: [] },
  holidays: new Map([['2026-12-25', 'Christmas Day'], ['2026-12-28', 'Boxing Day (substitute)'], ['2027-01-01', 'New Year’s Day']]),
}
export const NIGHT_AND_DAY: CalendarSpec = { ...OFFICE, id: 'always', always: true }

/** London has no daylight saving in these months: local is UTC. */
export const at = (month: number, day: number, hour: number, minute = 0, second = 0): number => Date.UTC(2026, month - 1, day, hour, minute, second)

export interface Made {
  readonly start: number
  readonly as_of: number
  readonly response?: number | null
  readonly resolution: number | null
  readonly target_minutes?: number | null
  readonly pauses?: TraceInput['pauses']
  readonly stated_pause_seconds?: number
  readonly calendar?: CalendarSpec
  readonly events?: TicketDetail['events']
  readonly changes?: NonNullable<TicketDetail['agreement_changes']>
}

/** A ticket whose clocks are the kernel's own. */
export function madeDetail({ start, as_of, response = start + 600_000, resolution, target_minutes = 240, pauses = [], stated_pause_seconds = 0, calendar: spec = OFFICE, events = [], changes = [] }: Made): TicketDetail {
  const calendar = compileCalendar(spec, start - 86_400_000, Math.max(as_of, resolution ?? 0) + 400 * 86_400_000)
  const trace = (stop: number | null, minutes: number | null, waits: TraceInput['pauses'], stated: number) => traceClock({ as_of, start, stop, calendar, target_seconds: minutes === null ? null : minutes * 60, pauses: waits, stated_pause_seconds: stated })
  const traces = { response: trace(response, 60, [], 0), resolution: trace(resolution, target_minutes, pauses, stated_pause_seconds) }
  const clock = (name: ClockName, minutes: number | null, stop: number | null): TicketDetail['clocks'][ClockName] => ({
    state: traces[name].state, why: null, target_source: minutes === null ? 'none' : 'priority', travel_minutes: 0, target_minutes: minutes,
    elapsed_minutes: traces[name].elapsed_seconds === null ? null : traces[name].elapsed_seconds / 60, paused_minutes: traces[name].paused_seconds / 60,
    due_at: traces[name].due_at, stopped_at: stop, stated: null,
  })
  return {
    ticket_id: '49187', client: 'Kestrel Marine', subject: 'Scanner share unreachable', requester: null, technician: null, issue_type: 'Shared folder', priority: 'P2', place: 'remote', status: 'done', raised_by: 'client',
    zone: spec.zone, calendar: spec.id, plan: 'Gold', plan_assumed: false, agreement_version: 3, agreement_starts_on: '2026-02-01', express: false, created_at: start, started_at: start,
    first_response_at: response, resolved_at: resolution, file: 'tickets.csv', row: 3942, traces, events, agreement_changes: changes,
    clocks: { response: clock('response', 60, response), resolution: clock('resolution', target_minutes, resolution) },
    grounds: { as_of, rules: DEFAULT_RULES, calendars: new Map([[spec.id, spec]]), rider: 'Premium Response' },
  }
}
