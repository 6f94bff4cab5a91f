import { documents } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { clientLink, type PaperSize } from './view.ts'

const words = documents.start

/** A field that narrows the list whose entries carry `data-find`. */
export function finder(document: Document, list: string): HTMLElement {
  return h(document, 'input', { type: 'search', class: 'search', name: 'find-client', 'aria-label': words.find, placeholder: words.find, 'aria-controls': list, autocomplete: 'off', spellcheck: 'false' })
}

/** Shows what holds the text, case apart, and says how many: the entries of the list that the field is for. */
export function narrow(field: HTMLInputElement, root: HTMLElement): void {
  const wanted = field.value.trim().toLowerCase()
  const list = root.querySelector(`#${field.getAttribute('aria-controls') ?? ''}`)
  const entries = [...list?.querySelectorAll<HTMLElement>('[data-find]') ?? []]
  let shown = 0
  for (const entry of entries) {
    entry.hidden = !(entry.dataset['find'] ?? '').toLowerCase().includes(wanted)
    if (!entry.hidden) shown += 1
  }
  const told = field.parentElement?.querySelector('[data-part="found"]')
  if (told) told.textContent = shown === 0 ? words.none_found(field.value.trim()) : words.shown(shown, entries.length)
}

export function found(document: Document, all: number): HTMLElement {
  return h(document, 'p', { class: 'small muted', 'data-part': 'found', role: 'status' }, words.shown(all, all))
}

/** The other clients, in a list that opens. Each is a link: the address says whose document this is. */
export function drawChooser(document: Document, clients: readonly string[], chosen: string, paper: PaperSize, prospect = false): HTMLElement {
  const list = h(document, 'ul', { id: 'other-clients' }, ...clients.map((client) => h(document, 'li', { 'data-find': client },
    h(document, 'a', { href: clientLink(client, paper), 'aria-current': client === chosen && !prospect ? 'true' : null }, client))))
  return h(document, 'details', { class: 'filter', 'data-part': 'chooser', 'data-owner': '' },
    h(document, 'summary', { 'data-key': 'chooser' }, h(document, 'span', { class: 'name' }, prospect ? documents.choose.prospect : documents.choose.client), ' ', h(document, 'span', { class: 'chosen' }, chosen)),
    h(document, 'div', { class: 'choices', role: 'group', 'aria-label': documents.choose.another }, finder(document, 'other-clients'), found(document, clients.length), list))
}
