import { describe, expect, it } from 'vitest'
import { contentFromJson, contentToJson } from '../../src/content/index.ts'
import { compileCalendar } from '../../src/core/index.ts'
import { contentWith } from './files.ts'

const CALENDAR = `zone: Europe/London
open: { mon: ["08:00-18:00"], tue: ["08:00-18:00"], wed: ["08:00-18:00"] }
holidays: { 2026-01-06: Epiphany }
earlier:
  - until: 2026-01-01
    open: { wed: ["09:00-17:00"], thu: ["09:00-17:00"] }
  - until: 2026-01-07
    open: always
`
const content = contentWith({ 'calendars/moved.yaml': CALENDAR })
const calendar = content.calendars.get('moved')!
const utc = (iso: string) => Date.parse(`${iso}Z`)

describe('hours that held earlier', () => {
  it('are read in order, each with the date from which they hold no more', () => {
    expect(calendar.earlier.map(({ until, always, open }) => [until, always, open.wed, open.fri])).toEqual([
      ['2026-01-01', false, [{ from: 540, until: 1020 }], []],
      ['2026-01-07', true, [], []],
    ])
    expect(calendar.always).toBe(false)
  })

  it('are none where the file says none', () => {
    expect(content.calendars.get('silver')!.earlier).toEqual([])
    expect(contentWith({ 'calendars/moved.yaml': CALENDAR.replace(/earlier:[^]*/, 'earlier: []\n') }).calendars.get('moved')!.earlier).toEqual([])
  })

  it('survive JSON', () => {
    expect(contentFromJson(contentToJson(content)).calendars.get('moved')).toEqual(calendar)
  })

  it('count for the days on which they held', () => {
    const open = compileCalendar(calendar, utc('2025-12-28T00:00'), utc('2026-01-15T00:00'))
    expect(Array.from(open.starts, (start, i) => [start, open.ends[i]])).toEqual([
      [utc('2025-12-31T09:00'), utc('2025-12-31T17:00')],
      [utc('2026-01-01T00:00'), utc('2026-01-07T00:00')],
      [utc('2026-01-07T08:00'), utc('2026-01-07T18:00')],
      [utc('2026-01-12T08:00'), utc('2026-01-12T18:00')],
      [utc('2026-01-13T08:00'), utc('2026-01-13T18:00')],
      [utc('2026-01-14T08:00'), utc('2026-01-14T18:00')],
    ])
    expect(open.holidays).toEqual([])
  })
})
