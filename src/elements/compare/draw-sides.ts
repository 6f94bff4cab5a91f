import { markDrawing, type RatePoint } from '../../charts/index.ts'
import type { ClockState } from '../../models/source.ts'
import { compare, figures, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { figureButton } from './figure-button.ts'
import type { CompareModel } from './gather.ts'
import { STATES, type Opened } from './view.ts'

const DECIDED: readonly ClockState[] = ['met', 'missed']
/** The tickets that a median rests on: open ones count as at least their age. */
const TIMED: readonly ClockState[] = ['met', 'missed', 'running', 'paused']
const SIDES = ['ours', 'theirs'] as const
type SideName = (typeof SIDES)[number]

const opened = (side: SideName, states: readonly ClockState[]): Opened =>
  ({ place: 'sides', key: '', slice: { ours: side === 'ours' ? states : [], theirs: side === 'theirs' ? states : [], changed: false } })

/** Rate, interval, promise, median and the six states, as agreed and the other way, with what lies between. */
export function drawSides(model: CompareModel, document: Document): HTMLElement {
  const words = compare.sides
  const { clock } = model.view
  const head = (word: string): HTMLElement => h(document, 'th', { scope: 'col', class: 'right' }, word)
  const row = (name: string, cells: readonly (Node | string)[], kind: string | null = null): HTMLElement =>
    h(document, 'tr', { class: kind }, h(document, 'th', { scope: 'row' }, name), ...cells.map((cell) => h(document, 'td', { class: 'right' }, cell)))
  const each = (draw: (side: SideName) => Node | string): (Node | string)[] => SIDES.map(draw)
  const { ours, theirs } = model
  const apart = ours.point.few || theirs.point.few ? '' : signedPoints(theirs.point.rate - ours.point.rate)
  const decided = (side: SideName): Node | string => {
    const { met, decided: all } = model[side].point
    return all === 0 ? figures.MISSING : figureButton(document, sla.headline.of(met, all), opened(side, DECIDED), `${words[side]}: ${sla.headline.of(met, all)}`)
  }
  const median = (side: SideName): Node | string => {
    const minutes = model[side].median
    return minutes === null ? figures.MISSING : figureButton(document, figures.duration(minutes), opened(side, TIMED), `${words[side]}: ${figures.duration(minutes)}`)
  }
  const state = (name: ClockState): HTMLElement => {
    const difference = theirs.counts[name] - ours.counts[name]
    const cell = (side: SideName): Node | string => {
      const number = model[side].counts[name]
      return number === 0 ? '0' : figureButton(document, figures.count(number), opened(side, [name]), `${words[side]}: ${figures.count(number)} ${sla.states[name]}`)
    }
    return row(sla.states[name], [...each(cell), difference === 0 ? '' : words.gained(difference)])
  }
  return h(document, 'table', { class: 'sides' },
    h(document, 'thead', {}, h(document, 'tr', {}, h(document, 'td'), head(words.ours), head(words.theirs), head(words.difference))),
    h(document, 'tbody', {},
      row(words.rate[clock], [...each((side) => rate(model[side].point, document)), h(document, 'span', { class: 'apart' }, apart)], 'lead'),
      row(words.decided, [...each(decided), '']),
      row(words.interval, [...each((side) => interval(model[side].point)), '']),
      row(words.promise, [...each((side) => promise(model[side].point, document)), '']),
      row(words.median, [...each(median), '']),
      ...STATES.map(state)),
    h(document, 'tfoot', {}, row(words.all, [...each((side) => figures.count(model[side].counts.tickets)), ''])))
}

function rate(point: RatePoint, document: Document): HTMLElement {
  const mark = markDrawing(document, point.mark, sla.marks[point.mark])
  if (point.decided === 0) return h(document, 'span', { class: 'figure-number' }, figures.MISSING)
  if (point.few) return h(document, 'span', {}, sla.client.few, ' ', mark)
  return h(document, 'span', { class: 'figure-number' }, figures.bareShare(point.rate), h(document, 'small', {}, '\u00a0%'), ' ', mark)
}

const interval = (point: RatePoint): string => (point.decided === 0 ? figures.MISSING : compare.sides.between(point.low, point.high))

function promise(point: RatePoint, document: Document): Node | string {
  if (point.promise === null || point.promise === 0) return figures.MISSING
  if (point.few) return `${figures.promised(point.promise)}\u00a0%`
  return h(document, 'span', { class: point.below ? 'missed-ink' : 'kept-ink' }, compare.sides.against(point.promise, point.rate))
}

export function signedPoints(distance: number): string {
  const size = figures.bareShare(Math.abs(distance))
  return size === '0.0' ? size : `${distance < 0 ? '−' : '+'}${size}`
}
