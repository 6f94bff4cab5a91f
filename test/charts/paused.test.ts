import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { hourTicks, pausedByMonth } from '../../src/charts/index.ts'
import type { PausedMonth } from '../../src/charts/index.ts'
import { readable } from './readable.ts'

const { document } = new JSDOM('<!doctype html>').window
const labels = {
  sentence: '<img src=x> & bars', paused: 'paused', overrun: 'after the answer', spans: 'stretches',
  month: (name: string) => name.slice(5), count: String, hour: (hours: number) => `${hours} h`, minutes: (minutes: number) => `${minutes} min`,
}
const month = (index: number, paused_minutes: number, overrun_minutes: number): PausedMonth => ({ month: index < 3 ? `2025-1${index}` : `2026-0${index - 2}`, index, paused_minutes, overrun_minutes, spans: index * 3 })
const rects = (drawing: SVGElement): number => drawing.querySelectorAll('rect').length

describe('bars of paused hours', () => {
  test('are drawn from zero with the part that ran on at their foot', async () => {
    await expect(readable(pausedByMonth([month(0, 600, 60), month(1, 0, 0), month(2, 1_140, 300), month(3, 90, 0)], { document, width: 764, labels }))).toMatchFileSnapshot('snapshots/paused-764.svg')
  })

  test('leave out what is not there', () => {
    expect(rects(pausedByMonth([month(0, 600, 60), month(1, 0, 0), month(2, 60, 0)], { document, width: 358, labels }))).toBe(3)
    expect(rects(pausedByMonth([], { document, width: 358, labels }))).toBe(0)
  })

  test.each([[0, [0, 1]], [0.4, [0, 1]], [3.2, [0, 1, 2, 3, 4]], [19, [0, 5, 10, 15, 20]], [1_600, [0, 500, 1_000, 1_500, 2_000]]])('%d hours stand under ticks %j', (highest, ticks) => {
    expect(hourTicks(highest)).toEqual(ticks)
  })
})
