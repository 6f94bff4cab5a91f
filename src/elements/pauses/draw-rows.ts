import type { PauseRow } from '../../models/source.ts'
import { figures, pauses } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { stretchToken } from './view.ts'

export interface RowsOptions {
  /** Keeps the same stretch apart in two lists. */
  readonly scope: string
  readonly year: string | null
  /** Names of people may stand here. */
  readonly named: boolean
}

/** Stretches of waiting; each opens to its ticket's clock. */
export function stretchTable(rows: readonly PauseRow[], context: DrawContext, options: RowsOptions): HTMLElement {
  const { document } = context
  if (rows.length === 0) return h(document, 'p', { class: 'muted' }, pauses.rows.none)
  const words = pauses.rows.columns
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'table', { class: 'rows tickets stretches stack' },
    h(document, 'thead', {}, h(document, 'tr', {},
      head(words.ticket), head(words.client), head(words.from, true), head(words.answered, true), head(words.until, true), head(words.paused, true), head(words.overrun, true),
      options.named ? h(document, 'th', { scope: 'col', 'data-owner': '' }, words.set_by) : null, head(words.subject))),
    h(document, 'tbody', {}, ...rows.map((row) => drawRow(row, document, options))))
}

function drawRow(row: PauseRow, document: Document, { scope, year, named }: RowsOptions): HTMLElement {
  const words = pauses.rows
  const when = (at: number | null, absent: string): string => (at === null ? absent : figures.moment(at, row.zone, year))
  const right = (content: Node | string, word: string, extra = ''): HTMLElement => h(document, 'td', { class: `right ${extra}`.trim(), 'data-word': word }, content)
  const token = stretchToken(row.ticket_id, row.from)
  return h(document, 'tr', { 'data-stretch': token, 'data-client': row.client },
    h(document, 'td', {}, openButton(document, row.ticket_id, { act: 'stretch', key: `stretch:${scope}:${token}`, value: token, expanded: false, label: words.open(row.ticket_id), class: 'mono' })),
    h(document, 'td', {}, row.client),
    right(when(row.from, figures.MISSING), words.columns.from, 'line'),
    right(when(row.answered_at, words.no_answer), words.columns.answered, row.answered_at === null ? 'aside' : 'line'),
    right(when(row.until, words.goes_on), words.columns.until, 'line'),
    right(figures.duration(row.paused_minutes), words.columns.paused),
    right(row.overrun_minutes > 0 ? h(document, 'span', { class: 'strong' }, figures.duration(row.overrun_minutes)) : figures.MISSING, words.columns.overrun, row.overrun_minutes > 0 ? '' : 'aside'),
    named ? h(document, 'td', { 'data-word': words.columns.set_by, 'data-owner': '' }, row.set_by ?? figures.MISSING) : null,
    h(document, 'td', { class: 'subject line' }, row.subject ?? '', row.reason === 'waiting_other' ? h(document, 'span', { class: 'tiny muted' }, `${row.subject === null ? '' : ' '}${words.other}`) : null))
}
