/** A group for each edge of counting that calendars and the kernel decide, named by its id in the rules. */
import { describe, expect, test } from 'vitest'
import { compileCalendar, formatTarget, spliceCalendars, traceClock } from '../../src/core/index.ts'
import type { CalendarSpec, ClockTrace, OpenTime, TraceInput } from '../../src/core/index.ts'
import { calendarOf, spans, utc, weekdays } from './slow-time.ts'

const HOUR = 3600
const HOUR_MS = 3_600_000

const laidOut = (spec: CalendarSpec): OpenTime => compileCalendar(spec, utc('2026-01-01'), utc('2027-01-01'))
const office = laidOut(calendarOf('Europe/London', weekdays('09:00-17:00')))

/** UTC; Monday 2 March 2026, target 2 h, unless said otherwise. */
function clock(start: string, stop: string | null, more: Partial<TraceInput> = {}): ClockTrace {
  return traceClock({ as_of: utc('2026-12-01T00:00'), start: utc(start), stop: stop === null ? null : utc(stop), calendar: office, target_seconds: 2 * HOUR, pauses: [], ...more })
}
const waiting = (from: string, until: string | null) => [{ from: utc(from), until: until === null ? null : utc(until) }]

describe('created_paused', () => {
  test('a ticket that begins by waiting pauses from its first moment', () => {
    const pauses = waiting('2026-03-02T10:00', '2026-03-02T12:00')
    expect(clock('2026-03-02T10:00', '2026-03-02T13:00', { pauses })).toMatchObject({ state: 'met', elapsed_seconds: HOUR, paused_seconds: 2 * HOUR, due_at: utc('2026-03-02T14:00') })
    expect(clock('2026-03-02T10:00', null, { as_of: utc('2026-03-05T10:00'), pauses: waiting('2026-03-02T10:00', null) })).toMatchObject({ state: 'paused', elapsed_seconds: 0, due_at: null })
  })

  test('a pause from before it began counts from its beginning', () => {
    expect(clock('2026-03-02T10:00', '2026-03-02T13:00', { pauses: waiting('2026-03-02T09:00', '2026-03-02T12:00') })).toMatchObject({ elapsed_seconds: HOUR, paused_seconds: 2 * HOUR })
  })

  test('a ticket that is recorded when it is resolved took no time', () => {
    expect(clock('2026-03-02T10:00', '2026-03-02T10:00')).toMatchObject({ state: 'met', elapsed_seconds: 0 })
    expect(clock('2026-03-02T20:00', '2026-03-02T20:00', { target_seconds: 0 })).toMatchObject({ state: 'met', elapsed_seconds: 0, due_at: utc('2026-03-02T20:00') })
  })
})

describe('clock_change', () => {
  const always = (zone: string) => laidOut(calendarOf(zone, {}, [], true))
  const round = (zone: string) => laidOut(calendarOf(zone, { sun: spans('00:00-24:00') }))
  const hoursOn = (calendar: OpenTime, day: string) => calendar.openBetween(utc(day) - 20 * HOUR_MS, utc(day) + 40 * HOUR_MS) / HOUR_MS

  test('opening and closing stay at the same time of day', () => {
    expect(clock('2026-03-27T16:00', '2026-03-30T09:00').elapsed_seconds).toBe(2 * HOUR)
    expect(clock('2026-10-23T15:00', '2026-10-26T10:00').elapsed_seconds).toBe(2 * HOUR)
  })

  test('a round day has 23 or 25 hours, or half an hour less or more, in either hemisphere', () => {
    expect(hoursOn(round('Europe/London'), '2026-03-29')).toBe(23)
    expect(hoursOn(round('Europe/London'), '2026-10-25')).toBe(25)
    expect(hoursOn(round('Australia/Sydney'), '2026-04-05')).toBe(25)
    expect(hoursOn(round('Australia/Lord_Howe'), '2026-10-04')).toBe(23.5)
    expect(hoursOn(round('Australia/Lord_Howe'), '2026-04-05')).toBe(24.5)
  })

  test('a clock that never stops counts only time that passed', () => {
    expect(clock('2026-03-29T00:30', '2026-03-29T01:30', { calendar: always('Europe/London') }).elapsed_seconds).toBe(HOUR)
    expect(clock('2026-10-25T00:30', '2026-10-25T02:30', { calendar: always('Europe/London') })).toMatchObject({ state: 'met', elapsed_seconds: 2 * HOUR, due_at: utc('2026-10-25T02:30') })
  })

  test('a day does not get longer because the calendar is read on another day', () => {
    const sunday = laidOut(calendarOf('Europe/London', { sat: spans('20:00-24:00'), sun: spans('00:00-08:00') }))
    expect(clock('2026-03-28T20:00', '2026-03-29T07:00', { calendar: sunday, target_seconds: 11 * HOUR })).toMatchObject({ state: 'met', elapsed_seconds: 11 * HOUR })
    expect(clock('2026-10-24T19:00', '2026-10-25T08:00', { calendar: sunday, target_seconds: 12 * HOUR })).toMatchObject({ state: 'missed', elapsed_seconds: 13 * HOUR })
  })
})

describe('one_day', () => {
  test('times are kept and printed in hours and minutes, never in days', () => {
    expect([480, 540, 1440, 2880, 43_200].map(formatTarget)).toEqual(['8 h', '9 h', '24 h', '48 h', '720 h'])
    for (let minutes = 1; minutes < 20_000; minutes += 7) expect(formatTarget(minutes)).toMatch(/^[\d,]+ (min|h|h \d\d)$/)
  })

  test('eight hours of support hours of eight hours end a working day later, twenty-four after three', () => {
    expect(clock('2026-03-02T11:00', null, { target_seconds: 8 * HOUR }).due_at).toBe(utc('2026-03-03T11:00'))
    expect(clock('2026-03-02T11:00', null, { target_seconds: 24 * HOUR }).due_at).toBe(utc('2026-03-05T11:00'))
  })
})

describe('holidays', () => {
  const spec = { ...calendarOf('Europe/London', weekdays('09:00-17:00')), holidays: new Map([['2026-12-25', 'Christmas Day'], ['2026-12-28', 'Boxing Day (substitute)']]) }

  test('are the dates of the list, for their whole local day', () => {
    const counted = clock('2026-12-24T16:00', '2026-12-29T10:00', { calendar: laidOut(spec) })
    expect(counted).toMatchObject({ state: 'met', elapsed_seconds: 2 * HOUR, due_at: utc('2026-12-29T10:00') })
    expect(counted.segments.flatMap(({ holiday }) => holiday ?? [])).toEqual(['Christmas Day', 'Boxing Day (substitute)'])
  })

  test('are no others', () => {
    expect(clock('2026-12-24T16:00', '2026-12-29T10:00', { calendar: laidOut({ ...spec, holidays: new Map() }) })).toMatchObject({ state: 'missed', elapsed_seconds: 18 * HOUR })
    expect(clock('2026-04-02T15:00', '2026-04-07T09:00', { calendar: laidOut(spec) }).elapsed_seconds).toBe(18 * HOUR)
  })

  test('are midnight to midnight where the calendar is, not in UTC', () => {
    const auckland = laidOut({ ...calendarOf('Pacific/Auckland', weekdays('00:00-24:00')), holidays: new Map([['2026-06-03', 'A day off']]) })
    expect(auckland.openAt(utc('2026-06-02T11:59'))).toBe(true)
    expect(auckland.openAt(utc('2026-06-02T12:00'))).toBe(false)
    expect(auckland.openAt(utc('2026-06-03T11:59'))).toBe(false)
    expect(auckland.openAt(utc('2026-06-03T12:00'))).toBe(true)
  })
})

describe('spans', () => {
  const lunch = laidOut(calendarOf('Europe/London', weekdays('08:30-12:30', '13:15-17:30')))

  test('a break does not count', () => {
    expect(clock('2026-03-02T12:00', '2026-03-02T14:00', { calendar: lunch })).toMatchObject({ state: 'met', elapsed_seconds: 75 * 60, due_at: utc('2026-03-02T14:45') })
    expect(clock('2026-03-02T12:45', '2026-03-02T13:00', { calendar: lunch }).elapsed_seconds).toBe(0)
  })

  test('two spans that touch have none, over midnight too', () => {
    const night = laidOut(calendarOf('Europe/London', { mon: spans('09:00-12:00', '12:00-24:00'), tue: spans('00:00-06:00') }))
    expect(clock('2026-03-02T11:00', '2026-03-03T02:00', { calendar: night }).segments.filter(({ after_stop }) => !after_stop)).toEqual([
      { from: utc('2026-03-02T11:00'), to: utc('2026-03-03T02:00'), kind: 'running', reason: null, holiday: null, after_stop: false },
    ])
  })
})

describe('on_target', () => {
  test('exactly the time allowed is on time, a second more is not', () => {
    expect(clock('2026-03-02T10:00', '2026-03-02T12:00')).toMatchObject({ state: 'met', elapsed_seconds: 7200 })
    expect(clock('2026-03-02T10:00', '2026-03-02T12:00:01')).toMatchObject({ state: 'missed', elapsed_seconds: 7201 })
  })

  test('a second that has begun and not ended is not a second', () => {
    expect(clock('2026-03-02T10:00', '2026-03-02T12:00:00.999')).toMatchObject({ state: 'met', elapsed_seconds: 7200 })
  })

  test('an open clock is not late at its due instant', () => {
    expect(clock('2026-03-02T10:00', null, { as_of: utc('2026-03-02T12:00') }).state).toBe('running')
    expect(clock('2026-03-02T10:00', null, { as_of: utc('2026-03-02T12:00:01') }).state).toBe('missed')
  })
})

describe('due_at_closing', () => {
  test('a target used up at closing is due at closing, not at the next opening', () => {
    expect(clock('2026-03-06T15:00', null).due_at).toBe(utc('2026-03-06T17:00'))
    expect(clock('2026-03-06T15:00', null, { target_seconds: 2 * HOUR + 1 }).due_at).toBe(utc('2026-03-09T09:00:01'))
  })

  test('a stop before the next opening is on time all the same, since nothing counted', () => {
    expect(clock('2026-03-06T15:00', '2026-03-09T09:00').state).toBe('met')
    expect(clock('2026-03-06T15:00', '2026-03-09T09:00:01').state).toBe('missed')
  })

  test('it ends before a break in the same way', () => {
    const lunch = laidOut(calendarOf('Europe/London', weekdays('08:30-12:30', '13:15-17:30')))
    expect(clock('2026-03-02T10:30', null, { calendar: lunch }).due_at).toBe(utc('2026-03-02T12:30'))
  })
})

describe('calendar_edited', () => {
  const week = (...texts: string[]) => calendarOf('Europe/London', weekdays(...texts)).open
  const edited = laidOut({
    ...calendarOf('Europe/London', weekdays('08:00-18:00')),
    earlier: [{ until: '2026-03-02', always: false, open: week('10:00-12:00') }, { until: '2026-03-04', always: false, open: week('09:00-17:00') }],
  })

  test('each day counts with the hours that held on it, in one ticket too', () => {
    const longest = { calendar: edited, target_seconds: 30 * HOUR }
    expect(clock('2026-02-27T00:00', '2026-02-28T00:00', longest).elapsed_seconds).toBe(2 * HOUR)
    expect(clock('2026-03-02T00:00', '2026-03-03T00:00', longest).elapsed_seconds).toBe(8 * HOUR)
    expect(clock('2026-03-04T00:00', '2026-03-05T00:00', longest).elapsed_seconds).toBe(10 * HOUR)
    expect(clock('2026-02-27T11:00', '2026-03-04T09:00', longest)).toMatchObject({ state: 'met', elapsed_seconds: 18 * HOUR, due_at: utc('2026-03-05T11:00') })
  })

  test('the new hours hold from local midnight of their first day', () => {
    const moved = (zone: string) => laidOut({ ...calendarOf(zone, {}, [], true), earlier: [{ until: '2026-06-02', always: false, open: week('09:00-17:00') }] })
    expect(moved('Pacific/Auckland').nextOpen(utc('2026-06-01T06:00'))).toBe(utc('2026-06-01T12:00'))
    expect(moved('America/New_York').nextOpen(utc('2026-06-01T22:00'))).toBe(utc('2026-06-02T04:00'))
  })
})

describe('calendars', () => {
  test('hours of two calendars, each for its days, are one', () => {
    const from = utc('2026-01-01')
    const cut = utc('2026-03-03T00:00')
    const until = utc('2027-01-01')
    const both = spliceCalendars([{ calendar: office, from, until: cut }, { calendar: laidOut(calendarOf('Europe/London', {}, [], true)), from: cut, until }])
    expect(clock('2026-03-02T16:00', '2026-03-03T01:00', { calendar: both })).toMatchObject({ state: 'met', elapsed_seconds: 2 * HOUR, due_at: cut + HOUR_MS })
    expect([both.from, both.until]).toEqual([from, until])
  })

  test('ranges that are no neighbours are refused', () => {
    const part = (from: string, until: string) => ({ calendar: office, from: utc(from), until: utc(until) })
    expect(() => spliceCalendars([])).toThrow('no calendars to splice')
    expect(() => spliceCalendars([part('2026-02-01', '2026-03-01'), part('2026-03-02', '2026-04-01')])).toThrow('spliced ranges are not neighbours')
    expect(() => spliceCalendars([part('2026-02-01', '2026-03-01'), part('2026-03-01', '2026-02-01')])).toThrow(RangeError)
  })

  test('a range that is open at both ends knows no more than its calendar', () => {
    const all = spliceCalendars([{ calendar: office, from: -Infinity, until: Infinity }])
    expect([all.from, all.until, [...all.starts], all.holidays]).toEqual([office.from, office.until, [...office.starts], office.holidays])
  })
})

describe('pause_length', () => {
  const pauses = waiting('2026-03-02T16:00', '2026-03-03T10:00')

  test('open: a night within a pause takes nothing off', () => {
    expect(clock('2026-03-02T15:00', '2026-03-03T16:00', { pauses, pause_length: 'open', target_seconds: 3 * HOUR })).toMatchObject({ state: 'missed', elapsed_seconds: 7 * HOUR, due_at: utc('2026-03-03T12:00') })
  })

  test('wall: the due instant moves by the whole pause', () => {
    expect(clock('2026-03-02T15:00', '2026-03-03T16:00', { pauses, pause_length: 'wall', target_seconds: 3 * HOUR })).toMatchObject({ state: 'met', elapsed_seconds: 2 * HOUR, due_at: utc('2026-03-04T04:00') })
  })
})

describe('open_late', () => {
  test('an open ticket past its target is missed, or waits for its end', () => {
    expect(clock('2026-03-02T10:00', null, { open_late: 'missed' }).state).toBe('missed')
    expect(clock('2026-03-02T10:00', null, { open_late: 'when_stopped' }).state).toBe('running')
    expect(clock('2026-03-02T10:00', '2026-11-30T10:00', { open_late: 'when_stopped' }).state).toBe('missed')
  })
})

describe('hours', () => {
  test('the agreed hours, or every hour', () => {
    const always = laidOut(calendarOf('Europe/London', {}, ['2026-03-03'], true))
    expect(clock('2026-03-02T16:00', '2026-03-03T10:00').elapsed_seconds).toBe(2 * HOUR)
    expect(clock('2026-03-02T16:00', '2026-03-03T10:00', { calendar: always }).elapsed_seconds).toBe(18 * HOUR)
  })
})
