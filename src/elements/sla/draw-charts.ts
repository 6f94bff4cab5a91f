import { attainmentByMonth, heatKey, heatMap, rateAxis } from '../../charts/index.ts'
import type { HeatLabels, MonthLabels, MonthPoint } from '../../charts/index.ts'
import { figures, sla } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { figureButton } from './draw-headlines.ts'
import type { SlaModel } from './gather.ts'
import { monthHeading, priorityHeading } from './headings.ts'
import { openedToken } from './view.ts'
import type { Opened } from './view.ts'

const WIDE = 1280
const NARROW = 358
const SIDE_BY_SIDE = 1220
const LINE_WIDTH = 764
/** Beside the line, the heat map has room for this many months; over the whole width for twice as many. */
const MONTHS_BESIDE = 13
const MONTHS_SHOWN = 26

/** The line by month, and the heat map by priority: beside each other for a year, below each other, in step, for more. */
export function drawCharts(model: SlaModel, context: DrawContext): HTMLElement {
  const beside = model.months.length <= MONTHS_BESIDE && model.rows.length > 1
  const single = model.rows.length < 2
  return h(context.document, 'div', { class: beside ? 'charts' : 'charts stacked' },
    byMonth(model, context, beside),
    single ? null : byPriority(model, context))
}

function byMonth(model: SlaModel, context: DrawContext, beside: boolean): HTMLElement {
  const { document } = context
  const { clock } = model.view
  const judged = model.months.filter((point) => !point.few)
  const lowest = judged.toSorted((a, b) => a.rate - b.rate)[0]
  const last = judged.at(-1)
  const axis = rateAxis(model.months)
  const caption = judged.length === 0 ? sla.month.too_few : sla.month.caption(clock, axis.from)
  const labels = monthLabels(model, lowest, last)
  const draw = (width: number): SVGElement => attainmentByMonth(model.months, { document, width, labels, ...inStep(model, width) })
  const drawing = h(document, 'div', { class: 'chart-drawing' })
  if (context.width === null) {
    drawing.append(h(document, 'div', { class: 'wide' }, draw(beside ? LINE_WIDTH : WIDE)), h(document, 'div', { class: 'narrow' }, draw(NARROW)))
  } else {
    drawing.append(draw(Math.min(beside && context.width >= SIDE_BY_SIDE ? LINE_WIDTH : context.width, WIDE)))
  }
  return h(document, 'figure', { class: 'chart' },
    h(document, 'h3', {}, monthHeading(model)),
    h(document, 'p', { class: 'chart-caption' }, caption),
    drawing,
    h(document, 'details', { class: 'as-table' }, h(document, 'summary', {}, sla.as_table), monthTable(model, context)))
}

/** Over the whole width, each month stands above its column of the heat map: a head of 44 pixels, then as many equal columns as months, and one for all. */
function inStep(model: SlaModel, width: number): { readonly ends: readonly [number, number] } | Record<string, never> {
  const months = model.months.length
  if (width < 1000 || months <= MONTHS_BESIDE || months > MONTHS_SHOWN) return {}
  const column = (width - 44) / (months + 1)
  return { ends: [44 + column / 2, width - column * 1.5] }
}

function monthLabels(model: SlaModel, lowest: MonthPoint | undefined, last: MonthPoint | undefined): MonthLabels {
  const { clock } = model.view
  const first = model.months[0]
  const final = model.months.at(-1)
  const promise = model.months.findLast((point) => point.promise !== null)?.promise ?? 0
  const sentence = first === undefined || final === undefined || lowest === undefined || last === undefined
    ? sla.month.sentence_empty
    : sla.month.sentence(clock, figures.month(first.month), figures.month(final.month),
      sla.month.lowest(lowest.month, lowest.rate), (last.below ? sla.month.below : sla.month.now)(last.month, last.rate))
  return {
    sentence,
    series: sla.series,
    promise: sla.month.promise(promise),
    interval: sla.interval,
    tickets: sla.month.tickets,
    month: figures.monthTick,
    count: figures.count,
    rate: (share) => figures.bareShare(share),
  }
}

function monthTable(model: SlaModel, context: DrawContext): HTMLElement {
  const { document } = context
  const words = sla.table_columns
  const body = h(document, 'tbody')
  for (const point of model.months) {
    const decided: Opened = { place: 'month', key: point.month, slice: { kind: 'all' } }
    const missed: Opened = { place: 'month', key: point.month, slice: { kind: 'state', states: ['missed'] } }
    const right = (content: Node | string): HTMLElement => h(document, 'td', { class: 'right' }, content)
    const misses = point.decided - point.met
    body.append(h(document, 'tr', { 'data-place': `month:${point.month}` },
      h(document, 'th', { scope: 'row' }, figures.month(point.month)),
      right(point.tickets === 0 ? '0' : figureButton(document, figures.count(point.tickets), decided)),
      right(figures.count(point.met)),
      right(misses === 0 ? '0' : figureButton(document, figures.count(misses), missed)),
      right(point.few ? figures.MISSING : figures.bareShare(point.rate)),
      right(point.decided === 0 ? figures.MISSING : figures.bareShare(point.low)),
      right(point.decided === 0 ? figures.MISSING : figures.bareShare(point.high)),
      right(point.promise === null ? figures.MISSING : figures.promised(point.promise))))
  }
  const head = (word: string, right = true): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return h(document, 'table', {},
    h(document, 'thead', {}, h(document, 'tr', {}, head(words.month, false), head(words.tickets), head(words.met), head(words.missed), head(words.rate), head(words.low), head(words.high), head(words.promise))),
    body)
}

function byPriority(model: SlaModel, context: DrawContext): HTMLElement {
  const { document } = context
  const all = model.months.map((point) => point.month)
  const months = all.slice(-MONTHS_SHOWN)
  const name = (key: string): string => (key === 'none' ? sla.filters.no_priority : key)
  const labels: HeatLabels = {
    caption: sla.heat.caption(model.view.clock), corner: sla.heat.corner, total: sla.heat.total, few: sla.heat.few, below: sla.heat.below, above: sla.heat.above,
    month: (month) => figures.monthTick(month),
    count: figures.count,
    rate: (share) => figures.bareShare(share, 0),
    total_rate: (share) => figures.bareShare(share),
  }
  const draw = (upright: boolean): HTMLElement => heatMap(model.cells, {
    document, labels: upright ? { ...labels, month: figures.shortMonth } : labels, months, upright,
    rows: model.rows.map((row) => ({ key: row.key, name: name(row.key), total: row.total })),
    openable: (cell, content) => {
      const opened: Opened = { place: 'cell', key: `${cell.month} ${cell.row}`, slice: { kind: 'state', states: ['met', 'missed'] } }
      const token = openedToken(opened)
      const where = h(document, 'span', { class: 'visually-hidden' }, sla.heat.cell(figures.month(cell.month), name(cell.row)))
      return openButton(document, [where, ...content], { act: 'open', key: token, value: token, expanded: false })
    },
  })
  const drawing = h(document, 'div', { class: 'chart-drawing' })
  if (context.width === null) drawing.append(h(document, 'div', { class: 'wide' }, draw(false)), h(document, 'div', { class: 'narrow' }, draw(true)))
  else drawing.append(draw(context.width < 36 * months.length + 80))
  return h(document, 'figure', { class: 'chart' },
    h(document, 'h3', {}, priorityHeading(model)),
    h(document, 'p', { class: 'chart-caption' }, `${sla.heat.caption(model.view.clock)}${all.length > months.length ? `.${sla.heat.caption_cut(months.length, all.length)}` : ''}`),
    drawing,
    heatKey(document, labels),
    h(document, 'p', { class: 'tiny muted' }, sla.heat.steps),
    h(document, 'div', { 'data-place': 'cell:' }))
}
