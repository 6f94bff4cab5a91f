import type { QualityLine } from '../../models/source.ts'
import { figures, quality } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { DrawContext } from '../ticket/index.ts'
import { groupsOf } from './gather.ts'
import type { QualityModel } from './gather.ts'
import { openedToken } from './view.ts'

/** A table for each group that holds a finding: what, how many, of what, and what to do. */
export function drawGroups({ report }: QualityModel, { document }: DrawContext): HTMLElement[] {
  const words = quality.columns
  const head = (word: string, right = false): HTMLElement => h(document, 'th', { scope: 'col', class: right ? 'right' : null }, word)
  return groupsOf(report).map(({ group, lines }) => h(document, 'section', { class: 'section', 'aria-labelledby': `quality-${group}` },
    h(document, 'h2', { id: `quality-${group}` }, quality.groups[group]),
    h(document, 'table', { class: 'rows quality stack' },
      h(document, 'thead', {}, h(document, 'tr', {}, head(words.what), head(words.number, true), head(words.share), head(words.todo))),
      h(document, 'tbody', {}, ...lines.map((line) => drawLine(line, document))))))
}

function drawLine({ line, count, of, parts }: QualityLine, document: Document): HTMLElement {
  const words = quality.lines[line]
  const token = openedToken({ kind: 'line', line, part: null })
  return h(document, 'tr', { 'data-place': `line:${line}` },
    h(document, 'th', { scope: 'row' }, words.name, h(document, 'span', { class: 'what' }, words.sentence(count)),
      parts.length < 2 ? null : h(document, 'span', { class: 'what of' }, quality.mostly(line, parts))),
    h(document, 'td', { class: 'right number' }, openButton(document, figures.count(count), { act: 'open', key: token, value: token, expanded: false, label: quality.open(words.name, count) })),
    h(document, 'td', { class: 'share' }, quality.share(count, of, words.of)),
    h(document, 'td', { class: 'todo line' }, words.todo))
}
