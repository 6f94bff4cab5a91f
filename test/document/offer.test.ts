import { describe, expect, test } from 'vitest'
import { compileCalendar, formatDay, formatMoney, MINUTE, zoneOf, type CalendarSpec, type Price } from '../../src/core/index.ts'
import { plainText, type TableValue } from '../../src/document/index.ts'
import { chargeFor, chargesTable, sizeInWords } from '../../src/document/charges.ts'
import { creditFields, percent } from '../../src/document/credit-rule.ts'
import { examplesTable } from '../../src/document/examples.ts'
import { ownContent } from './supplies.ts'

const own = ownContent()
const gold = own.plans.get('gold')!
const say = (cents: number) => formatMoney(cents, 'GBP', 'en-GB')
const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const rows = ({ rows: cells }: TableValue) => cells.map((row) => row.map((cell) => plain(plainText(cell.runs))))
const size = { seats: 20, servers: 0, sites: 1 }
const price = (more: Partial<Price>): Price => ({ base_cents: 0, per_seat_cents: 0, per_server_cents: 0, per_site_cents: 0, ...more })

describe('a monthly charge', () => {
  test('is the sum of what has a price, said without what there is none of', () => {
    const charge = chargeFor(gold.price, size, say)
    expect('basis' in charge ? [charge.cents, plain(charge.basis)] : charge).toEqual([20 * 5161 + 2000, '20 seats at £51.61 and 1 site at £20.00'])
  })

  test('begins with a base, and may be nothing', () => {
    const based = chargeFor(price({ base_cents: 10_000, per_seat_cents: 500 }), size, say)
    expect('basis' in based ? [based.cents, plain(based.basis)] : based).toEqual([20_000, 'a base of £100.00 and 20 seats at £5.00'])
    expect(chargeFor(price({}), { seats: null, servers: null, sites: null }, say)).toEqual({ cents: 0, basis: 'without a charge' })
  })

  test('lacks the number that it needs, and no other', () => {
    expect(chargeFor(price({ per_seat_cents: 500 }), { ...size, seats: null }, say)).toEqual({ lacks: 'the number of seats' })
    expect(chargeFor(price({ per_seat_cents: 500 }), { ...size, servers: null }, say)).toMatchObject({ cents: 10_000 })
  })

  test('as a table adds up to its last row', () => {
    expect(rows(chargesTable(price({ base_cents: 10_000, per_seat_cents: 500 }), size, null, say))).toEqual([['Base', '', '', '£100.00'], ['Each seat', '20', '£5.00', '£100.00'], ['Monthly fee', '', '', '£200.00']])
    expect(rows(chargesTable(price({ per_seat_cents: 500 }), size, 9_000, say)).slice(-2)).toEqual([['By these prices', '', '', '£100.00'], ['Monthly fee, as agreed', '', '', '£90.00']])
    expect(rows(chargesTable(price({ per_seat_cents: 500 }), size, 10_000, say)).slice(-1)).toEqual([['Monthly fee', '', '', '£100.00']])
  })

  test('is of a size in words', () => {
    expect(plain(sizeInWords({ seats: 36, servers: 2, sites: 1 }) ?? '')).toBe('36 seats, 2 servers and 1 site')
    expect(plain(sizeInWords(size) ?? '')).toBe('20 seats and 1 site')
    expect(sizeInWords({ ...size, sites: null })).toBeNull()
  })
})

describe('a rule for credits in words', () => {
  const said = (more: Partial<NonNullable<typeof gold.credit>>, response = 0.9) => {
    const fields = new Map(creditFields({ ...gold, promised_share: { response, resolution: 0.9 }, credit: { ...gold.credit!, ...more } }))
    const text = (path: string) => { const value = fields.get(path); return value?.kind === 'text' ? plain(value.value) : value?.kind }
    return [text('plan.credit'), text('plan.credit_example')]
  }

  test('says period, share and cap, with an example', () => {
    expect(said({})).toEqual([
      'For every percentage point by which a share lies below its promise in a calendar quarter, we credit 3 % of the fee of that quarter, and for a part of a point its part. What is due for responses and what is due for resolutions add up, to at most 15 % of that fee.',
      'Where we promise 90 % and keep 88 %, for instance, that is 2 points, and we credit 6 % of the quarter’s fee.',
    ])
  })

  test('keeps decimals, and the cap holds for the example too', () => {
    expect(said({ period: 'month', share_of_fee_per_point_below: 0.0125, cap_share_of_fee: 0.02 })[1]).toBe('Where we promise 90 % and keep 88 %, for instance, that is 2 points, and we credit 2 % of the month’s fee.')
    expect(said({ share_of_fee_per_point_below: 0.0125 })[0]).toContain('we credit 1.25 % of the fee')
    expect(said({}, 0.01)[1]).toBe('missing')
    expect([0.5, 0.025, 0.0333].map((share) => plain(percent(share)))).toEqual(['50 %', '2.5 %', '3.33 %'])
  })

  test('is missing where the plan has none', () => {
    expect(creditFields({ ...gold, credit: null }).map(([path, value]) => [path, value.kind])).toEqual(['credit', 'credit_period', 'credit_share', 'credit_cap', 'credit_example'].map((name) => [`plan.${name}`, 'missing']))
  })
})

describe('examples of due times', () => {
  const of = (id: string, starts_on: string, more: Partial<CalendarSpec> = {}) => rows(examplesTable(gold, { ...own.calendars.get(id)!, ...more }, starts_on))

  test('are reckoned across a closing, a weekend and a holiday', () => {
    expect(of('gold', '2027-01-01')).toEqual([
      ['Mon 4 Jan 09:30, within the day', 'P3', 'Mon 4 Jan 11:30', 'Tue 5 Jan 14:30'],
      ['Fri 8 Jan 18:00, half an hour before closing', 'P1', 'Fri 8 Jan 18:30', 'Mon 11 Jan 11:00'],
      ['Sat 9 Jan 14:00, while we are closed', 'P2', 'Mon 11 Jan 08:30', 'Mon 11 Jan 15:30'],
      ['Thu 25 Mar 17:30, an hour before closing, with Good Friday to follow', 'P2', 'Thu 25 Mar 18:30', 'Tue 30 Mar 14:30'],
    ])
  })

  test('leave out what the hours have not', () => {
    expect(of('24x7', '2027-01-01')).toEqual([['Sat 2 Jan 10:00, by day', 'P3', 'Sat 2 Jan 12:00', 'Sun 3 Jan 02:00'], ['Sat 2 Jan 22:00, by night', 'P1', 'Sat 2 Jan 22:30', 'Sun 3 Jan 02:00']])
    expect(of('gold', '2027-01-01', { holidays: new Map() })).toHaveLength(3)
    const never = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
    expect(of('gold', '2027-01-01', { open: never })).toEqual([])
  })

  test('of any start are due once the target’s open minutes have gone by, and raised when they say', () => {
    for (const { id, calendar } of own.plans.values()) {
      const spec = own.calendars.get(calendar)!
      const plan = own.plans.get(id)!
      const zone = zoneOf(spec.zone)
      for (let month = 1; month <= 12; month++) {
        const starts_on = `2026-${String(month).padStart(2, '0')}-17`
        const open = compileCalendar(spec, Date.parse(`${starts_on}T00:00:00Z`) - 86_400_000, Date.parse(`${starts_on}T00:00:00Z`) + 400 * 86_400_000)
        const told = new Map<string, number>()
        for (let at = open.from; at < open.until; at += 30 * MINUTE) { const text = formatDay(zone.toLocal(at)); if (!told.has(text)) told.set(text, at) }
        const found = rows(examplesTable(plan, spec, starts_on))
        expect(found.length).toBeGreaterThanOrEqual(3)
        for (const [raised = '', priority = '', response, resolution] of found) {
          const at = told.get(/^\S+ \S+ \S+ \S+(?=,)/.exec(raised)?.[0] ?? '') ?? NaN
          const { response: soon, resolution: late } = plan.targets[priority as 'P1']!
          for (const [due, minutes] of [[response, soon], [resolution, late]] as const) expect(due).toBe(formatDay(zone.toLocal(open.dueAfter(at, minutes! * MINUTE))))
        }
      }
    }
  })
})
