import { NO_BREAK_SPACE } from '../../core/index.ts'
import { actDate, register as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { drawBoard } from './draw-board.ts'
import { drawReturns } from './draw-returns.ts'
import { drawTable, nameOf } from './draw-table.ts'
import type { RegisterModel } from './gather.ts'
import { SHOWS, type Show } from './view.ts'

/** The page's statement: plain counts of what is open. */
export function titleOf({ lines, counts, board, view, templates }: RegisterModel): string {
  if (lines.length === 0) return words.title.none
  if (view.as === 'board' && board !== null) {
    return words.title.board(nameOf({ title: null, template: board.template }, templates), board.groups.find(({ kind }) => kind === 'signed')?.clients.length ?? 0, board.clients)
  }
  return words.title.open(counts.awaited, counts.due, counts.record, counts.made)
}

/** The whole page below its trail. The same at build and in the browser. */
export function drawPage(model: RegisterModel, document: Document): HTMLElement[] {
  const results = h(document, 'div', { 'data-part': 'results' })
  results.append(...drawResults(model, document))
  return [
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model)),
    h(document, 'p', { class: 'lead', 'data-part': 'lead' }, words.lead(model.as_of)),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    h(document, 'p', { class: 'reading-note', 'data-part': 'done', hidden: true }),
    h(document, 'div', { 'data-part': 'headlines' }, ...drawHeadlines(model, document)),
    drawReturns(document),
    h(document, 'div', { 'data-part': 'filters' }, ...drawFilters(model, document)),
    results,
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

export function drawResults(model: RegisterModel, document: Document): HTMLElement[] {
  const { lines, shown, view, board } = model
  if (lines.length === 0) {
    return [h(document, 'section', { class: 'state' }, h(document, 'p', {}, words.empty.text),
      h(document, 'p', { class: 'actions' },
        h(document, 'a', { class: 'button primary', href: '/documents/' }, words.empty.make), h(document, 'a', { class: 'button', href: '/data/' }, words.empty.add)))]
  }
  if (view.as === 'board' && board !== null) return [drawBoard(board, document)]
  if (shown.length === 0) {
    const nothing = view.show === 'open' && view.template === null
    return [h(document, 'section', { class: 'state' }, h(document, 'p', {}, nothing ? words.none_open : words.no_match.text),
      h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'reset', 'data-key': 'reset:empty' }, words.filters.reset)))]
  }
  return [drawTable(model, document)]
}

export function drawHeadlines({ lines, counts, view }: RegisterModel, document: Document): HTMLElement[] {
  if (lines.length === 0) return []
  const { headlines } = words
  const answered = counts.signed + counts.declined + counts.objected + counts.expired
  const longest = lines.find(({ group }) => group === 'chase')
  const next = lines.find(({ group, standing: { step } }) => group === 'awaited' && step?.kind === 'chase')?.standing.step
  const one = (show: Show, name: string, number: number, note: string): HTMLElement => h(document, 'div', { class: 'headline' },
    h(document, 'h2', { class: 'kicker' }, name),
    h(document, 'p', { class: 'figure-number' }, number === 0 ? '0' : openButton(document, String(number), { act: 'show', key: `show:${show}`, value: show, expanded: view.show === show && view.as === 'list', label: headlines.opens(name, number) })),
    h(document, 'p', { class: 'note' }, note))
  return [h(document, 'section', { class: 'headlines register-figures', 'aria-label': words.document_title },
    one('chase', headlines.chase, counts.due, headlines.chase_note(longest?.entry.client ?? null, longest?.standing.step?.kind === 'chase' ? longest.standing.step.days_late ?? 0 : 0)),
    one('awaited', headlines.awaited, counts.awaited, headlines.awaited_note(next?.kind === 'chase' ? actDate(next.on).replaceAll(' ', NO_BREAK_SPACE) : null, counts.record)),
    one('made', headlines.send, counts.made, headlines.send_note(counts.made)),
    one('answered', headlines.answered, answered, headlines.answered_note(counts.signed, counts.declined, counts.objected, counts.expired)))]
}

export function drawFilters(model: RegisterModel, document: Document): HTMLElement[] {
  const { lines, templates, view, as_of } = model
  if (lines.length === 0) return []
  const { filters } = words
  const option = (value: string, name: string, selected: boolean): HTMLElement => h(document, 'option', { value, selected }, name)
  const chosen = view.as === 'board' ? model.board?.template ?? null : view.template
  const as = (value: 'list' | 'board', name: string): HTMLElement => h(document, 'button', { type: 'button', 'aria-pressed': String(view.as === value), 'data-act': 'as', 'data-value': value, 'data-key': `as:${value}` }, name)
  return [h(document, 'div', { class: 'filters register-filters', role: 'group', 'aria-label': filters.label },
    h(document, 'div', { class: 'segments pressed', role: 'group', 'aria-label': filters.shape }, as('list', filters.list), as('board', filters.board)),
    view.as === 'board' ? null : h(document, 'label', {}, h(document, 'span', {}, filters.state), h(document, 'select', { name: 'show', 'data-key': 'choose:show' }, ...SHOWS.map((show) => option(show, filters.states[show], view.show === show)))),
    h(document, 'label', {}, h(document, 'span', {}, filters.template), h(document, 'select', { name: 'template', 'data-key': 'choose:template' },
      view.as === 'board' ? null : option('', filters.all_templates, chosen === null),
      ...templates.map(({ template, documents }) => option(template, `${nameOf({ title: null, template }, templates)} (${documents})`, chosen === template)))),
    h(document, 'label', {}, h(document, 'span', {}, filters.on), h(document, 'input', { type: 'date', name: 'on', value: as_of ?? '', 'data-key': 'choose:on' })),
    h(document, 'div', { class: 'end' },
      openButton(document, filters.today, { act: 'today', key: 'today' }),
      view.on === null ? null : openButton(document, filters.data_day, { act: 'data-day', key: 'data-day' }),
      openButton(document, filters.reset, { act: 'reset', key: 'reset' }),
      openButton(document, filters.download, { act: 'download', key: 'download' })))]
}
