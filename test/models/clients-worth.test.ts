import { describe, expect, it } from 'vitest'
import type { AgreementVersion, BindingTerm } from '../../src/core/index.ts'
import { worthOf, type WorthQuestion } from '../../src/models/clients/worth.ts'
import { random } from '../support/random.ts'

const term = (from: string, until: string | null, monthly_fee_cents: number | null): BindingTerm => ({
  from, until,
  version: { client: 'Alder', version: 1, plan: 'silver', starts_on: from, ends_on: until ?? '2099-12-31', renewal: 'rolling', notice_days: null, notice_months: null, monthly_fee_cents, billed_seats: null, premium_response_from: null, premium_response_until: null } satisfies AgreementVersion,
})
/** 2026-02-01 is day 20485; the period is the year 2026. */
const asked = (change: Partial<WorthQuestion> = {}): WorthQuestion => ({
  terms: [term('2025-01-01', null, 100_000)], from_on: '2026-01-01', until_on: '2026-12-31', hours_since: null, hours_from: 'time_entries',
  work: { seconds: 120 * 3600, bound_seconds: 120 * 3600, tickets: 40, untold: 0 }, seats: 10, costs: { labour_per_hour_cents: 4_400, tools_per_seat_cents: 950 }, ...change,
})

describe('what a client is worth a month', () => {
  it('is the fee less labour and tools', () => {
    expect(worthOf(asked())).toEqual({
      fee_cents: 100_000, labour_cents: 44_000, tools_cents: 9_500, left_cents: 46_500, margin: 0.465, minutes: 7200, hours_from: 'time_entries', without_minutes: 0, tickets: 40,
    })
  })

  it('the fee is that of each day, by the days of its month', () => {
    expect(worthOf(asked({ terms: [term('2025-01-01', '2026-06-30', 100_000), term('2026-07-01', null, 130_000)] })).fee_cents).toBe(115_000)
    expect(worthOf(asked({ terms: [term('2026-11-16', null, 100_000)] })).fee_cents, 'a month and a half').toBe(100_000)
    // Half of November at 1000, all of December at 1300: 1.5 months.
    expect(worthOf(asked({ terms: [term('2026-11-16', '2026-11-30', 100_000), term('2026-12-01', null, 130_000)] })).fee_cents).toBe(120_000)
  })

  it('labour is that of the days on which an agreement binds; of all days where none does', () => {
    const work = { seconds: 20 * 3600, bound_seconds: 15 * 3600, tickets: 9, untold: 2 }
    expect(worthOf(asked({ terms: [term('2026-11-16', null, 100_000)], work }))).toMatchObject({ labour_cents: 44_000, minutes: 1200, without_minutes: 2 })
    expect(worthOf(asked({ terms: [], work }))).toMatchObject({ fee_cents: null, labour_cents: 7_333, left_cents: null, margin: null })
  })

  it('counts months from the first day that a file tells hours of', () => {
    expect(worthOf(asked({ hours_since: 20_485 })).labour_cents, 'eleven months').toBe(48_000)
  })

  it('what no file tells is unknown, and what rests on it', () => {
    expect(worthOf(asked({ work: null, hours_from: 'none' }))).toMatchObject({ labour_cents: null, minutes: null, left_cents: null, margin: null })
    expect(worthOf(asked({ work: { seconds: null, bound_seconds: 0, tickets: 3, untold: 3 } }))).toMatchObject({ labour_cents: null, minutes: null, without_minutes: 3 })
    expect(worthOf(asked({ work: null })), 'nothing to work on').toMatchObject({ labour_cents: 0, minutes: 0, left_cents: 90_500 })
    expect(worthOf(asked({ seats: null }))).toMatchObject({ tools_cents: null, left_cents: null })
    expect(worthOf(asked({ terms: [term('2025-01-01', '2026-06-30', 100_000), term('2026-07-01', null, null)] }))).toMatchObject({ fee_cents: null, margin: null })
    expect(worthOf(asked({ terms: [term('2025-01-01', null, 0)] }))).toMatchObject({ fee_cents: 0, left_cents: -53_500, margin: null })
    expect(worthOf(asked({ from_on: '', until_on: '' }))).toMatchObject({ fee_cents: null, labour_cents: null })
  })

  it('a version cut in two changes nothing', () => {
    const { int } = random(5)
    for (let i = 0; i < 200; i++) {
      const cut = new Date(Date.UTC(2026, 0, int(2, 364)))
      const before = new Date(cut.getTime() - 86_400_000)
      const [at, day_before] = [cut, before].map((day) => day.toISOString().slice(0, 10)) as [string, string]
      const fee = int(1, 500_000)
      const whole = worthOf(asked({ terms: [term('2025-03-01', null, fee)] }))
      expect(worthOf(asked({ terms: [term('2025-03-01', day_before, fee), term(at, null, fee)] }))).toEqual(whole)
      expect(whole.fee_cents).toBe(fee)
    }
  })
})
