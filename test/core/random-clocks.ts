/** Random calendars and tickets, in ticks of a window of 30 days that holds a clock change where the zone has one. */
import { compileCalendar, runClocks, spliceCalendars, WEEKDAYS } from '../../src/core/index.ts'
import type { CalendarSpec, ClockOutput, OpenTime, Span, Weekday } from '../../src/core/index.ts'
import type { Random } from '../support/random.ts'
import type { SlowRules, SlowTicket } from './slow-clock.ts'
import { calendarOf, isOpen, MIN, utc } from './slow-time.ts'
import type { WallMinute } from './slow-time.ts'

export const DAYS = 30
export const MINUTES = DAYS * 1440

export const WINDOWS = [
  ['Europe/London', '2025-03-18'], ['Europe/London', '2025-10-14'],
  ['America/New_York', '2025-02-26'], ['America/New_York', '2025-10-22'],
  ['Australia/Lord_Howe', '2025-03-24'], ['Australia/Lord_Howe', '2025-09-22'],
  ['Asia/Kolkata', '2025-01-20'],
  ['America/Sao_Paulo', '2017-10-02'], ['America/Sao_Paulo', '2018-02-05'],
  ['Pacific/Chatham', '2025-03-24'], ['Pacific/Chatham', '2025-09-15'],
] as const

export const ALL_RULES: readonly SlowRules[] = [
  { pause_length: 'open', open_late: 'missed' }, { pause_length: 'wall', open_late: 'missed' },
  { pause_length: 'open', open_late: 'when_stopped' }, { pause_length: 'wall', open_late: 'when_stopped' },
]

/** Spans end at midnight, or well away from the hours of a clock change, where the wall clock alone says what is open. */
function someWeek({ int, next }: Random): CalendarSpec['open'] {
  return Object.fromEntries(
    WEEKDAYS.map((day, index): [Weekday, Span[]] => {
      if (index > 4 && next() < 0.6) return [day, []]
      const cuts = [...new Set(Array.from({ length: 2 * int(1, 3) }, () => int(16, 90) * 15))].sort((a, b) => a - b)
      if (next() < 0.2) cuts.unshift(0)
      if (next() < 0.3) cuts.push(1440)
      return [day, Array.from({ length: cuts.length >> 1 }, (_, i) => ({ from: cuts[2 * i]!, until: cuts[2 * i + 1]! }))]
    }),
  ) as Record<Weekday, Span[]>
}

const someDate = (from: string, { int }: Random): string => new Date(utc(from) + int(0, DAYS) * 86_400_000).toISOString().slice(0, 10)

/** With up to three changes of its hours. */
export function someCalendar(zone: string, from: string, chance: Random): CalendarSpec {
  const { int, next } = chance
  const holidays = Array.from({ length: int(0, 4) }, () => someDate(from, chance))
  const spec = calendarOf(zone, someWeek(chance), holidays, next() < 0.15)
  const changes = next() < 0.4 ? [] : [...new Set(Array.from({ length: int(1, 3) }, () => someDate(from, chance)))].sort()
  return { ...spec, earlier: changes.map((until) => ({ until, always: next() < 0.15, open: someWeek(chance) })) }
}

export interface LaidOut {
  readonly calendar: OpenTime
  /** Whether each minute of the window is open. */
  readonly open: readonly boolean[]
}

/** One calendar, or up to three of them one after the other. */
export function someHours(zone: string, from: string, wall: readonly WallMinute[], chance: Random): LaidOut {
  const origin = utc(from)
  const compiled = (spec: CalendarSpec) => compileCalendar(spec, origin, origin + MINUTES * MIN)
  const cuts = chance.next() < 0.6 ? [] : Array.from({ length: chance.int(1, 2) }, () => chance.int(0, MINUTES)).sort((a, b) => a - b)
  const ends = [...cuts, MINUTES]
  const parts = ends.map((until, i) => ({ spec: someCalendar(zone, from, chance), from: ends[i - 1] ?? 0, until }))
  const open = parts.flatMap(({ spec, from: first, until }) => wall.slice(first, until).map((at) => isOpen(spec, at)))
  if (parts.length === 1) return { calendar: compiled(parts[0]!.spec), open }
  return { calendar: spliceCalendars(parts.map((part) => ({ calendar: compiled(part.spec), from: origin + part.from * MIN, until: origin + part.until * MIN }))), open }
}

/** @param length ticks of the window */
export function someTicket({ int, next }: Random, length: number): SlowTicket {
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
    stated: next() < 0.08 ? int(0, Math.floor(length / 10)) : null,
  }
}

/** Runs the kernel over tickets in ticks of `tick` milliseconds, a whole number of seconds, from `origin` on. */
export function run(tickets: readonly SlowTicket[], as_of: number, calendar: OpenTime, origin: number, tick: number, rules: SlowRules): ClockOutput {
  const at = (ticks: number) => origin + ticks * tick
  const seconds = (ticks: number | null) => (ticks === null ? -1 : (ticks * tick) / 1000)
  const pauses = tickets.flatMap((ticket) => ticket.pauses)
  let offset = 0
  return runClocks({
    count: tickets.length,
    as_of: at(as_of),
    start: Float64Array.from(tickets, (ticket) => at(ticket.start)),
    stop: Float64Array.from(tickets, (ticket) => (ticket.stop === null ? NaN : at(ticket.stop))),
    calendars: [calendar],
    calendar: Int16Array.from(tickets, (ticket) => (ticket.has_calendar ? 0 : -1)),
    target_seconds: Int32Array.from(tickets, (ticket) => seconds(ticket.target)),
    exempt: Uint8Array.from(tickets, (ticket) => Number(ticket.exempt)),
    impossible: Uint8Array.from(tickets, (ticket) => Number(ticket.impossible)),
    pauses: {
      offsets: Int32Array.from([0, ...tickets.map((ticket) => (offset += ticket.pauses.length))]),
      starts: Float64Array.from(pauses, (pause) => at(pause[0])),
      ends: Float64Array.from(pauses, (pause) => at(pause[1])),
    },
    stated_pause_seconds: null,
    stated_elapsed_seconds: Int32Array.from(tickets, (ticket) => seconds(ticket.stated)),
    ...rules,
  })
}
