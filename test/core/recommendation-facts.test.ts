import { describe, expect, test } from 'vitest'
import { FACT_KINDS, FACT_NAMES, meetingsOf, quarterOfDay, recommendationFacts, yearPlan, type AgreementVersion, type CreditSaid, type FactSources } from '../../src/core/index.ts'
import { random } from '../support/random.ts'
import { smallContent, smallPlan } from '../support/content.ts'

const content = smallContent({ plans: new Map([['silver', smallPlan('silver')], ['gold', smallPlan('gold', { price: { base_cents: 1_000, per_seat_cents: 5_000, per_server_cents: 6_000, per_site_cents: 0 } })]]) })
const version: AgreementVersion = {
  client: 'Alder', version: 1, plan: 'silver', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 30, notice_months: null, monthly_fee_cents: 78_001, billed_seats: 20, premium_response_from: null, premium_response_until: null,
}
const credit: CreditSaid = { due_cents: 5_000, offered_on: null, offered_cents: null, settled_on: null, settled_cents: null, open: false, partial: false }
const NONE = { met: 0, missed: 0, promised_bp: 0 }
const bare: FactSources = {
  of: { seats: null, servers: null, sites: null, agreement: { version: null, standing: 'none', renews_on: null, notice_by: null }, versions: [], counts: { response: NONE, resolution: NONE }, signals: [], obligations: [], invoices: null },
  surveys: [], score: { score: null, grade: null, qualities: [], with_evidence: 0 }, sums: null, over: null, seats: null, credits: [], content, on: '2026-12-10',
}
const known: FactSources = {
  ...bare, of: { ...bare.of, seats: 22, servers: 1, sites: 1, agreement: { version, standing: 'in_force', renews_on: '2027-01-01', notice_by: '2026-12-01' }, versions: [version] },
  seats: { stated: 22, devices: 24 }, sums: { left_cents: 100_000, fee_cents: 936_012, labour_cents: 700_000, tools_cents: 136_012, margin: 0.1068, hourly_rate_cents: 5_000, tickets: 90 },
}

test('nothing is known where no file tells: never nought, nor kept by chance', () => {
  const facts = recommendationFacts(bare)
  expect(FACT_NAMES.filter((name) => facts[name] !== null)).toEqual(['promise_missed', 'promise_behind', 'response_missed', 'response_kept', 'response_decided', 'response_too_many', 'resolution_missed', 'resolution_kept', 'resolution_decided', 'resolution_too_many',
    'credit_open', 'credit_so_far', 'credit_periods', 'increase', 'least_margin', 'own_rate', 'premium_runs', 'runs'])
  expect([facts.promise_missed, facts.runs, facts.credit_open]).toEqual([false, false, 0])
  for (const [name, kind] of Object.entries(FACT_KINDS)) expect([null, kind === 'flag' ? 'boolean' : kind === 'plan' ? 'string' : 'number']).toContain(facts[name as keyof typeof facts] === null ? null : typeof facts[name as keyof typeof facts])
})

test('how urgent it calls is not known of fewer tickets than the signal asks for', () => {
  const of = (evidence: number) => recommendationFacts({ ...bare, of: { ...bare.of, signals: [{ signal: 'points_raised_urgent_above_others', value: 43.5, evidence, part: null, whole: null }] } }).urgent_points
  expect([of(4), of(5)]).toEqual([null, 43.5])
})

test('the promise is a count: nine of ten keep 90 %, one less does not', () => {
  const of = (met: number) => recommendationFacts({ ...bare, of: { ...bare.of, counts: { response: { met, missed: 10 - met, promised_bp: 90_000 }, resolution: NONE } } })
  expect([of(9).response_missed, of(9).promise_missed, of(9).response_too_many]).toEqual([false, false, 0])
  expect(of(8)).toMatchObject({ response_missed: true, promise_missed: true, response_too_many: 1, response_share: 0.8, response_promised: 0.9 })
})

test('a credit is owed until it is settled; while its period runs we are behind, no more', () => {
  const of = (...credits: readonly CreditSaid[]) => recommendationFacts({ ...bare, credits })
  expect(of(credit, { ...credit, due_cents: 700, offered_on: '2026-11-01', offered_cents: 700 })).toMatchObject({ promise_missed: true, promise_behind: false, credit_open: 5_700, credit_periods: 2 })
  expect(of({ ...credit, settled_on: '2026-11-01', settled_cents: 4_000 })).toMatchObject({ promise_missed: true, credit_open: 1_000 })
  expect(of({ ...credit, settled_on: '2026-11-01', settled_cents: null })).toMatchObject({ promise_missed: false, credit_open: 0 })
  expect(of({ ...credit, due_cents: null })).toMatchObject({ promise_missed: true, credit_open: null })
  expect(of({ ...credit, open: true })).toMatchObject({ promise_missed: false, promise_behind: true, credit_open: 0, credit_so_far: 5_000 })
})

describe('money', () => {
  test('is exact: plans by their price, the true-up as its letter has it, the fee for the least margin up to the cent', () => {
    expect(recommendationFacts(known)).toMatchObject({
      plan: 'silver', next_plan: 'gold', next_plan_fee: 107_000, next_plan_more: 28_999, premium_month: 13_000, premium_quarter: 39_000,
      billed_seats: 20, seats_seen: 24, seats_not_billed: 4, seats_not_billed_fee: 15_600, fee_increased: 81_121, fee_trued_up: 96_721, fee_for_least_margin: 92_891, days_to_notice: -9, days_to_end: 22,
    })
  })

  test('is not told where a price rests on what no file tells', () => {
    expect(recommendationFacts({ ...known, of: { ...known.of, servers: null } })).toMatchObject({ next_plan_fee: null, next_plan_more: null, premium_month: 13_000 })
    expect(recommendationFacts({ ...known, sums: { ...known.sums!, labour_cents: null } }).fee_for_least_margin).toBeNull()
  })

  test('at the fee for the least margin it is reached, and at a cent less it is not', () => {
    const draw = random(5)
    for (let turn = 0; turn < 300; turn++) {
      const sums = { ...known.sums!, fee_cents: draw.int(1, 5_000_000), labour_cents: draw.int(0, 5_000_000), tools_cents: draw.int(0, 500_000) }
      const fee = recommendationFacts({ ...known, sums }).fee_for_least_margin!
      const reached = (cents: number): boolean => 4n * BigInt(sums.labour_cents + sums.tools_cents) * 78_001n <= 3n * BigInt(cents) * BigInt(sums.fee_cents)
      expect([reached(fee), fee === 0 ? false : reached(fee - 1)]).toEqual([true, false])
    }
  })
})

describe('meetings', () => {
  const client = (name: string, ...versions: readonly Partial<AgreementVersion>[]) => ({ client: name, versions: versions.map((one, i) => ({ ...version, client: name, version: i + 1, ...one, file: 'agreements.csv', row: i + 2 })), surveys: [], visits: [] })

  test('are the terms that end within the year with nothing after them, the soonest notice first', () => {
    const clients = [client('Late', { ends_on: '2027-08-31', renewal: 'fixed' }), client('Over', { ends_on: '2026-06-30', renewal: 'fixed' }), client('Soon', {}), client('Settled', {}, { starts_on: '2027-01-01', ends_on: '2028-12-31' }), client('None')]
    const plan = yearPlan({ period: { until_on: '2026-12-10' }, holdings: ['agreements'], clients }, content)
    expect(meetingsOf(plan).map(({ client: name, term_ends_on }) => [name, term_ends_on, quarterOfDay(term_ends_on)])).toEqual([['Over', '2026-06-30', '2026-Q2'], ['Soon', '2026-12-31', '2026-Q4'], ['Late', '2027-08-31', '2027-Q3']])
  })

  test('are one a year for a term of a month that goes on by itself', () => {
    const plan = yearPlan({ period: { until_on: '2026-12-10' }, holdings: ['agreements'], clients: [client('Monthly', { starts_on: '2026-01-15', ends_on: '2026-02-14' })] }, content)
    expect(meetingsOf(plan).map(({ term_ends_on }) => term_ends_on)).toEqual(['2027-01-14'])
  })
})
