import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { monthPoints, qualityBars, sparkline } from '../../src/charts/index.ts'
import { readable } from './readable.ts'

const { document } = new JSDOM('<!doctype html>').window

const month = (number: number, met: number, missed: number) => ({ key: `2026-${String(number).padStart(2, '0')}`, tickets: met + missed, met, missed, promised_bp: (met + missed) * 9_000 })
const YEAR = [19, 18, 18, 17, 15, 14, 18, 19, 20, 18, 17, 19].map((met, i) => month(i + 1, met, 20 - met))
const draw = (months: readonly ReturnType<typeof month>[], sentence = ''): SVGElement => sparkline(monthPoints(months), { document, width: 96, height: 22, domain: [0.7, 1], sentence })
const shapes = (drawing: SVGElement): (string | null)[] => [...drawing.children].map((child) => child.getAttribute('class'))

describe('a year on one line', () => {
  test('draws the promise, what lies below it, the line and the last month', async () => {
    const drawing = draw(YEAR, 'O\'Neil & <Sons>: 3 months below')
    await expect(readable(drawing)).toMatchFileSnapshot('snapshots/sparkline.svg')
    expect(shapes(drawing)).toEqual(['shortfall', 'shortfall', 'promise', 'line', 'last'])
  })

  test('shades only from crossing to crossing', () => {
    const [area] = draw([month(1, 20, 0), month(2, 16, 4), month(3, 20, 0)]).querySelectorAll('.shortfall')
    // 100 %, 80 %, 100 % of a promise of 90 %: the line crosses half way between the months.
    expect(area?.getAttribute('d')).toBe('M25.5 8.3L48 8.3L70.5 8.3L70.5 8.3L48 13.7L25.5 8.3Z')
  })

  test('breaks where a month decided nothing, and draws a month alone as a point', () => {
    expect(shapes(draw([month(1, 20, 0), month(2, 0, 0), month(3, 20, 0), month(4, 20, 0)]))).toEqual(['promise', 'line', 'alone', 'last'])
  })

  test('is the promise alone with fewer than 20 tickets, and empty without any', () => {
    expect(shapes(draw([month(1, 10, 0), month(2, 5, 4)]))).toEqual(['promise'])
    expect(shapes(draw([month(1, 0, 0)]))).toEqual([])
    expect(shapes(draw([]))).toEqual([])
  })

  test('is hidden from whoever cannot see it where the text beside it says the same', () => {
    expect([draw(YEAR).getAttribute('aria-hidden'), draw(YEAR, 'three months below').getAttribute('role')]).toEqual(['true', 'img'])
  })

  test('stays within its drawing, however bad a month was', () => {
    const heights = [...(draw([month(1, 0, 20), month(2, 20, 0)]).querySelector('.line')?.getAttribute('d') ?? '').matchAll(/[ML]\S+ ([\d.]+)/g)].map(([, y]) => Number(y))
    expect(heights).toEqual([19, 3])
  })
})

test('a bar a quality: as high as its score, an empty box without one', () => {
  const drawing = qualityBars([100, 50, null, 0], { document, height: 14, sentence: '' })
  expect([...drawing.querySelectorAll('path')].map((path) => [path.getAttribute('class'), path.getAttribute('d')])).toEqual([
    ['scored', 'M0 14v-14h6V14zM8.5 14v-7h6V14zM25.5 14v-1h6V14z'], ['unscored', 'M17.5 13.5v-4h5v4z'],
  ])
})
