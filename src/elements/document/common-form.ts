import type { Content } from '../../core/index.ts'
import { makeMany as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { CommonRow } from './common-rows.ts'
import { controlShape, controlText, drawControl, showControl, type ControlElement } from './draw-control.ts'
import type { Subject } from './subject.ts'
import type { Supplies } from './supplies.ts'
import { overridesAfter } from './view.ts'

export interface CommonFrom {
  readonly subject: Subject
  readonly supplies: Supplies
  readonly content: Content
  readonly as_of: number | null
  readonly starts_on: string | null
}

/** The fields that are set once for all documents of a batch; they show when somebody is chosen and last as long as the page. */
export class CommonForm {
  #starts_on: string | null = null
  #overrides: ReadonlyMap<string, string> = new Map()
  #shape = ''

  get starts_on(): string | null {
    return this.#starts_on
  }

  get overrides(): ReadonlyMap<string, string> {
    return this.#overrides
  }

  /** Draws the form into its place, or brings it in step. */
  async show(place: HTMLElement, from: CommonFrom): Promise<void> {
    const [{ commonRows }, templates] = await Promise.all([import('./many-bench.ts'), from.supplies.templates()])
    const rows = commonRows({ ...from, templates, typed_start: this.#starts_on, overrides: this.#overrides })
    const shape = JSON.stringify(rows.map(({ path, control, settled }) => [path, controlShape(control), settled]))
    if (shape !== this.#shape || place.childElementCount === 0) {
      const active = place.ownerDocument.activeElement
      const held = active !== null && place.contains(active) ? active.id : ''
      place.replaceChildren(...draw(place.ownerDocument, rows))
      this.#shape = shape
      if (held !== '') place.querySelector<HTMLElement>(`[id="${held}"]`)?.focus({ preventScroll: true })
    }
    for (const { path, control } of rows) {
      const element = [...place.querySelectorAll<ControlElement>('[data-common]')].find((one) => one.dataset['common'] === path)
      if (element !== undefined) showControl(element, control, element === place.ownerDocument.activeElement && element.dataset['on'] === undefined)
    }
    place.hidden = rows.length === 0
  }

  /** Takes what a control says. @returns whether it is one of these */
  take(target: EventTarget | null, start: string | null): boolean {
    const element = target as Partial<ControlElement> | null
    const path = element?.dataset?.['common']
    if (element === null || path === undefined) return false
    const [text, as_filed] = [controlText(element as ControlElement), element.dataset?.['asFiled'] ?? '']
    if (path === start) this.#starts_on = text === as_filed || text === '' ? null : text
    else this.#overrides = overridesAfter(this.#overrides, { path, text, as_filed })
    return true
  }
}

function draw(document: Document, rows: readonly CommonRow[]): Node[] {
  const fields = (some: readonly CommonRow[]): HTMLElement => h(document, 'div', { class: 'doc-common-fields' }, ...some.map((row) => drawField(document, row)))
  const settled = rows.filter((row) => row.settled)
  return [
    h(document, 'h3', {}, words.common), fields(rows.filter((row) => !row.settled)),
    ...(settled.length === 0 ? [] : [h(document, 'details', {}, h(document, 'summary', {}, words.defaults(settled.length)), fields(settled))]),
  ]
}

function drawField(document: Document, { path, label, control }: CommonRow): HTMLElement {
  const id = `common-${path.replaceAll('.', '-')}`
  return h(document, 'div', { class: control.kind === 'lines' ? 'doc-common-field is-wide' : 'doc-common-field' },
    h(document, 'label', { for: id }, label), h(document, 'div', { class: 'doc-common-value' }, ...drawControl(document, id, control, { 'data-common': path })))
}
