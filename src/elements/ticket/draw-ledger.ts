import type { TicketDetail } from '../../models/source.ts'
import { figures, ticket } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from './context.ts'
import { ledger } from './ledger.ts'

/** Every event with what it did to the clocks, and what they had counted by then. */
export function drawLedger(detail: TicketDetail, { document }: Pick<DrawContext, 'document'>): HTMLElement {
  const body = h(document, 'tbody')
  let lastDay = ''
  for (const line of ledger(detail)) {
    const day = figures.day(line.at, detail.zone)
    const time = figures.time(line.at, detail.zone)
    const total = (minutes: number | null): HTMLElement => h(document, 'td', { class: 'right' }, minutes === null ? '' : clockFace(minutes))
    body.append(h(document, 'tr', {},
      h(document, 'td', {}, day === lastDay ? time : `${day} ${time}`),
      h(document, 'td', {}, line.happened),
      h(document, 'td', { class: 'muted' }, line.did),
      total(line.response), total(line.resolution)))
    lastDay = day
  }
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': ticket.ledger }, h(document, 'table', { class: 'ledger' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(ticket.when, true), head(ticket.happened), head(ticket.did), head(ticket.clocks.response, true), head(ticket.clocks.resolution, true))),
    body))
}

/** `1:43`: hours and minutes as a clock counts them. */
function clockFace(minutes: number): string {
  const whole = Math.round(minutes)
  return `${figures.count(Math.floor(whole / 60))}:${String(whole % 60).padStart(2, '0')}`
}
