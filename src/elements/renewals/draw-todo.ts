import { stepMarkDrawing } from '../../charts/index.ts'
import { renewals as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { todoColumns } from './columns.ts'
import type { TodoColumn, TodoItem } from './columns.ts'
import type { RenewalsContext } from './context.ts'
import { hasEnded } from './gather.ts'
import type { RenewalLine } from './gather.ts'

/** How many of a column are shown until the reader asks for all; on paper all are. */
const FIRST_ITEMS = 5

/** What is to be done, the soonest first: what is late, this week, the next, and the two after. */
export function drawTodo(lines: readonly RenewalLine[], today: string, all: boolean, { document }: RenewalsContext): HTMLElement {
  const columns = todoColumns(lines, today)
  const shown = columns[0]?.items.length === 0 ? columns.slice(1) : columns
  const total = columns.reduce((sum, { items }) => sum + items.length, 0)
  const longer = columns.some(({ items }) => items.length > FIRST_ITEMS)
  return h(document, 'section', { 'aria-label': words.todo.label, 'data-part': 'todo', class: 'todo-section' },
    total === 0 ? h(document, 'p', { class: 'muted' }, words.todo.nothing)
      : h(document, 'div', { class: `todo of-${shown.length}${all ? ' is-all' : ''}` }, ...shown.map((column) => drawColumn(column, today, document))),
    !longer ? null : h(document, 'p', { class: 'more' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'all', 'data-key': 'all', 'aria-expanded': String(all) }, all ? words.todo.fewer : words.todo.more(total))))
}

function drawColumn({ name, from, until, items }: TodoColumn, today: string, document: Document): HTMLElement {
  const span = name === 'late' ? null : name === 'this_week' ? words.todo.until(until, today) : words.todo.between(from, until, today)
  return h(document, 'div', { class: `todo-column is-${name}` },
    h(document, 'h2', {}, words.todo[name], span === null ? h(document, 'span', { class: 'small muted' }, ` ${items.length}`) : h(document, 'span', { class: 'small muted' }, ` ${span}`)),
    items.length === 0 ? h(document, 'p', { class: 'small muted' }, words.todo.none_here)
      : h(document, 'ol', {}, ...items.map((item, i) => drawItem(item, today, i >= FIRST_ITEMS, document))))
}

function drawItem({ client, term, kind, on, state }: TodoItem, today: string, after_first: boolean, document: Document): HTMLElement {
  const late = state === 'overdue'
  const what = term === null ? words.todo.yearly_survey : kind === 'end' && hasEnded(term, today) ? words.todo.ended : kind === 'end' && term.renewal === 'rolling' ? words.todo.renews : words.todo.step[kind]
  return h(document, 'li', { 'data-client': client, class: after_first ? 'after-first' : null },
    h(document, 'span', { class: late ? 'when watch-ink' : 'when' }, on < today ? words.todo.since(on, today) : words.todo.on(on, today)),
    h(document, 'p', {},
      openButton(document, client, { act: 'show', value: client, key: `todo:${client}:${term?.term_ends_on ?? ''}:${kind}`, label: words.todo.open(client), class: 'strong' }),
      h(document, 'span', { class: `what${late ? ' watch-ink' : ''}${kind === 'notice' ? ' strong' : ''}` }, stepMarkDrawing(document, kind, state, kind === 'end' && term?.renewal === 'fixed'), late && kind !== 'end' ? words.todo.late_step(what) : what)))
}
