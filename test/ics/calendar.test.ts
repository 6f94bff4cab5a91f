import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarText, type CalendarEvent } from '../../src/ics/index.ts'
import { random } from '../support/random.ts'

const WRITTEN = Date.parse('2026-11-22T16:30:00Z')
const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'offer-1@goodterms', on: '2026-11-16', summary: 'Offer: Alder', description: '', category: null, status: 'confirmed', remind_days_before: null, ...change,
})
const read = (events: readonly CalendarEvent[], written_at = WRITTEN) => {
  const calendar = new ICAL.Component(ICAL.parse(calendarText({ name: 'Renewals of Harbour North', events, written_at })) as unknown[])
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events: calendar.getAllSubcomponents('vevent').map((one) => ({ one, event: new ICAL.Event(one) })) }
}

describe('a calendar as a file', () => {
  test('is what the standard says, line by line', () => {
    expect(calendarText({ name: 'Renewals', written_at: WRITTEN, events: [event({ description: 'Send it.', category: 'Renewals', remind_days_before: 7 })] }).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Goodterms//Renewals//EN', 'CALSCALE:GREGORIAN', 'NAME:Renewals', 'X-WR-CALNAME:Renewals',
      'BEGIN:VEVENT', 'UID:offer-1@goodterms', 'DTSTAMP:20261122T163000Z', 'LAST-MODIFIED:20261122T163000Z', `SEQUENCE:${WRITTEN / 60_000}`, 'DTSTART;VALUE=DATE:20261116', 'DTEND;VALUE=DATE:20261117',
      'SUMMARY:Offer: Alder', 'DESCRIPTION:Send it.', 'CATEGORIES:Renewals', 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT',
      'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Offer: Alder', 'TRIGGER:-P6DT15H', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', '',
    ])
  })

  test('another reader finds each whole day, its texts and its reminder at nine', () => {
    const { name, events } = read([event({ summary: 'Offer: Moss, Ltd; "A\\B"', description: 'Line one\nline two: 5; 6, 7', remind_days_before: 7 }), event({ uid: 'end', on: '2028-02-29', remind_days_before: 1 }), event({ uid: 'today', remind_days_before: 0 })])
    expect(name).toBe('Renewals of Harbour North')
    const [first, leap] = events
    expect([first!.event.summary, first!.event.description, first!.event.startDate.isDate, first!.event.startDate.toString(), first!.event.endDate.toString()]).toEqual(['Offer: Moss, Ltd; "A\\B"', 'Line one\nline two: 5; 6, 7', true, '2026-11-16', '2026-11-17'])
    expect([leap!.event.startDate.toString(), leap!.event.endDate.toString()]).toEqual(['2028-02-29', '2028-03-01'])
    const reminders = events.map(({ one }) => ICAL.Duration.fromString(String(one.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger'))).toSeconds() / 3600)
    expect(reminders).toEqual([-7 * 24 + 9, -24 + 9, 9])
  })

  test('a later file’s events take the place of those of an earlier one', () => {
    const held = new Map<string, { sequence: number; on: string; status: unknown }>()
    const bring = (events: readonly CalendarEvent[], at: number): void => {
      for (const { one, event: found } of read(events, at).events) {
        if (found.sequence >= (held.get(found.uid)?.sequence ?? 0)) held.set(found.uid, { sequence: found.sequence, on: found.startDate.toString(), status: one.getFirstPropertyValue('status') })
      }
    }
    bring([event(), event({ uid: 'visit-1@goodterms' })], WRITTEN)
    bring([event({ on: '2026-11-20' }), event({ uid: 'visit-1@goodterms', status: 'cancelled' })], WRITTEN + 60_000)
    expect([...held].map(([uid, { on, status }]) => [uid, on, status])).toEqual([['offer-1@goodterms', '2026-11-20', 'CONFIRMED'], ['visit-1@goodterms', '2026-11-16', 'CANCELLED']])
  })

  test('whatever a name holds, it comes back, in lines of 75 octets that break no character', () => {
    const next = random(5)
    const pieces = ['Ω', 'ß', '漢字', '👩‍🔧', 'a', ' ', ',', ';', '\\', ':', '"', '\n', 'Łukasz Żółć', 'n']
    for (let i = 0; i < 150; i++) {
      const summary = `x${Array.from({ length: next.int(0, 60) }, () => next.pick(pieces)).join('')}x`
      const text = calendarText({ name: 'R', written_at: WRITTEN, events: [event({ summary })] })
      for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(text).not.toContain('\ufffd')
      expect(read([event({ summary })]).events[0]!.event.summary).toBe(summary)
    }
  })

  test('what cannot be written is refused', () => {
    expect(() => calendarText({ name: 'R', written_at: WRITTEN, events: [event({ on: '2026-02-30' })] })).toThrow('"2026-02-30" is not a date')
    expect(() => calendarText({ name: 'R', written_at: WRITTEN, events: [event(), event()] })).toThrow('two events have one uid')
  })
})
