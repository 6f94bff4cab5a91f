import { isoDay, parseDay } from '../core/index.ts'
import { contentLines, escapedText } from './content-lines.ts'

/** One whole day in a calendar. */
export interface CalendarEvent {
  /** The same whenever the same matter is written, so that a second import updates it. */
  readonly uid: string
  /** ISO date. */
  readonly on: string
  readonly summary: string
  readonly description: string
  readonly category: string | null
  readonly status: 'confirmed' | 'cancelled'
  /** Reminds at nine in the morning so many days before; null: not at all. */
  readonly remind_days_before: number | null
}

export interface CalendarFile {
  /** What a calendar calls it. */
  readonly name: string
  readonly events: readonly CalendarEvent[]
  /** Epoch milliseconds: a later file's events take the place of those of an earlier one. */
  readonly written_at: number
}

const PRODUCT = '-//Goodterms//Renewals//EN'
const HOURS_FROM_NINE = 15

/**
 * The text of an iCalendar file (RFC 5545; its name as RFC 7986 has it, and as calendars before that read it). Each event
 * is a whole day that keeps nobody busy. SEQUENCE counts minutes since 1970, so that it grows with each file.
 * @throws RangeError for a day that is none, or two events of one uid
 */
export function calendarText({ name, events, written_at }: CalendarFile): string {
  if (new Set(events.map(({ uid }) => uid)).size !== events.length) throw new RangeError('two events have one uid')
  const stamp = `${new Date(written_at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  return contentLines([
    'BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:${PRODUCT}`, 'CALSCALE:GREGORIAN', `NAME:${escapedText(name)}`, `X-WR-CALNAME:${escapedText(name)}`,
    ...events.flatMap((event) => eventLines(event, stamp, Math.floor(written_at / 60_000))),
    'END:VCALENDAR',
  ])
}

function eventLines({ uid, on, summary, description, category, status, remind_days_before }: CalendarEvent, stamp: string, sequence: number): string[] {
  const day = parseDay(on)
  if (day === null) throw new RangeError(`"${on}" is not a date`)
  return [
    'BEGIN:VEVENT', `UID:${escapedText(uid)}`, `DTSTAMP:${stamp}`, `LAST-MODIFIED:${stamp}`, `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${basic(day)}`, `DTEND;VALUE=DATE:${basic(day + 1)}`,
    `SUMMARY:${escapedText(summary)}`, ...(description === '' ? [] : [`DESCRIPTION:${escapedText(description)}`]), ...(category === null ? [] : [`CATEGORIES:${escapedText(category)}`]),
    `STATUS:${status.toUpperCase()}`, 'TRANSP:TRANSPARENT',
    ...(remind_days_before === null ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapedText(summary)}`, `TRIGGER:${triggerOf(remind_days_before)}`, 'END:VALARM']),
    'END:VEVENT',
  ]
}

const basic = (day: number): string => isoDay(day).replaceAll('-', '')

/** A whole day begins at midnight: nine o'clock on a day before is so many days less nine hours earlier. */
const triggerOf = (days: number): string => (days === 0 ? 'PT9H' : days === 1 ? `-PT${HOURS_FROM_NINE}H` : `-P${days - 1}DT${HOURS_FROM_NINE}H`)
