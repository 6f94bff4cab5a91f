import { describe, expect, test } from 'vitest'
import { CLOCK_STATES, compileCalendar, runClocks } from '../../src/core/index.ts'
import type { ClockInput, PauseSpans } from '../../src/core/index.ts'
import { calendarOf, utc, weekdays } from './slow-time.ts'

const office = compileCalendar(calendarOf('UTC', weekdays('09:00-17:00')), utc('2026-06-01'), utc('2026-07-01'))
const at = (day: number, time: string) => utc(`2026-06-${String(day).padStart(2, '0')}T${time}`)

interface One {
  readonly start?: number
  readonly stop?: number
  readonly as_of?: number
  readonly target?: number
  readonly pauses?: readonly (readonly [number, number])[]
  readonly stated?: number
  readonly exempt?: boolean
  readonly impossible?: boolean
  readonly calendar?: number
  readonly pause_length?: 'open' | 'wall'
  readonly stated_elapsed?: number
  readonly open_late?: 'missed' | 'when_stopped'
}

function pausesOf(pauses: readonly (readonly [number, number])[]): PauseSpans {
  return {
    offsets: Int32Array.of(0, pauses.length),
    starts: Float64Array.from(pauses, (pause) => pause[0]),
    ends: Float64Array.from(pauses, (pause) => pause[1]),
  }
}

/** Monday 1 June 2026, 10:00, target 2 h, unless said otherwise. */
function judge(one: One) {
  const input: ClockInput = {
    count: 1,
    as_of: one.as_of ?? at(10, '12:00'),
    start: Float64Array.of(one.start ?? at(1, '10:00')),
    stop: Float64Array.of(one.stop ?? NaN),
    calendars: [office],
    calendar: Int16Array.of(one.calendar ?? 0),
    target_seconds: Int32Array.of(one.target ?? 7200),
    exempt: Uint8Array.of(one.exempt === true ? 1 : 0),
    impossible: Uint8Array.of(one.impossible === true ? 1 : 0),
    pauses: one.pauses === undefined ? null : pausesOf(one.pauses),
    stated_pause_seconds: one.stated === undefined ? null : Int32Array.of(one.stated),
    ...(one.pause_length === undefined ? {} : { pause_length: one.pause_length }),
    ...(one.stated_elapsed === undefined ? {} : { stated_elapsed_seconds: Int32Array.of(one.stated_elapsed) }),
    ...(one.open_late === undefined ? {} : { open_late: one.open_late }),
  }
  const output = runClocks(input)
  return {
    state: CLOCK_STATES[output.state[0]!],
    elapsed: output.elapsed_seconds[0],
    paused: output.paused_seconds[0],
    due: output.due_at[0],
  }
}

describe('a clock', () => {
  test('is met to the second: equal is met, a second more is missed, a fraction of a second is not counted', () => {
    expect(judge({ stop: at(1, '12:00') })).toEqual({ state: 'met', elapsed: 7200, paused: 0, due: at(1, '12:00') })
    expect(judge({ stop: at(1, '12:00') + 999 }).state).toBe('met')
    expect(judge({ stop: at(1, '12:00:01') })).toEqual({ state: 'missed', elapsed: 7201, paused: 0, due: at(1, '12:00') })
  })

  test('is running while open and not missed, missed while open once beyond the target', () => {
    expect(judge({ as_of: at(1, '12:00') }).state).toBe('running')
    expect(judge({ as_of: at(1, '12:00:01') })).toEqual({ state: 'missed', elapsed: 7201, paused: 0, due: at(1, '12:00') })
  })

  test('is paused while open inside a pause, with no due instant until it ends', () => {
    const pauses = [[at(1, '11:00'), Infinity]] as const
    expect(judge({ pauses })).toEqual({ state: 'paused', elapsed: 3600, paused: 57 * 3600, due: NaN })
    expect(judge({ pauses, target: 3600 })).toEqual({ state: 'paused', elapsed: 3600, paused: 57 * 3600, due: at(1, '11:00') })
    expect(judge({ pauses, target: 3599 }).state).toBe('missed')
  })

  test('is paused from the instant of the pause, and runs from the instant of its end', () => {
    expect(judge({ as_of: at(1, '11:00'), pauses: [[at(1, '11:00'), Infinity]] }).state).toBe('paused')
    expect(judge({ as_of: at(1, '11:30'), pauses: [[at(1, '11:00'), at(1, '11:30')]] }).state).toBe('running')
  })

  test('takes from a pause over the night its open hours alone', () => {
    const paused = judge({ stop: at(2, '10:00'), pauses: [[at(1, '16:00'), at(2, '09:30')]] })
    expect(paused).toEqual({ state: 'missed', elapsed: 6.5 * 3600, paused: 1.5 * 3600, due: at(1, '12:00') })
    expect(judge({ start: at(1, '15:00'), pauses: [[at(1, '16:00'), at(2, '09:30')]] }).due).toBe(at(2, '10:30'))
  })

  test('ignores a pause after the stop and clips one that began before the start', () => {
    const before = [at(1, '09:00'), at(1, '10:30')] as const
    const after = [at(1, '12:30'), at(1, '13:00')] as const
    expect(judge({ stop: at(1, '12:30'), pauses: [before, after] })).toEqual({ state: 'met', elapsed: 7200, paused: 1800, due: at(1, '12:30') })
  })

  test('that began paused starts when the pause ends', () => {
    expect(judge({ pauses: [[at(1, '10:00'), at(2, '11:00')]], as_of: at(2, '12:00') })).toEqual({
      state: 'running', elapsed: 3600, paused: 9 * 3600, due: at(2, '13:00'),
    })
  })

  test('is due at closing, not at the next opening, where the target is used up at closing', () => {
    expect(judge({ start: at(5, '15:00'), stop: at(8, '09:00') })).toEqual({ state: 'met', elapsed: 7200, paused: 0, due: at(5, '17:00') })
  })

  test('that never ran a second of open time is met at any target', () => {
    expect(judge({ start: at(6, '10:00'), stop: at(7, '23:00'), target: 0 })).toEqual({ state: 'met', elapsed: 0, paused: 0, due: at(6, '10:00') })
  })

  test('stops normally after as_of', () => {
    expect(judge({ stop: at(12, '10:00'), as_of: at(1, '11:00') }).state).toBe('missed')
  })

  test('that starts after as_of has run no time yet', () => {
    expect(judge({ start: at(3, '10:00'), as_of: at(2, '10:00') })).toEqual({ state: 'running', elapsed: 0, paused: 0, due: at(3, '12:00') })
  })

  test('is unknown without a target, with its elapsed time', () => {
    expect(judge({ stop: at(1, '11:00'), target: -1 })).toEqual({ state: 'unknown', elapsed: 3600, paused: 0, due: NaN })
  })

  test.each([
    ['no calendar', { calendar: -1 }],
    ['an impossible instant', { impossible: true }],
    ['a stop before its start', { stop: at(1, '09:59') }],
    ['no start', { start: NaN }],
    ['a start before the calendar begins', { start: utc('2026-05-01') }],
    ['a stop after the calendar ends', { stop: utc('9999-12-31') }],
  ])('is unknown with %s', (_, one: One) => {
    expect(judge(one)).toEqual({ state: 'unknown', elapsed: -1, paused: 0, due: NaN })
  })

  test('is exempt before all else, and its time is still told where it can be', () => {
    expect(judge({ exempt: true, stop: at(1, '11:00') })).toEqual({ state: 'exempt', elapsed: 3600, paused: 0, due: at(1, '12:00') })
    expect(judge({ exempt: true, impossible: true, target: -1 })).toEqual({ state: 'exempt', elapsed: -1, paused: 0, due: NaN })
  })

  test('takes a stated pause where the ticket has no spans of its own', () => {
    expect(judge({ stop: at(1, '13:00'), stated: 3600 })).toEqual({ state: 'met', elapsed: 7200, paused: 3600, due: at(1, '13:00') })
    expect(judge({ stop: at(1, '13:00'), stated: 3600, pauses: [[at(1, '10:00'), at(1, '10:30')]] }).elapsed).toBe(2.5 * 3600)
  })

  test('is unknown where the stated pause is longer than the open time by more than a rounded minute', () => {
    expect(judge({ stop: at(1, '10:05'), stated: 359 })).toEqual({ state: 'met', elapsed: 0, paused: 300, due: at(1, '12:05:59') })
    expect(judge({ stop: at(1, '10:05'), stated: 360 })).toEqual({ state: 'unknown', elapsed: -1, paused: 0, due: NaN })
  })
})

describe('a pause by the wall clock', () => {
  const night = [[at(1, '16:00'), at(2, '10:00')]] as const

  test('moves the due instant by its whole length, nights included', () => {
    // Open time alone is used up at 12:00 on Monday; with an hour’s lunch at 13:00.
    expect(judge({ pause_length: 'wall', stop: at(1, '13:00'), pauses: [[at(1, '11:00'), at(1, '12:00')]] })).toEqual({
      state: 'met', elapsed: 7200, paused: 3600, due: at(1, '13:00'),
    })
    // From 15:00, 2 h end at 17:00; 18 hours of waiting move that to 11:00, and 10:30 is 30 minutes sooner.
    expect(judge({ pause_length: 'wall', start: at(1, '15:00'), stop: at(2, '10:30'), pauses: night })).toEqual({
      state: 'met', elapsed: 1.5 * 3600, paused: 2 * 3600, due: at(2, '11:00'),
    })
    expect(judge({ pause_length: 'open', start: at(1, '15:00'), stop: at(2, '10:30'), pauses: night })).toEqual({
      state: 'met', elapsed: 1.5 * 3600, paused: 2 * 3600, due: at(2, '11:00'),
    })
  })

  test('gives back off-hours where open minutes do not', () => {
    // 3 h are due at 10:00 on Tuesday; a pause over the night moves that to 04:00 on Wednesday.
    const one = { start: at(1, '15:00'), stop: at(2, '16:00'), target: 3 * 3600, pauses: night }
    expect(judge({ ...one, pause_length: 'wall' })).toEqual({ state: 'met', elapsed: 2 * 3600, paused: 7 * 3600, due: at(3, '04:00') })
    expect(judge({ ...one, pause_length: 'open' })).toEqual({ state: 'missed', elapsed: 7 * 3600, paused: 2 * 3600, due: at(2, '12:00') })
  })

  test('never leaves less than nothing, and has no due instant while it goes on', () => {
    expect(judge({ pause_length: 'wall', stop: at(1, '12:00'), pauses: [[at(1, '08:00'), at(9, '10:00')]] })).toEqual({
      state: 'met', elapsed: 0, paused: 7200, due: at(1, '14:00'),
    })
    expect(judge({ pause_length: 'wall', as_of: at(1, '12:00'), pauses: [[at(1, '11:00'), Infinity]] })).toEqual({
      state: 'paused', elapsed: 3600, paused: 3600, due: NaN,
    })
  })

  test('does not move a target that was used up as it began', () => {
    expect(judge({ pause_length: 'wall', stop: at(1, '13:00'), pauses: [[at(1, '12:00'), at(1, '12:30')]] })).toEqual({
      state: 'missed', elapsed: 2.5 * 3600, paused: 1800, due: at(1, '12:00'),
    })
  })

  test('leaves a stated pause its open seconds', () => {
    expect(judge({ pause_length: 'wall', start: at(1, '16:00'), stop: at(2, '10:00'), stated: 3600 })).toEqual({ state: 'met', elapsed: 3600, paused: 3600, due: at(2, '11:00') })
  })
})

describe('a time that the export states', () => {
  test('is compared with the target where the instants give none', () => {
    expect(judge({ impossible: true, stated_elapsed: 7200 })).toEqual({ state: 'met', elapsed: 7200, paused: 0, due: NaN })
    expect(judge({ impossible: true, stated_elapsed: 7201 })).toEqual({ state: 'missed', elapsed: 7201, paused: 0, due: NaN })
    expect(judge({ stop: at(1, '09:00'), stated_elapsed: 60 }).state).toBe('met')
    expect(judge({ stop: at(1, '10:05'), stated: 360, stated_elapsed: 60 })).toEqual({ state: 'met', elapsed: 60, paused: 0, due: NaN })
  })

  test('stands for a stop that is not there, and needs no hours', () => {
    expect(judge({ stated_elapsed: 0 })).toEqual({ state: 'met', elapsed: 0, paused: 0, due: NaN })
    expect(judge({ stated_elapsed: 9000, open_late: 'when_stopped' }).state).toBe('missed')
    expect(judge({ calendar: -1, stated_elapsed: 9000 }).state).toBe('missed')
  })

  test('is nothing beside instants that can be counted, without a target, and of an exempt ticket', () => {
    expect(judge({ stop: at(1, '13:00'), stated_elapsed: 60 })).toEqual({ state: 'missed', elapsed: 10_800, paused: 0, due: at(1, '12:00') })
    expect(judge({ impossible: true, target: -1, stated_elapsed: 60 })).toEqual({ state: 'unknown', elapsed: 60, paused: 0, due: NaN })
    expect(judge({ impossible: true, exempt: true, stated_elapsed: 60 }).state).toBe('exempt')
    expect(judge({ impossible: true, stated_elapsed: -1 }).state).toBe('unknown')
  })
})

describe('an open clock past its target', () => {
  test('is missed at once, or runs and pauses until it stops', () => {
    expect(judge({ open_late: 'missed' }).state).toBe('missed')
    expect(judge({ open_late: 'when_stopped' }).state).toBe('running')
    expect(judge({ open_late: 'when_stopped', pauses: [[at(9, '12:00'), Infinity]] }).state).toBe('paused')
    expect(judge({ open_late: 'when_stopped', stop: at(1, '12:00:01') }).state).toBe('missed')
  })
})
