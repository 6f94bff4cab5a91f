import { client as words } from '../../words/index.ts'
import { clientLink } from '../clients/links.ts'
import { h } from '../shared/index.ts'
import type { ClientContext } from './context.ts'
import { drawHead, drawTrail } from './draw-head.ts'
import { drawMonths, monthsWidth } from './draw-months.ts'
import { drawNext } from './draw-next.ts'
import { drawObligations } from './draw-obligations.ts'
import { drawPeople } from './draw-people.ts'
import { drawPromise } from './draw-promise.ts'
import { drawQualities } from './draw-qualities.ts'
import { drawStanding } from './draw-standing.ts'
import { drawWorth } from './draw-worth.ts'
import type { ClientModel, Gathered } from './gather.ts'

/** The whole page below its navigation. The same at build and in the browser. */
export function drawPage(model: ClientModel, context: ClientContext): HTMLElement[] {
  const { document } = context
  return [
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    h(document, 'div', { 'data-part': 'results' }, ...drawResults(model, context)),
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

export function drawResults(model: ClientModel, context: ClientContext): HTMLElement[] {
  const { found } = model
  return found === null ? drawDirectory(model, context) : drawClient(model, found, context)
}

function drawClient(model: ClientModel, found: Gathered, context: ClientContext): HTMLElement[] {
  const { document } = context
  const { client } = found.page
  return [h(document, 'article', { class: 'client', 'data-client': client },
    ...drawHead(found, context),
    h(document, 'div', { class: 'client-row' }, drawPromise(found, context), drawBeside(model, found, context)),
    drawQualities(found, context),
    h(document, 'div', { class: 'client-three', 'data-owner': true }, drawWorth(found, context), drawNext(found, context), drawStanding(found, context)),
    h(document, 'div', { 'data-part': 'sums', 'data-owner': true }),
    drawObligations(found, context),
    drawPeople(model, found, context),
    h(document, 'div', { 'data-place': 'ticket-alone' }))]
}

/** The months, in a card of their own beside the table. */
export function drawBeside(model: ClientModel, found: Gathered, context: ClientContext, inner: number | null = null): HTMLElement {
  const { document } = context
  return h(document, 'section', { class: 'card months-card', 'aria-label': words.months.measure[model.view.clock] }, drawMonths(found, model.view, context, monthsWidth(context, inner)))
}

/** Whom the page could show: where nobody is asked for, or nobody has the name. */
function drawDirectory({ view, summary }: ClientModel, context: ClientContext): HTMLElement[] {
  const { document } = context
  const names = summary.clients
  const title = names.length === 0 ? words.empty.title : view.client === null ? words.choose : words.unknown.title(view.client)
  const heading = h(document, 'h1', { 'data-part': 'title', tabindex: -1 }, title)
  if (names.length === 0) {
    return [heading, h(document, 'section', { class: 'state' }, h(document, 'p', {}, words.empty.text),
      h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))]
  }
  return [
    drawTrail(null, context), heading,
    h(document, 'p', { class: 'lead' }, view.client === null ? words.choose_text : words.unknown.text),
    h(document, 'section', { class: 'section directory', 'aria-labelledby': 'directory' },
      h(document, 'h2', { id: 'directory' }, words.directory(names.length)),
      h(document, 'div', {},
        h(document, 'input', { type: 'search', name: 'find-client', placeholder: words.find, 'aria-label': words.find, autocomplete: 'off' }),
        h(document, 'ul', {}, ...names.map((name) => h(document, 'li', { 'data-client': name }, h(document, 'a', { href: clientLink(name) }, name)))))),
  ]
}
