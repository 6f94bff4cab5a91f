import { markDrawing } from '../../charts/index.ts'
import type { VisitMonth } from '../../core/index.ts'
import { figures, renewals } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { clientLink } from './context.ts'
import type { RenewalsContext } from './context.ts'
import type { RenewalLine } from './gather.ts'

const words = renewals.visits

/** The twelve months up to that day's. */
const monthsUntil = ({ plan }: RenewalLine, today: string): readonly VisitMonth[] => plan.visits.filter(({ month }) => month <= today.slice(0, 7))

const isShort = ({ state }: VisitMonth): boolean => state === 'fewer' || state === 'missing'

/** The finding over the last month that is over, else over the year. */
function visitTitle(lines: readonly RenewalLine[], today: string): string {
  const judged = lines.map((line) => ({ client: line.client, months: monthsUntil(line, today).filter((one) => one.state === 'kept' || isShort(one)) })).filter(({ months }) => months.length > 0)
  const last = judged.flatMap(({ months }) => months.map(({ month }) => month)).filter((month) => month < today.slice(0, 7)).sort().at(-1)
  if (judged.length === 0 || last === undefined) return words.title.none
  const short = judged.filter(({ months }) => months.some(isShort))
  const lately = short.filter(({ months }) => months.some((one) => one.month === last && isShort(one)))
  if (lately.length > 0) return lately.length === 1 ? words.title.one(lately[0]!.client, last) : words.title.missing(lately.length, judged.length, last)
  return short.length === 0 ? words.title.all : words.title.before(short.length, judged.length)
}

/** Visits on site month by month: of every client that went short in some month, or of all. */
export function drawVisits(lines: readonly RenewalLine[], today: string, all: boolean, { document, content }: RenewalsContext): HTMLElement {
  const owing = lines.filter((line) => monthsUntil(line, today).some(({ state }) => state !== 'not_owed' && state !== 'no_file'))
  const shown = all ? owing : owing.filter((line) => monthsUntil(line, today).some(isShort))
  const [first] = owing
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'visits', 'data-part': 'visits' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'visits' }, visitTitle(lines, today)),
      owing.length === 0 || shown.length === owing.length && !all ? null : h(document, 'span', { class: 'end' }, h(document, 'button', { type: 'button', class: 'open small', 'data-act': 'visits', 'data-key': 'visits', 'aria-expanded': String(all) }, all ? words.fewer : words.show))),
    first === undefined ? h(document, 'p', { class: 'muted' }, words.no_file) : h(document, 'p', { class: 'chart-caption' }, words.caption(content.renewals.visits_per_month)),
    first === undefined || shown.length === 0 ? null : h(document, 'div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': words.title.none },
      h(document, 'table', { class: 'rows visit-months' },
        h(document, 'thead', {}, h(document, 'tr', {}, h(document, 'th', { scope: 'col' }, words.client), ...monthsUntil(first, today).map(({ month }, i) => h(document, 'th', { scope: 'col', class: 'right' }, renewals.chart.month(month, i === 0))))),
        h(document, 'tbody', {}, ...shown.map((line) => h(document, 'tr', { 'data-client': line.client },
          h(document, 'th', { scope: 'row' }, h(document, 'a', { class: 'plain', href: clientLink(line.client) }, line.client)),
          ...monthsUntil(line, today).map((one) => drawMonth(one, document))))))),
    first === undefined || shown.length === owing.length || shown.length === 0 ? null : h(document, 'p', { class: 'small muted' }, words.rest(owing.length - shown.length)))
}

function drawMonth(one: VisitMonth, document: Document): HTMLElement {
  const { state, made, owed } = one
  const cell = (kind: string, ...content: readonly (Node | string)[]): HTMLElement => h(document, 'td', { class: `right ${kind}` }, ...content)
  switch (state) {
    case 'kept': return cell('is-kept', figures.count(made), ' ', markDrawing(document, 'kept', words.kept))
    case 'fewer': case 'missing': return cell('is-short', words.cell(made, owed), ' ', markDrawing(document, 'missed', words.missing))
    case 'running': case 'not_yet': return cell('muted', words.cell(made, owed))
    case 'not_owed': case 'no_file': return cell('muted', made === 0 ? figures.MISSING : figures.count(made))
  }
}
