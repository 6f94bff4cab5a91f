import { sla, figures } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawFilters, showFilter } from '../filter/index.ts'
import { dataYear, planName, ticketTable } from '../ticket/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { drawCharts } from './draw-charts.ts'
import { drawClients } from './draw-clients.ts'
import { drawHeadlines } from './draw-headlines.ts'
import { drawStated } from './draw-stated.ts'
import { MORE_ROWS } from './gather.ts'
import type { SlaModel } from './gather.ts'
import { titleOf } from './headings.ts'

/** The whole page below its header: statement, controls, a place for what is going on, results. The same at build and in the browser. */
export function drawPage(model: SlaModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  const filters = drawFilters(model.summary, context, { tabs: 'sla-results', download: true })
  showFilter(filters, model.view, model.summary, context)
  filters.hidden = model.summary.tickets === 0
  const results = h(document, 'div', { id: 'sla-results', 'data-part': 'results', role: 'tabpanel', 'aria-labelledby': `tab-${model.view.clock}` })
  results.append(...drawResults(model, context))
  return [
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model)),
    filters,
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    results,
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

/** Everything that follows from the filters. */
export function drawResults(model: SlaModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  if (model.summary.tickets === 0) return [emptyState(document)]
  if (model.counts.tickets === 0) return [noMatch(document)]
  return [
    ...assumedNotes(model, context),
    ...statedNotes(model, context),
    drawHeadlines(model, context),
    drawCharts(model, context),
    drawClients(model, context),
    drawStated(model, context),
    drawMisses(model, context),
  ].filter((part) => part !== null)
}

function drawMisses(model: SlaModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { clock } = model.view
  const { missed } = model.counts
  const shown = model.misses.length
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'misses' },
    h(document, 'div', { class: 'section-head' },
      h(document, 'h2', { id: 'misses' }, sla.misses.title[clock]),
      missed === 0 ? null : h(document, 'span', { class: 'small muted' }, sla.misses.shown(shown, missed))),
    h(document, 'div', { 'data-place': 'ticket-alone' }),
    missed === 0 ? h(document, 'p', { class: 'muted' }, model.point.decided === 0 ? sla.headline.none : sla.misses.none[clock])
      : ticketTable(model.misses, context, { scope: 'misses', year: dataYear(model), late: true }),
    shown >= missed ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'more-misses', 'data-key': 'more:misses' }, sla.tickets.more(Math.min(MORE_ROWS, missed - shown)))))
}

/** Verdicts that rest on minutes of the export are named before the figures that hold them. */
function statedNotes({ counts }: SlaModel, { document }: DrawContext): HTMLElement[] {
  return counts.as_stated === 0 ? [] : [h(document, 'p', { class: 'assumed-note' }, sla.as_stated(counts.as_stated, counts.met + counts.missed))]
}

/** Wherever an assumed plan carries verdicts, or one is needed, the page says so first. */
function assumedNotes(model: SlaModel, context: DrawContext): HTMLElement[] {
  const { summary, counts } = model
  if (summary.plan_assumed !== null && counts.assumed > 0) {
    return [h(context.document, 'p', { class: 'assumed-note' }, sla.assumed.note(planName(context, summary.plan_assumed, ''), counts.assumed))]
  }
  if (summary.plan_assumed === null && summary.without_agreement > 0 && counts.unknown > 0) {
    return [h(context.document, 'p', { class: 'assumed-note' }, sla.assumed.needed(summary.without_agreement, summary.tickets))]
  }
  return []
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

/** What an opened figure is about, for its heading. */
export function placeWords(model: SlaModel, place: string, key: string): string {
  switch (place) {
    case 'recent': return model.recent === null ? '' : sla.panel.recent(model.recent.from, model.recent.until)
    case 'month': return figures.month(key)
    case 'client': return key
    case 'cell': {
      const [month, priority] = key.split(' ')
      return `${priority === 'none' ? sla.filters.no_priority : priority ?? ''}, ${figures.month(month ?? '')}`
    }
    default: return ''
  }
}
