import type { MergePair } from '../../models/source.ts'
import { figures, quality } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import type { QualityModel } from './gather.ts'
import { openedToken, type Opened } from './view.ts'

/** What newer files changed, a row for each pair; nothing where no tool has two files. */
export function drawMerges({ merges }: QualityModel, context: DrawContext): HTMLElement[] {
  const { document } = context
  if (merges.length === 0) return []
  const words = quality.merge
  const sum = (of: (pair: MergePair) => number): number => merges.reduce((total, pair) => total + of(pair), 0)
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return [h(document, 'section', { class: 'section', 'aria-labelledby': 'quality-merges' },
    h(document, 'h2', { id: 'quality-merges' }, words.title(sum((pair) => pair.changed), sum((pair) => pair.in_both))),
    h(document, 'p', { class: 'chart-caption' }, words.lead),
    h(document, 'table', { class: 'rows quality merges stack' },
      h(document, 'thead', {}, h(document, 'tr', {},
        head(words.columns.files), head(words.columns.both, true), head(words.columns.changed, true), head(words.columns.what), head(words.columns.fresh, true), head(words.columns.only, true), head(words.columns.gone, true))),
      h(document, 'tbody', {}, ...merges.map((pair) => drawPair(pair, document)))),
    merges.some((pair) => pair.gone > 0) ? h(document, 'p', { class: 'small muted' }, words.gone_note) : null)]
}

function drawPair(pair: MergePair, document: Document): HTMLElement {
  const { older_no, newer_no, older, newer, in_both, changed, columns, new_in_newer, only_in_older, gone } = pair
  const words = quality.merge
  const opens = (opened: Opened, number: number, label: string, text = figures.count(number)): Node | string =>
    number === 0 ? text : openButton(document, text, { act: 'open', key: openedToken(opened), value: openedToken(opened), expanded: false, label: `${text}, ${label}` })
  const right = (content: Node | string, word: string): HTMLElement => h(document, 'td', { class: 'right', 'data-word': word }, content)
  const known = (number: number | null): string => (number === null ? figures.MISSING : figures.count(number))
  return h(document, 'tr', { 'data-place': `pair:${older_no}:${newer_no}` },
    h(document, 'th', { scope: 'row' }, older, h(document, 'span', { class: 'what' }, newer)),
    right(figures.count(in_both), words.columns.both),
    right(opens({ kind: 'changed', older_no, newer_no, column: null }, changed, words.changed(older, newer, null)), words.columns.changed),
    h(document, 'td', { class: 'what-changed line' }, ...columns.flatMap(({ column, tickets }, i) => [
      i === 0 ? null : ', ', opens({ kind: 'changed', older_no, newer_no, column }, tickets, words.changed(older, newer, column), `${column}\u00a0${figures.count(tickets)}`),
    ])),
    right(known(new_in_newer), words.columns.fresh),
    right(known(only_in_older), words.columns.only),
    right(opens({ kind: 'gone', older_no, newer_no }, gone, words.gone(older, newer)), words.columns.gone))
}
