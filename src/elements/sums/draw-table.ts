import { sums as words, figures, whyCostlyWords } from '../../words/index.ts'
import type { ClientSums, SumName } from '../../models/source.ts'
import { clientLink } from '../clients/links.ts'
import { h, openButton } from '../shared/index.ts'
import { currencyOf, rounded } from './context.ts'
import type { SumsContext } from './context.ts'
import { shownRows } from './gather.ts'
import type { SumsModel, SumsRow } from './gather.ts'
import { COLUMNS, openedToken, SUM_COLUMNS } from './view.ts'
import type { Column, Opened, View } from './view.ts'

/** Each client's line, drawn once for one set of figures. */
export type DrawnRows = ReadonlyMap<string, HTMLElement>

export const drawRows = (model: SumsModel, context: SumsContext): DrawnRows => new Map(model.rows.map((row) => [row.client, drawRow(row, model, context)]))

const TEXT: readonly Column[] = ['client', 'why']

/** The section with its controls; its rows come from `showRows`. */
export function drawTable({ view }: SumsModel, context: SumsContext): HTMLElement {
  const { document } = context
  const { table } = words
  const name = (column: Column): string => (column === 'fee' ? table.columns.fee(currencyOf(context)) : table.columns[column])
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'sums-table' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'sums-table', 'data-part': 'table-title' })),
    h(document, 'p', { class: 'book-tools' },
      h(document, 'input', { type: 'search', name: 'find', value: view.find, placeholder: table.find, 'aria-label': `${table.find}. ${table.find_key}`, 'aria-keyshortcuts': '/', 'data-key': 'find', autocomplete: 'off', spellcheck: 'false' }),
      h(document, 'kbd', { 'aria-hidden': 'true' }, '/'),
      h(document, 'span', { class: 'small muted', 'data-part': 'shown' }),
      h(document, 'button', { type: 'button', class: 'open small end', 'data-act': 'download', 'data-key': 'download' }, table.download)),
    h(document, 'table', { class: 'rows sums', 'data-part': 'sums' },
      h(document, 'thead', {}, h(document, 'tr', {}, ...COLUMNS.map((column) => h(document, 'th', { scope: 'col', class: `${column === 'client' ? 'who' : column}${TEXT.includes(column) ? '' : ' right'}`, 'data-column': column, 'data-word': name(column) },
        h(document, 'button', { type: 'button', class: 'sort', 'data-act': 'sort', 'data-value': column, 'data-key': `sort:${column}` }, name(column))))))),
    h(document, 'p', { class: 'muted', 'data-part': 'none-found', hidden: true }, table.none_found),
    h(document, 'p', { class: 'small muted footnote' }, table.foot))
}

/** What a cell shows of a sum; null where it is not known. */
export function cellText(column: Exclude<Column, 'client' | 'why'>, sums: ClientSums, context: Pick<SumsContext, 'content'>): string | null {
  const amount = (cents: number | null): string | null => (cents === null ? null : figures.count(cents / 100))
  const number = (value: number | null, text: (value: number) => string): string | null => (value === null ? null : text(value))
  switch (column) {
    case 'fee': return amount(sums.fee_cents)
    case 'hours': return number(sums.minutes, (minutes) => figures.count(minutes / 60))
    case 'labour': return amount(sums.labour_cents)
    case 'tools': return amount(sums.tools_cents)
    case 'left': return amount(sums.left_cents)
    case 'margin': return number(sums.margin, (margin) => figures.bareShare(margin, 0))
    case 'hourly_rate': return number(sums.hourly_rate_cents, (cents) => rounded(context, cents))
    case 'reactive_hours': return number(sums.reactive_minutes_per_seat_month, words.one)
    case 'tickets': return number(sums.tickets_per_seat_month, words.two)
    case 'length': return number(sums.minutes_per_ticket, words.one)
  }
}

/** Warnings that bear on a figure. */
const WARNED: readonly SumName[] = ['margin']

function drawRow(row: SumsRow, { least_margin }: SumsModel, context: SumsContext): HTMLElement {
  const { document } = context
  const { client, sums, why } = row
  const { table } = words
  const opens = (what: Opened['what'], key: string, text: string, name: string): HTMLElement => {
    const token = openedToken({ what, of: '', client })
    return openButton(document, text, { act: 'open', key: `${token}${key}`, value: token, expanded: false, label: table.open(client, name, text) })
  }
  const name = (column: Column): string => (column === 'fee' ? table.columns.fee(currencyOf(context)) : table.columns[column])
  const cells = SUM_COLUMNS.map((column) => {
    const text = cellText(column, sums, context)
    const low = column === 'margin' && sums.margin !== null && sums.margin < least_margin
    const lost = (column === 'left' && (sums.left_cents ?? 0) < 0) || low
    const warned = column === 'margin' && sums.warnings.length > 0
    const [what, key] = column === 'length' ? ['tickets', '.length'] as const : [column, ''] as const
    return h(document, 'td', { class: `${column} right${text === null ? ' aside' : ''}${lost ? ' strong' : ''}`, 'data-word': name(column) },
      warned ? h(document, 'span', { class: 'diamond', role: 'img', 'aria-label': table.warned }) : null,
      opens(what, key, text ?? figures.MISSING, WARNED.includes(what) && text === null ? table.unknown : name(column)))
  })
  return h(document, 'tr', { 'data-client': client },
    h(document, 'th', { scope: 'row', class: 'who' }, h(document, 'a', { class: 'plain', href: clientLink(client), title: client, 'data-key': `row:${client}` }, client)),
    ...cells,
    h(document, 'td', { class: `why${why === null || why.verdict !== 'above' ? ' aside' : ''}`, 'data-word': name('why') }, why === null ? table.not_enough : opens('why', '', whyCostlyWords.short(why), name('why'))))
}

/** Puts the drawn rows into the order of the view, and says which it is. @returns how many are shown */
export function showRows(root: ParentNode, { rows: all }: Pick<SumsModel, 'rows'>, view: View, rows: DrawnRows, document: Document): number {
  const shown = shownRows(all, view)
  const part = (name: string): HTMLElement | null => root.querySelector<HTMLElement>(`[data-part="${name}"]`)
  const table = part('sums')
  if (table === null) return shown.length
  for (const head of table.querySelectorAll<HTMLElement>(':scope > thead th[data-column]')) {
    if (head.dataset['column'] === view.column) head.setAttribute('aria-sort', view.down ? 'descending' : 'ascending')
    else head.removeAttribute('aria-sort')
  }
  for (const body of table.querySelectorAll(':scope > tbody')) body.remove()
  table.append(h(document, 'tbody', {}, ...shown.flatMap(({ client }) => rows.get(client) ?? [])))
  table.hidden = shown.length === 0
  for (const [name, text] of [['table-title', words.table.title[view.column]], ['shown', words.table.shown(shown.length, all.length)]] as const) {
    const place = part(name)
    if (place !== null) place.textContent = text
  }
  const none = part('none-found')
  if (none !== null) none.hidden = shown.length > 0
  return shown.length
}
