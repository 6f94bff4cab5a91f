import { markDrawing } from '../../charts/index.ts'
import { formatMoney } from '../../core/index.ts'
import { clients, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { planName, rounded } from './context.ts'
import type { ClientsContext } from './context.ts'
import { drawRow } from './draw-row.ts'
import type { ClientRow, ClientsModel } from './gather.ts'
import { shownGroups } from './order.ts'
import type { RowGroup } from './order.ts'
import type { Column, View } from './view.ts'

const words = clients.table
const MARKS = ['kept', 'kept_close', 'missed_close', 'missed', 'few'] as const

/** Heads in the order of the cells; some columns take two cells. */
const HEADS: readonly (readonly [column: Column, cells: number, kind: string])[] = [
  ['client', 1, 'who'], ['seats', 1, 'plan'], ['renews', 1, 'renews right'], ['days', 1, 'days right'], ['notice', 1, 'notice right'], ['points', 1, 'spark'], ['response', 2, 'rate response right'], ['decided', 1, 'of right'],
  ['resolution', 2, 'rate resolution right'], ['score', 2, 'letter'], ['evidence', 1, 'evidence'], ['obligations', 1, 'obligations right'], ['fee', 1, 'fee right'], ['margin', 1, 'margin right'], ['step', 1, 'step'], ['by', 1, 'by right'],
]
const CELLS = HEADS.reduce((sum, [, cells]) => sum + cells, 0)

/** Each client's line, drawn once for one set of figures. */
export type DrawnRows = ReadonlyMap<string, HTMLElement>

export const drawRows = (model: ClientsModel, context: ClientsContext): DrawnRows => new Map(model.rows.map((row) => [row.client, drawRow(row, model, context)]))

/** The section with its controls; its rows come from `showRows`. */
export function drawTable(model: ClientsModel, context: ClientsContext): HTMLElement {
  const { document } = context
  const currency = formatMoney(0, context.content.provider.currency, context.content.provider.locale).replace(/[\d.,\s]/g, '')
  const name = (column: Column): string => (column === 'fee' ? words.columns.fee(currency) : words.columns[column])
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'all-clients' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'all-clients', 'data-part': 'table-title' }), markKey(document)),
    h(document, 'p', { class: 'book-tools' },
      h(document, 'input', { type: 'search', name: 'find', value: model.view.find, placeholder: words.find, 'aria-label': `${words.find}. ${words.find_key}`, 'aria-keyshortcuts': '/', 'data-key': 'find', autocomplete: 'off', spellcheck: 'false' }),
      h(document, 'kbd', { 'aria-hidden': 'true' }, '/'),
      h(document, 'span', { class: 'small muted', 'data-part': 'shown' }),
      h(document, 'button', { type: 'button', class: 'open small end', 'data-act': 'download', 'data-key': 'download' }, words.download)),
    h(document, 'table', { class: 'rows portfolio', 'data-part': 'portfolio' },
      h(document, 'thead', {}, h(document, 'tr', {}, ...HEADS.map(([column, cells, kind]) => h(document, 'th', { scope: 'col', colspan: cells === 1 ? null : cells, class: kind, 'data-column': column, 'data-word': name(column) },
        h(document, 'button', { type: 'button', class: 'sort', 'data-act': 'sort', 'data-value': column, 'data-key': `sort:${column}` }, name(column))))))),
    h(document, 'p', { class: 'muted', 'data-part': 'none-found', hidden: true }, words.none_found))
}

const planWords = (context: ClientsContext) => ({ of }: ClientRow): string => planName(context, of.agreement.version?.plan ?? null) ?? ''

/** The rows that a view shows, in its order. */
export const groupsOf = (model: ClientsModel, view: View, context: ClientsContext): RowGroup[] => shownGroups(model.rows, view, planWords(context))

/** Puts the drawn rows into the order of the view, and says which it is. @returns how many are shown */
export function showRows(root: ParentNode, model: ClientsModel, view: View, rows: DrawnRows, context: ClientsContext): number {
  const { document } = context
  const groups = groupsOf(model, view, context)
  const shown = groups.reduce((sum, group) => sum + group.rows.length, 0)
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  const table = part('portfolio')
  if (table === null) return shown
  table.dataset['sort'] = view.column
  for (const head of table.querySelectorAll<HTMLElement>('th[data-column]')) {
    if (head.dataset['column'] === view.column) head.setAttribute('aria-sort', view.down ? 'descending' : 'ascending')
    else head.removeAttribute('aria-sort')
  }
  const bodies = groups.map(({ standing, rows: within }) => {
    const body = h(document, 'tbody')
    if (standing !== null) body.append(drawGroup(standing, within, context))
    body.append(...within.flatMap(({ client }) => rows.get(client) ?? []))
    return body
  })
  for (const body of table.querySelectorAll('tbody')) body.remove()
  table.append(...bodies)
  table.hidden = shown === 0
  for (const [name, text] of [['table-title', words.title[view.column]], ['shown', words.shown(shown, model.rows.length)]] as const) {
    const place = part(name)
    if (place !== null) place.textContent = text
  }
  const none = part('none-found')
  if (none !== null) none.hidden = shown > 0
  return shown
}

function drawGroup(standing: NonNullable<RowGroup['standing']>, rows: readonly ClientRow[], context: ClientsContext): HTMLElement {
  const { document } = context
  const paid = rows.flatMap(({ of }) => (of.worth.fee_cents === null ? [] : [of.worth.fee_cents]))
  const fee = paid.length === 0 ? null : rounded(context, paid.reduce((sum, cents) => sum + cents, 0))
  return h(document, 'tr', { class: 'group' }, h(document, 'th', { scope: 'rowgroup', colspan: CELLS }, words.group(words.groups[standing], rows.length, fee)))
}

function markKey(document: Document): HTMLElement {
  return h(document, 'p', { class: 'mark-key end' }, ...MARKS.map((name) => h(document, 'span', {}, markDrawing(document, name, ''), ` ${sla.marks[name]}`)))
}
