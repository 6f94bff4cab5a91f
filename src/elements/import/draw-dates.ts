import type { DateOrder, Question } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Entry } from './entry.ts'

const ORDERS: readonly DateOrder[] = ['day_first', 'month_first']

/** Whether day or month comes first: three rows read both ways, what the file says, and a choice that is made only where the file makes it. */
export function drawDateQuestion(document: Document, { id }: Entry, question: Question): HTMLElement {
  const words = importing.dates
  const name = `order-${id}-${question.index}`
  const box = h(document, 'fieldset', { class: question.choice === null ? 'import-question open' : 'import-question', 'aria-describedby': `${name}-why` },
    h(document, 'legend', {}, h(document, 'span', {}, words.heading(question.header))),
    h(document, 'p', { class: 'small muted' }, question.samples.length === 3 ? words.both : words.few),
    h(document, 'div', { class: 'both-ways' }, ...ORDERS.map((order) => option(document, id, name, question, order))))
  const said = question.evidence.length > 0
    ? h(document, 'div', {}, h(document, 'p', { class: 'strong' }, words.says), h(document, 'ul', { class: 'plain' }, ...question.evidence.map((line) => h(document, 'li', {}, line))))
    : null
  const chosen = question.chosen_by !== null ? words.chosen[question.chosen_by] : question.evidence.length > 0 ? words.split : words.silent
  box.append(h(document, 'div', { id: `${name}-why`, class: 'small why' }, said, h(document, 'p', { class: question.choice === null ? 'strong' : 'muted' }, chosen, question.choice === null ? null : ` ${words.kept}`)))
  return box
}

function option(document: Document, id: number, name: string, question: Question, order: DateOrder): HTMLElement {
  const chosen = question.choice === order
  const input = h(document, 'input', {
    type: 'radio', name, value: order, checked: chosen, id: `${name}-${order}`,
    'data-control': 'order', 'data-entry': id, 'data-column': question.column, 'data-key': `${name}-${order}`,
  })
  const rows = question.samples.map((sample) => h(document, 'tr', {},
    h(document, 'td', { class: 'mono' }, sample.text),
    h(document, 'td', { class: 'strong right' }, sample[order])))
  return h(document, 'label', { class: chosen ? 'way chosen' : 'way', for: `${name}-${order}` },
    h(document, 'span', { class: 'way-name' }, input, importing.dates.order[order]),
    h(document, 'table', {}, h(document, 'tbody', {}, ...rows)))
}
