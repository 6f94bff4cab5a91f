import { sla, ticket } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { ticketTable } from '../ticket/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import type { OpenedRows } from './gather.ts'
import { openedToken } from './view.ts'

/** The tickets behind an opened figure, ready to stand under it. */
export function drawPanel({ opened, rows, total }: OpenedRows, context: DrawContext, options: { readonly where: string; readonly year: string | null }): HTMLElement {
  const { document } = context
  const { slice } = opened
  const title = slice.kind === 'differ' ? sla.panel.differ[slice.which] : sla.panel.what(slice.kind === 'all' ? ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] : slice.states, options.where)
  const late = slice.kind === 'state' && slice.states.length === 1 && slice.states[0] === 'missed'
  return h(document, 'div', { class: 'opened-tickets', 'data-panel': openedToken(opened) },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, title),
      h(document, 'span', { class: 'small muted' }, sla.panel.count(rows.length, total)),
      h(document, 'span', { class: 'end' },
        rows.length === 0 ? null : openButton(document, ticket.print_many, { act: 'print-clocks', key: `print-clocks:${openedToken(opened)}` }),
        openButton(document, sla.panel.close, { act: 'close', key: `close:${openedToken(opened)}` }))),
    ticketTable(rows, context, { scope: 'panel', year: options.year, late }),
    rows.length >= total ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:panel' }, sla.tickets.more(Math.min(25, total - rows.length)))))
}
