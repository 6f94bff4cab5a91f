import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { brokenByMonth, levelBoxes, partBar, rateLane, ratePoint } from '../../src/charts/index.ts'

const { document } = new JSDOM('<!doctype html><body></body>').window
const point = (met: number, missed: number) => ratePoint({ tickets: met + missed, met, missed, promised_bp: (met + missed) * 9000 })
const lane = (met: number, missed: number): SVGElement => rateLane(point(met, missed), { document, width: 110, from: 0.5, sentence: 'P2' })
const number = (element: Element | null, name: string): number => Number(element?.getAttribute(name))

describe('one rate beside its promise', () => {
  test('the promise stands at its place on the axis, the mark at the rate', () => {
    const drawing = lane(75, 25)
    expect(number(drawing.querySelector('.promise'), 'x1')).toBe(85)
    expect(drawing.querySelector('path')?.getAttribute('d')).toMatch(/^M50\.8 .*L55 /)
    expect(drawing.getAttribute('aria-label')).toBe('P2')
  })

  test('too few have an interval and no mark; nothing decided has neither', () => {
    expect([...lane(10, 1).children].map((one) => one.getAttribute('class'))).toEqual([null, 'range', 'promise'])
    expect(lane(0, 0).children).toHaveLength(1)
  })

  test('an interval that begins before the axis is cut at its beginning', () => {
    expect(number(lane(5, 5).querySelector('.range'), 'x1')).toBe(5)
  })
})

test('a level is as many boxes of ink as it has, of all there are', () => {
  const boxes = [...levelBoxes(document, { filled: 3, of: 4, words: 'level 3 of 4' }).querySelectorAll('rect')].map((one) => one.getAttribute('fill'))
  expect(boxes).toEqual(['var(--ink-2)', 'var(--ink-2)', 'var(--ink-2)', 'none'])
})

test('broken shares are bars from zero; a kept month is a dash, one without rows nothing; reminders stand on their day', () => {
  const months = [{ month: '2026-01', kept: 8, broken: 2 }, { month: '2026-02', kept: 10, broken: 0 }, { month: '2026-03', kept: 0, broken: 0 }, { month: '2026-04', kept: 9, broken: 1 }]
  const drawing = brokenByMonth(months, { document, width: 124, tolerated: 0.1, reminders: [{ sent_on: '2026-02-16', words: 'x' }, { sent_on: '2025-12-01', words: 'y' }], sentence: 's' })
  expect([...drawing.querySelectorAll('.bar')].map((bar) => number(bar, 'height'))).toEqual([26, 13])
  expect(drawing.querySelectorAll('.nothing')).toHaveLength(1)
  expect([...drawing.querySelectorAll('.reminder')].map((line) => number(line, 'x1'))).toEqual([46.5])
})

test('a step into the red crosses the line of nothing', () => {
  const drawing = partBar(document, { from: 20, until: -30, least: -50, most: 100, width: 150, strong: false, sentence: 'tools' })
  expect([number(drawing.querySelector('rect'), 'x'), number(drawing.querySelector('rect'), 'width'), number(drawing.querySelector('line'), 'x1')]).toEqual([20, 50, 50])
})
