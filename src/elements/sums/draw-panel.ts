import { figures, overService, sums as words, whyCostlyWords as why } from '../../words/index.ts'
import type { SumRow } from '../../models/source.ts'
import { h, openButton } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { dataYear, planName, ticketTable } from '../ticket/index.ts'
import { money, sumFormat } from './context.ts'
import type { SumsContext } from './context.ts'
import type { OpenedFound, SumsModel, SumsRow } from './gather.ts'
import { openedToken } from './view.ts'

const MORE = 25

/** By what the page finds a panel, and the tickets behind it, again. */
export interface PanelTokens {
  readonly token: string
  readonly tickets: string
}

const tokensOf = ({ opened }: OpenedFound): PanelTokens => ({ token: openedToken(opened), tickets: openedToken({ what: 'tickets', of: '', client: opened.client }) })

/** What stands under an opened figure: its formula with its figures, what is missing, and its rows. */
export function drawPanel(model: Pick<SumsModel, 'summary'>, shown: OpenedFound, context: SumsContext, tokens: PanelTokens = tokensOf(shown)): HTMLElement {
  const { document } = context
  const [rows, total] = shown.kind === 'sum' ? [shown.found.rows.length, shown.found.count] : shown.kind === 'over' ? [shown.rows.length, shown.total] : [0, 0]
  return h(document, 'div', { class: 'opened-sum', 'data-panel': tokens.token },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, titleOf(shown, context)),
      shown.kind === 'why' ? null : h(document, 'span', { class: 'small muted' }, words.panel.rows(rows, total)),
      h(document, 'span', { class: 'end' }, openButton(document, words.panel.close, { act: 'close', key: `close:${tokens.token}` }))),
    ...bodyOf(model, shown, context, tokens),
    rows >= total ? null : h(document, 'p', { class: 'more' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:panel' }, words.panel.more(Math.min(MORE, total - rows)))))
}

function titleOf(shown: OpenedFound, context: SumsContext): string {
  if (shown.kind === 'over') return overService.panel(shown.of.client, planName(context, shown.opened.of, overService.no_plan), shown.total, shown.decided)
  return shown.kind === 'why' ? why.finding(shown.of.client, shown.of.why) : words.panel.title(shown.of.client, words.names[shown.opened.what as keyof typeof words.names])
}

function bodyOf({ summary }: Pick<SumsModel, 'summary'>, shown: OpenedFound, context: SumsContext, tokens: PanelTokens): HTMLElement[] {
  if (shown.kind === 'over') return [h(context.document, 'p', { class: 'card-caption' }, overService.panel_note(planName(context, shown.opened.of, overService.no_plan))), ticketTable(shown.rows, context, { scope: 'panel', year: dataYear({ summary }), late: false })]
  if (shown.kind === 'why') return [drawWhy(shown.of, context, tokens)]
  return [drawSteps(shown.opened.what as keyof typeof words.names, shown.of, context), drawSumRows(shown.found.rows, context)]
}

/** The formula, once in words and once with its figures, and what is missing. */
export function drawSteps(sum: keyof typeof words.names, { sums }: Pick<SumsRow, 'sums'>, context: SumsContext): HTMLElement {
  const { document } = context
  return h(document, 'ul', { class: 'steps' },
    ...words.steps(sum, sums, sumFormat(context)).map((step) => h(document, 'li', {}, step)),
    ...sums.warnings.map((one) => h(document, 'li', { class: 'watch-ink' }, h(document, 'span', { class: 'diamond', 'aria-hidden': 'true' }), words.warnings.text(one))))
}

/** Rows behind a sum, with the place of each in its file. */
function drawSumRows(rows: readonly SumRow[], context: SumsContext): HTMLElement {
  const { document } = context
  const { panel } = words
  if (rows.length === 0) return h(document, 'p', { class: 'muted' }, panel.none)
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  const counting = rows.some(({ counts }) => !counts)
  return h(document, 'table', { class: 'rows behind stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(panel.columns.ref), head(panel.columns.on, true), head(panel.columns.label), head(panel.columns.amount, true), counting ? head(panel.columns.counts) : null, head(panel.columns.place))),
    h(document, 'tbody', {}, ...rows.map((row) => h(document, 'tr', { 'data-ticket': row.kind === 'ticket' ? row.ref : null },
      h(document, 'td', {}, refOf(row, context)),
      h(document, 'td', { class: 'right' }, row.at_on === null ? figures.MISSING : `${row.kind === 'agreement' ? `${panel.from} ` : ''}${figures.date(row.at_on)}`),
      h(document, 'td', { class: 'subject line' }, row.kind === 'agreement' || row.kind === 'client' ? '' : row.label ?? ''),
      h(document, 'td', { class: 'right', 'data-word': panel.columns.amount }, amountOf(row, context)),
      counting ? h(document, 'td', { 'data-word': panel.columns.counts }, row.counts ? panel.yes : panel.no) : null,
      h(document, 'td', { class: 'muted small line' }, row.file === null || row.row === null ? panel.nowhere : panel.place(row.file, row.row))))))
}

function refOf({ kind, ref, label }: SumRow, context: SumsContext): Child {
  const { panel } = words
  if (kind === 'agreement') return panel.agreement(ref ?? '', planName(context, label, figures.MISSING))
  if (kind === 'client') return panel.seats_ref
  if (ref === null) return figures.MISSING
  return kind === 'ticket' ? openButton(context.document, ref, { act: 'ticket', key: `ticket:rows:${ref}`, value: ref, expanded: false, class: 'mono' }) : panel.kinds[ref] ?? ref
}

function amountOf({ kind, amount }: SumRow, context: SumsContext): string {
  if (amount === null) return figures.MISSING
  if (kind === 'agreement') return money(context, amount)
  return kind === 'client' ? words.panel.seats(amount) : words.panel.minutes(amount)
}

/** What explains a client's hours, part by part, beside the median of the others. */
export function drawWhy({ why: found, sums }: OpenedFoundWhy, context: SumsContext, { tickets }: PanelTokens): HTMLElement {
  const { document, content: { provider } } = context
  const cents = Math.round((found.excess * (sums.seats ?? 0) * provider.costs.labour_per_hour_cents) / 60)
  const cell = (word: string, text: string): HTMLElement => h(document, 'td', { class: 'right', 'data-word': word }, text)
  const head = (word: string, right = true): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  const { columns } = why
  return h(document, 'div', {},
    h(document, 'p', { class: 'card-caption' }, why.caption(found), ' ', why.money(found.excess, money(context, cents))),
    h(document, 'table', { class: 'rows why-parts stack' },
      h(document, 'thead', {}, h(document, 'tr', {}, head(columns.what, false), head(columns.own), head(columns.others), head(columns.minutes), head(columns.share))),
      h(document, 'tbody', {}, ...found.parts.map((part) => h(document, 'tr', {},
        h(document, 'th', { scope: 'row' }, why.reasons[part.reason]), cell(columns.own, why.unit(part.reason, part.own)), cell(columns.others, why.unit(part.reason, part.others)), cell(columns.minutes, why.minutes(part.minutes)),
        cell(columns.share, part.minutes > 0 ? figures.share(part.share, 0) : figures.MISSING))))),
    h(document, 'p', { class: 'small muted' }, why.rule, ' ', openButton(document, words.client.open, { act: 'open', key: 'why:hours', value: tickets })))
}

type OpenedFoundWhy = Extract<OpenedFound, { kind: 'why' }>['of']
