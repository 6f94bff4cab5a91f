/** All that draws the page, in one piece, so that the element can load it (and Plot with it) when there is something to draw. */
import type { TicketDetail } from '../../models/source.ts'
import { site } from '../../words/index.ts'
import { byData } from '../shared/index.ts'
import { ANNEX_HOLDS, closeOpened, drawDetail, placeUnder, ticketRow } from '../ticket/index.ts'
import type { PrintRequest } from '../ticket/index.ts'
import type { ClientContext } from './context.ts'
import { drawPanel } from './draw-opened.ts'
import type { ClientPageSource } from './engine-seam.ts'
import { tabTitle } from './findings.ts'
import { gatherOpened } from './gather.ts'
import type { ClientModel, OpenedFound } from './gather.ts'
import { openedToken } from './view.ts'
import type { Opened } from './view.ts'

export { gatherTicket, printClocks } from '../ticket/index.ts'
export { drawSums } from './draw-sums.ts'
export { sumsOf } from './sums.ts'
export { drawBeside, drawPage, drawResults } from './draw.ts'
export { tabTitle } from './findings.ts'
export { gather, gatherOpened } from './gather.ts'

export const pageTitle = (model: ClientModel): string => site.title(tabTitle(model))

/** The tickets of the opened figure, as many as an annex holds. */
export async function toPrint(source: ClientPageSource, { found }: ClientModel, opened: Opened | null): Promise<PrintRequest> {
  const shown = opened === null || found === null ? null : await gatherOpened(source, found, opened, ANNEX_HOLDS)
  return shown?.kind === 'tickets' ? { tickets: shown.rows.map(({ ticket_id }) => ticket_id), total: shown.total } : { tickets: [], total: 0 }
}

const OUTSIDE = ['exempt', 'unknown', 'running', 'paused']

/** Where an opened figure stands: under its row, else in the place of its part. */
function hostOf(root: HTMLElement, { what, of, key, states }: Opened): HTMLElement | null {
  switch (what) {
    case 'tickets': return (states.every((state) => OUTSIDE.includes(state)) ? byData(root, 'place', 'outside') : null) ?? byData(root, 'place', `tickets:${of}:${key}`) ?? byData(root, 'place', 'months')
    case 'signal': return byData(root, 'place', `signal:${of}`) ?? byData(root, 'place', 'part:qualities')
    case 'overrule': return byData(root, 'place', `overrule:${of}`)
    case 'rows': case 'sent': return byData(root, 'place', `rows:${of}`)
    case 'person': case 'label': return byData(root, 'place', `person:${of}`)
    case 'sum': return byData(root, 'place', 'sums-row')
  }
}

/** Shows what stands open and the opened ticket's clock in place, and nothing else open. */
export function drawOpened(root: HTMLElement, model: ClientModel, context: ClientContext, shown: OpenedFound | null, ticket: { readonly ticket: string; readonly detail: TicketDetail | null } | null): void {
  closeOpened(root, 'detail')
  closeOpened(root, 'panel')
  if (shown !== null && model.found !== null) {
    const host = hostOf(root, shown.opened)
    if (host !== null) {
      const folded = host.closest('details')
      if (folded !== null) folded.open = true
      placeUnder(host, drawPanel(model, model.found, shown, context), 'panel')
      spanRow(host)
      byData(root, 'key', openedToken(shown.opened))?.setAttribute('aria-expanded', 'true')
    }
  }
  if (ticket === null) return
  const row = ticketRow(root, ticket.ticket)
  const opener = row === null ? byData(root, 'key', `ticket:remembers:${ticket.ticket}`) : row.querySelector('[data-act="ticket"]')
  const host = row ?? opener?.closest<HTMLElement>('tr') ?? byData(root, 'place', 'ticket-alone')
  if (host !== null) placeUnder(host, drawDetail(ticket.detail, ticket.ticket, { ...context, width: roomIn(host) ?? context.width }), 'detail')
  opener?.setAttribute('aria-expanded', 'true')
}

/** CSS pixels inside the card that holds it; null where nothing is laid out. */
function roomIn(host: HTMLElement): number | null {
  const width = host.closest('table')?.clientWidth ?? 0
  return width > 0 ? width - 40 : null
}

/** What stands under a row is as wide as its table, whatever cells the row joins. */
function spanRow(host: HTMLElement): void {
  const columns = [...host.children].reduce((sum, cell) => sum + Number(cell.getAttribute('colspan') ?? 1), 0)
  if (host.tagName === 'TR') host.nextElementSibling?.firstElementChild?.setAttribute('colspan', String(columns))
}
