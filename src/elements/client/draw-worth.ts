import { partBar } from '../../charts/index.ts'
import { client as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { card, money } from './context.ts'
import type { ClientContext } from './context.ts'
import type { Gathered } from './gather.ts'

const WIDTH = 150
const MONTHS = 12

/** What the client brings and costs a month, step by step, and what is left. */
export function drawWorth({ page: { worth, seats, agreement } }: Gathered, context: ClientContext): HTMLElement {
  const { document, content } = context
  const { worth: say } = words
  const { fee_cents: fee, labour_cents: labour, tools_cents: tools, left_cents: left, minutes, margin } = worth
  const billed = agreement.version?.billed_seats ?? seats
  const per_hour = content === null || minutes === null || minutes === 0 || fee === null || tools === null ? null : ((fee - tools) * MONTHS) / (minutes / 60)
  const after = fee === null ? null : fee - (labour ?? 0)
  const most = Math.max(1, fee ?? 0, labour ?? 0, tools ?? 0)
  const least = Math.min(0, left ?? 0)
  const line = (name: string, cents: number | null, from: number, until: number, strong = false, cost = false): HTMLElement | null => {
    if (cents === null) return null
    const amount = money(context, cost ? -cents : cents)
    return h(document, 'tr', { class: strong ? 'total' : null }, h(document, 'th', { scope: 'row' }, name),
      h(document, 'td', { class: 'bar' }, partBar(document, { from, until, least, most, width: WIDTH, strong, sentence: say.sentence(name, amount) })),
      h(document, 'td', { class: 'right' }, amount))
  }
  const hours = minutes === null ? null : `${Math.round(minutes / 6 / MONTHS) / 10} h`
  const notes = [
    margin === null ? null : say.margin(margin),
    per_hour === null ? null : say.per_hour(money(context, per_hour), money(context, content?.provider.rate_per_hour_cents ?? 0)),
    fee === null ? say.no_fee : null, labour === null ? say.no_hours : null, tools === null ? say.no_seats : null,
    worth.without_minutes > 0 && labour !== null ? say.without(worth.without_minutes, worth.tickets) : null,
    labour === null ? null : say.from[worth.hours_from],
  ].filter((note) => note !== null && note !== '')
  return card(document, 'worth', say.title, { owner: true },
    h(document, 'p', { class: 'card-caption' }, say.caption),
    h(document, 'table', { class: 'rows worth' }, h(document, 'tbody', {},
      line(say.fee(billed), fee, 0, fee ?? 0),
      line(hours === null || content === null ? say.labour_plain : say.labour(hours, money(context, content.provider.costs.labour_per_hour_cents, false).replace(/\.00$/, '')), labour, fee ?? 0, after ?? 0, false, true),
      line(say.tools(content === null ? '' : money(context, content.provider.costs.tools_per_seat_cents, false)), tools, after ?? 0, (after ?? 0) - (tools ?? 0), false, true),
      line(say.left, left, 0, left ?? 0, true))),
    h(document, 'p', { class: 'small muted' }, notes.join(' ')))
}

