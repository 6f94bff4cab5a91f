import { describe, expect, it } from 'vitest'
import { centsOf, feeHistory, isoDay, monthsLater, parseDay, priceSince, shareOfCents, trueUpOf, wholeOf, type AgreementVersion, type TrueUpQuestion } from '../../src/core/index.ts'
import { random, type Random } from '../support/random.ts'

const version = (more: Partial<AgreementVersion> = {}): AgreementVersion => ({
  client: 'Alder Dental', version: 1, plan: 'gold', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 30, notice_months: null,
  monthly_fee_cents: 189_474, billed_seats: 34, premium_response_from: null, premium_response_until: null, ...more,
})
const plans = new Map([['gold', { price: { base_cents: 0, per_seat_cents: 5_161, per_server_cents: 6_000, per_site_cents: 2_000 } }]])
const rules = { seats_from: 'larger', increase_per_year: 0.04 } as const
const asked = (more: Partial<TrueUpQuestion> = {}): TrueUpQuestion => ({ versions: [version()], as_of: '2026-10-30', stated: 47, devices: 49, rules, plans, ...more })

describe('amounts', () => {
  it('are rounded once, a half away from nothing, and exactly however large they are', () => {
    expect([wholeOf(5n, 10n), wholeOf(-5n, 10n), wholeOf(4n, 10n), wholeOf(0n, 7n)]).toEqual([1, -1, 0, 0])
    expect(centsOf(100_000, 1, 3)).toBe(33_333)
    expect(centsOf(9_007_199_254_740_991, 7, 7)).toBe(9_007_199_254_740_991)
    expect([shareOfCents(250, 0.1), shareOfCents(1_250, 0.04), shareOfCents(1_262, 0.04), shareOfCents(1_263, 0.04)]).toEqual([25, 50, 50, 51])
  })
})

describe('seats', () => {
  it('that are used and not billed cost the plan’s price for a seat, or as much as the billed ones', () => {
    const { seats, amounts } = trueUpOf(asked())
    expect(seats).toEqual({ billed: 34, stated: 47, devices: 49, used: 49, used_from: 'devices', more: 15 })
    expect(amounts.plan).toEqual({ per_seat_cents: 5_161, month_cents: 77_415, year_cents: 928_980 })
    // 1,894.74 by 34 is 55.7276…; fifteen of them are 835.9147…
    expect(amounts.fee).toEqual({ per_seat_cents: 5_573, month_cents: 83_591, year_cents: 1_003_092 })
  })

  it('are counted by the rule: as stated, by devices, or the larger of both', () => {
    const used = (more: Partial<TrueUpQuestion>) => { const { seats } = trueUpOf(asked(more)); return [seats.used, seats.used_from, seats.more] }
    expect(used({ rules: { ...rules, seats_from: 'clients' } })).toEqual([47, 'stated', 13])
    expect(used({ rules: { ...rules, seats_from: 'assets' } })).toEqual([49, 'devices', 15])
    expect(used({ rules: { ...rules, seats_from: 'assets' }, devices: null })).toEqual([null, null, null])
    expect(used({ devices: null })).toEqual([47, 'stated', 13])
    expect(used({ stated: null })).toEqual([49, 'devices', 15])
    expect(used({ stated: 49 })).toEqual([49, 'both', 15])
    expect(used({ stated: null, devices: null })).toEqual([null, null, null])
    expect(used({ agreed: 40 })).toEqual([40, 'agreed', 6])
    expect(used({ stated: 30, devices: 20 })).toEqual([30, 'stated', -4])
  })

  it('that are billed and not used are given back at the same amounts', () => {
    const more = trueUpOf(asked({ agreed: 41 })).amounts
    const less = trueUpOf(asked({ agreed: 27 })).amounts
    for (const basis of ['plan', 'fee'] as const) expect(less[basis]?.month_cents).toBe(-more[basis]!.month_cents)
  })

  it('have no amount where the plan, the fee or what is billed is not known', () => {
    const amounts = (more: Partial<AgreementVersion>) => trueUpOf(asked({ versions: [version(more)] })).amounts
    expect(amounts({ plan: 'bronze' }).plan).toBeNull()
    expect(amounts({ monthly_fee_cents: null }).fee).toBeNull()
    expect(amounts({ billed_seats: 0 })).toMatchObject({ plan: { month_cents: 49 * 5_161 }, fee: null })
    expect(amounts({ billed_seats: null })).toEqual({ plan: null, fee: null })
    expect(trueUpOf(asked({ versions: [] }))).toMatchObject({ version: null, standing: 'none', from_on: null, increase: { standing: 'unknown', cents: null }, after: { plan: null, fee: null }, history: [] })
  })
})

describe('the fee of the next term', () => {
  it('is the fee, the seats and the increase; at the plan’s price only what was paid before is raised', () => {
    const { from_on, notice_by, after, increase } = trueUpOf(asked())
    expect([from_on, notice_by]).toEqual(['2027-01-01', '2026-12-01'])
    expect(increase).toMatchObject({ standing: 'due', share: 0.04, cents: 7_579 })
    expect(after.plan).toEqual({ fee_cents: 189_474, seats_cents: 77_415, increase_cents: 7_579, after_cents: 274_468 })
    expect(after.fee).toEqual({ fee_cents: 189_474, seats_cents: 83_591, increase_cents: 10_923, after_cents: 283_988 })
  })

  it('is raised only on the seats that stay where some go', () => {
    const { after } = trueUpOf(asked({ agreed: 30 }))
    expect(after.plan).toEqual({ fee_cents: 189_474, seats_cents: -20_644, increase_cents: 6_753, after_cents: 175_583 })
  })

  it('begins on the day after a fixed term, on the day a rolling one renews, and with a version that is agreed already', () => {
    expect(trueUpOf(asked({ versions: [version({ renewal: 'fixed' })] })).from_on).toBe('2027-01-01')
    expect(trueUpOf(asked({ as_of: '2027-05-01' })).from_on).toBe('2028-01-01')
    const agreed = trueUpOf(asked({ versions: [version(), version({ version: 2, starts_on: '2027-02-01', ends_on: '2028-01-31', monthly_fee_cents: 200_000 })] }))
    expect([agreed.from_on, agreed.follows?.version, agreed.increase.standing, agreed.increase.cents, agreed.after]).toEqual(['2027-02-01', 2, 'agreed', 0, { plan: null, fee: null }])
  })

  it('of a fixed term that is over is nobody’s until another is agreed, which could begin at once', () => {
    const over = trueUpOf(asked({ versions: [version({ renewal: 'fixed', ends_on: '2026-06-30' })] }))
    expect([over.standing, over.from_on, over.notice_by, over.increase.standing]).toEqual(['ended', null, null, 'too_soon'])
    expect(trueUpOf(asked({ as_of: '2027-01-01', versions: [version({ renewal: 'fixed', ends_on: '2026-06-30' })] })).increase.standing).toBe('due')
    const again = trueUpOf(asked({ versions: [version({ renewal: 'fixed', ends_on: '2026-06-30' }), version({ version: 2, starts_on: '2026-11-01', ends_on: '2027-10-31' })] }))
    expect([again.standing, again.from_on, again.increase.standing]).toEqual(['ended', '2026-11-01', 'agreed'])
  })

  it('is raised twelve months after the last increase at the soonest', () => {
    const short = (starts_on: string, ends_on: string) => trueUpOf(asked({ versions: [version({ starts_on, ends_on })] })).increase
    expect(short('2026-10-01', '2026-12-31')).toMatchObject({ standing: 'too_soon', earliest_on: '2027-10-01', cents: 0, since: { since: '2026-10-01', at_least: true } })
    expect(short('2026-01-02', '2026-12-31').standing).toBe('too_soon')
    expect(short('2026-01-01', '2026-12-31').standing).toBe('due')
  })
})

describe('the fees of the years', () => {
  const years = [
    version({ starts_on: '2024-01-01', monthly_fee_cents: 100_000, billed_seats: 20 }),
    version({ version: 2, starts_on: '2025-01-01', monthly_fee_cents: 115_000, billed_seats: 22 }),
    version({ version: 3, starts_on: '2026-01-01', monthly_fee_cents: 115_000, billed_seats: 22 }),
  ]

  it('change for seats at the fee of a seat until then, and the rest is price', () => {
    expect(feeHistory(years.toReversed()).map(({ change }) => change)).toEqual([
      null,
      { cents: 15_000, share: 0.15, seats_cents: 10_000, price_cents: 5_000, plan_changed: false },
      { cents: 0, share: 0, seats_cents: 0, price_cents: 0, plan_changed: false },
    ])
  })

  it('tell since when the same is paid for the same', () => {
    const history = feeHistory(years)
    expect(history.map((year) => priceSince(history, year.version))).toEqual([{ since: '2024-01-01', at_least: true }, { since: '2025-01-01', at_least: false }, { since: '2025-01-01', at_least: false }])
    const cheaper = feeHistory([years[0]!, version({ version: 2, starts_on: '2025-01-01', plan: 'silver', monthly_fee_cents: 50_000, billed_seats: 20 })])
    expect(priceSince(cheaper, cheaper[1]!.version)).toEqual({ since: '2025-01-01', at_least: false })
    expect(priceSince(history, version())).toBeNull()
  })

  it('say nothing of a change from or to a fee that is not stated', () => {
    const [first, second, third] = feeHistory([years[0]!, version({ version: 2, starts_on: '2025-01-01', monthly_fee_cents: null }), years[2]!])
    expect([first!.change, second!.change, third!.change]).toEqual([null, null, null])
    expect(feeHistory([version({ starts_on: '2025-01-01', billed_seats: null, monthly_fee_cents: 0 }), years[2]!])[1]!.change).toEqual({ cents: 115_000, share: null, seats_cents: null, price_cents: null, plan_changed: false })
  })
})

/** Versions one after another, each a year or less, some without a fee or seats. */
function drawn(draw: Random): TrueUpQuestion {
  let day = parseDay('2022-01-31')! + draw.int(0, 400)
  const versions = Array.from({ length: draw.int(0, 4) }, (_, i) => {
    const until = monthsLater(day, draw.pick([1, 3, 12, 36])) - 1
    const one = version({
      version: i + 1, plan: draw.pick(['gold', 'bronze']), starts_on: isoDay(day), ends_on: isoDay(until), renewal: draw.pick(['rolling', 'fixed'] as const), notice_days: draw.pick([null, 0, 30]), notice_months: draw.pick([null, 1, 3]),
      monthly_fee_cents: draw.int(0, 5) === 0 ? null : draw.int(0, 900_000), billed_seats: draw.int(0, 5) === 0 ? null : draw.int(0, 60),
    })
    day = until + 1 + draw.pick([0, 0, 40])
    return one
  })
  const seats = (): number | null => (draw.int(0, 4) === 0 ? null : draw.int(0, 80))
  return asked({ versions, as_of: isoDay(parseDay('2022-01-01')! + draw.int(0, 2_500)), stated: seats(), devices: seats(), rules: { seats_from: draw.pick(['clients', 'assets', 'larger'] as const), increase_per_year: draw.int(0, 12) / 100 } })
}

describe('whatever the files say', () => {
  it('amounts are whole cents, lines add up, and an increase never comes before twelve months are over', () => {
    const draw = random(4)
    for (let i = 0; i < 2_000; i++) {
      const question = drawn(draw)
      const { seats, amounts, after, increase, from_on, version: speaking, history } = trueUpOf(question)
      expect(history).toHaveLength(question.versions.length)
      for (const { change } of history) if (change?.seats_cents != null) expect(change.seats_cents + change.price_cents!).toBe(change.cents)
      for (const basis of ['plan', 'fee'] as const) {
        const lines = after[basis]
        if (amounts[basis] !== null) expect([amounts[basis].year_cents, Math.sign(amounts[basis].month_cents) * Math.sign(seats.more!) >= 0]).toEqual([12 * amounts[basis].month_cents, true])
        if (lines === null) continue
        expect(lines.fee_cents + lines.seats_cents + lines.increase_cents).toBe(lines.after_cents)
        expect([lines.after_cents >= 0, lines.increase_cents >= 0, Number.isSafeInteger(lines.after_cents)]).toEqual([true, true, true])
        expect(lines.fee_cents).toBe(speaking!.monthly_fee_cents)
        if (increase.standing !== 'due') expect(lines.increase_cents).toBe(0)
      }
      if (increase.standing === 'due') expect(monthsLater(parseDay(increase.since!.since)!, 12)).toBeLessThanOrEqual(parseDay(from_on ?? question.as_of)!)
      if (from_on !== null && speaking!.starts_on <= question.as_of) expect(from_on > question.as_of).toBe(true)
      expect(trueUpOf({ ...question, versions: question.versions.toReversed() })).toEqual(trueUpOf(question))
    }
  })
})
