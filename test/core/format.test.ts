import { describe, expect, test } from 'vitest'
import {
  formatClock, formatCount, formatDate, formatDateWithWeekday, formatDay, formatMinutes, formatMoney, formatMonth, formatPoints, formatSeconds,
  formatShare, formatShortDate, formatShortMonth, formatTarget, formatTime,
} from '../../src/core/index.ts'
import { utc } from './slow-time.ts'

const NB = '\u00a0'

describe('numbers', () => {
  test('are grouped, with a true minus', () => {
    expect([0, 999, 8219, 1_234_567, -886, -0.4, 12.6].map(formatCount)).toEqual(['0', '999', '8,219', '1,234,567', '−886', '0', '13'])
  })

  test('that are shares have one decimal and a no-break space', () => {
    expect([0.895, 0.9, 1, 0, 0.12345, 0.99949].map((share) => formatShare(share))).toEqual(['89.5', '90.0', '100.0', '0.0', '12.3', '99.9'].map((text) => `${text}${NB}%`))
    expect([formatShare(0.9, 0), formatShare(0.634, 0), formatShare(0.6342, 2)]).toEqual([`90${NB}%`, `63${NB}%`, `63.42${NB}%`])
  })

  test('are rounded half up as they are written, whatever their binary form', () => {
    for (let tenths = 0; tenths < 1000; tenths++) {
      expect(formatShare((2 * tenths + 1) / 2000)).toBe(`${Math.floor((tenths + 1) / 10)}.${(tenths + 1) % 10}${NB}%`)
    }
  })

  test('that are differences carry their sign', () => {
    expect([0.012, -0.008, 0, -0.0001, 0.0001].map((difference) => formatPoints(difference))).toEqual(['+1.2', '−0.8', '0.0', '0.0', '0.0'])
  })
})

describe('durations', () => {
  test('are minutes below an hour, then hours and minutes', () => {
    expect([0, 43, 59.4, 59.6, 60, 103, 3130, 75_600, -12].map(formatMinutes)).toEqual([
      '0 min', '43 min', '59 min', '1 h 00', '1 h 00', '1 h 43', '52 h 10', '1,260 h 00', '−12 min',
    ])
    expect([0.5, 0.999].map(formatMinutes)).toEqual(['30 s', '1 min'])
  })

  test('to the second show by how little', () => {
    expect([0, 59, 60, 3601, 7325].map(formatSeconds)).toEqual(['0 s', '59 s', '1 min 0 s', '1 h 00 min 1 s', '2 h 02 min 5 s'])
  })

  test('that are promised are as short as they can be', () => {
    expect([15, 60, 90, 480, 0].map(formatTarget)).toEqual(['15 min', '1 h', '1 h 30', '8 h', '0 min'])
  })
})

describe('money', () => {
  test('is written as in the locale', () => {
    expect(formatMoney(40_300, 'GBP', 'en-GB')).toBe('£403.00')
    expect(formatMoney(123_456_789, 'USD', 'en-US')).toBe('$1,234,567.89')
    expect(formatMoney(123_450, 'EUR', 'en-IE')).toBe('€1,234.50')
    expect(formatMoney(123_450, 'EUR', 'de-DE')).toBe(`1.234,50${NB}€`)
    expect(formatMoney(123_450, 'CHF', 'de-CH')).toBe(`CHF${NB}1’234.50`)
    expect(formatMoney(123_450, 'EUR', 'fr-FR')).toBe(`1\u202f234,50${NB}€`)
    expect(formatMoney(123_450, 'EUR', 'nl-NL')).toBe(`€${NB}1.234,50`)
  })

  test('below zero has a true minus, and none where it rounds to nothing', () => {
    expect(formatMoney(-500, 'GBP', 'en-GB')).toBe('−£5.00')
    expect(formatMoney(-500, 'EUR', 'de-DE')).toBe(`−5,00${NB}€`)
    expect(formatMoney(-500, 'EUR', 'nl-NL')).toBe(`€${NB}−5,00`)
    expect(formatMoney(-0.2, 'GBP', 'en-GB')).toBe('£0.00')
  })

  test('of a locale or a currency that is not known is clear all the same', () => {
    expect(formatMoney(123_450, 'SEK', 'sv-SE')).toBe(`SEK${NB}1,234.50`)
    expect(formatMoney(123_450, 'CAD', 'en-GB')).toBe(`CAD${NB}1,234.50`)
    expect(formatMoney(123_450, 'USD', 'en-GB')).toBe('US$1,234.50')
    expect(formatMoney(123_450, 'EUR', 'de-AT')).toBe(`1.234,50${NB}€`)
    expect(formatMoney(123_400, 'JPY', 'en-US')).toBe(`JPY${NB}1,234`)
    expect(formatMoney(5, 'GBP', 'en-GB')).toBe('£0.05')
  })
})

describe('dates', () => {
  test('are written out', () => {
    expect(['en-GB', 'en-US', 'de-CH', 'fr-FR', 'nl-NL', 'sv-SE'].map((locale) => formatDate('2026-01-01', locale))).toEqual([
      '1 January 2026', 'January 1, 2026', '1. Januar 2026', '1er janvier 2026', '1 januari 2026', '1 January 2026',
    ])
    expect(formatDate('2026-03-31')).toBe('31 March 2026')
    expect(formatDate('2026-08-15', 'fr-FR')).toBe('15 août 2026')
    expect(formatShortDate('2026-10-22')).toBe('22 Oct 2026')
    expect(formatDateWithWeekday('2026-10-22')).toBe('Thursday 22 October 2026')
  })

  test('and months that do not exist are errors that name them', () => {
    expect(() => formatDate('2026-02-30')).toThrow(new RangeError('"2026-02-30" is not a date'))
    expect(() => formatMonth('2026-13')).toThrow(new RangeError('"2026-13-01" is not a date'))
  })

  test('with a time are short and start with the weekday', () => {
    expect(formatDay(utc('2026-10-22T17:28:59'))).toBe('Thu 22 Oct 17:28')
    expect(formatDay(utc('1969-12-31T00:05'))).toBe('Wed 31 Dec 00:05')
    expect(formatTime(utc('2026-10-22T07:08'))).toBe('07:08')
    expect([0, 510, 1440].map(formatClock)).toEqual(['00:00', '08:30', '24:00'])
  })

  test('of months are named', () => {
    expect([formatMonth('2026-06'), formatShortMonth('2026-06')]).toEqual(['June 2026', 'Jun 2026'])
  })
})
