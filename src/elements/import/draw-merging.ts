import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import { inStatus, mergeKey, willMerge } from './merging.ts'
import type { Merged } from './merging.ts'
import type { ImportModel } from './model.ts'

/** Before reading: how the files of tickets will be added up. */
export function drawWillMerge(document: Document, model: ImportModel): HTMLElement[] {
  return willMerge(model.entries).map((line) => h(document, 'p', { class: 'import-merge' }, line))
}

/** After reading: how many tickets stand in more than one file, and what changed in them. */
export function drawMerged(document: Document, model: ImportModel): HTMLElement[] {
  const words = importing.merging
  if (model.stage !== 'ready' || model.workspace !== 'own' || model.merged.length === 0) return []
  const both = model.merged.reduce((sum, { pair }) => sum + pair.in_both, 0)
  return [h(document, 'section', { class: 'section', 'aria-labelledby': 'import-merged' },
    h(document, 'h2', { id: 'import-merged' }, both === 0 ? words.none : words.heading(both)),
    both === 0 ? null : h(document, 'p', { class: 'small muted' }, words.about),
    ...model.merged.map((merged) => drawPair(document, merged)))]
}

function drawPair(document: Document, { pair, cells, tickets }: Merged): HTMLElement {
  const words = importing.merging
  const key = mergeKey(pair)
  const open = pair.changed === 0 ? null : h(document, 'button', {
    type: 'button', class: 'open', 'data-act': 'merge', 'data-value': key, 'data-key': key, 'aria-expanded': String(cells !== null), 'aria-label': words.open_label(pair.older, pair.newer, pair.changed),
  }, words.open(pair.changed))
  const { columns } = words
  const heads = [columns.ticket, columns.client, columns.column, columns.was, columns.now, columns.rows]
  const table = cells === null ? null : h(document, 'table', { class: 'rows import-merged' },
    h(document, 'thead', {}, h(document, 'tr', {}, ...heads.map((head) => h(document, 'th', { scope: 'col' }, head)))),
    h(document, 'tbody', {}, ...cells.map((cell, at) => {
      const first = cells[at - 1]?.ticket_id !== cell.ticket_id
      const texts = [first ? cell.ticket_id : '', first ? cell.client : '', cell.column, cell.was ?? words.nothing, cell.now ?? words.nothing, first ? words.rows(cell.older_row, cell.newer_row) : '']
      return h(document, 'tr', { class: first ? null : 'same-ticket' }, ...texts.map((text, i) => h(document, 'td', { 'data-label': heads[i] ?? '', class: [null, 'muted', 'mono', null, 'strong', 'nowrap muted'][i] ?? null }, text)))
    })))
  const left = pair.changed - tickets
  return h(document, 'div', { class: 'import-pair' },
    h(document, 'h3', {}, words.pair(pair.older, pair.newer)),
    h(document, 'p', {}, words.said(pair.in_both, pair.changed, inStatus(pair)), pair.gone > 0 ? ` ${words.gone(pair.gone)}` : '', ' ', open),
    table,
    table !== null && left > 0 ? h(document, 'p', {}, h(document, 'button', { type: 'button', class: 'open small', 'data-act': 'merge-more', 'data-value': key, 'data-key': `more ${key}` }, words.more(left))) : null)
}

/** The way to everything else that is missing or in doubt. */
export function drawQualityLink(document: Document, model: ImportModel): HTMLElement[] {
  if (model.stage !== 'ready' || model.workspace === 'none' || model.summary === null || (model.workspace === 'sample' && model.entries.length > 0)) return []
  return [h(document, 'p', { class: 'import-quality' }, h(document, 'a', { href: '/data/quality/', 'data-key': 'quality' }, importing.merging.quality))]
}
