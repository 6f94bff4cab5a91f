import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { attainmentByMonth, heatCell, heatMap, intervalDrawing, markDrawing, monthPoints, rateAxis, ratePoint } from '../../src/charts/index.ts'
import type { HeatLabels, MonthLabels } from '../../src/charts/index.ts'
import { MARKS } from '../../src/core/index.ts'
import { readable } from './readable.ts'

const { document } = new JSDOM('<!doctype html>').window

const labels: MonthLabels = {
  sentence: 'Line of responses in time', series: 'in time', promise: 'promise 90 %', interval: '95 % interval', tickets: 'tickets',
  month: (month) => month.slice(5), count: String, rate: (share) => (share * 100).toFixed(1),
}
const heatLabels: HeatLabels = {
  caption: '<img src=x onerror=alert(1)>', corner: 'Priority', total: 'All', few: 'few', below: 'below', above: 'above',
  month: (month) => month.slice(5), count: String, rate: (share) => (share * 100).toFixed(0), total_rate: (share) => (share * 100).toFixed(1),
}

const month = (key: string, met: number, missed: number, promised = 0.9) => ({ key, tickets: met + missed + 3, met, missed, promised_bp: (met + missed) * promised * 10_000 })
const year = [month('2025-11', 280, 20), month('2025-12', 275, 25), month('2026-01', 268, 32), month('2026-02', 281, 19), month('2026-03', 240, 60), month('2026-04', 15, 2), month('2026-05', 276, 24)]

const draw = (groups: readonly ReturnType<typeof month>[], width: number): SVGElement => attainmentByMonth(monthPoints(groups), { document, width, labels })

describe('attainment by month', () => {
  test('draws line, band, promise, marks and counts for a page', async () => {
    await expect(readable(draw(year, 764))).toMatchFileSnapshot('snapshots/attainment-764.svg')
  })

  test('fits a phone', async () => {
    await expect(readable(draw(year, 358))).toMatchFileSnapshot('snapshots/attainment-358.svg')
  })

  test('draws one month as a dot', async () => {
    await expect(readable(draw([month('2026-05', 276, 24)], 764))).toMatchFileSnapshot('snapshots/attainment-one-month.svg')
  })

  test('writes counts where every month has too few', () => {
    const drawing = draw([month('2026-04', 15, 2), month('2026-05', 9, 1)], 764)
    expect([...drawing.querySelectorAll('text')].map((text) => text.textContent)).toEqual(expect.arrayContaining(['15/17', '9/10']))
    expect(drawing.querySelectorAll('circle')).toHaveLength(0)
  })

  test('draws no ticket at all as an empty axis', () => {
    expect(draw([], 764).getAttribute('role')).toBe('img')
  })

  test('shows a month without tickets as a hole', () => {
    expect(monthPoints([month('2026-01', 30, 0), month('2026-03', 30, 0)]).map((point) => [point.month, point.decided])).toEqual([['2026-01', 30], ['2026-02', 0], ['2026-03', 30]])
  })

  test('carries nothing that the policy refuses', () => {
    const drawing = draw(year, 764)
    expect(drawing.querySelectorAll('style, [style], image, foreignObject')).toHaveLength(0)
    expect(drawing.getAttribute('role')).toBe('img')
    expect(drawing.getAttribute('aria-label')).toBe('Line of responses in time')
    expect(drawing.querySelectorAll('g[aria-label]')).toHaveLength(0)
  })
})

describe('the axis of a rate', () => {
  test('holds every interval and the promise', () => {
    const points = monthPoints(year)
    const axis = rateAxis(points)
    for (const point of points.filter((candidate) => !candidate.few)) {
      expect(point.low * 100).toBeGreaterThanOrEqual(axis.from)
      expect(point.high * 100).toBeLessThanOrEqual(axis.until)
    }
    expect(axis.ticks.length).toBeLessThanOrEqual(5)
  })

  test('is the whole of 0 to 100 where no month has enough', () => {
    expect(rateAxis(monthPoints([month('2026-04', 1, 2)]))).toEqual({ from: 0, until: 100, ticks: [0, 25, 50, 75, 100] })
  })
})

describe('the heat map', () => {
  const months = ['2026-01', '2026-02']
  const cells = [heatCell('2026-01', 'P1', month('', 14, 1)), heatCell('2026-02', 'P1', month('', 70, 30)), heatCell('2026-01', 'P2', month('', 100, 0)), heatCell('2026-02', 'P2', month('', 91, 9))]
  const rows = ['P1', 'P2'].map((key) => ({ key, name: key, total: null }))
  const stepOf = (table: HTMLElement): (string | null)[] => [...table.querySelectorAll('tbody td')].map((cell) => cell.getAttribute('class'))

  test('colours by distance from the promise, and not under 20 tickets', () => {
    const table = heatMap(cells, { document, labels: heatLabels, months, rows, upright: false })
    expect(stepOf(table)).toEqual(['few', 'step-1', 'total', 'step-5', 'step-3', 'total'])
    expect([...table.querySelectorAll('tbody tr:first-child td')].map((cell) => cell.textContent)).toEqual(['14/15few', '70100', '·'])
  })

  test('stands upright on a phone', () => {
    const table = heatMap(cells, { document, labels: heatLabels, months, rows, upright: true })
    expect([...table.querySelectorAll('tbody th')].map((cell) => cell.textContent)).toEqual(['01', '02', 'All'])
  })

  test('writes hostile words as text', () => {
    const table = heatMap(cells, { document, labels: heatLabels, months, rows, upright: false })
    expect(table.querySelector('img')).toBeNull()
    expect(table.querySelector('caption')?.textContent).toBe('<img src=x onerror=alert(1)>')
  })
})

describe('one row of a client', () => {
  test('draws the interval against the promise', async () => {
    const drawing = intervalDrawing({ points: -3, low: -6, high: 0.5, mark: 'missed_close' }, { document, width: 240, domain: [-10, 10], sentence: 'O\'Neil & <Sons>: 3 points below' })
    await expect(readable(drawing)).toMatchFileSnapshot('snapshots/interval.svg')
  })

  test('cuts at the ends of the shared axis', () => {
    const drawing = intervalDrawing({ points: -60, low: -80, high: -40, mark: 'missed' }, { document, width: 240, domain: [-25, 10], sentence: '' })
    expect(drawing.querySelector('circle')?.getAttribute('cx')).toBe('4')
  })
})

describe('marks', () => {
  test('has a shape for each', () => {
    const shapes = MARKS.map((name) => markDrawing(document, name, name).innerHTML)
    expect(new Set(shapes).size).toBe(MARKS.length - 1)
  })

  test.each([[95, 5, 'kept_close'], [990, 10, 'kept'], [88, 12, 'missed_close'], [800, 200, 'missed'], [19, 0, 'few'], [0, 0, 'none']] as const)('%i met and %i missed of a promise of 90 %% is %s', (met, missed, name) => {
    expect(ratePoint({ tickets: met + missed, met, missed, promised_bp: (met + missed) * 9_000 }).mark).toBe(name)
  })
})
