import { describe, expect, test } from 'vitest'
import { agreementProblems, versionInForce, type AgreementVersion, type PlanRow } from '../../src/core/index.ts'

const PLANS = new Map([['gold', true]])
const version = (number: number, starts_on: string, ends_on: string, change: Partial<AgreementVersion> = {}): AgreementVersion & PlanRow => ({
  client: 'Alder', version: number, plan: 'gold', starts_on, ends_on, renewal: 'fixed', notice_days: 30, notice_months: null,
  monthly_fee_cents: 100_000, billed_seats: 20, premium_response_from: null, premium_response_until: null, file: 'agreements.csv', row: number + 1, ...change,
})
const found = (...versions: (AgreementVersion & PlanRow)[]) => agreementProblems([{ client: 'Alder', versions }], PLANS)
const FIRST = { version: 1, file: 'agreements.csv', row: 2 }
const SECOND = { client: 'Alder', version: 2, file: 'agreements.csv', row: 3 }

describe('problems of agreements', () => {
  test('versions that follow each other, rolling ones too, are none', () => {
    expect(found(version(2, '2027-01-01', '2027-12-31'), version(1, '2026-01-01', '2026-12-31'))).toEqual([])
    expect(found(version(1, '2024-01-01', '2024-12-31', { renewal: 'rolling' }), version(2, '2026-05-01', '2027-04-30'))).toEqual([])
  })

  test('an overlap is named with its days and both places; the later version counts', () => {
    const both = [version(1, '2026-01-01', '2026-12-31'), version(2, '2026-10-01', '2027-09-30')]
    expect(found(...both)).toEqual([{ ...SECOND, kind: 'overlap', from_on: '2026-10-01', until_on: '2026-12-31', other: FIRST, rule: 'later_counts' }])
    expect(['2026-09-30', '2026-10-01', '2026-12-31'].map((on) => versionInForce(both, on)?.version)).toEqual([1, 2, 2])
    expect(found(version(1, '2026-01-01', '2026-12-31'), version(2, '2026-03-01', '2026-04-30'))[0]).toMatchObject({ kind: 'overlap', from_on: '2026-03-01', until_on: '2026-04-30' })
  })

  test('a gap is named; on its days nothing binds', () => {
    const both = [version(1, '2026-01-01', '2026-02-28'), version(2, '2026-03-15', '2027-03-14')]
    expect(found(...both)).toEqual([{ ...SECOND, kind: 'gap', from_on: '2026-03-01', until_on: '2026-03-14', other: FIRST, rule: 'nothing_binds' }])
    expect(['2026-02-28', '2026-03-01', '2026-03-14', '2026-03-15'].map((on) => versionInForce(both, on)?.version)).toEqual([1, undefined, undefined, 2])
  })

  test('one that ends before it starts never binds where it is fixed, and has no date where it is rolling', () => {
    expect(found(version(1, '2026-05-01', '2026-04-01'))).toEqual([{ ...FIRST, client: 'Alder', kind: 'ends_first', starts_on: '2026-05-01', ends_on: '2026-04-01', rule: 'never_binds' }])
    expect(versionInForce([version(1, '2026-05-01', '2026-04-01')], '2026-05-01')).toBe(null)
    expect(found(version(1, '2026-05-01', '2026-04-01', { renewal: 'rolling' }))[0]?.rule).toBe('binds_undated')
  })

  test('no fee, a plan that is none, and a row without an end', () => {
    expect(found(version(1, '2026-01-01', '2026-12-31', { monthly_fee_cents: null, plan: 'bronze' })).map(({ kind, rule }) => [kind, rule])).toEqual([['unknown_plan', 'not_judged'], ['no_fee', 'fee_unknown']])
    expect(found(version(1, '2026-01-01', '2026-12-31', { monthly_fee_cents: 0 }))).toEqual([])
    expect(agreementProblems([{ client: 'Alder', versions: [] }], PLANS, [{ client: 'Alder', version: null, file: 'agreements.csv', row: 7 }])).toEqual([{ client: 'Alder', version: null, file: 'agreements.csv', row: 7, kind: 'no_end', rule: 'set_aside' }])
  })
})
