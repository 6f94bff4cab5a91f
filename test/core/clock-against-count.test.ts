import { describe, expect, test } from 'vitest'
import { CLOCK_STATES, compileCalendar, isCounted, runClocks, traceClock, WEEKDAYS } from '../../src/core/index.ts'
import type { CalendarSpec, ClockOutput, OpenTime, Span, Weekday } from '../../src/core/index.ts'
import { random } from '../support/random.ts'
import type { Random } from '../support/random.ts'
import { countTicks } from './slow-clock.ts'
import type { SlowTicket, SlowVerdict } from './slow-clock.ts'
import { calendarOf, isOpen, MIN, utc, wallMinutes } from './slow-time.ts'

const DAYS = 30
const MINUTES = DAYS * 1440

/** Each window holds a clock change, where the zone has one. */
const windows = [
  ['Europe/London', '2025-03-18'], ['Europe/London', '2025-10-14'],
  ['America/New_York', '2025-02-26'], ['America/New_York', '2025-10-22'],
  ['Australia/Lord_Howe', '2025-03-24'], ['Australia/Lord_Howe', '2025-09-22'],
  ['Asia/Kolkata', '2025-01-20'],
  ['America/Sao_Paulo', '2017-10-02'], ['America/Sao_Paulo', '2018-02-05'],
  ['Pacific/Chatham', '2025-03-24'], ['Pacific/Chatham', '2025-09-15'],
] as const

describe.each(windows)('clocks in %s from %s', (zone, from) => {
  const chance = random(from.length + Number(from.replaceAll('-', '')))
  const origin = utc(from)
  const wall = wallMinutes(zone, origin, MINUTES)

  test('agree with a count minute by minute', () => {
    const seen = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const spec = someCalendar(zone, from, round, chance)
      const open = wall.map((at) => isOpen(spec, at))
      const as_of = chance.int(MINUTES / 2, MINUTES)
      const tickets = Array.from({ length: 60 }, () => someTicket(chance, MINUTES))
      const slow = tickets.map((ticket) => countTicks(ticket, as_of, open))
      const calendar = compileCalendar(spec, origin, origin + MINUTES * MIN)
      const fast = run(tickets, as_of, calendar, origin, MIN)
      expect(tickets.map((_, i) => verdict(fast, i, origin, MIN))).toEqual(slow)
      for (const { state } of slow) seen.add(state)
      expectTracesToAgree(tickets, as_of, calendar, origin, slow)
    }
    expect([...seen].sort()).toEqual([...CLOCK_STATES].sort())
  })

  test('agree with a count second by second', () => {
    const spec = someCalendar(zone, from, 1, chance)
    const first_day = chance.int(0, 10)
    const seconds = 3 * 86_400
    const open = Array.from({ length: seconds }, (_, second) => isOpen(spec, wall[first_day * 1440 + Math.floor(second / 60)]!))
    const start = origin + first_day * 86_400_000
    const as_of = chance.int(seconds / 2, seconds)
    const tickets = Array.from({ length: 60 }, () => someTicket(chance, seconds))
    const calendar = compileCalendar(spec, start, start + seconds * 1000)
    const fast = run(tickets, as_of, calendar, start, 1000)
    expect(tickets.map((_, i) => verdict(fast, i, start, 1000))).toEqual(tickets.map((ticket) => countTicks(ticket, as_of, open)))
  })
})

/** Spans end at midnight, or well away from the hours of a clock change, where the wall clock alone says what is open. */
function someCalendar(zone: string, from: string, round: number, { int, next }: Random): CalendarSpec {
  const holidays = Array.from({ length: int(0, 4) }, () => new Date(utc(from) + int(0, DAYS) * 86_400_000).toISOString().slice(0, 10))
  const open = Object.fromEntries(
    WEEKDAYS.map((day, index): [Weekday, Span[]] => {
      if (index > 4 && next() < 0.6) return [day, []]
      const cuts = [...new Set(Array.from({ length: 2 * int(1, 3) }, () => int(16, 90) * 15))].sort((a, b) => a - b)
      if (next() < 0.2) cuts.unshift(0)
      if (next() < 0.3) cuts.push(1440)
      return [day, Array.from({ length: cuts.length >> 1 }, (_, i) => ({ from: cuts[2 * i]!, until: cuts[2 * i + 1]! }))]
    }),
  )
  return calendarOf(zone, open, holidays, round === 0)
}

function someTicket({ int, next }: Random, length: number): SlowTicket {
  const start = int(0, Math.floor(length * 0.9))
  const far = next() < 0.5 ? length : Math.min(length, start + Math.floor(length / 15))
  const stop = next() < 0.6 ? int(start, far) : next() < 0.1 ? int(0, start) : null
  const cuts = Array.from({ length: 2 * int(0, 3) }, () => int(Math.max(0, start - 300), Math.min(length, far + 300))).sort((a, b) => a - b)
  const pauses = Array.from({ length: cuts.length >> 1 }, (_, i): [number, number] => [cuts[2 * i]!, cuts[2 * i + 1]!])
  const last = pauses.at(-1)
  if (last !== undefined && next() < 0.4) last[1] = Infinity
  return {
    start,
    stop,
    pauses,
    target: next() < 0.06 ? null : next() < 0.1 ? int(0, 2) : int(0, Math.floor(length / 10)),
    exempt: next() < 0.05,
    impossible: next() < 0.05,
    has_calendar: next() > 0.05,
  }
}

function run(tickets: readonly SlowTicket[], as_of: number, calendar: OpenTime, origin: number, tick: number): ClockOutput {
  const at = (ticks: number) => origin + ticks * tick
  const pauses = tickets.flatMap((ticket) => ticket.pauses)
  let offset = 0
  return runClocks({
    count: tickets.length,
    as_of: at(as_of),
    start: Float64Array.from(tickets, (ticket) => at(ticket.start)),
    stop: Float64Array.from(tickets, (ticket) => (ticket.stop === null ? NaN : at(ticket.stop))),
    calendars: [calendar],
    calendar: Int16Array.from(tickets, (ticket) => (ticket.has_calendar ? 0 : -1)),
    target_seconds: Int32Array.from(tickets, (ticket) => (ticket.target === null ? -1 : (ticket.target * tick) / 1000)),
    exempt: Uint8Array.from(tickets, (ticket) => Number(ticket.exempt)),
    impossible: Uint8Array.from(tickets, (ticket) => Number(ticket.impossible)),
    pauses: {
      offsets: Int32Array.from([0, ...tickets.map((ticket) => (offset += ticket.pauses.length))]),
      starts: Float64Array.from(pauses, (pause) => at(pause[0])),
      ends: Float64Array.from(pauses, (pause) => at(pause[1])),
    },
    stated_pause_seconds: null,
  })
}

function verdict(output: ClockOutput, i: number, origin: number, tick: number): SlowVerdict {
  const due = output.due_at[i]!
  const elapsed = output.elapsed_seconds[i]!
  return {
    state: CLOCK_STATES[output.state[i]!]!,
    elapsed: elapsed < 0 ? null : (elapsed * 1000) / tick,
    paused: (output.paused_seconds[i]! * 1000) / tick,
    due: Number.isNaN(due) ? null : (due - origin) / tick,
  }
}

function expectTracesToAgree(
  tickets: readonly SlowTicket[], as_of: number, calendar: OpenTime, origin: number, slow: readonly SlowVerdict[],
): void {
  const at = (minutes: number) => origin + minutes * MIN
  tickets.forEach((ticket, i) => {
    const expected = slow[i]!
    if (!ticket.has_calendar || ticket.impossible || ticket.exempt) return
    const trace = traceClock({
      as_of: at(as_of),
      start: at(ticket.start),
      stop: ticket.stop === null ? null : at(ticket.stop),
      calendar,
      target_seconds: ticket.target === null ? null : ticket.target * 60,
      pauses: ticket.pauses.map(([from, until]) => ({ from: at(from), until: until === Infinity ? null : at(until) })),
    })
    const minutes = (kind: string) =>
      trace.segments.filter(isCounted).reduce((sum, segment) => (segment.kind === kind ? sum + (segment.to - segment.from) / MIN : sum), 0)
    expect({
      state: trace.state,
      elapsed: trace.elapsed_seconds === null ? null : trace.elapsed_seconds / 60,
      paused: trace.paused_seconds / 60,
      due: trace.due_at === null ? null : (trace.due_at - origin) / MIN,
    }).toEqual(expected)
    expect(minutes('running')).toBe(expected.elapsed ?? 0)
    expect(minutes('paused')).toBe(expected.paused)
    trace.segments.forEach((segment, index) => {
      expect(segment.from).toBe(index === 0 ? at(ticket.start) : trace.segments[index - 1]!.to)
    })
  })
}
