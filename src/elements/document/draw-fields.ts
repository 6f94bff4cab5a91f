import { documents } from '../../words/index.ts'
import { byData, h } from '../shared/index.ts'
import { fieldId } from './field-id.ts'
import { controlShape, drawControl, showControl, type ControlElement } from './draw-control.ts'
import { GROUPS, type FieldRow } from './field-rows.ts'

const words = documents.fields

/** Fewer settled rows than this stand open. */
const FEW = 4

/** Puts rows into the table: in place where only values changed. `typing`: what has the focus is left as it is. */
export function showFields(place: HTMLElement, rows: readonly FieldRow[], typing: boolean): void {
  const shape = JSON.stringify(rows.map(({ path, control }) => [path, control === null ? null : controlShape(control)]))
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
  fold(place)
}

/** Shows the settled rows of a group, or folds them. */
export function foldFields(place: HTMLElement, group: string): void {
  const open = new Set((place.dataset['open'] ?? '').split(' '))
  if (!open.delete(group)) open.add(group)
  place.dataset['open'] = [...open].join(' ').trim()
  fold(place)
}

function fold(place: HTMLElement): void {
  const open = new Set((place.dataset['open'] ?? '').split(' '))
  for (const body of place.querySelectorAll<HTMLElement>('tbody[data-group]')) {
    const group = body.dataset['group'] ?? ''
    const settled = [...body.querySelectorAll<HTMLElement>('tr.is-settled')]
    const folded = settled.length >= FEW && !open.has(group)
    for (const row of settled) row.hidden = folded
    const more = body.querySelector<HTMLElement>('.doc-more')
    const button = more?.querySelector('button')
    if (more === null || button == null) continue
    more.hidden = settled.length < FEW
    button.setAttribute('aria-expanded', String(!folded))
    button.textContent = folded ? words.more(settled.length) : words.fewer(settled.length)
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
      return [h(document, 'tbody', { 'data-group': group },
        h(document, 'tr', { class: 'doc-group' }, h(document, 'th', { scope: 'rowgroup', colspan: 3 }, words.groups[group])),
        ...own.map((row) => drawRow(document, row)),
        h(document, 'tr', { class: 'doc-more' }, h(document, 'td', { colspan: 3 }, h(document, 'button', { type: 'button', class: 'open', 'data-act': 'fold', 'data-value': group, 'data-key': `fold:${group}` }))))]
    }))
}

function drawRow(document: Document, { path, label, control }: FieldRow): HTMLElement {
  const id = fieldId(path)
  const name = control === null ? h(document, 'span', { class: 'doc-label' }, label) : h(document, 'label', { class: 'doc-label', for: id }, label)
  return h(document, 'tr', { 'data-path': path },
    h(document, 'th', { scope: 'row' }, name, h(document, 'code', {}, path)),
    h(document, 'td', { class: 'doc-value' }, ...(control === null ? [] : drawControl(document, id, control, { 'data-field': path, 'aria-describedby': `${id}-from` }))),
    h(document, 'td', { class: 'doc-from', id: `${id}-from` }))
}

function showRow(place: HTMLElement, { text, control, from, wrong, settled, clause }: FieldRow, typing: boolean): void {
  place.classList.toggle('is-wrong', wrong)
  place.classList.toggle('is-settled', settled && !place.contains(place.ownerDocument.activeElement))
  const told = place.querySelector('.doc-from')
  if (told !== null) told.textContent = from
  const cell = place.querySelector<HTMLElement>('.doc-value')
  if (cell === null) return
  if (control === null) {
    cell.textContent = text
    return
  }
  const input = cell.querySelector<ControlElement>('[data-field]')
  if (input === null) return
  if (clause !== undefined) input.dataset['clause'] = clause
  if (wrong) input.setAttribute('aria-invalid', 'true')
  else input.removeAttribute('aria-invalid')
  showControl(input, control, typing && input === place.ownerDocument.activeElement && input.dataset['on'] === undefined)
}
