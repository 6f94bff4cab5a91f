import { write } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Checked, Usable } from './check.ts'
import type { Editor } from './editor-seam.ts'
import { fieldSnippet, SNIPPETS } from './pieces.ts'

const words = write.pieces

/** The fields that can be named and the parts that can be placed; what was open stays open. */
export function showPieces(place: HTMLElement, { fields, components }: Pick<Checked, 'fields' | 'components'>): void {
  const { ownerDocument: document } = place
  const shape = JSON.stringify(fields)
  if (place.dataset['shape'] === shape) return
  place.dataset['shape'] = shape
  const open = (name: string): boolean => place.querySelector<HTMLDetailsElement>(`details[data-pieces="${name}"]`)?.open === true
  const [fields_open, components_open] = [open('fields'), open('components')]
  const wanted = place.querySelector<HTMLInputElement>('[name="find-field"]')?.value ?? ''
  place.replaceChildren(
    details(document, 'fields', fields_open, words.fields(fields.length), [
      h(document, 'p', { class: 'small muted' }, words.fields_note),
      h(document, 'input', { type: 'search', class: 'search', name: 'find-field', 'aria-label': words.find, placeholder: words.find, value: wanted, autocomplete: 'off', spellcheck: 'false' }),
      h(document, 'ul', { class: 'write-fields' }, ...fields.map((field) => drawField(document, field))),
    ]),
    details(document, 'components', components_open, words.components, [
      h(document, 'p', { class: 'small muted' }, words.components_note),
      h(document, 'ul', { class: 'write-fields' }, ...components.map((name) => h(document, 'li', {},
        insertButton(document, 'component', name, `<${name}>`), h(document, 'span', {}, write.components[name] ?? '')))),
    ]))
  narrowFields(place, wanted)
}

function details(document: Document, name: string, open: boolean, summary: string, body: readonly Node[]): HTMLElement {
  return h(document, 'details', { 'data-pieces': name, open }, h(document, 'summary', { 'data-key': `pieces:${name}` }, summary), ...body)
}

function drawField(document: Document, { path, label, value, kind }: Usable): HTMLElement {
  return h(document, 'li', { 'data-find': `${path} ${label}`.toLowerCase() },
    insertButton(document, 'field', path, path, kind),
    h(document, 'span', { class: 'write-label' }, label),
    h(document, 'span', { class: value === null ? 'write-value muted' : 'write-value' }, value ?? words.empty))
}

function insertButton(document: Document, what: string, name: string, told: string, kind: string | null = null): HTMLElement {
  return h(document, 'button', { type: 'button', class: 'open', 'data-act': 'insert', 'data-what': what, 'data-value': name, 'data-kind': kind, 'data-key': `insert:${what}:${name}`, 'aria-label': words.insert(told) }, h(document, 'code', {}, told))
}

/** Puts what a button names where the cursor stands. */
export function insertFrom({ dataset }: HTMLElement, editor: Pick<Editor, 'insert'>): void {
  const value = dataset['value'] ?? ''
  const snippet = dataset['what'] === 'component' ? SNIPPETS[value] : fieldSnippet(value, dataset['kind'] ?? '')
  if (snippet !== undefined) editor.insert(snippet.text, snippet.piece)
}

/** Shows the fields whose path or label holds what is looked for. */
export function narrowFields(root: HTMLElement, wanted: string): void {
  const sought = wanted.trim().toLowerCase()
  for (const field of root.querySelectorAll<HTMLElement>('.write-fields [data-find]')) field.hidden = !(field.dataset['find'] ?? '').includes(sought)
}
