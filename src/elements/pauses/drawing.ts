/** All that draws the page, in one piece, so that the element can load it (and Plot with it) when there is something to draw. */
import type { TicketDetail } from '../../models/source.ts'
import { site } from '../../words/index.ts'
import { byData } from '../shared/index.ts'
import { closeOpened, drawDetail, placeUnder, ticketRow } from '../ticket/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { drawPanel } from './draw-panel.ts'
import { titleOf } from './draw.ts'
import type { OpenedRows, PausesModel } from './gather.ts'
import { openedToken, stretchToken } from './view.ts'
import type { Opened, View } from './view.ts'

export { drawByMonth } from './draw-month.ts'
export { drawPage, drawResults, titleOf } from './draw.ts'
export { showFilter } from '../filter/index.ts'
export { gatherTicket, printClocks } from '../ticket/index.ts'
export { gather, gatherOpened } from './gather.ts'

export function pageTitle(model: PausesModel): string {
  return site.title(titleOf(model))
}

/** Shows the opened figure's rows and the opened ticket's clock in place, and nothing else open. */
export function drawOpened(root: HTMLElement, model: PausesModel, context: DrawContext, rows: OpenedRows | null, view: View, detail: TicketDetail | null): void {
  closeOpened(root, 'detail')
  closeOpened(root, 'panel')
  for (const button of root.querySelectorAll('[data-act="stretch"][aria-expanded="true"]')) button.setAttribute('aria-expanded', 'false')
  if (rows !== null) {
    const host = hostOf(root, rows.opened)
    if (host !== null) {
      const folded = host.closest('details')
      if (folded !== null) folded.open = true
      placeUnder(host, drawPanel(rows, model, context), 'panel')
      const token = openedToken(rows.opened)
      for (const button of root.querySelectorAll<HTMLElement>('[data-act="open"]')) if (button.dataset['value'] === token) button.setAttribute('aria-expanded', 'true')
    }
  }
  const { ticket, stretch } = view
  if (ticket === null) return
  const row = stretch === null ? ticketRow(root, ticket) : stretchRow(root, stretchToken(ticket, stretch))
  const host = row ?? byData(root, 'place', 'ticket-alone')
  if (host !== null) placeUnder(host, drawDetail(detail, ticket, context), 'detail')
  row?.querySelector('[data-act="ticket"], [data-act="stretch"]')?.setAttribute('aria-expanded', 'true')
}

/** Under the row of a month, client or technician, else in the place of its part of the page. */
function hostOf(root: HTMLElement, { place, key }: Opened): HTMLElement | null {
  return byData(root, 'place', `${place}:${key}`) ?? byData(root, 'place', `${place}:`) ?? byData(root, 'place', 'headline:')
}

/** In the opened figure first, then in the list of the longest. */
function stretchRow(root: HTMLElement, token: string): HTMLElement | null {
  const panel = root.querySelector<HTMLElement>('[data-opened-panel]')
  return (panel === null ? null : byData(panel, 'stretch', token)) ?? byData(root, 'stretch', token)
}
