import { formatDate, type Content } from '../../core/index.ts'
import { documents } from '../../words/index.ts'
import { h, type Child } from '../shared/index.ts'
import { finder, found } from './draw-choose.ts'
import { directoryTitle } from './finding.ts'
import type { ClientStanding, Directory, Standing } from './standing.ts'
import { addsRider, type Subject } from './subject.ts'
import { clientLink } from './view.ts'

const words = documents.start

/** The page without a client: heads, places and the list of clients. */
export function drawFrame(document: Document, subject: Subject, title: string, body: readonly Child[]): HTMLElement[] {
  return [
    h(document, 'div', { 'data-part': 'trail' }, drawTrail(document, subject, null)),
    h(document, 'div', { class: 'doc-head' },
      h(document, 'h1', { 'data-part': 'title', tabindex: -1 }, title),
      h(document, 'div', { class: 'doc-actions', 'data-part': 'actions' })),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', role: 'status', hidden: true }),
    h(document, 'div', { 'data-part': 'body' }, ...body),
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

export function drawTrail(document: Document, { title }: Subject, client: string | null): HTMLElement {
  const here = client === null
    ? [h(document, 'li', {}, h(document, 'span', { 'aria-current': 'page' }, title))]
    : [h(document, 'li', {}, h(document, 'a', { class: 'open', href: '#' }, title)), h(document, 'li', {}, h(document, 'span', { 'aria-current': 'page' }, client))]
  return h(document, 'nav', { class: 'trail', 'aria-label': documents.trail },
    h(document, 'ol', {}, h(document, 'li', {}, h(document, 'a', { class: 'open', href: '/documents/' }, documents.page)), ...here))
}

/** Every client, with what stands in the way; `beside`: the document as it reads before it is filled. */
export function drawDirectory(document: Document, directory: Directory, content: Content, beside: Node | null): Node[] {
  const { subject, clients } = directory
  const lead = h(document, 'p', { class: 'lead' }, words.lead[subject.needs])
  const prospect = subject.needs === 'prospect' ? drawProspect(document) : null
  if (clients.length === 0) {
    return [lead, ...some(prospect), h(document, 'section', { class: 'state doc-state' },
      h(document, 'p', {}, words.empty),
      h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty_action))), ...some(beside)]
  }
  const columns = words.columns
  const standing = subject.needs === 'agreement' ? [addsRider(subject) ? columns.rider : columns.standing] : []
  const head = [columns.client, columns.agreement, columns.term, ...standing].map((name) => h(document, 'th', { scope: 'col' }, name))
  const locale = content.provider.locale
  const table = h(document, 'table', { class: 'rows doc-clients', id: 'clients', 'aria-label': words.clients },
    h(document, 'thead', {}, h(document, 'tr', {}, ...head)),
    h(document, 'tbody', {}, ...clients.map((one) => row(document, one, content, locale, subject))))
  const list = h(document, 'section', { 'aria-label': words.clients },
    h(document, 'div', { class: 'doc-find' }, finder(document, 'clients'), found(document, clients.length)), table)
  return [lead, h(document, 'div', { class: 'doc-start' }, h(document, 'div', {}, ...some(prospect), list), ...some(beside))]
}

/** Where the name of somebody is typed whom no file holds. */
function drawProspect(document: Document): HTMLElement {
  const { label, name, note, action } = words.prospect
  return h(document, 'form', { class: 'doc-prospect', 'data-part': 'prospect', 'aria-label': label, autocomplete: 'off' },
    h(document, 'label', { for: 'prospect-name' }, name),
    h(document, 'div', { class: 'doc-prospect-row' },
      h(document, 'input', { type: 'text', id: 'prospect-name', name: 'prospect', maxlength: 200, required: true, spellcheck: 'false', 'aria-describedby': 'prospect-note' }),
      h(document, 'button', { type: 'submit', class: 'button' }, action)),
    h(document, 'p', { class: 'small muted', id: 'prospect-note' }, note))
}

function some(node: Node | null): Node[] {
  return node === null ? [] : [node]
}

export function directoryHeading(directory: Directory, content: Content): string {
  return directoryTitle(directory, content.provider.locale)
}

function row(document: Document, { client, standing, able }: ClientStanding, content: Content, locale: string, subject: Subject): HTMLElement {
  const say = (iso: string): string => formatDate(iso, locale)
  const [agreement, term, told] = cells(standing, content, say, addsRider(subject))
  const why = subject.needs === 'agreement' ? [h(document, 'td', {}, told)] : []
  return h(document, 'tr', { 'data-find': client, 'data-client': client, class: able ? null : 'doc-unable' },
    h(document, 'th', { scope: 'row' }, h(document, 'a', { href: clientLink(client) }, client)),
    h(document, 'td', {}, agreement), h(document, 'td', {}, term), ...why)
}

function cells(standing: Standing, content: Content, say: (iso: string) => string, rider: boolean): readonly [string, string, string] {
  if (standing.kind === 'none') return ['–', '', words.no_agreement]
  const { version } = standing
  const agreement = words.version(content.plans.get(version.plan)?.name ?? version.plan, version.version)
  switch (standing.kind) {
    case 'able': return [agreement, words.until(standing.until === null ? null : say(standing.until)), rider ? words.rider_able : words.able]
    case 'carries': return [agreement, words.until(standing.until === null ? null : say(standing.until)), words.carries(say(standing.since))]
    case 'ended': return [agreement, words.ended(say(standing.on)), '–']
    case 'begins': return [agreement, words.begins(say(version.starts_on)), '–']
  }
}
