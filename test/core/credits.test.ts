import { describe, expect, it, test } from 'vitest'
import { bindingTerms, creditDue, creditPeriod, feeOfPeriod, isoDay, parseDay, readCreditPeriod, shortfall, versionInForce, type AgreementVersion, type CreditRule, type PromisedCounts } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const RULE: CreditRule = { period: 'quarter', share_of_fee_per_point_below: 0.02, cap_share_of_fee: 0.1 }
const counts = (met: number, missed: number, promised = 9_000): PromisedCounts => ({ met, missed, promised_bp: promised * (met + missed) })
const NOTHING = counts(0, 0)
const month = (year: number, of_year: number) => year * 12 + of_year - 1
const version = (starts_on: string, ends_on: string, fee: number | null, more: Partial<AgreementVersion> = {}): AgreementVersion => ({
  client: 'Kestrel Marine', version: 1, plan: 'silver', starts_on, ends_on, renewal: 'fixed', notice_days: null, notice_months: null,
  monthly_fee_cents: fee, billed_seats: null, premium_response_from: null, premium_response_until: null, ...more,
})
const fee = (versions: readonly AgreementVersion[], period: string) => feeOfPeriod(bindingTerms(versions), readCreditPeriod(period)!)

describe('a period', () => {
  test('is the month, quarter or year of the calendar in which a month lies', () => {
    expect(creditPeriod(month(2026, 8), 'month')).toEqual({ label: '2026-08', length: 'month', from: month(2026, 8), until: month(2026, 8) })
    expect(creditPeriod(month(2026, 8), 'quarter')).toEqual({ label: '2026-Q3', length: 'quarter', from: month(2026, 7), until: month(2026, 9) })
    expect(creditPeriod(month(2026, 8), 'year')).toEqual({ label: '2026', length: 'year', from: month(2026, 1), until: month(2026, 12) })
    expect([1, 3, 4, 12].map((one) => creditPeriod(month(2026, one), 'quarter').label)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4'])
  })

  test('is read back from its label, and from nothing else', () => {
    for (const length of ['month', 'quarter', 'year'] as const) for (let one = month(2024, 1); one <= month(2027, 1); one++) expect(readCreditPeriod(creditPeriod(one, length).label)).toEqual(creditPeriod(one, length))
    for (const label of ['2026-Q5', '2026-13', '2026-00', '26', '2026-7', 'Q3', '2026-Q3 ', '']) expect(readCreditPeriod(label)).toBeNull()
  })
})

describe('how far a clock fell below its promise', () => {
  it('is nothing where the promise is kept, exactly nine of ten included', () => {
    expect([counts(9, 1), counts(10, 0), NOTHING].map(shortfall)).toEqual(Array.from({ length: 3 }, () => ({ misses_too_many: 0, points_below: 0 })))
  })
  it('is the promise less the attainment, with the misses beyond those allowed', () => {
    expect(shortfall(counts(8, 2))).toEqual({ misses_too_many: 1, points_below: 10 })
    expect(shortfall(counts(17, 3))).toEqual({ misses_too_many: 1, points_below: 5 })
    expect(shortfall(counts(0, 1))).toEqual({ misses_too_many: 1, points_below: 90 })
    expect(shortfall(counts(8, 1))).toEqual({ misses_too_many: 1, points_below: 10 / 9 })
  })
  it('takes each ticket\'s own promise, so that a rider\'s counts', () => {
    const both = { met: 18, missed: 2, promised_bp: 10 * 9_000 + 10 * 9_500 }
    expect(shortfall(both)).toEqual({ misses_too_many: 1, points_below: 2.5 })
    expect(shortfall({ met: 19, missed: 1, promised_bp: 19 * 9_500 + 9_500 })).toEqual({ misses_too_many: 0, points_below: 0 })
  })
})

describe('the fee of a period', () => {
  it('is the monthly fee of each month', () => {
    const one = [version('2025-01-01', '2026-12-31', 100_000)]
    expect([fee(one, '2026-07'), fee(one, '2026-Q3'), fee(one, '2026')]).toEqual([100_000, 300_000, 1_200_000])
  })
  it('counts a month by the days on which the agreement binds', () => {
    expect(fee([version('2026-06-16', '2026-12-31', 100_000)], '2026-06')).toBe(50_000)
    expect(fee([version('2025-01-01', '2026-02-07', 100_000)], '2026-Q1')).toBe(125_000)
    expect(fee([version('2024-02-29', '2024-02-29', 2_900)], '2024-02')).toBe(100)
    expect(fee([version('2026-10-01', '2026-12-31', 100_000)], '2026-Q3')).toBe(0)
  })
  it('takes a new fee from the day of its version on, and rounds once, half up', () => {
    const two = [version('2025-07-11', '2026-07-10', 100_000), version('2026-07-11', '2027-07-10', 110_000, { version: 2 })]
    expect(fee(two, '2026-07')).toBe(Math.round((100_000 * 10 + 110_000 * 21) / 31))
    expect(fee([version('2026-06-01', '2026-06-15', 1)], '2026-06')).toBe(1)
    expect(fee([version('2026-06-01', '2026-06-14', 1)], '2026-06')).toBe(0)
  })
  it('goes on while a rolling agreement does', () => {
    expect(fee([version('2024-01-01', '2024-12-31', 100_000, { renewal: 'rolling' })], '2026-Q1')).toBe(300_000)
    expect(fee([version('2024-01-01', '2024-12-31', 100_000)], '2026-Q1')).toBe(0)
  })
  it('is not known where a version that binds states none', () => {
    expect(fee([version('2025-01-01', '2026-08-31', 100_000), version('2026-09-01', '2027-08-31', null, { version: 2 })], '2026-Q3')).toBeNull()
    expect(fee([version('2025-01-01', '2026-06-30', null), version('2026-07-01', '2027-06-30', 100_000, { version: 2 })], '2026-Q3')).toBe(300_000)
  })
})

describe('what is due', () => {
  it('is nothing where both promises are kept, even of a fee that is not stated', () => {
    expect(creditDue(RULE, [counts(9, 1), NOTHING], 300_000)).toEqual({ share: 0, capped: false, due_cents: 0 })
    expect(creditDue(RULE, [counts(9, 1), counts(19, 1)], null)).toEqual({ share: 0, capped: false, due_cents: 0 })
  })
  it('is the rule\'s share of the fee for each point below, a part of a point its part', () => {
    expect(creditDue(RULE, [counts(88, 12), counts(95, 5)], 300_000)).toEqual({ share: 0.04, capped: false, due_cents: 12_000 })
    expect(creditDue(RULE, [counts(179, 21), NOTHING], 300_000)).toEqual({ share: 0.01, capped: false, due_cents: 3_000 })
  })
  it('adds both clocks up under one cap', () => {
    expect(creditDue(RULE, [counts(88, 12), counts(89, 11)], 300_000)).toEqual({ share: 0.06, capped: false, due_cents: 18_000 })
    expect(creditDue(RULE, [counts(87, 13), counts(88, 12)], 300_000)).toEqual({ share: 0.1, capped: false, due_cents: 30_000 })
    expect(creditDue(RULE, [counts(86, 14), counts(87, 13)], 300_000)).toEqual({ share: 0.14, capped: true, due_cents: 30_000 })
  })
  it('is not known where something is owed of a fee that is not stated', () => {
    expect(creditDue(RULE, [counts(88, 12), NOTHING], null)).toEqual({ share: 0.04, capped: false, due_cents: null })
  })
  it('rounds half a cent up, once', () => {
    expect(creditDue(RULE, [counts(89, 11), NOTHING], 25).due_cents).toBe(1)
    expect(creditDue(RULE, [counts(89, 11), NOTHING], 24).due_cents).toBe(0)
    expect(creditDue({ ...RULE, share_of_fee_per_point_below: 0.015, cap_share_of_fee: 1 }, [counts(89, 11), counts(89, 11)], 50).due_cents).toBe(2)
  })
  it('takes shares as they are written, whatever their binary form', () => {
    expect(creditDue({ ...RULE, share_of_fee_per_point_below: 1e-7, cap_share_of_fee: 1 }, [counts(89, 11), NOTHING], 10_000_000).due_cents).toBe(1)
    expect(creditDue({ ...RULE, share_of_fee_per_point_below: 0.1 + 0.2, cap_share_of_fee: 1 }, [counts(89, 11), NOTHING], 1_000).due_cents).toBe(300)
    expect(creditDue({ ...RULE, cap_share_of_fee: 0 }, [counts(0, 9), NOTHING], 300_000)).toEqual({ share: 1.8, capped: true, due_cents: 0 })
  })
})

/** Fractions in lowest terms, slow and plain. */
interface Exact { readonly n: bigint; readonly d: bigint }
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))
const exact = (n: bigint, d: bigint): Exact => { const by = gcd(n < 0n ? -n : n, d) || 1n; return { n: n / by, d: d / by } }
const plus = (a: Exact, b: Exact) => exact(a.n * b.d + b.n * a.d, a.d * b.d)
const times = (a: Exact, b: Exact) => exact(a.n * b.n, a.d * b.d)
const less = (a: Exact, b: Exact) => a.n * b.d < b.n * a.d
const whole = (a: Exact): number => Number(a.n / a.d) + (2n * (a.n % a.d) >= a.d ? 1 : 0)

/** Day by day, each day its version's fee divided by the days of its month. */
function slowFee(versions: readonly AgreementVersion[], from: number, until: number): number | null {
  let sum = exact(0n, 1n)
  for (let one = from; one <= until; one++) {
    const first = parseDay(`${Math.floor(one / 12)}-${String(one % 12 + 1).padStart(2, '0')}-01`)!
    const length = new Date(Date.UTC(Math.floor(one / 12), one % 12 + 1, 0)).getUTCDate()
    for (let day = first; day < first + length; day++) {
      const binding = versionInForce(versions, isoDay(day))
      if (binding === null) continue
      if (binding.monthly_fee_cents === null) return null
      sum = plus(sum, exact(BigInt(binding.monthly_fee_cents), BigInt(length)))
    }
  }
  return whole(sum)
}

describe('over thousands of random agreements and periods', () => {
  const chance = random(20_261_122)
  it('the fee is that of a count day by day', () => {
    for (let round = 0; round < 1_500; round++) {
      const versions = Array.from({ length: chance.int(0, 4) }, (_, i) => {
        const starts = parseDay('2024-06-01')! + chance.int(0, 900)
        return version(isoDay(starts), isoDay(starts + chance.int(-5, 500)), chance.int(0, 30) === 0 ? null : chance.int(0, 2_000_000), { version: i, renewal: chance.pick(['rolling', 'fixed'] as const) })
      })
      const period = creditPeriod(month(2024, 1) + chance.int(0, 47), chance.pick(['month', 'month', 'quarter', 'year'] as const))
      expect(feeOfPeriod(bindingTerms(versions), period), JSON.stringify({ versions, period })).toBe(slowFee(versions, period.from, period.until))
    }
  })

  it('the amount due is that of exact fractions, never above the cap, and 0 only where nothing is missed or it rounds to it', () => {
    for (let round = 0; round < 5_000; round++) {
      const thousandths = [chance.int(0, 60), chance.int(0, 400)] as const
      const rule: CreditRule = { period: 'month', share_of_fee_per_point_below: thousandths[0] / 1_000, cap_share_of_fee: thousandths[1] / 1_000 }
      const clocks = [0, 1].map(() => {
        const missed = chance.int(0, 12)
        const met = chance.int(0, 90)
        const better = chance.int(0, met + missed)
        return { met, missed, promised_bp: better * 9_500 + (met + missed - better) * 9_000 }
      })
      const fee_cents = chance.int(0, 3_000_000)
      const points = clocks.map(({ met, missed, promised_bp }) => {
        const decided = BigInt(met + missed)
        const below = decided === 0n ? exact(0n, 1n) : exact(BigInt(promised_bp) - 10_000n * BigInt(met), 100n * decided)
        return below.n < 0n ? exact(0n, 1n) : below
      })
      const share = points.map((below) => times(below, exact(BigInt(thousandths[0]), 1_000n))).reduce(plus)
      const cap = exact(BigInt(thousandths[1]), 1_000n)
      const owed = less(cap, share) ? cap : share
      const due = creditDue(rule, clocks, fee_cents)
      expect(due.due_cents).toBe(whole(times(owed, exact(BigInt(fee_cents), 1n))))
      expect(due.capped).toBe(less(cap, share))
      expect(due.share).toBeCloseTo(Number(share.n) / Number(share.d), 12)
      clocks.forEach((clock, i) => expect(shortfall(clock).points_below).toBeCloseTo(Number(points[i]!.n) / Number(points[i]!.d), 12))
      clocks.forEach((clock) => expect(shortfall(clock).misses_too_many > 0).toBe(shortfall(clock).points_below > 0))
    }
  })
})
