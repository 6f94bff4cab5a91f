import type { ClockName } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { figures, ticket } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { agreementWords, termsOf } from './account-terms.ts'
import { planName } from './context.ts'
import type { DrawContext } from './context.ts'
import { verdictWords } from './ledger.ts'

/** What a ticket's clocks rest on, beside its ledger. */
export function drawFacts(detail: TicketDetail, context: DrawContext): HTMLElement {
  const { document } = context
  const list = h(document, 'dl', { class: 'facts' })
  const add = (name: string, value: Node | string | null, owner = false): void => {
    const attributes = { 'data-owner': owner ? '' : null }
    if (value !== null && value !== '') list.append(h(document, 'dt', attributes, name), h(document, 'dd', attributes, value))
  }
  add(ticket.agreement, versionWords(detail, context))
  add(ticket.hours, detail.calendar === null ? null : `${planName(context, detail.calendar, '')}, ${detail.zone}`)
  for (const clock of ['response', 'resolution'] as const) add(ticket.clocks[clock], judged(detail, clock, context))
  add(ticket.type, detail.issue_type)
  add(ticket.requester, detail.requester)
  add(ticket.technician, detail.technician, true)
  add(ticket.status, detail.status === null ? null : detail.status.replaceAll('_', ' '))
  add(ticket.file, ticket.place(detail.file, detail.row))
  return list
}

/** By which version of which plan, shortly. */
export function versionWords(detail: TicketDetail, context: DrawContext): string {
  const terms = termsOf(detail, 'response')
  return agreementWords({ ...terms, plan: terms.plan === null ? null : planName(context, terms.plan, '') })
}

function judged(detail: TicketDetail, clock: ClockName, { document }: DrawContext): HTMLElement {
  const { state, why, target_source, travel_minutes, target_minutes, elapsed_minutes, paused_minutes, stated } = detail.clocks[clock]
  const tone = state === 'missed' ? 'missed-ink' : state === 'met' ? 'kept-ink' : null
  const allowed = target_minutes === null ? ticket.no_target : figures.target(target_minutes)
  return h(document, 'span', {},
    `${ticket.judged(termsOf(detail, clock).priority, detail.place, allowed)}${ticket.sources[target_source]}${travel_minutes > 0 ? ticket.travel(travel_minutes) : ''}. `,
    elapsed_minutes === null || state === 'exempt' ? null : `${ticket.took_words(figures.duration(elapsed_minutes), paused_minutes)}: `,
    h(document, 'b', { class: tone }, verdictWords(detail, clock)),
    why === null ? null : `, ${ticket.whys[why] ?? why.replaceAll('_', ' ')}`,
    stated === null ? null : `. ${ticket.stated[stated]}`)
}
