import { asAgreed, EDGES, isoDay, optionOf, zoneOf, DAY, type Provider } from '../../core/index.ts'
import type { TicketDetail } from '../../models/source.ts'
import { figures, ticket as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { termsOf } from './account-terms.ts'
import type { DrawContext } from './context.ts'
import { drawWords } from './draw-detail.ts'
import { versionWords } from './draw-facts.ts'
import { drawLedger } from './draw-ledger.ts'
import { drawTimeline } from './timeline.ts'

/** What an A4 or Letter page has room for, in CSS pixels. */
const PAPER = 700

export interface Annex {
  readonly details: readonly TicketDetail[]
  /** Tickets that were asked for; more than there are details where the annex was cut. */
  readonly total: number
  readonly provider: Provider | null
}

/** Clocks to hold in one's hand: who, when, by which rules, then each ticket drawn, told and listed. */
export function drawAnnex({ details, total, provider }: Annex, context: DrawContext): HTMLElement {
  const { document } = context
  const [first] = details
  const titled = first === undefined ? words.annex.nothing : words.annex.title(details.length, first.ticket_id)
  return h(document, 'section', { class: 'annex', 'aria-labelledby': 'annex-title' },
    h(document, 'div', { class: 'annex-bar' },
      h(document, 'button', { type: 'button', class: 'button primary', 'data-annex-act': 'print' }, words.annex.print),
      h(document, 'button', { type: 'button', class: 'button', 'data-annex-act': 'back' }, words.annex.back)),
    h(document, 'header', { class: 'annex-head' },
      h(document, 'h1', { id: 'annex-title', tabindex: -1 }, titled),
      first === undefined ? null : facts(details, first, provider, context),
      details.length >= total || first === undefined ? null : h(document, 'p', { class: 'annex-cut' }, words.annex.cut(details.length, total))),
    ...details.map((detail, index) => h(document, 'article', { class: 'annex-ticket' }, ...drawSheet(detail, { ...context, width: PAPER }, `annex-${index + 1}`))),
    first === undefined ? null : rules(first, document))
}

function facts(details: readonly TicketDetail[], first: TicketDetail, provider: Provider | null, { document }: DrawContext): HTMLElement {
  const list = h(document, 'dl', { class: 'facts' })
  const add = (name: string, value: string | null): void => {
    if (value !== null) list.append(h(document, 'dt', {}, name), h(document, 'dd', {}, value))
  }
  const clients = [...new Set(details.map(({ client }) => client))]
  const days = details.map(({ created_at, zone }) => isoDay(Math.floor(zoneOf(zone).toLocal(created_at) / DAY))).sort()
  const as_of = first.grounds?.as_of ?? null
  add(words.annex.provider, provider === null ? null : provider.legal_name)
  add(words.annex.client(clients.length), words.annex.of(clients))
  add(words.annex.period, words.annex.between(figures.date(days[0] ?? ''), figures.date(days.at(-1) ?? '')))
  add(words.annex.as_of, as_of === null ? null : words.annex.as_of_words(figures.instant(as_of, first.zone)))
  add(words.annex.rules, first.grounds === undefined ? null : words.annex.rules_agreed)
  add(words.annex.files, [...new Set(details.map(({ file }) => file))].join(', '))
  return list
}

/** One ticket: title, drawing, words and ledger. */
export function drawSheet(detail: TicketDetail, context: DrawContext, id: string): HTMLElement[] {
  const { document } = context
  const where = words.annex.sub([detail.client, termsOf(detail, 'resolution').priority, versionWords(detail, context), words.place(detail.file, detail.row)])
  return [
    h(document, 'div', { class: 'sheet-head' }, h(document, 'h3', {}, words.title(detail.ticket_id, detail.subject)), h(document, 'p', { class: 'small muted' }, where)),
    drawTimeline(detail, context, id),
    drawWords(detail, document),
    drawLedger(detail, context),
  ].filter((part) => part !== null)
}

/** The sentences of the agreement about counting, as they hold for these clocks. */
function rules(detail: TicketDetail, document: Document): HTMLElement | null {
  if (detail.grounds === undefined) return null
  const counting = asAgreed(detail.grounds.rules)
  return h(document, 'section', { class: 'annex-rules', 'aria-labelledby': 'annex-rules' },
    h(document, 'h2', { id: 'annex-rules' }, words.annex.how),
    h(document, 'ul', {}, ...EDGES.map((edge) => h(document, 'li', {}, optionOf(edge, counting).sentence)), h(document, 'li', {}, words.annex.rounding)))
}
