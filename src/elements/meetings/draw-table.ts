import { figures, meetings, recommendation } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { clientLink, money } from './context.ts'
import type { MeetingsContext } from './context.ts'
import type { Meeting, MeetingsModel } from './gather.ts'
import { keyText, sameKey } from './view.ts'

const words = meetings.table

/** What is to be done, in a few words: `Make good, then renew`. */
export const shortWords = ({ recommendation: { make_good, main } }: Pick<Meeting, 'recommendation'>): string => meetings.short([make_good, main].flatMap((one) => (one === null ? [] : [one.action])))

/** A line for each renewal, the soonest last day for notice first. */
export function drawTable(shown: readonly Meeting[], model: MeetingsModel, context: MeetingsContext): HTMLElement {
  const { document } = context
  const { columns } = words
  const head = (text: string, name: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: `${name}${right ? ' right' : ''}` }, text)
  return h(document, 'table', { class: 'rows meetings', 'aria-label': words.label },
    h(document, 'thead', {}, h(document, 'tr', {}, head(columns.client, 'who'), head(columns.ends, 'ends', true), head(columns.notice, 'notice', true), head(columns.first, 'first'), head(columns.once, 'once', true), head(columns.fee, 'fee', true), head(columns.change, 'change', true), head(columns.choice, 'choice'), head(columns.make, 'make'))),
    h(document, 'tbody', {}, ...shown.map((one) => drawRow(one, model, context))))
}

function drawRow(one: Meeting, { view, known: { book: { period } } }: MeetingsModel, context: MeetingsContext): HTMLElement {
  const { document } = context
  const { client, renewal, choice, recommendation: { make_good, main } } = one
  const today = period.until_on
  const key = keyText(one)
  const expanded = sameKey(view.open, one)
  const text = shortWords(one)
  const { notice_by, term_ends_on } = renewal
  const lapsed = term_ends_on < today
  const more = main?.offer.more_cents ?? 0
  return h(document, 'tr', { 'data-meeting': key, 'data-client': client },
    h(document, 'th', { scope: 'row', class: 'who' }, h(document, 'a', { class: 'plain', href: clientLink(client) }, client), h(document, 'span', { class: 'plan small muted' }, ` ${context.content.plans.get(renewal.version.plan)?.name ?? renewal.version.plan}`)),
    h(document, 'td', { class: `ends right${lapsed ? ' watch-ink' : ''}`, 'data-word': words.columns.ends }, lapsed ? words.lapsed(term_ends_on) : figures.date(term_ends_on)),
    h(document, 'td', { class: 'notice right', 'data-word': words.columns.notice }, notice_by === null ? h(document, 'span', { class: 'muted' }, words.no_notice) : notice_by < today ? h(document, 'span', { class: 'muted' }, words.passed(notice_by, today)) : words.notice(notice_by, today)),
    h(document, 'td', { class: 'first' }, openButton(document, text, { act: 'open', key: `open:${key}`, value: key, expanded, label: words.open(client, text) }), choice === null ? null : h(document, 'span', { class: 'decided small muted' }, ` ${words.decided}`)),
    amountCell('once', make_good?.offer ?? null, context),
    amountCell('fee', main?.offer ?? null, context),
    h(document, 'td', { class: 'change right muted', 'data-word': words.columns.change }, more === 0 ? null : words.change(money(context, Math.abs(more)), more > 0)),
    h(document, 'td', { class: 'choice', 'data-word': words.columns.choice }, choice === null ? h(document, 'span', { class: 'muted' }, words.as_recommended) : actionName(choice.action)),
    h(document, 'td', { class: 'make' }, ...(['briefing', 'review'] as const).map((what) =>
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'make-one', 'data-key': `make:${what}:${key}`, 'data-value': `${what}:${key}`, 'aria-label': meetings.make.one_label(what, client) }, meetings.make.one[what]))))
}

export const actionName = (action: string): string => Object.entries(recommendation.actions).find(([name]) => name === action)?.[1] ?? action

type Offer = Meeting['recommendation']['advice'][number]['offer'] | null

/** What is given once, or what the agreement would cost a month; empty where an offer has no amount of that kind. */
function amountCell(name: 'once' | 'fee', offer: Offer, context: MeetingsContext): HTMLElement {
  const { document } = context
  const fits = offer !== null && offer.cents !== null && (offer.per === 'month') === (name === 'fee')
  return h(document, 'td', { class: `${name} right`, 'data-word': words.columns[name] }, fits ? money(context, offer.cents!) : null)
}
