import type { Content, Prospect } from '../../core/index.ts'
import { prospects as words } from '../../words/index.ts'
import { byData, h } from '../shared/index.ts'
import { fitsHow } from './fitting.ts'
import { answeredOf, QUESTIONS } from './impressions.ts'

export const prospectAddress = (name: string): string => `#${new URLSearchParams({ prospect: name }).toString()}`

export const inOrder = (all: readonly Prospect[]): readonly Prospect[] => all.toSorted((a, b) => (a.noted_on < b.noted_on ? 1 : a.noted_on > b.noted_on ? -1 : a.name < b.name ? -1 : 1))

export function titleOf(all: readonly Prospect[], content: Pick<Content, 'provider'>): string {
  const standings = all.map((one) => fitsHow(one, content.provider.fit))
  return words.title(all.length, standings.filter((one) => one === 'fits').length, standings.filter((one) => one === 'unknown').length)
}

/** @param waits the page does not know yet who is noted */
export function drawAdd(document: Document, waits: boolean): HTMLElement {
  return h(document, 'form', { class: 'prospect-add', 'data-part': 'add', autocomplete: 'off' },
    h(document, 'label', { for: 'new-prospect' }, words.add.label),
    h(document, 'input', { type: 'text', id: 'new-prospect', name: 'new-prospect', maxlength: 200, spellcheck: 'false', 'data-key': 'new-prospect', 'aria-describedby': 'new-prospect-problem', disabled: waits }),
    h(document, 'button', { type: 'submit', class: 'button', 'data-key': 'add', disabled: waits }, words.add.action),
    h(document, 'p', { class: 'missed-ink small', id: 'new-prospect-problem', 'data-part': 'add-problem', hidden: true }))
}

/** Those who were noted, the last changed first; each opens below the list. */
export function drawList(document: Document, all: readonly Prospect[], opened: string | null, { provider }: Pick<Content, 'provider'>): HTMLElement {
  if (all.length === 0) return h(document, 'section', { class: 'state' }, h(document, 'p', {}, words.empty))
  const { columns } = words
  const row = (one: Prospect): HTMLElement => h(document, 'tr', { class: one.name === opened ? 'is-chosen' : null, 'data-prospect': one.name },
    h(document, 'th', { scope: 'row' }, h(document, 'a', { href: prospectAddress(one.name), class: 'open', 'aria-current': one.name === opened ? 'true' : null, 'data-key': `prospect:${one.name}` }, one.name)),
    ...cells(document, one, provider))
  return h(document, 'table', { class: 'rows prospects', 'aria-label': words.list },
    h(document, 'thead', {}, h(document, 'tr', {}, ...[columns.name, columns.size, columns.fit].map((name) => h(document, 'th', { scope: 'col' }, name)),
      ...[columns.answered, columns.on].map((name) => h(document, 'th', { scope: 'col', class: 'right' }, name)))),
    h(document, 'tbody', {}, ...inOrder(all).map(row)))
}

function cells(document: Document, one: Prospect, provider: Content['provider']): HTMLElement[] {
  const { columns } = words
  const standing = fitsHow(one, provider.fit)
  const cell = (word: string, text: string, extra: string | null = null): HTMLElement => h(document, 'td', { 'data-word': word, class: extra }, text)
  return [
    cell(columns.size, words.size(one)), cell(columns.fit, words.fit.short[standing], standing === 'fits' ? null : 'strong'),
    cell(columns.answered, words.answered(answeredOf(one), QUESTIONS), 'right'), cell(columns.on, words.on(one.noted_on), 'right'),
  ]
}

/** Says of one row what it is now. The links stay where they are: one of them may be about to be pressed. */
export function patchRow(list: HTMLElement, before: string, one: Prospect, { provider }: Pick<Content, 'provider'>): void {
  const row = byData(list, 'prospect', before)
  const link = row?.querySelector('a') ?? null
  if (row === null || link === null) return
  row.dataset['prospect'] = one.name
  link.textContent = one.name
  link.setAttribute('href', prospectAddress(one.name))
  link.dataset['key'] = `prospect:${one.name}`
  for (const cell of row.querySelectorAll('td')) cell.remove()
  row.append(...cells(list.ownerDocument, one, provider))
}
