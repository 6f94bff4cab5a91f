import { describe, expect, test } from 'vitest'
import { monthlyFinding, priorityFinding } from '../../src/core/index.ts'
import type { MonthCounts } from '../../src/core/index.ts'
import { logChanceOfAtMost } from '../../src/core/hypergeometric.ts'
import { normalQuantile } from '../../src/core/standing-out.ts'
import { random } from '../support/random.ts'
import type { Random } from '../support/random.ts'

const name = (index: number) => `${2025 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`

/** `[met, missed]` from January 2025, against 90 %. */
const counts = (...months: [met: number, missed: number][]): MonthCounts[] =>
  months.map(([met, missed], index) => ({ month: name(index), met, missed, promised: 0.9 }))

function year(chance: Random, rate: (month: number) => number, tickets: (month: number) => number, promised = 0.9, months = 12): MonthCounts[] {
  return Array.from({ length: months }, (_, index) => {
    let met = 0
    const all = tickets(index)
    for (let i = 0; i < all; i++) if (chance.next() < rate(index)) met++
    return { month: name(index), met, missed: all - met, promised }
  })
}

function claims(months: readonly MonthCounts[]): boolean {
  const finding = monthlyFinding(months)
  return finding.kind === 'below' || finding.kind === 'below_now' || (finding.kind === 'missed' && finding.worst !== null)
}

describe('a year without a change', () => {
  // 1,000 generated years for each true rate and size: a claim in more than 50 of them would be more than 5 %.
  test.each([
    [0.9, 'a large provider', (_: number) => 650, 0.9],
    [0.9, 'a client', (_: number) => 25, 0.9],
    [0.9, 'a small client', (_: number) => 6, 0.9],
    [0.9, 'uneven months', (month: number) => 20 + 60 * (month % 5), 0.9],
    [0.85, 'below its promise', (_: number) => 60, 0.9],
    [0.97, 'above its promise', (_: number) => 60, 0.9],
    [0.5, 'a low promise', (_: number) => 60, 0.5],
  ])('at %d (%s) is given a period at most 5 times in 100', (rate, _, tickets, promised) => {
    const chance = random(1000 * rate + 1)
    let claimed = 0
    for (let i = 0; i < 1000; i++) if (claims(year(chance, () => rate, tickets, promised))) claimed++
    expect(claimed).toBeLessThanOrEqual(50)
  })

  test('of two years is given a period at most 5 times in 100', () => {
    const chance = random(99)
    let claimed = 0
    for (let i = 0; i < 1000; i++) if (claims(year(chance, () => 0.9, () => 30, 0.9, 24))) claimed++
    expect(claimed).toBeLessThanOrEqual(50)
  })
})

describe('a year with a dip', () => {
  test('from June to August, 82 % of 650 a month against 90 %, is found in all of 200 years, and to the month in nearly all', () => {
    const chance = random(2)
    let found = 0
    let exact = 0
    for (let i = 0; i < 200; i++) {
      const finding = monthlyFinding(year(chance, (month) => (month >= 5 && month <= 7 ? 0.82 : 0.91), () => 650))
      if (finding.kind !== 'below') continue
      found++
      if (finding.from === '2025-06' && finding.until === '2025-08' && finding.fell && finding.back_since === '2025-09') exact++
    }
    expect(found).toBe(200)
    expect(exact).toBeGreaterThanOrEqual(180)
  })

  test('is found too where the other months only just keep the promise', () => {
    const chance = random(4)
    let found = 0
    for (let i = 0; i < 200; i++) {
      const finding = monthlyFinding(year(chance, (month) => (month >= 5 && month <= 7 ? 0.82 : 0.9), () => 650))
      if (finding.kind === 'below') found++
    }
    expect(found).toBeGreaterThanOrEqual(190)
  })
})

describe('a finding', () => {
  const good: [number, number] = [95, 5]
  const bad: [number, number] = [75, 25]
  const poor: [number, number] = [60, 40]

  test('names the period, and the month since which the promise is kept again', () => {
    expect(monthlyFinding(counts(good, good, good, bad, bad, good, good, good))).toEqual({
      kind: 'below', from: '2025-04', until: '2025-05', fell: true, back_since: '2025-06',
    })
  })

  test('at the beginning of the data did not fall', () => {
    expect(monthlyFinding(counts(bad, bad, good, good, good, good))).toEqual({
      kind: 'below', from: '2025-01', until: '2025-02', fell: false, back_since: '2025-03',
    })
  })

  test('that lasts to the end says since when', () => {
    expect(monthlyFinding(counts(good, good, good, good, bad, bad))).toEqual({ kind: 'below_now', since: '2025-05', fell: true })
  })

  test('claims no way back where the months after miss the promise too', () => {
    expect(monthlyFinding(counts(good, good, good, good, good, good, good, poor, poor, [89, 11]))).toEqual({
      kind: 'below', from: '2025-08', until: '2025-09', fell: true, back_since: null,
    })
  })

  test('of a promise that is missed throughout names the worst stretch', () => {
    const low: [number, number] = [80, 20]
    expect(monthlyFinding(counts(low, low, low, [40, 60], low, low))).toEqual({
      kind: 'missed', worst: { from: '2025-04', until: '2025-04' }, short: 6, counted: 6,
    })
    expect(monthlyFinding(counts(low, low, low, low))).toEqual({ kind: 'missed', worst: null, short: 4, counted: 4 })
  })

  test('of a lower stretch that still kept the promise is no period', () => {
    expect(monthlyFinding(counts([1000, 0], [1000, 0], [920, 80], [1000, 0]))).toEqual({ kind: 'kept' })
  })

  test('counts kept and missed months where nothing stands out', () => {
    expect(monthlyFinding(counts(good, good, good))).toEqual({ kind: 'kept' })
    expect(monthlyFinding(counts(good, [88, 12], good))).toEqual({ kind: 'mixed', short: 1, counted: 3 })
    expect(monthlyFinding(counts([30, 2], [30, 2], [1, 1], [0, 0]))).toEqual({ kind: 'kept' })
  })

  test('says nothing of fewer than twenty tickets', () => {
    expect(monthlyFinding(counts([9, 0], [0, 10]))).toEqual({ kind: 'too_few' })
    expect(monthlyFinding([])).toEqual({ kind: 'too_few' })
  })

  test('says exactly at the promise that it was kept', () => {
    expect(monthlyFinding(counts([90, 10], [90, 10], [90, 10]))).toEqual({ kind: 'kept' })
  })
})

test('the chance is the lower tail of the hypergeometric distribution', () => {
  const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k)
  for (const [drawn, marked, all] of [[5, 6, 12], [10, 30, 40], [20, 20, 60], [7, 3, 9]] as const) {
    let sum = 0
    for (let found = 0; found <= Math.min(drawn, marked); found++) {
      sum += (choose(marked, found) * choose(all - marked, drawn - found)) / choose(all, drawn)
      expect(Math.exp(logChanceOfAtMost(found, drawn, marked, all))).toBeCloseTo(sum, 10)
    }
  }
  expect(logChanceOfAtMost(1500, 1950, 7000, 7800)).toBeLessThan(-100)
})

describe('the finding by priority', () => {
  const of = (counts: Partial<Record<'P1' | 'P2' | 'P3' | 'P4', readonly [met: number, missed: number, promised?: number]>>) =>
    priorityFinding(Object.entries(counts).map(([priority, [met, missed, promised = 0.9]]) => ({ priority: priority as 'P1', met, missed, promised })))

  test('names the one that fared worse than all others, and those that kept their promise', () => {
    expect(of({ P1: [60, 40], P2: [95, 5], P3: [450, 50], P4: [89, 11] })).toEqual({ kind: 'worst', worst: ['P1'], held: ['P2', 'P3'] })
  })

  test('names two where two are worse than the rest', () => {
    expect(of({ P1: [150, 50], P2: [74, 26], P3: [480, 20], P4: [96, 4] })).toEqual({ kind: 'worst', worst: ['P1', 'P2'], held: ['P3', 'P4'] })
  })

  test('counts where none stands out, or where the lowest kept its promise', () => {
    expect(of({ P1: [17, 3], P2: [88, 12], P3: [460, 40] })).toEqual({ kind: 'counts', below: 2, judged: 3 })
    expect(of({ P1: [920, 80], P3: [1000, 0] })).toEqual({ kind: 'counts', below: 0, judged: 2 })
  })

  test('does not blame the one that was promised less and got less', () => {
    expect(of({ P1: [799, 201, 0.8], P4: [950, 50, 0.95] })).toEqual({ kind: 'counts', below: 1, judged: 2 })
    expect(of({ P1: [700, 300, 0.8], P4: [950, 50, 0.95] })).toEqual({ kind: 'worst', worst: ['P1'], held: ['P4'] })
  })

  test('passes over a priority with fewer than twenty, and says nothing of one alone', () => {
    expect(of({ P1: [0, 19], P3: [90, 10], P4: [90, 10] })).toEqual({ kind: 'counts', below: 0, judged: 2 })
    expect(of({ P1: [0, 19], P3: [90, 10] })).toEqual({ kind: 'too_few' })
  })
})

test('the normal quantile is good to three digits', () => {
  for (const [chance, deviation] of [[0.5, 0], [0.025, 1.959964], [0.01, 2.326348], [0.001, 3.090232], [0.00001, 4.264891]] as const) expect(Math.abs(normalQuantile(chance) - deviation)).toBeLessThan(0.0006)
})
