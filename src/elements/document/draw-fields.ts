import { documents } from '../../words/index.ts'
import { byData, h } from '../shared/index.ts'
import { fieldId } from './field-id.ts'
import { GROUPS, type Control, type FieldRow } from './field-rows.ts'
import { PAPER_SIZES } from './view.ts'

const words = documents.fields

/** Puts rows into the table: in place where only values changed. `typing`: what has the focus is left as it is. */
export function showFields(place: HTMLElement, rows: readonly FieldRow[], typing: boolean): void {
  const shape = JSON.stringify(rows.map(({ path, control }) => [path, control?.kind, control?.unit]))
  if (place.dataset['shape'] !== shape) {
    const active = place.ownerDocument.activeElement
    const held = active !== null && place.contains(active) ? active.id : null
    place.replaceChildren(drawTable(place.ownerDocument, rows))
    place.dataset['shape'] = shape
    if (held !== null) place.querySelector<HTMLElement>(`[id="${held}"]`)?.focus({ preventScroll: true })
  }
  for (const row of rows) {
    const found = byData(place, 'path', row.path)
    if (found !== null) showRow(found, row, typing)
  }
}

function drawTable(document: Document, rows: readonly FieldRow[]): HTMLElement {
  const { field, value, from } = words.columns
  return h(document, 'table', { class: 'doc-fields' },
    h(document, 'caption', { class: 'visually-hidden' }, words.label),
    h(document, 'thead', {}, h(document, 'tr', {}, ...[field, value, from].map((name) => h(document, 'th', { scope: 'col' }, name)))),
    ...GROUPS.flatMap((group) => {
      const own = rows.filter((row) => row.group === group)
      if (own.length === 0) return []
      return [h(document, 'tbody', {},
        h(document, 'tr', { class: 'doc-group' }, h(document, 'th', { scope: 'rowgroup', colspan: 3 }, words.groups[group])),
        ...own.map((row) => drawRow(document, row)))]
    }))
}

function drawRow(document: Document, { path, label, control }: FieldRow): HTMLElement {
  const id = fieldId(path)
  const name = control === null ? h(document, 'span', { class: 'doc-label' }, label) : h(document, 'label', { class: 'doc-label', for: id }, label)
  return h(document, 'tr', { 'data-path': path },
    h(document, 'th', { scope: 'row' }, name, h(document, 'code', {}, path)),
    h(document, 'td', { class: 'doc-value' }, ...(control === null ? [] : [drawControl(document, id, path, control), unitOf(document, control)])),
    h(document, 'td', { class: 'doc-from', id: `${id}-from` }))
}

function unitOf(document: Document, { unit }: Control): HTMLElement | null {
  return unit === null ? null : h(document, 'span', { class: 'doc-unit' }, unit)
}

function drawControl(document: Document, id: string, path: string, { kind }: Control): HTMLElement {
  const common = { id, 'data-field': path, 'aria-describedby': `${id}-from`, autocomplete: 'off' }
  if (kind === 'paper') {
    return h(document, 'select', common, ...PAPER_SIZES.map((size) => h(document, 'option', { value: size }, words.papers[size])))
  }
  if (kind === 'date') return h(document, 'input', { ...common, type: 'date' })
  if (kind === 'lines') return h(document, 'textarea', { ...common, rows: 2, spellcheck: 'false' })
  return h(document, 'input', { ...common, type: 'text', spellcheck: 'false', class: kind === 'number' ? 'doc-amount' : null, inputmode: kind === 'number' ? 'decimal' : null })
}

function showRow(place: HTMLElement, { text, control, from, wrong }: FieldRow, typing: boolean): void {
  place.classList.toggle('is-wrong', wrong)
  const told = place.querySelector('.doc-from')
  if (told !== null) told.textContent = from
  const cell = place.querySelector<HTMLElement>('.doc-value')
  if (cell === null) return
  if (control === null) {
    cell.textContent = text
    return
  }
  const input = cell.querySelector<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('[data-field]')
  if (input === null) return
  input.dataset['asFiled'] = control.as_filed
  if (wrong) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  if ('placeholder' in input) input.placeholder = control.as_filed
  if (!typing || input !== place.ownerDocument.activeElement) input.value = control.value
}
