import type { Outcome } from '../../core/index.ts'
import { register, returns as words, templateWords } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { ReturnRow } from './returns.ts'

const OUTCOMES = ['signed', 'declined', 'objected'] as const satisfies readonly Outcome[]

/** The place where files are dropped, and below it what became of them. */
export function drawReturns(document: Document): HTMLElement {
  return h(document, 'section', { class: 'returns', 'aria-labelledby': 'returns', 'data-part': 'returns' },
    h(document, 'div', { class: 'returns-drop', 'data-part': 'drop' },
      h(document, 'div', {}, h(document, 'h2', { id: 'returns' }, words.title), h(document, 'p', { class: 'small' }, words.lead)),
      h(document, 'label', { class: 'returns-day' }, h(document, 'span', {}, words.on), h(document, 'input', { type: 'date', name: 'returned-day' })),
      h(document, 'input', { type: 'file', name: 'returned', id: 'returned-files', multiple: true, accept: 'application/pdf,image/png,image/jpeg', class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true' }),
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'choose-returned', 'data-key': 'choose-returned' }, words.choose)),
    h(document, 'div', { 'data-part': 'returned' }))
}

/** The list of what was dropped: filed, asked about, or not read, each with its reason. */
export function drawReturned(rows: readonly ReturnRow[], reading: string | null, document: Document): HTMLElement[] {
  const filed = rows.filter(({ state }) => state.kind === 'filed').length
  return [
    ...(reading === null ? [] : [h(document, 'p', { class: 'reading-note' }, reading)]),
    ...(rows.length === 0 ? [] : [
      h(document, 'p', { class: 'small strong', role: 'status' }, words.result(filed, rows.length)),
      h(document, 'ul', { class: 'returns-list', 'aria-label': words.list }, ...rows.map((row) => drawRow(row, document))),
    ]),
  ]
}

function drawRow(row: ReturnRow, document: Document): HTMLElement {
  const { name, state, sentences, filled } = row
  return h(document, 'li', { class: state.kind === 'filed' && state.outcome !== null ? 'is-filed' : 'is-open' },
    h(document, 'p', { class: 'strong returns-name' }, name),
    ...said(row).map((text) => h(document, 'p', {}, text)),
    ...sentences.map((text) => h(document, 'p', { class: 'small muted' }, text)),
    filled.length === 0 ? null : h(document, 'details', {}, h(document, 'summary', { class: 'small' }, words.filled), h(document, 'dl', { class: 'facts' }, ...filled.flatMap(([field, value]) => [h(document, 'dt', {}, templateWords(field.replaceAll('_', '-'))), h(document, 'dd', {}, value)]))),
    actions(row, document))
}

function said({ state, notes }: ReturnRow): readonly string[] {
  switch (state.kind) {
    case 'filed': {
      const { document, client, version } = state.entry
      return [words.filed(document, client, version === null ? null : register.version(version), state.outcome), ...notes]
    }
    case 'left': return [words.left]
    case 'undone': return [words.undone]
    default: return notes
  }
}

function actions({ nth, name, state }: ReturnRow, document: Document): HTMLElement | null {
  const button = (act: string, value: string, text: string, label: string | null = null): HTMLElement =>
    h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': act, 'data-value': `${nth}:${value}`, 'data-key': `${act}:${nth}:${value}`, 'aria-label': label }, text)
  const as = (now: Outcome | null): HTMLElement[] => OUTCOMES.filter((outcome) => outcome !== now).map((outcome) => button('return-as', outcome, words.as[outcome], words.as_label(words.as[outcome], name)))
  switch (state.kind) {
    case 'filed': return h(document, 'p', { class: 'actions' }, ...as(state.outcome), openButton(document, words.undo, { act: 'return-undo', key: `return-undo:${nth}`, value: `${nth}:`, class: 'small' }))
    case 'offered': return h(document, 'p', { class: 'actions' }, ...as(null), openButton(document, words.leave, { act: 'return-leave', key: `return-leave:${nth}`, value: `${nth}:`, class: 'small' }))
    case 'ask': return h(document, 'p', { class: 'actions' },
      h(document, 'label', {}, h(document, 'span', { class: 'small' }, words.which), ' ', h(document, 'select', { name: `return-${nth}` }, h(document, 'option', { value: '' }, words.choose_one),
        ...state.among.map(({ client, document: number, title, template }, i) => h(document, 'option', { value: String(i) }, `${client}: ${title ?? templateWords(template)}, ${number}`)))),
      button('return-file', '', words.file_it), openButton(document, words.leave, { act: 'return-leave', key: `return-leave:${nth}`, value: `${nth}:`, class: 'small' }))
    default: return null
  }
}
