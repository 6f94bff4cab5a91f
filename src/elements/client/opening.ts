import { client as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'

/** In place of the page that was built, while the engine starts: the client is asked for, and not there yet. */
export function drawOpening(client: string, document: Document): HTMLElement[] {
  return [h(document, 'h1', { 'data-part': 'title', tabindex: -1 }, client), h(document, 'p', { class: 'lead' }, words.opening(client))]
}
