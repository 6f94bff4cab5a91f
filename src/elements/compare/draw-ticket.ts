import { hoursInWords } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { compare, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { drawTimeline, type DrawContext } from '../ticket/index.ts'
import { stateWord, tookWords } from './draw-rows.ts'
import type { CompareModel, PairedTicket } from './gather.ts'
import { reasonsOf } from './reasons.ts'

/** One ticket's clock as agreed and the other way, one above the other. */
export function drawPaired(pair: PairedTicket, model: CompareModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { ticket, ours, theirs } = pair
  const close = h(document, 'span', { class: 'end' }, openButton(document, sla.panel.close, { act: 'close-ticket', key: `close-ticket:${ticket}` }))
  if (ours === null || theirs === null) return h(document, 'div', { class: 'detail', 'data-detail': ticket }, h(document, 'div', { class: 'panel-head' }, h(document, 'p', {}, compare.ticket.gone(ticket)), close))
  return h(document, 'div', { class: 'detail paired', 'data-detail': ticket },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, compare.ticket.title(ours.ticket_id, ours.subject)),
      h(document, 'span', { class: 'small muted' }, ours.client),
      close),
    h(document, 'p', { class: 'lead' }, sentence(ours, model)),
    side(ours, compare.sides.ours, 'ours', model, context),
    side(theirs, compare.lead(model.differences, model.theirs.rules), 'theirs', model, context),
    h(document, 'p', { class: 'small' }, why(pair, model), h(document, 'a', { href: `/sla/#ticket=${encodeURIComponent(ticket)}` }, compare.ticket.whole)))
}

function side(detail: TicketDetail, name: string, which: string, { view }: CompareModel, context: DrawContext): HTMLElement {
  const { document } = context
  const judged = detail.clocks[view.clock]
  const drawing = drawTimeline(detail, context, `${detail.ticket_id}-${which}`)
  return h(document, 'section', { class: 'counting' },
    h(document, 'h4', {}, `${name}: `, h(document, 'span', { class: 'took' }, `${tookWords(judged)} `), stateWord(judged, document)),
    drawing ?? h(document, 'p', { class: 'small muted' }, compare.ticket.not_drawn))
}

/** Said with this ticket's own agreement. */
function sentence(detail: TicketDetail, { differences, ours, theirs, content }: CompareModel): string {
  const calendar = detail.calendar === null ? undefined : content.calendars.get(detail.calendar)
  return compare.meeting({ differences, ours: ours.rules, theirs: theirs.rules, agreed_on: detail.agreement_starts_on, hours: calendar === undefined ? null : hoursInWords(calendar) })
}

function why({ ours, theirs }: PairedTicket, { view, differences, theirs: { rules } }: CompareModel): string {
  if (ours === null || theirs === null) return ''
  const [one, other] = [ours, theirs].map((detail) => ({ ...detail, ...detail.clocks[view.clock] }))
  if (one === undefined || other === undefined || one.state === other.state) return compare.ticket.same
  return compare.ticket.because(compare.why(reasonsOf({ ours: one, theirs: other }, differences), rules))
}
