import { describe, expect, test } from 'vitest'
import { asAgreed, DEFAULT_RULES, differences, EDGES, SCHOOLS, schoolRules, type CountingRules } from '../../../src/core/index.ts'
import { chosenWith, readChoice, schoolOf, writeChoice, type Choice } from '../../../src/elements/compare/choice.ts'
import { orderPairs } from '../../../src/elements/compare/client-order.ts'
import { reasonsOf } from '../../../src/elements/compare/reasons.ts'
import { addressOf, FIRST_VIEW, openedOf, openedToken, viewOf, type Opened } from '../../../src/elements/compare/view.ts'
import { ratePoint } from '../../../src/charts/index.ts'
import type { ComparedRow, ComparedSide } from '../../../src/models/source.ts'
import { compare } from '../../../src/words/index.ts'
import { random } from '../../support/random.ts'

const AGREED = asAgreed(DEFAULT_RULES)
const written = (choice: Choice): string => {
  const query = new URLSearchParams()
  writeChoice(query, choice)
  return query.toString()
}
const choices = EDGES.filter((edge) => edge.options.length > 1)

describe('the choice in the address', () => {
  test('is a school by its name, the first one by nothing, any other set by its rules', () => {
    expect(SCHOOLS.map((school) => written(school.rules))).toEqual(['', ...SCHOOLS.slice(1).map(({ id }) => `school=${id}`)])
    expect(decodeURIComponent(written({ reopened: 'first', hours: 'calendar' }))).toBe('rules=reopened:first,hours:calendar')
    expect(written({})).toBe('rules=')
  })

  test('comes back as it was written, whatever was set', () => {
    const lot = random(12)
    for (let i = 0; i < 500; i++) {
      const choice = choices.reduce<Choice>((set, edge) => (lot.next() < 0.6 ? set : chosenWith(set, edge.id, lot.pick(edge.options).value)), {})
      const back = readChoice(new URLSearchParams(written(choice)))
      expect(back).toEqual(choice)
      expect(schoolOf(back)).toBe(schoolOf(choice))
    }
  })

  test('leaves out what it says wrongly', () => {
    expect(readChoice(new URLSearchParams('school=nowhere'))).toEqual(SCHOOLS[0]!.rules)
    expect(readChoice(new URLSearchParams('rules=reopened:often,hours:calendar,spans:fixed,__proto__:x,:'))).toEqual({ hours: 'calendar' })
    expect(chosenWith({ hours: 'calendar' }, 'hours', '')).toEqual({})
  })
})

describe('a view in the address', () => {
  const opened: Opened = { place: 'client', key: 'O\'Neil: & <Sons>', slice: { ours: ['met', 'missed'], theirs: [], changed: true } }

  test('comes back with what stands open, names in the fragment alone', () => {
    const view = { ...FIRST_VIEW, clock: 'resolution' as const, choice: { pauses: 'none' as const }, sort: { column: 'changed' as const, down: true }, opened, ticket: '40 1', filter: { ...FIRST_VIEW.filter, clients: ['A & B'], priorities: ['P1' as const] } }
    const address = addressOf(view)
    expect(viewOf({ query: new URLSearchParams(address.query.toString()), fragment: new URLSearchParams(address.fragment.toString()) })).toEqual(view)
    expect(address.query.toString()).toBe('clock=resolution&school=no-pauses&priority=P1&sort=-changed')
  })

  test('knows its own tokens and no others', () => {
    expect(openedOf(openedToken(opened))).toEqual(opened)
    for (const token of ['', 'client', 'client:met:any:all', 'elsewhere:met:any:all:', 'cross:met:gone:all:', 'cross:met:missed:some:']) expect(openedOf(token)?.key ?? null).toBe(token === 'client:met:any:all' ? '' : null)
  })
})

describe('why a ticket moved', () => {
  const side = (change: Partial<ComparedSide> = {}): ComparedSide => ({ priority: 'P1', state: 'met', why: null, target_minutes: 60, elapsed_minutes: 50, paused_minutes: 0, started_at: 0, due_at: 60, stopped_at: 50, ...change })
  const reasons = (rules: Partial<CountingRules>, theirs: Partial<ComparedSide>, ours: Partial<ComparedSide> = {}): string[] =>
    reasonsOf({ ours: { ...side(ours) } as ComparedRow['ours'], theirs: side({ state: 'missed', ...theirs }) }, differences(AGREED, { ...AGREED, ...rules })).map(({ id }) => id)

  test('is the one difference there is', () => {
    expect(reasons({ hours: 'calendar' }, {})).toEqual(['hours'])
  })

  test.each([
    ['hours, where more time counts', { elapsed_minutes: 900 }, {}, ['hours']],
    ['pauses, where none is taken off', { elapsed_minutes: 170, paused_minutes: 0 }, { elapsed_minutes: 50, paused_minutes: 120 }, ['pauses']],
    ['both, where both show', { elapsed_minutes: 900, paused_minutes: 0 }, { paused_minutes: 120 }, ['hours', 'pauses']],
    ['the priority, where it is another', { priority: 'P3' as const, target_minutes: 240 }, {}, ['priority']],
    ['all of them, where nothing shows', {}, {}, ['priority', 'hours', 'pauses']],
  ])('is %s', (_, theirs, ours, expected) => {
    expect(reasons({ hours: 'calendar', pauses: 'none', priority: 'first' }, theirs, ours)).toEqual(expected)
  })

  test('can be said of every option of every edge', () => {
    for (const edge of choices) for (const { value } of edge.options) {
      const theirs = { ...AGREED, [edge.id]: value } as CountingRules
      const said = [compare.lead([edge], theirs), compare.why([edge], theirs), compare.meeting({ differences: [edge], ours: AGREED, theirs, agreed_on: null, hours: null })]
      for (const words of said) expect(words).toMatch(/^\S.{8,}$/)
      expect(said.join()).not.toContain('undefined')
    }
  })
})

describe('the heading', () => {
  const finding = (rules: Partial<CountingRules>, changed: number, rates: readonly [number | null, number | null], tickets = 1000) => {
    const theirs = { ...AGREED, ...rules }
    return compare.finding({ clock: 'resolution', differences: differences(AGREED, theirs), theirs, tickets, changed, ours_rate: rates[0], theirs_rate: rates[1] }).replaceAll('\u00a0', ' ')
  }

  test('counts, and says what becomes of the rate only where there is one', () => {
    expect(finding({ hours: 'calendar' }, 120, [0.912, 0.64])).toBe('Counted around the clock, 120 of 1,000 resolutions change sides: 91.2 % would become 64.0 %')
    expect(finding({ pauses: 'none' }, 1, [0.9, 0.9])).toBe('Counted without pauses, 1 of 1,000 resolutions changes sides: the rate stays 90.0 %')
    expect(finding({ pauses: 'none' }, 3, [null, 0.5], 12)).toBe('Counted without pauses, 3 of 12 resolutions change sides')
    expect(finding({ pauses: 'none' }, 0, [0.9, 0.9])).toBe('Counted without pauses, no resolution changes sides')
    expect(finding({}, 0, [0.9, 0.9])).toBe('Both sides count as agreed: no resolution changes sides')
  })

  test('names one difference or two, and counts more', () => {
    expect(finding(schoolRules(SCHOOLS[2]!, AGREED), 0, [1, 1])).toMatch(/^Counted around the clock, without pauses, /)
    expect(finding({ hours: 'calendar', pauses: 'none', reopened: 'first' }, 0, [1, 1])).toMatch(/^Counted in another way, with 3 differences, /)
  })
})

test('clients with too few tickets for a rate stand last, whichever way they are sorted', () => {
  const point = (met: number, missed: number) => ratePoint({ tickets: met + missed, met, missed, promised_bp: 9_000 * (met + missed) })
  const pairs = [
    { client: 'few', ours: point(3, 1), theirs: point(1, 3), changed: 2 },
    { client: 'down', ours: point(30, 0), theirs: point(20, 10), changed: 10 },
    { client: 'same', ours: point(25, 5), theirs: point(25, 5), changed: 0 },
  ]
  const names = (column: 'difference' | 'ours' | 'changed', down: boolean) => orderPairs(pairs, { column, down }).map(({ client }) => client)
  expect(names('difference', false)).toEqual(['down', 'same', 'few'])
  expect(names('difference', true)).toEqual(['same', 'down', 'few'])
  expect(names('ours', true)).toEqual(['down', 'same', 'few'])
  expect(names('changed', true)).toEqual(['down', 'few', 'same'])
})

