import { describe, expect, test } from 'vitest'
import { goodClients, goodGrades, isGood, type ScoredQuality } from '../../src/core/index.ts'

const scoring = { grades: { D: 0, B: 70, A: 85, C: 50 } }
const quality = (score: number | null): ScoredQuality => ({ quality: 'prompt_payment', score, from_signals: score, overruled: null, signals: [] })
const score = (grade: string | null, ...scores: readonly (number | null)[]) => ({ grade, qualities: scores.map(quality) })

describe('a good client', () => {
  test('has a grade of the upper half and no quality at the lowest', () => {
    expect(goodGrades(scoring)).toEqual({ good: ['A', 'B'], bad: 'D' })
    expect([score('A', 90, 50), score('A', 90, 49), score('C', 60), score(null, 90), score('B', null, 71)].map((one) => isGood(one, scoring))).toEqual([true, false, false, false, true])
  })

  test('cannot be told by fewer than two grades', () => {
    expect([goodGrades({ grades: {} }), goodGrades({ grades: { A: 0 } })]).toEqual([null, null])
    expect(isGood(score('A', 100), { grades: { A: 0 } })).toBe(false)
  })

  test('is counted with its part of the fees that are stated', () => {
    const all = [{ score: score('A', 90), fee_cents: 300 }, { score: score('C', 60), fee_cents: 100 }, { score: score(null), fee_cents: 200 }, { score: score('B', 80), fee_cents: null }]
    expect(goodClients(all, scoring)).toEqual({ clients: 4, graded: 3, good: 2, good_fee_cents: 300, fee_cents: 600, share_of_fees: 0.5, without_fee: 1 })
    expect(goodClients([], scoring).share_of_fees).toBeNull()
  })
})
