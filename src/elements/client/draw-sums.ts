import { figures, sums as words, whyCostlyWords } from '../../words/index.ts'
import { cellText, drawPanel, SUM_COLUMNS } from '../sums/opened.ts'
import type { SumsContext } from '../sums/opened.ts'
import { h, openButton } from '../shared/index.ts'
import { card } from './context.ts'
import type { ClientContext } from './context.ts'
import type { ClientModel } from './gather.ts'
import type { ClientSumsFound, SumOpened } from './sums.ts'
import { openedToken } from './view.ts'

const priced = (context: ClientContext): SumsContext | null => (context.content === null ? null : { ...context, content: context.content })

const token = (of: string): string => openedToken({ what: 'sum', of, key: '', states: [] })

/** The sums of the whole period: each opens to its formula and rows. */
export function drawSums({ client, sums, why }: ClientSumsFound, context: ClientContext): HTMLElement {
  const { document } = context
  const { table, client: say } = words
  const sources = priced(context)
  const opens = (of: string, text: string, name: string, key = ''): HTMLElement => openButton(document, text, { act: 'open', key: `${token(of)}${key}`, value: token(of), expanded: false, label: `${name}: ${text}` })
  const name = (column: (typeof SUM_COLUMNS)[number]): string => (column === 'fee' ? words.names.fee : table.columns[column])
  return card(document, 'sums', why === null ? say.title : whyCostlyWords.finding(client, why), { owner: true, class: 'wide sums-card' },
    h(document, 'p', { class: 'card-caption' }, say.caption(sums.from_on, sums.until_on), ' ', h(document, 'a', { class: 'open', href: '/renewals/sums/' }, say.all)),
    sources === null ? null : h(document, 'table', { class: 'rows sums-line' },
      h(document, 'thead', {}, h(document, 'tr', {}, ...SUM_COLUMNS.map((column) => h(document, 'th', { scope: 'col', class: 'right' }, name(column))), h(document, 'th', { scope: 'col', class: 'why' }, table.columns.why))),
      h(document, 'tbody', {}, h(document, 'tr', { 'data-place': 'sums-row' },
        ...SUM_COLUMNS.map((column) => h(document, 'td', { class: 'right', 'data-word': name(column) }, opens(column === 'length' ? 'tickets' : column, cellText(column, sums, sources) ?? figures.MISSING, name(column), column === 'length' ? '.length' : ''))),
        h(document, 'td', { class: 'why', 'data-word': table.columns.why }, why === null ? table.not_enough : opens('why', whyCostlyWords.short(why), table.columns.why))))),
    ...sums.warnings.map((one) => h(document, 'p', { class: 'small watch-ink' }, h(document, 'span', { class: 'diamond', 'aria-hidden': 'true' }), words.warnings.text(one))))
}

/** What stands under an opened sum. */
export function drawSumOpened({ summary }: Pick<ClientModel, 'summary'>, shown: SumOpened, opened: string, context: ClientContext): HTMLElement {
  const sources = priced(context)
  return sources === null ? h(context.document, 'div', {}) : drawPanel({ summary }, shown, sources, { token: opened, tickets: token('tickets') })
}
