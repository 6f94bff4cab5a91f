import { expect, test } from 'vitest'
import { dayFrom, isoDay, monthsLater, parseDay } from '../../src/core/index.ts'

const later = (iso: string, months: number) => isoDay(monthsLater(parseDay(iso) ?? NaN, months))

test('so many months later is the same day of the month', () => {
  expect(later('2027-01-01', 12)).toBe('2028-01-01')
  expect(later('2026-11-15', 3)).toBe('2027-02-15')
  expect(later('2027-12-31', -2)).toBe('2027-10-31')
  expect(later('2027-01-15', -1)).toBe('2026-12-15')
})

test('a day that the month has not is its last', () => {
  expect(later('2026-08-31', 6)).toBe('2027-02-28')
  expect(later('2027-08-31', 6)).toBe('2028-02-29')
  expect(later('2026-03-31', -1)).toBe('2026-02-28')
})

test('twelve months are the same date a year later, for every day of four years', () => {
  const first = dayFrom({ year: 2024, month: 1, day: 1 })
  for (let day = first; day < first + 1461; day++) {
    const iso = isoDay(day)
    const expected = iso.endsWith('02-29') ? `${Number(iso.slice(0, 4)) + 1}-02-28` : `${Number(iso.slice(0, 4)) + 1}${iso.slice(4)}`
    expect(isoDay(monthsLater(day, 12))).toBe(expected)
  }
})
