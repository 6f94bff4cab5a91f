import { markDrawing } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import { figures, pauses, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import type { PausesModel } from './gather.ts'
import { openedToken } from './view.ts'
import type { List, Opened } from './view.ts'

/** A count that opens, or plain words where there is nothing to open. */
export function figureButton(document: Document, words: string, opened: Opened, number: number, label?: string): Node | string {
  if (number === 0) return words
  const token = openedToken(opened)
  return openButton(document, words, { act: 'open', key: token, value: token, expanded: false, ...(label === undefined ? {} : { label }) })
}

/** The four headlines: time, stretches, what ran on, and what rests on it. */
export function drawHeadlines(model: PausesModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { totals } = model
  const words = pauses.headline
  const at = (list: List): Opened => ({ place: 'headline', key: '', list })
  const stated = totals.stated_tickets === 0 ? [] : [
    ` ${words.stated(totals.stated_minutes)} `,
    figureButton(document, words.stated_tickets(totals.stated_tickets), at('stated'), totals.stated_tickets), '.',
  ]
  return h(document, 'section', { 'aria-label': words.label },
    h(document, 'div', { class: 'headlines even' },
      headline(context, words.paused, hoursFigure(document, totals.paused_minutes, at(totals.spans === 0 ? 'stated' : 'stretches')), [words.paused_note(part(totals.paused_minutes, totals.open_minutes), totals.open_minutes), ...stated]),
      headline(context, words.spans, [figureButton(document, figures.count(totals.spans), at('stretches'), totals.spans, `${pauses.panel.lists.stretches}: ${figures.count(totals.spans)}`)],
        [words.spans_note(totals.median_minutes, totals.paused_tickets), totals.other_spans === 0 ? null : words.other(totals.other_spans)]),
      headline(context, words.overrun, [figureButton(document, figures.count(totals.overrun_spans), at('overruns'), totals.overrun_spans, `${pauses.panel.lists.overruns}: ${figures.count(totals.overrun_spans)}`)],
        [totals.overrun_spans === 0 ? words.overrun_none : words.overrun_note(totals.overrun_minutes, part(totals.overrun_minutes, totals.paused_minutes))]),
      headline(context, words.rests, [figureButton(document, figures.count(totals.rests_on_pauses), at('resting'), totals.rests_on_pauses, `${words.rests}: ${figures.count(totals.rests_on_pauses)}`)],
        [totals.met === 0 ? words.rests_none : words.rests_note(totals.met, part(totals.rests_on_pauses, totals.met)), leftOut(model)])),
    h(document, 'div', { 'data-place': 'headline:' }))
}

const part = (some: number, all: number): number => (all === 0 ? 0 : some / all)

function leftOut({ counts }: PausesModel): string | null {
  const words = pauses.headline.left_out(counts.exempt, counts.unknown)
  return words === '' ? null : ` ${pauses.headline.left_out_note(words)}`
}

/** Opens to what it sums, as the count beside it does. */
function hoursFigure(document: Document, minutes: number, opened: Opened): readonly Child[] {
  const words = pauses.hours(minutes)
  const unit = /[ \u00a0](h|min|s)$/.exec(words)
  const token = openedToken(opened)
  const figure = openButton(document, unit === null ? words : words.slice(0, unit.index), { act: 'open', key: `hours:${token}`, value: token, expanded: false, label: words })
  return unit === null ? [figure] : [figure, h(document, 'small', {}, `\u00a0${unit[1]}`)]
}

function headline({ document }: DrawContext, title: string, figure: readonly Child[], note: readonly Child[]): HTMLElement {
  return h(document, 'div', { class: 'headline' }, h(document, 'h2', { class: 'kicker' }, title), h(document, 'p', { class: 'figure-number' }, ...figure), h(document, 'p', { class: 'note' }, ...note))
}

/** Attainment as agreed, with what ran on given back, and without any pause. */
export function drawThreeWays(model: PausesModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { ways, totals } = model
  const words = pauses.promise
  const changed = (number: number, list: List): readonly Child[] => (number === 0 ? [words.fewer(0)]
    : [figureButton(document, figures.count(number), { place: 'promise', key: '', list }, number, `${pauses.panel.lists[list]}: ${figures.count(number)}`), ` ${words.fewer(number)}`])
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'three-ways' },
    h(document, 'h2', { id: 'three-ways' }, words.title),
    h(document, 'p', { class: 'chart-caption' }, words.caption),
    h(document, 'div', { class: 'stated-grid' },
      way(context, words.agreed, ways.agreed, { place: 'promise', key: '', list: 'decided' }, []),
      way(context, words.overruns, ways.overruns, null, changed(totals.rests_on_overruns, 'resting_overruns')),
      way(context, words.without, ways.without, null, changed(totals.rests_on_pauses, 'resting'))),
    h(document, 'div', { 'data-place': 'promise:' }))
}

function way(context: DrawContext, title: string, point: RatePoint, opened: Opened | null, more: readonly Child[]): HTMLElement {
  const { document } = context
  const counts = pauses.promise.of(point.met, point.decided)
  const shown = point.decided === 0 ? figures.MISSING : point.few ? counts : figures.bareShare(point.rate)
  const figure = opened === null ? shown : figureButton(document, shown, opened, point.decided, point.few ? `${title}: ${counts}` : `${title}: ${shown}, ${counts}`)
  const about = point.decided === 0 ? pauses.promise.none : point.few || point.promise === null ? pauses.promise.few : `${counts}. ${pauses.promise.promise(point.rate, point.promise)}`
  return h(document, 'div', { class: 'headline' },
    h(document, 'h3', { class: 'kicker' }, title),
    h(document, 'p', { class: 'figure-number' }, figure, point.few ? null : h(document, 'small', {}, '\u00a0%'), ' ', markDrawing(document, point.mark, sla.marks[point.mark])),
    h(document, 'p', { class: 'note' }, about, more.length === 0 ? null : ' ', ...more))
}
