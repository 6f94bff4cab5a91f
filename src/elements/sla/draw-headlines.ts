import { markDrawing } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import type { ClockState } from '../../models/source.ts'
import { figures, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import type { SlaModel } from './gather.ts'
import { openedToken } from './view.ts'
import type { Opened } from './view.ts'

const DECIDED: Opened['slice'] = { kind: 'state', states: ['met', 'missed'] }
/** The tickets that a turnaround rests on: open ones count as at least their age. */
const TIMED: Opened['slice'] = { kind: 'state', states: ['met', 'missed', 'running', 'paused'] }

/** The four headlines: the rate, the last months, the time it takes, and what the tickets are. */
export function drawHeadlines(model: SlaModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { clock } = model.view
  return h(document, 'section', { 'aria-label': sla.measure[clock] },
    h(document, 'div', { class: 'headlines' },
      rate(context, sla.in_time[clock], model.point, { place: 'headline', key: '', slice: DECIDED }, [evidence(model.point)]),
      model.recent === null ? null : rate(context, sla.headline.recent(model.recent.months), model.recent.point, { place: 'recent', key: '', slice: DECIDED }, [evidence(model.recent.point), before(model)]),
      time(model, context),
      balance(model, context)),
    h(document, 'div', { 'data-place': 'headline:' }))
}

export function figureButton(document: Document, words: string, opened: Opened, label?: string): HTMLElement {
  const token = openedToken(opened)
  return openButton(document, words, { act: 'open', key: token, value: token, expanded: false, ...(label === undefined ? {} : { label }) })
}

function rate(context: DrawContext, title: string, point: RatePoint, opened: Opened, notes: readonly string[]): HTMLElement {
  const { document } = context
  const counts = sla.headline.of(point.met, point.decided)
  const figure = h(document, 'p', { class: 'figure-number' })
  if (point.decided === 0) figure.append(figures.MISSING)
  else if (point.few) figure.append(figureButton(document, counts, opened), ' ', markDrawing(document, point.mark, sla.marks[point.mark]))
  else figure.append(figureButton(document, figures.bareShare(point.rate), opened, `${figures.share(point.rate)}, ${counts}`), h(document, 'small', {}, '\u00a0%'), ' ', markDrawing(document, point.mark, sla.marks[point.mark]))
  const note = h(document, 'p', { class: 'note' })
  if (point.decided > 0 && !point.few) note.append(counts, '. ')
  note.append(notes.filter((text) => text !== '').join('. '))
  return h(document, 'div', { class: 'headline' }, h(document, 'h2', { class: 'kicker' }, title), figure, note)
}

function evidence(point: RatePoint): string {
  if (point.decided === 0) return sla.headline.none
  if (point.few) return sla.headline.few(point.low, point.high)
  if (point.promise === null) return sla.headline.no_promise
  const side = !point.clear ? 'inside' : point.below ? 'below' : 'above'
  return `${sla.headline.promise(point.promise, point.rate)} ${sla.headline.interval(point.low, point.high, side)}`
}

function before({ recent }: SlaModel): string {
  if (recent === null || recent.before === null || recent.point.few) return ''
  return sla.headline.before(recent.before.rate)
}

function time(model: SlaModel, { document }: DrawContext): HTMLElement {
  const { p50, p90 } = model.turnaround
  const figure = h(document, 'p', { class: 'figure-number' })
  if (p50 === null) figure.append(figures.MISSING)
  else {
    const words = figures.duration(p50)
    const unit = / ?\u00a0(min|s)$/.exec(words)
    figure.append(figureButton(document, unit === null ? words : words.slice(0, unit.index), { place: 'headline', key: '', slice: TIMED }, words))
    if (unit !== null) figure.append(h(document, 'small', {}, `\u00a0${unit[1]}`))
  }
  return h(document, 'div', { class: 'headline' },
    h(document, 'h2', { class: 'kicker' }, sla.headline.time[model.view.clock]),
    figure,
    h(document, 'p', { class: 'note' }, p50 === null ? (model.point.decided === 0 ? sla.headline.none : sla.headline.no_median) : sla.headline.median(p90)))
}

function balance(model: SlaModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { counts } = model
  const { clock } = model.view
  const states: readonly ClockState[] = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown']
  const list = h(document, 'dl', { class: 'balance' })
  for (const state of states) {
    const number = figures.count(counts[state])
    const opened: Opened = { place: 'headline', key: '', slice: { kind: 'state', states: [state] } }
    list.append(h(document, 'div', {},
      h(document, 'dt', {}, sla.states[state]),
      h(document, 'dd', {}, counts[state] === 0 ? number : figureButton(document, number, opened, `${number} ${sla.states[state]}`))))
  }
  const cannot = clock === 'response' && !model.summary.has_first_response
  return h(document, 'div', { class: 'headline wide' },
    h(document, 'h2', { class: 'kicker' }, sla.balance.title(counts.tickets)),
    list,
    h(document, 'p', { class: 'note' }, cannot ? sla.balance.no_first_response : sla.balance.note[clock],
      ...(counts.unknown === 0 ? [] : [cannot ? ' ' : '. ', h(document, 'a', { href: '/data/quality/' }, sla.balance.why_unknown)])))
}
