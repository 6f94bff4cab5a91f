import { write } from '../../words/index.ts'
import { h, type Child } from '../shared/index.ts'
import { drawList } from './draw-list.ts'
import type { Entry } from './shelf.ts'

const words = write.desk

/** The places of the page; what they hold follows. */
export function drawFrame(document: Document, title: string): HTMLElement[] {
  const { preview } = write
  return [
    h(document, 'nav', { class: 'trail', 'aria-label': write.trail }, h(document, 'ol', {},
      h(document, 'li', {}, h(document, 'a', { class: 'open', href: '/documents/' }, write.documents)),
      h(document, 'li', {}, h(document, 'span', { 'aria-current': 'page' }, write.trail)))),
    h(document, 'div', { class: 'doc-head' },
      h(document, 'h1', { 'data-part': 'title', tabindex: -1 }, title),
      h(document, 'div', { class: 'doc-actions', 'data-part': 'use' })),
    h(document, 'p', { class: 'lead', 'data-part': 'lead' }, write.lead),
    h(document, 'p', { class: 'small write-guide' }, h(document, 'a', { href: '/guide/templates/' }, write.guide), `: ${write.guide_sentence}.`),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', role: 'status', hidden: true }),
    h(document, 'p', { class: 'visually-hidden', 'data-part': 'live', role: 'status' }),
    h(document, 'div', { class: 'write-work' },
      drawList(document),
      h(document, 'section', { class: 'write-desk', 'data-part': 'desk', 'aria-label': write.trail }, drawNothing(document)),
      h(document, 'section', { class: 'write-preview', 'data-part': 'preview', 'aria-label': preview.label, hidden: true },
        h(document, 'div', { class: 'write-choose', 'data-part': 'choose' }),
        h(document, 'p', { class: 'small muted', 'data-part': 'preview-note' }, preview.note),
        h(document, 'div', { class: 'doc-desk', 'data-part': 'sheets', tabindex: 0, role: 'group', 'aria-label': preview.label }))),
  ]
}

/** Where no text is chosen. */
export function drawNothing(document: Document): HTMLElement {
  return h(document, 'div', { class: 'state', 'data-part': 'nothing' },
    h(document, 'h2', {}, words.empty.title),
    h(document, 'ul', { class: 'write-points' }, ...words.empty.points.map((point) => h(document, 'li', {}, point))))
}

/** Everything round the editor; `place` is where the editor stands. */
export function drawDesk(document: Document, place: HTMLElement): HTMLElement[] {
  const button = (act: string, told: string): HTMLElement => h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': act, 'data-key': act }, told)
  return [
    h(document, 'div', { 'data-part': 'outdated' }),
    h(document, 'div', { class: 'write-tools', role: 'group', 'aria-label': write.list.label },
      button('undo', words.undo), button('redo', words.redo), button('copy', write.make.copy), button('download', words.download), h(document, 'span', { 'data-part': 'leave' })),
    place,
    h(document, 'p', { class: 'small muted' }, words.keys),
    h(document, 'div', { class: 'write-faults', 'data-part': 'faults' }),
    h(document, 'div', { class: 'write-pieces', 'data-part': 'pieces' }),
  ]
}

/** What gives up what was written here. */
export function drawLeave(document: Document, { state }: Entry): Child[] {
  if (state === 'own') return []
  const [act, told] = state === 'new' ? ['remove', words.remove] as const : ['back', words.back] as const
  return [h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': act, 'data-key': act }, told)]
}

export function drawOutdated(document: Document, { state }: Entry): Child[] {
  if (state !== 'outdated') return []
  return [h(document, 'div', { class: 'assumed-note' },
    h(document, 'p', {}, words.outdated),
    h(document, 'div', { class: 'actions' },
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'keep-mine', 'data-key': 'keep-mine' }, words.keep_mine),
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'back', 'data-key': 'take-own' }, words.take_own)))]
}

/** A document made with a template that was written here has a page that any name fits. */
export const documentAddress = ({ name, state }: Entry): string => (state === 'new' ? `/documents/own/#template=${name}` : `/documents/${name}/`)
