import { describe, expect, test } from 'vitest'
import { compileCalendar, WEEKDAYS } from '../../src/core/index.ts'
import type { CalendarSpec, OpenTime, Span, Weekday } from '../../src/core/index.ts'
import { random } from '../support/random.ts'
import { calendarOf, firstInstantOf, MIN, spans, utc, weekdays } from './slow-time.ts'

const HOUR = 60 * MIN
const DAY = 24 * HOUR

const year = (spec: CalendarSpec) => compileCalendar(spec, utc('2026-01-01'), utc('2027-01-01'))
const intervals = (open: OpenTime) => Array.from(open.starts, (start, i) => [start, open.ends[i]])

describe('a compiled calendar', () => {
  test('converts each boundary with the offset in force then', () => {
    const open = compileCalendar(calendarOf('Europe/London', weekdays('09:00-17:00')), utc('2026-03-27'), utc('2026-03-31'))
    expect(intervals(open)).toEqual([
      [utc('2026-03-27T09:00'), utc('2026-03-27T17:00')],
      [utc('2026-03-30T08:00'), utc('2026-03-30T16:00')],
    ])
    expect([...open.before]).toEqual([0, 8 * HOUR, 16 * HOUR])
  })

  test('keeps several spans a day apart and joins those that touch, over midnight too', () => {
    const lunch = compileCalendar(calendarOf('UTC', { mon: spans('08:00-12:00', '13:00-17:00') }), utc('2026-06-01'), utc('2026-06-02'))
    expect(lunch.starts.length).toBe(2)
    const night = compileCalendar(calendarOf('UTC', { mon: spans('08:00-12:00', '12:00-24:00'), tue: spans('00:00-06:00') }), utc('2026-06-01'), utc('2026-06-08'))
    expect(intervals(night)).toEqual([[utc('2026-06-01T08:00'), utc('2026-06-02T06:00')]])
  })

  test('gives a day that is open from 00:00 to 24:00 its 23, 25 and 23.5 hours', () => {
    const round = { sun: spans('00:00-24:00') }
    const hours = (zone: string, day: string) => {
      const open = compileCalendar(calendarOf(zone, round), utc(day) - 2 * DAY, utc(day) + 2 * DAY)
      return (open.ends[0]! - open.starts[0]!) / HOUR
    }
    expect(hours('Europe/London', '2026-03-29')).toBe(23)
    expect(hours('Europe/London', '2026-10-25')).toBe(25)
    expect(hours('Australia/Lord_Howe', '2026-10-04')).toBe(23.5)
    expect(hours('America/Sao_Paulo', '2017-10-15')).toBe(23)
  })

  test('is closed on a holiday for the whole local day, except always', () => {
    const spec = calendarOf('America/New_York', weekdays('00:00-24:00'), ['2026-12-25'])
    const open = compileCalendar(spec, utc('2026-12-20'), utc('2026-12-31'))
    expect(open.openAt(utc('2026-12-25T04:59'))).toBe(true)
    expect(open.openAt(utc('2026-12-25T05:00'))).toBe(false)
    expect(open.openAt(utc('2026-12-26T04:59'))).toBe(false)
    const always = compileCalendar({ ...spec, always: true }, utc('2026-12-20'), utc('2026-12-31'))
    expect(intervals(always)).toEqual([[utc('2026-12-20'), utc('2026-12-31')]])
    expect(always.openBetween(utc('2026-12-25'), utc('2026-12-26'))).toBe(DAY)
  })

  test('ends an opening at its closing instant, and opens at its opening instant', () => {
    const open = year(calendarOf('UTC', weekdays('09:00-17:00')))
    expect(open.openAt(utc('2026-06-01T09:00'))).toBe(true)
    expect(open.openAt(utc('2026-06-01T17:00'))).toBe(false)
    expect(open.nextOpen(utc('2026-06-01T12:00'))).toBe(utc('2026-06-01T12:00'))
    expect(open.nextOpen(utc('2026-06-05T17:00'))).toBe(utc('2026-06-08T09:00'))
    expect(open.nextOpen(utc('2026-12-31T17:00'))).toBeNaN()
  })

  test('is due at closing where the time is used up exactly at closing, at once where there is none', () => {
    const open = year(calendarOf('UTC', weekdays('09:00-17:00')))
    expect(open.dueAfter(utc('2026-06-05T16:00'), HOUR)).toBe(utc('2026-06-05T17:00'))
    expect(open.dueAfter(utc('2026-06-05T16:00'), HOUR + 1)).toBe(utc('2026-06-08T09:00') + 1)
    expect(open.dueAfter(utc('2026-06-06T03:00'), 0)).toBe(utc('2026-06-06T03:00'))
  })

  test('knows nothing outside its range', () => {
    const open = year(calendarOf('UTC', weekdays('09:00-17:00')))
    expect(open.dueAfter(utc('2026-12-31T16:00'), 2 * HOUR)).toBeNaN()
    expect(open.dueAfter(utc('2025-12-31T16:00'), HOUR)).toBeNaN()
    expect(open.openBetween(utc('2020-01-01'), utc('2026-01-01'))).toBe(0)
    expect(open.dueAfter(NaN, HOUR)).toBeNaN()
    expect(year(calendarOf('UTC', {})).openBetween(utc('2026-01-01'), utc('2026-12-01'))).toBe(0)
    expect(year(calendarOf('UTC', {})).dueAfter(utc('2026-01-01'), 1)).toBeNaN()
    expect(() => compileCalendar(calendarOf('UTC', {}), NaN, 0)).toThrow(RangeError)
    expect(() => year(calendarOf('Mars/Base', {}))).toThrow('"Mars/Base" is not a time zone')
  })

  test('opens and closes by the clock even inside the hours that a clock change skips or repeats', () => {
    const chance = random(23)
    const changes = [
      ['Europe/London', '2025-03-30'], ['Europe/London', '2025-10-26'], ['America/New_York', '2025-03-09'], ['America/New_York', '2025-11-02'],
      ['Australia/Lord_Howe', '2025-04-06'], ['Australia/Lord_Howe', '2025-10-05'], ['America/Sao_Paulo', '2017-10-15'],
      ['America/Sao_Paulo', '2018-02-18'], ['Pacific/Chatham', '2025-04-06'], ['Pacific/Chatham', '2025-09-28'],
    ] as const
    for (const [zone, date] of changes) {
      for (let round = 0; round < 12; round++) {
        const open = Object.fromEntries(WEEKDAYS.map((day) => [day, oddSpans(chance.int)])) as Record<Weekday, Span[]>
        const from = utc(date) - 2 * DAY
        const until = utc(date) + 2 * DAY
        const compiled = compileCalendar(calendarOf(zone, open), from, until)
        const slow: [number, number][] = []
        for (let day = from - 2 * DAY; day <= until + 2 * DAY; day += DAY) {
          for (const span of open[WEEKDAYS[(new Date(day).getUTCDay() + 6) % 7]!]) {
            slow.push([firstInstantOf(zone, day + span.from * MIN), firstInstantOf(zone, day + span.until * MIN)])
          }
        }
        for (let at = from; at < until; at += 5 * MIN) {
          expect(compiled.openAt(at)).toBe(slow.some(([start, end]) => start <= at && at < end))
        }
      }
    }
  })

  test('joins spans that the skipped hour turns round, whichever comes first and ends last', () => {
    const range = [utc('2026-03-29'), utc('2026-03-30')] as const
    const turned = compileCalendar(calendarOf('Europe/London', { sun: spans('01:30-01:45', '02:00-05:00') }), ...range)
    expect(intervals(turned)).toEqual([[utc('2026-03-29T01:00'), utc('2026-03-29T04:00')]])
    const inside = compileCalendar(calendarOf('Europe/London', { sun: spans('00:00-01:50', '02:00-02:30') }), ...range)
    expect(intervals(inside)).toEqual([[utc('2026-03-29T00:00'), utc('2026-03-29T01:50')]])
  })

  test('has a due instant that is the exact inverse of the open time between', () => {
    const chance = random(5)
    for (const zone of ['Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata', 'America/Sao_Paulo']) {
      const open = compileCalendar(calendarOf(zone, weekdays('08:30-12:30', '13:15-17:30'), ['2018-03-05']), utc('2017-06-01'), utc('2018-06-01'))
      for (let i = 0; i < 3000; i++) {
        const start = chance.int(utc('2017-06-01'), utc('2018-05-01'))
        const wanted = chance.int(1, 40 * HOUR)
        const due = open.dueAfter(start, wanted)
        expect(open.openBetween(start, due)).toBe(wanted)
        expect(open.openBetween(start, due - 1)).toBe(wanted - 1)
      }
    }
  })

  test('counts the same in whatever order it is asked', () => {
    const open = year(calendarOf('Europe/London', weekdays('08:30-12:30', '13:15-17:30')))
    const chance = random(31)
    const cold = (a: number, b: number) => year(calendarOf('Europe/London', weekdays('08:30-12:30', '13:15-17:30'))).openBetween(a, b)
    for (let i = 0; i < 200; i++) {
      const a = chance.int(utc('2025-12-01'), utc('2027-02-01'))
      const b = chance.int(utc('2025-12-01'), utc('2027-02-01'))
      expect(open.openBetween(a, b)).toBe(cold(a, b))
    }
  })
})

/** One to three spans that begin and end anywhere in a day, quarters of an hour. */
function oddSpans(int: (from: number, to: number) => number): Span[] {
  const cuts = [...new Set(Array.from({ length: 2 * int(1, 3) }, () => int(0, 96) * 15))].sort((a, b) => a - b)
  return Array.from({ length: cuts.length >> 1 }, (_, i) => ({ from: cuts[2 * i]!, until: cuts[2 * i + 1]! }))
}
