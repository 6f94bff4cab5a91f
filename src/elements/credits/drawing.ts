/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
import { site } from '../../words/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { byData } from '../shared/index.ts'
import { closeOpened, drawDetail, placeUnder, ticketRow } from '../ticket/index.ts'
import type { CreditsContext } from './context.ts'
import { drawOpenedLine } from './draw-opened.ts'
import { titleOf } from './draw.ts'
import type { CreditsModel, OpenedLine } from './gather.ts'
import { lineKey, openedToken } from './view.ts'

export { drawPage, drawResults, titleOf } from './draw.ts'
export { gather, gatherOpened } from './gather.ts'
export { showFilter } from '../filter/index.ts'
export { gatherTicket, printClocks } from '../ticket/index.ts'

export const pageTitle = (model: CreditsModel, context: CreditsContext): string => site.title(titleOf(model, context))

/** Shows the opened line's part and the opened ticket's clock in place, and nothing else open. */
export function drawOpened(root: HTMLElement, context: CreditsContext, line: OpenedLine | null, ticket: { readonly ticket: string; readonly detail: TicketDetail | null } | null): void {
  closeOpened(root, 'detail')
  closeOpened(root, 'panel')
  if (line !== null) {
    const host = byData(root, 'place', `line:${lineKey(line.line)}`)
    if (host !== null) {
      placeUnder(host, drawOpenedLine(line, context), 'panel')
      byData(root, 'key', openedToken(line.opened))?.setAttribute('aria-expanded', 'true')
    }
  }
  if (ticket !== null) {
    const row = ticketRow(root, ticket.ticket)
    if (row !== null) placeUnder(row, drawDetail(ticket.detail, ticket.ticket, context), 'detail')
    row?.querySelector('[data-act="ticket"]')?.setAttribute('aria-expanded', 'true')
  }
}
