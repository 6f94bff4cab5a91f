import type { RenewalStepKind } from '../core/index.ts'
import { svg } from './drawing.ts'

export type StepLook = 'done' | 'due' | 'overdue' | 'not_yet'

/** What each step looks like, round the origin. Filled is done; colours stand in the style sheet. */
const SHAPES: Readonly<Record<RenewalStepKind, readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[]>> = {
  survey: [['path', { d: 'M0-5.2L5.2 0L0 5.2L-5.2 0z' }]],
  visit: [['circle', { r: 3.7 }]],
  briefing: [['path', { class: 'bar', d: 'M0-4.5V4.5' }]],
  offer: [['rect', { x: -3.6, y: -3.6, width: 7.2, height: 7.2 }]],
  notice: [['path', { class: 'heavy', d: 'M-1.6-8h3.2v16h-3.2z' }]],
  end: [['path', { class: 'pole', d: 'M0-8.5V7.5' }], ['path', { class: 'heavy', d: 'M0-8.5H9L6.600-5.2L9-1.900H0z' }]],
}

/** What is drawn of a step. `hollow`: an end after which nothing goes on by itself. */
export interface MarkedStep {
  readonly kind: RenewalStepKind
  readonly look: StepLook
  readonly by_hand: boolean
  readonly hollow: boolean
}

const nameOf = ({ kind, look, hollow }: Omit<MarkedStep, 'by_hand'>): string => `step is-${look} of-${kind}${hollow ? ' is-hollow' : ''}`

/** The mark of a step where it stands. @param place a share of the drawing's width */
export function stepMark(document: Document, step: MarkedStep, place: string, middle: number): SVGElement {
  const { kind, by_hand } = step
  return svg(document, 'svg', { x: place, y: middle, overflow: 'visible', class: nameOf(step) },
    ...SHAPES[kind].map(([tag, attributes]) => svg(document, tag, attributes)),
    ...(by_hand ? [svg(document, 'path', { class: 'by-hand', d: 'M-4.5 10.5h9' })] : []))
}

/** The same for a key or a list. */
export function stepMarkDrawing(document: Document, kind: RenewalStepKind, look: StepLook, hollow = false): SVGElement {
  return svg(document, 'svg', { class: 'step-mark', width: 16, height: 18, viewBox: kind === 'end' ? '-4 -9 16 18' : '-8 -9 16 18', 'aria-hidden': 'true' },
    svg(document, 'g', { class: nameOf({ kind, look, hollow }) }, ...SHAPES[kind].map(([tag, attributes]) => svg(document, tag, attributes))))
}
