import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { clockTimeline } from '../../src/charts/index.ts'
import type { TimelineClock, TimelineMark, TimelineOptions } from '../../src/charts/index.ts'
import { squeeze } from '../../src/charts/squeeze.ts'
import { random } from '../support/random.ts'
import { readable } from './readable.ts'
import { overlaps } from './text-boxes.ts'

const { document } = new JSDOM('<!doctype html>').window
const HOUR = 3_600_000
const at = (day: number, hour: number, minute = 0): number => Date.UTC(2026, 9, day, hour, minute)
const iso = (instant: number): string => new Date(instant).toISOString()

const options = (width: number, marks: readonly TimelineMark[] = []): TimelineOptions => ({
  document, width, created_at: at(21, 16, 12), offset_at: () => 0, marks, id: 'one',
  labels: {
    sentence: 'Clock of ticket 49187', closed: (ms) => [`closed ${ms / HOUR} h`, `${ms / HOUR} h`], paused: (reason, ms) => [`${reason ?? 'paused'}, ${ms / HOUR} h paused`, reason ?? 'paused', 'paused'],
    ran: (ms) => `${Math.round(ms / 60_000)} min`, over: (ms) => `${Math.round(ms / 60_000)} min over`, hour: (ms) => iso(ms).slice(11, 16), day: (ms) => `Oct ${iso(ms).slice(8, 10)}`,
  },
})
const response: TimelineClock = {
  name: 'Response', pieces: [{ from: at(21, 16, 12), until: at(21, 17, 55), kind: 'running' }], closed_after: [], stopped: true,
  due_at: at(21, 17, 12), due_words: 'target 1 h, due 17:12', due_short: 'due 17:12', took_words: '1 h 43', left_words: '', outcome: 'missed',
}
const resolution: TimelineClock = {
  name: 'Resolution', closed_after: [], stopped: true, due_at: at(22, 17, 27), due_words: 'target 8 h, due 17:27', due_short: 'due 17:27', took_words: '7 h 38', left_words: '22 min left', outcome: 'kept',
  pieces: [
    { from: at(21, 16, 12), until: at(21, 18, 30), kind: 'running' }, { from: at(21, 18, 30), until: at(22, 7, 30), kind: 'closed', holidays: ['Founders’ Day'] },
    { from: at(22, 7, 30), until: at(22, 10, 5), kind: 'running' }, { from: at(22, 10, 5), until: at(22, 14, 20), kind: 'paused', reason: 'waiting for the client' },
    { from: at(22, 14, 20), until: at(22, 17, 5), kind: 'running' },
  ],
}
const changes: TimelineMark[] = [
  { at: at(21, 16, 12), words: 'created 16:12', kind: 'start' }, { at: at(21, 17), words: 'P3 → P2 17:00', kind: 'change' }, { at: at(22, 8), words: 'Gold, version 4, begins', kind: 'change' },
]
const words = (drawing: Element, name = ''): string[] => [...drawing.querySelectorAll(`text${name}`)].map((element) => element.textContent ?? '')

describe('one ticket\'s clocks', () => {
  test('squeezes the night, hatches the pause and colours what came after the target', async () => {
    await expect(readable(clockTimeline([response, resolution], options(1230, changes)))).toMatchFileSnapshot('snapshots/clock.svg')
  })

  test('puts names above the bars on a phone', async () => {
    await expect(readable(clockTimeline([response, resolution], options(358, changes)))).toMatchFileSnapshot('snapshots/clock-358.svg')
  })

  test('names the holiday in its gap, and below the axis where the gap is too narrow', () => {
    const wide = clockTimeline([resolution], options(1230))
    expect(words(wide)).toContain('Founders’ Day')
    const named = { ...resolution, pieces: resolution.pieces.map((piece) => (piece.kind === 'closed' ? { ...piece, holidays: ['The birthday of someone with a long name'] } : piece)) }
    const [low, foot] = [clockTimeline([named], options(1230)), clockTimeline([resolution], options(1230))].map((drawing) => Number(drawing.getAttribute('height')))
    expect(low).toBeGreaterThan(foot!)
    expect(words(clockTimeline([named], options(1230)))).toContain('The birthday of someone with a long name')
  })

  test('draws the unused part of the target as an outline that says how much was left', () => {
    const drawing = clockTimeline([{ ...resolution, due_at: at(22, 20), left_words: '2 h 55 left' }], options(1230))
    expect(words(drawing, '.left')).toEqual(['2 h 55 left'])
    expect(drawing.querySelectorAll('rect[fill="none"]')).toHaveLength(1)
  })

  test('cuts a long rest out, and still draws the target at its end', () => {
    const far = clockTimeline([{ ...response, due_at: at(30, 12), due_words: 'target 60 h, due Fri 12:00', closed_after: null, left_words: '58 h left', outcome: 'kept' }], options(1230))
    expect(words(far, '.target')).toEqual(['target 60 h, due Fri 12:00'])
    expect(words(far, '.day')).toEqual(['Oct 21'])
    const due = far.querySelector('line[stroke="var(--target)"]')
    expect(Number(due?.getAttribute('x1'))).toBeGreaterThan(600)
  })

  test('names a pause once where it lasts over a night, with its open length', () => {
    const overnight = { ...resolution, pieces: [
      { from: at(21, 16), until: at(21, 18), kind: 'paused' as const, reason: 'waiting for the client' }, { from: at(21, 18), until: at(22, 8), kind: 'closed' as const },
      { from: at(22, 8), until: at(22, 12), kind: 'paused' as const, reason: 'waiting for the client' },
    ] }
    expect(words(clockTimeline([overnight], options(1230)), '.pause-word')).toEqual(['waiting for the client, 6 h paused'])
  })

  test('stands on local hours after the clocks have changed', () => {
    const change = at(25, 1)
    const days = { ...resolution, due_at: null, pieces: [{ from: at(24, 7), until: at(24, 19), kind: 'running' as const }, { from: at(24, 19), until: at(26, 8), kind: 'closed' as const }, { from: at(26, 8), until: at(26, 20), kind: 'running' as const }] }
    const drawing = clockTimeline([days], { ...options(640), created_at: at(24, 7), offset_at: (instant) => (instant < change ? HOUR : 0), labels: { ...options(640).labels, hour: (ms) => iso(ms + (ms < change ? HOUR : 0)).slice(11, 16) } })
    expect(words(drawing, '.tick').filter((word) => /^\d\d:00$/.test(word)).map((word) => Number(word.slice(0, 2)))).toEqual([9, 12, 15, 18, 9, 12, 15, 18])
  })
})

describe('no words stand on others or off the drawing', () => {
  test.each([1230, 690, 358])('with crowded marks, at %i pixels', (width) => {
    const marks = Array.from({ length: 14 }, (_, i) => ({ at: at(22, 8) + i * 9 * 60_000, words: i % 2 === 0 ? `P${(i % 4) + 1} → P${((i + 1) % 4) + 1} 08:0${i}` : 'Premium Response begins', kind: 'change' as const }))
    const drawing = clockTimeline([response, { ...resolution, due_at: at(21, 17, 14), due_words: 'target 1 h 02, due 17:14' }], options(width, marks))
    expect(overlaps(drawing)).toEqual([])
  })

  test.each([1230, 690, 358])('in 300 lives made at random, at %i pixels', (width) => {
    const next = random(31 + width)
    for (let life = 0; life < 300; life++) {
      const drawing = clockTimeline([made(next, 'Response'), made(next, 'Resolution')], { ...options(width, madeMarks(next)), created_at: at(1, 8) })
      expect(overlaps(drawing), `life ${life}`).toEqual([])
    }
  })

  test('in a life of ten weeks, each night a thin gap', () => {
    const pieces = Array.from({ length: 70 }, (_, day) => [
      { from: at(1, 8) + day * 24 * HOUR, until: at(1, 17) + day * 24 * HOUR, kind: 'running' as const }, { from: at(1, 17) + day * 24 * HOUR, until: at(2, 8) + day * 24 * HOUR, kind: 'closed' as const, holidays: day % 20 === 3 ? ['Founders’ Day'] : [] },
    ]).flat()
    const drawing = clockTimeline([{ ...resolution, pieces, due_at: at(9, 12) }], { ...options(358), created_at: at(1, 8) })
    expect(overlaps(drawing)).toEqual([])
    expect(words(drawing, '.day').length).toBeGreaterThanOrEqual(3)
    expect(words(drawing, '.tick').filter((word) => /^\d\d:\d\d$/.test(word))).toEqual([])
  })
})

function made(next: ReturnType<typeof random>, name: string): TimelineClock {
  const pieces: { from: number; until: number; kind: 'running' | 'paused' | 'closed'; reason: string | null; holidays: string[] }[] = []
  let from = at(1, 8)
  for (let i = next.int(1, 24); i > 0; i--) {
    const until = from + next.int(1, 900) * 60_000
    const kind = (['running', 'paused', 'closed'] as const)[next.int(0, 2)] ?? 'running'
    pieces.push({ from, until, kind, reason: kind === 'paused' ? 'waiting for someone else' : null, holidays: kind === 'closed' && next.int(0, 3) === 0 ? ['Early May bank holiday'] : [] })
    from = until
  }
  const due_at = next.int(0, 5) === 0 ? null : at(1, 8) + next.int(1, 12_000) * 60_000
  return {
    name, pieces, closed_after: next.int(0, 1) === 0 ? null : [{ from, until: from + 14 * HOUR }], stopped: next.int(0, 1) === 0, due_at, outcome: 'open',
    due_words: 'target 33 h 25, due Wed 28 Oct 15:23', due_short: 'due Wed 28 Oct 15:23', took_words: '1,204 h 38', left_words: '13 h 01 left',
  }
}

const madeMarks = (next: ReturnType<typeof random>): TimelineMark[] => Array.from({ length: next.int(0, 12) }, () => ({ at: at(1, 8) + next.int(0, 6000) * 60_000, words: ['P3 → P2 13:16', 'came back 16:27', 'Silver, version 7, begins'][next.int(0, 2)] ?? '', kind: next.int(0, 4) === 0 ? 'start' as const : 'change' as const }))

describe('a squeezed scale', () => {
  const ends = { from: 0, until: 100, left: 0, right: 1000 }
  test('gives each gap the same width and the rest its share', () => {
    const scale = squeeze([{ kind: 'closed', from: 10, until: 60 }, { kind: 'closed', from: 70, until: 75 }], ends)
    expect(scale.gaps.map(({ x1, x2 }) => Math.round(x2 - x1))).toEqual([90, 90])
    expect(scale.x(0)).toBe(0)
    expect(scale.x(100)).toBeCloseTo(1000)
  })

  test('lets a cut take what is closed within it', () => {
    const scale = squeeze([{ kind: 'closed', from: 10, until: 20 }, { kind: 'closed', from: 40, until: 60 }, { kind: 'cut', from: 30, until: 50 }], ends)
    expect(scale.gaps.map(({ kind, from, until }) => [kind, from, until])).toEqual([['closed', 10, 20], ['cut', 30, 50], ['closed', 50, 60]])
  })

  test('never runs backwards', () => {
    const next = random(5)
    for (let turn = 0; turn < 200; turn++) {
      const scale = squeeze(Array.from({ length: next.int(0, 30) }, () => ({ kind: next.int(0, 3) === 0 ? 'cut' as const : 'closed' as const, from: next.int(-20, 110), until: next.int(-20, 120) })).filter(({ from, until }) => until > from), ends)
      const places = Array.from({ length: 101 }, (_, instant) => scale.x(instant))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  })
})
