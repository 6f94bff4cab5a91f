import { SIZE, text } from './clock-lane.ts'
import type { LaneGround } from './clock-lane.ts'
import type { TimelineClock, TimelineLabels, TimelineMark } from './clock-timeline.ts'
import { svg } from './drawing.ts'
import { boxOf, widthOf } from './label-room.ts'
import type { Spot } from './label-room.ts'
import type { SqueezedScale } from './squeeze.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ROW = 16
const MOST_ROWS = 5

/** What stands at the foot of each gap: its length, and the holidays in it; those that do not fit become marks. */
export function gapLabels(clocks: readonly TimelineClock[], bottom: number, { document, labels, room, scale }: LaneGround): {
  readonly marks: readonly SVGElement[]
  readonly unnamed: readonly TimelineMark[]
  /** Writes words where nothing else stands. */
  readonly write: (words: string, spot: Spot, into: SVGElement, name?: string) => void
} {
  const marks: SVGElement[] = []
  const unnamed: TimelineMark[] = []
  const closed = clocks.flatMap((clock) => clock.pieces.filter((piece) => piece.kind === 'closed'))
  for (const gap of scale.gaps) {
    if (gap.kind === 'cut') continue
    const middle = (gap.x1 + gap.x2) / 2
    const fits = (words: string): boolean => widthOf(words, SIZE.tick) <= gap.x2 - gap.x1 - 2
    const length = labels.closed(gap.until - gap.from).find(fits)
    if (length !== undefined) marks.push(placed(document, room, length, { x: middle, y: bottom - 5, anchor: 'middle' }))
    const holidays = [...new Set(closed.filter((piece) => piece.from < gap.until && piece.until > gap.from).flatMap((piece) => piece.holidays ?? []))]
    holidays.forEach((name, index) => {
      if (fits(name) && index === 0) marks.push(placed(document, room, name, { x: middle, y: bottom - 18, anchor: 'middle' }))
      else unnamed.push({ at: (gap.from + gap.until) / 2, words: name, kind: 'holiday' })
    })
  }
  return {
    marks, unnamed,
    write: (words, spot, into, name = 'tick') => {
      const at = room.within(words, name === 'day' ? SIZE.day : SIZE.tick, spot)
      const box = boxOf(words, name === 'day' ? SIZE.day : SIZE.tick, at)
      if (!room.free(box)) return
      room.take(box)
      into.append(text(document, words, at, name))
    },
  }
}

function placed(document: Document, room: LaneGround['room'], words: string, spot: Spot): SVGElement {
  room.take(boxOf(words, SIZE.tick, spot))
  return text(document, words, spot, 'tick gap')
}

/** Ticks below the axis, each with its words in the first row that has room; of more than fit the line stays and the words go. */
export function markRows(marks: readonly TimelineMark[], y: number, { top, bottom, ground }: { readonly top: number; readonly bottom: number; readonly ground: LaneGround }): { readonly lines: readonly SVGElement[]; readonly labels: readonly SVGElement[]; readonly bottom: number } {
  const { document, room, scale } = ground
  const lines: SVGElement[] = []
  const labels: SVGElement[] = []
  let lowest = y - ROW
  // From the right, so that those further left stand lower and no line runs through the words of another.
  for (const mark of marks.toSorted((a, b) => b.at - a.at)) {
    const x = scale.x(mark.at)
    const rows = Array.from({ length: MOST_ROWS }, (_, row) => y + row * ROW)
    const found = room.place([mark.words], SIZE.tick, rows.flatMap((line) => [
      { x: x + 4, y: line, anchor: 'start' as const }, { x: x - 4, y: line, anchor: 'end' as const }, room.within(mark.words, SIZE.tick, { x, y: line, anchor: 'middle' }),
    ]))
    const foot = found === null ? bottom + 4 : found.spot.y + 2
    room.take({ x1: x - 1, x2: x + 1, y1: y - ROW / 2, y2: foot })
    if (mark.kind !== 'holiday') lines.push(svg(document, 'line', { x1: x, x2: x, y1: top, y2: foot, stroke: mark.kind === 'start' ? 'var(--ink-2)' : 'var(--ink)', 'stroke-dasharray': mark.kind === 'start' ? null : '1 3' }))
    else if (found !== null) lines.push(svg(document, 'line', { x1: x, x2: x, y1: bottom, y2: foot, stroke: 'var(--control)' }))
    if (found === null) continue
    labels.push(text(document, found.words, found.spot, mark.kind === 'change' ? 'change' : 'tick'))
    lowest = Math.max(lowest, found.spot.y)
  }
  return { lines, labels, bottom: Math.round(lowest + 8) }
}

/** Whole local hours at least 46 pixels apart, within open stretches; none where a step would be a day or more. */
export function hours(stretches: readonly { readonly from: number; readonly until: number }[], offset_at: (instant: number) => number, x: (instant: number) => number): number[] {
  const longest = stretches.reduce<{ readonly from: number; readonly until: number } | null>((best, stretch) => (best === null || stretch.until - stretch.from > best.until - best.from ? stretch : best), null)
  if (longest === null || longest.until <= longest.from) return []
  const perHour = ((x(longest.until) - x(longest.from)) / (longest.until - longest.from)) * HOUR
  const step = [0.25, 0.5, 1, 2, 3, 4, 6, 12].find((count) => count * perHour >= 46)
  if (step === undefined) return []
  const size = step * HOUR
  const ticks: number[] = []
  for (const stretch of stretches) {
    const shift = offset_at(stretch.from)
    for (let tick = Math.ceil((stretch.from + shift) / size) * size - shift; tick <= stretch.until; tick += size) {
      if (ticks.every((other) => Math.abs(x(other) - x(tick)) >= 38)) ticks.push(tick)
    }
  }
  return ticks
}

/** The day's name where an open stretch of a new local day begins. */
export function days(scale: SqueezedScale, labels: TimelineLabels, offset_at: (instant: number) => number): { readonly at: number; readonly words: string }[] {
  const named: { at: number; words: string }[] = []
  let last = ''
  let lastX = -Infinity
  for (const stretch of scale.stretches) {
    const starts = [stretch.from]
    const shift = offset_at(stretch.from)
    for (let midnight = (Math.floor((stretch.from + shift) / DAY) + 1) * DAY - shift; midnight < stretch.until; midnight += DAY) starts.push(midnight)
    for (const at of starts) {
      const words = labels.day(at)
      if (words === last || scale.x(at) - lastX < 84) continue
      named.push({ at, words })
      last = words
      lastX = scale.x(at)
    }
  }
  return named
}
