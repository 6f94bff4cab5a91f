import { describe, expect, test } from 'vitest'
import { allowedMisses, attainment, mark, reachesPromise, wilson } from '../../src/core/index.ts'

describe('attainment', () => {
  test('is met of met and missed, and nothing where neither is', () => {
    expect(attainment({ met: 9, missed: 1 })).toBe(0.9)
    expect(attainment({ met: 0, missed: 0 })).toBeNull()
  })
})

describe('the interval', () => {
  test('is Wilson’s', () => {
    // Newcombe, Statistics in Medicine 17, 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    const rounded = (met: number, decided: number) => {
      const { low, high } = wilson(met, decided)
      return [low.toFixed(4), high.toFixed(4)]
    }
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662'])
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605'])
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611'])
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718'])
  })

  test('ends at 0 and 1 exactly, and says nothing of nothing', () => {
    expect(wilson(0, 7).low).toBe(0)
    expect(wilson(7, 7).high).toBe(1)
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })
})

describe('a promise', () => {
  test('of any whole percentage is kept exactly at its share, and missed with one ticket fewer', () => {
    for (let percent = 1; percent <= 100; percent++) {
      for (const hundreds of [1, 3, 7, 78, 1234]) {
        const decided = hundreds * 100
        const met = percent * hundreds
        expect(reachesPromise(met, decided, percent / 100)).toBe(true)
        expect(reachesPromise(met - 1, decided, percent / 100)).toBe(false)
        expect(allowedMisses(decided, percent / 100)).toBe(decided - met)
      }
    }
  })

  test('carried together by tickets of different promises is their sum', () => {
    const promised = (9000 * 3 + 9500 * 4) / 10_000 / 7
    expect([reachesPromise(6, 7, promised), reachesPromise(7, 7, promised), allowedMisses(7, promised)]).toEqual([false, true, 0])
  })

  test('allows whole tickets', () => {
    expect([allowedMisses(19, 0.9), allowedMisses(20, 0.9), allowedMisses(0, 0.9)]).toEqual([1, 2, 0])
  })
})

describe('a mark', () => {
  test('says kept or missed by the count, and close where the interval holds the promise', () => {
    expect(mark(7042, 7868, 0.9)).toBe('missed_close')
    expect(mark(90, 100, 0.9)).toBe('kept_close')
    expect(mark(89, 100, 0.9)).toBe('missed_close')
    expect(mark(980, 1000, 0.9)).toBe('kept')
    expect(mark(800, 1000, 0.9)).toBe('missed')
    expect(mark(9000, 10_000, 0.9)).toBe('kept_close')
  })

  test('says nothing of fewer than twenty', () => {
    expect([mark(19, 19, 0.9), mark(0, 19, 0.9), mark(18, 20, 0.9), mark(0, 0, 0.9)]).toEqual(['few', 'few', 'kept_close', 'none'])
  })

  test('of a promise of everything is missed by one', () => {
    expect([mark(100, 100, 1), mark(99, 100, 1)]).toEqual(['kept_close', 'missed'])
  })
})
