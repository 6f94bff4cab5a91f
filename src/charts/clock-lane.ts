import type { TimelineClock, TimelineLabels, TimelinePiece } from './clock-timeline.ts'
import { svg } from './drawing.ts'
import { boxOf } from './label-room.ts'
import type { LabelRoom, Spot } from './label-room.ts'
import type { SqueezedScale } from './squeeze.ts'

export const BAR = 18
export const SIZE = { lane: 13, target: 12, took: 13, inside: 12.5, tick: 11.5, day: 12.5 } as const

export interface LaneGround {
  readonly document: Document
  readonly labels: TimelineLabels
  readonly room: LabelRoom
  readonly scale: SqueezedScale
  readonly pattern: (name: 'pause' | 'late') => string
  /** The name stands above the bar, as on a phone, not beside it. */
  readonly stacked: boolean
}

interface Bar {
  readonly from: number
  readonly until: number
  readonly late: boolean
}

/** One clock: its bars, what stands on them, the target, the stop and what it took. @param y upper edge of the bars */
export function lane(clock: TimelineClock, y: number, ground: LaneGround): SVGElement[] {
  const { document, scale: { x }, room, stacked } = ground
  const marks: SVGElement[] = []
  const write = (words: string, spot: Spot, name: string): void => { marks.push(text(document, words, spot, name)) }
  const put = (wordings: readonly string[], size: number, spots: readonly Spot[], name: string): boolean => {
    const placed = room.place(wordings, size, spots)
    if (placed !== null) write(placed.words, placed.spot, name)
    return placed !== null
  }
  const end = clock.pieces.findLast((piece) => piece.kind !== 'closed')?.until ?? clock.pieces.at(-1)?.until ?? null
  const dueX = clock.due_at === null ? null : x(clock.due_at)
  const above = y - 9

  put([clock.name], SIZE.lane, [stacked ? { x: 0, y: y - 27, anchor: 'start' } : { x: 0, y: y + 13, anchor: 'start' }], 'lane')
  if (dueX !== null && end !== null && clock.due_at !== null && clock.due_at > end) marks.push(...left(clock, { from: end, until: clock.due_at }, y, ground))
  const bars = clock.pieces.filter((piece) => piece.kind === 'running').flatMap((piece) => split(piece, clock.due_at))
  for (const { from, until, late } of bars) {
    const box = { x: x(from), y, width: Math.max(1, x(until) - x(from)), height: BAR }
    marks.push(svg(document, 'rect', { ...box, fill: late ? 'var(--missed)' : 'var(--kept)' }))
    if (late) marks.push(svg(document, 'rect', { ...box, fill: `url(#${ground.pattern('late')})`, class: 'on-paper' }))
  }
  for (const bar of bars) {
    if (!bar.late) inside(ground, bar, y, [ground.labels.ran(bar.until - bar.from)], 'inside', marks)
  }
  const over = bars.filter((bar) => bar.late)
  if (over.length > 0) inside(ground, widest(over, x), y, [ground.labels.over(open(over)), ground.labels.ran(open(over))], 'inside', marks)
  marks.push(...pauses(clock, y, ground))

  if (dueX !== null) {
    marks.push(svg(document, 'line', { x1: dueX, x2: dueX, y1: y - 7, y2: y + BAR + 5, stroke: 'var(--target)', 'stroke-width': 1.5, 'stroke-dasharray': '4 2' }))
    put([clock.due_words, clock.due_short], SIZE.target, [
      room.within(clock.due_words, SIZE.target, { x: dueX, y: above, anchor: 'middle' }),
      { x: dueX - 5, y: above, anchor: 'end' }, { x: dueX + 5, y: above, anchor: 'start' },
    ], 'target')
  }
  if (end !== null) {
    const endX = x(end)
    if (clock.stopped) marks.push(svg(document, 'line', { x1: endX, x2: endX, y1: y - 4, y2: y + BAR + 4, stroke: 'var(--ink)', 'stroke-width': 2 }))
    const clear = (dueX !== null && dueX > endX ? dueX : endX) + 7
    const beside: Spot = { x: clear, y: y + 13, anchor: 'start' }
    put([clock.took_words], SIZE.took, stacked ? [{ x: room.width, y: y - 27, anchor: 'end' }, beside] : [beside, { x: clear, y: above, anchor: 'start' }], `took ${clock.outcome}`)
  }
  return marks
}

/** The part of the target that was, or is still, unused: an outline, broken where the drawing is. */
function left(clock: TimelineClock, { from, until }: { readonly from: number; readonly until: number }, y: number, ground: LaneGround): SVGElement[] {
  const { document, scale: { x, gaps } } = ground
  const marks: SVGElement[] = []
  const free: Bar[] = []
  let at = from
  for (const gap of gaps.filter((one) => one.until > from && one.from < until)) {
    if (gap.from > at) free.push({ from: at, until: gap.from, late: false })
    if (gap.kind === 'cut') marks.push(svg(document, 'line', { x1: gap.x1, x2: gap.x2, y1: y + BAR / 2, y2: y + BAR / 2, stroke: 'var(--kept)', 'stroke-width': 2, 'stroke-dasharray': '1 5', 'stroke-linecap': 'round' }))
    at = Math.max(at, gap.until)
  }
  if (until > at) free.push({ from: at, until, late: false })
  for (const piece of free) marks.push(svg(document, 'rect', { x: x(piece.from), y: y + 0.5, width: Math.max(1, x(piece.until) - x(piece.from)), height: BAR - 1, fill: 'none', stroke: 'var(--kept)', 'stroke-dasharray': '3 2' }))
  if (free.length > 0) inside(ground, widest(free, x), y, [clock.left_words], 'left', marks)
  return marks
}

/** Stretches of waiting; one that lasts over closed hours is named once, with its whole open length. */
function pauses(clock: TimelineClock, y: number, ground: LaneGround): SVGElement[] {
  const { document, scale: { x }, labels } = ground
  const marks: SVGElement[] = []
  const runs: TimelinePiece[][] = []
  let last: TimelinePiece | null = null
  for (const piece of clock.pieces) {
    if (piece.kind === 'closed') continue
    if (piece.kind === 'paused') {
      marks.push(svg(document, 'rect', { x: x(piece.from), y: y + 0.5, width: Math.max(1, x(piece.until) - x(piece.from)), height: BAR - 1, fill: `url(#${ground.pattern('pause')})`, stroke: 'var(--control)' }))
      const run = runs.at(-1)
      if (run !== undefined && last?.kind === 'paused' && last.reason === piece.reason) run.push(piece)
      else runs.push([piece])
    }
    last = piece
  }
  for (const run of runs) {
    const widestPiece = widest(run.map((piece) => ({ from: piece.from, until: piece.until, late: false })), x)
    inside(ground, widestPiece, y, labels.paused(run[0]?.reason ?? null, open(run)), 'pause-word', marks)
  }
  return marks
}

/** Words on a bar, where one of the wordings fits. */
function inside(ground: LaneGround, bar: { readonly from: number; readonly until: number }, y: number, wordings: readonly string[], name: string, marks: SVGElement[]): void {
  const { room, scale: { x }, document } = ground
  const [x1, x2] = [x(bar.from), x(bar.until)]
  const spot: Spot = name === 'inside' ? { x: x1 + 7, y: y + 13, anchor: 'start' } : { x: (x1 + x2) / 2, y: y + 13, anchor: 'middle' }
  for (const words of wordings) {
    const box = boxOf(words, SIZE.inside, spot)
    if (box.x1 < x1 + 3 || box.x2 > x2 - 3 || !room.free(box)) continue
    room.take(box)
    marks.push(text(document, words, spot, name))
    return
  }
}

function split({ from, until }: TimelinePiece, due_at: number | null): Bar[] {
  if (due_at === null || until <= due_at) return [{ from, until, late: false }]
  if (from >= due_at) return [{ from, until, late: true }]
  return [{ from, until: due_at, late: false }, { from: due_at, until, late: true }]
}

const open = (pieces: readonly { readonly from: number; readonly until: number }[]): number => pieces.reduce((sum, { from, until }) => sum + until - from, 0)

function widest(pieces: readonly Bar[], x: (instant: number) => number): Bar {
  return pieces.reduce((best, piece) => (x(piece.until) - x(piece.from) > x(best.until) - x(best.from) ? piece : best))
}

export function text(document: Document, words: string, { x, y, anchor }: Spot, name: string): SVGElement {
  return svg(document, 'text', { x, y, 'text-anchor': anchor === 'start' ? null : anchor, class: name }, words)
}
