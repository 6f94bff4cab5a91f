import { describe, expect, test } from 'vitest'
import { riderInForce, supplementVersion, versionInForce } from '../../src/core/index.ts'
import type { AgreementVersion } from '../../src/core/index.ts'

const version = (number: number, starts_on: string, ends_on: string, renewal: 'rolling' | 'fixed' = 'fixed'): AgreementVersion => ({
  client: 'Kestrel Marine', version: number, plan: 'silver', starts_on, ends_on, renewal, notice_days: 60, notice_months: null,
  monthly_fee_cents: null, billed_seats: null, premium_response_from: null, premium_response_until: null,
})

const first = version(1, '2024-01-01', '2024-12-31')
const second = version(2, '2025-02-01', '2025-12-31', 'rolling')
const third = version(3, '2026-06-01', '2027-05-31')
const all = [third, first, second]
const on = (date: string) => versionInForce(all, date)?.version ?? null

describe('the version in force', () => {
  test('binds from its first to its last day, both included', () => {
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-02-01', '2025-12-31'].map(on)).toEqual([null, 1, 1, 2, 2])
  })

  test('that is fixed ends on its last day', () => {
    expect(['2025-01-01', '2025-01-31', '2027-06-01'].map(on)).toEqual([null, null, null])
  })

  test('that is rolling goes on until a later version starts', () => {
    expect(['2026-01-01', '2026-05-31', '2026-06-01'].map(on)).toEqual([2, 2, 3])
    expect(versionInForce([second], '2040-01-01')).toBe(second)
  })

  test('gives way to a later one that starts before its end, for good', () => {
    const early = version(2, '2024-06-01', '2024-09-30')
    expect([versionInForce([first, early], '2024-05-31'), versionInForce([first, early], '2024-06-01'), versionInForce([first, early], '2024-10-01')])
      .toEqual([first, early, null])
  })

  test('is the higher number where two start on one day', () => {
    const corrected = version(2, '2024-01-01', '2024-12-31')
    expect(versionInForce([corrected, first], '2024-03-01')).toBe(corrected)
  })

  test('is none without versions', () => {
    expect(versionInForce([], '2024-03-01')).toBeNull()
  })
})

test('a rider is in force from its first to its last day, or without end', () => {
  const dated = { ...first, premium_response_from: '2024-03-01', premium_response_until: '2024-06-30' }
  expect(['2024-02-29', '2024-03-01', '2024-06-30', '2024-07-01'].map((day) => riderInForce(dated, day))).toEqual([false, true, true, false])
  expect(riderInForce({ ...dated, premium_response_until: null }, '2031-01-01')).toBe(true)
  expect(riderInForce(first, '2024-03-01')).toBe(false)
})

describe('a supplement', () => {
  test('adds to the version that binds on its start', () => {
    expect(supplementVersion(all, '2024-05-01')).toEqual({ kind: 'within', version: first })
    expect(supplementVersion(all, '2026-02-01', '2026-01-15')).toEqual({ kind: 'within', version: second })
  })

  test('whose start lies in the version after the current one names it', () => {
    expect(supplementVersion(all, '2026-07-01', '2026-01-15')).toEqual({ kind: 'follows', version: third })
    expect(supplementVersion(all, '2026-07-01', '2026-06-15')).toEqual({ kind: 'within', version: third })
  })

  test('whose start no version covers is outside, with the last version there is', () => {
    expect(supplementVersion(all, '2027-06-01', '2026-06-15')).toEqual({ kind: 'outside', latest: third })
    expect(supplementVersion(all, '2023-01-01')).toEqual({ kind: 'outside', latest: third })
    expect(supplementVersion([], '2027-06-01')).toEqual({ kind: 'outside', latest: null })
  })
})
