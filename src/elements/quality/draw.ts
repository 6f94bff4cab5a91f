import { quality, figures } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { drawGroups } from './draw-lines.ts'
import { drawMerges } from './draw-merges.ts'
import type { QualityModel } from './gather.ts'

export const titleOf = ({ report }: QualityModel): string => quality.finding(report)

/** The whole page below its navigation. The same at build and in the browser. */
export function drawPage(model: QualityModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  return [
    h(document, 'h1', { 'data-part': 'title' }, titleOf(model)),
    h(document, 'p', { class: 'lead' }, quality.lead),
    h(document, 'p', { class: 'reading-note', 'data-part': 'note', hidden: true }),
    h(document, 'div', { 'data-part': 'results' }, ...drawResults(model, context)),
    h(document, 'p', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite', 'data-part': 'live' }),
  ]
}

export function drawResults(model: QualityModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  const { report, summary } = model
  if (summary.files.length === 0) {
    return [h(document, 'section', { class: 'state' },
      h(document, 'p', {}, quality.empty.text),
      h(document, 'p', { class: 'actions' }, h(document, 'a', { class: 'button primary', href: '/data/' }, quality.empty.action)))]
  }
  const nothing = quality.nothing(report.lines.filter(({ count }) => count === 0).map(({ line }) => quality.lines[line].none))
  return [
    drawHeadlines(model, context),
    ...drawGroups(model, context),
    ...drawMerges(model, context),
    h(document, 'div', { class: 'section quality-foot' },
      nothing === '' ? null : h(document, 'p', { class: 'nothing' }, nothing),
      h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'download-all', 'data-key': 'download-all' }, quality.download))),
  ]
}

function drawHeadlines({ report, summary }: QualityModel, { document }: DrawContext): HTMLElement {
  const words = quality.headline
  const { rows_in, used, set_aside, merged } = report
  const one = (title: string, number: number, note: string): HTMLElement => h(document, 'div', { class: 'headline' },
    h(document, 'h2', { class: 'kicker' }, title),
    h(document, 'p', { class: 'figure-number' }, figures.count(number)),
    h(document, 'p', { class: 'note' }, note))
  return h(document, 'section', { 'aria-label': words.label }, h(document, 'div', { class: 'headlines even' },
    one(words.read, rows_in, words.read_note(summary.files.length)),
    one(words.used, used, words.used_note(used, rows_in)),
    one(words.set_aside, set_aside - merged, set_aside === merged ? words.set_aside_none : words.set_aside_note),
    one(words.merged, merged, merged === 0 ? words.merged_none : words.merged_note)))
}
