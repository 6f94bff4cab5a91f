import { markDrawing, type RatePoint } from '../../charts/index.ts'
import { compare, figures, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { differenceOf, orderPairs } from './client-order.ts'
import { signedPoints } from './draw-sides.ts'
import { figureButton } from './figure-button.ts'
import type { ClientPair, CompareModel } from './gather.ts'
import type { Column, Opened } from './view.ts'

const HEADS: readonly (Column | 'ours_of' | 'theirs_of')[] = ['client', 'ours', 'ours_of', 'theirs', 'theirs_of', 'difference', 'changed']

/** Every client's rate on both sides; nothing where there is one client alone. */
export function drawClients(model: CompareModel, context: DrawContext): HTMLElement | null {
  const { document } = context
  const { clients, view: { sort } } = model
  if (clients.length < 2) return null
  const words = compare.clients
  const ordered = orderPairs(clients, sort)
  const shown = ordered.slice(0, context.clients_shown)
  const heads = HEADS.map((column) => (column === 'ours_of' || column === 'theirs_of'
    ? h(document, 'th', { scope: 'col', class: 'right of' }, words.columns[column])
    : h(document, 'th', { scope: 'col', class: column === 'client' ? null : 'right', 'aria-sort': sort.column === column ? (sort.down ? 'descending' : 'ascending') : null },
      h(document, 'button', { type: 'button', class: 'sort', 'data-act': 'sort', 'data-value': column, 'data-key': `sort:${column}` }, words.columns[column]))))
  const moved = clients.filter((pair) => pair.changed > 0).length
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'compare-clients' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'compare-clients' }, words.title(moved, clients.length))),
    h(document, 'p', { class: 'chart-caption' }, words.caption),
    h(document, 'table', { class: 'rows pairs' },
      h(document, 'thead', {}, h(document, 'tr', {}, ...heads)),
      h(document, 'tbody', {}, ...shown.map((pair) => drawPair(pair, document)))),
    shown.length >= ordered.length ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'all-clients', 'data-key': 'all-clients' }, words.show_all(ordered.length))))
}

function drawPair(pair: ClientPair, document: Document): HTMLElement {
  const said = compare.clients
  const difference = differenceOf(pair)
  const decided = (side: 'ours' | 'theirs'): Opened['slice'] => ({ ours: side === 'ours' ? ['met', 'missed'] : [], theirs: side === 'theirs' ? ['met', 'missed'] : [], changed: false })
  const side = (name: 'ours' | 'theirs'): HTMLElement[] => {
    const point: RatePoint = pair[name]
    const of = sla.headline.of(point.met, point.decided)
    const opens = (words: string): HTMLElement => figureButton(document, words, { place: 'client', key: pair.client, slice: decided(name) }, said.opens[name](pair.client, point.few ? of : `${figures.share(point.rate)}, ${of}`))
    return [
      h(document, 'td', { class: 'right rate' }, point.decided === 0 ? figures.MISSING : opens(point.few ? of : figures.bareShare(point.rate)), ' ', markDrawing(document, point.mark, sla.marks[point.mark])),
      h(document, 'td', { class: 'right muted of' }, point.few ? '' : of),
    ]
  }
  return h(document, 'tr', { 'data-place': `client:${pair.client}`, 'data-client': pair.client },
    h(document, 'th', { scope: 'row' }, pair.client),
    ...side('ours'), ...side('theirs'),
    h(document, 'td', { class: 'right strong' }, difference === null ? said.few : signedPoints(difference)),
    h(document, 'td', { class: 'right' }, pair.changed === 0 ? '0'
      : figureButton(document, figures.count(pair.changed), { place: 'client', key: pair.client, slice: { ours: [], theirs: [], changed: true } }, said.opens.changed(pair.client, pair.changed))))
}
