import { formatMoney } from '../../core/index.ts'
import { figures, trueUp as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import { rounded } from './context.ts'
import type { TrueUpContext } from './context.ts'
import { CELLS, drawList } from './draw-list.ts'
import { drawPanel } from './draw-panel.ts'
import { titleOf } from './findings.ts'
import { shownLines } from './gather.ts'
import type { OpenedLine, TrueUpModel } from './gather.ts'
import { SHOWN } from './view.ts'
import type { View } from './view.ts'

export const pageTitle = (model: TrueUpModel, context: TrueUpContext): string => titleOf(model, (cents) => rounded(context, cents))

/** The same at build and in the browser. All of it is the owner's own. */
export function drawPage(model: TrueUpModel, context: TrueUpContext): HTMLElement[] {
  const { document, content: { renewals } } = context
  const { lines, book, missing } = model
  const page = h(document, 'div', { 'data-owner': true, class: 'true-up-page' })
  const bound = lines.length > 0 && book.holdings.includes('agreements')
  page.append(
    h(document, 'div', { class: 'true-up-head' }, h(document, 'div', {}, h(document, 'h1', { 'data-part': 'title' }, pageTitle(model, context)), bound ? h(document, 'p', { class: 'lead' }, words.lead(renewals)) : null), bound ? drawActions(document) : null),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }))
  if (!bound) page.append(drawEmpty(lines.length === 0, document))
  else {
    page.append(h(document, 'div', { 'data-part': 'totals' }, drawTotals(model, model.view, context)), drawTools(model, context), h(document, 'div', { 'data-part': 'results' }, ...drawResults(model, model.view, context)),
      h(document, 'p', { class: 'small muted footnote' }, [words.panel.rounding, words.rules_where, ...(missing.length === 0 ? [] : [words.missing(missing.map((name) => words.files[name] ?? name))])].join(' ')))
  }
  page.append(h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }))
  return [page]
}

function drawActions(document: Document): HTMLElement {
  const button = (act: string, text: string): HTMLElement => h(document, 'button', { type: 'button', class: 'button', 'data-act': act, 'data-key': act }, text)
  return h(document, 'p', { class: 'true-up-actions' }, button('print', words.tools.print), button('download', words.tools.download), h(document, 'a', { class: 'button primary', href: '/documents/true-up-letter/' }, words.tools.letters))
}

/** Four figures over all clients. */
export function drawTotals({ totals, lines }: TrueUpModel, { price }: Pick<View, 'price'>, context: TrueUpContext): HTMLElement {
  const { document, content: { renewals } } = context
  const say = words.totals
  const { more, fewer, unknown, priced, too_soon, without_fee } = totals
  const [now, other] = [priced[price], priced[price === 'plan' ? 'fee' : 'plan']]
  const tile = (name: string, figure: readonly Child[], note: string): HTMLElement => h(document, 'div', { class: 'headline' }, h(document, 'h2', { class: 'kicker' }, name), h(document, 'p', { class: 'figure-number' }, ...figure), h(document, 'p', { class: 'note' }, note))
  const month = (cents: number): Child[] => [rounded(context, cents), h(document, 'small', {}, ` ${say.month}`)]
  return h(document, 'section', { 'aria-label': say.label, class: 'true-up-totals' },
    tile(say.more, [figures.count(more.seats)], `${say.of(more.clients, lines.length)}${fewer.clients === 0 ? '' : say.fewer(fewer.seats, fewer.clients)}${unknown === 0 ? '' : say.unknown(unknown)}`),
    tile(say.amount, month(now.month_cents), `${say.year(rounded(context, 12 * now.month_cents), price, rounded(context, other.month_cents))}${now.without_amount === 0 ? '' : say.without_amount(now.without_amount)}`),
    tile(say.increase, month(now.increase_cents), `${say.raised(renewals.increase_per_year, now.raised)}${too_soon === 0 ? '' : say.too_soon(too_soon)}`),
    tile(say.after, month(now.after_cents), `${say.from(rounded(context, now.now_cents))}${without_fee === 0 ? '' : say.without(without_fee)}`))
}

function drawTools({ lines, view }: TrueUpModel, { document }: TrueUpContext): HTMLElement {
  const say = words.tools
  const select = (name: string, label: string, now: string, options: readonly (readonly [value: string, text: string])[]): HTMLElement => h(document, 'label', { class: 'tool' }, h(document, 'span', { class: 'small muted' }, label),
    h(document, 'select', { name, 'data-key': name }, ...options.map(([value, text]) => h(document, 'option', { value, selected: value === now }, text))))
  return h(document, 'div', { class: 'book-tools true-up-tools' },
    h(document, 'input', { type: 'search', name: 'find', value: view.find, placeholder: say.find, 'aria-label': `${say.find}. ${say.find_key}`, 'aria-keyshortcuts': '/', 'data-key': 'find', autocomplete: 'off', spellcheck: 'false' }),
    h(document, 'kbd', { 'aria-hidden': 'true' }, '/'),
    select('price', say.price, view.price, Object.entries(say.prices)), select('show', say.show, view.show, SHOWN.map((one) => [one, say.shows[one]] as const)),
    h(document, 'span', { class: 'small muted', 'data-part': 'shown' }, say.shown(shownLines(lines, view).length, lines.length)))
}

/** What follows from the choices above the list. */
export function drawResults(model: TrueUpModel, view: View, context: TrueUpContext): HTMLElement[] {
  const { document, content: { provider } } = context
  const shown = shownLines(model.lines, view)
  if (shown.length === 0) return [h(document, 'p', { class: 'muted' }, words.tools.none, ' ', h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'everything', 'data-key': 'everything' }, words.tools.everything))]
  const currency = formatMoney(0, provider.currency, provider.locale).replace(/[\d.,\s]/g, '')
  return [h(document, 'section', { class: 'section', 'aria-labelledby': 'true-up-list' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'true-up-list' }, words.table.title), h(document, 'p', { class: 'small muted end' }, words.table.caption(currency))),
    drawList(shown, model, view, context))]
}

/** Puts what stands open under its line; takes others away. @returns whether it stands open */
export function drawOpened(root: ParentNode, model: TrueUpModel, view: View, opened: OpenedLine | null, context: TrueUpContext): boolean {
  const { document } = context
  for (const row of root.querySelectorAll('[data-opened]')) row.remove()
  for (const row of root.querySelectorAll('.true-up tr.is-open')) row.classList.remove('is-open')
  for (const button of root.querySelectorAll('.true-up th.who .open')) button.setAttribute('aria-expanded', 'false')
  const list = root.querySelector('[data-part="list"]')
  if (opened === null || list === null) return false
  const panel = drawPanel(opened, model, view, context)
  const row = [...list.querySelectorAll<HTMLElement>('tbody tr')].find((one) => one.dataset['client'] === opened.line.client)
  if (row === undefined) {
    list.after(h(document, 'div', { class: 'panel', 'data-opened': true }, panel))
    return true
  }
  row.classList.add('is-open')
  row.querySelector('th.who .open')?.setAttribute('aria-expanded', 'true')
  row.after(h(document, 'tr', { class: 'opened', 'data-opened': true }, h(document, 'td', { colspan: CELLS }, panel)))
  return true
}

function drawEmpty(no_clients: boolean, document: Document): HTMLElement {
  return h(document, 'section', { class: 'state' }, h(document, 'p', {}, no_clients ? words.empty.clients : words.empty.agreements), h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))
}
