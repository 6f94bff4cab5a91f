import { WEEKDAYS, type CalendarSpec } from './content.ts'
import { isoDay, weekdayOf } from './days.ts'
import type { RenewalRules } from './renewal-rules.ts'

/** Which days are free. Days since 1970-01-01. */
export interface Workdays {
  isFree(day: number): boolean
  /** The working day on or before it; the day itself where a year holds none. */
  before(day: number): number
  after(day: number): number
}

const isWeekend = (day: number): boolean => weekdayOf(day) >= 5
/** So many days without work in a row mean that the calendar opens on none. */
const NEVER = 366

/** Weekends alone are free, or, with a calendar, the weekdays on which it is closed and its holidays. Hours that are always open know no free day. @param calendars a calendar that is not among them counts as none */
export function workdaysOf({ calendar }: Pick<RenewalRules, 'calendar'>, calendars: ReadonlyMap<string, CalendarSpec>): Workdays {
  const spec = calendar === null ? undefined : calendars.get(calendar)
  const isFree = spec === undefined ? isWeekend : closedOn(spec)
  const towards = (step: 1 | -1) => (day: number): number => {
    for (let at = day; Math.abs(at - day) < NEVER; at += step) if (!isFree(at)) return at
    return day
  }
  return { isFree, before: towards(-1), after: towards(1) }
}

export const WEEKENDS_FREE: Workdays = workdaysOf({ calendar: null }, new Map())

function closedOn(spec: CalendarSpec): (day: number) => boolean {
  return (day) => {
    const on = isoDay(day)
    const { always, open } = spec.earlier.find(({ until }) => on < until) ?? spec
    return !always && (spec.holidays.has(on) || open[WEEKDAYS[weekdayOf(day)]!].length === 0)
  }
}

/** The day on which something planned for it is done: that day, or the working day before or after it, as the rules say. */
export function movedDay(day: number, { on_free_day }: Pick<RenewalRules, 'on_free_day'>, workdays: Workdays): number {
  return on_free_day === 'same' ? day : workdays[on_free_day](day)
}

/** The same for a last day, which never moves past itself. */
export function movedDeadline(day: number, { on_free_day }: Pick<RenewalRules, 'on_free_day'>, workdays: Workdays): number {
  return on_free_day === 'same' ? day : workdays.before(day)
}
