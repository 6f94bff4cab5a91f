import { formatMoney } from '../../core/index.ts'
import { renewals as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import type { RenewalsContext } from './context.ts'
import { drawDates } from './draw-dates.ts'
import { drawPanel } from './draw-panel.ts'
import { drawProblems } from './draw-problems.ts'
import { drawKey, drawTimeline } from './draw-timeline.ts'
import { drawTodo } from './draw-todo.ts'
import { drawVisits } from './draw-visits.ts'
import { leadOf, titleOf } from './findings.ts'
import type { RenewalLine, RenewalsModel } from './gather.ts'
import { quartersOf, shownLines } from './shown.ts'
import { STATES } from './view.ts'
import type { View } from './view.ts'

/** To the whole unit, in the provider's currency. */
const money = ({ content: { provider } }: RenewalsContext) => (cents: number): string => formatMoney(Math.round(cents / 100) * 100, provider.currency, provider.locale).replace(/[.,]00(?=\D*$)/, '')

export const pageTitle = (model: RenewalsModel, context: RenewalsContext): string => titleOf(model, money(context))

/** The same at build and in the browser. All of it is the owner's own. */
export function drawPage(model: RenewalsModel, context: RenewalsContext): HTMLElement[] {
  const { document } = context
  const { lines, book, missing } = model
  const lead = leadOf(model, money(context))
  const bound = book.holdings.includes('agreements')
  const head = h(document, 'div', {}, h(document, 'h1', { 'data-part': 'title' }, pageTitle(model, context)), lead === null ? null : h(document, 'p', { class: 'lead' }, lead))
  const page = h(document, 'div', { 'data-owner': true, class: 'renewals-page' })
  if (lines.length === 0 || !bound) page.append(head, note(document), drawEmpty(lines.length === 0, document))
  else {
    page.append(
      h(document, 'div', { class: 'renewals-head' }, head, drawDownloads(document)), note(document),
      h(document, 'div', { class: 'told', role: 'status', 'data-part': 'told', hidden: true }),
      drawTools(model, document), h(document, 'div', { 'data-part': 'results' }, ...drawResults(model, model.view, context)),
      drawProblems(model, context), drawVisits(lines, book.period.until_on, false, context), ...drawFoot(missing, context))
  }
  page.append(h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }))
  return [page]
}

/** What follows from the filter: the list, the chart, and the same dates as a table. */
export function drawResults(model: RenewalsModel, view: View, context: RenewalsContext): HTMLElement[] {
  const { document } = context
  const shown = shownLines(model.lines, view, model.book.period.until_on)
  if (shown.length === 0) return [h(document, 'p', { class: 'muted' }, words.chart.none_shown, ' ', h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'everything', 'data-key': 'everything' }, words.chart.everything))]
  return [
    drawTodo(shown, model.book.period.until_on, view.all, context),
    h(document, 'section', { class: 'section timeline-section', 'aria-labelledby': 'twelve-months' },
      h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'twelve-months' }, words.chart.title), drawKey(document)),
      drawTimeline(shown, model, context), drawDates(shown, context)),
  ]
}

/** Puts the opened client's steps under its line, or under the chart where it has none there; takes others away. @returns whether it stands open */
export function drawOpened(root: ParentNode, model: RenewalsModel, view: View, context: RenewalsContext): boolean {
  const { document } = context
  for (const row of root.querySelectorAll('[data-opened]')) row.remove()
  for (const row of root.querySelectorAll('.timeline tr.is-open')) row.classList.remove('is-open')
  for (const button of root.querySelectorAll('.timeline th.who .open')) button.setAttribute('aria-expanded', 'false')
  const line = model.lines.find(({ client }) => client === view.client)
  const place = root.querySelector('[data-part="timeline"]')
  if (line === undefined || place === null) return false
  const panel = drawPanel(line, view.noting, model.book.period.until_on, model.notes, context)
  const row = [...root.querySelectorAll<HTMLElement>('.timeline tbody tr')].find((one) => one.dataset['client'] === line.client)
  if (row === undefined) {
    place.append(h(document, 'div', { class: 'panel', 'data-opened': true }, panel))
    return true
  }
  row.classList.add('is-open')
  row.querySelector('th.who .open')?.setAttribute('aria-expanded', 'true')
  row.after(h(document, 'tr', { class: 'opened', 'data-opened': true, 'data-client': line.client }, h(document, 'td', { colspan: columnsOf(row) }, panel)))
  return true
}

/** Columns that are shown: narrow pages leave some out, and a cell over more than there are would add them. */
const columnsOf = (row: HTMLElement): number => [...row.children].filter((cell) => cell.getBoundingClientRect().width > 0).length || row.children.length

const note = (document: Document): HTMLElement => h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true })

function drawDownloads(document: Document): HTMLElement {
  const button = (act: string, text: string, primary: boolean): HTMLElement => h(document, 'button', { type: 'button', class: `button${primary ? ' primary' : ''}`, 'data-act': act, 'data-key': act }, text)
  return h(document, 'p', { class: 'renewals-actions' }, button('print', words.downloads.print, false), button('csv', words.downloads.csv, false), button('ics', words.downloads.ics, true))
}

function drawTools({ lines, view, book }: RenewalsModel, document: Document): HTMLElement {
  const select = (name: string, label: string, any: string, value: string | null, options: readonly (readonly [value: string, text: string])[]): Child[] => [
    h(document, 'label', { class: 'tool' }, h(document, 'span', { class: 'small muted' }, label), h(document, 'select', { name, 'data-key': name },
      h(document, 'option', { value: '', selected: value === null }, any), ...options.map(([one, text]) => h(document, 'option', { value: one, selected: one === value }, text))))]
  return h(document, 'div', { class: 'book-tools renewal-tools' },
    h(document, 'input', { type: 'search', name: 'find', value: view.find, placeholder: words.filter.find, 'aria-label': `${words.filter.find}. ${words.filter.find_key}`, 'aria-keyshortcuts': '/', 'data-key': 'find', autocomplete: 'off', spellcheck: 'false' }),
    h(document, 'kbd', { 'aria-hidden': 'true' }, '/'),
    ...select('quarter', words.filter.quarter, words.filter.any_quarter, view.quarter, quartersOf(lines).map((name) => [name, words.filter.quarter_name(name)] as const)),
    ...select('state', words.filter.state, words.filter.any_state, view.state, STATES.map((name) => [name, words.filter.states[name]] as const)),
    h(document, 'span', { class: 'small muted', 'data-part': 'shown' }, words.filter.shown(shownLines(lines, view, book.period.until_on).length, lines.length)))
}

function drawEmpty(no_clients: boolean, document: Document): HTMLElement {
  return h(document, 'section', { class: 'state' }, h(document, 'p', {}, no_clients ? words.empty.clients : words.empty.agreements),
    h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))
}

function drawFoot(missing: readonly string[], { document, content: { renewals } }: RenewalsContext): HTMLElement[] {
  const line = (text: string): HTMLElement => h(document, 'p', { class: 'small muted footnote' }, text)
  const named = missing.filter((name) => name !== 'agreements')
  return [line(`${words.rules(renewals)} ${words.rules_where} ${words.kept_words}`), ...(named.length === 0 ? [] : [line(words.missing(named.map((name) => words.files[name] ?? name)))])]
}

/** Whom the filter leaves. */
export const shownOf = (model: RenewalsModel, view: View): readonly RenewalLine[] => shownLines(model.lines, view, model.book.period.until_on)
