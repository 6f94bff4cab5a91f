import { makeMany, meetings } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Delivery } from './delivery.ts'

const words = meetings.make

/** Making the documents of all meetings that are shown: what to make, what goes on, and what came of it. */
export function drawMaking(document: Document): HTMLElement {
  const tick = (name: string, text: string): HTMLElement => h(document, 'label', {}, h(document, 'input', { type: 'checkbox', name, checked: true, 'data-key': name }), text)
  return h(document, 'section', { class: 'doc-many meetings-make', 'data-part': 'making', 'aria-label': words.label },
    h(document, 'div', { class: 'doc-many-bar', 'data-many': 'choose' },
      tick('make-briefing', words.briefing), tick('make-review', words.review),
      h(document, 'label', {}, makeMany.paper, ' ', h(document, 'select', { name: 'make-paper', 'data-key': 'make-paper' }, ...Object.entries(makeMany.papers).map(([value, text]) => h(document, 'option', { value }, text)))),
      h(document, 'button', { type: 'button', class: 'button primary', 'data-act': 'make-all', 'data-key': 'make-all', 'data-many': 'make' }, words.all(0, 0))),
    h(document, 'div', { class: 'doc-many-bar', 'data-many': 'run', hidden: true },
      h(document, 'p', { 'data-many': 'at' }), h(document, 'progress', { 'data-many': 'bar', 'aria-label': words.label, max: 1 }),
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'make-cancel', 'data-key': 'make-cancel', 'data-many': 'cancel' }, words.cancel)),
    h(document, 'p', { class: 'reading-note', 'data-many': 'note', role: 'status', hidden: true }),
    h(document, 'div', { class: 'doc-many-result', 'data-many': 'result', hidden: true }))
}

/** What came of it: the file, and what could not be made, each with why. */
export function drawResult(document: Document, { file, made, not_made }: Delivery): Node[] {
  const again = (): HTMLElement => h(document, 'button', { type: 'button', class: 'open', 'data-act': 'make-again', 'data-key': 'make-again' }, makeMany.again)
  const title = file?.pages === undefined || file.pages === null ? words.done(made.briefing, made.review, not_made.length) : words.done_one(file.name, file.pages)
  const list = not_made.length === 0 ? [] : [h(document, 'table', { class: 'rows doc-not-made', 'aria-label': makeMany.not_made },
    h(document, 'thead', {}, h(document, 'tr', {}, ...[makeMany.columns.client, makeMany.columns.reason].map((name) => h(document, 'th', { scope: 'col' }, name)))),
    h(document, 'tbody', {}, ...not_made.map(({ client, sentences }) => h(document, 'tr', {}, h(document, 'th', { scope: 'row' }, client), h(document, 'td', {}, h(document, 'ul', {}, ...sentences.map((one) => h(document, 'li', {}, one))))))))]
  return [h(document, 'h2', { tabindex: -1 }, title),
    ...(file === null ? [] : [
      h(document, 'p', {}, ...(file.pages === null ? [makeMany.downloaded(file.name, makeMany.size(file.bytes.length)), ' '] : []), again()),
      h(document, 'p', {}, makeMany.registered, ' ', h(document, 'a', { class: 'open', href: '/documents/register/' }, makeMany.register)),
      made.briefing === 0 ? null : h(document, 'p', { class: 'small muted' }, words.keep)].filter((one) => one !== null)),
    ...list, ...(not_made.length > 0 && file !== null && file.pages === null ? [h(document, 'p', { class: 'small muted' }, makeMany.list_inside)] : [])]
}

export function drawFailure(document: Document, cause: string): Node[] {
  return [h(document, 'h2', { tabindex: -1 }, makeMany.failed), h(document, 'p', {}, cause)]
}
