import type { Content, Prospect } from '../../core/index.ts'
import { prospects as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawFit } from './draw-detail.ts'
import { prospectAddress } from './draw-list.ts'
import { impressionsOf } from './impressions.ts'

/** Beside a proposal, for the owner alone: what was noted of whom it is for. It is no part of the document. */
export function drawProspectPanel(document: Document, one: Prospect, { provider }: Pick<Content, 'provider'>): HTMLElement {
  const noted = impressionsOf(one).filter(({ level, note }) => level !== null || note !== null)
  return h(document, 'details', { class: 'prospect-panel', 'data-owner': '', 'data-part': 'prospect-panel' },
    h(document, 'summary', {}, words.panel.title(one.name), ' ', h(document, 'span', { class: 'muted' }, `${words.impressions}. ${words.panel.note}`)),
    h(document, 'div', { class: 'prospect-panel-body' },
      noted.length === 0 ? h(document, 'p', {}, words.panel.nothing)
        : h(document, 'dl', { class: 'facts' }, ...noted.flatMap(({ quality, level, answers, questions, note }) => [
          h(document, 'dt', {}, words.quality(quality)),
          h(document, 'dd', {}, [level === null ? null : words.level(level, answers, questions), note].filter((text) => text !== null).join('. ')),
        ])),
      h(document, 'div', {}, h(document, 'p', { class: 'strong' }, words.fit.title), drawFit(document, one, provider.fit)),
      h(document, 'p', {}, h(document, 'a', { class: 'open', href: `/clients/prospects/${prospectAddress(one.name)}` }, words.panel.edit))))
}
