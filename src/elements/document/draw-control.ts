import { documents } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Control } from './controls.ts'
import { PAPER_SIZES } from './view.ts'

const words = documents.fields

export type ControlElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** A control as it stands before it has a value; `showControl` gives it one. `set`: attributes that say what it sets. */
export function drawControl(document: Document, id: string, { kind, options, unit }: Control, set: Readonly<Record<string, string>>): HTMLElement[] {
  const common = { id, ...set, autocomplete: 'off' }
  const beside = unit === null ? [] : [h(document, 'span', { class: 'doc-unit' }, unit)]
  switch (kind) {
    case 'paper': return [h(document, 'select', common, ...PAPER_SIZES.map((size) => h(document, 'option', { value: size }, words.papers[size])))]
    case 'select': return [h(document, 'select', common, ...options.map(({ value, label }) => h(document, 'option', { value }, label)))]
    case 'switch': {
      const [on, off] = options
      return [h(document, 'input', { ...common, type: 'checkbox', role: 'switch', class: 'doc-switch', 'data-on': on?.value, 'data-off': off?.value }), h(document, 'span', { class: 'doc-unit', 'aria-hidden': 'true' })]
    }
    case 'date': return [h(document, 'input', { ...common, type: 'date' })]
    case 'lines': return [h(document, 'textarea', { ...common, rows: 2, spellcheck: 'false' })]
    default: return [h(document, 'input', { ...common, type: 'text', spellcheck: 'false', class: kind === 'number' ? 'doc-amount' : null, inputmode: kind === 'number' ? 'decimal' : null }), ...beside]
  }
}

/** What is redrawn where it changes. */
export const controlShape = ({ kind, unit, options }: Control): readonly unknown[] => [kind, unit, options.map(({ value }) => value)]

/** @param leave the value stays as it is typed */
export function showControl(element: ControlElement, { value, as_filed, options }: Control, leave: boolean): void {
  element.dataset['asFiled'] = as_filed
  if ('placeholder' in element) element.placeholder = as_filed
  if (leave) return
  if (element.dataset['on'] === undefined) {
    element.value = value
    return
  }
  const on = value === element.dataset['on']
  ;(element as HTMLInputElement).checked = on
  const told = element.nextElementSibling
  if (told !== null) told.textContent = options[on ? 0 : 1]?.label ?? ''
}

/** What a control says. */
export function controlText(element: ControlElement): string {
  const { on, off } = element.dataset
  return on === undefined ? element.value : (element as HTMLInputElement).checked ? on : off ?? ''
}
