/** All that draws the page, in one piece, so that the element can load it (and Plot with it) when there is something to draw. */
import { site } from '../../words/index.ts'
import { byData } from '../shared/index.ts'
import type { SlaSource, TicketDetail } from '../../models/source.ts'
import { ANNEX_HOLDS, closeOpened, dataYear, drawDetail, placeUnder, ticketRow } from '../ticket/index.ts'
import type { DrawContext, PrintRequest } from '../ticket/index.ts'
import { drawPanel } from './draw-panel.ts'
import { placeWords } from './draw.ts'
import { titleOf } from './headings.ts'
import { gatherOpened } from './gather.ts'
import type { OpenedRows, SlaModel } from './gather.ts'
import { hostOf } from './host.ts'
import { openedToken } from './view.ts'
import type { Opened } from './view.ts'

export { drawCharts } from './draw-charts.ts'
export { drawPage, drawResults } from './draw.ts'
export { titleOf } from './headings.ts'
export { showFilter } from '../filter/index.ts'
export { gatherTicket, printClocks } from '../ticket/index.ts'
export { gather, gatherOpened } from './gather.ts'

/** The tickets of the opened figure, as many as an annex holds. */
export async function toPrint(source: SlaSource, model: SlaModel, opened: Opened | null): Promise<PrintRequest> {
  if (opened === null) return { tickets: [], total: 0 }
  const { rows, total } = await gatherOpened(source, model, opened, ANNEX_HOLDS)
  return { tickets: rows.map(({ ticket_id }) => ticket_id), total }
}

export function pageTitle(model: SlaModel): string {
  return site.title(titleOf(model))
}

/** Shows the opened figure's tickets and the opened ticket's clock in place, and nothing else open. */
export function drawOpened(root: HTMLElement, model: SlaModel, context: DrawContext, rows: OpenedRows | null, ticket: { readonly ticket: string; readonly detail: TicketDetail | null } | null): void {
  closeOpened(root, 'detail')
  closeOpened(root, 'panel')
  if (rows !== null) {
    const { place, key } = rows.opened
    const host = hostOf(root, place, key)
    if (host !== null) {
      const folded = host.closest('details')
      if (folded !== null) folded.open = true
      placeUnder(host, drawPanel(rows, context, { where: placeWords(model, place, key), year: dataYear(model) }), 'panel')
      byData(root, 'key', openedToken(rows.opened))?.setAttribute('aria-expanded', 'true')
    }
  }
  if (ticket !== null) {
    const row = ticketRow(root, ticket.ticket)
    const host = row ?? byData(root, 'place', 'ticket-alone')
    if (host !== null) placeUnder(host, drawDetail(ticket.detail, ticket.ticket, context), 'detail')
    row?.querySelector('[data-act="ticket"]')?.setAttribute('aria-expanded', 'true')
  }
}
