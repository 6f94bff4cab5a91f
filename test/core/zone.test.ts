import { describe, expect, test } from 'vitest'
import { zoneOf } from '../../src/core/index.ts'
import { random } from '../support/random.ts'
import { firstInstantOf, utc } from './slow-time.ts'

const HOUR = 3_600_000

/** Read another way than the room does: from the name of the offset. */
function statedOffset(name: string, at: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  const text = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? ''
  const found = /^GMT(?:([+−-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text)
  if (found === null) throw new Error(`offset not read: ${text}`)
  const seconds = Number(found[2] ?? 0) * 3600 + Number(found[3] ?? 0) * 60 + Number(found[4] ?? 0)
  return seconds * (found[1] === '+' || found[1] === undefined ? 1 : -1) * 1000
}

const names = [
  'UTC', 'Europe/London', 'Europe/Dublin', 'America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Kolkata',
  'Pacific/Chatham', 'Pacific/Apia', 'Africa/Casablanca', 'Africa/Monrovia', 'Antarctica/Troll', 'Europe/Amsterdam', 'Asia/Tehran',
]

describe('a zone', () => {
  test('that does not exist is refused by name', () => {
    expect(() => zoneOf('Mars/Base')).toThrow(new RangeError('"Mars/Base" is not a time zone'))
  })

  test('is made once', () => {
    expect(zoneOf('Europe/London')).toBe(zoneOf('Europe/London'))
  })

  test.each(names)('%s has the offset that the platform names, at any instant from 1850 to 2090', (name) => {
    const zone = zoneOf(name)
    const chance = random(7)
    const format = (at: number) => `${new Date(at).toISOString()} ${zone.offsetAt(at)}`
    for (let i = 0; i < 400; i++) {
      const at = chance.int(utc('1850-01-01') / 1000, utc('2090-01-01') / 1000) * 1000 + chance.int(0, 999)
      expect(format(at)).toBe(`${new Date(at).toISOString()} ${statedOffset(name, at)}`)
    }
  })

  test.each(names)('%s converts every quarter of an hour around its clock changes as a search of the wall clock does', (name) => {
    const zone = zoneOf(name)
    let changes = 0
    for (let at = utc('2016-01-01'); at < utc('2019-01-01'); at += 12 * HOUR) {
      if (zone.offsetAt(at) === zone.offsetAt(at + 12 * HOUR)) continue
      changes++
      if (changes > 4) break
      for (let local = zone.toLocal(at) - HOUR; local < at + 30 * HOUR && local < zone.toLocal(at + 14 * HOUR); local += HOUR / 4) {
        expect(zone.toUtc(local)).toBe(firstInstantOf(name, local))
      }
    }
  })

  test('moves a wall-clock time that the spring change skips forward by the gap', () => {
    const london = zoneOf('Europe/London')
    expect(london.toUtc(utc('2026-03-29T00:59:59'))).toBe(utc('2026-03-29T00:59:59'))
    expect(london.toUtc(utc('2026-03-29T01:30'))).toBe(utc('2026-03-29T01:30'))
    expect(london.toLocal(utc('2026-03-29T01:30'))).toBe(utc('2026-03-29T02:30'))
    expect(london.toUtc(utc('2026-03-29T02:00'))).toBe(utc('2026-03-29T01:00'))
  })

  test('takes the first of a wall-clock time that occurs twice in autumn', () => {
    const london = zoneOf('Europe/London')
    expect(london.toUtc(utc('2026-10-25T01:30'))).toBe(utc('2026-10-25T00:30'))
    expect(london.toUtc(utc('2026-10-25T02:00'))).toBe(utc('2026-10-25T02:00'))
    expect(london.toLocal(utc('2026-10-25T01:30'))).toBe(utc('2026-10-25T01:30'))
  })

  test('may change its clock by half an hour, or skip a whole day', () => {
    const lord_howe = zoneOf('Australia/Lord_Howe')
    expect(lord_howe.offsetAt(utc('2026-01-01')) - lord_howe.offsetAt(utc('2026-07-01'))).toBe(HOUR / 2)
    expect(lord_howe.toUtc(utc('2026-10-04T02:15'))).toBe(utc('2026-10-03T15:45'))
    const apia = zoneOf('Pacific/Apia')
    expect(apia.toLocal(utc('2011-12-30T10:00') - 1000)).toBe(utc('2011-12-29T23:59:59'))
    expect(apia.toLocal(utc('2011-12-30T10:00'))).toBe(utc('2011-12-31'))
    expect(apia.toUtc(utc('2011-12-30T12:00'))).toBe(utc('2011-12-30T22:00'))
  })

  test('keeps the seconds of offsets before the time of zones', () => {
    expect(zoneOf('America/New_York').offsetAt(utc('1850-01-01'))).toBe(-(4 * 3600 + 56 * 60 + 2) * 1000)
    const monrovia = zoneOf('Africa/Monrovia')
    expect(monrovia.toUtc(utc('1960-01-01'))).toBe(utc('1960-01-01T00:44:30'))
  })

  test('answers for dates at the ends of what can be written, and NaN beyond them and for NaN', () => {
    const london = zoneOf('Europe/London')
    expect(london.offsetAt(utc('9999-12-31'))).toBe(0)
    expect(london.offsetAt(utc('9999-07-01'))).toBe(HOUR)
    expect(london.offsetAt(utc('0001-01-01'))).toBe(-75_000)
    expect(london.offsetAt(-1e14)).toBe(-75_000)
    expect([london.offsetAt(NaN), london.toUtc(NaN), london.toLocal(Infinity), london.toUtc(-Infinity)]).toEqual([NaN, NaN, NaN, NaN])
  })

  test('goes there and back for every wall-clock time that exists once', () => {
    const chance = random(11)
    for (const name of names) {
      const zone = zoneOf(name)
      for (let i = 0; i < 500; i++) {
        const at = chance.int(utc('1980-01-01') / 1000, utc('2040-01-01') / 1000) * 1000
        const back = zone.toUtc(zone.toLocal(at))
        expect(back === at || zone.toLocal(back) === zone.toLocal(at)).toBe(true)
        expect(back).toBeLessThanOrEqual(at)
      }
    }
  })
})
