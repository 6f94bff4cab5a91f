import { formatDate, formatMonth } from './format-date.ts'
import { civilFrom, dayFrom, isoDay, monthsLater, parseDay } from './days.ts'

/** Local dates, both included. */
export interface DayRange {
  readonly from_on: string
  readonly until_on: string
}

export const LOG_PERIODS = ['month', 'quarter', 'year'] as const
/** The last full month, the last full quarter of a calendar year, and the twelve months up to the end of the last full one. */
export type LogPeriod = (typeof LOG_PERIODS)[number]

/** The last full period before or on a day; a month whose last day it is counts as full. @throws RangeError where the text is no date */
export function lastFull(period: LogPeriod, on: string): DayRange {
  const day = parseDay(on)
  if (day === null) throw new RangeError(`"${on}" is not a date`)
  const { year, month } = civilFrom(day + 1)
  const open = dayFrom({ year, month: period === 'quarter' ? month - ((month - 1) % 3) : month, day: 1 })
  return { from_on: isoDay(monthsLater(open, { month: -1, quarter: -3, year: -12 }[period])), until_on: isoDay(open - 1) }
}

/** `September 2026`, `July to September 2026`, `14 July 2026 to 3 September 2026`. @param say a date in words */
export function periodInWords(range: DayRange, say: (iso: string) => string = formatDate): string {
  const { from_on, until_on } = range
  if (from_on === until_on) return say(from_on)
  if (!wholeMonths(range)) return `${say(from_on)} to ${say(until_on)}`
  const [from, until] = [formatMonth(from_on.slice(0, 7)), formatMonth(until_on.slice(0, 7))]
  if (from === until) return from
  return `${from_on.slice(0, 4) === until_on.slice(0, 4) ? from.slice(0, -5) : from} to ${until}`
}

function wholeMonths({ from_on, until_on }: DayRange): boolean {
  const until = parseDay(until_on)
  return from_on.endsWith('-01') && until !== null && civilFrom(until + 1).day === 1
}
