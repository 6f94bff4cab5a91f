/** Hours, shares and lists as a contract says them. */
import { formatClock, formatDate, WEEKDAYS, type CalendarSpec, type Span } from '../core/index.ts'

const NO_BREAK = '\u00a0'
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const

/** A number does not part from what it counts: no line ends after a digit. */
export function keepNumbers(text: string): string {
  return text.replace(/(\d) (?=\S)/g, `$1${NO_BREAK}`)
}

/** `1 January 2027`, with day and month held together. */
export function dateInText(iso: string, locale: string): string {
  return formatDate(iso, locale).replace(/^(\d+\S*) /, `$1${NO_BREAK}`).replace(/^(\p{L}+) (?=\d)/u, `$1${NO_BREAK}`)
}

/** `a`, `a and b`, `a, b and c`. */
export function inSeries(parts: readonly string[], word = 'and'): string {
  if (parts.length < 2) return parts[0] ?? ''
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1) ?? ''}`
}

/** `Monday to Friday, 08:30 to 17:30`; days of the same hours together, in the order of the week. */
export function hoursInWords(calendar: CalendarSpec): string {
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
  return inSeries(spans.map((span) => `${formatClock(span.from)}${NO_BREAK}to${NO_BREAK}${formatClock(span.until)}`))
}

/** `Europe/London` → `London time`; `Etc/UTC` → `UTC`. */
export function zoneInWords(zone: string): string {
  const place = zone.split('/').at(-1) ?? zone
  return /^(UTC|GMT|UCT|Zulu)$/i.test(place) || zone.startsWith('Etc/') ? place : `${place.replace(/_/g, ' ')} time`
}

/** `0.9` → `nine in ten`, `0.95` → `19 in 20`, `1` → `all`. */
export function shareInWords(share: number): string {
  if (share >= 1) return 'all'
  for (const whole of [10, 20, 100, 1000]) {
    const count = share * whole
    if (Math.abs(count - Math.round(count)) > 1e-9) continue
    const part = Math.round(count)
    return whole === 10 ? `${NUMBERS[part] ?? part} in ten` : keepNumbers(`${part} in ${whole}`)
  }
  return keepNumbers(`${Math.round(share * 1000)} in 1000`)
}

/** `18 minutes`, `1 minute`, `1 hour`, `1 hour 30 minutes`. */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round((minutes - hours * 60) * 100) / 100
  const counted = (count: number, unit: string) => `${count}${NO_BREAK}${unit}${count === 1 ? '' : 's'}`
  if (hours === 0) return counted(rest, 'minute')
  return rest === 0 ? counted(hours, 'hour') : `${counted(hours, 'hour')} ${counted(rest, 'minute')}`
}
