import { describe, expect, test } from 'vitest'
import { isoDay, movedDay, movedDeadline, parseDay, weekdayOf, WEEKENDS_FREE, workdaysOf, type CalendarSpec } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const OPEN = [{ from: 540, until: 1020 }]
const WEEK = { mon: OPEN, tue: OPEN, wed: OPEN, thu: OPEN, fri: OPEN, sat: [], sun: [] }
const SHUT = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
const spec = (change: Partial<CalendarSpec> = {}): CalendarSpec => ({ id: 'desk', zone: 'Europe/London', always: false, open: WEEK, holidays: new Map([['2026-12-25', 'Christmas Day'], ['2026-12-28', 'Boxing Day']]), earlier: [], ...change })
const day = (iso: string): number => parseDay(iso)!
const moved = (of: CalendarSpec | null, iso: string): readonly string[] => {
  const workdays = workdaysOf({ calendar: of === null ? null : of.id }, new Map(of === null ? [] : [[of.id, of]]))
  return [isoDay(workdays.before(day(iso))), isoDay(workdays.after(day(iso)))]
}

describe('working days', () => {
  test('without a calendar weekends alone are free, Christmas is not', () => {
    expect(moved(null, '2026-12-26')).toEqual(['2026-12-25', '2026-12-28'])
    expect(moved(null, '2026-12-25')).toEqual(['2026-12-25', '2026-12-25'])
  })

  test('with one its holidays and closed days are free, one after another', () => {
    expect(moved(spec(), '2026-12-27')).toEqual(['2026-12-24', '2026-12-29'])
    expect(moved(spec({ open: { ...WEEK, sat: OPEN, mon: [] } }), '2026-12-21')).toEqual(['2026-12-19', '2026-12-22'])
  })

  test('hours that are always open know no free day, and those that never open move nothing', () => {
    expect(moved(spec({ always: true }), '2026-12-25')).toEqual(['2026-12-25', '2026-12-25'])
    expect(moved(spec({ open: SHUT }), '2026-12-23')).toEqual(['2026-12-23', '2026-12-23'])
  })

  test('a day has the hours that held on it', () => {
    const changed = spec({ earlier: [{ until: '2026-11-01', always: false, open: { ...WEEK, fri: [] } }] })
    expect([moved(changed, '2026-10-30'), moved(changed, '2026-11-06')]).toEqual([['2026-10-29', '2026-11-02'], ['2026-11-06', '2026-11-06']])
  })

  test('a calendar that is not there counts as none', () => {
    expect(workdaysOf({ calendar: 'bronze' }, new Map()).isFree(day('2026-12-25'))).toBe(false)
  })

  test('a planned day moves as the rules say, a last day never past itself', () => {
    const saturday = day('2026-11-14')
    const by = (on_free_day: 'before' | 'after' | 'same') => [isoDay(movedDay(saturday, { on_free_day }, WEEKENDS_FREE)), isoDay(movedDeadline(saturday, { on_free_day }, WEEKENDS_FREE))]
    expect([by('before'), by('after'), by('same')]).toEqual([['2026-11-13', '2026-11-13'], ['2026-11-16', '2026-11-13'], ['2026-11-14', '2026-11-14']])
  })

  test('whatever the day, the next working days are working days, with none between', () => {
    const next = random(3)
    for (let i = 0; i < 500; i++) {
      const at = next.int(day('2020-01-01'), day('2030-12-31'))
      const [before, after] = [WEEKENDS_FREE.before(at), WEEKENDS_FREE.after(at)]
      expect([before <= at, after >= at, weekdayOf(before) < 5, weekdayOf(after) < 5, at - before < 3, after - at < 3]).toEqual(Array<boolean>(6).fill(true))
    }
  })
})
