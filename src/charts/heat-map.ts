import { html, svg } from './drawing.ts'
import type { HeatCell } from './points.ts'

export interface HeatLabels {
  readonly caption: string
  readonly corner: string
  readonly total: string
  readonly few: string
  readonly below: string
  readonly above: string
  readonly month: (month: string) => string
  readonly count: (value: number) => string
  readonly rate: (share: number) => string
  readonly total_rate: (share: number) => string
}

export interface HeatOptions {
  readonly document: Document
  readonly labels: HeatLabels
  readonly months: readonly string[]
  /** Row keys with their shown names, from the top. */
  readonly rows: readonly { readonly key: string; readonly name: string; readonly total: HeatCell | null }[]
  /** Months as rows, for a narrow page. */
  readonly upright: boolean
  /** Makes a cell's figures open; without it they are plain. */
  readonly openable?: (cell: HeatCell, figures: readonly Node[]) => Node
}

/** Attainment by month and priority: a table, so that each cell keeps its number, its count and its step round the promise. */
export function heatMap(cells: readonly HeatCell[], options: HeatOptions): HTMLTableElement {
  const { document, labels, months, rows } = options
  const byPlace = new Map(cells.map((cell) => [`${cell.month} ${cell.row}`, cell]))
  const cellAt = (month: string, row: string): HTMLElement => drawCell(byPlace.get(`${month} ${row}`) ?? null, options)
  const head = (scope: string, text: string, extra = ''): HTMLElement => html(document, 'th', { scope, class: extra || null }, text)
  const table = html(document, 'table', { class: options.upright ? 'heat full upright' : months.length > 13 ? 'heat full' : 'heat' }) as HTMLTableElement
  table.append(html(document, 'caption', { class: 'visually-hidden' }, labels.caption))

  const headings = options.upright
    ? [...rows.map((row) => head('col', row.name))]
    : [...months.map((month) => head('col', labels.month(month))), head('col', labels.total, 'total')]
  table.append(html(document, 'thead', {}, html(document, 'tr', {}, html(document, 'td', {}, html(document, 'span', { class: 'visually-hidden' }, labels.corner)), ...headings)))

  const body = html(document, 'tbody')
  if (options.upright) {
    for (const month of months) body.append(html(document, 'tr', {}, head('row', labels.month(month)), ...rows.map((row) => cellAt(month, row.key))))
    body.append(html(document, 'tr', {}, head('row', labels.total), ...rows.map((row) => drawTotal(row.total, options))))
  } else {
    for (const row of rows) {
      body.append(html(document, 'tr', {}, head('row', row.name), ...months.map((month) => cellAt(month, row.key)), drawTotal(row.total, options)))
    }
  }
  table.append(body)
  return table
}

function drawCell(cell: HeatCell | null, options: HeatOptions): HTMLElement {
  const { document, labels } = options
  if (cell === null || cell.tickets === 0) return html(document, 'td', {}, html(document, 'span', { class: 'muted' }, '·'))
  const figures = cell.few
    ? [html(document, 'b', {}, `${cell.met}/${cell.decided}`), html(document, 'small', {}, labels.few)]
    : [html(document, 'b', {}, labels.rate(cell.rate)), html(document, 'small', {}, labels.count(cell.decided))]
  const content = options.openable === undefined ? figures : [options.openable(cell, figures)]
  return html(document, 'td', { class: cell.few ? 'few' : `step-${cell.step}` }, ...content)
}

function drawTotal(cell: HeatCell | null, options: HeatOptions): HTMLElement {
  const { document, labels } = options
  if (cell === null || cell.tickets === 0) return html(document, 'td', { class: 'total' }, '·')
  const first = cell.few ? `${cell.met}/${cell.decided}` : labels.total_rate(cell.rate)
  return html(document, 'td', { class: 'total' }, html(document, 'b', {}, first), html(document, 'small', {}, cell.few ? labels.few : labels.count(cell.decided)))
}

/** The five steps in words and colour. */
export function heatKey(document: Document, labels: HeatLabels): HTMLElement {
  const swatches = svg(document, 'svg', { width: 228, height: 10, viewBox: '0 0 228 10', 'aria-hidden': 'true' },
    ...[1, 2, 3, 4, 5].map((step, index) => svg(document, 'rect', { x: index * 46, y: 0, width: 44, height: 10, fill: `var(--step-${step})` })))
  return html(document, 'p', { class: 'heat-key' }, labels.below, swatches, labels.above)
}
