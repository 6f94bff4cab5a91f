import { formatDate, type Content } from '../../core/index.ts'
import { documents } from '../../words/index.ts'
import { h, type Child } from '../shared/index.ts'
import { finder, found } from './draw-choose.ts'
import { directoryTitle } from './finding.ts'
import type { ClientStanding, Directory, Standing } from './standing.ts'
import { clientLink } from './view.ts'

const words = documents.start

/** The page without a client: heads, places and the list of clients. */
export function drawFrame(document: Document, title: string, body: readonly Child[]): HTMLElement[] {
  return [
    h(document, 'div', { 'data-part': 'trail' }, drawTrail(document, null)),
    h(document, 'div', { class: 'doc-head' },
      h(document, 'h1', { 'data-part': 'title', tabindex: -1 }, title),
      h(document, 'div', { class: 'doc-actions', 'data-part': 'actions' })),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', role: 'status', hidden: true }),
    h(document, 'div', { 'data-part': 'body' }, ...body),
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

export function drawTrail(document: Document, client: string | null): HTMLElement {
  const here = client === null
    ? [h(document, 'li', {}, h(document, 'span', { 'aria-current': 'page' }, documents.supplement))]
    : [h(document, 'li', {}, h(document, 'a', { class: 'open', href: '#' }, documents.supplement)), h(document, 'li', {}, h(document, 'span', { 'aria-current': 'page' }, client))]
  return h(document, 'nav', { class: 'trail', 'aria-label': documents.trail },
    h(document, 'ol', {}, h(document, 'li', {}, h(document, 'a', { class: 'open', href: '/documents/' }, documents.page)), ...here))
}

/** Every client, with what stands in the way; `beside`: the document as it reads before it is filled. */
export function drawDirectory(document: Document, directory: Directory, content: Content, beside: Node | null): Node[] {
  const lead = h(document, 'p', { class: 'lead' }, words.lead)
  if (directory.clients.length === 0) {
    return [lead, h(document, 'section', { class: 'state doc-state' },
      h(document, 'p', {}, words.empty),
      h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty_action))), ...blank(beside)]
  }
  const columns = words.columns
  const head = [columns.client, columns.agreement, columns.term, columns.standing].map((name) => h(document, 'th', { scope: 'col' }, name))
  const locale = content.provider.locale
  const table = h(document, 'table', { class: 'rows doc-clients', id: 'clients', 'aria-label': words.clients },
    h(document, 'thead', {}, h(document, 'tr', {}, ...head)),
    h(document, 'tbody', {}, ...directory.clients.map((one) => row(document, one, content, locale))))
  const list = h(document, 'section', { 'aria-label': words.clients },
    h(document, 'div', { class: 'doc-find' }, finder(document, 'clients'), found(document, directory.clients.length)), table)
  return [lead, h(document, 'div', { class: 'doc-start' }, list, ...blank(beside))]
}

function blank(beside: Node | null): Node[] {
  return beside === null ? [] : [beside]
}

export function directoryHeading(directory: Directory, content: Content): string {
  return directoryTitle(directory, content.provider.locale)
}

function row(document: Document, { client, standing }: ClientStanding, content: Content, locale: string): HTMLElement {
  const say = (iso: string): string => formatDate(iso, locale)
  const [agreement, term, told] = cells(standing, content, say)
  return h(document, 'tr', { 'data-find': client, class: standing.kind === 'able' ? null : 'doc-unable' },
    h(document, 'th', { scope: 'row' }, h(document, 'a', { href: clientLink(client) }, client)),
    h(document, 'td', {}, agreement), h(document, 'td', {}, term), h(document, 'td', {}, told))
}

function cells(standing: Standing, content: Content, say: (iso: string) => string): readonly [string, string, string] {
  if (standing.kind === 'none') return ['–', '', words.no_agreement]
  const { version } = standing
  const agreement = words.version(content.plans.get(version.plan)?.name ?? version.plan, version.version)
  switch (standing.kind) {
    case 'able': return [agreement, words.until(standing.until === null ? null : say(standing.until)), words.able]
    case 'carries': return [agreement, words.until(standing.until === null ? null : say(standing.until)), words.carries(say(standing.since))]
    case 'ended': return [agreement, words.ended(say(standing.on)), '–']
    case 'begins': return [agreement, words.begins(say(version.starts_on)), '–']
  }
}
