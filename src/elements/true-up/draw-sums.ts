import type { SeatPrice, SeatsAmount } from '../../core/index.ts'
import { figures, trueUp } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { money } from './context.ts'
import type { TrueUpContext } from './context.ts'
import type { TrueUpLine } from './gather.ts'

const words = trueUp.panel

const tableOf = (document: Document, kind: string, head: readonly string[], rows: readonly (readonly Child[])[], strong: number | null = null): HTMLElement => h(document, 'table', { class: `rows sum-lines ${kind}` },
  h(document, 'thead', {}, h(document, 'tr', {}, ...head.map((word, i) => h(document, 'th', { scope: 'col', class: i === 0 ? null : 'right' }, word)))),
  h(document, 'tbody', {}, ...rows.map((cells, nth) => h(document, 'tr', { class: nth === strong ? 'total' : null }, ...cells.map((cell, i) => (i === 0 ? h(document, 'th', { scope: 'row' }, cell) : h(document, 'td', { class: 'right' }, cell)))))))

/** What the seats that differ cost, both ways, with the sums written out. */
export function drawAmounts({ facts: { seats, amounts, version } }: TrueUpLine, context: TrueUpContext): HTMLElement | null {
  const { document } = context
  const { more, billed } = seats
  if (more === null || more === 0 || version === null) return null
  const say = (cents: number): string => money(context, cents)
  const line = (name: string, amount: SeatsAmount | null, formula: (amount: SeatsAmount) => string): readonly Child[][] => (amount === null ? [] : [[
    h(document, 'span', {}, name, h(document, 'span', { class: 'formula' }, formula(amount)), h(document, 'span', { class: 'formula' }, words.year(say(amount.month_cents), say(amount.year_cents)))), say(amount.month_cents), say(amount.year_cents)]])
  const rows = [
    ...line(words.by_plan, amounts.plan, ({ per_seat_cents, month_cents }) => `${words.formula_plan(more, say(per_seat_cents), say(month_cents))} (${words.from_plan(version.plan)})`),
    ...line(words.by_fee, amounts.fee, ({ month_cents }) => words.formula_fee(more, say(version.monthly_fee_cents ?? 0), billed ?? 0, say(month_cents))),
  ]
  return h(document, 'section', {}, h(document, 'h4', {}, words.amount), rows.length === 0 ? h(document, 'p', { class: 'muted small' }, words.no_amount) : tableOf(document, 'amounts', [words.seat_head, words.month_head, words.year_head], rows))
}

/** The next fee line by line, and why it is raised or not. */
export function drawFee({ facts: { after, seats, increase, from_on, follows } }: TrueUpLine, price: SeatPrice, context: TrueUpContext): HTMLElement | null {
  const { document } = context
  const lines = after[price]
  const say = (cents: number): string => money(context, cents)
  const why = increase.standing === 'due' ? (increase.since === null ? null : words.standing.due(increase.since.since, increase.since.at_least)) : increase.standing === 'too_soon' ? words.standing.too_soon(increase.earliest_on ?? '') : words.standing[increase.standing]
  if (lines === null && follows !== null) return null
  const both = (name: Child, cents: number): readonly Child[] => [name, say(cents), say(12 * cents)]
  const raised = lines === null ? 0 : lines.fee_cents + (price === 'fee' ? lines.seats_cents : Math.min(0, lines.seats_cents))
  const rows = lines === null ? [] : [
    both(words.now(seats.billed), lines.fee_cents),
    ...(lines.seats_cents === 0 && (seats.more ?? 0) === 0 ? [] : [both(words.of_seats(seats.more ?? 0), lines.seats_cents)]),
    ...(lines.increase_cents === 0 ? [] : [both(h(document, 'span', {}, words.increase(increase.share), h(document, 'span', { class: 'formula' }, words.increase_formula(increase.share, say(raised), say(lines.increase_cents)))), lines.increase_cents)]),
    both(words.after(from_on), lines.after_cents),
  ]
  return h(document, 'section', {}, h(document, 'h4', {}, words.fee), rows.length === 0 ? null : tableOf(document, 'fee-lines', [words.fee_head, words.month_head, words.year_head], rows, rows.length - 1), why === null ? null : h(document, 'p', { class: 'small muted' }, why))
}

/** What was paid in each version, and how much of its change was seats and how much was price. */
export function drawHistory({ of, facts: { history } }: TrueUpLine, context: TrueUpContext): HTMLElement | null {
  const { document, content } = context
  if (history.length === 0) return null
  const { history_columns: head } = words
  const say = (cents: number | null | undefined): string => (cents == null ? figures.MISSING : money(context, cents))
  const rows = history.map(({ version, change }): readonly Child[] => {
    const place = of.versions.find((one) => one.version === version.version)
    return [
      h(document, 'span', { title: place?.file ?? null }, figures.count(version.version), place?.row == null ? null : h(document, 'span', { class: 'muted small' }, words.row(place.row))), figures.date(version.starts_on), content.plans.get(version.plan)?.name ?? version.plan,
      version.billed_seats === null ? figures.MISSING : figures.count(version.billed_seats), say(version.monthly_fee_cents), say(change?.cents), say(change?.seats_cents), say(change?.price_cents),
      change?.share == null ? figures.MISSING : `${figures.bareShare(change.share)}\u00a0%`,
    ]
  })
  return h(document, 'section', {}, h(document, 'h4', {}, words.history), h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': words.history },
    tableOf(document, 'history', [head.version, head.from, head.plan, head.seats, head.fee, head.change, head.of_seats, head.of_price, head.share], rows)))
}
