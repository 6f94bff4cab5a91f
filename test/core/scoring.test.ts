import { describe, expect, it } from 'vitest'
import { gradeOf, scoreClient, scoreSignal, type Scoring, type SignalValue } from '../../src/core/index.ts'
import { random, type Random } from '../support/random.ts'

const SCORING: Scoring = {
  grades: { A: 85, B: 70, C: 50, D: 0 },
  least_qualities: 2,
  signals: {
    days_late: { quality: 'payment', bad: 30, good: 0, weight: 2 },
    share_on_time: { quality: 'payment', bad: 0.5, good: 0.9, weight: 1, least: 10 },
    share_answered: { quality: 'time', bad: 0.25, good: 0.75, weight: 1 },
    reviews: { quality: 'time', bad: 0, good: 4, weight: 0 },
    urgent: { quality: 'priorities', bad: 25, good: 0, weight: 1 },
  },
}
const value = (signal: string, of: number, evidence = 50, part: number | null = null, whole: number | null = null): SignalValue => ({ signal, value: of, evidence, part, whole })

describe('a signal', () => {
  it.each([[30, 0], [0, 100], [15, 50], [45, 0], [-5, 100]])('at %d days, bad 30 and good 0, scores %d', (days, score) => {
    expect(scoreSignal(days, { bad: 30, good: 0 })).toBe(score)
  })
})

describe('a client', () => {
  it('is the mean of its qualities, each the mean of its signals by weight', () => {
    const found = scoreClient([value('days_late', 15), value('share_on_time', 0.9), value('share_answered', 0.375), value('reviews', 4)], SCORING)
    expect(found.qualities.map(({ quality, score }) => [quality, score])).toEqual([['payment', (50 * 2 + 100) / 3], ['time', 25], ['priorities', null]])
    expect(found).toMatchObject({ score: ((50 * 2 + 100) / 3 + 25) / 2, grade: 'D', with_evidence: 2 })
    expect(found.qualities.flatMap(({ signals }) => signals.map(({ signal, standing }) => [signal, standing]))).toEqual([
      ['days_late', 'counts'], ['share_on_time', 'counts'], ['share_answered', 'counts'], ['reviews', 'off'], ['urgent', 'none'],
    ])
  })

  it('has no grade without enough qualities, and no score from too few rows', () => {
    const found = scoreClient([value('days_late', 0), value('share_answered', 1, 4, 4, 4)], SCORING)
    expect(found).toMatchObject({ score: null, grade: null, with_evidence: 1 })
    expect(found.qualities[1]).toMatchObject({ score: null, signals: [{ standing: 'few', score: 100 }, { standing: 'off' }] })
  })

  it('takes the owner’s word for a quality, and shows what the signals said', () => {
    const overrules = [{ quality: 'payment', score: 90, note: 'they had a fire', on: '2026-05-01' }, { quality: 'payment', score: 80, note: 'again', on: '2026-06-01' }]
    const found = scoreClient([value('days_late', 30), value('share_answered', 0.75)], SCORING, overrules)
    expect(found.qualities[0]).toMatchObject({ score: 80, from_signals: 0, overruled: { note: 'again' } })
    expect(found).toMatchObject({ score: 90, grade: 'A' })
  })

  it('says how far so few rows can tell', () => {
    const six = scoreClient([value('share_answered', 0.5, 6, 3, 6)], SCORING).qualities[1]!.signals[0]!
    const many = scoreClient([value('share_answered', 0.5, 600, 300, 600)], SCORING).qualities[1]!.signals[0]!
    expect(six.interval!.high - six.interval!.low).toBeGreaterThan(90)
    expect(many.interval!.high - many.interval!.low).toBeLessThan(25)
    expect(scoreClient([value('days_late', 3)], SCORING).qualities[0]!.signals[0]!.interval).toBe(null)
    expect(scoreClient([value('days_late', 0.5, 6, 500, 1_000)], SCORING).qualities[0]!.signals[0]!.interval).toBe(null)
  })

  it.each([[100, 'A'], [85, 'A'], [84.999, 'B'], [50, 'C'], [0, 'D']] as const)('with %d points is graded %s', (score, grade) => {
    expect(gradeOf(score, SCORING)).toBe(grade)
  })
})

describe('any client', () => {
  const names = Object.keys(SCORING.signals)
  const anySignals = (r: Random) => names.filter(() => r.int(0, 4) > 0).map((name) => {
    const { bad, good } = SCORING.signals[name]!
    return value(name, bad + (good - bad) * (r.next() * 1.6 - 0.3), r.int(0, 30))
  })
  const towardsGood = (one: SignalValue, by: number): SignalValue => ({ ...one, value: one.value + (SCORING.signals[one.signal]!.good - SCORING.signals[one.signal]!.bad) * by })

  it('lies between 0 and 100, never falls when a signal gets better, and does not depend on the order of rows', () => {
    let graded = 0
    for (let seed = 1; seed <= 3_000; seed++) {
      const r = random(seed)
      const signals = anySignals(r)
      const { score, qualities, grade } = scoreClient(signals, SCORING)
      for (const one of [score, ...qualities.map((quality) => quality.score)]) if (one !== null) expect(one >= 0 && one <= 100).toBe(true)
      if (grade !== null) graded++
      expect(scoreClient(signals.toReversed(), SCORING)).toEqual(scoreClient(signals, SCORING))
      const at = r.int(0, Math.max(0, signals.length - 1))
      const better = scoreClient(signals.map((one, i) => (i === at ? towardsGood(one, r.next()) : one)), SCORING)
      if (score !== null) expect(better.score! >= score - 1e-9).toBe(true)
      better.qualities.forEach((quality, i) => { if (quality.score !== null) expect(quality.score >= qualities[i]!.score! - 1e-9).toBe(true) })
    }
    expect(graded).toBeGreaterThan(1_000)
  })

  it('whose quality is overruled changes there and in the total alone', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const r = random(seed)
      const signals = anySignals(r)
      const plain = scoreClient(signals, SCORING)
      const overruled = scoreClient(signals, SCORING, [{ quality: 'time', score: r.int(0, 100), note: 'so', on: '2026-01-01' }])
      expect(overruled.qualities.filter(({ quality }) => quality !== 'time')).toEqual(plain.qualities.filter(({ quality }) => quality !== 'time'))
      expect(overruled.qualities.map(({ from_signals }) => from_signals)).toEqual(plain.qualities.map(({ from_signals }) => from_signals))
    }
  })
})
