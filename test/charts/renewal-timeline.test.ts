import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { renewalAxis, renewalFees, renewalLane } from '../../src/charts/index.ts'
import type { LaneStep } from '../../src/charts/index.ts'
import { isoDay, parseDay } from '../../src/core/index.ts'

const { document } = new JSDOM('<!doctype html><body></body>').window
const day = (iso: string): number => parseDay(iso)!
const axis = renewalAxis(day('2026-10-30'))
const step = (kind: LaneStep['kind'], iso: string, look: LaneStep['look'] = 'not_yet', change: Partial<LaneStep> = {}): LaneStep => ({ kind, day: day(iso), look, by_hand: false, hollow: false, ...change })
const lane = (...steps: readonly LaneStep[]): SVGElement => renewalLane([{ steps, label: '31 Dec' }], { document, axis, height: 26, sentence: 'Alder: its steps' })
const classes = (drawing: Element): (string | null)[] => [...drawing.querySelectorAll('.step')].map((one) => one.getAttribute('class'))

describe('the axis', () => {
  test('begins before the day, ends after twelve months, and holds the first of each month within', () => {
    expect([isoDay(axis.from), isoDay(axis.until), isoDay(axis.months[0]!), isoDay(axis.months.at(-1)!), axis.months.length]).toEqual(['2026-09-18', '2027-12-05', '2026-10-01', '2027-12-01', 15])
  })
})

describe('a lane', () => {
  test('marks each step at its share of the width, and names the end', () => {
    const drawing = lane(step('survey', '2026-10-09', 'done'), step('notice', '2026-12-01'), step('end', '2026-12-31', 'not_yet', { hollow: true }))
    expect(classes(drawing)).toEqual(['step is-done of-survey', 'step is-not_yet of-notice', 'step is-not_yet of-end is-hollow'])
    expect([...drawing.querySelectorAll('.step')].map((one) => one.getAttribute('x'))).toEqual(['4.74%', '16.7%', '23.48%'])
    expect([drawing.getAttribute('aria-label'), drawing.querySelector('text')?.textContent, drawing.getAttribute('width')]).toEqual(['Alder: its steps', '31 Dec', '100%'])
  })

  test('keeps the oldest that is late at its edge, and leaves what is done and older out', () => {
    const drawing = lane(step('survey', '2026-06-01', 'done'), step('visit', '2026-08-01', 'overdue'), step('offer', '2026-08-08', 'overdue'), step('end', '2026-11-30'))
    expect(classes(drawing)).toEqual(['step is-not_yet of-end', 'step is-overdue of-visit'])
    expect(drawing.querySelectorAll('.further')).toHaveLength(1)
  })

  test('leads off the drawing where the term ends beyond it', () => {
    const drawing = lane(step('survey', '2027-09-01'), step('end', '2028-01-31'))
    expect([classes(drawing), drawing.querySelector('.end-label'), drawing.querySelectorAll('.further')[0]?.getAttribute('x')]).toEqual([['step is-not_yet of-survey'], null, '100%'])
  })

  test('draws nothing of a term whose steps all lie beyond it, or were done long ago', () => {
    expect(lane(step('survey', '2028-01-01'), step('end', '2028-06-30')).querySelector('.way')).toBeNull()
    expect(lane(step('end', '2026-02-28', 'done')).querySelector('.way')).toBeNull()
  })

  test('underlines what was dated by hand', () => {
    expect(lane(step('visit', '2026-11-09', 'due', { by_hand: true })).querySelectorAll('.by-hand')).toHaveLength(1)
  })
})

test('fees are bars from zero, the largest the tallest; a month without any has its name alone', () => {
  const month = (iso: string, fee: number) => ({ first: day(iso), name: iso.slice(5, 7), fee, fee_words: String(fee), count_words: fee === 0 ? '' : '1' })
  const drawing = renewalFees([month('2026-11-01', 0), month('2026-12-01', 5_000), month('2027-01-01', 10_000)], { document, axis, height: 132, today_words: '30 Oct', sentence: 'Fees' })
  expect([...drawing.querySelectorAll('rect')].map((bar) => [Number(bar.getAttribute('y')), Number(bar.getAttribute('height'))])).toEqual([[65, 31], [34, 62]])
  expect([...drawing.querySelectorAll('.month-name')].map((name) => name.textContent)).toEqual(['11', '12', '01'])
})
