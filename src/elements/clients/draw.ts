import { formatDate } from '../../core/index.ts'
import { clients as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { ClientsContext } from './context.ts'
import { drawHeadlines } from './draw-headlines.ts'
import { drawNeeds } from './draw-needs.ts'
import { drawRows, drawTable, showRows } from './draw-table.ts'
import type { DrawnRows } from './draw-table.ts'
import type { ClientsModel } from './gather.ts'

/** The page's statement: who needs somebody. */
export function titleOf({ rows, needs }: ClientsModel): string {
  if (rows.length === 0) return words.empty.title
  if (needs.length > 0) return words.title.need(needs.length)
  return rows.every(({ next }) => next === null) ? words.title.no_steps(rows.length) : words.title.none
}

/** What was drawn: the page below its navigation, and the rows of its table. */
export interface DrawnPage {
  readonly parts: readonly HTMLElement[]
  readonly rows: DrawnRows
}

/** The same at build and in the browser. All of it is the owner's own. */
export function drawPage(model: ClientsModel, context: ClientsContext): DrawnPage {
  const { document } = context
  const page = h(document, 'div', { 'data-owner': true, class: 'clients-page' })
  const rows = drawRows(model, context)
  if (model.rows.length === 0) page.append(h(document, 'h1', { 'data-part': 'title' }, titleOf(model)), note(document), drawEmpty(document))
  else {
    page.append(
      h(document, 'div', { class: 'book-head' },
        h(document, 'div', {}, h(document, 'h1', { 'data-part': 'title' }, titleOf(model)), drawLead(model, document), note(document), drawNeeds(model, context)),
        drawHeadlines(model, context)),
      drawTable(model, context), ...drawFoot(model, document))
    showRows(page, model, model.view, rows, context)
  }
  page.append(h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }))
  return { parts: [page], rows }
}

const note = (document: Document): HTMLElement => h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true })

function drawLead({ rows, portfolio: { period } }: ClientsModel, document: Document): HTMLElement {
  return h(document, 'p', { class: 'lead' }, words.lead(rows.length, formatDate(period.from_on), formatDate(period.until_on)))
}

function drawEmpty(document: Document): HTMLElement {
  return h(document, 'section', { class: 'state' }, h(document, 'p', {}, words.empty.text),
    h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))
}

function drawFoot({ scoring, missing, rows }: ClientsModel, document: Document): HTMLElement[] {
  const qualities = (rows[0]?.score.qualities ?? []).map(({ quality }) => words.qualities[quality] ?? quality.replaceAll('_', ' '))
  const line = (text: string): HTMLElement => h(document, 'p', { class: 'small muted footnote' }, text)
  return [
    ...(qualities.length === 0 ? [] : [line(words.footnote(qualities, scoring.least_qualities))]),
    ...(missing.length === 0 ? [] : [line(words.missing(missing.map((name) => words.files[name] ?? name)))]),
  ]
}
