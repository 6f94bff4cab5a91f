import type { Content, Prospect } from '../../core/index.ts'
import { prospects as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { fitsHow } from './fitting.ts'
import { answeredOf, QUESTIONS } from './impressions.ts'

export const prospectAddress = (name: string): string => `#${new URLSearchParams({ prospect: name }).toString()}`

export const inOrder = (all: readonly Prospect[]): readonly Prospect[] => all.toSorted((a, b) => (a.noted_on < b.noted_on ? 1 : a.noted_on > b.noted_on ? -1 : a.name < b.name ? -1 : 1))

export function titleOf(all: readonly Prospect[], content: Pick<Content, 'provider'>): string {
  const standings = all.map((one) => fitsHow(one, content.provider.fit))
  return words.title(all.length, standings.filter((one) => one === 'fits').length, standings.filter((one) => one === 'unknown').length)
}

export function drawAdd(document: Document): HTMLElement {
  return h(document, 'form', { class: 'prospect-add', 'data-part': 'add', autocomplete: 'off' },
    h(document, 'label', { for: 'new-prospect' }, words.add.label),
    h(document, 'input', { type: 'text', id: 'new-prospect', name: 'new-prospect', maxlength: 200, spellcheck: 'false', 'data-key': 'new-prospect', 'aria-describedby': 'new-prospect-problem' }),
    h(document, 'button', { type: 'submit', class: 'button', 'data-key': 'add' }, words.add.action),
    h(document, 'p', { class: 'missed-ink small', id: 'new-prospect-problem', 'data-part': 'add-problem', hidden: true }))
}

/** Those who were noted, the last changed first; each opens below the list. */
export function drawList(document: Document, all: readonly Prospect[], opened: string | null, { provider }: Pick<Content, 'provider'>): HTMLElement {
  if (all.length === 0) return h(document, 'section', { class: 'state' }, h(document, 'p', {}, words.empty))
  const { columns } = words
  const row = (one: Prospect): HTMLElement => {
    const standing = fitsHow(one, provider.fit)
    const cell = (word: string, text: string, extra = ''): HTMLElement => h(document, 'td', { 'data-word': word, class: extra }, text)
    return h(document, 'tr', { class: one.name === opened ? 'is-chosen' : null },
      h(document, 'th', { scope: 'row' }, h(document, 'a', { href: prospectAddress(one.name), class: 'open', 'aria-current': one.name === opened ? 'true' : null, 'data-key': `prospect:${one.name}` }, one.name)),
      cell(columns.size, words.size(one)), cell(columns.fit, words.fit.short[standing], standing === 'fits' ? '' : 'strong'),
      cell(columns.answered, words.answered(answeredOf(one), QUESTIONS), 'right'), cell(columns.on, words.on(one.noted_on), 'right'))
  }
  return h(document, 'table', { class: 'rows prospects', 'aria-label': words.list },
    h(document, 'thead', {}, h(document, 'tr', {}, ...[columns.name, columns.size, columns.fit].map((name) => h(document, 'th', { scope: 'col' }, name)),
      ...[columns.answered, columns.on].map((name) => h(document, 'th', { scope: 'col', class: 'right' }, name)))),
    h(document, 'tbody', {}, ...inOrder(all).map(row)))
}
