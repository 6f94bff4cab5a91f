/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
import type { TicketDetail } from '../../models/source.ts'
import { byData } from '../shared/index.ts'
import { closeOpened, drawDetail, placeUnder, ticketRow } from '../ticket/index.ts'
import type { SumsContext } from './context.ts'
import { drawPanel } from './draw-panel.ts'
import type { OpenedFound, SumsModel } from './gather.ts'
import { openedToken } from './view.ts'

export { gatherTicket } from '../ticket/index.ts'
export { drawHeadlines } from './draw-headlines.ts'
export { drawOver } from './draw-over.ts'
export { drawPage, type DrawnPage } from './draw.ts'
export { showRows } from './draw-table.ts'
export { titleOf } from './findings.ts'
export { gather, gatherOpened, shownRows, withOver } from './gather.ts'

/** Where an opened figure stands: under its client's row, or its plan's. */
function hostOf(root: HTMLElement, shown: OpenedFound): HTMLElement | null {
  if (shown.kind === 'over') return byData(root, 'row', openedToken(shown.opened))
  const table = root.querySelector<HTMLElement>('[data-part="sums"]')
  return table === null ? null : byData(table, 'client', shown.opened.client)
}

/** Shows what stands open and the opened ticket's clock in place, and nothing else open. */
export function drawOpened(root: HTMLElement, model: SumsModel, context: SumsContext, shown: OpenedFound | null, ticket: { readonly ticket: string; readonly detail: TicketDetail | null } | null): void {
  closeOpened(root, 'detail')
  closeOpened(root, 'panel')
  const host = shown === null ? null : hostOf(root, shown)
  if (shown !== null && host !== null) {
    placeUnder(host, drawPanel(model, shown, context), 'panel')
    byData(root, 'value', openedToken(shown.opened))?.setAttribute('aria-expanded', 'true')
  }
  const row = ticket === null ? null : ticketRow(root, ticket.ticket)
  if (ticket === null || row === null) return
  const width = row.closest('table')?.clientWidth ?? 0
  placeUnder(row, drawDetail(ticket.detail, ticket.ticket, { ...context, width: width > 0 ? width - 40 : context.width }), 'detail')
  row.querySelector('[data-act="ticket"]')?.setAttribute('aria-expanded', 'true')
}
