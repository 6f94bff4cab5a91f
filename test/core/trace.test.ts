import { describe, expect, test } from 'vitest'
import { accountOf, compileCalendar, isCounted, traceClock } from '../../src/core/index.ts'
import type { ClockSegment, TraceInput } from '../../src/core/index.ts'
import { calendarOf, utc, weekdays } from './slow-time.ts'

const at = (day: number, time: string) => utc(`2026-06-${String(day).padStart(2, '0')}T${time}`)
const office = compileCalendar(calendarOf('UTC', weekdays('09:00-17:00')), utc('2026-06-01'), utc('2028-01-01'))
const with_holiday = compileCalendar(
  { ...calendarOf('Europe/London', weekdays('09:00-17:00')), holidays: new Map([['2026-06-02', 'Founders’ Day'], ['2026-06-03', 'Regatta']]) },
  utc('2026-06-01'), utc('2026-07-01'),
)

const piece = (from: number, to: number, kind: ClockSegment['kind'], more: { reason?: string; holiday?: string; after_stop?: true } = {}) =>
  ({ from, to, kind, reason: more.reason ?? more.holiday ?? null, holiday: more.holiday ?? null, after_stop: more.after_stop ?? false })

/** Monday 1 June 2026, 16:00 to Wednesday 10:00, target 2 h, unless said otherwise. */
const input = (one: Partial<TraceInput> = {}): TraceInput =>
  ({ as_of: at(10, '12:00'), start: at(1, '16:00'), stop: at(3, '10:00'), calendar: office, target_seconds: 7200, pauses: [], ...one })

describe('a trace', () => {
  test('names what ran, what was paused and why, and what was closed, without a hole', () => {
    const trace = traceClock(input({ pauses: [{ from: at(1, '16:30'), until: at(2, '10:00'), reason: 'waiting_client' }] }))
    expect(trace).toEqual({
      state: 'missed', target_seconds: 7200, elapsed_seconds: 8.5 * 3600, paused_seconds: 1.5 * 3600, due_at: at(2, '11:30'),
      pauses: [{ from: at(1, '16:30'), to: at(2, '10:00'), reason: 'waiting_client', open_seconds: 5400 }],
      segments: [
        piece(at(1, '16:00'), at(1, '16:30'), 'running'),
        piece(at(1, '16:30'), at(1, '17:00'), 'paused', { reason: 'waiting_client' }),
        piece(at(1, '17:00'), at(2, '09:00'), 'closed'),
        piece(at(2, '09:00'), at(2, '10:00'), 'paused', { reason: 'waiting_client' }),
        piece(at(2, '10:00'), at(2, '17:00'), 'running'),
        piece(at(2, '17:00'), at(3, '09:00'), 'closed'),
        piece(at(3, '09:00'), at(3, '10:00'), 'running'),
      ],
    })
  })

  test('keeps neighbouring pauses of two reasons apart', () => {
    const pauses = [{ from: at(1, '16:30'), until: at(1, '16:40'), reason: 'waiting_client' }, { from: at(1, '16:40'), until: at(1, '16:50'), reason: 'waiting_other' }]
    expect(traceClock(input({ stop: at(1, '16:55'), pauses, until_due: false })).segments).toEqual([
      piece(at(1, '16:00'), at(1, '16:30'), 'running'),
      piece(at(1, '16:30'), at(1, '16:40'), 'paused', { reason: 'waiting_client' }),
      piece(at(1, '16:40'), at(1, '16:50'), 'paused', { reason: 'waiting_other' }),
      piece(at(1, '16:50'), at(1, '16:55'), 'running'),
    ])
  })

  test('cuts a closed stretch at the local midnights of each holiday in it, and names it', () => {
    expect(traceClock(input({ start: at(1, '15:00'), stop: at(4, '08:30'), calendar: with_holiday, target_seconds: null })).segments).toEqual([
      piece(at(1, '15:00'), at(1, '16:00'), 'running'),
      piece(at(1, '16:00'), at(1, '23:00'), 'closed'),
      piece(at(1, '23:00'), at(2, '23:00'), 'closed', { holiday: 'Founders’ Day' }),
      piece(at(2, '23:00'), at(3, '23:00'), 'closed', { holiday: 'Regatta' }),
      piece(at(3, '23:00'), at(4, '08:00'), 'closed'),
      piece(at(4, '08:00'), at(4, '08:30'), 'running'),
    ])
  })

  test('goes on past the stop to the due instant, unless it is told not to', () => {
    const one = input({ stop: at(1, '16:15'), pauses: [{ from: at(1, '16:20'), until: null, reason: 'waiting_client' }] })
    expect(traceClock(one).segments).toEqual([
      piece(at(1, '16:00'), at(1, '16:15'), 'running'),
      piece(at(1, '16:15'), at(1, '17:00'), 'left', { after_stop: true }),
      piece(at(1, '17:00'), at(2, '09:00'), 'closed', { after_stop: true }),
      piece(at(2, '09:00'), at(2, '10:00'), 'left', { after_stop: true }),
    ])
    expect(traceClock({ ...one, until_due: false }).segments).toEqual([piece(at(1, '16:00'), at(1, '16:15'), 'running')])
  })

  test('cuts a closed stretch in two where the clock stops in it', () => {
    expect(traceClock(input({ stop: at(1, '20:00') })).segments.slice(1)).toEqual([
      piece(at(1, '17:00'), at(1, '20:00'), 'closed'),
      piece(at(1, '20:00'), at(2, '09:00'), 'closed', { after_stop: true }),
      piece(at(2, '09:00'), at(2, '10:00'), 'left', { after_stop: true }),
    ])
  })

  test('goes on past the last known instant of an open clock, through a pause that is known to end', () => {
    const one = input({ stop: null, as_of: at(1, '16:30'), pauses: [{ from: at(1, '16:15'), until: at(1, '16:45') }] })
    expect(traceClock(one)).toMatchObject({ state: 'paused', elapsed_seconds: 900, due_at: at(2, '10:30') })
    expect(traceClock(one).segments).toEqual([
      piece(at(1, '16:00'), at(1, '16:15'), 'running'),
      piece(at(1, '16:15'), at(1, '16:30'), 'paused'),
      piece(at(1, '16:30'), at(1, '16:45'), 'paused', { after_stop: true }),
      piece(at(1, '16:45'), at(1, '17:00'), 'left', { after_stop: true }),
      piece(at(1, '17:00'), at(2, '09:00'), 'closed', { after_stop: true }),
      piece(at(2, '09:00'), at(2, '10:30'), 'left', { after_stop: true }),
    ])
  })

  test('looks 400 days ahead at most', () => {
    const trace = traceClock(input({ stop: at(1, '16:00'), target_seconds: 400 * 8 * 3600 }))
    expect(trace.due_at).toBeGreaterThan(at(1, '16:00') + 400 * 86_400_000)
    expect(trace.segments.at(-1)!.to).toBe(at(1, '16:00') + 400 * 86_400_000)
  })

  test('has no counted stretch for what cannot be computed or took no time', () => {
    expect(traceClock(input({ stop: at(1, '15:00'), target_seconds: null }))).toEqual({
      state: 'unknown', segments: [], pauses: [], target_seconds: null, elapsed_seconds: null, paused_seconds: 0, due_at: null,
    })
    const at_once = traceClock(input({ stop: at(1, '16:00'), target_seconds: 60 }))
    expect(at_once).toMatchObject({ state: 'met', elapsed_seconds: 0, due_at: at(1, '16:01') })
    expect(at_once.segments).toEqual([piece(at(1, '16:00'), at(1, '16:01'), 'left', { after_stop: true })])
  })

  test('has no stretches for a clock that is judged by what is stated', () => {
    const stated = { state: 'missed', segments: [], pauses: [], target_seconds: 7200, elapsed_seconds: 7201, paused_seconds: 0, due_at: null }
    expect(traceClock(input({ impossible: true, stated_elapsed_seconds: 7201 }))).toEqual(stated)
    expect(traceClock(input({ stop: null, as_of: at(1, '16:30'), stated_elapsed_seconds: 7201 }))).toEqual(stated)
    expect(traceClock(input({ stop: at(1, '16:30'), stated_elapsed_seconds: 7201 }))).toMatchObject({ state: 'met', elapsed_seconds: 1800 })
  })

  test('counts pauses by the wall clock where it is told to', () => {
    const pauses = [{ from: at(1, '16:30'), until: at(2, '10:00') }]
    expect(traceClock(input({ pauses, pause_length: 'wall' }))).toMatchObject({ state: 'missed', elapsed_seconds: 8.5 * 3600, due_at: at(3, '03:30') })
    expect(traceClock(input({ stop: null, open_late: 'when_stopped' })).state).toBe('running')
  })
})

describe('an account of a clock', () => {
  test('adds up what ran, what waited and what was closed', () => {
    const trace = traceClock(input({
      start: at(1, '15:00'), stop: at(4, '08:30'), calendar: with_holiday, pauses: [{ from: at(1, '15:20'), until: at(1, '20:00'), reason: 'waiting_client' }],
    }))
    expect(accountOf(trace)).toEqual({
      target_seconds: 7200, counted_seconds: 50 * 60, paused_minutes: 40, closed_minutes: 64 * 60,
      stretches: [{ from: at(1, '15:00'), to: at(1, '15:20'), minutes: 20 }, { from: at(4, '08:00'), to: at(4, '08:30'), minutes: 30 }],
      pauses: [{ from: at(1, '15:20'), to: at(1, '20:00'), reason: 'waiting_client', minutes: 40 }],
      holidays: [{ from: at(1, '23:00'), to: at(2, '23:00'), name: 'Founders’ Day' }, { from: at(2, '23:00'), to: at(3, '23:00'), name: 'Regatta' }],
    })
  })

  test('says nothing of the time after the stop', () => {
    const trace = traceClock(input({ stop: at(1, '16:10') }))
    expect(trace.segments.filter((segment) => !isCounted(segment)).length).toBe(3)
    expect(accountOf(trace)).toMatchObject({ counted_seconds: 600, closed_minutes: 0, stretches: [{ from: at(1, '16:00'), to: at(1, '16:10'), minutes: 10 }] })
  })

  test('of a stated time holds that time and nothing else', () => {
    expect(accountOf(traceClock(input({ impossible: true, stated_elapsed_seconds: 90 })))).toEqual({
      target_seconds: 7200, counted_seconds: 90, paused_minutes: 0, closed_minutes: 0, stretches: [], pauses: [], holidays: [],
    })
  })
})
