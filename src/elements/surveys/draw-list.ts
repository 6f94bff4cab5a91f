import { figures, surveys as words } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { ClientSurvey, SurveysModel } from './gather.ts'
import type { View } from './view.ts'

/** Rows that are written out; the CSV holds them all. */
const MOST = 100

/** What a figure opened: its surveys, each with the place where it stands. */
export function drawList({ lists }: SurveysModel, { list }: View, document: Document): HTMLElement[] {
  if (list === null) return []
  const { headlines } = words
  return [h(document, 'section', { class: 'panel surveys-list', 'aria-labelledby': 'surveys-list' },
    h(document, 'div', { class: 'panel-head' }, h(document, 'h2', { id: 'surveys-list', tabindex: -1 }, headlines.lists[list]),
      h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'close-list', 'data-key': 'close-list' }, headlines.close)),
    drawSurveys(lists[list], true, document))]
}

/** Surveys in a table. @param named with the client of each */
export function drawSurveys(rows: readonly ClientSurvey[], named: boolean, document: Document): HTMLElement {
  const { rows: heads, none, place, noted, more } = words.headlines
  if (rows.length === 0) return h(document, 'p', { class: 'muted' }, none)
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  const day = (on: string | null): string => (on === null ? figures.MISSING : figures.date(on))
  const score = (one: ClientSurvey): string => (one.score === null || one.scale === null ? figures.MISSING : words.due.score(one.score, one.scale))
  const table = h(document, 'table', { class: 'rows stack' },
    h(document, 'thead', {}, h(document, 'tr', {}, named ? head(heads.client) : null, head(heads.sent, true), head(heads.answered, true), head(heads.person), head(heads.score, true), head(heads.comment), head(heads.place))),
    h(document, 'tbody', {}, ...rows.slice(0, MOST).map((one) => h(document, 'tr', {},
      named ? h(document, 'th', { scope: 'row' }, one.client) : null,
      h(document, 'td', { class: 'right', 'data-word': heads.sent }, day(one.sent_on)), h(document, 'td', { class: 'right', 'data-word': heads.answered }, day(one.answered_on)),
      h(document, 'td', {}, one.person ?? figures.MISSING), h(document, 'td', { class: 'right', 'data-word': heads.score }, score(one)),
      h(document, 'td', { class: 'surveys-comment' }, one.comment ?? ''), h(document, 'td', { class: 'small muted' }, one.file === null || one.row === null ? noted : place(one.file, one.row))))))
  return rows.length <= MOST ? table : h(document, 'div', {}, table, h(document, 'p', { class: 'small muted' }, more(MOST, rows.length)))
}
