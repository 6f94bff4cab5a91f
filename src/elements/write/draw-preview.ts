import { write } from '../../words/index.ts'
import { h, keepFocus } from '../shared/index.ts'
import type { Checked } from './check.ts'
import type { Entry } from './shelf.ts'
import type { View } from './view.ts'

const words = write.preview

/** With whose values the pages are filled and, for a clause, in which template they show it. */
export function showChoices(place: HTMLElement, clients: readonly string[], { holders, within }: Pick<Checked, 'holders' | 'within'>, entry: Entry, view: View): void {
  const { ownerDocument: document } = place
  const shape = JSON.stringify([clients, holders, within, entry.folder, view.client])
  if (place.dataset['shape'] === shape) return
  place.dataset['shape'] = shape
  const choice = (name: string, label: string, options: readonly (readonly [value: string, told: string])[], chosen: string): HTMLElement =>
    h(document, 'label', {}, h(document, 'span', {}, label), ' ', h(document, 'select', { name, 'data-key': name },
      ...options.map(([value, told]) => h(document, 'option', { value, selected: value === chosen }, told))))
  keepFocus(place, () => place.replaceChildren(
    choice('client', words.client, [['', words.nobody], ...clients.map((client) => [client, client] as const)], view.client ?? ''),
    ...(entry.folder === 'clauses' && holders.length > 0 ? [choice('within', words.within, holders.map((name) => [name, name] as const), within ?? '')] : []),
    ...(entry.folder === 'clauses' && holders.length === 0 ? [h(document, 'p', { class: 'small muted' }, words.alone)] : [])))
}

/** The path and the line at which something in the pages was written. A template and a clause may have one name: the text in the editor comes first. */
export function placeOf(target: Element, entry: Entry | null, shelf: readonly Entry[]): { readonly path: string; readonly line: number } | null {
  const block = target.closest<HTMLElement>('[data-line][data-file]')
  const file = block?.dataset['file']
  if (block === null || file === undefined) return null
  const able = [...(entry?.name === file ? [entry.path] : []), `${file}.mdx`, `clauses/${file}.mdx`, `templates/${file}.mdx`]
  const path = able.find((one) => shelf.some((text) => text.path === one))
  return path === undefined ? null : { path, line: Number(block.dataset['line']) }
}

/** Marks what the line at the cursor printed, or else the first that the text printed, and brings it into sight. */
export function markLine(place: HTMLElement, file: string, line: number): void {
  const blocks = [...place.querySelectorAll<HTMLElement>('[data-line][data-file]')]
  const own = blocks.filter((block) => block.dataset['file'] === file)
  const lineOf = (block: HTMLElement): number => Number(block.dataset['line'])
  const found = own.filter((block) => lineOf(block) <= line).reduce<HTMLElement | null>((best, block) => (best === null || lineOf(block) > lineOf(best) ? block : best), null) ?? own[0] ?? null
  for (const block of blocks) block.classList.toggle('is-current', block === found)
  if (found === null) return
  const [outer, inner] = [place.getBoundingClientRect(), found.getBoundingClientRect()]
  if (inner.top < outer.top || inner.bottom > outer.bottom) place.scrollTop += inner.top - outer.top - outer.height / 3
}
