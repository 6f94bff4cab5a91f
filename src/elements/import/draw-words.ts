import type { Inspection } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Entry } from './entry.ts'

const MOST = 40

/** Words of the file whose meaning is not known, with a choice for each; those that were answered stay, to be changed. */
export function drawWords(document: Document, { id }: Entry, inspection: Inspection): HTMLElement[] {
  const words = importing.words
  return columnsOf(inspection).map(({ column, header, asked, meanings }) => {
    const rows = asked.slice(0, MOST).map(({ word, count, means }, at) => {
      const label = `word-${id}-${column}-${at}`
      return h(document, 'tr', {},
        h(document, 'th', { scope: 'row', id: label }, word),
        h(document, 'td', { class: 'right muted' }, count === null ? '' : words.seen(count)),
        h(document, 'td', {}, h(document, 'select', { 'aria-label': words.label(word), 'data-control': 'word', 'data-entry': id, 'data-column': column, 'data-word': word, 'data-key': label },
          h(document, 'option', { value: '', selected: means === null }, words.nothing),
          ...meanings.map((meaning) => h(document, 'option', { value: meaning, selected: meaning === means }, words.meaning(column, meaning))))))
    })
    const { columns } = words
    return h(document, 'div', { class: 'import-words' }, h(document, 'h4', {}, words.heading(header)), h(document, 'p', { class: 'small muted' }, words.about),
      h(document, 'table', {}, h(document, 'thead', {}, h(document, 'tr', {}, h(document, 'th', { scope: 'col' }, columns.word), h(document, 'th', { scope: 'col', class: 'right' }, columns.count), h(document, 'th', { scope: 'col' }, columns.means))), h(document, 'tbody', {}, ...rows)))
  })
}

interface AskedColumn {
  readonly column: string
  readonly header: string
  readonly asked: readonly { readonly word: string; readonly count: number | null; readonly means: string | null }[]
  readonly meanings: readonly string[]
}

function columnsOf(inspection: Inspection): AskedColumn[] {
  return inspection.mapping.flatMap(({ column, header, words }) => {
    if (words === undefined) return []
    const unknown = inspection.words_unknown.find((one) => one.column === column)
    const answered = (inspection.changes.words ?? []).filter((one) => one.column === column && one.means !== null)
    const asked = [...answered.map(({ word, means }) => ({ word, count: null, means })), ...(unknown?.words ?? []).map(({ word, count }) => ({ word, count, means: null }))]
    const meanings = unknown?.meanings ?? [...new Set(words.values())]
    return asked.length === 0 ? [] : [{ column, header, asked, meanings }]
  })
}
