/** `schedule.examples`: by when calls of the first weeks would be due, reckoned with the calendar that judges them. */
import {
  compileCalendar, DAY, formatDay, HOUR, MINUTE, parseDay, zoneOf,
  type CalendarSpec, type ClockName, type OpenTime, type Plan, type Priority, type Zone,
} from '../core/index.ts'
import type { Cell } from './blocks.ts'
import type { TableValue } from './fields.ts'

/** Days from the start in which examples are sought, and in which their targets end. */
const RANGE_DAYS = 400
const LEAST_DAY = 4 * HOUR
const LEAST_GAP = 36 * HOUR

interface Example {
  /** Epoch milliseconds. */
  readonly raised_at: number
  readonly priority: Priority
  readonly what: string
}

/**
 * Calls dealt with remotely that never wait for the client: within a day, shortly before a longer closing, within it, and
 * before a holiday; one that the hours do not have is left out.
 * @param starts_on local date `YYYY-MM-DD`
 */
export function examplesTable(plan: Plan, calendar: CalendarSpec, starts_on: string): TableValue {
  const zone = zoneOf(calendar.zone)
  const from = zone.toUtc((parseDay(starts_on) ?? 0) * DAY)
  const open = compileCalendar(calendar, from, from + RANGE_DAYS * DAY)
  const head = ['A call raised', 'Priority', 'Response by', 'Resolution by']
  const due = ({ raised_at, priority }: Example, clock: ClockName): Cell => {
    const minutes = plan.targets[priority]?.[clock] ?? null
    const at = minutes === null ? NaN : open.dueAfter(raised_at, minutes * MINUTE)
    return { runs: [{ text: Number.isNaN(at) ? 'none' : told(at, zone) }] }
  }
  return {
    label: `When calls of the first weeks would be due under ${plan.name}`,
    columns: [{ align: 'left' }, { align: 'left', width: 0.12 }, { align: 'right', width: 0.2 }, { align: 'right', width: 0.2 }],
    head: head.map((text) => [{ text }]),
    rows: examples(open, calendar.always, from, zone).map((one) => [
      { runs: [{ text: `${told(one.raised_at, zone)}, ${one.what}` }] }, { runs: [{ text: one.priority }] }, due(one, 'response'), due(one, 'resolution'),
    ]),
  }
}

const told = (at: number, zone: Zone): string => formatDay(zone.toLocal(at)).replace(/ /g, '\u00a0')

function examples(open: OpenTime, always: boolean, from: number, zone: Zone): Example[] {
  if (always) return [{ raised_at: from + DAY + 10 * HOUR, priority: 'P3', what: 'by day' }, { raised_at: from + DAY + 22 * HOUR, priority: 'P1', what: 'by night' }]
  const spans = [...open.starts].map((start, index) => ({ start, end: open.ends[index]! }))
  const day = spans.find(({ start, end }) => end - start >= LEAST_DAY)
  const before_gap = spans.find(({ end, start }, index) => end - start >= HOUR && (spans[index + 1]?.start ?? end) - end >= LEAST_GAP)
  const holiday = open.holidays.find(({ from: midnight }) => spans.some(({ start, end }) => end <= midnight && midnight - end < DAY && end - start >= 2 * HOUR))
  const eve = holiday === undefined ? undefined : spans.findLast(({ end }) => end <= holiday.from)
  return [
    ...(day === undefined ? [] : [{ raised_at: day.start + 2 * HOUR, priority: 'P3' as const, what: 'within the day' }]),
    ...(before_gap === undefined ? [] : [
      { raised_at: before_gap.end - 30 * MINUTE, priority: 'P1' as const, what: 'half an hour before closing' },
      { raised_at: zone.toUtc(Math.floor(zone.toLocal(before_gap.end) / DAY) * DAY + DAY + 14 * HOUR), priority: 'P2' as const, what: 'while we are closed' },
    ]),
    ...(holiday === undefined || eve === undefined ? [] : [{ raised_at: eve.end - HOUR, priority: 'P2' as const, what: `an hour before closing, with ${holiday.name} to follow` }]),
  ]
}
