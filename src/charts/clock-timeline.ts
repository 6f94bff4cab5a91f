import { svg } from './drawing.ts'
import type { Canvas } from './drawing.ts'
import { squeeze } from './squeeze.ts'

/** A stretch of a clock's life; instants in epoch milliseconds. */
export interface TimelinePiece {
  readonly from: number
  readonly until: number
  readonly kind: 'running' | 'paused' | 'closed'
  /** Words for the bar, left out where they do not fit. */
  readonly words: string
}

export interface TimelineClock {
  readonly name: string
  readonly pieces: readonly TimelinePiece[]
  readonly due_at: number | null
  readonly due_words: string
  readonly took_words: string
  readonly outcome: 'kept' | 'missed' | 'open'
}

export interface TimelineLabels {
  readonly sentence: string
  readonly created: string
  /** "closed 13 h" for a gap of that many milliseconds. */
  readonly closed: (milliseconds: number) => string
  readonly hour: (instant: number) => string
  readonly day: (instant: number) => string
}

const HOUR = 3_600_000
const TOP = 24
const LANE = 62
const BAR = 18
const LEFT = 84
const RIGHT = 70
/** A target further after the end than this share of the axis is named at its edge and not drawn: the hours between are not known to be open. */
const BEYOND = 0.2

/** The clocks of one ticket on one axis of time, closed hours squeezed into hatched gaps that name their length. `offset_minutes` is the zone's offset, so that ticks stand on local hours. */
export function clockTimeline(clocks: readonly TimelineClock[], options: Canvas & { readonly created_at: number; readonly offset_minutes: number; readonly labels: TimelineLabels }): SVGElement {
  const { document, labels } = options
  const width = Math.max(640, options.width)
  const bottom = TOP + 18 + clocks.length * LANE
  const height = bottom + 22
  const pieces = clocks.flatMap((clock) => clock.pieces)
  const ends = [options.created_at, ...pieces.flatMap((piece) => [piece.from, piece.until])]
  const from = Math.min(...ends)
  const last = Math.max(...ends, from + HOUR / 4)
  const near = clocks.flatMap((clock) => (clock.due_at === null || clock.due_at - last > (last - from) * BEYOND ? [] : [clock.due_at]))
  const until = Math.max(last, ...near)
  const scale = squeeze(pieces.filter((piece) => piece.kind === 'closed'), { from, until, left: LEFT + 18, right: width - RIGHT })

  const drawing = svg(document, 'svg', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': labels.sentence })
  const hatch = `closed-${Math.round(options.created_at / 1000)}`
  const pause = `paused-${Math.round(options.created_at / 1000)}`
  drawing.append(svg(document, 'defs', {}, pattern(document, hatch, 6, 'var(--closed)', 2), pattern(document, pause, 5, null, 3)))
  for (const gap of scale.gaps) {
    drawing.append(svg(document, 'rect', { x: gap.x1, y: TOP, width: gap.x2 - gap.x1, height: bottom - TOP, fill: `url(#${hatch})` }))
    const words = labels.closed(gap.until - gap.from)
    if (gap.x2 - gap.x1 > words.length * 5.6) drawing.append(text(document, words, { x: (gap.x1 + gap.x2) / 2, y: bottom - 5, 'text-anchor': 'middle', class: 'tick' }))
  }
  for (const tick of hours(scale.stretches, options.offset_minutes, scale.x)) {
    drawing.append(svg(document, 'line', { x1: scale.x(tick), x2: scale.x(tick), y1: TOP, y2: bottom, stroke: 'var(--grid)' }))
    drawing.append(text(document, labels.hour(tick), { x: scale.x(tick), y: bottom + 15, 'text-anchor': 'middle', class: 'tick' }))
  }
  drawing.append(...days(document, scale, labels, options.offset_minutes))
  clocks.forEach((clock, index) => drawing.append(...lane(document, clock, TOP + 32 + index * LANE, { x: scale.x, pause, until, right: width - 4 })))
  const start = scale.x(options.created_at)
  drawing.append(svg(document, 'line', { x1: start, x2: start, y1: TOP + 24, y2: bottom - 6, stroke: 'var(--ink-2)' }))
  drawing.append(text(document, labels.created, { x: start - 5, y: bottom - 4, 'text-anchor': 'end', class: 'tick' }))
  return drawing
}

interface LaneGround {
  readonly x: (instant: number) => number
  readonly pause: string
  readonly until: number
  readonly right: number
}

function lane(document: Document, clock: TimelineClock, y: number, { x, pause, until, right }: LaneGround): SVGElement[] {
  const marks: SVGElement[] = [text(document, clock.name, { x: 0, y: y + 13, class: 'lane' })]
  for (const piece of clock.pieces) {
    if (piece.kind === 'closed') continue
    const overdue = clock.due_at !== null && piece.kind === 'running' && piece.until > clock.due_at
    const split = overdue ? Math.max(piece.from, clock.due_at ?? piece.until) : piece.until
    const bars = piece.kind === 'paused'
      ? [{ from: piece.from, until: piece.until, fill: `url(#${pause})`, stroke: 'var(--control)' }]
      : [{ from: piece.from, until: split, fill: 'var(--kept)', stroke: null }, { from: split, until: piece.until, fill: 'var(--missed)', stroke: null }]
    for (const bar of bars) {
      if (bar.until > bar.from) marks.push(svg(document, 'rect', { x: x(bar.from), y, width: Math.max(1, x(bar.until) - x(bar.from)), height: BAR, fill: bar.fill, stroke: bar.stroke }))
    }
    const room = x(split > piece.from ? split : piece.until) - x(piece.from)
    if (room > piece.words.length * 6.6 + 10) {
      const paused = piece.kind === 'paused'
      marks.push(text(document, piece.words, paused ? { x: x(piece.from) + room / 2, y: y + 13, 'text-anchor': 'middle', class: 'pause-word' } : { x: x(piece.from) + 7, y: y + 13, class: 'inside' }))
    }
  }
  const end = clock.pieces.at(-1)
  const endX = end === undefined ? null : x(end.until)
  const dueX = clock.due_at === null || clock.due_at > until ? null : x(clock.due_at)
  if (clock.due_at !== null && clock.due_at > until) marks.push(text(document, `${clock.due_words} →`, { x: right, y: y - 12, 'text-anchor': 'end', class: 'target' }))
  if (dueX !== null) {
    marks.push(svg(document, 'line', { x1: dueX, x2: dueX, y1: y - 9, y2: y + BAR + 5, stroke: 'var(--target)', 'stroke-width': 1.5, 'stroke-dasharray': '4 2' }))
    marks.push(text(document, clock.due_words, { x: Math.min(dueX, right - clock.due_words.length * 3.2), y: y - 12, 'text-anchor': 'middle', class: 'target' }))
  }
  if (endX !== null) {
    const clears = dueX !== null && dueX >= endX && dueX - endX < 60 ? dueX : endX
    marks.push(text(document, clock.took_words, { x: clears + 6, y: y + 13, class: `took ${clock.outcome}` }))
  }
  return marks
}

function text(document: Document, words: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  return svg(document, 'text', attributes, words)
}

function pattern(document: Document, id: string, size: number, ground: string | null, stroke: number): SVGElement {
  const tile = svg(document, 'pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' })
  if (ground !== null) tile.append(svg(document, 'rect', { width: size, height: size, fill: ground }))
  tile.append(svg(document, 'path', { d: `M0 0V${size}`, stroke: 'var(--hairline)', 'stroke-width': stroke }))
  return tile
}

/** Whole local hours at least 46 pixels apart, within open stretches. */
function hours(stretches: readonly { readonly from: number; readonly until: number }[], offset_minutes: number, x: (instant: number) => number): number[] {
  const first = stretches.find((stretch) => stretch.until > stretch.from)
  if (first === undefined) return []
  const perHour = ((x(first.until) - x(first.from)) / (first.until - first.from)) * HOUR
  const step = [1, 2, 3, 4, 6, 12, 24, 48, 168].find((count) => count * perHour >= 46) ?? 336
  const shift = offset_minutes * 60_000
  const ticks: number[] = []
  for (const stretch of stretches) {
    const size = step * HOUR
    for (let tick = Math.ceil((stretch.from + shift) / size) * size - shift; tick <= stretch.until; tick += size) {
      if (ticks.every((other) => Math.abs(x(other) - x(tick)) >= 34)) ticks.push(tick)
    }
  }
  return ticks
}

/** The day's name where an open stretch of a new local day begins. */
function days(document: Document, scale: ReturnType<typeof squeeze>, labels: TimelineLabels, offset_minutes: number): SVGElement[] {
  const named: SVGElement[] = []
  let last = ''
  let lastX = -Infinity
  for (const stretch of scale.stretches) {
    const starts = [stretch.from]
    const day = 24 * HOUR
    const shift = offset_minutes * 60_000
    for (let midnight = (Math.floor((stretch.from + shift) / day) + 1) * day - shift; midnight < stretch.until; midnight += day) starts.push(midnight)
    for (const start of starts) {
      const words = labels.day(start)
      if (words === last || scale.x(start) - lastX < 84) continue
      named.push(text(document, words, { x: scale.x(start), y: 14, class: 'day' }))
      last = words
      lastX = scale.x(start)
    }
  }
  return named
}
