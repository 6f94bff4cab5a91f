/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
import type { TicketDetail } from '../../models/source.ts'
import { site } from '../../words/index.ts'
import { byData } from '../shared/index.ts'
import { closeOpened, drawDetail, placeUnder, ticketRow } from '../ticket/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { drawPanel } from './draw-panel.ts'
import { titleOf } from './draw.ts'
import type { OpenedRows, QualityModel } from './gather.ts'
import { openedToken, type Opened } from './view.ts'

export { drawPage, drawResults, titleOf } from './draw.ts'
export { gather, gatherOpened } from './gather.ts'
export { gatherTicket, printClocks } from '../ticket/index.ts'

export const pageTitle = (model: QualityModel): string => site.title(titleOf(model))

const placeOf = (opened: Opened): string => (opened.kind === 'line' ? `line:${opened.line}` : `pair:${opened.older_no}:${opened.newer_no}`)

/** Shows the opened count's rows and the opened ticket's clock in place, and nothing else open. */
export function drawOpened(root: HTMLElement, model: QualityModel, context: DrawContext, rows: OpenedRows | null, ticket: { readonly ticket: string; readonly detail: TicketDetail | null } | null): void {
  closeOpened(root, 'detail')
  closeOpened(root, 'panel')
  if (rows !== null) {
    const host = byData(root, 'place', placeOf(rows.opened))
    if (host !== null) {
      placeUnder(host, drawPanel(rows, model, context), 'panel')
      const token = openedToken(rows.opened)
      const whole = rows.opened.kind === 'line' ? openedToken({ ...rows.opened, part: null }) : token
      for (const button of root.querySelectorAll<HTMLElement>('[data-act="open"][aria-expanded]')) if ([token, whole].includes(button.dataset['value'] ?? '')) button.setAttribute('aria-expanded', 'true')
    }
  }
  if (ticket !== null) {
    const row = ticketRow(root, ticket.ticket)
    if (row !== null) placeUnder(row, drawDetail(ticket.detail, ticket.ticket, context), 'detail')
    row?.querySelector('[data-act="ticket"]')?.setAttribute('aria-expanded', 'true')
  }
}
