import { describe, expect, it } from 'vitest'
import { chanceOfBurden, worstServed, type Served, type ServedOthers } from '../../src/core/index.ts'
import { random, type Random } from '../support/random.ts'

const served = (tickets: number, ...bad: readonly number[]): Served => {
  const [one = 0, two = 0, three = 0, four = 0] = bad
  return { burdens: [tickets - one - two - three - four, one, two, three, four], answers: 0, low_answers: 0 }
}

const sum = (people: readonly Served[]): ServedOthers => {
  const share = (burden: number) => people.reduce((all, { burdens }) => all + (burdens[burden] ?? 0) / burdens.reduce((a, b) => a + b, 0), 0)
  const answered = people.filter(({ answers }) => answers > 0)
  return {
    people: people.length, shares: [share(1), share(2), share(3), share(4)],
    answerers: answered.length, low_share: answered.reduce((all, { answers, low_answers }) => all + low_answers / answers, 0),
  }
}

const USUAL: ServedOthers = { people: 200, shares: [16, 4, 0, 0], answerers: 0, low_share: 0 }
const of = (people: readonly Served[], provider = USUAL) => worstServed(people, sum(people), provider)

const person = (chance: Random, rate: number): Served => {
  const burdens: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  for (let i = chance.int(5, 60); i > 0; i--) burdens[chance.next() < rate ? chance.int(1, 2) as 1 | 2 : 0]++
  return { burdens, answers: 0, low_answers: 0 }
}
const times = ({ burdens: [a, b, c, d, e], answers, low_answers }: Served, n: number): Served => ({ burdens: [a * n, b * n, c * n, d * n, e * n], answers: answers * n, low_answers: low_answers * n })

describe('who was served worst', () => {
  it('is who had most go wrong for each ticket, far beyond chance', () => {
    expect(of([served(40, 4), served(40, 8, 8), served(40, 3), served(12, 1)])).toMatchObject({ index: 1, burden: 24 })
  })

  it('is nobody where all were served alike, and nobody for one bad day', () => {
    expect(of([served(40, 4), served(60, 5), served(30, 3)])).toBeNull()
    expect(of([served(40, 4), served(4, 2, 2), served(30, 3)])).toBeNull()
    expect(of([])).toBeNull()
  })

  it('is nobody where a whole client is served alike, however badly and however often', () => {
    for (const times of [1, 10]) expect(of(Array.from({ length: 9 }, (_, i) => served(40 * times, 10 * times, (i % 2) + 4 * times)))).toBeNull()
    expect(of([served(40, 14, 14), ...Array.from({ length: 8 }, () => served(40, 10, 4))])).toMatchObject({ index: 0 })
  })

  it('is nobody where there is nobody to compare with', () => {
    expect(worstServed([served(20, 10)], sum([served(20, 10)]), { people: 0, shares: [0, 0, 0, 0], answerers: 0, low_share: 0 })).toBeNull()
  })

  it('answers to surveys count beside tickets', () => {
    const provider = { ...USUAL, answerers: 200, low_share: 10 }
    const content = { ...served(20, 6), answers: 6, low_answers: 0 }
    const angry = { ...served(20, 6), answers: 6, low_answers: 6 }
    const others = [served(20, 2), served(20, 2)]
    expect(worstServed([content, ...others], sum([content, ...others]), provider)).toBeNull()
    expect(worstServed([angry, ...others], sum([angry, ...others]), provider)).toMatchObject({ index: 0, burden: 12 })
  })

  it('many tickets alone make nobody a complainer, whoever raises them', () => {
    const chance = random(16)
    let named = 0
    for (let round = 0; round < 300; round++) {
      const people = Array.from({ length: chance.int(2, 9) }, () => person(chance, 0.02 + 0.3 * chance.next() ** 3))
      const before = of(people)
      if (before !== null) named++
      const well = people.findIndex(({ burdens: [none, ...bad] }) => bad.reduce((a, b) => a + b, 0) * 20 < none)
      if (well < 0 || well === before?.index) continue
      const after = of(people.with(well, times(people[well]!, chance.int(2, 12))))
      expect(after === null ? null : after.index).toBe(before === null ? null : before.index)
    }
    expect(named).toBeGreaterThan(20)
  })

  it('more going wrong never clears anybody', () => {
    const chance = random(61)
    for (let round = 0; round < 200; round++) {
      const people = Array.from({ length: 5 }, () => person(chance, 0.15))
      const before = of(people)
      if (before === null) continue
      const { burdens: [a, b, c, d, e] } = people[before.index]!
      if (a > 0) expect(of(people.with(before.index, { ...people[before.index]!, burdens: [a - 1, b, c + 1, d, e] }))?.index).toBe(before.index)
    }
  })

  it('names hardly ever somebody at a client where chance alone decides', () => {
    const chance = random(66)
    let named = 0
    for (let round = 0; round < 1_000; round++) if (of(Array.from({ length: 8 }, () => person(chance, 0.1)), { ...USUAL, shares: [10, 10, 0, 0] }) !== null) named++
    expect(named).toBeLessThanOrEqual(15)
  })
})

describe('the chance of so much', () => {
  const USUALLY = { ticket: [0.7, 0.2, 0.1, 0, 0], answer: [0.9, 0.1] }
  it('is that of every way in which it can come', () => {
    expect(chanceOfBurden(3, 2, 0, USUALLY)).toBeCloseTo(2 * 0.2 * 0.1 + 0.1 * 0.1, 12)
    expect(chanceOfBurden(1, 1, 1, USUALLY)).toBeCloseTo(1 - 0.7 * 0.9, 12)
    expect([chanceOfBurden(0, 5, 5, USUALLY), chanceOfBurden(9, 2, 0, USUALLY)]).toEqual([1, expect.closeTo(0, 12)])
  })
  it('of very many tickets is close to the exact one', () => {
    const [exact, normal] = [chanceOfBurden(660, 1_500, 0, USUALLY), chanceOfBurden(660, 1_501, 0, USUALLY)]
    expect(normal / exact).toBeGreaterThan(0.7)
    expect(normal / exact).toBeLessThan(1.4)
  })
})
