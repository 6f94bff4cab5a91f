import { describe, expect, test } from 'vitest'
import { accountOf, CLOCK_STATES, compileCalendar, isCounted, traceClock } from '../../src/core/index.ts'
import type { ClockOutput, OpenTime } from '../../src/core/index.ts'
import { random } from '../support/random.ts'
import { ALL_RULES, MINUTES, run, someCalendar, someHours, someTicket, WINDOWS } from './random-clocks.ts'
import { countTicks } from './slow-clock.ts'
import type { SlowRules, SlowTicket, SlowVerdict } from './slow-clock.ts'
import { isOpen, MIN, utc, wallMinutes } from './slow-time.ts'

describe.each(WINDOWS)('clocks in %s from %s', (zone, from) => {
  const chance = random(from.length + Number(from.replaceAll('-', '')))
  const origin = utc(from)
  const wall = wallMinutes(zone, origin, MINUTES)

  test('agree with a count minute by minute, by every length of a pause and whatever is late', () => {
    const seen = new Set<string>()
    for (let round = 0; round < 12; round++) {
      const { calendar, open } = someHours(zone, from, wall, chance)
      const as_of = chance.int(MINUTES / 2, MINUTES)
      const tickets = Array.from({ length: 60 }, () => someTicket(chance, MINUTES))
      const rules = ALL_RULES[round % ALL_RULES.length]!
      const slow = tickets.map((ticket) => countTicks(ticket, as_of, open, rules))
      const fast = run(tickets, as_of, calendar, origin, MIN, rules)
      expect(tickets.map((_, i) => verdict(fast, i, origin, MIN))).toEqual(slow)
      for (const { state } of slow) seen.add(state)
      tickets.forEach((ticket, i) => expectTraceToAgree(ticket, as_of, calendar, origin, rules, slow[i]!))
    }
    expect([...seen].sort()).toEqual([...CLOCK_STATES].sort())
  })

  test.each(ALL_RULES)('agree with a count second by second: $pause_length pauses, late $open_late', (rules) => {
    const spec = someCalendar(zone, from, chance)
    const first_day = chance.int(0, 10)
    const seconds = 2 * 86_400
    const open = Array.from({ length: seconds }, (_, second) => isOpen(spec, wall[first_day * 1440 + Math.floor(second / 60)]!))
    const start = origin + first_day * 86_400_000
    const as_of = chance.int(seconds / 2, seconds)
    const tickets = Array.from({ length: 30 }, () => someTicket(chance, seconds))
    const calendar = compileCalendar(spec, start, start + seconds * 1000)
    const fast = run(tickets, as_of, calendar, start, 1000, rules)
    expect(tickets.map((_, i) => verdict(fast, i, start, 1000))).toEqual(tickets.map((ticket) => countTicks(ticket, as_of, open, rules)))
  })
})

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

/** A trace says what the count says, its pieces have no hole, and by open minutes they add up to it. */
function expectTraceToAgree(ticket: SlowTicket, as_of: number, calendar: OpenTime, origin: number, rules: SlowRules, expected: SlowVerdict): void {
  if (!ticket.has_calendar || ticket.exempt) return
  const at = (minutes: number) => origin + minutes * MIN
  const trace = traceClock({
    as_of: at(as_of),
    start: at(ticket.start),
    stop: ticket.stop === null ? null : at(ticket.stop),
    calendar,
    target_seconds: ticket.target === null ? null : ticket.target * 60,
    pauses: ticket.pauses.map(([from, until]) => ({ from: at(from), until: until === Infinity ? null : at(until) })),
    impossible: ticket.impossible,
    stated_elapsed_seconds: ticket.stated === null ? null : ticket.stated * 60,
    ...rules,
  })
  expect({
    state: trace.state,
    elapsed: trace.elapsed_seconds === null ? null : trace.elapsed_seconds / 60,
    paused: trace.paused_seconds / 60,
    due: trace.due_at === null ? null : (trace.due_at - origin) / MIN,
  }).toEqual(expected)
  const { segments } = trace
  segments.forEach((segment, index) => expect(segment.from).toBe(index === 0 ? at(ticket.start) : segments[index - 1]!.to))
  const computed = ticket.stated === null || (!ticket.impossible && ticket.stop !== null && ticket.stop >= ticket.start)
  if (rules.pause_length === 'wall' || !computed || expected.elapsed === null) return
  const account = accountOf(trace)
  const sum = (pieces: readonly { readonly minutes: number }[]) => pieces.reduce((total, piece) => total + piece.minutes, 0)
  expect(sum(account.stretches)).toBe(expected.elapsed)
  expect(sum(account.pauses)).toBe(expected.paused)
  const end = ticket.stop ?? Math.max(as_of, ticket.start)
  expect(expected.elapsed + expected.paused + account.closed_minutes).toBe(end - ticket.start)
  const left = segments.filter((segment) => !isCounted(segment) && segment.kind === 'left').reduce((total, { from, to }) => total + (to - from) / MIN, 0)
  expect(left).toBe(expected.due === null || ticket.target === null ? 0 : Math.max(0, ticket.target - expected.elapsed))
}
