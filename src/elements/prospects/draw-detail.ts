import type { Content, Prospect } from '../../core/index.ts'
import { FIRST_MEETING, prospects as words } from '../../words/index.ts'
import { byData, h } from '../shared/index.ts'
import { fitSentences } from './fitting.ts'
import { ANSWERS, impressionsOf, proposalLink, type Impression } from './impressions.ts'

/** Everything that was noted of one prospect, as a form that keeps each change at once. */
export function drawDetail(document: Document, one: Prospect, { provider }: Pick<Content, 'provider'>): HTMLElement {
  return h(document, 'section', { class: 'prospect', 'aria-labelledby': 'prospect-title' },
    h(document, 'div', { class: 'section-head' },
      h(document, 'h2', { id: 'prospect-title', tabindex: -1, 'data-key': 'prospect-title' }, words.detail(one.name)),
      h(document, 'span', { class: 'kicker' }, words.impressions),
      h(document, 'span', { class: 'end' }, h(document, 'a', { href: '#', class: 'open small', 'data-key': 'close' }, words.close))),
    h(document, 'form', { 'data-part': 'prospect', autocomplete: 'off' },
      h(document, 'div', { class: 'prospect-top' }, drawSize(document, one), h(document, 'section', { class: 'card', 'aria-labelledby': 'prospect-fit' }, h(document, 'h3', { id: 'prospect-fit' }, words.fit.title), drawFit(document, one, provider.fit), h(document, 'p', { class: 'tiny muted' }, words.fit.best))),
      h(document, 'div', { class: 'prospect-actions' },
        h(document, 'a', { class: 'button primary', href: proposalLink(one), 'data-part': 'propose' }, words.propose),
        h(document, 'button', { type: 'button', class: 'button', 'data-act': 'delete', 'data-key': 'delete', 'aria-label': words.delete_label(one.name) }, words.delete)),
      h(document, 'h3', { class: 'checklist-title' }, words.checklist),
      h(document, 'div', { class: 'checklist' }, ...impressionsOf(one).map((impression) => drawQuality(document, one, impression)))))
}

function drawSize(document: Document, one: Prospect): HTMLElement {
  const field = (name: 'name' | 'seats' | 'servers' | 'sites' | 'platforms', value: string, numeric = false): HTMLElement[] => [
    h(document, 'label', { for: `prospect-${name}` }, words.form[name]),
    h(document, 'input', { type: 'text', id: `prospect-${name}`, name, value, maxlength: 200, inputmode: numeric ? 'numeric' : null, 'data-key': `field:${name}`, spellcheck: 'false' }),
  ]
  return h(document, 'fieldset', { class: 'prospect-size card' }, h(document, 'legend', { class: 'visually-hidden' }, words.form.legend),
    ...field('name', one.name),
    ...(['seats', 'servers', 'sites'] as const).flatMap((name) => field(name, one[name] === null ? '' : String(one[name]), true)),
    ...field('platforms', one.platforms.join(', ')),
    h(document, 'p', { class: 'missed-ink small', 'data-part': 'form-problem', role: 'alert', hidden: true }))
}

export function drawFit(document: Document, one: Prospect, fit: Content['provider']['fit']): HTMLElement {
  return h(document, 'ul', { class: 'fit-lines', 'data-part': 'fit' }, ...fitSentences(one, fit).map(({ standing, sentence }) => h(document, 'li', { class: standing === 'unknown' ? 'muted' : standing === 'fits' ? null : 'strong' }, sentence)))
}

function drawQuality(document: Document, one: Prospect, { quality, level, answers, questions, note }: Impression): HTMLElement {
  const name = words.quality(quality)
  return h(document, 'section', { class: 'card quality-card', 'aria-labelledby': `quality-${quality}` },
    h(document, 'h4', { id: `quality-${quality}` }, name),
    h(document, 'p', { class: 'small muted', 'data-level': quality }, words.level(level, answers, questions)),
    ...(FIRST_MEETING[quality] ?? []).map(({ id, ask, good, bad }) => h(document, 'fieldset', { class: 'question' },
      h(document, 'legend', {}, ask),
      h(document, 'p', { class: 'small muted' }, words.signs(good, bad)),
      h(document, 'div', { class: 'answers' }, ...([...ANSWERS, 'none'] as const).map((answer) => {
        const chosen = (one.answers[id] ?? 'none') === answer
        return h(document, 'label', {}, h(document, 'input', { type: 'radio', name: `answer:${id}`, value: answer, checked: chosen, 'data-key': `answer:${id}:${answer}` }), words.answers[answer])
      })))),
    h(document, 'label', { class: 'small', for: `note-${quality}` }, words.note),
    h(document, 'textarea', { id: `note-${quality}`, name: `note:${quality}`, rows: 2, maxlength: 2000, 'data-key': `note:${quality}`, 'aria-label': words.note_label(name) }, note ?? ''))
}

/** What follows from the answers, put in place; the controls stay, since one of them has the focus or is about to. */
export function patchDetail(root: HTMLElement, one: Prospect, { provider }: Pick<Content, 'provider'>): void {
  const document = root.ownerDocument
  byData(root, 'part', 'fit')?.replaceWith(drawFit(document, one, provider.fit))
  byData(root, 'part', 'propose')?.setAttribute('href', proposalLink(one))
  for (const { quality, level, answers, questions } of impressionsOf(one)) {
    const place = byData(root, 'level', quality)
    if (place !== null) place.textContent = words.level(level, answers, questions)
  }
  const title = byData(root, 'key', 'prospect-title')
  if (title !== null) title.textContent = words.detail(one.name)
  byData(root, 'key', 'delete')?.setAttribute('aria-label', words.delete_label(one.name))
  const problem = byData(root, 'part', 'form-problem')
  if (problem !== null) problem.hidden = true
}
