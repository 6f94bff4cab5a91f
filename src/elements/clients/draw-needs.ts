import type { ClientNeed } from '../../core/index.ts'
import { clients as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { stepFormat } from './context.ts'
import type { ClientsContext } from './context.ts'
import type { ClientsModel } from './gather.ts'
import { clientLink, stepLink } from './links.ts'

/** How many are shown until the reader asks for all. */
export const FIRST_NEEDS = 7
/** Reasons that are written out for one client. */
const REASONS = 3

/** The clients that need somebody this week, what is due first, why, and one way to do it. */
export function drawNeeds(model: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  const { needs, view } = model
  const shown = view.all ? needs : needs.slice(0, FIRST_NEEDS)
  const list = h(document, 'ol', { class: 'needs' }, ...shown.map((need) => drawNeed(need, model, context)))
  return h(document, 'section', { 'aria-label': words.needs.label, 'data-part': 'needs' },
    needs.length > 0 ? list : model.portfolio.holdings.includes('agreements') ? h(document, 'p', { class: 'muted' }, words.needs.nothing) : drawNoAgreements(document),
    needs.length <= FIRST_NEEDS ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'needs', 'data-key': 'needs', 'aria-expanded': String(view.all) }, view.all ? words.needs.fewer : words.needs.all(needs.length))))
}

function drawNoAgreements(document: Document): HTMLElement {
  return h(document, 'div', {},
    h(document, 'p', { class: 'muted' }, words.needs.no_agreements),
    h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button', href: '/data/' }, words.needs.bring), h(document, 'a', { class: 'button quiet', href: '/sla/' }, words.needs.assume)))
}

function drawNeed({ client, steps }: ClientNeed, model: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  const format = stepFormat(context, model)
  const [first] = steps
  if (first === undefined) return h(document, 'li')
  const reasons = steps.slice(0, REASONS).map((step) => words.step.reason(step, format))
  const more = steps.length - reasons.length
  return h(document, 'li', { 'data-client': client },
    h(document, 'span', { class: first.late ? 'when watch-ink' : 'when' }, first.late ? words.needs.late(first.on, format.today) : words.needs.by(first.on, format.today)),
    h(document, 'p', {}, h(document, 'a', { class: 'plain strong', href: clientLink(client) }, client), client.endsWith('.') ? ' ' : '. ', reasons.join(' '), more > 0 ? ` ${words.needs.more_steps(more)}` : null),
    h(document, 'a', { class: 'act', href: stepLink(first, model.portfolio.period), 'aria-label': `${words.step.links[first.kind]}: ${client}` }, words.step.links[first.kind]))
}
