import { WEEKDAYS } from './content.ts'
import type { CalendarSpec, Span, Weekday } from './content.ts'
import { isoDay, parseDay, weekdayOf } from './days.ts'
import { DAY, MINUTE } from './units.ts'
import { zoneOf } from './zone.ts'

/** A local day that a holiday closes, from its midnight to the next. */
export interface HolidaySpan {
  readonly from: number
  readonly until: number
  readonly name: string
}

/**
 * A calendar laid out on the time line. Instants are epoch milliseconds, UTC; durations open milliseconds.
 * Interval `i` is open from `starts[i]` up to, not including, `ends[i]`. Nothing is known outside `from` to `until`:
 * time there does not count, and the caller takes a range wide enough.
 */
export interface OpenTime {
  readonly from: number
  readonly until: number
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Open time before each interval; one entry more than intervals, the last being the total. */
  readonly before: Float64Array
  /** In order, also those of days on which it would be closed anyway. */
  readonly holidays: readonly HolidaySpan[]
  /** 0 where `b` is not after `a`. */
  openBetween(a: number, b: number): number
  openAt(t: number): boolean
  /**
   * The first instant at which `open` milliseconds have elapsed since `start`: at closing, not at the next opening,
   * where they are used up exactly at closing; `start` itself for none. NaN where that is not inside the range.
   */
  dueAfter(start: number, open: number): number
  /** `t` where it is open, else the next opening; NaN where there is none inside the range. */
  nextOpen(t: number): number
}

/**
 * Local spans as UTC intervals. Each boundary is converted with the offset in force at that boundary, so a span across
 * a clock change is an hour longer or shorter; a boundary that the change skips moves forward by the gap, one that
 * occurs twice is its first occurrence. Intervals that touch or overlap are one. A holiday is closed for its whole
 * local day; hours that are always open know no holidays. Each local day has the hours that held on it.
 * @throws RangeError for an unknown zone, or a range that is not finite.
 */
export function compileCalendar(spec: CalendarSpec, from: number, until: number): OpenTime {
  if (!Number.isFinite(from) || !Number.isFinite(until)) throw new RangeError('calendar range is not finite')
  const zone = zoneOf(spec.zone)
  if (spec.always && spec.earlier.length === 0) return new Intervals(from, until, from < until ? [[from, until]] : [], [])
  const spans: [number, number][] = []
  const holidays: HolidaySpan[] = []
  const within = (local_from: number, local_until: number): [number, number] => [Math.max(from, zone.toUtc(local_from)), Math.min(until, zone.toUtc(local_until))]
  const last = Math.floor(zone.toLocal(until) / DAY) + 1
  const first = Math.floor(zone.toLocal(from) / DAY) - 1
  const hours = hoursOf(spec)
  for (let day = first; day <= last; day++) {
    while (day >= hours[0]!.until) hours.shift()
    const { always, open } = hours[0]!
    const holiday = always ? undefined : spec.holidays.get(isoDay(day))
    if (holiday !== undefined) {
      const [start, end] = within(day * DAY, (day + 1) * DAY)
      if (start < end) holidays.push({ from: start, until: end, name: holiday })
      continue
    }
    for (const span of always ? ROUND_THE_CLOCK : open[WEEKDAYS[weekdayOf(day)]!]) {
      const [start, end] = within(day * DAY + span.from * MINUTE, day * DAY + span.until * MINUTE)
      if (start < end) spans.push([start, end])
    }
  }
  return new Intervals(from, until, merged(spans), holidays)
}

const ROUND_THE_CLOCK: readonly Span[] = [{ from: 0, until: 1440 }]

/** The hours in order, each until a local day, not included; the last for good. */
function hoursOf(spec: CalendarSpec): { until: number; always: boolean; open: Readonly<Record<Weekday, readonly Span[]>> }[] {
  const earlier = spec.earlier.map(({ until, always, open }) => ({ until: parseDay(until) ?? -Infinity, always, open }))
  return [...earlier, { until: Infinity, always: spec.always, open: spec.open }]
}

export interface CalendarPart {
  readonly calendar: OpenTime
  readonly from: number
  readonly until: number
}

/**
 * One calendar over neighbouring ranges, each with the hours of its own; the first may begin before its calendar, and
 * the last end after it: nothing is known there.
 * @throws RangeError where a range does not begin where the one before it ends, or ends before it begins, or there is none.
 */
export function spliceCalendars(parts: readonly CalendarPart[]): OpenTime {
  const [first, last] = [parts[0], parts.at(-1)]
  if (first === undefined || last === undefined) throw new RangeError('no calendars to splice')
  const spans: [number, number][] = []
  const holidays: HolidaySpan[] = []
  parts.forEach(({ calendar, from, until }, index) => {
    if (!(from <= until) || (index > 0 && from !== parts[index - 1]!.until)) throw new RangeError('spliced ranges are not neighbours')
    calendar.starts.forEach((open, at) => {
      const start = Math.max(from, open)
      const end = Math.min(until, calendar.ends[at]!)
      if (start < end) spans.push([start, end])
    })
    for (const holiday of calendar.holidays) {
      const clipped = { ...holiday, from: Math.max(from, holiday.from), until: Math.min(until, holiday.until) }
      if (clipped.from < clipped.until) holidays.push(clipped)
    }
  })
  return new Intervals(Math.max(first.from, first.calendar.from), Math.min(last.until, last.calendar.until), merged(spans), holidays)
}

/** Sorted first, since a boundary moved out of a gap may come after the next span's start. */
function merged(spans: [number, number][]): [number, number][] {
  const result: [number, number][] = []
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const previous = result.at(-1)
    if (previous !== undefined && start <= previous[1]) previous[1] = Math.max(previous[1], end)
    else result.push([start, end])
  }
  return result
}

class Intervals implements OpenTime {
  readonly from: number
  readonly until: number
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly before: Float64Array
  readonly holidays: readonly HolidaySpan[]
  #hint = 0

  constructor(from: number, until: number, intervals: readonly (readonly [number, number])[], holidays: readonly HolidaySpan[]) {
    this.holidays = holidays
    this.from = from
    this.until = until
    this.starts = Float64Array.from(intervals, (interval) => interval[0])
    this.ends = Float64Array.from(intervals, (interval) => interval[1])
    this.before = new Float64Array(intervals.length + 1)
    intervals.forEach(([start, end], index) => {
      this.before[index + 1] = this.before[index]! + end - start
    })
  }

  openBetween(a: number, b: number): number {
    return b > a ? this.#openBefore(b) - this.#openBefore(a) : 0
  }

  openAt(t: number): boolean {
    const at = this.#lastStart(t)
    return at >= 0 && t < this.ends[at]!
  }

  dueAfter(start: number, open: number): number {
    if (!(start >= this.from && start <= this.until)) return NaN
    if (open <= 0) return start
    const { before, starts } = this
    const wanted = this.#openBefore(start) + open
    if (!(wanted <= before[starts.length]!)) return NaN
    let low = Math.max(0, this.#lastStart(start))
    let high = starts.length - 1
    if (low + 3 < high && before[low + 4]! >= wanted) high = low + 3
    while (low < high) {
      const middle = (low + high) >> 1
      if (before[middle + 1]! < wanted) low = middle + 1
      else high = middle
    }
    return starts[low]! + wanted - before[low]!
  }

  nextOpen(t: number): number {
    if (Number.isNaN(t)) return NaN
    const at = this.#lastStart(t)
    if (at >= 0 && t < this.ends[at]!) return t
    return this.starts[at + 1] ?? NaN
  }

  #openBefore(t: number): number {
    const at = this.#lastStart(t)
    if (at < 0) return 0
    return this.before[at]! + Math.min(t, this.ends[at]!) - this.starts[at]!
  }

  /** The last interval that starts at or before `t`, −1 for none; looked for first where the last call found it. */
  #lastStart(t: number): number {
    const { starts } = this
    const hint = this.#hint
    if (hint < starts.length && starts[hint]! <= t && !(starts[hint + 1]! <= t)) return hint
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= t) low = middle + 1
      else high = middle
    }
    if (low > 0) this.#hint = low - 1
    return low - 1
  }
}
