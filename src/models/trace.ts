import { compileCalendar, traceClock, type ClockName, type ClockTrace, type Content } from '../core/index.ts'
import { EVENT, STATUSES, type EventColumns } from './judge/columns.ts'
import { pauseSpans, pausingBits, readHistories } from './judge/events.ts'
import type { TicketDetail } from './source.ts'

const DAY = 86_400_000

function columnsOf(events: TicketDetail['events']): EventColumns {
  return {
    count: events.length,
    ticket_no: new Int32Array(events.length),
    at: Float64Array.from(events, (event) => event.at),
    kind: Uint8Array.from(events, (event) => EVENT[event.kind as keyof typeof EVENT] ?? 255),
    code: Uint8Array.from(events, (event) => {
      const status = STATUSES.findIndex((name) => name === event.value?.toLowerCase())
      return status < 0 ? 255 : status
    }),
  }
}

/**
 * The segments of one ticket's clock, from the same calendar, pauses and rules as the table `clocks`.
 * Null where the ticket has no calendar, so that nothing can be drawn.
 *
 * @param as_of epoch milliseconds: where a clock that has not stopped is read
 */
export function traceTicket(detail: TicketDetail, clock: ClockName, content: Content, as_of: number): ClockTrace | null {
  const spec = detail.calendar === null ? undefined : content.calendars.get(detail.calendar)
  if (spec === undefined) return null
  const plan = [...content.plans.values()].find((one) => one.name === detail.plan)
  const events = columnsOf(detail.events)
  const spans = pauseSpans(events, readHistories(events, 1), Uint8Array.of(clock === 'resolution' ? pausingBits(plan) : 0))
  const { stopped_at, target_minutes } = detail.clocks[clock]
  const until = Math.max(stopped_at ?? as_of, as_of) + 400 * DAY
  return traceClock({
    calendar: compileCalendar(spec, detail.started_at - DAY, until),
    start: detail.started_at,
    stop: stopped_at,
    as_of,
    target_seconds: target_minutes === null ? null : Math.round(target_minutes * 60),
    pauses: Array.from(spans.starts, (from, i) => ({ from, until: spans.ends[i] === Infinity ? null : spans.ends[i]! })),
    stated_pause_seconds: spans.starts.length === 0 ? Math.round(detail.clocks[clock].paused_minutes * 60) : 0,
  })
}
