import { expect, test } from 'vitest'
import { civilFrom, dayFrom, isoDay, parseDay, weekdayOf } from '../../src/core/index.ts'

test('days and dates are each other’s inverse over four centuries', () => {
  for (let day = dayFrom({ year: 1850, month: 1, day: 1 }); day < dayFrom({ year: 2250, month: 1, day: 1 }); day += 1) {
    const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
    if (isoDay(day) !== iso || parseDay(iso) !== day || dayFrom(civilFrom(day)) !== day) expect(isoDay(day)).toBe(iso)
  }
  expect(weekdayOf(parseDay('2026-06-01')!)).toBe(0)
  expect(weekdayOf(parseDay('1969-12-28')!)).toBe(6)
})

test('a text that is no date that exists is none', () => {
  expect(['2026-02-29', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', ''].map(parseDay)).toEqual([null, null, null, null, null, null])
  expect(isoDay(parseDay('2028-02-29')!)).toBe('2028-02-29')
})
