/** Slow, obvious versions of time, written straight on Intl and without the rooms under test. */
import { WEEKDAYS } from '../../src/core/index.ts'
import type { CalendarSpec, Span, Weekday } from '../../src/core/index.ts'

export const MIN = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-03-29 01:30:00`, the wall clock of a zone. */
export function wall(zone: string, utc: number): string {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(zone, format)
  }
  return format.format(utc)
}

/** The wall clock as if it were UTC, in epoch milliseconds. */
export function wallMs(zone: string, utc: number): number {
  return Date.parse(`${wall(zone, utc).replace(' ', 'T')}Z`)
}

/** The first instant whose wall clock reads `local`; for none, what it would read had the clock not been put forward. */
export function firstInstantOf(zone: string, local: number): number {
  const offsets = new Set<number>()
  for (let hour = -30; hour <= 30; hour++) {
    const utc = local + hour * 60 * MIN
    offsets.add(wallMs(zone, utc) - utc)
  }
  const reads = [...offsets].map((offset) => local - offset).filter((utc) => wallMs(zone, utc) === local)
  const long_before = local - 30 * 60 * MIN
  return reads.length > 0 ? Math.min(...reads) : local - (wallMs(zone, long_before) - long_before)
}

export interface WallMinute {
  readonly date: string
  readonly weekday: Weekday
  readonly minute: number
}

/** The wall clock of every minute from `from`, for as many minutes. */
export function wallMinutes(zone: string, from: number, minutes: number): WallMinute[] {
  return Array.from({ length: minutes }, (_, index) => {
    const text = wall(zone, from + index * MIN)
    const date = text.slice(0, 10)
    const weekday = WEEKDAYS[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7]!
    return { date, weekday, minute: Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) }
  })
}

/** Whether somebody who looks at the wall clock and at the calendar would call the minute open. */
export function isOpen(spec: CalendarSpec, at: WallMinute): boolean {
  const { always, open } = spec.earlier.find(({ until }) => at.date < until) ?? spec
  if (always) return true
  if (spec.holidays.has(at.date)) return false
  return open[at.weekday].some((span) => span.from <= at.minute && at.minute < span.until)
}

export function calendarOf(
  zone: string, open: Partial<Record<Weekday, readonly Span[]>>, holidays: readonly string[] = [], always = false,
): CalendarSpec {
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  return { id: 'test', zone, always, earlier: [], open: { ...closed, ...open }, holidays: new Map(holidays.map((day) => [day, 'Holiday'])) }
}

/** `"08:30-12:30"` … as spans. */
export function spans(...texts: string[]): Span[] {
  return texts.map((text) => {
    const [from = 0, until = 0] = text.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)))
    return { from, until }
  })
}

export function weekdays(...texts: string[]): Partial<Record<Weekday, readonly Span[]>> {
  const day = spans(...texts)
  return { mon: day, tue: day, wed: day, thu: day, fri: day }
}

export const utc = (iso: string) => {
  const ms = Date.parse(iso.includes('T') ? `${iso}Z` : iso)
  if (Number.isNaN(ms)) throw new Error(`not an instant: ${iso}`)
  return ms
}
