import { svg } from './drawing.ts'

export interface BrokenMonth {
  /** `YYYY-MM`. */
  readonly month: string
  readonly kept: number
  readonly broken: number
}

const HEIGHT = 46
const BASE = 38
const TOP = 12

/**
 * The share that broke an obligation, month by month, as bars from zero; what is tolerated as a dashed line; each
 * reminder as a tick with its words, on the day that it was sent. A month without rows has no bar.
 */
export function brokenByMonth(months: readonly BrokenMonth[], options: {
  readonly document: Document
  readonly width: number
  readonly tolerated: number
  readonly reminders: readonly { readonly sent_on: string; readonly words: string }[]
  readonly sentence: string
}): SVGElement {
  const { document, width, tolerated } = options
  const share = ({ kept, broken }: BrokenMonth): number => (kept + broken === 0 ? 0 : broken / (kept + broken))
  const most = Math.max(tolerated * 1.25, ...months.map(share), 0.02)
  const y = (value: number): number => BASE - (Math.min(value, most) / most) * (BASE - TOP)
  const step = width / Math.max(1, months.length)
  const drawing = svg(document, 'svg', { class: 'broken-by-month', width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'img', 'aria-label': options.sentence })
  for (const [index, month] of months.entries()) {
    const value = share(month)
    if (value > 0) drawing.append(svg(document, 'rect', { class: 'bar', x: index * step + step * 0.18, y: y(value), width: step * 0.64, height: BASE - y(value), fill: value > tolerated ? 'var(--ink-2)' : 'var(--control)' }))
    else if (month.kept > 0) drawing.append(svg(document, 'line', { class: 'nothing', x1: index * step + step * 0.3, x2: index * step + step * 0.7, y1: BASE - 0.5, y2: BASE - 0.5, stroke: 'var(--ink-2)', 'stroke-width': 1.5 }))
  }
  drawing.append(svg(document, 'line', { x1: 0, x2: width, y1: BASE + 0.5, y2: BASE + 0.5, stroke: 'var(--control)', 'stroke-width': 1 }))
  drawing.append(svg(document, 'line', { class: 'tolerated', x1: 0, x2: width, y1: y(tolerated), y2: y(tolerated), stroke: 'var(--target)', 'stroke-width': 1, 'stroke-dasharray': '3 2' }))
  let end = -Infinity
  for (const { sent_on, words } of options.reminders.toSorted((a, b) => (a.sent_on < b.sent_on ? -1 : 1))) {
    const x = placeOf(sent_on, months, step)
    if (x === null) continue
    drawing.append(svg(document, 'line', { class: 'reminder', x1: x, x2: x, y1: TOP - 2, y2: BASE + 5, stroke: 'var(--ink-3)', 'stroke-width': 1, 'stroke-dasharray': '1.5 1.5' }))
    const wide = words.length * 5.4
    const from = Math.min(Math.max(0, x - wide / 2), width - wide)
    if (from <= end + 4) continue
    end = from + wide
    drawing.append(svg(document, 'text', { x: from + wide / 2, y: 8, 'text-anchor': 'middle', 'font-size': 10.5, fill: 'var(--ink-3)' }, words))
  }
  return drawing
}

/** The day's place within its month. */
function placeOf(on: string, months: readonly BrokenMonth[], step: number): number | null {
  const index = months.findIndex(({ month }) => month === on.slice(0, 7))
  return index < 0 ? null : (index + (Number(on.slice(8, 10)) - 0.5) / 31) * step
}
