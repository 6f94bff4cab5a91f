import { describe, expect, it } from 'vitest'
import { clientGaps, monthGaps, type ClientMonth } from '../../src/models/gaps.ts'
import { misreadZones, type Told } from '../../src/models/misread-zones.ts'

const JANUARY = 2026 * 12
const month = (at: number, tickets: number, client_no = 0): ClientMonth => ({ month: JANUARY + at, client_no, tickets })

describe('months', () => {
  it('without a ticket between the first and the last are gaps, and so are those under a third of the usual', () => {
    const months = [month(0, 2), month(1, 60), month(2, 61), month(4, 19), month(5, 63), month(6, 60), month(7, 1)]
    expect(monthGaps(months)).toEqual([{ month: '2026-04', tickets: 0, kind: 'empty', usual: 60 }, { month: '2026-05', tickets: 19, kind: 'low', usual: 60 }])
  })
  it('of few tickets are none, and neither are the first and the last', () => {
    expect(monthGaps([month(0, 1), month(1, 29), month(2, 4), month(3, 29), month(4, 1)])).toEqual([])
    expect(monthGaps([month(0, 5)])).toEqual([])
    expect(monthGaps([])).toEqual([])
  })
})

describe('a client', () => {
  const standing = (from: number, until: number, tickets: number, client_no: number) => Array.from({ length: until - from + 1 }, (_, i) => month(from + i, tickets, client_no))
  it('is missed once twelve tickets would have been usual', () => {
    const rows = [...standing(0, 11, 9, 0), ...standing(0, 6, 4, 1), ...standing(0, 8, 4, 2), ...standing(3, 6, 40, 3)]
    expect(clientGaps(rows)).toEqual([{ client_no: 1, last: '2026-07', next: null, months: 4, usual: 4 }])
  })
  it('may come back', () => {
    expect(clientGaps([...standing(0, 3, 9, 0), ...standing(8, 11, 9, 0)])).toEqual([{ client_no: 0, last: '2026-04', next: '2026-09', months: 4, usual: 6 }])
  })
  it('with a month of many is not long-standing', () => {
    expect(clientGaps([month(0, 500, 0), month(11, 1, 1)])).toEqual([])
  })
})

describe('a zone', () => {
  const zones = ['Europe/London', 'America/New_York']
  const HOUR = 3_600_000
  const summer = (n: number) => Date.UTC(2026, 6, 1 + n, 10, n)
  const same = (n: number, off: number): Told => ({ file_no: 0, other_file_no: 1, column: 'created_at', kind: 'same', one: { at: summer(n), utc: false }, other: { at: summer(n) + off, utc: false } })

  it('is misread where five instants are off by the same hours, and the one that fits is named', () => {
    expect(misreadZones([0, 1, 2, 3, 4].map((n) => same(n, 0)), zones, zones)).toEqual([{ file_no: 1, against_file_no: 0, column: 'created_at', off_ms: 5 * HOUR, tickets: 5, of: 5, fits: 'Europe/London' }])
    expect(misreadZones([0, 1, 2, 3, 4].map((n) => same(n, 4.5 * HOUR)), zones, zones)).toMatchObject([{ off_ms: 9.5 * HOUR, fits: 'Asia/Kolkata' }])
  })
  it('is not where four are, where they differ by minutes, or by different hours', () => {
    expect(misreadZones([0, 1, 2, 3].map((n) => same(n, 0)), zones, zones)).toEqual([])
    expect(misreadZones([0, 1, 2, 3, 4].map((n) => same(n, (n - 5) * HOUR - 7 * 60_000)), zones, zones)).toEqual([])
    expect(misreadZones([0, 1, 2, 3, 4, 5].map((n) => same(n, n * HOUR)), zones, zones)).toEqual([])
  })

  const after = (n: number, minutes: number): Told => ({ file_no: 0, other_file_no: 0, column: 'resolved_at', kind: 'after', one: { at: summer(n), utc: false }, other: { at: summer(n) + minutes * 60_000, utc: false } })
  it('of one column is misread where what should follow comes earlier by nearly the same hour again and again', () => {
    const told = [...[1, 2, 3, 4, 5].map((n) => after(n, -60 + n)), ...[6, 7, 8].map((n) => after(n, 30 * n))]
    expect(misreadZones(told, zones, zones)).toEqual([{ file_no: 0, against_file_no: 0, column: 'resolved_at', off_ms: -HOUR, tickets: 5, of: 8, fits: 'UTC' }])
    expect(misreadZones([1, 2, 3, 4, 5].map((n) => after(n, -13 * n)), zones, zones)).toEqual([])
  })
  it('of the file is misread where its creations are local and its solutions carry an offset', () => {
    const told = [1, 2, 3, 4, 5, 6].map((n): Told => ({ ...after(n, 0), other: { at: summer(n) - 3 * HOUR + n * 60_000, utc: true } }))
    expect(misreadZones(told, zones, zones)).toMatchObject([{ off_ms: -2 * HOUR, tickets: 6, fits: 'Europe/Helsinki' }])
  })
})
