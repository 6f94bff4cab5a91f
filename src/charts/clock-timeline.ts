import { days, gapLabels, hours, markRows } from './clock-axis.ts'
import { BAR, lane } from './clock-lane.ts'
import type { LaneGround } from './clock-lane.ts'
import { svg } from './drawing.ts'
import type { Canvas } from './drawing.ts'
import { LabelRoom } from './label-room.ts'
import { squeeze } from './squeeze.ts'
import type { Gap, Stretch } from './squeeze.ts'

/** A stretch of a clock's life; instants in epoch milliseconds. */
export interface TimelinePiece {
  readonly from: number
  readonly until: number
  readonly kind: 'running' | 'paused' | 'closed'
  /** Why it paused, in words. */
  readonly reason?: string | null
  /** Names of the holidays within closed hours. */
  readonly holidays?: readonly string[]
}

export interface TimelineClock {
  readonly name: string
  /** To the stop, or to the end of what is known. */
  readonly pieces: readonly TimelinePiece[]
  /** Closed hours between the end and a later due instant, where they are known. */
  readonly closed_after: readonly Stretch[] | null
  readonly stopped: boolean
  readonly due_at: number | null
  readonly due_words: string
  readonly due_short: string
  readonly took_words: string
  /** "22 min left". */
  readonly left_words: string
  readonly outcome: 'kept' | 'missed' | 'open'
}

/** Something that changed at an instant: a labelled tick below the axis. */
export interface TimelineMark {
  readonly at: number
  readonly words: string
  readonly kind: 'start' | 'change' | 'holiday'
}

/** Durations in milliseconds. Where several wordings are given, the first that fits is drawn. */
export interface TimelineLabels {
  readonly sentence: string
  readonly closed: (milliseconds: number) => readonly string[]
  readonly paused: (reason: string | null, milliseconds: number) => readonly string[]
  readonly ran: (milliseconds: number) => string
  readonly over: (milliseconds: number) => string
  readonly hour: (instant: number) => string
  readonly day: (instant: number) => string
}

export interface TimelineOptions extends Canvas {
  /** Where the clocks start. */
  readonly created_at: number
  /** The zone's offset from UTC at an instant, in milliseconds, so that ticks stand on local hours. */
  readonly offset_at: (instant: number) => number
  readonly marks?: readonly TimelineMark[]
  /** Sets this drawing's patterns apart from those of others on the page. */
  readonly id?: string
  readonly labels: TimelineLabels
}

const HOUR = 3_600_000
const TOP = 24
const NARROW = 560
const AFTER_CUT = 0.12
const LONG_REST = 0.6

/** The clocks of one ticket on one axis of time, closed hours squeezed into hatched gaps that name their length. What no room is left for is left out: the words beside the drawing say it all. */
export function clockTimeline(clocks: readonly TimelineClock[], options: TimelineOptions): SVGElement {
  const { document, labels } = options
  const width = Math.max(320, options.width)
  const stacked = width < NARROW
  const laneHeight = stacked ? 70 : 62
  const first = TOP + (stacked ? 42 : 32)
  const bottom = first + (clocks.length - 1) * laneHeight + BAR + 30
  const { from, until, gaps } = axis(clocks, options.created_at)
  const scale = squeeze(gaps, { from, until, left: stacked ? 2 : 102, right: width - (stacked ? 6 : 78) })
  const room = new LabelRoom(width)
  const id = options.id ?? String(Math.round(options.created_at / 1000))
  const pattern = (name: string): string => `${name}-${id}`

  const drawing = svg(document, 'svg', { viewBox: `0 0 ${width} 0`, width, height: 0, role: 'img', 'aria-label': labels.sentence })
  drawing.append(svg(document, 'defs', {}, tile(document, pattern('closed'), 6, 'var(--closed)', 'var(--hairline)', 2), tile(document, pattern('pause'), 5, null, 'var(--hairline)', 3), tile(document, pattern('late'), 5, null, 'var(--paper)', 2)))
  for (const gap of scale.gaps) {
    if (gap.kind === 'closed') drawing.append(svg(document, 'rect', { x: gap.x1, y: TOP, width: Math.max(0.5, gap.x2 - gap.x1), height: bottom - TOP, fill: gap.x2 - gap.x1 < 8 ? 'var(--hairline)' : `url(#${pattern('closed')})` }))
  }
  const ground: LaneGround = { document, labels, room, scale, pattern, stacked }
  const named = gapLabels(clocks, bottom, ground)
  const ticks = hours(scale.stretches, options.offset_at, scale.x)
  const dayNames = days(scale, labels, options.offset_at)
  for (const tick of ticks) drawing.append(svg(document, 'line', { x1: scale.x(tick), x2: scale.x(tick), y1: TOP, y2: bottom, stroke: 'var(--grid)' }))
  const lanes = clocks.flatMap((clock, index) => lane(clock, first + index * laneHeight, ground))
  const below = markRows([...(options.marks ?? []), ...named.unnamed], bottom + (ticks.length === 0 ? 16 : 33), { top: TOP, bottom, ground })
  drawing.append(...below.lines, ...named.marks, ...lanes)
  for (const tick of ticks) named.write(labels.hour(tick), { x: scale.x(tick), y: bottom + 15, anchor: 'middle' }, drawing)
  for (const { at, words } of dayNames) named.write(words, { x: scale.x(at), y: 14, anchor: 'start' }, drawing, 'day')
  drawing.append(...below.labels)
  const height = below.bottom
  drawing.setAttribute('viewBox', `0 0 ${width} ${height}`)
  drawing.setAttribute('height', String(height))
  return drawing
}

/** From the start to the last end or target. A long rest before a target is cut out, as is one whose closed hours are not known. */
function axis(clocks: readonly TimelineClock[], created_at: number): { readonly from: number; readonly until: number; readonly gaps: readonly Gap[] } {
  const pieces = clocks.flatMap((clock) => clock.pieces)
  const closed: Stretch[] = [...pieces.filter((piece) => piece.kind === 'closed'), ...clocks.flatMap((clock) => clock.closed_after ?? [])]
  const ends = [created_at, ...pieces.flatMap((piece) => [piece.from, piece.until])]
  const from = Math.min(...ends)
  const last = Math.max(...ends)
  const open = (a: number, b: number): number => b - a - joined(closed).reduce((sum, gap) => sum + Math.max(0, Math.min(gap.until, b) - Math.max(gap.from, a)), 0)
  const life = Math.max(open(from, last), HOUR / 4)
  const cuts: Gap[] = []
  let a = last
  for (const clock of clocks.toSorted((one, other) => (one.due_at ?? 0) - (other.due_at ?? 0))) {
    const { due_at } = clock
    if (due_at === null || due_at <= a) continue
    if (clock.closed_after === null || open(a, due_at) > life * LONG_REST) {
      const start = openAfter(closed, a, Math.min(life * AFTER_CUT, (due_at - a) / 2))
      if (start < due_at) cuts.push({ kind: 'cut', from: start, until: due_at })
    }
    a = due_at
  }
  return { from, until: Math.max(a, from + HOUR / 4), gaps: [...cuts, ...closed.map((gap) => ({ kind: 'closed' as const, from: gap.from, until: gap.until }))] }
}

/** The instant at which that much time outside the gaps has gone by. */
function openAfter(gaps: readonly Stretch[], start: number, open: number): number {
  let at = start
  let left = open
  for (const gap of joined(gaps)) {
    if (gap.until <= at) continue
    if (gap.from - at >= left) break
    left -= Math.max(0, gap.from - at)
    at = gap.until
  }
  return at + left
}

function joined(gaps: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = []
  for (const gap of gaps.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last !== undefined && gap.from <= last.until) result[result.length - 1] = { from: last.from, until: Math.max(last.until, gap.until) }
    else result.push({ from: gap.from, until: gap.until })
  }
  return result
}

function tile(document: Document, id: string, size: number, ground: string | null, stroke: string, width: number): SVGElement {
  const element = svg(document, 'pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' })
  if (ground !== null) element.append(svg(document, 'rect', { width: size, height: size, fill: ground }))
  element.append(svg(document, 'path', { d: `M0 0V${size}`, stroke, 'stroke-width': width }))
  return element
}
