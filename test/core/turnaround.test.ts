import { describe, expect, test } from 'vitest'
import { turnaround } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const all_closed = (count: number) => new Uint8Array(count).fill(1)

/** Exact: the product of ratios as fractions of whole numbers. */
function slowPercentile(times: readonly number[], closed: readonly number[], percent: number): number | null {
  let above = 1n
  let below = 1n
  for (const time of [...new Set(times)].sort((a, b) => a - b)) {
    const at_risk = times.filter((other) => other >= time).length
    const closings = times.filter((other, i) => other === time && closed[i] === 1).length
    above *= BigInt(at_risk - closings)
    below *= BigInt(at_risk)
    if (closings > 0 && 100n * (below - above) >= BigInt(percent) * below) return time
  }
  return null
}

describe('turnaround', () => {
  test('without open tickets is the k-th smallest', () => {
    const seconds = Float64Array.from({ length: 10 }, (_, i) => 10 - i)
    expect(turnaround(seconds, all_closed(10), [0.5, 0.8, 0.9, 0.95, 1])).toEqual([5, 8, 9, 10, 10])
    expect(turnaround(seconds, all_closed(10), [0.9, 0.1])).toEqual([9, 1])
  })

  test('counts open tickets as at least their age', () => {
    // Kaplan–Meier by hand: 6 at risk, S after 1, 3, 5 is 5/6, 5/6·3/4, 5/6·3/4·1/2.
    const seconds = Int32Array.of(1, 2, 3, 4, 5, 6)
    const closed = Uint8Array.of(1, 0, 1, 0, 1, 0)
    expect(turnaround(seconds, closed, [0.1, 0.3, 0.375, 0.6, 0.69])).toEqual([1, 3, 3, 5, null])
  })

  test('is nothing beyond the data, and nothing of nothing', () => {
    expect(turnaround(Float64Array.of(5), Uint8Array.of(0), [0.5])).toEqual([null])
    expect(turnaround(new Float64Array(0), new Uint8Array(0), [0.5, 0.9])).toEqual([null, null])
  })

  test('leaves out what could not be computed', () => {
    expect(turnaround(Int32Array.of(-1, 10, -1, 20), Uint8Array.of(1, 1, 0, 1), [0.5, 1])).toEqual([10, 20])
  })

  test('agrees with exact fractions, ties and all', () => {
    const chance = random(17)
    for (let round = 0; round < 300; round++) {
      const count = chance.int(1, 60)
      const times = Array.from({ length: count }, () => chance.int(0, 40))
      const closed = times.map(() => (chance.next() < 0.7 ? 1 : 0))
      const percents = [10, 25, 50, 80, 90, 95, 100]
      expect(turnaround(Int32Array.from(times), Uint8Array.from(closed), percents.map((percent) => percent / 100)))
        .toEqual(percents.map((percent) => slowPercentile(times, closed, percent)))
    }
  })
})
