import { type Advice, type FactName, type JudgedRow, type OfferKind, type SentencePart } from '../../core/index.ts'
import { meetings, recommendation } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { clientLink, factText, formatOf, money } from './context.ts'
import type { MeetingsContext } from './context.ts'
import { choiceForm } from './draw-choice.ts'
import { shortWords } from './draw-table.ts'
import type { Meeting, MeetingsModel } from './gather.ts'

const words = meetings.why

/** What stands under a renewal: what to do and why, the figures of which open, the decision, and the rows of the table. */
export function drawWhy(meeting: Meeting, model: MeetingsModel, context: MeetingsContext): HTMLElement {
  const { document } = context
  const { client, recommendation: { advice, make_good, main, rows, facts } } = meeting
  const { view } = model
  const leading = [make_good, main].filter((one) => one !== null)
  const also = advice.filter((one) => !leading.includes(one))
  const held = rows.filter(({ outcome }) => outcome === 'held').map(({ row }) => row.name)
  const list = (some: readonly Advice[], tag: 'ol' | 'ul'): HTMLElement => h(document, tag, { class: 'advice' }, ...some.map((one) => drawAdvice(one, meeting, view.fact, context)))
  return h(document, 'div', { class: 'opened-meeting' },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h2', { tabindex: -1 }, words.title(client, shortWords(meeting))),
      h(document, 'span', { class: 'end' }, h(document, 'a', { class: 'open', href: clientLink(client) }, words.link), openButton(document, words.close, { act: 'close', key: 'close:meeting' }))),
    h(document, 'div', { class: 'meeting-columns' },
      h(document, 'section', { 'aria-label': words.first }, list(leading, 'ol'),
        ...(also.length === 0 ? [] : [h(document, 'h3', {}, words.also), list(also, 'ul')]),
        held.length === 0 ? null : h(document, 'p', { class: 'small held' }, words.held(held, facts.promise_missed !== true)),
        tableToggle(rows, view.table, document)),
      choiceForm(meeting, model, context)),
    h(document, 'div', { 'data-place': 'figure' }),
    view.table && rows.length > 0 ? drawRows(rows, view.fact, context) : null)
}

/** The figure that an offer's amount is. */
const AMOUNT_OF: Readonly<Record<OfferKind, FactName | null>> = {
  credit: 'credit_open', premium_quarter: 'premium_quarter', same_terms: 'fee', usual_increase: 'fee_increased', served_plan: 'served_as_fee', next_plan: 'next_plan_fee', least_margin: 'fee_for_least_margin', true_up: 'fee_trued_up',
  premium: null, meeting: null, no_offer: null,
}
/** Stands where the amount does, until it is drawn. */
const AMOUNT = '\u0000'

/** `Make good: give the credit of £277.98.` and why. */
function drawAdvice(one: Advice, meeting: Meeting, open: FactName | null, context: MeetingsContext): HTMLElement {
  const { document } = context
  const { offer: { offer, cents, more_cents, plan: id } } = one
  const { money: amount, plan } = formatOf(context)
  const more = more_cents ?? 0
  const fact = AMOUNT_OF[offer]
  const [before = '', after = null] = recommendation.offerText(offer, cents === null ? null : AMOUNT, id === null ? null : plan(id)).split(AMOUNT)
  const figure = cents === null || after === null ? null : fact === null ? amount(cents) : figureButton(fact, cents, `figure:offer:${one.row}`, open, context)
  return h(document, 'li', {},
    h(document, 'p', {}, h(document, 'strong', {}, recommendation.action(one.action)), `: ${before}`, figure, `${after ?? ''}${more === 0 ? '' : ` (${meetings.table.more(money(context, Math.abs(more)), more > 0)})`}.`),
    one.say.length === 0 ? null : h(document, 'p', { class: 'why' }, ...sentence(one.say, one.row, meeting, open, context)),
    one.by_rule ? h(document, 'p', { class: 'small muted' }, words.by_rule) : null)
}

/** The words of a row; every figure in them opens. */
function sentence(say: readonly SentencePart[], row: string, { recommendation: { facts } }: Meeting, open: FactName | null, context: MeetingsContext): Child[] {
  return say.map((part) => (typeof part === 'string' ? part : figureButton(part.fact, facts[part.fact], `figure:${row}:${part.fact}`, open, context)))
}

function figureButton(fact: FactName, value: Meeting['recommendation']['facts'][FactName], key: string, open: FactName | null, context: MeetingsContext): HTMLElement {
  const text = factText(fact, value, context)
  return openButton(context.document, text, { act: 'figure', key, value: fact, expanded: open === fact, label: meetings.behind.title(recommendation.fact(fact), text) })
}

function tableToggle(rows: readonly JudgedRow[], shown: boolean, document: Document): HTMLElement {
  if (rows.length === 0) return h(document, 'p', { class: 'small muted' }, words.no_table)
  const fired = rows.filter(({ outcome }) => outcome === 'fired').length
  return h(document, 'p', { class: 'meeting-table-toggle' }, openButton(document, shown ? words.hide_table : words.table(fired, rows.length), { act: 'table', key: 'table', expanded: shown }))
}

/** Every row of the table, with what was found for each of its conditions. */
function drawRows(rows: readonly JudgedRow[], open: FactName | null, context: MeetingsContext): HTMLElement {
  const { document } = context
  const head = (text: string): HTMLElement => h(document, 'th', { scope: 'col' }, text)
  return h(document, 'table', { class: 'rows decision-rows' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.columns.row), head(words.columns.conditions), head(words.columns.action), head(words.columns.outcome))),
    h(document, 'tbody', {}, ...rows.map((row) => drawRow(row, open, context))))
}

function drawRow({ row, outcome, conditions }: JudgedRow, open: FactName | null, context: MeetingsContext): HTMLElement {
  const { document } = context
  const format = formatOf(context)
  const tests = conditions.map(({ fact, test, found, holds }) => h(document, 'li', { class: holds === true ? 'holds' : 'fails' },
    `${recommendation.fact(fact)} ${recommendation.testText(fact, test, format)}: `, figureButton(fact, found, `figure:row:${row.name}:${fact}`, open, context),
    `, ${holds === true ? words.holds : holds === false ? words.fails : words.not_known}`))
  const otherwise = row.otherwise ? [h(document, 'li', { class: outcome === 'spared' ? 'fails' : '' }, words.otherwise)] : []
  return h(document, 'tr', { class: outcome === 'fired' ? 'fired' : 'not-fired' },
    h(document, 'td', { class: 'small' }, row.name, row.line === null ? null : h(document, 'span', { class: 'muted' }, ` ${words.line(row.line)}`)),
    h(document, 'td', {}, tests.length + otherwise.length === 0 ? words.no_conditions : h(document, 'ul', { class: 'conditions' }, ...tests, ...otherwise)),
    h(document, 'td', {}, recommendation.action(row.action)),
    h(document, 'td', { class: outcome === 'fired' ? 'strong' : 'muted' }, recommendation.outcome(outcome)))
}

