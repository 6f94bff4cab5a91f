import { figures, surveys as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { SurveysModel } from './gather.ts'

/** What was noted here, newest first, to be taken back or saved. */
export function drawKept({ notes }: Pick<SurveysModel, 'notes'>, document: Document): HTMLElement[] {
  const { kept, due } = words
  const title = h(document, 'h2', { id: 'surveys-kept' }, kept.title)
  if (notes.length === 0) return [title, h(document, 'p', { class: 'muted' }, kept.none)]
  const { columns } = kept
  const head = (word: string): HTMLElement => h(document, 'th', { scope: 'col' }, word)
  const sorted = notes.map((note, nth) => ({ note, nth })).toSorted((a, b) => (a.note.sent_on < b.note.sent_on ? 1 : a.note.sent_on > b.note.sent_on ? -1 : a.note.client < b.note.client ? -1 : 1))
  return [
    h(document, 'div', { class: 'section-head' }, title, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'csv', 'data-key': 'csv' }, kept.download)),
    h(document, 'p', { class: 'small muted' }, kept.lead(notes.length)),
    h(document, 'table', { class: 'rows stack' },
      h(document, 'thead', {}, h(document, 'tr', {}, head(columns.client), head(columns.sent), head(columns.answered), head(columns.person), head(columns.score), head(columns.file), h(document, 'th', { scope: 'col' }, h(document, 'span', { class: 'visually-hidden' }, kept.remove)))),
      h(document, 'tbody', {}, ...sorted.map(({ note, nth }) => h(document, 'tr', {},
        h(document, 'th', { scope: 'row' }, note.client),
        h(document, 'td', { class: 'nowrap', 'data-word': columns.sent }, figures.date(note.sent_on)),
        h(document, 'td', { class: 'nowrap', 'data-word': columns.answered }, note.answered_on === null ? kept.waits : figures.date(note.answered_on)),
        h(document, 'td', {}, note.person ?? figures.MISSING),
        h(document, 'td', { class: 'nowrap', 'data-word': columns.score }, note.score === null || note.scale === null ? figures.MISSING : due.score(note.score, note.scale)),
        h(document, 'td', { class: 'small muted' }, note.file ?? note.document ?? kept.by_hand),
        h(document, 'td', { class: 'right' }, h(document, 'button', { type: 'button', class: 'open small', 'data-act': 'remove', 'data-value': String(nth), 'data-key': `remove:${nth}`, 'aria-label': kept.remove_label(note.client, note.sent_on) }, kept.remove)))))),
  ]
}
