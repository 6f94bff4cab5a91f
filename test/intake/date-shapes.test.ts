import { describe, expect, test } from 'vitest'
import { dateColumn, patternsOf } from '../../src/intake/dates/order.ts'
import { instantOf, patternOf, shapeOf } from '../../src/intake/dates/shape.ts'

/** Text, pattern with the day first, instant in UTC as the text says it. */
const READ: readonly (readonly [text: string, pattern: string, language: string | undefined, instant: string])[] = [
  ['Thu, 2 Jan 2025 06:43:23 +0000', '%a, %d %b %Y %H:%M:%S %z', undefined, '2025-01-02T06:43:23Z'],
  ['Thu, 2 Jan 2025 06:43:23 +0100 (CET)', '%a, %d %b %Y %H:%M:%S %z (CET)', undefined, '2025-01-02T05:43:23Z'],
  ['Thu Jan  2 06:43:23 2025', '%a %b  %d %H:%M:%S %Y', undefined, '2025-01-02T06:43:23Z'],
  ['Thu Jan 02 2025 06:43:23 GMT+0100', '%a %b %d %Y %H:%M:%S GMT%z', undefined, '2025-01-02T05:43:23Z'],
  ['25/Feb/26 10:17 PM', '%d/%b/%y %I:%M %p', undefined, '2026-02-25T22:17:00Z'],
  ['2/01/2025', '%d/%m/%Y', undefined, '2025-01-02T00:00:00Z'],
  ['2025-01-02 06:43:23 +01:00', '%Y-%m-%d %H:%M:%S %z', undefined, '2025-01-02T05:43:23Z'],
  ['20250102T064323Z', '%Y%m%dT%H%M%SZ', undefined, '2025-01-02T06:43:23Z'],
  ['20250102', '%Y%m%d', undefined, '2025-01-02T00:00:00Z'],
  ['20250102064323', '%Y%m%d%H%M%S', undefined, '2025-01-02T06:43:23Z'],
  ['1735800203', 'epoch_s', undefined, '2025-01-02T06:43:23Z'],
  ['1735800203123', 'epoch_ms', undefined, '2025-01-02T06:43:23.123Z'],
  ['Jan 2, 2025, 6:43\u202fAM', '%b %d, %Y, %I:%M\u202f%p', undefined, '2025-01-02T06:43:00Z'],
  ['2/01/2025 6:43 a.m.', '%d/%m/%Y %I:%M %p', 'en', '2025-01-02T06:43:00Z'],
  ['2/01/2025 6:43 p. m.', '%d/%m/%Y %I:%M %p', 'en', '2025-01-02T18:43:00Z'],
  ['31/12/2024 24:00', '%d/%m/%Y 24:00', undefined, '2025-01-01T00:00:00Z'],
  ['02.01.2025 um 14:30 Uhr', '%d.%m.%Y um %H:%M Uhr', undefined, '2025-01-02T14:30:00Z'],
  ['02.01.2025 14.30', '%d.%m.%Y %H.%M', undefined, '2025-01-02T14:30:00Z'],
  ['2. März 2025 14:22', '%d. %b %Y %H:%M', 'de', '2025-03-02T14:22:00Z'],
  ['Do, 2. Jan. 2025 06:43', '%a, %d. %b. %Y %H:%M', 'de', '2025-01-02T06:43:00Z'],
  ['jeu. 2 janv. 2025 à 14h30', '%a. %d %b. %Y à %Hh%M', 'fr', '2025-01-02T14:30:00Z'],
  ['MARDI 4 MARS 2025', '%a %d %b %Y', 'fr', '2025-03-04T00:00:00Z'],
  ['2 de enero de 2025', '%d de %b de %Y', 'es', '2025-01-02T00:00:00Z'],
  ['mar 4 mar 2025', '%a %d %b %Y', 'es', '2025-03-04T00:00:00Z'],
  ['czw., 2 stycznia 2025', '%a., %d %b %Y', 'pl', '2025-01-02T00:00:00Z'],
  ['2 mrt 2025', '%d %b %Y', 'nl', '2025-03-02T00:00:00Z'],
  ['gio 2 gen 2025 14:22', '%a %d %b %Y %H:%M', 'it', '2025-01-02T14:22:00Z'],
  ['quinta-feira, 2 de janeiro de 2025', '%a, %d de %b de %Y', 'pt', '2025-01-02T00:00:00Z'],
  ['Tues 2 Sept 2025', '%a %d %b %Y', 'en', '2025-09-02T00:00:00Z'],
  ['2nd January 2025', '%dnd %B %Y', undefined, '2025-01-02T00:00:00Z'],
]

describe('a date or an instant', () => {
  test.each(READ)('%s', (text, pattern, language, instant) => {
    const shape = shapeOf(text)
    expect(shape).not.toBeNull()
    if (shape === null) return
    expect(patternOf(shape, 'day_first')).toEqual({ pattern, has_offset: shape.has_offset, ...(language === undefined ? {} : { language }) })
    expect(instantOf(shape, 'day_first')).toBe(Date.parse(instant))
  })

  test.each(['Not set', '1234567', '20251399', '0123456789', 'May 2025', '2025', '12:30', '10.5.3', 'Open since Monday', '3 - Moderate', '2025-01-02 25:00', '2025-01-02 24:01', '32/01/2025 10:00', '100% done', '2. Foo 2025'])('%s is none', (text) => {
    expect(shapeOf(text)).toBeNull()
  })
})

describe('the patterns of a column', () => {
  const patterns = (...values: string[]) => patternsOf(dateColumn(0, 'created', values), 'day_first').map((one) => [one.pattern, one.language])

  test('months that two languages spell alike are read in the one that knows them all', () => {
    expect(patterns('2. April 2025', '3. März 2025', '4. August 2025')).toEqual([['%d. %b %Y', 'de']])
    expect(patterns('2 mai 2025', '3 août 2025')).toEqual([['%d %b %Y', 'fr']])
    expect(patterns('2 mar 2025', '3 maj 2025')).toEqual([['%d %b %Y', 'pl']])
  })

  test('English that the engine knows needs no language', () => {
    expect(patterns('2 Apr 2025', '3 Sep 2025')).toEqual([['%d %b %Y', undefined]])
    expect(patterns('2 Apr 2025', '3 Sept 2025')).toEqual([['%d %b %Y', 'en']])
  })
})
