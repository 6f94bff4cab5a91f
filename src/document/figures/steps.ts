import { isoDay, formatDate, formatShortDate, parseDay } from '../../core/index.ts'
import type { Figure, FigureMark } from '../figure.ts'
import { Sketch, TYPE, widthOfText, type ChartLook } from './sketch.ts'

export type StepState = 'done' | 'due' | 'overdue' | 'not_yet' | 'not_needed'

export interface StepsChart extends ChartLook {
  /** `Steps before the agreement ends`. */
  readonly name: string
  /** Local date of the day that is today. */
  readonly today: string
  /** In order of day; local dates. */
  readonly steps: readonly { readonly label: string; readonly on: string; readonly state: StepState }[]
}

const LOOKS: Readonly<Record<StepState, { readonly mark: FigureMark; readonly filled: boolean; readonly says: string }>> = {
  done: { mark: 'circle', filled: true, says: 'done' },
  due: { mark: 'diamond', filled: true, says: 'due' },
  overdue: { mark: 'down', filled: true, says: 'overdue' },
  not_yet: { mark: 'circle', filled: false, says: '' },
  not_needed: { mark: 'square', filled: false, says: 'not needed' },
}
const INKS = { done: 'kept', due: 'watch', overdue: 'missed', not_yet: 'ink', not_needed: 'third' } as const
const LEAST_APART = 4

/** Steps on a line of time, each with its day; labels stand above and below in turn where they would touch. */
export function stepsFigure(chart: StepsChart): Figure {
  const { name, today, steps } = chart
  const sketch = new Sketch(chart)
  const days = [today, ...steps.map(({ on }) => on)].flatMap((on) => parseDay(on) ?? [])
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const x = (on: string): number => 24 + ((sketch.width - 48) * ((parseDay(on) ?? first) - first)) / Math.max(1, last - first)
  const lanes = lanesOf(steps.map(({ label, on, state }) => ({ middle: x(on), width: Math.max(widthOfText(label, TYPE.label), widthOfText(`${formatShortDate(on)} ${LOOKS[state].says}`, TYPE.small)) })), sketch.width)
  const above = Math.max(0, ...lanes.map(({ lane }) => (lane % 2 === 0 ? lane / 2 + 1 : 0)))
  const below = Math.max(0, ...lanes.map(({ lane }) => (lane % 2 === 1 ? (lane + 1) / 2 : 0)))
  const axis = sketch.top + 6 + above * 22
  sketch.line([0, axis], [sketch.width, axis], 'rule', 0.8)
  for (const day of monthStarts(first, last)) sketch.line([x(day), axis - 2.5], [x(day), axis + 2.5], 'rule', 0.6)
  sketch.line([x(today), axis - 9], [x(today), axis + 9], 'ink', 1.6)
  steps.forEach(({ label, on, state }, index) => {
    const { lane, left } = lanes[index] ?? { lane: 0, left: 0 }
    const y = lane % 2 === 0 ? axis - 8 - (lane / 2) * 22 : axis + 15 + ((lane - 1) / 2) * 22
    const look = LOOKS[state]
    sketch.line([x(on), axis], [x(on), lane % 2 === 0 ? y + 2 : y - 8], 'hairline', 0.6)
    sketch.mark(look.mark, [x(on), axis], look.mark === 'circle' ? 6 : 7.5, INKS[state], look.filled)
    sketch.text(label, left, y - (lane % 2 === 0 ? 8.5 : 0), { size: TYPE.label, bold: state === 'due' || state === 'overdue' })
    sketch.text(`${formatShortDate(on)}${look.says === '' ? '' : `, ${look.says}`}`, left, y + (lane % 2 === 0 ? 0 : 8.5), { ink: 'third', told: sketch.told(`${name}: ${label}`, on) })
  })
  const said = steps.map(({ label, on, state }) => `${label} ${formatDate(on)}${LOOKS[state].says === '' ? '' : ` (${LOOKS[state].says})`}`)
  return sketch.figure(axis + 12 + below * 22, `${name}, seen on ${formatDate(today)}: ${said.join(', ')}.`)
}

/** The nearest lane in which each label touches no other; even ones lie above the line. */
function lanesOf(labels: readonly { readonly middle: number; readonly width: number }[], room: number): readonly { readonly lane: number; readonly left: number }[] {
  const ends: number[] = []
  return labels.map(({ middle, width }) => {
    const left = Math.min(Math.max(0, middle - width / 2), Math.max(0, room - width - 2))
    let lane = 0
    while (left < (ends[lane] ?? -Infinity) + LEAST_APART) lane += 1
    ends[lane] = left + width + 4
    return { lane, left }
  })
}

function monthStarts(first: number, last: number): string[] {
  const found: string[] = []
  for (let day = first; day <= last; day += 1) {
    const on = isoDay(day)
    if (on.endsWith('-01')) found.push(on)
  }
  return found
}
