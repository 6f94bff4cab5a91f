import { sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'

/** What went wrong, in place of nothing: the figures from before stay below it. */
export function refusedState(document: Document, cause: string): HTMLElement {
  return h(document, 'section', { class: 'state refused', role: 'alert', 'data-part': 'refused' },
    h(document, 'h2', {}, sla.refused.title),
    h(document, 'dl', { class: 'facts' }, h(document, 'dt', {}, sla.refused.where), h(document, 'dd', {}, cause)),
    h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'again', 'data-key': 'again' }, sla.refused.again)))
}
