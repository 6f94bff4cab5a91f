import type { ClockName } from '../../core/index.ts'
import type { ClockState, ObligationName, RoleName } from '../../models/source.ts'
import { figures, client as words, clientObligations, clientPeople, clientQualities, ticket } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { dataYear, ticketTable } from '../ticket/index.ts'
import type { ClientContext } from './context.ts'
import { labelForm, overruleForm, sentForm } from './draw-forms.ts'
import { drawRows, drawSteps, formulaSteps } from './draw-signal.ts'
import { drawSumOpened } from './draw-sums.ts'
import type { ClientModel, Gathered, OpenedFound } from './gather.ts'
import { openedToken } from './view.ts'

const MORE = 25

/** What stands under an opened figure: its tickets, its rows with the sum, or a form. */
export function drawPanel(model: ClientModel, found: Gathered, shown: OpenedFound, context: ClientContext): HTMLElement {
  const { document } = context
  if (shown.kind === 'sum') return drawSumOpened(model, shown.shown, openedToken(shown.opened), context)
  const { opened } = shown
  const token = openedToken(opened)
  const rows = shown.kind === 'form' ? null : shown.rows.length
  const total = shown.kind === 'form' ? 0 : shown.total
  return h(document, 'div', { class: 'opened-client', 'data-panel': token },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, titleOf(shown, found)),
      rows === null ? null : h(document, 'span', { class: 'small muted' }, opened.what === 'person' ? clientPeople.worst_first(rows, total) : words.panel.rows(rows, total)),
      h(document, 'span', { class: 'end' },
        shown.kind === 'tickets' && rows !== 0 ? openButton(document, ticket.print_many, { act: 'print-clocks', key: `print-clocks:${token}` }) : null,
        openButton(document, words.panel.close, { act: 'close', key: `close:${token}` }))),
    ...bodyOf(model, found, shown, context),
    rows === null || rows >= total ? null : h(document, 'p', { class: 'more' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:panel' }, words.panel.more(Math.min(MORE, total - rows)))))
}

function bodyOf({ summary }: ClientModel, found: Gathered, shown: Exclude<OpenedFound, { kind: 'sum' }>, context: ClientContext): HTMLElement[] {
  const { document } = context
  const { opened } = shown
  if (shown.kind === 'form') {
    if (opened.what === 'overrule') return [overruleForm(opened.of, found, context)]
    return [opened.what === 'label' ? labelForm(opened.of, found, context) : sentForm(opened.of, found, context)]
  }
  if (shown.kind === 'tickets') return [ticketTable(shown.rows, context, { scope: 'panel', year: dataYear({ summary }), late: isLate(opened.states) })]
  if (opened.what !== 'signal') return [drawRows(shown.rows, null, context)]
  const quality = found.score.qualities.find(({ signals }) => signals.some(({ signal }) => signal === opened.of))
  const signal = quality?.signals.find((one) => one.signal === opened.of)
  const steps = quality === undefined || signal === undefined ? [] : formulaSteps(signal, quality, found)
  return [drawSteps(steps, document), drawRows(shown.rows, opened.of, context)]
}

const isLate = (states: readonly ClockState[]): boolean => states.length === 1 && states[0] === 'missed'

function titleOf({ opened }: OpenedFound, found: Gathered): string {
  const { what, of, key, states } = opened
  switch (what) {
    case 'tickets': return words.panel.tickets(of === 'resolution' ? 'resolution' : 'response' satisfies ClockName, key === 'all' ? '' : /^\d{4}-/.test(key) ? figures.month(key) : key === 'none' ? words.promised.none : key, states)
    case 'signal': return clientQualities.formula.title(of)
    case 'overrule': return clientQualities.overrule.title(clientQualities.quality(of))
    case 'rows': return of === 'unlogged' ? clientObligations.own.open : clientObligations.rows(clientObligations.names[of as ObligationName], key)
    case 'sent': return clientObligations.form.title(clientObligations.names[of as ObligationName])
    case 'sum': return ''
    case 'person': case 'label': return clientPeople.panel(clientPeople.roles[of as RoleName], found.people.find(({ role }) => role === of)?.person ?? null)
  }
}
