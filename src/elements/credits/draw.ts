import { credits as words, sla } from '../../words/index.ts'
import { drawFilters, showFilter } from '../filter/index.ts'
import { h, openButton } from '../shared/index.ts'
import { money } from './context.ts'
import type { CreditsContext } from './context.ts'
import { drawLedger } from './draw-ledger.ts'
import type { CreditsModel, Sum } from './gather.ts'
import type { Show } from './view.ts'

/** The page's statement: what asks for an act first. */
export function titleOf(model: CreditsModel, context: CreditsContext): string {
  const { never_offered, offered, owed, unstated, so_far, settled } = model
  if (model.summary.tickets === 0) return words.empty.title
  if (model.all_lines === 0) return words.title.no_rule
  if (never_offered.cents > 0) return words.title.due(money(context, never_offered.cents), never_offered.clients)
  if (offered.cents > 0) return words.title.offered(money(context, offered.cents), offered.clients)
  if (owed.cents > 0) return words.title.part(money(context, owed.cents), owed.clients)
  if (unstated.lines > 0) return words.title.unstated(unstated.clients)
  if (settled.lines > 0) return words.title.settled
  return so_far.cents > 0 ? words.title.so_far(money(context, so_far.cents)) : words.title.none
}

/** The whole page below its navigation. The same at build and in the browser. */
export function drawPage(model: CreditsModel, context: CreditsContext): HTMLElement[] {
  const { document } = context
  const filters = drawFilters(model.summary, context, { tabs: null, download: true, without: ['priorities', 'lane', 'assume'] })
  showFilter(filters, model.view, model.summary, context)
  filters.hidden = model.summary.tickets === 0 || model.all_lines === 0
  const results = h(document, 'div', { 'data-part': 'results' })
  results.append(...drawResults(model, context))
  return [
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model, context)),
    h(document, 'p', { class: 'lead' }, words.lead),
    filters,
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    results,
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

export function drawResults(model: CreditsModel, context: CreditsContext): HTMLElement[] {
  const { document } = context
  if (model.summary.tickets === 0 || model.all_lines === 0) {
    return [h(document, 'section', { class: 'state' },
      h(document, 'p', {}, model.summary.tickets === 0 ? words.empty.text : words.empty.no_lines),
      h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))]
  }
  if (model.lines.length === 0) {
    return [h(document, 'section', { class: 'state' },
      h(document, 'h2', {}, words.no_match.title), h(document, 'p', {}, words.no_match.text),
      h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'reset', 'data-key': 'reset:empty' }, sla.filters.reset)))]
  }
  return [drawHeadlines(model, context), drawLedger(model, context), ...drawRules(model, context)]
}

function drawHeadlines(model: CreditsModel, context: CreditsContext): HTMLElement {
  const { document } = context
  const { headlines } = words
  const opens = (show: Show, amount: string, name: string): HTMLElement => openButton(document, amount, { act: 'show', key: `show:${show}`, value: show, expanded: model.view.show === show, label: `${name}: ${amount}` })
  const one = (show: Show, name: string, sum: Sum, note: string | null = null): HTMLElement => h(document, 'div', { class: 'headline' },
    h(document, 'h2', { class: 'kicker' }, name),
    h(document, 'p', { class: 'figure-number' }, sum.lines === 0 ? money(context, sum.cents) : opens(show, money(context, sum.cents), name)),
    h(document, 'p', { class: 'note' }, [sum.lines === 0 ? headlines.nothing : headlines.lines(sum.lines, sum.clients), note].filter((part) => part !== null && part !== '').join('. ')))
  return h(document, 'section', { 'aria-label': words.columns.due }, h(document, 'div', { class: 'headlines' },
    one('never_offered', headlines.never_offered, model.never_offered, model.unstated.lines > 0 ? headlines.unstated(model.unstated.lines) : null),
    one('offered', headlines.offered, model.offered),
    one('settled', headlines.settled, model.settled),
    one('so_far', headlines.so_far, model.so_far, headlines.so_far_note)))
}

function drawRules({ coverage }: CreditsModel, { document, content }: CreditsContext): HTMLElement[] {
  if (content === null) return []
  const outside = words.outside(coverage.tickets - coverage.in_lines, (['no_agreement', 'no_rule', 'nothing_decided', 'no_month'] as const).map((reason) => [coverage[reason], words.reasons[reason]]))
  const rules = [...content.plans.values()].flatMap(({ name, credit }) => (credit === null ? [] : [words.rule_of(name, credit.period, credit.share_of_fee_per_point_below, credit.cap_share_of_fee)]))
  return [h(document, 'section', { class: 'section', 'aria-labelledby': 'rules' },
    h(document, 'h2', { id: 'rules' }, words.rules),
    h(document, 'ul', { class: 'steps' }, ...rules.map((rule) => h(document, 'li', {}, rule))),
    h(document, 'p', { class: 'small muted' }, outside),
    h(document, 'p', { class: 'small muted' }, words.sum.why, ' ', h(document, 'a', { href: '/guide/decisions/' }, words.sum.decisions)))]
}

/** The switch between what asks for an act and the whole ledger. */
export function showSwitch({ view }: CreditsModel, document: Document): HTMLElement {
  return h(document, 'span', { class: 'end small' }, openButton(document, view.show === 'open' ? words.filters.show_all : words.filters.show_open, { act: 'show', key: 'show', value: view.show === 'open' ? 'all' : 'open' }))
}
