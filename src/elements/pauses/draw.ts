import { pauses, sla } from '../../words/index.ts'
import { drawFilters, showFilter } from '../filter/index.ts'
import { h } from '../shared/index.ts'
import { dataYear, planName } from '../ticket/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { drawClients } from './draw-clients.ts'
import { drawHeadlines, drawThreeWays } from './draw-headlines.ts'
import { drawByMonth } from './draw-month.ts'
import { stretchTable } from './draw-rows.ts'
import { drawTechnicians } from './draw-technicians.ts'
import { MORE_ROWS } from './gather.ts'
import type { PausesModel } from './gather.ts'

/** The page's statement: a plain count. */
export function titleOf({ summary, counts, totals }: PausesModel): string {
  if (summary.tickets === 0) return sla.empty.title
  if (counts.tickets === 0) return sla.no_match.title
  return pauses.finding(totals)
}

/** The whole page below its header. The same at build and in the browser. */
export function drawPage(model: PausesModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  const filters = drawFilters(model.summary, context, { tabs: null, download: true })
  showFilter(filters, model.view, model.summary, context)
  filters.hidden = model.summary.tickets === 0
  return [
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model)),
    h(document, 'p', { class: 'lead' }, pauses.lead),
    filters,
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    h(document, 'div', { id: 'pauses-results', 'data-part': 'results' }, ...drawResults(model, context)),
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

/** Everything that follows from the filters. */
export function drawResults(model: PausesModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  const { summary, counts, totals } = model
  if (summary.tickets === 0) return [state(document, null, sla.empty.text, toData(document, sla.empty.action))]
  if (counts.tickets === 0) return [state(document, sla.no_match.title, sla.no_match.text, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'reset', 'data-key': 'reset:empty' }, sla.filters.reset))]
  if (totals.paused_tickets === 0) return [state(document, null, pauses.nothing.text, toData(document, pauses.nothing.action))]
  return [
    ...assumedNote(model, context),
    drawHeadlines(model, context),
    drawThreeWays(model, context),
    drawByMonth(model, context),
    drawClients(model, context),
    drawOverruns(model, context),
    drawTechnicians(model, context),
  ].filter((part) => part !== null)
}

function drawOverruns(model: PausesModel, context: DrawContext): HTMLElement {
  const { document } = context
  const all = model.totals.overrun_spans
  const shown = model.overruns.length
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'overruns' },
    h(document, 'div', { class: 'section-head' },
      h(document, 'h2', { id: 'overruns' }, all === 0 ? pauses.overruns.title_none : pauses.overruns.title),
      all === 0 ? null : h(document, 'span', { class: 'small muted' }, pauses.overruns.shown(shown, all))),
    h(document, 'div', { 'data-place': 'ticket-alone' }),
    all === 0 ? h(document, 'p', { class: 'muted' }, pauses.overruns.note_none) : stretchTable(model.overruns, context, { scope: 'overruns', year: dataYear(model), named: model.technicians !== null }),
    shown >= all ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'more-overruns', 'data-key': 'more:overruns' }, pauses.rows.more(Math.min(MORE_ROWS, all - shown)))))
}

/** Wherever an assumed plan carries verdicts, the page says so first. */
function assumedNote({ summary, counts }: PausesModel, context: DrawContext): HTMLElement[] {
  if (summary.plan_assumed === null || counts.assumed === 0) return []
  return [h(context.document, 'p', { class: 'assumed-note' }, sla.assumed.note(planName(context, summary.plan_assumed, ''), counts.assumed))]
}

const toData = (document: Document, words: string): HTMLElement => h(document, 'a', { class: 'button primary', href: '/data/' }, words)

function state(document: Document, title: string | null, text: string, action: HTMLElement): HTMLElement {
  return h(document, 'section', { class: 'state' }, title === null ? null : h(document, 'h2', {}, title), h(document, 'p', {}, text), h(document, 'p', { class: 'actions' }, action))
}
