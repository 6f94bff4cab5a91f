import { attainmentByMonth, rateAxis } from '../../charts/index.ts'
import type { MonthLabels } from '../../charts/index.ts'
import { figures, findingSentence, client as words, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { ClientContext } from './context.ts'
import type { Gathered } from './gather.ts'
import type { View } from './view.ts'
import { openedToken } from './view.ts'

const WIDEST = 460
const NARROW = 326
/** Named in the heading at most: more are a count. */
const NAMED = 3

/** The chosen clock by month. @param width CSS pixels that there are */
export function drawMonths(found: Gathered, { clock }: View, context: ClientContext, width: number): HTMLElement {
  const { document } = context
  const { months } = found.clocks[clock]
  const other = clock === 'response' ? 'resolution' : 'response'
  const judged = months.filter((point) => !point.few)
  const axis = rateAxis(months)
  return h(document, 'figure', { class: 'chart client-months', 'data-place': 'months' },
    h(document, 'h3', {}, headingOf(found, clock)),
    h(document, 'p', { class: 'chart-caption' }, judged.length === 0 ? words.months.few : words.months.caption(clock, axis.from)),
    judged.length === 0 ? monthTable(found, clock, document) : h(document, 'div', { class: 'chart-drawing' }, attainmentByMonth(months, { document, width, labels: labelsOf(found, clock) })),
    h(document, 'p', { class: 'small chart-switch' }, openButton(document, words.months.other[other], { act: 'clock', key: `clock:${other}`, value: other })),
    judged.length === 0 ? null : h(document, 'details', { class: 'as-table' }, h(document, 'summary', {}, sla.as_table), monthTable(found, clock, document)))
}

/** Width for the drawing in its card. */
export const monthsWidth = ({ width }: ClientContext, inner: number | null): number => (width === null ? WIDEST : Math.max(280, Math.min(inner ?? NARROW, 620)))

/** A stretch of months only where the test finds one; else which months missed the promise, or how many, as counts. */
function headingOf({ clocks, page }: Gathered, clock: View['clock']): string {
  const { months, finding } = clocks[clock]
  const judged = months.filter((point) => !point.few && point.promise !== null)
  const below = judged.filter((point) => point.below)
  if (finding.kind === 'below' || finding.kind === 'below_now' || (finding.kind === 'missed' && finding.worst !== null)) return findingSentence(finding, clock, page.period.until_month, judged.length)
  if (judged.length === 0) return words.months.measure[clock]
  if (below.length === 0) return words.months.none_below
  return below.length <= NAMED ? words.months.below(below.map(({ month }) => month), page.period.until_month.slice(0, 4)) : words.months.many(below.length, judged.length)
}

function labelsOf({ clocks, page: { period } }: Gathered, clock: View['clock']): MonthLabels {
  const { months } = clocks[clock]
  const judged = months.filter((point) => !point.few)
  const lowest = judged.toSorted((a, b) => a.rate - b.rate)[0]
  const last = judged.at(-1)
  return {
    sentence: lowest === undefined || last === undefined ? sla.month.sentence_empty
      : sla.month.sentence(clock, figures.month(period.from_month), figures.month(period.until_month), sla.month.lowest(lowest.month, lowest.rate), (last.below ? sla.month.below : sla.month.now)(last.month, last.rate)),
    series: sla.series, promise: sla.month.promise(months.findLast((point) => point.promise !== null)?.promise ?? 0), interval: sla.interval, tickets: sla.month.tickets,
    month: (month) => figures.monthTick(month).slice(0, 1), count: figures.count, rate: (share) => figures.bareShare(share, 0),
  }
}

function monthTable({ clocks }: Gathered, clock: View['clock'], document: Document): HTMLElement {
  const columns = sla.table_columns
  const head = (word: string, right = true): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  const right = (content: Node | string): HTMLElement => h(document, 'td', { class: 'right' }, content)
  return h(document, 'table', { class: 'months-table' },
    h(document, 'thead', {}, h(document, 'tr', {}, head(columns.month, false), head(columns.met), head(columns.missed), head(columns.rate), head(columns.promise))),
    h(document, 'tbody', {}, ...clocks[clock].months.map((point) => {
      const token = openedToken({ what: 'tickets', of: clock, key: point.month, states: ['missed'] })
      const missed = point.decided - point.met
      return h(document, 'tr', { 'data-place': `tickets:${clock}:${point.month}` },
        h(document, 'th', { scope: 'row' }, figures.month(point.month)), right(figures.count(point.met)),
        right(missed === 0 ? '0' : openButton(document, figures.count(missed), { act: 'open', key: token, value: token, expanded: false })),
        right(point.few ? figures.MISSING : figures.bareShare(point.rate)), right(point.promise === null ? figures.MISSING : figures.promised(point.promise)))
    })))
}
