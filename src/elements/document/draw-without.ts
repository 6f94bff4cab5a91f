import { documents } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { drawChooser } from './draw-choose.ts'
import type { Gathered } from './gather.ts'
import { addsRider, type Subject } from './subject.ts'
import type { View } from './view.ts'

/** A client whose agreement nothing can be added to, or a name that no file holds: what is so, and what would change it. */
export function drawWithout(document: Document, gathered: Exclude<Gathered, { kind: 'case' }>): HTMLElement {
  if (gathered.kind === 'unknown') return h(document, 'section', { class: 'state doc-state' }, h(document, 'p', {}, documents.unknown))
  const { client, files } = gathered.case
  const words = documents.no_agreement
  return h(document, 'section', { class: 'state doc-state' },
    h(document, 'p', {}, files.agreements === null ? words.no_file : words.no_row(files.agreements, client.client)),
    files.clients === null && files.agreements === null ? h(document, 'p', {}, words.no_tables) : null,
    h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.action)))
}

export function withoutTitle(gathered: Exclude<Gathered, { kind: 'case' }>, subject: Subject, name: string): string {
  if (gathered.kind === 'unknown') return documents.title.unknown(name)
  return addsRider(subject) ? documents.title.no_agreement_for_rider(name) : documents.title.no_agreement(name, subject.title)
}

export function withoutActions(document: Document, gathered: Exclude<Gathered, { kind: 'case' }>, view: View): HTMLElement[] {
  const clients = gathered.kind === 'unknown' ? gathered.clients : gathered.case.clients
  return [drawChooser(document, clients, view.client ?? '', view.paper)]
}

/** What went wrong, in place of nothing; what stood before stays below it. */
export function drawRefused(document: Document, title: string, cause: string, again: boolean): HTMLElement {
  const words = documents.refused
  return h(document, 'section', { class: 'state refused doc-state', role: 'alert', 'data-part': 'refused' },
    h(document, 'h2', {}, title),
    h(document, 'dl', { class: 'facts' }, h(document, 'dt', {}, words.where), h(document, 'dd', {}, cause)),
    again ? h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'again', 'data-key': 'again' }, words.again)) : null)
}
