import { trueUpLink } from '../../core/index.ts'
import { figures, trueUp } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { plainMoney } from './context.ts'
import type { TrueUpContext } from './context.ts'
import type { TrueUpLine, TrueUpModel } from './gather.ts'
import type { View } from './view.ts'

const words = trueUp.table
const COLUMNS = ['client', 'plan', 'say', 'notice', 'billed', 'stated', 'devices', 'more', 'plan_amount', 'fee_amount', 'fee', 'increase', 'after', 'letter'] as const
type Column = (typeof COLUMNS)[number]
const LEFT: readonly Column[] = ['client', 'plan', 'letter']
export const CELLS = COLUMNS.length

const CLASS: Readonly<Partial<Record<Column, string>>> = { client: 'who', more: 'unbilled' }
const kindOf = (column: Column): string => `${CLASS[column] ?? column.replace('_', '-')}${LEFT.includes(column) ? '' : ' right'}`

/** The list: a line for each client that is shown, and their sums below. */
export function drawList(lines: readonly TrueUpLine[], model: TrueUpModel, view: View, context: TrueUpContext): HTMLElement {
  const { document } = context
  return h(document, 'table', { class: 'rows true-up', 'data-part': 'list', 'data-price': view.price },
    h(document, 'thead', {}, h(document, 'tr', {}, ...COLUMNS.map((column) => h(document, 'th', { scope: 'col', class: kindOf(column) }, words.columns[column])))),
    h(document, 'tbody', {}, ...lines.map((line) => drawLine(line, model, view, context))),
    h(document, 'tfoot', {}, drawSums(lines, view, context)))
}

function drawLine(line: TrueUpLine, { book }: TrueUpModel, view: View, context: TrueUpContext): HTMLElement {
  const { document } = context
  const { client, facts, plan_name } = line
  const { seats, amounts, increase, follows } = facts
  const today = book.period.until_on
  const cell: Cell = (column, more, ...content) => h(document, 'td', { class: `${kindOf(column)}${more === '' ? '' : ` ${more}`}`, 'data-word': column === 'say' || column === 'after' ? words.columns[column] : null }, ...content)
  const number = (column: Column, value: number | null): HTMLElement => cell(column, value === null ? 'aside' : '', value === null ? figures.MISSING : figures.count(value))
  const amount = (column: Column, cents: number | null, more = ''): HTMLElement => cell(column, cents === null || cents === 0 ? 'aside' : more, cents === null ? figures.MISSING : cents === 0 ? '0' : plainMoney(context, cents))
  const after = facts.after[view.price]
  return h(document, 'tr', { 'data-client': client },
    h(document, 'th', { scope: 'row', class: 'who' }, openButton(document, client, { act: 'open', key: `open:${client}`, value: client, expanded: false, label: words.open(client) }), h(document, 'span', { class: 'phone small muted' }, facts.version === null ? words.no_agreement : words.phone(seats.billed, seats.used))),
    cell('plan', '', plan_name ?? figures.MISSING),
    sayCell(line, today, cell), noticeCell(line, today, cell),
    number('billed', seats.billed), number('stated', seats.stated), number('devices', seats.devices),
    cell('more', seats.more === null || seats.more === 0 ? 'aside' : 'strong', seats.more === null ? figures.MISSING : words.more(seats.more)),
    amount('plan_amount', amounts.plan?.month_cents ?? null), amount('fee_amount', amounts.fee?.month_cents ?? null),
    amount('fee', facts.version?.monthly_fee_cents ?? null), amount('increase', after?.increase_cents ?? (increase.standing === 'unknown' ? null : 0)),
    follows === null ? amount('after', after?.after_cents ?? null, 'strong') : amount('after', follows.monthly_fee_cents),
    letterCell(line, today, view, context, cell))
}

type Cell = (column: Column, more: string, ...content: readonly Child[]) => HTMLElement

function sayCell({ offer }: TrueUpLine, today: string, cell: Cell): HTMLElement {
  if (offer === null || offer.state === 'not_needed') return cell('say', 'aside', figures.MISSING)
  if (offer.state === 'done') return cell('say', 'aside', words.offered(offer.evidence?.on ?? offer.on, today))
  return offer.state === 'overdue' ? cell('say', 'watch-ink', words.late(offer.on, today)) : cell('say', offer.state === 'due' ? 'strong' : '', words.day(offer.on, today))
}

function noticeCell({ facts: { notice_by, standing, renews_on } }: TrueUpLine, today: string, cell: Cell): HTMLElement {
  if (standing === 'ended' && renews_on !== null) return cell('notice', 'watch-ink', words.ended_on(renews_on, today))
  if (notice_by === null) return cell('notice', 'aside', figures.MISSING)
  return notice_by < today ? cell('notice', 'aside', words.passed(words.day(notice_by, today))) : cell('notice', '', words.day(notice_by, today))
}

function letterCell({ client, facts, letter_on }: TrueUpLine, today: string, { price }: View, { document }: TrueUpContext, cell: Cell): HTMLElement {
  if (facts.follows !== null) return cell('letter', 'aside', words.agreed)
  if (facts.from_on === null || facts.after[price] === null || facts.seats.more === null) return cell('letter', 'aside', facts.standing === 'ended' ? words.ended : figures.MISSING)
  return cell('letter', '', h(document, 'a', { class: 'act', href: trueUpLink(client, price), 'aria-label': words.write_label(client) }, words.write), letter_on === null ? null : h(document, 'span', { class: 'small muted' }, ` ${words.made(letter_on, today)}`))
}

/** Sums of what is known of the lines. */
function drawSums(lines: readonly TrueUpLine[], { price }: View, context: TrueUpContext): HTMLElement {
  const { document } = context
  const of = (numbers: readonly (number | null | undefined)[]): number | null => {
    const known = numbers.filter((number) => number !== null && number !== undefined)
    return known.length === 0 ? null : known.reduce((total, number) => total + number, 0)
  }
  const facts = lines.map((line) => line.facts)
  const counts: Readonly<Partial<Record<Column, number | null>>> = { billed: of(facts.map(({ seats }) => seats.billed)), stated: of(facts.map(({ seats }) => seats.stated)), devices: of(facts.map(({ seats }) => seats.devices)) }
  const cents: Readonly<Partial<Record<Column, number | null>>> = {
    plan_amount: of(facts.map(({ amounts }) => amounts.plan?.month_cents)), fee_amount: of(facts.map(({ amounts }) => amounts.fee?.month_cents)), fee: of(facts.map(({ version }) => version?.monthly_fee_cents)),
    increase: of(facts.map(({ after }) => after[price]?.increase_cents)), after: of(facts.map(({ after, follows }) => after[price]?.after_cents ?? follows?.monthly_fee_cents)),
  }
  const more = of(facts.map(({ seats }) => seats.more))
  const text = (column: Column): string => {
    const [number, amount] = [counts[column] ?? null, cents[column] ?? null]
    if (column === 'more') return more === null ? '' : words.more(more)
    return number !== null ? figures.count(number) : amount === null ? '' : plainMoney(context, amount)
  }
  return h(document, 'tr', {}, ...COLUMNS.map((column) => (column === 'client' ? h(document, 'th', { scope: 'row', class: kindOf(column) }, words.total(lines.length)) : h(document, 'td', { class: kindOf(column) }, text(column)))))
}
