import type { ClockName } from '../../core/index.ts'
import { credits as words, figures } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { planName } from '../ticket/index.ts'
import { money } from './context.ts'
import type { CreditsContext } from './context.ts'
import { showSwitch } from './draw.ts'
import type { CreditsModel, PeriodLines } from './gather.ts'
import type { LedgerLine } from './status.ts'
import { lineKey, openedToken } from './view.ts'
import type { Opened } from './view.ts'

const COLUMNS = 9
/** States in which the provider still has to do something. */
const URGENT: readonly LedgerLine['status'][] = ['due', 'part', 'unstated']

/** One table, a group for each period, newest first. */
export function drawLedger(model: CreditsModel, context: CreditsContext): HTMLElement {
  const { document } = context
  const { columns } = words
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  const table = h(document, 'table', { class: 'rows credits stack' }, h(document, 'thead', {}, h(document, 'tr', {},
    head(columns.client), head(columns.response, true), head(columns.resolution, true), head(columns.below, true), head(columns.fee, true),
    head(columns.due, true), head(columns.offered, true), head(columns.settled, true), head(columns.status))))
  table.append(...model.periods.map((period) => drawPeriod(period, context)))
  return h(document, 'section', { class: 'section', 'aria-labelledby': 'ledger' },
    h(document, 'div', { class: 'section-head' }, h(document, 'h2', { id: 'ledger' }, words.shown[model.view.show]), showSwitch(model, document)),
    model.periods.length === 0 ? h(document, 'p', { class: 'muted' }, words.none_shown[model.view.show === 'open' ? 'open' : 'other']) : table)
}

function drawPeriod({ period, open, lines, kept, settled }: PeriodLines, context: CreditsContext): HTMLElement {
  const { document } = context
  const note = [open ? words.period_open : null, settled > 0 ? words.period_settled(settled) : null, kept > 0 ? words.period_kept(kept) : null].filter((part) => part !== null).join(' · ')
  return h(document, 'tbody', {},
    h(document, 'tr', { class: 'group' }, h(document, 'th', { scope: 'rowgroup', colspan: COLUMNS }, words.period(period), note === '' ? null : h(document, 'span', { class: 'small muted' }, ` · ${note}`))),
    ...lines.map((line) => drawLine(line, context)))
}

function drawLine(line: LedgerLine, context: CreditsContext): HTMLElement {
  const { document } = context
  const right = (content: Node | string, word: string | null = null): HTMLElement => h(document, 'td', { class: content === figures.MISSING ? 'right aside' : 'right', 'data-word': word }, content)
  const points = line.clocks.response.points_below + line.clocks.resolution.points_below
  const cents = (value: number | null): string => (value === null ? figures.MISSING : money(context, value))
  const token = (what: Opened['what']): string => openedToken({ what, period: line.period, plan_id: line.plan_id, client: line.client })
  const due = line.due_cents === null ? words.no_fee : money(context, line.due_cents)
  return h(document, 'tr', { 'data-place': `line:${lineKey(line)}`, 'data-client': line.client },
    h(document, 'th', { scope: 'row' }, line.client, ' ', h(document, 'span', { class: 'small muted' }, planName(context, line.plan_id, ''))),
    clockCell(line, 'response', context), clockCell(line, 'resolution', context),
    right(points === 0 ? figures.MISSING : words.points(points), words.columns.below),
    right(line.fee_cents === null ? words.no_fee : money(context, line.fee_cents), words.columns.fee),
    right(openButton(document, h(document, 'b', {}, due), { act: 'open', key: token('sum'), value: token('sum'), expanded: false, label: words.sum_label(due, line.client, words.period(line.period)) }), words.columns.due),
    right(given(document, cents(line.offered_cents), line.offered_on), words.columns.offered),
    right(given(document, cents(line.settled_cents), line.settled_on), words.columns.settled),
    h(document, 'td', { class: 'status' },
      h(document, 'span', { class: URGENT.includes(line.status) ? 'missed-ink' : line.status === 'settled' ? 'kept-ink' : null }, words.statuses[line.status]),
      line.noted ? h(document, 'span', { class: 'tiny muted' }, ` ${words.noted}`) : null,
      ' ', openButton(document, words.note_button, { act: 'open', key: token('note'), value: token('note'), expanded: false, label: words.note_label(line.client, words.period(line.period)), class: 'small' })))
}

function given(document: Document, amount: string, on: string | null): Node | string {
  if (on === null) return amount
  return h(document, 'span', {}, amount === figures.MISSING ? null : `${amount} `, h(document, 'span', { class: 'small muted' }, figures.date(on)))
}

function clockCell(line: LedgerLine, clock: ClockName, { document }: CreditsContext): HTMLElement {
  const { met, missed, points_below, misses_too_many } = line.clocks[clock]
  const decided = met + missed
  const token = openedToken({ what: clock, period: line.period, plan_id: line.plan_id, client: line.client })
  const rate = `${words.rate(met, decided)}${decided === 0 ? '' : '\u00a0%'}`
  return h(document, 'td', { class: 'right', 'data-word': words.columns[clock] },
    missed === 0 ? rate : openButton(document, rate, { act: 'open', key: token, value: token, expanded: false, label: words.open_misses(rate, line.client, clock, words.of(met, decided)) }),
    ' ', points_below > 0 ? h(document, 'span', { class: 'small missed-ink' }, words.too_many(misses_too_many)) : h(document, 'span', { class: 'small muted' }, decided === 0 ? '' : words.kept))
}
