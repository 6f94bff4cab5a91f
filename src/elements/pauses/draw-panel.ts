import { figures, pauses, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { dataYear, ticketTable } from '../ticket/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { stretchTable } from './draw-rows.ts'
import { MORE_ROWS } from './gather.ts'
import type { OpenedRows, PausesModel } from './gather.ts'
import { openedToken } from './view.ts'
import type { Opened } from './view.ts'

/** The stretches or tickets behind an opened figure, ready to stand under it. */
export function drawPanel(found: OpenedRows, model: PausesModel, context: DrawContext): HTMLElement {
  const { document } = context
  const { opened, rows, total } = found
  const year = dataYear(model)
  const words = pauses.panel
  return h(document, 'div', { class: 'opened-tickets', 'data-panel': openedToken(opened) },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, words.title(words.lists[opened.list], placeWords(opened))),
      h(document, 'span', { class: 'small muted' }, found.kind === 'stretches' ? words.count_rows(rows.length, total) : words.count_tickets(rows.length, total)),
      h(document, 'span', { class: 'end' }, openButton(document, sla.panel.close, { act: 'close', key: `close:${openedToken(opened)}` }))),
    found.kind === 'stretches' ? stretchTable(found.rows, context, { scope: 'panel', year, named: model.technicians !== null }) : ticketTable(found.rows, context, { scope: 'panel', year, late: false }),
    rows.length >= total ? null : h(document, 'p', { class: 'more' },
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'more', 'data-key': 'more:panel' }, pauses.rows.more(Math.min(MORE_ROWS, total - rows.length)))))
}

function placeWords({ place, key }: Opened): string {
  if (place === 'month') return figures.month(key)
  return place === 'technician' && key === '' ? pauses.technicians.nobody : key
}
