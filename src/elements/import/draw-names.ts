import type { Alias } from '../../models/index.ts'
import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { ImportModel } from './model.ts'
import { answerOf, pairOf, type NameAnswer } from './near-names.ts'

/** Key of the button that a reader would press next about this pair; it stays the same while the answer changes. */
export const nameKey = ({ name, client }: Alias, place: 'row' | 'settings'): string => `name-${place}-${JSON.stringify([name, client])}`

function button(document: Document, model: ImportModel, pair: Alias, answer: NameAnswer, label: string, key: string, described: string): HTMLElement {
  return h(document, 'button', {
    type: 'button', class: 'button quiet', 'data-act': 'name', 'data-value': answer, 'data-name': pair.name, 'data-client': pair.client, 'data-key': key,
    'aria-disabled': model.joining ? 'true' : null, 'aria-label': `${label}: ${described}`,
  }, label)
}

/** Rows for the table of what was found: one question for each pair of names, or its answer with a way back. */
export function nameRows(document: Document, model: ImportModel, labels: readonly string[]): HTMLElement[] {
  const words = importing.names
  const others = (model.summary?.clients.length ?? 0) - new Set(model.near.filter((near) => answerOf(model.kept, pairOf(near)) !== 'same').map((near) => near.name)).size
  return model.near.map((near) => {
    const pair = pairOf(near)
    const answer = answerOf(model.kept, pair)
    const key = nameKey(pair, 'row')
    const pressed = (to: NameAnswer, label: string, itsKey: string) => button(document, model, pair, to, label, itsKey, words.about(near.name, near.like))
    const said = answer === 'ask' ? [words.ask(near.like, near.like_tickets), ' ', pressed('same', words.yes, key), ' ', pressed('apart', words.no, `${key}-no`)]
      : answer === 'same' ? [words.same(near.like), ' ', pressed('apart', words.part, key)]
      : [words.apart, ' ', pressed('ask', words.again, key)]
    const cells: (readonly (string | HTMLElement)[])[] = [[near.file], [importing.problems.rows(near.row, near.tickets)], [words.column], [`\u201c${near.name}\u201d`], [words.expected(others)], said]
    return h(document, 'tr', { class: 'near-name' }, ...cells.map((cell, at) => h(document, 'td', { 'data-label': labels[at] ?? '', class: ['file', 'nowrap', '', 'found strong', 'muted', 'answer'][at] ?? null }, ...cell)))
  })
}

/** Every answer that is kept, each with its way back. */
export function keptNames(document: Document, model: ImportModel): HTMLElement[] {
  const words = importing.names
  const { aliases, not_same } = model.kept
  if (aliases.length + not_same.length === 0) return []
  const line = (pair: Alias, text: string, to: NameAnswer, label: string) =>
    h(document, 'li', {}, h(document, 'span', {}, text), ' ', button(document, model, pair, to, label, nameKey(pair, 'settings'), words.about(pair.name, pair.client)))
  return [
    h(document, 'h3', { id: 'import-names', class: 'names-head' }, words.heading),
    h(document, 'ul', { class: 'plain import-names', 'aria-labelledby': 'import-names' },
      ...aliases.map((pair) => line(pair, words.joined(pair.name, pair.client), 'apart', words.part)),
      ...not_same.map((pair) => line(pair, words.parted(pair.name, pair.client), 'ask', words.again))),
  ]
}
