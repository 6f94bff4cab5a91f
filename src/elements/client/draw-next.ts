import { clients, client as words } from '../../words/index.ts'
import { stepLink } from '../clients/links.ts'
import { h } from '../shared/index.ts'
import { card, money } from './context.ts'
import type { ClientContext } from './context.ts'
import type { Gathered } from './gather.ts'

const SHOWN = 5

/** What is to be done for this client, the soonest first, as the page of all clients has it. */
export function drawNext({ steps, page: { client, period } }: Gathered, context: ClientContext): HTMLElement {
  const { document } = context
  const format = { today: period.until_on, money: (cents: number) => money(context, cents) }
  return card(document, 'next', words.next.title, { owner: true },
    steps.length === 0 ? h(document, 'p', { class: 'small muted' }, words.next.none) : null,
    h(document, 'ol', { class: 'next-steps' }, ...steps.slice(0, SHOWN).map((step) => {
      const href = stepLink(step, period)
      const action = clients.step.action(step, format)
      const day = clients.day(step.on, format.today)
      return h(document, 'li', {},
        h(document, 'b', {}, href.startsWith('/clients/client/') ? action : h(document, 'a', { href }, action)),
        h(document, 'span', { class: step.late ? 'small watch-ink' : 'small muted' }, step.late ? words.next.late(day) : words.next.by(day)),
        h(document, 'span', { class: 'small why' }, clients.step.reason(step, format)))
    })),
    steps.length <= SHOWN ? null : h(document, 'p', { class: 'small muted', 'data-client': client }, words.next.more(steps.length - SHOWN)))
}
