import { expect, test } from 'vitest'
import { bindingTerms, defaultStart, isoDay, parseDay, versionInForce, type AgreementVersion } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const version = (number: number, starts_on: string, ends_on: string, renewal: 'rolling' | 'fixed' = 'fixed'): AgreementVersion => ({
  client: 'Norwell', version: number, plan: 'silver', starts_on, ends_on, renewal, notice_days: null, notice_months: null,
  monthly_fee_cents: null, billed_seats: null, premium_response_from: null, premium_response_until: null,
})

test('a supplement starts on the first of the month after the data, in the provider’s own time', () => {
  expect(defaultStart(Date.UTC(2026, 9, 30, 17, 48), 'Europe/London')).toBe('2026-11-01')
  expect(defaultStart(Date.UTC(2026, 10, 30, 23, 30), 'Europe/Berlin')).toBe('2027-01-01')
  expect(defaultStart(Date.UTC(2026, 11, 31, 23, 30), 'Europe/Berlin')).toBe('2027-02-01')
})

test('a rolling version binds until the next one begins, a fixed one until its end', () => {
  const versions = [version(2, '2026-01-01', '2026-06-30', 'rolling'), version(3, '2026-10-01', '2026-12-31')]
  expect(bindingTerms(versions).map(({ from, until }) => [from, until])).toEqual([['2026-01-01', '2026-09-30'], ['2026-10-01', '2026-12-31']])
  expect(bindingTerms([version(2, '2026-01-01', '2026-06-30', 'rolling')])[0]?.until).toBe(null)
})

test('terms agree with the version in force, day by day', () => {
  const lot = random(11)
  const first = parseDay('2025-01-01') ?? 0
  for (let round = 0; round < 60; round += 1) {
    const versions = Array.from({ length: lot.int(1, 4) }, (_, index) => {
      const starts = first + lot.int(0, 300)
      return version(index + 1, isoDay(starts), isoDay(starts + lot.int(0, 200)), lot.pick(['rolling', 'fixed'] as const))
    })
    const terms = bindingTerms(versions)
    for (let day = first - 5; day < first + 520; day += 1) {
      const date = isoDay(day)
      const term = terms.find(({ from, until }) => from <= date && (until === null || date <= until))
      expect(term?.version ?? null).toBe(versionInForce(versions, date))
    }
  }
})
