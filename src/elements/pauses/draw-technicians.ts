import { LEAST_DECIDED } from '../../core/index.ts'
import { figures, pauses } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { figureButton } from './draw-headlines.ts'
import type { PausedGroup, PausesModel } from './gather.ts'
import type { List } from './view.ts'

/** The owner's switch, why it is off, and the table once it is on: in order of name, never ranked. */
export function drawTechnicians(model: PausesModel, context: DrawContext): HTMLElement {
  const { document } = context
  const words = pauses.technicians
  const on = model.technicians !== null
  return h(document, 'section', { class: 'section', 'data-owner': '', 'aria-labelledby': 'by-technician' },
    h(document, 'div', { class: 'section-head' },
      h(document, 'h2', { id: 'by-technician' }, words.title),
      h(document, 'span', { class: 'end' }, h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'technicians', 'data-key': 'technicians', 'aria-pressed': String(on) }, on ? words.off : words.on))),
    h(document, 'p', { class: 'chart-caption' }, `${on ? words.kept : words.until} ${words.why}`),
    ...(model.technicians === null ? [] : [h(document, 'p', { class: 'chart-caption', id: 'technicians-caption' }, words.caption), table(model.technicians, context)]))
}

function table(rows: readonly PausedGroup[], { document }: DrawContext): HTMLElement {
  const words = pauses.technicians.columns
  const head = (word: string, right = true): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'table', { class: 'rows paused-by stack', 'aria-describedby': 'technicians-caption' },
    h(document, 'thead', {}, h(document, 'tr', {},
      head(words.technician, false), head(words.tickets), head(words.paused), head(words.share), head(words.spans), head(words.overrun), head(words.overrun_spans), head(words.overrun_share))),
    h(document, 'tbody', {}, ...rows.map((row) => drawRow(row, document))))
}

function drawRow({ name, totals }: PausedGroup, document: Document): HTMLElement {
  const words = pauses.technicians.columns
  const shown = name === '' ? pauses.technicians.nobody : name
  const enough = totals.spans >= LEAST_DECIDED
  const cell = (content: Node | string, word: string, extra = ''): HTMLElement => h(document, 'td', { class: `right ${extra}`.trim(), 'data-word': word }, content)
  const opens = (list: List, number: number): Node | string =>
    figureButton(document, figures.count(number), { place: 'technician', key: name, list }, number, `${shown}, ${pauses.panel.lists[list]}: ${figures.count(number)}`)
  return h(document, 'tr', { 'data-place': `technician:${name}` },
    h(document, 'th', { scope: 'row', class: name === '' ? 'muted' : null }, shown),
    cell(figures.count(totals.tickets), words.tickets),
    cell(pauses.hours(totals.paused_minutes), words.paused),
    cell(enough ? pauses.share(totals.paused_minutes, totals.open_minutes) : figures.MISSING, words.share, 'aside'),
    cell(opens('stretches', totals.spans), words.spans),
    cell(pauses.hours(totals.overrun_minutes), words.overrun),
    cell(opens('overruns', totals.overrun_spans), words.overrun_spans),
    cell(enough ? pauses.share(totals.overrun_spans, totals.spans) : figures.MISSING, words.overrun_share))
}
