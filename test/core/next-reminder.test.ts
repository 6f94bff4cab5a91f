import { describe, expect, it } from 'vitest'
import { isoDay, nextReminder, parseDay, type NextReminderQuestion } from '../../src/core/index.ts'

const day = (iso: string): number => parseDay(iso)!
const sent = (iso: string, lasted_weeks: number | null = null, verdict: 'worked' | 'no_change' = 'worked') => ({ day: day(iso), found: { verdict, lasted_weeks } })

function next(question: Partial<NextReminderQuestion>) {
  const found = nextReminder({ today: day('2026-10-30'), broken: false, still_broken: false, sent: [], ...question })
  return found === null ? null : [isoDay(found.on), found.why]
}

describe('a client that was never reminded', () => {
  it('is, today, where more is broken than tolerated', () => {
    expect(next({ broken: true })).toEqual(['2026-10-30', 'first'])
  })
  it('is not where the obligation is kept', () => {
    expect(next({})).toBeNull()
  })
})

describe('a client that was reminded', () => {
  it('is again after a year, as reminding never ends', () => {
    expect(next({ sent: [sent('2025-09-10'), sent('2026-09-10')] })).toEqual(['2027-09-10', 'yearly'])
    expect(next({ sent: [sent('2024-02-29')] })).toEqual(['2026-10-30', 'yearly'])
    expect(next({ sent: [sent('2026-11-04')] })).toEqual(['2027-11-04', 'yearly'])
  })

  it('has twelve weeks, and is reminded then where it is still broken', () => {
    expect(next({ still_broken: true, sent: [sent('2026-10-01', null, 'no_change')] })).toEqual(['2026-12-24', 'broken'])
    expect(next({ still_broken: true, sent: [sent('2026-05-01', null, 'no_change')] })).toEqual(['2026-10-30', 'broken'])
    expect(next({ broken: true, sent: [sent('2026-05-01')] })).toEqual(['2027-05-01', 'yearly'])
  })

  it('is again when the effect wore off, or by when that of an earlier one had', () => {
    const again = (...reminders: NextReminderQuestion['sent']) => next({ broken: true, sent: reminders })
    expect(again(sent('2026-03-02', 20))).toEqual(['2026-10-30', 'wore_off'])
    expect(again(sent('2025-10-06', 20), sent('2026-07-13'))).toEqual(['2026-11-30', 'wore_off'])
    expect(again(sent('2025-10-06', 30), sent('2026-07-13', 20))).toEqual(['2026-11-30', 'wore_off'])
    expect(again(sent('2026-08-10', 4))).toEqual(['2026-11-02', 'wore_off'])
  })

  it('is not before the year is over where it keeps the obligation all the same', () => {
    expect(next({ sent: [sent('2026-03-02', 20)] })).toEqual(['2027-03-02', 'yearly'])
  })
})
