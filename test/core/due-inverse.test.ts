import { describe, expect, test } from 'vitest'
import { compileCalendar, CLOCK_STATES, runClocks, spliceCalendars } from '../../src/core/index.ts'
import type { ClockInput, ClockOutput, OpenTime } from '../../src/core/index.ts'
import { random } from '../support/random.ts'
import type { Random } from '../support/random.ts'
import { DAYS, someCalendar, WINDOWS } from './random-clocks.ts'
import { utc } from './slow-time.ts'

const DAY = 86_400_000
const TICKETS = 600

/** To the millisecond, nothing rounded. */
interface Ticket {
  readonly start: number
  readonly stop: number
  readonly target: number
  readonly pauses: readonly (readonly [from: number, until: number])[]
}

function someTicket(origin: number, { int, next }: Random): Ticket {
  const start = origin + int(0, (DAYS - 10) * DAY)
  const stop = next() < 0.4 ? NaN : start + int(0, 10 * DAY)
  const cuts = [...new Set(Array.from({ length: 2 * int(0, 3) }, () => start + int(-DAY, 8 * DAY)))].sort((a, b) => a - b)
  const pauses = Array.from({ length: cuts.length >> 1 }, (_, i): [number, number] => [cuts[2 * i]!, cuts[2 * i + 1]!])
  return { start, stop, target: next() < 0.1 ? int(0, 60) : int(0, 30 * 3600), pauses }
}

function judge(tickets: readonly Ticket[], calendar: OpenTime, as_of: number, pause_length: 'open' | 'wall'): ClockOutput {
  let offset = 0
  const pauses = tickets.flatMap((ticket) => ticket.pauses)
  const input: ClockInput = {
    count: tickets.length, as_of, calendars: [calendar], calendar: new Int16Array(tickets.length), pause_length,
    start: Float64Array.from(tickets, (ticket) => ticket.start), stop: Float64Array.from(tickets, (ticket) => ticket.stop),
    target_seconds: Int32Array.from(tickets, (ticket) => ticket.target), exempt: new Uint8Array(tickets.length), impossible: new Uint8Array(tickets.length),
    pauses: {
      offsets: Int32Array.from([0, ...tickets.map((ticket) => (offset += ticket.pauses.length))]),
      starts: Float64Array.from(pauses, (pause) => pause[0]), ends: Float64Array.from(pauses, (pause) => pause[1]),
    },
    stated_pause_seconds: null,
  }
  return runClocks(input)
}

/** The same clock stopped at another instant; what waited after its own stop plays no part. */
function stoppedAt(ticket: Ticket, at: number): Ticket {
  const cut = Number.isNaN(ticket.stop) ? Infinity : ticket.stop
  return { ...ticket, stop: at, pauses: ticket.pauses.flatMap(([from, until]) => (from < cut ? [[from, Math.min(until, cut)] as const] : [])) }
}

/** Milliseconds that have counted by `stop`, added up pause by pause. */
function counted({ start, pauses }: Ticket, stop: number, calendar: OpenTime, pause_length: 'open' | 'wall'): number {
  const within = pauses.map(([from, until]) => [Math.max(start, from), Math.min(stop, until)] as const).filter(([from, until]) => from < until)
  if (pause_length === 'wall') return calendar.openBetween(start, stop - within.reduce((sum, [from, until]) => sum + until - from, 0))
  return calendar.openBetween(start, stop) - within.reduce((sum, [from, until]) => sum + calendar.openBetween(from, until), 0)
}

describe.each(WINDOWS)('the due instant in %s from %s', (zone, from) => {
  const chance = random(Number(from.replaceAll('-', '')) + zone.length)
  const origin = utc(from)
  const whole = () => compileCalendar(someCalendar(zone, from, chance), origin, origin + DAYS * DAY)
  const middle = origin + chance.int(8, 20) * DAY
  const calendars = [whole(), spliceCalendars([{ calendar: whole(), from: origin, until: middle }, { calendar: whole(), from: middle, until: origin + DAYS * DAY }])]

  test.each(['open', 'wall'] as const)('is the exact inverse of what has elapsed, with %s pauses', (pause_length) => {
    for (const calendar of calendars) {
      const tickets = Array.from({ length: TICKETS }, () => someTicket(origin, chance))
      const due_at = judge(tickets, calendar, origin + 15 * DAY, pause_length).due_at
      const computable = tickets.map((ticket, i) => ({ ticket, due: due_at[i]! })).filter(({ due }) => !Number.isNaN(due))
      expect(computable.length).toBeGreaterThan(TICKETS / 2)
      const at_due = judge(computable.map(({ ticket, due }) => stoppedAt(ticket, due)), calendar, origin, pause_length)
      expect([...at_due.elapsed_seconds]).toEqual(computable.map(({ ticket }) => ticket.target))
      expect([...at_due.state].every((state) => CLOCK_STATES[state] === 'met')).toBe(true)
      expect([...at_due.due_at]).toEqual(computable.map(({ due }) => due))
      const timed = computable.filter(({ ticket }) => ticket.target > 0)
      const before = judge(timed.map(({ ticket, due }) => stoppedAt(ticket, due - 1)), calendar, origin, pause_length)
      expect([...before.elapsed_seconds]).toEqual(timed.map(({ ticket }) => ticket.target - 1))
    }
  })

  test.each(['open', 'wall'] as const)('parts the kept from the missed, with %s pauses: stopped by then, or nothing counted since', (pause_length) => {
    const calendar = calendars[0]!
    const tickets = Array.from({ length: TICKETS }, () => someTicket(origin, chance)).filter(({ stop }) => !Number.isNaN(stop))
    const { state, due_at } = judge(tickets, calendar, origin, pause_length)
    tickets.forEach((ticket, i) => {
      const due = due_at[i]!
      if (Number.isNaN(due)) return
      const since = ticket.stop <= due ? 0 : counted(ticket, ticket.stop, calendar, pause_length) - counted(ticket, due, calendar, pause_length)
      expect(CLOCK_STATES[state[i]!]).toBe(since < 1000 ? 'met' : 'missed')
    })
  })
})
