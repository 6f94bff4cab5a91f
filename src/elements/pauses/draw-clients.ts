import { markDrawing } from '../../charts/index.ts'
import type { RatePoint } from '../../charts/index.ts'
import { figures, pauses, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { orderClients } from './client-order.ts'
import { figureButton } from './draw-headlines.ts'
import type { PausedGroup, PausesModel } from './gather.ts'
import { CLIENT_COLUMNS } from './view.ts'
import type { List } from './view.ts'

/** Every client's pauses, and its attainment with and without them. */
export function drawClients(model: PausesModel, context: DrawContext): HTMLElement | null {
  const { document } = context
  if (model.clients.length < 2) return null
  const { sort } = model.view
  const ordered = orderClients(model.clients, sort)
  const shown = ordered.slice(0, context.clients_shown)
  const head = h(document, 'tr', {}, ...CLIENT_COLUMNS.map((column) => h(document, 'th',
    { scope: 'col', class: column === 'client' ? null : 'right', 'aria-sort': sort.column === column ? (sort.down ? 'descending' : 'ascending') : null },
    h(document, 'button', { type: 'button', class: 'sort', 'data-act': 'sort', 'data-value': column, 'data-key': `sort:${column}` }, pauses.client.columns[column]))))
  const kept = model.clients.filter(({ ways }) => !ways.agreed.few && !ways.agreed.below)
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'by-client' },
    h(document, 'h2', { id: 'by-client' }, pauses.client.title(kept.filter(({ ways }) => ways.without.below).length, kept.length)),
    h(document, 'p', { class: 'chart-caption' }, pauses.client.caption),
    markKey(document),
    h(document, 'table', { class: 'rows paused-by stack' }, h(document, 'thead', {}, head), h(document, 'tbody', {}, ...shown.map((row) => drawRow(row, context)))),
    ordered.length <= shown.length ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'all-clients', 'data-key': 'all-clients' }, pauses.client.show_all(ordered.length))))
}

function drawRow(row: PausedGroup, { document }: DrawContext): HTMLElement {
  const { name, totals, ways } = row
  const words = pauses.client.columns
  const cell = (content: readonly (Node | string)[], word: string, extra = ''): HTMLElement => h(document, 'td', { class: `right ${extra}`.trim(), 'data-word': word }, ...content)
  const opens = (list: List, number: number): Node | string =>
    figureButton(document, figures.count(number), { place: 'client', key: name, list }, number, `${name}, ${pauses.panel.lists[list]}: ${figures.count(number)}`)
  const agreed = rateWords(ways.agreed)
  return h(document, 'tr', { 'data-place': `client:${name}`, 'data-client': name },
    h(document, 'th', { scope: 'row' }, name),
    cell([pauses.hours(totals.paused_minutes)], words.paused),
    cell([pauses.share(totals.paused_minutes, totals.open_minutes)], words.share, 'aside'),
    cell([opens('stretches', totals.spans)], words.spans),
    cell([pauses.hours(totals.overrun_minutes)], words.overrun, totals.overrun_spans === 0 ? 'aside muted' : ''),
    cell([opens('overruns', totals.overrun_spans)], words.overrun_spans, totals.overrun_spans === 0 ? 'aside muted' : ''),
    cell([figureButton(document, agreed, { place: 'client', key: name, list: 'decided' }, ways.agreed.decided, pauses.client.agreed(name, agreed, pauses.promise.of(ways.agreed.met, ways.agreed.decided))), ' ', mark(document, ways.agreed)], words.attainment),
    cell([rateWords(ways.without), ' ', mark(document, ways.without)], words.without),
    cell([opens('resting', totals.rests_on_pauses)], words.rests))
}

const rateWords = (point: RatePoint): string => (point.decided === 0 ? figures.MISSING : point.few ? `${point.met}/${point.decided}` : figures.bareShare(point.rate))
const mark = (document: Document, point: RatePoint): SVGElement => markDrawing(document, point.mark, sla.marks[point.mark])

function markKey(document: Document): HTMLElement {
  const names = ['kept', 'kept_close', 'missed_close', 'missed', 'few'] as const
  return h(document, 'p', { class: 'mark-key' }, ...names.map((name) => h(document, 'span', {}, markDrawing(document, name, ''), ` ${sla.marks[name]}`)))
}
