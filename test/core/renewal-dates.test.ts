import { describe, expect, it } from 'vitest'
import { isoDay, monthsLater, parseDay, renewalDates, versionSpeaking, type AgreementVersion, type Term } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const term = (starts_on: string, ends_on: string, change: Partial<Term> = {}): Term => ({ starts_on, ends_on, renewal: 'rolling', notice_days: null, notice_months: null, ...change })
const day = (iso: string): number => parseDay(iso)!

describe('renewal dates', () => {
  it.each([
    ['the day after the end, before it', term('2026-01-01', '2026-12-31'), '2026-10-30', '2027-01-01'],
    ['on the last day still the next day', term('2026-01-01', '2026-12-31'), '2026-12-31', '2027-01-01'],
    ['on the day that it renews, a year on', term('2026-01-01', '2026-12-31'), '2027-01-01', '2028-01-01'],
    ['by its own length: six months', term('2025-04-16', '2025-10-15'), '2026-10-30', '2027-04-16'],
    ['by days where its ends lie in no whole months', term('2026-01-01', '2026-01-10'), '2026-01-25', '2026-01-31'],
    ['a year from a leap day', term('2024-02-29', '2025-02-28'), '2026-10-30', '2027-03-01'],
    ['from month end to month end, a short month shortening no other', term('2026-01-31', '2026-02-27'), '2026-03-30', '2026-03-31'],
    ['the month after', term('2026-01-31', '2026-02-27'), '2026-03-31', '2026-04-30'],
    ['from the first to the last of each month', term('2026-02-01', '2026-02-28'), '2026-03-31', '2026-04-01'],
    ['before it has begun', term('2027-01-01', '2027-12-31'), '2026-10-30', '2028-01-01'],
    ['a fixed term ends on its last day', term('2026-01-01', '2026-12-31', { renewal: 'fixed' }), '2027-06-01', '2026-12-31'],
    ['no dates, no renewal', term('2026-01-01', 'soon'), '2026-10-30', null],
    ['an end before the start is none', term('2026-01-01', '2025-01-01'), '2026-10-30', null],
  ])('%s', (_, asked, today, renews_on) => {
    expect(renewalDates(asked, today).renews_on).toBe(renews_on)
  })

  it.each([
    ['30 days before the last', { notice_days: 30 }, '2026-12-01'],
    ['no days', { notice_days: 0 }, '2026-12-31'],
    ['three months', { notice_months: 3 }, '2026-09-30'],
    ['both: the earlier', { notice_days: 30, notice_months: 3 }, '2026-09-30'],
    ['none is stated', {}, null],
    ['what is no number of days is none', { notice_days: -1 }, null],
  ])('notice: %s', (_, notice, notice_by) => {
    expect(renewalDates(term('2026-01-01', '2026-12-31', notice), '2026-10-30').notice_by).toBe(notice_by)
  })

  it.each([
    ['2026-06-30', 3, '2026-03-31'], ['2026-05-30', 3, '2026-02-28'], ['2026-05-31', 3, '2026-02-28'], ['2026-06-15', 1, '2026-05-15'], ['2024-02-29', 12, '2023-02-28'], ['2026-02-28', 1, '2026-01-31'],
  ])('to %s with %i months: %s', (ends_on, notice_months, notice_by) => {
    expect(renewalDates(term('2020-01-01', ends_on, { renewal: 'fixed', notice_months }), '2023-01-01').notice_by).toBe(notice_by)
  })

  it('lie after today, on the edge of a term, with a notice that runs out in it and no day later', () => {
    const { int, pick } = random(8)
    for (let i = 0; i < 3000; i++) {
      const starts = int(day('2015-01-01'), day('2026-12-31'))
      const whole = int(0, 1) === 1
      const months = pick([1, 3, 6, 12, 24])
      const ends = whole ? monthsLater(starts, months) - 1 : starts + int(0, 800)
      const today = int(day('2015-01-01'), day('2035-12-31'))
      const [notice_days, notice_months] = [pick([null, int(0, 200)]), pick([null, int(0, 12)])]
      const asked = term(isoDay(starts), isoDay(ends), { notice_days, notice_months })
      const { renews_on, notice_by } = renewalDates(asked, isoDay(today))
      const renews = day(renews_on!)
      expect(renews).toBeGreaterThan(Math.max(today, ends))
      if (today > ends) expect(renewalDates(asked, isoDay(renews - 1)).renews_on, 'the same all through a term').toBe(renews_on)
      expect(day(renewalDates(asked, isoDay(renews)).renews_on!), 'then the next').toBeGreaterThan(renews)
      const [last, given] = [renews - 1, notice_by === null ? null : day(notice_by)]
      const runs_out = (on: number) => Math.max(on + (notice_days ?? 0), notice_months === null ? on : monthsLater(on, notice_months))
      if (given === null) expect([notice_days, notice_months]).toEqual([null, null])
      else expect([runs_out(given) <= last, runs_out(given + 1) > last]).toEqual([true, true])
    }
  })
})

describe('the version that speaks for a client', () => {
  const version = (version: number, starts_on: string, ends_on: string, renewal: 'rolling' | 'fixed' = 'fixed'): AgreementVersion =>
    ({ client: 'Alder', version, plan: 'silver', starts_on, ends_on, renewal, notice_days: null, notice_months: null, monthly_fee_cents: null, billed_seats: null, premium_response_from: null, premium_response_until: null })
  it.each([
    ['in force', [version(1, '2025-01-01', '2025-12-31'), version(2, '2026-01-01', '2026-12-31')], 2, 'in_force'],
    ['rolling on', [version(1, '2024-01-01', '2024-12-31', 'rolling')], 1, 'in_force'],
    ['the last that was', [version(2, '2025-01-01', '2025-12-31'), version(1, '2024-01-01', '2024-12-31')], 2, 'ended'],
    ['the last that was, though another is to come', [version(1, '2024-01-01', '2024-12-31'), version(2, '2027-01-01', '2027-12-31')], 1, 'ended'],
    ['the first to come', [version(2, '2028-01-01', '2028-12-31'), version(1, '2027-01-01', '2027-12-31')], 1, 'to_come'],
    ['none', [], null, 'none'],
  ])('%s', (_, versions, number, standing) => {
    const found = versionSpeaking(versions, '2026-10-30')
    expect([found.version?.version ?? null, found.standing]).toEqual([number, standing])
  })
})
