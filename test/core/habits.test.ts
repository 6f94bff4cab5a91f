import { describe, expect, it } from 'vitest'
import { findHabits, HABIT_NAMES, type ClientFacts, type HabitName, type Scoring, type SignalValue } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const FIT = { seats: [10, 35], servers: [1, 2], sites: [1, 1], warn_seats: 60, platforms: [] } as const
const SCORING: Scoring = { grades: { A: 85, D: 0 }, least_qualities: 1, signals: {} }
const NOTHING: ClientFacts = { client: '', tickets: 200, plan_no: 0, better_share: null, seats: null, servers: null, sites: null, billed_seats: null, computers: null, margin: null, signals: [], counts: {} }

const signal = (name: string, part: number, whole: number): SignalValue => ({ signal: name, value: part / whole, evidence: whole, part, whole })
const valued = (name: string, value: number, evidence = 200): SignalValue => ({ signal: name, value, evidence, part: null, whole: null })

/** One client beside others, each slightly apart. @returns habits of all, the first client's first */
function look(own: Partial<ClientFacts>, other: (i: number) => Partial<ClientFacts>, change: { others?: number; scoring?: Scoring } = {}) {
  const clients = [{ ...NOTHING, ...own }, ...Array.from({ length: change.others ?? 11 }, (_, i) => ({ ...NOTHING, ...other(i) }))]
  return findHabits({ clients, scoring: change.scoring ?? SCORING, fit: FIT })
}
const names = (found: ReturnType<typeof look>) => found.map((habits) => habits.map(({ habit }) => habit))
const none = Array.from({ length: 11 }, () => [])

const SHARES: readonly (readonly [HabitName, (part: number, whole: number) => Partial<ClientFacts>, found: readonly [number, number], not: readonly [number, number], usual: readonly [number, number]])[] = [
  ['all_urgent', (part, whole) => ({ signals: [signal('points_raised_urgent_above_others', part, whole)] }), [90, 200], [70, 200], [30, 200]],
  ['odd_hours', (part, whole) => ({ signals: [signal('share_raised_outside_hours', part, whole)] }), [50, 200], [36, 200], [10, 200]],
  ['saves_up', (part, whole) => ({ counts: { saved_up: { part, whole } } }), [30, 200], [18, 200], [1, 200]],
  ['declines_advice', (part, whole) => ({ signals: [signal('share_advice_accepted', whole - part, whole)] }), [6, 7], [4, 7], [1, 8]],
  ['own_software', (part, whole) => ({ counts: { software: { part, whole } } }), [12, 100], [4, 100], [1, 100]],
  ['over_quota', (part, whole) => ({ counts: { quota: { part, whole } } }), [12, 80], [6, 80], [2, 80]],
  ['by_the_way', (part, whole) => ({ counts: { by_the_way: { part, whole } } }), [40, 200], [24, 200], [6, 200]],
  ['served_worst', (part, whole) => ({ counts: { reopened: { part, whole } } }), [24, 200], [15, 200], [6, 200]],
]

describe('shares of rows', () => {
  it.each(SHARES)('%s', (habit, facts, yes, no, usual) => {
    const found = look(facts(...yes), () => facts(...usual))
    expect(names(found)).toEqual([[habit], ...none])
    expect(found[0]?.[0]).toEqual({ habit, value: yes[0] / yes[1], others: usual[0] / usual[1], evidence: yes[1], part: yes[0], whole: yes[1] })
    expect(names(look(facts(...no), () => facts(...usual))), 'not what a person would call so').toEqual([[], ...none])
    expect(names(look(facts(...yes), () => facts(...yes))), 'everybody does it').toEqual([[], ...none])
    expect(names(look(facts(...yes), () => facts(...usual), { others: 3 }))[0], 'hardly anybody to compare with').toEqual([])
    expect(names(look(facts(Math.ceil((3 * yes[0]) / yes[1]), 3), () => facts(...usual))), 'three rows').toEqual([[], ...none])
  })

  it('no chain of command also needs roles without a name', () => {
    const facts = (roles: number) => ({ signals: [signal('share_requests_from_named_contacts', 20, 200), valued('roles_without_a_name', roles, 3)] })
    const usual = () => ({ signals: [signal('share_requests_from_named_contacts', 170, 200), valued('roles_without_a_name', 0, 3)] })
    expect([1, 2, 3].map((roles) => names(look(facts(roles), usual))[0])).toEqual([[], ['no_command'], ['no_command']])
  })

  it('served above its plan keeps the better plan’s promise beyond chance, beside others on the same plan', () => {
    const fast = (part: number, plan_no = 0) => ({ plan_no, better_share: 0.9, counts: { fast: { part, whole: 200 } } })
    expect(names(look(fast(192), () => fast(160)))).toEqual([['over_served'], ...none])
    expect(names(look(fast(182), () => fast(160)))[0], 'the promise is within reach of chance').toEqual([])
    expect(names(look(fast(192), (i) => fast(160, i < 9 ? 1 : 0)))[0], 'two others on its plan').toEqual([])
    expect(names(look({ ...fast(192), better_share: null }, () => fast(160)))[0], 'no better plan').toEqual([])
  })
})

describe('numbers', () => {
  it('pays late, by the money', () => {
    const days = (value: number) => ({ signals: [valued('days_beyond_terms', value, 12)] })
    expect(names(look(days(30), (i) => days(i % 5)))).toEqual([['pays_late'], ...none])
    expect(names(look(days(13), (i) => days(i % 5)))[0]).toEqual([])
    expect(names(look(days(30), (i) => days(8 * i)))[0], 'as some others do').toEqual([])
    expect(look(days(30), (i) => days(i % 5))[0]?.[0]).toMatchObject({ value: 30, others: 2, evidence: 12, part: null })
  })

  it('lets us wait', () => {
    const hours = (value: number) => ({ signals: [valued('waiting_hours_per_ticket', value)] })
    expect(names(look(hours(5), (i) => hours(0.8 + i / 20)))[0]).toEqual(['slow_answers'])
    expect(names(look(hours(1.9), (i) => hours(0.8 + i / 20)))[0]).toEqual([])
  })

  it('costs more than it pays', () => {
    expect(names(look({ margin: -0.1 }, (i) => ({ margin: 0.3 + i / 50 })))[0]).toEqual(['loss_making'])
    expect(names(look({ margin: 0.02 }, (i) => ({ margin: 0.3 + i / 50 })))[0]).toEqual([])
    expect(names(look({ margin: -0.1, tickets: 6 }, (i) => ({ margin: 0.3 + i / 50 })))[0], 'six tickets').toEqual([])
  })

  it('pays for too few seats, by the seats stated or the computers there are', () => {
    const usual = (i: number) => ({ billed_seats: 30, seats: 30 + (i % 2) })
    expect(names(look({ billed_seats: 36, seats: 50 }, usual))[0]).toEqual(['under_billed'])
    expect(names(look({ billed_seats: 36, seats: 36, computers: 50 }, usual))[0]).toEqual(['under_billed'])
    expect(names(look({ billed_seats: 45, seats: 50 }, usual))[0]).toEqual([])
    expect(names(look({ billed_seats: null, seats: 50 }, usual))[0]).toEqual([])
  })
})

describe('size, and good in all', () => {
  it('is the wrong size where most others are not', () => {
    expect(names(look({ seats: 80 }, () => ({ seats: 30, sites: 1 })))[0]).toEqual(['wrong_size'])
    expect(names(look({ seats: 30, sites: 3 }, () => ({ seats: 30, sites: 1 })))[0]).toEqual(['wrong_size'])
    expect(names(look({ seats: 80 }, () => ({ seats: 70 })))[0]).toEqual([])
  })

  it('is good where every quality is, most signals are no worse than the others’, and obligations are kept', () => {
    const signals = ['a', 'b', 'c', 'd', 'e', 'f']
    const scoring: Scoring = { grades: {}, least_qualities: 2, signals: Object.fromEntries(signals.map((name, i) => [name, { quality: i < 3 ? 'one' : 'two', bad: 1, good: 0, weight: 1 }])) }
    const facts = (value: number, part: number, high = value): Partial<ClientFacts> => ({ signals: signals.map((name, i) => valued(name, i === 0 ? high : value)), counts: { by_the_way: { part, whole: 200 } } })
    const of = (own: Partial<ClientFacts>) => names(look(own, () => facts(0.1, 6), { scoring }))[0]
    expect(of(facts(0.02, 1))).toEqual(['good'])
    expect(of(facts(0.02, 3)), 'breaks an obligation').toEqual([])
    expect(of(facts(0.02, 1, 0.8)), 'one quality low').toEqual([])
    expect(of(facts(0.12, 1)), 'worse than the others').toEqual([])
    expect(of({ ...facts(0.02, 1), counts: {} }), 'nothing known of its obligations').toEqual([])
  })
})

it('without files nothing stands out', () => {
  expect(names(look({}, () => ({})))).toEqual([[], ...none])
  expect(findHabits({ clients: [], scoring: SCORING, fit: FIT })).toEqual([])
})

it('in companies where chance alone decides nobody stands out', () => {
  const chance = random(66)
  const drawn = (whole: number, share: number) => { let part = 0; for (let i = 0; i < whole; i++) if (chance.next() < share) part++; return { part, whole } }
  let claims = 0
  for (let round = 0; round < 60; round++) {
    const clients = Array.from({ length: 24 }, (): ClientFacts => {
      const [urgent, odd, advice] = [drawn(120, 0.2), drawn(120, 0.1), drawn(chance.int(4, 8), 0.4)]
      return {
        ...NOTHING,
        counts: { saved_up: drawn(120, 0.05), by_the_way: drawn(120, 0.06), software: drawn(60, 0.03), quota: drawn(60, 0.04), reopened: drawn(120, 0.05) },
        signals: [signal('points_raised_urgent_above_others', urgent.part, urgent.whole), signal('share_raised_outside_hours', odd.part, odd.whole), signal('share_advice_accepted', advice.whole - advice.part, advice.whole)],
      }
    })
    claims += findHabits({ clients, scoring: SCORING, fit: FIT }).flat().length
  }
  expect(claims).toBeLessThanOrEqual(3)
})

it('the order of clients changes nothing', () => {
  const clients = Array.from({ length: 12 }, (_, i): ClientFacts => ({ ...NOTHING, client: String(i), counts: { saved_up: { part: i < 2 ? 40 : 1, whole: 200 } } }))
  const found = (all: readonly ClientFacts[]) => { const habits = findHabits({ clients: all, scoring: SCORING, fit: FIT }); return all.map(({ client }, i) => [client, habits[i]] as const).sort(([a], [b]) => Number(a) - Number(b)) }
  expect(found(clients.toReversed())).toEqual(found(clients))
  expect(found(clients).filter(([, habits]) => habits?.length === 1)).toHaveLength(2)
})

it('habits are told in one order', () => {
  expect(HABIT_NAMES).toHaveLength(16)
  const found = look({ seats: 80, counts: { saved_up: { part: 40, whole: 200 } }, signals: [valued('days_beyond_terms', 40, 12)] }, (i) => ({ seats: 20, counts: { saved_up: { part: 0, whole: 200 } }, signals: [valued('days_beyond_terms', i % 3, 12)] }))
  expect(names(found)[0]).toEqual(['pays_late', 'saves_up', 'wrong_size'])
})
