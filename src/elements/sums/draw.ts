import { formatDate } from '../../core/index.ts'
import { sums as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { SumsContext } from './context.ts'
import { drawHeadlines } from './draw-headlines.ts'
import { drawOver } from './draw-over.ts'
import { drawRows, drawTable, showRows } from './draw-table.ts'
import type { DrawnRows } from './draw-table.ts'
import { drawWarnings } from './draw-warnings.ts'
import { titleOf } from './findings.ts'
import type { SumsModel } from './gather.ts'

/** What was drawn: the page below its navigation, and the rows of its table. */
export interface DrawnPage {
  readonly parts: readonly HTMLElement[]
  readonly rows: DrawnRows
}

/** The same at build and in the browser. All of it is the owner's own. */
export function drawPage(model: SumsModel, context: SumsContext): DrawnPage {
  const { document } = context
  const page = h(document, 'div', { 'data-owner': true, class: 'sums-page' })
  const rows = drawRows(model, context)
  const title = h(document, 'h1', { 'data-part': 'title' }, titleOf(model))
  const note = h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true })
  if (model.rows.length === 0) page.append(title, note, drawEmpty(document))
  else {
    const [{ sums: first } = { sums: null }] = model.rows
    page.append(title, ...(first === null || first.from_on === '' ? [] : [h(document, 'p', { class: 'lead' }, words.lead(formatDate(first.from_on), formatDate(first.until_on)))]), note,
      drawHeadlines(model, context), ...[drawWarnings(model, context)].filter((part) => part !== null), drawTable(model, context), drawOver(model, context))
    showRows(page, model, model.view, rows, document)
  }
  page.append(h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }))
  return { parts: [page], rows }
}

function drawEmpty(document: Document): HTMLElement {
  return h(document, 'section', { class: 'state' }, h(document, 'p', {}, words.empty.text),
    h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))
}
