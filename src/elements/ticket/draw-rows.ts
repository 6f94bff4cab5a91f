import type { TicketRow } from '../../models/source.ts'
import { figures, sla, ticket as ticketWords } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { planName } from './context.ts'
import type { DrawContext } from './context.ts'

/** `scope` keeps the same ticket apart in two lists. `only` is the state of all rows, where they have one. */
export function ticketTable(rows: readonly TicketRow[], context: DrawContext, options: { readonly scope: string; readonly year: string | null; readonly late: boolean }): HTMLElement {
  const { document } = context
  if (rows.length === 0) return h(document, 'p', { class: 'muted' }, sla.tickets.none)
  const words = sla.tickets.columns
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  const table = h(document, 'table', { class: 'rows tickets stack' },
    h(document, 'thead', {}, h(document, 'tr', {},
      head(words.ticket), head(words.client), head(words.priority), head(words.created, true), head(words.target, true), head(words.took, true),
      head(options.late ? words.over : words.state, true), head(words.subject))))
  table.append(h(document, 'tbody', {}, ...rows.map((row) => drawRow(row, context, options))))
  return table
}

function drawRow(row: TicketRow, context: DrawContext, options: { readonly scope: string; readonly year: string | null; readonly late: boolean }): HTMLElement {
  const { document } = context
  const right = (content: Node | string, extra = '', word: string | null = null): HTMLElement => h(document, 'td', { class: `right ${extra}`.trim(), 'data-word': word }, content)
  const opens = openButton(document, row.ticket_id, { act: 'ticket', key: `ticket:${options.scope}:${row.ticket_id}`, value: row.ticket_id, expanded: false, label: sla.tickets.open(row.ticket_id), class: 'mono' })
  const allowed = row.target_minutes === null ? figures.MISSING : figures.target(row.target_minutes)
  const took = row.elapsed_minutes === null ? figures.MISSING : figures.duration(row.elapsed_minutes)
  return h(document, 'tr', { 'data-ticket': row.ticket_id, 'data-client': row.client },
    h(document, 'td', {}, opens),
    h(document, 'td', {}, row.client),
    h(document, 'td', {}, row.priority ?? sla.tickets.no_priority),
    right(figures.moment(row.created_at, row.zone, options.year), 'line'),
    right(allowed, '', sla.tickets.columns.target),
    right(h(document, 'span', { class: 'strong' }, took), '', sla.tickets.columns.took),
    right(outcome(row, document, options.late), '', options.late ? sla.tickets.columns.over : null),
    h(document, 'td', { class: 'subject line' }, row.subject ?? '', ...notes(row, context)))
}

function outcome(row: TicketRow, document: Document, late: boolean): Node | string {
  const { target_minutes, elapsed_minutes } = row
  if (row.state === 'missed' && target_minutes !== null && elapsed_minutes !== null) {
    const over = figures.duration(Math.max(0, elapsed_minutes - target_minutes))
    const by = late ? over : ticketWords.verdict.missed(over)
    return h(document, 'span', { class: 'missed-ink' }, row.stopped_at === null ? `${by}, ${sla.tickets.still_open}` : by)
  }
  if (row.state === 'met') return h(document, 'span', { class: 'kept-ink' }, sla.states.met)
  return sla.states[row.state]
}

function notes(row: TicketRow, context: DrawContext): Node[] {
  const words = [
    row.express ? sla.tickets.express : null,
    row.why === 'as_stated' ? sla.tickets.as_stated : null,
    row.plan_assumed ? sla.tickets.assumed(planName(context, row.plan, sla.filters.no_plan)) : null,
    row.stated === null ? null : sla.tickets.stated[row.stated],
  ].filter((word) => word !== null)
  return words.length === 0 ? [] : [h(context.document, 'span', { class: 'tiny muted' }, `${row.subject === null ? '' : ' '}${words.join(' · ')}`)]
}
