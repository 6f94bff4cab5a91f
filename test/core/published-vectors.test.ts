/** Worked cases that other systems publish; the sources stand in the facts about service levels. */
import { describe, expect, test } from 'vitest'
import { compileCalendar, traceClock } from '../../src/core/index.ts'
import type { OpenTime } from '../../src/core/index.ts'
import { calendarOf, spans, utc, weekdays } from './slow-time.ts'

const HOUR = 3600

const week = (day: string, ...texts: string[]): OpenTime =>
  compileCalendar(calendarOf('UTC', weekdays(...texts)), utc(day) - 30 * 86_400_000, utc(day) + 30 * 86_400_000)

function elapsed(calendar: OpenTime, start: string, now: string, pauses: readonly { from: number; until: number | null }[] = [], target = 8 * HOUR) {
  return traceClock({ as_of: utc(now), start: utc(start), stop: null, calendar, target_seconds: target, pauses })
}

describe('published', () => {
  test('ServiceNow: Friday 21:00 to Monday 09:30 at 08 to 17 is 1 h 30 of business, 60 h 30 by the wall', () => {
    const [start, now] = ['2025-12-12T21:00', '2025-12-15T09:30']
    const trace = elapsed(week('2025-12-12', '08:00-17:00'), start, now)
    expect(trace.elapsed_seconds).toBe(1.5 * HOUR)
    expect((utc(now) - utc(start)) / 1000).toBe(60.5 * HOUR)
    expect(Math.round((100 * 1.5) / 8)).toBe(19)
    const always = compileCalendar(calendarOf('UTC', {}, [], true), utc('2025-12-01'), utc('2025-12-31'))
    expect(elapsed(always, start, now)).toMatchObject({ state: 'missed', elapsed_seconds: 60.5 * HOUR })
  })

  test('ServiceNow: 14:00 to 09:00 the next weekday at 09 to 17 is 3 h of business, 19 h by the wall', () => {
    expect(elapsed(week('2025-12-09', '09:00-17:00'), '2025-12-09T14:00', '2025-12-10T09:00').elapsed_seconds).toBe(3 * HOUR)
  })

  test('FreeITSM: 17:30 with closing at 18:00 and opening at 08:00, replied at 08:00, is 30 min', () => {
    const trace = traceClock({
      as_of: utc('2025-12-12T00:00'), start: utc('2025-12-09T17:30'), stop: utc('2025-12-10T08:00'),
      calendar: week('2025-12-09', '08:00-18:00'), target_seconds: HOUR / 2, pauses: [],
    })
    expect(trace).toMatchObject({ state: 'met', elapsed_seconds: HOUR / 2, due_at: utc('2025-12-09T18:00') })
  })

  test('FreeITSM: 16:30 with a target of 1 h, closing at 17:00, is due at 09:30 the next day', () => {
    expect(elapsed(week('2025-12-09', '09:00-17:00'), '2025-12-09T16:30', '2025-12-09T16:40', [], HOUR).due_at).toBe(utc('2025-12-10T09:30'))
  })

  test('SaaSJet: from 10:00, raised at 11:00 to a priority with 2 h, is due at 12:00', () => {
    expect(elapsed(week('2025-12-09', '09:00-17:00'), '2025-12-09T10:00', '2025-12-09T11:00', [], 2 * HOUR)).toMatchObject({
      state: 'running', due_at: utc('2025-12-09T12:00'),
    })
  })

  test('ServiceNow: a due instant outside 08 to 16 moves to the next opening', () => {
    expect(week('2017-01-11', '08:00-16:00').nextOpen(utc('2017-01-11T20:30'))).toBe(utc('2017-01-12T08:00'))
  })

  test('GLPI: a target of one working day, pending over the weekend, is not given the weekend', () => {
    const calendar = week('2025-12-12', '09:00-17:00')
    const pending = [{ from: utc('2025-12-12T15:00'), until: utc('2025-12-15T10:00') }]
    expect(elapsed(calendar, '2025-12-12T14:00', '2025-12-15T12:00', pending)).toMatchObject({
      elapsed_seconds: 3 * HOUR, paused_seconds: 3 * HOUR, due_at: utc('2025-12-15T17:00'),
    })
  })

  test('Zammad #390: a feed that counts St Martin and Volkstrauertag turns 4 days into 6, which a list of the agreed dates does not', () => {
    const daily = { mon: spans('08:00-18:00'), tue: spans('08:00-18:00'), wed: spans('08:00-18:00'), thu: spans('08:00-18:00'), fri: spans('08:00-18:00'), sat: spans('08:00-18:00'), sun: spans('08:00-18:00') }
    const due = (holidays: readonly string[]) => {
      const calendar = compileCalendar(calendarOf('Europe/Berlin', daily, holidays), utc('2016-11-01'), utc('2016-12-01'))
      return elapsed(calendar, '2016-11-10T09:00', '2016-11-10T09:00', [], 4 * 10 * HOUR).due_at
    }
    expect(due(['2016-11-11', '2016-11-13'])).toBe(utc('2016-11-16T09:00'))
    expect(due([])).toBe(utc('2016-11-14T09:00'))
  })

  test('ServiceNow: one day is 24 hours of the schedule, three days of 8; Time to SLA: one day is 8, the next day at the same time', () => {
    const calendar = week('2025-12-09', '09:00-17:00')
    const due = (hours: number) => elapsed(calendar, '2025-12-09T11:00', '2025-12-09T11:00', [], hours * HOUR).due_at
    expect(due(24)).toBe(utc('2025-12-12T11:00'))
    expect(due(8)).toBe(utc('2025-12-10T11:00'))
  })

  test('AlgaPSA: a pause over a night, by the wall clock, gives the night back too', () => {
    const calendar = week('2025-12-09', '09:00-17:00')
    const pauses = [{ from: utc('2025-12-09T16:00'), until: utc('2025-12-10T10:00') }]
    const due = (pause_length: 'open' | 'wall') =>
      traceClock({ as_of: utc('2025-12-10T12:00'), start: utc('2025-12-09T15:00'), stop: null, calendar, target_seconds: 3 * HOUR, pauses, pause_length }).due_at
    expect(due('wall')).toBe(utc('2025-12-11T04:00'))
    expect(due('open')).toBe(utc('2025-12-10T12:00'))
  })

  test('Znuny and Request Tracker: a target used up at closing is due at closing, an hour more after the next opening', () => {
    const calendar = week('2025-12-12', '09:00-17:00')
    expect(elapsed(calendar, '2025-12-12T15:00', '2025-12-12T15:00', [], 2 * HOUR).due_at).toBe(utc('2025-12-12T17:00'))
    expect(calendar.nextOpen(utc('2025-12-12T17:00'))).toBe(utc('2025-12-15T09:00'))
  })
})
