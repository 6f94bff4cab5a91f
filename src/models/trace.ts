import { asAgreed, compileCalendar, spliceCalendars, traceClock, type CalendarSpec, type ClockName, type ClockTrace, type Content, type CountingRules, type OpenTime, type Plan } from '../core/index.ts'
import { EVENT, STATUS, STATUSES, type EventColumns } from './judge/columns.ts'
import { PAUSING, pauseSpans, pausingBits, readHistories } from './judge/events.ts'
import { knownZone } from './judge/parties.ts'
import type { TicketDetail } from './source.ts'

const DAY = 86_400_000
const PRIORITY_CODES = ['p1', 'p2', 'p3', 'p4']

function columnsOf(events: TicketDetail['events']): EventColumns {
  return {
    count: events.length,
    ticket_no: new Int32Array(events.length),
    at: Float64Array.from(events, (event) => event.at),
    kind: Uint8Array.from(events, (event) => EVENT[event.kind as keyof typeof EVENT] ?? 255),
    code: Uint8Array.from(events, ({ kind, value }) => {
      const code = (kind === 'priority' ? PRIORITY_CODES : STATUSES).findIndex((name) => name === value?.trim().toLowerCase())
      return code < 0 ? STATUS.unknown : code
    }),
  }
}

const planNamed = (content: Content, name: string | null): Plan | undefined => [...content.plans.values()].find((one) => one.name === name)

function hoursOf(detail: TicketDetail, spec: CalendarSpec, content: Content, rules: CountingRules, range: readonly [number, number]): OpenTime {
  if (rules.hours === 'calendar') return compileCalendar({ ...spec, always: true }, ...range)
  const zone = rules.zone === 'client' ? knownZone(detail.client_zone ?? null) : null
  const compiled = (one: CalendarSpec) => compileCalendar(zone === null ? one : { ...one, zone }, ...range)
  if (rules.calendars === 'one') return compiled(spec)
  const parts = (detail.plan_hours ?? []).flatMap(({ plan, from, until }) => {
    const id = planNamed(content, plan)?.calendar
    const part = { calendar: id ?? spec.id, from: Math.max(range[0], from ?? -Infinity), until: Math.min(range[1], until ?? Infinity) }
    return part.from < part.until ? [part] : []
  })
  return parts.length === 0 ? compiled(spec) : spliceCalendars(parts.map((part) => ({ ...part, calendar: compiled(content.calendars.get(part.calendar) ?? spec) })))
}

function pausesOf(detail: TicketDetail, plan: Plan | undefined, rules: CountingRules) {
  const events = columnsOf(detail.events)
  const bits = (rules.pauses === 'plan' ? pausingBits(plan) : 0) | (rules.reopened === 'solved_time_off' ? PAUSING.solved : 0)
  const spans = pauseSpans(events, readHistories(events, 1), Uint8Array.of(bits))
  return Array.from(spans.starts, (from, i) => ({
    from, until: spans.ends[i] === Infinity ? null : spans.ends[i]!,
    reason: spans.status[i] === STATUS.done ? 'solved' : STATUSES[spans.status[i]!] ?? null,
  }))
}

/**
 * The segments of one ticket's clock, from the same calendar, pauses and rules as the table that the detail was read
 * from: `clocks`, or `clocks_compared` with the rules given to `judgeCompared`. Start, stop and target are the detail's
 * own. Reasons of pauses: `waiting_client`, `waiting_other`, `solved`. Null where the ticket has no calendar or is
 * judged by stated minutes, so that nothing can be drawn.
 *
 * @param as_of epoch milliseconds: where a clock that has not stopped is read
 * @param rules as the content's own, where they are not given
 */
export function traceTicket(detail: TicketDetail, clock: ClockName, content: Content, as_of: number, rules: CountingRules = asAgreed(content.rules)): ClockTrace | null {
  const { stopped_at, target_minutes, elapsed_minutes, paused_minutes, why, terms } = detail.clocks[clock]
  const calendar = terms === undefined ? detail.calendar : terms.calendar
  const spec = calendar === null ? undefined : content.calendars.get(calendar)
  if (spec === undefined || why === 'as_stated') return null
  const start = terms?.started_at ?? detail.started_at
  const pauses = clock === 'resolution' ? pausesOf(detail, planNamed(content, terms === undefined ? detail.plan : terms.plan), rules) : []
  const range = [start - DAY, Math.max(stopped_at ?? as_of, as_of) + 400 * DAY] as const
  return traceClock({
    calendar: hoursOf(detail, spec, content, rules, range),
    start, stop: stopped_at, as_of, pauses,
    target_seconds: target_minutes === null ? null : Math.round(target_minutes * 60),
    stated_pause_seconds: pauses.length === 0 && rules.pauses === 'plan' ? Math.round(paused_minutes * 60) : 0,
    pause_length: rules.pause_length, open_late: rules.open_late, impossible: elapsed_minutes === null,
  })
}
