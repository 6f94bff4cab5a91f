import { compare, sla } from '../../words/index.ts'
import { drawFilters, showFilter } from '../filter/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { drawChoose, showChoice } from './draw-choose.ts'
import { drawClients } from './draw-clients.ts'
import { drawCross } from './draw-cross.ts'
import { drawPrint, meetingWords } from './draw-print.ts'
import { drawRows } from './draw-rows.ts'
import { drawSides } from './draw-sides.ts'
import { MORE_ROWS, type CompareModel } from './gather.ts'

/** The page's heading. */
export function titleOf({ summary, view, differences, ours, theirs, changed }: CompareModel): string {
  if (summary.tickets === 0) return sla.empty.title
  if (ours.counts.tickets === 0) return compare.title
  const few = ours.point.few || theirs.point.few
  return compare.finding({
    clock: view.clock, differences, theirs: theirs.rules, tickets: ours.counts.tickets, changed,
    ours_rate: few ? null : ours.point.rate, theirs_rate: few ? null : theirs.point.rate,
  })
}

/** The whole page below its navigation. The same at build and in the browser. */
export function drawPage(model: CompareModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  const controls = h(document, 'div', { 'data-part': 'controls', hidden: model.summary.tickets === 0 },
    drawChoose(document, model.content),
    drawFilters(model.summary, context, { tabs: 'compare-results', download: false }))
  showControls(controls, model, context)
  return [
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model)),
    controls,
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    h(document, 'div', { id: 'compare-results', 'data-part': 'results', role: 'tabpanel', 'aria-labelledby': `tab-${model.view.clock}` }, ...drawResults(model, context)),
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

/** Lists, ticks and words of the controls as a view has them. */
export function showControls(root: HTMLElement, { view, summary, content }: Pick<CompareModel, 'view' | 'summary' | 'content'>, context: DrawContext): void {
  showChoice(root, view.choice, content)
  showFilter(root, view, summary, context)
}

/** Everything that follows from the controls. */
export function drawResults(model: CompareModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  if (model.summary.tickets === 0) return [emptyState(document)]
  if (model.ours.counts.tickets === 0) return [noMatch(document)]
  return [
    h(document, 'div', { class: 'beside' },
      h(document, 'section', { 'aria-label': compare.sides.label }, h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': compare.sides.label }, drawSides(model, document))),
      drawCross(model, document)),
    h(document, 'div', { 'data-place': 'figures' }),
    drawMeeting(model, document),
    drawChanged(model, context),
    drawClients(model, context),
    drawPrint(model, document),
  ].filter((part) => part !== null)
}

function drawMeeting(model: CompareModel, document: Document): HTMLElement {
  return h(document, 'section', { class: 'meeting', 'aria-labelledby': 'compare-meeting' },
    h(document, 'h2', { id: 'compare-meeting', class: 'kicker' }, compare.print.meeting),
    h(document, 'p', {}, meetingWords(model)))
}

function drawChanged(model: CompareModel, context: DrawContext): HTMLElement {
  const { document } = context
  const words = compare.changed
  const left = model.changed - model.rows.length
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'compare-changed' },
    h(document, 'div', { class: 'section-head' },
      h(document, 'h2', { id: 'compare-changed' }, words.title),
      ...(model.changed === 0 ? [] : [
        h(document, 'span', { class: 'small muted' }, words.shown(model.rows.length, model.changed)),
        h(document, 'span', { class: 'end small' }, openButton(document, compare.download, { act: 'download', key: 'download' })),
      ])),
    h(document, 'div', { 'data-place': 'ticket-alone' }),
    model.changed === 0 ? h(document, 'p', { class: 'muted' }, words.none[model.view.clock]) : drawRows(model.rows, model, context, 'changed'),
    left <= 0 ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'more-changed', 'data-key': 'more:changed' }, sla.tickets.more(Math.min(MORE_ROWS, left)))))
}

function emptyState(document: Document): HTMLElement {
  return h(document, 'section', { class: 'state' },
    h(document, 'p', {}, sla.empty.text),
    h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, sla.empty.action)))
}

function noMatch(document: Document): HTMLElement {
  return h(document, 'section', { class: 'state' },
    h(document, 'h2', {}, sla.no_match.title),
    h(document, 'p', {}, sla.no_match.text),
    h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'reset', 'data-key': 'reset:empty' }, sla.filters.reset)))
}
