import { surveys as words } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { drawBack } from './draw-back.ts'
import { drawDue } from './draw-due.ts'
import { drawKept } from './draw-kept.ts'
import { drawList } from './draw-list.ts'
import { drawMake } from './draw-make.ts'
import { hasScore, type SurveysModel } from './gather.ts'
import { LISTS, type List, type View } from './view.ts'

/** The page's statement: who is to be asked. */
export function titleOf({ lines, due }: SurveysModel): string {
  if (lines.length === 0) return words.title.nobody
  if (due.length > 0) return words.title.due(due.length, due.filter(({ next }) => next?.state === 'overdue').length)
  const [first] = lines
  return first?.next == null ? words.title.none : words.title.later(first.client, first.next.on)
}

/** The whole page below its navigation; all of it is the owner's own. The same at build and in the browser. */
export function drawPage(model: SurveysModel, document: Document): HTMLElement[] {
  const page = h(document, 'div', { 'data-owner': true, class: 'surveys-page' },
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model)),
    h(document, 'p', { class: 'lead' }, words.lead),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    h(document, 'div', { class: 'told', role: 'status', 'data-part': 'told', hidden: true }))
  if (model.lines.length === 0) page.append(drawEmpty(document))
  else {
    page.append(
      h(document, 'div', { 'data-part': 'headlines' }, ...drawHeadlines(model, model.view, document)),
      h(document, 'div', { 'data-part': 'list' }, ...drawList(model, model.view, document)),
      h(document, 'section', { class: 'section surveys-ask', 'aria-labelledby': 'surveys-due' },
        h(document, 'h2', { id: 'surveys-due' }, words.due.title),
        drawMake(model, document), h(document, 'div', { 'data-part': 'due' }, ...drawDue(model, model.view, new Set(), document))),
      drawBack(document),
      h(document, 'section', { class: 'section surveys-kept', 'aria-labelledby': 'surveys-kept', 'data-part': 'kept' }, ...drawKept(model, document)))
  }
  page.append(h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }))
  return [page]
}

function drawEmpty(document: Document): HTMLElement {
  return h(document, 'section', { class: 'state' }, h(document, 'p', {}, words.empty.text),
    h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))
}

export function drawHeadlines(model: SurveysModel, view: View, document: Document): HTMLElement[] {
  const { due, lists, sent } = model
  const { headlines } = words
  const late = due.filter(({ next }) => next?.state === 'overdue').length
  const latest = lists.waiting[0]?.sent_on ?? null
  const notes: Readonly<Record<List, string>> = { waiting: headlines.waiting_note(sent, latest), answered: headlines.answered_note(sent), low: headlines.low_note(lists.answered.filter(hasScore).length) }
  const tile = (name: string, figure: Node | string, note: string): HTMLElement => h(document, 'div', { class: 'headline' }, h(document, 'h2', { class: 'kicker' }, name), h(document, 'p', { class: 'figure-number' }, figure), h(document, 'p', { class: 'note' }, note))
  return [h(document, 'section', { class: 'headlines surveys-figures', 'aria-label': headlines.label },
    tile(headlines.due, due.length === 0 ? '0' : openButton(document, String(due.length), { act: 'show', key: 'show:due', value: 'due', label: headlines.opens(headlines.due, due.length) }), headlines.due_note(late, due.length, model.rules.due_before_days)),
    ...LISTS.map((list) => {
      const number = lists[list].length
      return tile(headlines[list], number === 0 ? '0' : openButton(document, String(number), { act: 'list', key: `list:${list}`, value: list, expanded: view.list === list, label: headlines.opens(headlines[list], number) }), notes[list])
    }))]
}
