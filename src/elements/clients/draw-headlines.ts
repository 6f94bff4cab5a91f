import { markDrawing } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import { goodGrades } from '../../core/index.ts'
import type { ClockName } from '../../core/index.ts'
import { clients, figures, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { money, rounded } from './context.ts'
import type { ClientsContext } from './context.ts'
import type { ClientsModel } from './gather.ts'
import { slaLink } from './links.ts'

const words = clients.headlines

/** The book in six figures. */
export function drawHeadlines(model: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  return h(document, 'section', { 'aria-label': words.label, class: 'book' },
    rate('response', model, context), rate('resolution', model, context), fees(model, context), margin(model, context), good(model, context), leftOut(model, context))
}

const tile = ({ document }: ClientsContext, name: string, figure: readonly Child[], note: readonly Child[]): HTMLElement => h(document, 'div', { class: 'headline' },
  h(document, 'h2', { class: 'kicker' }, name), figure.length === 0 ? null : h(document, 'p', { class: 'figure-number' }, ...figure), h(document, 'p', { class: 'note' }, ...note))

const percent = (document: Document): HTMLElement => h(document, 'small', {}, '\u00a0%')

function rate(clock: ClockName, { totals, portfolio }: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  const point: RatePoint = totals[clock]
  if (point.decided === 0) return tile(context, words[clock], [figures.MISSING], [words.nothing_decided])
  const counts = `${figures.count(point.met)} of ${figures.count(point.decided)}`
  const text = point.few ? counts : figures.bareShare(point.rate)
  const figure = h(document, 'a', { class: 'open', href: slaLink(null, clock, portfolio.period), 'aria-label': `${words[clock]}: ${text}` }, text)
  return tile(context, words[clock], [figure, point.few ? null : percent(document), ' ', markDrawing(document, point.mark, sla.marks[point.mark])],
    [point.few ? words.few(point.low, point.high) : words.rate(point.met, point.decided, point.promise, point.low, point.high)])
}

function fees({ totals }: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  const { fee_cents, agreements, soon, without_fee } = totals
  if (fee_cents === null) return tile(context, words.fees, [figures.MISSING], [words.no_fees])
  const near = words.soon(rounded(context, soon.fee_cents), soon.clients)
  return tile(context, words.fees, [rounded(context, fee_cents)], [
    words.agreements(agreements), ...(soon.clients === 0 ? [] : [' ', h(document, 'b', {}, near.amount), near.rest]), without_fee > 0 ? words.no_fee(without_fee) : null])
}

function margin({ totals }: ClientsModel, context: ClientsContext): HTMLElement {
  const { document, content: { provider } } = context
  if (totals.margin === null) return tile(context, words.margin, [figures.MISSING], [words.no_margin])
  const { labour_per_hour_cents, tools_per_seat_cents } = provider.costs
  return tile(context, words.margin, [figures.bareShare(totals.margin, 0), percent(document)], [
    words.hours(totals.minutes / 60, money(context, labour_per_hour_cents), money(context, tools_per_seat_cents)), totals.without_margin > 0 ? words.no_hours(totals.without_margin) : null])
}

function good({ good: found, scoring }: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  if (found.graded === 0) return tile(context, words.good, [figures.MISSING], [words.no_grades])
  const text = words.good_of(found.good, found.graded)
  return tile(context, words.good, [text.good, h(document, 'small', {}, text.of)], [words.good_note(goodGrades(scoring), found.share_of_fees, found.without_fee)])
}

function leftOut({ totals, portfolio }: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  return tile(context, words.left_out, [], [words.aside(totals.exempt, totals.unknown, totals.running), ' ', h(document, 'a', { class: 'open', href: slaLink(null, 'response', portfolio.period) }, words.all_tickets(totals.tickets))])
}
