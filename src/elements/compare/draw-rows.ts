import type { ComparedRow, ComparedSide } from '../../models/source.ts'
import { compare, figures, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { dataYear, type DrawContext } from '../ticket/index.ts'
import type { CompareModel, OpenedRows } from './gather.ts'
import { reasonsOf } from './reasons.ts'
import { openedToken } from './view.ts'

/** Tickets with both judgements and what moved each. `scope` keeps the same ticket apart in two lists. */
export function drawRows(rows: readonly ComparedRow[], model: CompareModel, { document }: DrawContext, scope: string): HTMLElement {
  if (rows.length === 0) return h(document, 'p', { class: 'muted' }, sla.tickets.none)
  const words = compare.changed.columns
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'table', { class: 'rows tickets compared stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.ticket), head(words.client), head(words.priority), head(words.created, true), head(words.ours, true), head(words.theirs, true), head(words.why))),
    h(document, 'tbody', {}, ...rows.map((row) => drawRow(row, model, document, scope))))
}

function drawRow(row: ComparedRow, model: CompareModel, document: Document, scope: string): HTMLElement {
  const { ours, theirs } = row
  const words = compare.changed
  const none = sla.tickets.no_priority
  const opens = openButton(document, ours.ticket_id, { act: 'ticket', key: `ticket:${scope}:${ours.ticket_id}`, value: ours.ticket_id, expanded: false, label: sla.tickets.open(ours.ticket_id), class: 'mono' })
  const side = (one: ComparedSide, word: string): HTMLElement => h(document, 'td', { class: 'right line side', 'data-word': word }, `${tookWords(one)} `, stateWord(one, document))
  return h(document, 'tr', { 'data-ticket': ours.ticket_id, 'data-client': ours.client },
    h(document, 'td', {}, opens),
    h(document, 'td', {}, ours.client),
    h(document, 'td', {}, words.priority(ours.priority ?? none, theirs.priority ?? none)),
    h(document, 'td', { class: 'right line' }, figures.moment(ours.created_at, ours.zone, dataYear(model))),
    side(ours, words.columns.ours), side(theirs, words.columns.theirs),
    h(document, 'td', { class: 'subject line' }, ours.state === theirs.state ? words.stays : compare.why(reasonsOf(row, model.differences), model.theirs.rules)))
}

/** "16 h 50 of 1 h": what it took, of what it may take. */
export function tookWords({ elapsed_minutes, target_minutes }: Pick<ComparedSide, 'elapsed_minutes' | 'target_minutes'>): string {
  return compare.changed.took(elapsed_minutes === null ? null : figures.duration(elapsed_minutes), target_minutes === null ? null : figures.target(target_minutes))
}

export function stateWord({ state }: Pick<ComparedSide, 'state'>, document: Document): HTMLElement {
  return h(document, 'b', { class: state === 'missed' ? 'missed-ink' : state === 'met' ? 'kept-ink' : null }, sla.states[state])
}

/** The tickets behind an opened figure, ready to stand under it. */
export function drawPanel({ opened, rows, total }: OpenedRows, model: CompareModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { slice, key } = opened
  const title = compare.panel.slice(slice.ours, slice.theirs, slice.changed)
  return h(document, 'div', { class: 'opened-tickets', 'data-panel': openedToken(opened) },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, key === '' ? title : compare.panel.of(key, title)),
      h(document, 'span', { class: 'small muted' }, sla.panel.count(rows.length, total)),
      h(document, 'span', { class: 'end' }, openButton(document, sla.panel.close, { act: 'close', key: `close:${openedToken(opened)}` }))),
    drawRows(rows, model, context, 'panel'),
    rows.length >= total ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:panel' }, sla.tickets.more(Math.min(25, total - rows.length)))))
}
