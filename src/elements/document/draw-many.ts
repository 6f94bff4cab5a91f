import { makeMany as words } from '../../words/index.ts'
import { byData, h } from '../shared/index.ts'
import type { Delivery, Packing } from './make-batch.ts'
import type { Subject } from './subject.ts'
import { clientLink, type PaperSize } from './view.ts'

export interface Bar {
  /** Clients that the document can be made for. */
  readonly able: number
  readonly all: number
  readonly paper: PaperSize
  readonly packing: Packing
}

/** The bar above the list of clients: what to choose, what goes on, and what came of it. */
export function drawMany(document: Document, { able, all, paper, packing }: Bar): HTMLElement {
  const select = (name: string, label: string, options: Readonly<Record<string, string>>, chosen: string): HTMLElement => h(document, 'label', { class: 'doc-many-paper' }, label, ' ',
    h(document, 'select', { name }, ...Object.entries(options).map(([value, text]) => h(document, 'option', { value, selected: value === chosen }, text))))
  return h(document, 'section', { class: 'doc-many', 'data-part': 'many', 'aria-label': words.label },
    h(document, 'div', { class: 'doc-many-bar', 'data-many': 'choose' },
      h(document, 'label', { class: 'doc-many-all' }, h(document, 'input', { type: 'checkbox', name: 'many-all' }), able === all ? words.everybody(able) : words.all(able)),
      h(document, 'div', { class: 'doc-common', 'data-many': 'common', hidden: true }),
      select('many-packing', words.packing_label, words.packings, packing), select('many-paper', words.paper, words.papers, paper),
      h(document, 'button', { type: 'button', class: 'button primary', 'data-many': 'make' }, words.make(0, packing))),
    h(document, 'div', { class: 'doc-many-bar', 'data-many': 'run', hidden: true },
      h(document, 'p', { 'data-many': 'at' }), h(document, 'progress', { 'data-many': 'bar', 'aria-label': words.label, max: 1 }),
      h(document, 'button', { type: 'button', class: 'button', 'data-many': 'cancel' }, words.cancel)),
    h(document, 'p', { class: 'reading-note', 'data-many': 'note', role: 'status', hidden: true }),
    h(document, 'div', { class: 'doc-many-result', 'data-many': 'result', hidden: true }))
}

/** A box before the name of each client that can be chosen. */
export function addBoxes(table: HTMLElement, able: readonly string[], chosen: ReadonlySet<string>): void {
  for (const client of able) {
    const name = byData(table, 'find', client)?.querySelector('th')
    const box = h(table.ownerDocument, 'input', { type: 'checkbox', name: 'many-client', value: client, checked: chosen.has(client), 'aria-label': words.choose(client) })
    name?.prepend(box)
  }
}

export function drawResult(document: Document, { zip, packing, made, not_made }: Delivery, { title }: Subject): Node[] {
  const file = zip === null ? [] : [h(document, 'p', {}, words.downloaded(zip.name, words.size(zip.bytes.length)), ' ',
    h(document, 'button', { type: 'button', class: 'open', 'data-many': 'again' }, words.again)),
    h(document, 'p', {}, words.registered, ' ', h(document, 'a', { class: 'open', href: '/documents/register/' }, words.register))]
  const row = ({ client, sentences }: Delivery['not_made'][number]): HTMLElement => h(document, 'tr', {},
    h(document, 'th', { scope: 'row' }, h(document, 'a', { href: clientLink(client) }, client)),
    h(document, 'td', {}, h(document, 'ul', {}, ...sentences.map((sentence) => h(document, 'li', {}, sentence)))))
  const list = not_made.length === 0 ? [] : [
    h(document, 'table', { class: 'rows doc-not-made', 'aria-label': words.not_made },
      h(document, 'thead', {}, h(document, 'tr', {}, ...[words.columns.client, words.columns.reason].map((name) => h(document, 'th', { scope: 'col' }, name)))),
      h(document, 'tbody', {}, ...not_made.map(row))),
    ...(zip === null ? [] : [h(document, 'p', { class: 'small muted' }, words.list_inside)]),
  ]
  return [h(document, 'h2', { tabindex: -1 }, words.done(title, packing, made, not_made.length)), ...file, ...list]
}

/** What went wrong with the run as a whole. */
export function drawFailure(document: Document, cause: string): Node[] {
  return [h(document, 'h2', { tabindex: -1 }, words.failed), h(document, 'p', {}, cause)]
}
