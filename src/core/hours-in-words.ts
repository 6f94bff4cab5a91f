import { WEEKDAYS } from './content.ts'
import type { CalendarSpec, Span } from './content.ts'
import { NO_BREAK_SPACE } from './format.ts'
import { formatClock } from './format-date.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** `a`, `a and b`, `a, b and c`. */
export function inSeries(parts: readonly string[], word = 'and'): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`
}

/** `Monday to Friday, 08:30 to 17:30`; days of the same hours together, in the order of the week. */
export function hoursInWords(calendar: Pick<CalendarSpec, 'always' | 'open'>): string {
  if (calendar.always) return 'day and night, every day of the year'
  const groups: { days: number[]; spans: readonly Span[] }[] = []
  WEEKDAYS.forEach((weekday, index) => {
    const spans = calendar.open[weekday]
    if (spans.length === 0) return
    const same = groups.find((group) => spansInWords(group.spans) === spansInWords(spans))
    if (same === undefined) groups.push({ days: [index], spans })
    else same.days.push(index)
  })
  // Where days have hours of their own, a comma parts the groups: each holds an "and" or a comma itself.
  const said = groups.map((group) => `${daysInWords(group.days)}, ${spansInWords(group.spans)}`)
  return said.length < 2 ? (said[0] ?? 'at no time') : `${said.slice(0, -1).join('; ')}; and ${said.at(-1) ?? ''}`
}

function daysInWords(days: readonly number[]): string {
  const runs: number[][] = []
  for (const day of days) {
    const last = runs.at(-1)
    if (last !== undefined && last.at(-1) === day - 1) last.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined) => DAYS[day ?? 0] ?? ''
  return inSeries(runs.flatMap((run) => (run.length > 2 ? [`${name(run[0])} to ${name(run.at(-1))}`] : run.map(name))))
}

function spansInWords(spans: readonly Span[]): string {
  return inSeries(spans.map((span) => `${formatClock(span.from)}${NO_BREAK_SPACE}to${NO_BREAK_SPACE}${formatClock(span.until)}`))
}

/** `Europe/London` → `London time`; `Etc/UTC` → `UTC`. */
export function zoneInWords(zone: string): string {
  const place = zone.split('/').at(-1) ?? zone
  return /^(UTC|GMT|UCT|Zulu)$/i.test(place) || zone.startsWith('Etc/') ? place : `${place.replace(/_/g, ' ')} time`
}
