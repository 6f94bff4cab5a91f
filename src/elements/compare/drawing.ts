/** All that draws the page, in one piece, so that the element can load it when there is something to draw. */
import { site } from '../../words/index.ts'
import { byData } from '../shared/index.ts'
import { closeOpened, placeUnder, ticketRow, type DrawContext } from '../ticket/index.ts'
import { drawPanel } from './draw-rows.ts'
import { drawPaired } from './draw-ticket.ts'
import { titleOf } from './draw.ts'
import type { CompareModel, OpenedRows, PairedTicket } from './gather.ts'
import { openedToken, type Opened } from './view.ts'

export { drawPage, drawResults, showControls, titleOf } from './draw.ts'
export { gather, gatherOpened, gatherPair } from './gather.ts'

export const pageTitle = (model: CompareModel): string => site.title(titleOf(model))

/** Where an opened figure's tickets stand: under the client's row, else below the tables. */
const hostOf = (root: HTMLElement, { place, key }: Opened): HTMLElement | null =>
  (place === 'client' ? byData(root, 'place', `client:${key}`) : null) ?? byData(root, 'place', 'figures')

/** Shows the opened figure's tickets and the opened ticket's two clocks in place, and nothing else open. */
export function drawOpened(root: HTMLElement, model: CompareModel, context: DrawContext, rows: OpenedRows | null, pair: PairedTicket | null): void {
  closeOpened(root, 'detail')
  closeOpened(root, 'panel')
  const host = rows === null ? null : hostOf(root, rows.opened)
  if (rows !== null && host !== null) {
    placeUnder(host, drawPanel(rows, model, context), 'panel')
    byData(root, 'key', openedToken(rows.opened))?.setAttribute('aria-expanded', 'true')
  }
  if (pair === null) return
  const row = ticketRow(root, pair.ticket)
  const place = row ?? byData(root, 'place', 'ticket-alone')
  if (place !== null) placeUnder(place, drawPaired(pair, model, context), 'detail')
  row?.querySelector('[data-act="ticket"]')?.setAttribute('aria-expanded', 'true')
}
