import { sums as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { rounded } from './context.ts'
import type { SumsContext } from './context.ts'
import type { SumsModel } from './gather.ts'

/** All clients together, each figure of those of whom it is known. */
export function drawHeadlines({ rows, totals: { fee, hours, left }, over }: SumsModel, context: SumsContext): HTMLElement {
  const { document, content: { provider } } = context
  const say = words.headlines
  const tile = (name: string, figure: string | null, note: string, part: string | null = null): HTMLElement => h(document, 'div', { class: 'headline', 'data-part': part },
    h(document, 'h2', { class: 'kicker' }, name), figure === null ? null : h(document, 'p', { class: 'figure-number' }, figure), h(document, 'p', { class: 'note' }, note))
  const rate = left.minutes > 0 ? Math.round(((left.fee_cents - left.tools_cents) * 60) / left.minutes) : null
  const all = rows.length
  return h(document, 'section', { 'aria-label': say.label, class: 'sums-book' },
    tile(say.fee, fee.clients === 0 ? null : rounded(context, fee.cents), say.of(fee.clients, all)),
    tile(say.hours, hours.clients === 0 ? null : words.hours(hours.minutes), say.cost(rounded(context, hours.labour_cents), hours.clients, all)),
    tile(say.left, left.clients === 0 ? null : rounded(context, left.cents), [left.fee_cents > 0 ? say.margin(left.cents / left.fee_cents) : null, say.of(left.clients, all)].filter((text) => text !== null).join(', ')),
    tile(say.hourly_rate, rate === null ? null : rounded(context, rate), say.rate_card(rounded(context, provider.rate_per_hour_cents))),
    overTile(over, tile))
}

function overTile(over: SumsModel['over'], tile: (name: string, figure: string | null, note: string, part: string) => HTMLElement): HTMLElement {
  const say = words.headlines
  if (over === null) return tile(say.over, null, say.counting, 'over-tile')
  const judged = over.filter(({ above }) => above.length > 0)
  return judged.length === 0 ? tile(say.over, null, say.none, 'over-tile') : tile(say.over, String(over.filter(({ served_as }) => served_as !== null).length), say.over_note(judged.length), 'over-tile')
}
