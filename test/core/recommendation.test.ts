import { describe, expect, test } from 'vitest'
import { comparable, FACT_KINDS, FACT_NAMES, OFFERS_OF, offerAmount, PAID_SPEED, recommend, recommendationWith, RENEWAL_ACTIONS } from '../../src/core/index.ts'
import type { Condition, FactName, FactValue, RecommendationFacts, RecommendationRow, RecommendationTable } from '../../src/core/index.ts'
import { contentWith } from '../content/files.ts'
import { random as randomFrom } from '../support/random.ts'

const NOTHING = Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as RecommendationFacts
const facts = (known: Partial<RecommendationFacts>): RecommendationFacts => ({ ...NOTHING, promise_missed: false, ...known })
const row = (name: string, of: Partial<RecommendationRow>): RecommendationRow => ({ name, when: [], otherwise: false, action: 'renew', offer: 'same_terms', say: [], line: 1, ...of })
const below = (fact: FactName, than: number): Condition => ({ fact, test: { how: 'below', than } })
const outcomes = (table: RecommendationTable, known: Partial<RecommendationFacts>) => recommend(table, facts(known)).rows.map(({ outcome }) => outcome)

describe('a row fires', () => {
  const low = { rows: [row('low', { when: [below('margin', 0.25)] })] }

  test('where all its conditions hold', () => {
    expect(outcomes(low, { margin: 0.2 })).toEqual(['fired'])
    expect(outcomes(low, { margin: 0.25 })).toEqual(['not'])
  })

  test('never on what is not known, unless it asks for that', () => {
    expect(outcomes(low, {})).toEqual(['unknown'])
    expect(outcomes({ rows: [row('one', { when: [{ fact: 'margin', test: { how: 'unknown' } }] })] }, {})).toEqual(['fired'])
    expect(outcomes({ rows: [row('one', { when: [below('margin', 0.25), below('score', 50)] })] }, { score: 60 })).toEqual(['not'])
  })

  test('against another fact as against a number', () => {
    const rows = [row('one', { when: [{ fact: 'margin', test: { how: 'below', fact: 'least_margin' } }] })]
    expect(outcomes({ rows }, { margin: 0.2, least_margin: 0.25 })).toEqual(['fired'])
    expect(outcomes({ rows }, { margin: 0.3, least_margin: 0.25 })).toEqual(['not'])
    expect(outcomes({ rows }, { margin: 0.3 })).toEqual(['unknown'])
  })

  test('"otherwise" only where none above it does; making good is none', () => {
    const rows = [row('good', { action: 'make_good', offer: 'credit' }), row('low', { when: [below('margin', 0.25)], action: 'reprice', offer: 'least_margin' }), row('as-is', { otherwise: true })]
    expect(outcomes({ rows }, { margin: 0.2 })).toEqual(['fired', 'fired', 'spared'])
    expect(outcomes({ rows }, { margin: 0.3 })).toEqual(['fired', 'not', 'fired'])
  })
})

describe('what is recommended', () => {
  test('is making good first, wherever its row stands, then the first row that fires', () => {
    const rows = [row('as-is', {}), row('talk', { action: 'talk', offer: 'meeting' }), row('good', { action: 'make_good', offer: 'credit' })]
    const { advice, make_good, main } = recommend({ rows }, facts({ promise_missed: true, credit_open: 1200 }))
    expect(advice.map((one) => one.row)).toEqual(['good', 'as-is', 'talk'])
    expect([make_good?.row, main?.row]).toEqual(['good', 'as-is'])
  })

  test('is making good by rule, where no row says it: the credit that is open, else Premium Response for a quarter', () => {
    const of = (credit_open: number | null) => recommend({ rows: [] }, facts({ promise_missed: true, credit_open, premium_quarter: 58500 })).advice
    expect(of(1200)).toMatchObject([{ action: 'make_good', by_rule: true, offer: { offer: 'credit', cents: 1200 } }])
    expect(of(null)).toMatchObject([{ offer: { offer: 'credit', cents: null } }])
    expect(of(0)).toMatchObject([{ offer: { offer: 'premium_quarter', cents: 58500, per: 'once' } }])
  })

  test('is a talk where no row fits', () => {
    expect(recommend({ rows: [] }, facts({})).advice).toMatchObject([{ action: 'talk', row: 'no-row-fits', by_rule: true }])
  })

  test('is never speed for money where we missed our promise', () => {
    const rows = [row('up', { action: 'change_plan', offer: 'served_plan' }), row('fast', { action: 'add_premium', offer: 'premium' }), row('as-is', { otherwise: true })]
    expect(outcomes({ rows }, { promise_missed: false })).toEqual(['fired', 'fired', 'spared'])
    const { rows: judged, advice } = recommend({ rows }, facts({ promise_missed: true, credit_open: 0 }))
    expect(judged.map(({ outcome }) => outcome)).toEqual(['held', 'held', 'fired'])
    expect(advice.map(({ action }) => action)).toEqual(['make_good', 'renew'])
  })

  test('is no speed for money either where the period that runs is behind; but nothing is to be made good yet', () => {
    const { rows: judged, advice } = recommend({ rows: [row('fast', { action: 'add_premium', offer: 'premium' }), row('as-is', { otherwise: true })] }, facts({ promise_behind: true }))
    expect(judged.map(({ outcome }) => outcome)).toEqual(['held', 'fired'])
    expect(advice.map(({ action }) => action)).toEqual(['renew'])
  })
})

describe('what the owner decides', () => {
  const rows = [row('as-is', {}), row('talk', { action: 'talk', offer: 'meeting' })]
  const of = (known: Partial<RecommendationFacts>, action: string) => recommendationWith(recommend({ rows }, facts(known)), action)

  test('stands in the place of what the table proposes; making good stays first', () => {
    const { advice, make_good, main } = of({ promise_missed: true, credit_open: 500 }, 'let_go')
    expect(advice.map(({ action }) => action)).toEqual(['make_good', 'let_go'])
    expect([make_good?.action, main?.action]).toEqual(['make_good', 'let_go'])
    expect(of({}, 'talk').main?.row).toBe('talk')
    expect(of({ promise_missed: true, credit_open: 500 }, 'make_good')).toMatchObject({ advice: [{ action: 'make_good' }], main: null })
  })

  test('offers what can be told, of what the action can offer', () => {
    expect(of({ next_plan: 'gold', next_plan_fee: 900 }, 'change_plan').main?.offer).toMatchObject({ offer: 'next_plan', cents: 900, plan: 'gold' })
  })

  test('is never speed for money against our own breach, and nothing that is no action', () => {
    for (const known of [{ promise_missed: true, credit_open: 0 }, { promise_behind: true }]) for (const action of ['add_premium', 'change_plan', 'sell']) expect(of(known, action).advice).toEqual(recommend({ rows }, facts(known)).advice)
  })
})

test('an offer says what it comes to, and how much more a month that is', () => {
  const known = facts({ fee: 100_000, premium_month: 6500, served_as: 'gold', served_as_fee: 129_000, fee_for_least_margin: 110_000, fee_increased: 104_000, fee_trued_up: 107_918 })
  expect(offerAmount('premium', known)).toEqual({ offer: 'premium', cents: 106_500, per: 'month', more_cents: 6500, plan: null })
  expect(offerAmount('served_plan', known)).toEqual({ offer: 'served_plan', cents: 129_000, per: 'month', more_cents: 29_000, plan: 'gold' })
  expect(offerAmount('true_up', known)).toMatchObject({ cents: 107_918, more_cents: 7918 })
  expect(offerAmount('least_margin', known)).toMatchObject({ cents: 110_000, more_cents: 10_000 })
  expect(offerAmount('next_plan', known)).toEqual({ offer: 'next_plan', cents: null, per: 'month', more_cents: null, plan: null })
  expect(offerAmount('meeting', known)).toMatchObject({ cents: null })
})

describe('over drawn facts and edited tables', () => {
  const random = randomFrom(7)
  const plans = ['silver', 'gold', 'platinum']
  const draw = (name: FactName): FactValue => {
    if (random.next() < 0.2) return null
    const kind = FACT_KINDS[name]
    return kind === 'flag' ? random.next() < 0.5 : kind === 'plan' ? random.pick(plans) : kind === 'share' ? random.next() * 1.4 - 0.4 : Math.floor(random.next() * 200) - 40
  }
  const drawFacts = (): RecommendationFacts => ({ ...Object.fromEntries(FACT_NAMES.map((name) => [name, draw(name)])), promise_missed: random.next() < 0.6 }) as RecommendationFacts
  const drawCondition = (): Condition => {
    const fact = random.pick(FACT_NAMES)
    const how = random.pick(comparable(fact))
    const than = draw(fact)
    return than === null ? { fact, test: { how: random.pick(['known', 'unknown'] as const) } } : { fact, test: { how, than } }
  }
  const drawRow = (i: number): RecommendationRow => {
    const action = random.pick(RENEWAL_ACTIONS)
    return row(`row-${i}`, { action, offer: random.pick(OFFERS_OF[action]), otherwise: random.next() < 0.2, when: Array.from({ length: Math.floor(random.next() * 3) }, drawCondition) })
  }
  const standard = contentWith().recommendations.rows
  const edited = (): RecommendationRow[] => {
    const rows = random.next() < 0.5 ? standard.filter(() => random.next() < 0.7) : Array.from({ length: Math.floor(random.next() * 12) }, (_, i) => drawRow(i))
    return rows.map((one) => ({ one, at: random.next() })).sort((a, b) => a.at - b.at).map(({ one }) => one)
  }

  test('making good comes first where we missed, no paid speed is offered then, and there is always advice', () => {
    for (let turn = 0; turn < 3000; turn++) {
      const [known, rows] = [drawFacts(), edited()]
      const { advice, make_good, main, rows: judged } = recommend({ rows }, known)
      expect(advice.length).toBeGreaterThan(0)
      expect(judged.map((one) => one.row.name)).toEqual(rows.map(({ name }) => name))
      const first_other = advice.findIndex(({ action }) => action !== 'make_good')
      expect(advice.slice(first_other === -1 ? advice.length : first_other).some(({ action }) => action === 'make_good')).toBe(false)
      expect([make_good, main].filter((one) => one !== null)).toEqual([advice.find(({ action }) => action === 'make_good'), advice.find(({ action }) => action !== 'make_good')].filter((one) => one !== undefined))
      if (known.promise_missed === true) expect(advice[0]?.action).toBe('make_good')
      if (known.promise_missed === true || known.promise_behind === true) {
        expect(advice.filter(({ offer }) => PAID_SPEED.includes(offer.offer))).toEqual([])
      }
      const own = recommendationWith({ advice, make_good, main, rows: judged, facts: known }, random.pick(RENEWAL_ACTIONS))
      if (known.promise_missed === true || known.promise_behind === true) expect(own.advice.some(({ offer }) => PAID_SPEED.includes(offer.offer))).toBe(false)
      if (known.promise_missed === true) expect(own.advice[0]?.action).toBe('make_good')
      for (const { outcome, conditions } of judged) if (outcome === 'fired' || outcome === 'held') expect(conditions.every(({ holds }) => holds === true)).toBe(true)
    }
  })
})
