import { FACT_NAMES, formatMoney } from '../../core/index.ts'
import { meetings as words, recommendation } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { MeetingsContext } from './context.ts'
import { drawMaking } from './draw-making.ts'
import { drawTable } from './draw-table.ts'
import { quartersOf, shownMeetings } from './gather.ts'
import type { Meeting, MeetingsModel } from './gather.ts'

const isPlain = ({ recommendation: { make_good, main } }: Meeting): boolean => make_good === null && main?.action === 'renew'

/** The page's statement: what comes first at these meetings. */
export function titleOf(model: MeetingsModel): string {
  const { summary, known, view } = model
  const shown = shownMeetings(model)
  if (summary.tickets === 0 && known.book.clients.length === 0) return words.title.empty
  if (!known.book.holdings.includes('agreements')) return words.title.no_agreements
  if (shown.length === 0) return words.title.none(view.quarter)
  const good = shown.filter(({ recommendation }) => recommendation.make_good !== null).length
  if (good > 0) return words.title.make_good(good, shown.length)
  const change = shown.filter((one) => !isPlain(one)).length
  return change > 0 ? words.title.change(change, shown.length) : words.title.as_is(shown.length)
}

/** The whole page below its navigation. The same at build and in the browser. */
export function drawPage(model: MeetingsModel, context: MeetingsContext): HTMLElement[] {
  const { document } = context
  const results = h(document, 'div', { 'data-part': 'results' })
  results.append(...drawResults(model, context))
  return [
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model)),
    h(document, 'p', { class: 'lead', 'data-part': 'lead' }, leadOf(model, context)),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    ...(model.meetings.length === 0 ? [] : [drawControls(model, context), drawMaking(document)]),
    results,
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

export function leadOf(model: MeetingsModel, { content: { provider } }: MeetingsContext): string {
  const { known: { book: { period } }, view } = model
  const shown = shownMeetings(model)
  if (period.until_on === '') return ''
  const fees = shown.map(({ renewal }) => renewal.version.monthly_fee_cents)
  const fee = fees.length === 0 || fees.includes(null) ? null : formatMoney(fees.reduce<number>((sum, cents) => sum + (cents ?? 0), 0), provider.currency, provider.locale)
  return words.lead(shown.length, fee, view.quarter, period.from_on, period.until_on)
}

function drawControls(model: MeetingsModel, { document }: MeetingsContext): HTMLElement {
  const { view } = model
  const option = (value: string, text: string): HTMLElement => h(document, 'option', { value, selected: value === (view.quarter ?? '') }, text)
  const quarters = quartersOf(model)
  const missing = view.quarter !== null && !quarters.some(([name]) => name === view.quarter) ? [[view.quarter, 0] as const] : []
  return h(document, 'div', { class: 'filters', 'data-part': 'controls' },
    h(document, 'label', { class: 'meetings-quarter' }, words.filter.label, ' ',
      h(document, 'select', { name: 'quarter', 'data-key': 'quarter' }, option('', words.filter.all(model.meetings.length)), ...[...missing, ...quarters].map(([name, number]) => option(name, words.filter.quarter(name, number))))),
    h(document, 'span', { class: 'end' },
      h(document, 'button', { type: 'button', class: 'open', 'data-act': 'download', 'data-key': 'download' }, words.downloads.csv),
      h(document, 'button', { type: 'button', class: 'open', 'data-act': 'print', 'data-key': 'print' }, words.downloads.print)))
}

export function drawResults(model: MeetingsModel, context: MeetingsContext): HTMLElement[] {
  const { document } = context
  const { known: { book } } = model
  if (book.clients.length === 0 || !book.holdings.includes('agreements')) {
    return [h(document, 'section', { class: 'state' }, h(document, 'p', {}, book.clients.length === 0 ? words.empty.text : words.empty.no_agreements),
      h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, words.empty.action)))]
  }
  const shown = shownMeetings(model)
  const foot = [model.settled === 0 ? null : words.foot.settled(model.settled), words.foot.rule, words.why.where].filter((one) => one !== null).join(' ')
  return [...(shown.length === 0 ? [] : [drawTable(shown, model, context)]), h(document, 'p', { class: 'small muted footnote' }, foot), drawFacts(context)]
}

/** Every fact that a row of the table can ask for, for whoever edits it. */
function drawFacts({ document }: MeetingsContext): HTMLElement {
  return h(document, 'details', { class: 'meeting-facts' }, h(document, 'summary', {}, words.facts(FACT_NAMES.length)),
    h(document, 'dl', {}, ...FACT_NAMES.flatMap((fact) => [h(document, 'dt', { class: 'mono' }, fact), h(document, 'dd', {}, recommendation.how(fact))])))
}
