import type { ClockState } from '../../models/source.ts'
import { compare, figures, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { figureButton } from './figure-button.ts'
import type { CompareModel } from './gather.ts'
import { STATES } from './view.ts'

/** From each state as agreed to each state the other way; the diagonal stays where it is. */
export function drawCross(model: CompareModel, document: Document): HTMLElement {
  const words = compare.cross
  const { ours, theirs, changes } = model
  const held = STATES.filter((state) => ours.counts[state] + theirs.counts[state] > 0)
  const leaving = (state: ClockState): number => changes.reduce((sum, change) => sum + (change.from === state ? change.tickets : 0), 0)
  const tickets = (from: ClockState, to: ClockState): number =>
    (from === to ? ours.counts[from] - leaving(from) : changes.find((change) => change.from === from && change.to === to)?.tickets ?? 0)
  const number = (count: number, from: readonly ClockState[], to: readonly ClockState[], label: string): Node | string =>
    (count === 0 ? '' : figureButton(document, figures.count(count), { place: 'cross', key: '', slice: { ours: from, theirs: to, changed: false } }, label))
  const cell = (from: ClockState, to: ClockState): HTMLElement =>
    h(document, 'td', { class: from === to ? 'right stays' : 'right' }, number(tickets(from, to), [from], [to], words.cell(tickets(from, to), from, to)))
  const rows = held.map((from) => h(document, 'tr', {},
    h(document, 'th', { scope: 'row' }, sla.states[from]),
    ...held.map((to) => cell(from, to)),
    h(document, 'td', { class: 'right sum' }, number(ours.counts[from], [from], [], words.row(ours.counts[from], from)))))
  const sums = held.map((to) => h(document, 'td', { class: 'right' }, number(theirs.counts[to], [], [to], words.sum(theirs.counts[to], to))))
  return h(document, 'section', { class: 'cross', 'aria-labelledby': 'compare-cross' },
    h(document, 'h2', { id: 'compare-cross', class: 'chart-title' }, words.title[model.view.clock]),
    h(document, 'p', { class: 'chart-caption' }, words.caption),
    h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'group', 'aria-label': words.title[model.view.clock] }, h(document, 'table', {},
      h(document, 'thead', {},
        h(document, 'tr', {}, h(document, 'th', { scope: 'col' }, words.corner), ...held.map((to) => h(document, 'th', { scope: 'col', class: 'right' }, sla.states[to])), h(document, 'th', { scope: 'col', class: 'right sum' }, words.total))),
      h(document, 'tbody', {}, ...rows),
      h(document, 'tfoot', {}, h(document, 'tr', {}, h(document, 'th', { scope: 'row' }, words.total), ...sums, h(document, 'td', { class: 'right sum whole' }, number(ours.counts.tickets, [], [], words.all(ours.counts.tickets))))))))
}
