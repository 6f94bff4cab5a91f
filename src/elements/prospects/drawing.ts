/** What stands before any script runs: nobody is noted in what the site was built with. */
import type { Content, Prospect } from '../../core/index.ts'
import { prospects as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawDetail } from './draw-detail.ts'
import { drawAdd, drawList, titleOf } from './draw-list.ts'

export { titleOf } from './draw-list.ts'

export function drawProspects(document: Document, all: readonly Prospect[], opened: Prospect | null, content: Pick<Content, 'provider'>, waits = false): HTMLElement[] {
  return [
    h(document, 'h1', { 'data-part': 'title', tabindex: -1 }, titleOf(all, content)),
    h(document, 'p', { class: 'lead' }, words.lead),
    drawAdd(document, waits),
    h(document, 'p', { class: 'prospect-done', 'data-part': 'done', role: 'status' }),
    h(document, 'div', { 'data-part': 'list' }, drawList(document, all, opened?.name ?? null, content)),
    h(document, 'div', { 'data-part': 'detail' }, opened === null ? null : drawDetail(document, opened, content)),
  ]
}
