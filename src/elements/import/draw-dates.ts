import type { DateOrder, Inspection } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { dateGroups, samplesOf } from './date-groups.ts'
import type { DateGroup } from './date-groups.ts'
import type { Entry } from './entry.ts'

const ORDERS: readonly DateOrder[] = ['day_first', 'month_first']

/** Whether day or month comes first: three rows read both ways, what the file says, and a choice that is made only where the file makes it. */
export function drawDateQuestions(document: Document, entry: Entry, inspection: Inspection): HTMLElement[] {
  return dateGroups(inspection.questions, entry.dates_apart).map((group) => drawGroup(document, entry, group))
}

function drawGroup(document: Document, { id }: Entry, group: DateGroup): HTMLElement {
  const words = importing.dates
  const { questions, choice } = group
  const [first] = questions
  const name = `order-${id}-${first.index}`
  const samples = samplesOf(group)
  const about = questions.length > 1 ? words.together : samples.length === 3 ? words.both : words.few
  const box = h(document, 'fieldset', { class: choice === null ? 'import-question open' : 'import-question', 'aria-describedby': `${name}-why` },
    h(document, 'legend', {}, h(document, 'span', {}, words.heading(questions.map(({ header }) => header)))),
    h(document, 'p', { class: 'small muted' }, about),
    h(document, 'div', { class: 'both-ways' }, ...ORDERS.map((order) => option(document, id, name, group, samples, order))))
  const said = first.evidence.length > 0
    ? h(document, 'div', {}, h(document, 'p', { class: 'strong' }, words.says), h(document, 'ul', { class: 'plain' }, ...first.evidence.map((line) => h(document, 'li', {}, line))))
    : null
  const chosen = first.chosen_by !== null ? words.chosen[first.chosen_by] : first.evidence.length > 0 ? words.split : words.silent
  const apart = questions.length > 1
    ? h(document, 'button', { type: 'button', class: 'open', 'data-act': 'dates-apart', 'data-value': id, 'data-key': `apart-${id}` }, words.apart)
    : null
  box.append(h(document, 'div', { id: `${name}-why`, class: 'small why' }, said,
    h(document, 'p', { class: choice === null ? 'strong' : 'muted' }, chosen, choice === null ? null : ` ${words.kept}`), apart))
  return box
}

function option(document: Document, id: number, name: string, { questions, choice }: DateGroup, samples: DateGroup['questions'][number]['samples'], order: DateOrder): HTMLElement {
  const chosen = choice === order
  const input = h(document, 'input', {
    type: 'radio', name, value: order, checked: chosen, id: `${name}-${order}`,
    'data-control': 'order', 'data-entry': id, 'data-columns': questions.map(({ column }) => column).join(' '), 'data-key': `${name}-${order}`,
  })
  const rows = samples.map((sample, at) => h(document, 'tr', {},
    questions.length > 1 ? h(document, 'td', { class: 'muted' }, questions[at]?.header ?? '') : null,
    h(document, 'td', { class: 'mono' }, sample.text),
    h(document, 'td', { class: 'strong right' }, sample[order])))
  return h(document, 'label', { class: chosen ? 'way chosen' : 'way', for: `${name}-${order}` },
    h(document, 'span', { class: 'way-name' }, input, importing.dates.order[order]),
    h(document, 'table', {}, h(document, 'tbody', {}, ...rows)))
}
