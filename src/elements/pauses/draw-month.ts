import { pausedByMonth } from '../../charts/index.ts'
import type { PausedLabels } from '../../charts/index.ts'
import { figures, pauses, sla } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { figureButton } from './draw-headlines.ts'
import type { PausesModel } from './gather.ts'
import type { List, Opened } from './view.ts'

const WIDE = 1280
const NARROW = 358

/** Paused hours by month, with the table behind the drawing. */
export function drawByMonth(model: PausesModel, context: DrawContext): HTMLElement {
  const { document } = context
  const last = model.months.at(-1)
  const mean = model.totals.paused_minutes / Math.max(1, model.months.length)
  const draw = (width: number): SVGElement => pausedByMonth(model.months, { document, width, labels: labelsOf(model) })
  const drawing = h(document, 'div', { class: 'chart-drawing' })
  if (context.width === null) drawing.append(h(document, 'div', { class: 'wide' }, draw(WIDE)), h(document, 'div', { class: 'narrow' }, draw(NARROW)))
  else drawing.append(draw(Math.min(context.width, WIDE)))
  return h(document, 'section', { class: 'section', 'data-part': 'by-month', 'aria-labelledby': 'by-month' },
    h(document, 'figure', { class: 'chart' },
      h(document, 'h2', { id: 'by-month' }, pauses.month.title(last === undefined || model.months.length < 2 ? null : { month: last.month, minutes: last.paused_minutes, mean })),
      h(document, 'p', { class: 'chart-caption' }, pauses.month.caption),
      drawing,
      h(document, 'details', { class: 'as-table' }, h(document, 'summary', {}, sla.as_table), monthTable(model, context))))
}

function labelsOf({ months, totals }: PausesModel): PausedLabels {
  const first = months[0]
  const last = months.at(-1)
  const most = months.toSorted((a, b) => b.paused_minutes - a.paused_minutes || a.index - b.index)[0]
  return {
    sentence: first === undefined || last === undefined || most === undefined ? pauses.month.sentence_empty
      : pauses.month.sentence(first.month, last.month, most.month, most.paused_minutes, totals.overrun_minutes),
    paused: pauses.month.paused, overrun: pauses.month.overrun, spans: pauses.month.spans,
    month: figures.monthTick, count: figures.count, hour: pauses.month.hour, minutes: pauses.hours,
  }
}

function monthTable(model: PausesModel, { document }: DrawContext): HTMLElement {
  const words = pauses.month.columns
  const right = (content: Node | string): HTMLElement => h(document, 'td', { class: 'right' }, content)
  const body = h(document, 'tbody')
  for (const { month, totals } of model.months) {
    const opens = (list: List, number: number): Node | string => {
      const opened: Opened = { place: 'month', key: month, list }
      return figureButton(document, figures.count(number), opened, number, `${figures.month(month)}, ${pauses.panel.lists[list]}: ${figures.count(number)}`)
    }
    body.append(h(document, 'tr', { 'data-place': `month:${month}` },
      h(document, 'th', { scope: 'row' }, figures.month(month)),
      right(figures.count(totals?.tickets ?? 0)),
      right(pauses.hours(totals?.paused_minutes ?? 0)),
      right(pauses.share(totals?.paused_minutes ?? 0, totals?.open_minutes ?? 0)),
      right(opens('stretches', totals?.spans ?? 0)),
      right(pauses.hours(totals?.overrun_minutes ?? 0)),
      right(opens('overruns', totals?.overrun_spans ?? 0)),
      right(opens('resting', totals?.rests_on_pauses ?? 0))))
  }
  const head = (word: string, side = true): HTMLElement => h(document, 'th', { scope: 'col', class: side ? 'right' : null }, word)
  return h(document, 'div', { class: 'table-scroll' }, h(document, 'table', {},
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.month, false), head(words.tickets), head(words.paused), head(words.share), head(words.spans), head(words.overrun), head(words.overrun_spans), head(words.rests))),
    body))
}
