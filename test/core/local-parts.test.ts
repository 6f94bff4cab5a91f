import { expect, test } from 'vitest'
import { localParts, monthLabel, NO_DATE, zoneOf } from '../../src/core/index.ts'
import { random } from '../support/random.ts'
import { utc, wall } from './slow-time.ts'

test('month, weekday, hour and date are those of the wall clock', () => {
  const names = ['Europe/London', 'Pacific/Chatham', 'America/Sao_Paulo', 'Asia/Kolkata']
  const chance = random(3)
  const instants = Float64Array.from({ length: 2000 }, () => chance.int(utc('1965-01-01'), utc('2035-01-01')))
  const zone_index = Uint8Array.from({ length: 2000 }, () => chance.int(0, 3))
  const parts = localParts(instants, zone_index, names.map(zoneOf))
  instants.forEach((instant, i) => {
    const text = wall(names[zone_index[i]!]!, instant)
    const day = new Date(`${text.slice(0, 10)}T00:00:00Z`)
    expect(monthLabel(parts.month[i]!)).toBe(text.slice(0, 7))
    expect(parts.hour[i]).toBe(Number(text.slice(11, 13)))
    expect(parts.weekday[i]).toBe((day.getUTCDay() + 6) % 7)
    expect(parts.date[i]).toBe(day.getTime() / 86_400_000)
  })
})

test('an instant or a zone that is missing has no parts', () => {
  const parts = localParts(Float64Array.of(NaN, 0), Int32Array.of(0, -1), [zoneOf('UTC')])
  expect([...parts.month, ...parts.date]).toEqual([NO_DATE, NO_DATE, NO_DATE, NO_DATE])
  expect([...parts.weekday, ...parts.hour]).toEqual([255, 255, 255, 255])
})
