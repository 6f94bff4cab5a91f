import { civilFrom, dayFrom, monthsLater } from '../core/index.ts'
import { svg } from './drawing.ts'
import { stepMark } from './renewal-marks.ts'
import type { MarkedStep } from './renewal-marks.ts'

/** One axis for all lanes. Days since 1970-01-01; `months` are the first days of the months within. */
export interface RenewalAxis {
  readonly from: number
  readonly until: number
  readonly today: number
  readonly months: readonly number[]
}

export interface LaneStep extends MarkedStep {
  readonly day: number
}

/** One term with its steps; the label stands beside its end. */
export interface LaneTerm {
  readonly steps: readonly LaneStep[]
  readonly label: string
}

/** Fees of agreements whose term ends in a month. */
export interface FeeMonth {
  /** First day of the month, since 1970. */
  readonly first: number
  readonly name: string
  readonly fee: number
  readonly fee_words: string
  readonly count_words: string
}

/** Where stands what is older than the axis. */
const EDGE = '12'
/** What was due so long ago is still on the drawing, and room for the last label. */
const BEFORE = 42
const AFTER = 36
const LABEL_ROOM = 30

/** Twelve months from that day, and a little of what was before. */
export function renewalAxis(today: number): RenewalAxis {
  const [from, until] = [today - BEFORE, monthsLater(today, 12) + AFTER]
  const { year, month } = civilFrom(from)
  const first = dayFrom({ year, month, day: 1 })
  const months: number[] = []
  for (let at = 0; monthsLater(first, at) < until; at++) if (monthsLater(first, at) >= from) months.push(monthsLater(first, at))
  return { from, until, today, months }
}

/** A place on the axis as a share of its width, so that a drawing fits any width without being drawn again. */
const placeOf = ({ from, until }: RenewalAxis, day: number): string => `${Math.round(((Math.min(until, Math.max(from, day)) - from) / (until - from)) * 10_000) / 100}%`

function ground(document: Document, axis: RenewalAxis, height: number): SVGElement[] {
  const line = (day: number, name: string): SVGElement => svg(document, 'line', { class: name, x1: placeOf(axis, day), x2: placeOf(axis, day), y1: 0, y2: height })
  return [...axis.months.map((month) => line(month, 'month')), line(axis.today, 'today')]
}

/**
 * The steps of one client's terms on the common axis. What is late and lies before the axis stands at its edge.
 * @param sentence what it says in words; empty where the text beside it says it
 */
export function renewalLane(terms: readonly LaneTerm[], { document, axis, height, sentence }: { readonly document: Document; readonly axis: RenewalAxis; readonly height: number; readonly sentence: string }): SVGElement {
  const middle = height / 2
  const named: Record<string, string> = sentence === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': sentence }
  const drawing = svg(document, 'svg', { class: 'renewal-lane', width: '100%', height, ...named }, ...ground(document, axis, height))
  for (const term of terms) drawing.append(...termDrawing(term, middle, axis, document))
  return drawing
}

function termDrawing({ steps, label }: LaneTerm, middle: number, axis: RenewalAxis, document: Document): SVGElement[] {
  const days = steps.map(({ day }) => day)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (steps.length === 0 || first > axis.until) return []
  const within = steps.filter(({ day }) => day >= axis.from && day <= axis.until)
  // Of what is late and older than the axis, the oldest stands at its edge.
  const old = steps.filter(({ day, look }) => day < axis.from && look === 'overdue').toSorted((a, b) => a.day - b.day)[0]
  if (within.length === 0 && old === undefined) return []
  const mark = (d: string, at: string): SVGElement => svg(document, 'svg', { x: at, y: middle, overflow: 'visible', class: 'further' }, svg(document, 'path', { d }))
  const label_at = last < axis.from ? EDGE : placeOf(axis, last)
  return [
    svg(document, 'line', { class: 'way', x1: placeOf(axis, first), x2: placeOf(axis, last), y1: middle, y2: middle }),
    ...within.map((step) => stepMark(document, step, placeOf(axis, step.day), middle)),
    ...(old === undefined ? [] : [mark('M4-4L0 0L4 4', '0%'), stepMark(document, old, EDGE, middle)]),
    ...(last > axis.until ? [mark('M-4-4L0 0L-4 4', '100%')]
      : last > axis.until - LABEL_ROOM ? [] : [svg(document, 'svg', { x: label_at, y: middle, overflow: 'visible', class: 'end-label' }, svg(document, 'text', { x: 13, y: 4.5 }, label))]),
  ]
}

/** A bar a month, from zero: the fees that come up in it; the names of the months stand below. */
export function renewalFees(months: readonly FeeMonth[], { document, axis, height, today_words, sentence }: { readonly document: Document; readonly axis: RenewalAxis; readonly height: number; readonly today_words: string; readonly sentence: string }): SVGElement {
  const base = height - 36
  const most = Math.max(1, ...months.map(({ fee }) => fee))
  const drawing = svg(document, 'svg', { class: 'renewal-fees', width: '100%', height, role: 'img', 'aria-label': sentence }, ...ground(document, axis, height))
  for (const { first, name, fee, fee_words, count_words } of months) {
    const next = monthsLater(first, 1)
    const inset = (next - first) * 0.09
    const [start, end] = [Math.max(first, axis.from), Math.min(next, axis.until)]
    if (end - start < 8) continue
    const middle = placeOf(axis, (start + end) / 2)
    const tall = Math.round((fee / most) * (base - 34) * 10) / 10
    const text = (words: string, y: number, kind: string): SVGElement => svg(document, 'text', { class: kind, x: middle, y, 'text-anchor': 'middle' }, words)
    if (fee > 0) {
      const [x1, x2] = [start + inset, end - inset].map((day) => Number.parseFloat(placeOf(axis, day))) as [number, number]
      drawing.append(svg(document, 'rect', { class: 'bar', x: `${x1}%`, width: `${Math.round((x2 - x1) * 100) / 100}%`, y: base - tall, height: tall }), text(fee_words, base - tall - 5, 'amount'))
    }
    drawing.append(text(name, base + 16, 'month-name'), text(count_words, base + 31, 'count'))
  }
  drawing.append(svg(document, 'line', { class: 'base', x1: '0%', x2: placeOf(axis, monthsLater(axis.today, 12)), y1: base, y2: base }))
  drawing.append(svg(document, 'text', { class: 'today-words', x: placeOf(axis, axis.today), y: 11, 'text-anchor': 'middle' }, today_words))
  return drawing
}
