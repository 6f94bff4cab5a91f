import type { TicketDetail } from '../../models/source.ts'
import { ticket as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { clockAccount } from './account.ts'
import { basisWords } from './account-terms.ts'
import type { DrawContext } from './context.ts'
import { drawFacts, versionWords } from './draw-facts.ts'
import { drawLedger } from './draw-ledger.ts'
import { drawTimeline } from './timeline.ts'

/** What an opened place takes off the page's width at both sides. */
const PADDING = 40
const PHONE = 640

/** One ticket's clock: the drawing, the same in words, the ledger with running totals, and what the verdict rests on. */
export function drawDetail(detail: TicketDetail | null, ticket: string, context: DrawContext): HTMLElement {
  const { document } = context
  const close = openButton(document, words.close, { act: 'close-ticket', key: `close-ticket:${ticket}` })
  const end = (...buttons: readonly (HTMLElement | null)[]): HTMLElement => h(document, 'span', { class: 'end' }, ...buttons)
  if (detail === null) return h(document, 'div', { class: 'detail', 'data-detail': ticket }, h(document, 'div', { class: 'panel-head' }, h(document, 'p', {}, words.gone(ticket)), end(close)))
  const print = context.prints === true ? openButton(document, words.print_one, { act: 'print-clock', key: `print-clock:${ticket}`, value: ticket }) : null
  const width = context.width === null ? null : context.width - (context.width < PHONE ? 0 : PADDING)
  return h(document, 'div', { class: 'detail', 'data-detail': ticket },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, words.title(detail.ticket_id, detail.subject)),
      h(document, 'span', { class: 'small muted' }, `${detail.client} · ${versionWords(detail, context)}`),
      end(print, close)),
    drawTimeline(detail, { ...context, width }),
    drawWords(detail, document),
    h(document, 'div', { class: 'detail-grid' }, drawLedger(detail, context), drawFacts(detail, context)))
}

/** A paragraph for each clock, and one for what both rest on. */
export function drawWords(detail: TicketDetail, document: Document): HTMLElement {
  const basis = basisWords(detail).join(' ')
  const paragraphs = [clockAccount(detail, 'response'), clockAccount(detail, 'resolution')].map((text) => {
    const colon = text.indexOf(':') + 1
    return h(document, 'p', {}, h(document, 'b', {}, text.slice(0, colon)), text.slice(colon))
  })
  return h(document, 'div', { class: 'account', role: 'group', 'aria-label': words.in_words }, ...paragraphs, basis === '' ? null : h(document, 'p', {}, basis))
}
