import { intervalDrawing, markDrawing } from '../../charts/index.ts'
import type { ClockState } from '../../models/source.ts'
import { figures, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { openOf, orderClients, pointsOf } from './client-order.ts'
import type { DrawContext } from '../ticket/index.ts'
import { figureButton } from './draw-headlines.ts'
import type { ClientRow, SlaModel } from './gather.ts'
import { clientsHeading } from './headings.ts'
import type { ClientColumn, Opened } from './view.ts'

const INTERVAL_WIDE = 300
const INTERVAL_NARROW = 180
const HEADS: readonly { readonly column: ClientColumn | 'interval'; readonly right: boolean }[] = [
  { column: 'client', right: false }, { column: 'rate', right: true }, { column: 'decided', right: true }, { column: 'points', right: true },
  { column: 'interval', right: false }, { column: 'promise', right: true }, { column: 'missed', right: true }, { column: 'open', right: true },
  { column: 'exempt', right: true }, { column: 'unknown', right: true },
]

/** Every client against its own promise: a table, so that 24 and 180 clients read the same way. */
export function drawClients(model: SlaModel, context: DrawContext): HTMLElement | null {
  const { document } = context
  if (model.clients.length < 2) return null
  const { sort } = model.view
  const judged = model.clients.filter((row) => !row.point.few)
  const ordered = orderClients(model.clients, sort)
  const shown = ordered.slice(0, context.clients_shown)
  const domain = domainOf(judged)
  const head = h(document, 'tr')
  for (const { column, right } of HEADS) {
    const word = sla.client.columns[column]
    const sorted = sort.column === column
    head.append(h(document, 'th', { scope: 'col', class: [right ? 'right' : '', column === 'interval' ? 'pointer' : ''].join(' ').trim() || null, 'aria-sort': sorted ? (sort.down ? 'descending' : 'ascending') : null },
      column === 'interval' ? word : h(document, 'button', { type: 'button', class: 'sort', 'data-act': 'sort', 'data-value': column, 'data-key': `sort:${column}` }, word)))
  }
  const body = h(document, 'tbody', {}, ...shown.map((row) => drawRow(row, domain, context)))
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'by-client' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'by-client' }, clientsHeading(model))),
    h(document, 'p', { class: 'chart-caption' }, sla.client.caption),
    markKey(context),
    h(document, 'table', { class: 'rows by-client stack' }, h(document, 'thead', {}, head), body),
    ordered.length <= shown.length ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'all-clients', 'data-key': 'all-clients' }, sla.client.show_all(ordered.length))))
}

function drawRow(row: ClientRow, domain: readonly [number, number], { document, width }: DrawContext): HTMLElement {
  const { point, counts } = row
  const right = (column: ClientColumn, content: Node | string, extra = ''): HTMLElement =>
    h(document, 'td', { class: `right ${extra}`.trim(), 'data-word': extra.includes('worded') ? sla.client.columns[column] : null }, content)
  const opens = (states: readonly ClockState[], number: number, words = figures.count(number)): Node | string => {
    if (number === 0) return words
    const opened: Opened = { place: 'client', key: row.name, slice: { kind: 'state', states } }
    return figureButton(document, words, opened, `${row.name}: ${words} ${states.map((state) => sla.states[state]).join(', ')}`)
  }
  const distance = pointsOf(row)
  const interval = point.few || point.promise === null ? null : { points: distance * 100, low: (point.low - point.promise) * 100, high: (point.high - point.promise) * 100, mark: point.mark }
  const sentence = interval === null ? sla.client.too_few(row.name) : sla.client.interval(row.name, distance, interval.low / 100, interval.high / 100)
  const rate = h(document, 'td', { class: 'right rate' }, point.few ? null : `${figures.bareShare(point.rate)} `, markDrawing(document, point.mark, sla.marks[point.mark]))
  return h(document, 'tr', { 'data-place': `client:${row.name}`, 'data-client': row.name },
    h(document, 'th', { scope: 'row' }, row.name, counts.assumed > 0 ? h(document, 'span', { class: 'tiny muted', title: sla.client.assumed }, ` ${sla.client.assumed_short}`) : null),
    rate,
    right('decided', opens(['met', 'missed'], point.decided, sla.headline.of(point.met, point.decided)), 'count'),
    right('points', point.few || point.promise === null ? figures.MISSING : h(document, 'span', { class: distance < 0 && point.clear ? 'missed-ink' : null }, signedPoints(distance)), 'worded'),
    h(document, 'td', { class: 'pointer' }, intervalDrawing(interval, { document, width: width === null || width >= 1100 ? INTERVAL_WIDE : INTERVAL_NARROW, domain, sentence })),
    right('promise', point.promise === null ? figures.MISSING : figures.promised(point.promise), 'aside'),
    right('missed', opens(['missed'], counts.missed), 'worded'),
    right('open', opens(['running', 'paused'], openOf(row)), 'aside'),
    right('exempt', opens(['exempt'], counts.exempt), 'aside'),
    right('unknown', opens(['unknown'], counts.unknown), 'aside'))
}

function signedPoints(distance: number): string {
  const size = figures.bareShare(Math.abs(distance))
  return size === '0.0' ? size : `${distance < 0 ? '−' : '+'}${size}`
}

/** Points either side of the promise, the same for every row; a long tail is cut at 25 points and drawn to the edge. */
function domainOf(rows: readonly ClientRow[]): readonly [number, number] {
  const ends = rows.flatMap((row) => (row.point.promise === null ? [] : [(row.point.low - row.point.promise) * 100, (row.point.high - row.point.promise) * 100]))
  const low = Math.max(-25, Math.min(-5, ...ends))
  const high = Math.min(25, Math.max(5, ...ends))
  return [Math.floor(low), Math.ceil(high)]
}

export function markKey({ document }: DrawContext): HTMLElement {
  const names = ['kept', 'kept_close', 'missed_close', 'missed', 'few'] as const
  return h(document, 'p', { class: 'mark-key' }, ...names.map((name) => h(document, 'span', {}, markDrawing(document, name, ''), ` ${sla.marks[name]}`)))
}
