import { expect, it } from 'vitest'
import { CLOCK_STATES, compileCalendar, runClocks } from '../../src/core/index.ts'
import { nonsenseContent } from '../support/nonsense-content.ts'

const YEAR = 365 * 86_400_000
const always = compileCalendar(nonsenseContent(0).content.calendars.get('always')!, 0, 130 * YEAR)

/** A clock of so many seconds under a calendar that never closes. */
function judged(seconds: number) {
  const { state, elapsed_seconds, paused_seconds } = runClocks({
    count: 1, as_of: 130 * YEAR, start: Float64Array.of(0), stop: Float64Array.of(seconds * 1_000), calendars: [always], calendar: Int32Array.of(0),
    target_seconds: Int32Array.of(60), exempt: new Uint8Array(1), impossible: new Uint8Array(1), pauses: null, stated_pause_seconds: null,
  })
  return [CLOCK_STATES[state[0]!], elapsed_seconds[0], paused_seconds[0]]
}

it('counts a clock of up to 68 years, and leaves a longer one unknown', () => {
  expect(judged(2_147_483_647)).toEqual(['missed', 2_147_483_647, 0])
  expect(judged(2_147_483_648)).toEqual(['unknown', -1, 0])
  expect(judged(4_000_000_000)).toEqual(['unknown', -1, 0])
})
