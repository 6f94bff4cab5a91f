import { REPLY_SCALE, type AskedQuestion, type SurveyNote } from '../../core/index.ts'
import { surveys as words, templateWords } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import type { BackRow, BackState } from './back.ts'

const { back } = words

export interface CameBack {
  readonly rows: readonly BackRow[]
  readonly reading: string | null
  /** In order of name. */
  readonly clients: readonly string[]
  readonly questions: readonly AskedQuestion[]
}

/** The place where files are dropped and replies pasted, and below it what became of them. */
export function drawBack(document: Document): HTMLElement {
  return h(document, 'section', { class: 'section surveys-back', 'aria-labelledby': 'surveys-back' },
    h(document, 'h2', { id: 'surveys-back' }, back.title),
    h(document, 'div', { class: 'returns-drop', 'data-part': 'drop' },
      h(document, 'div', {}, h(document, 'p', {}, back.lead)),
      h(document, 'label', { class: 'returns-day' }, h(document, 'span', {}, back.on), h(document, 'input', { type: 'date', name: 'survey-back' })),
      h(document, 'input', { type: 'file', name: 'survey-files', multiple: true, accept: 'application/pdf,image/png,image/jpeg', class: 'visually-hidden', tabindex: -1, 'aria-hidden': 'true' }),
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'choose-files', 'data-key': 'choose-files' }, back.choose)),
    h(document, 'details', { class: 'surveys-paste' }, h(document, 'summary', {}, back.paste),
      h(document, 'textarea', { name: 'survey-replies', rows: 6, 'aria-label': back.paste, 'aria-describedby': 'survey-paste-hint' }),
      h(document, 'p', { class: 'small muted', id: 'survey-paste-hint' }, back.paste_hint),
      h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'read-replies', 'data-key': 'read-replies' }, back.read))),
    h(document, 'div', { 'data-part': 'returned' }))
}

export function drawReturned({ rows, reading, clients, questions }: CameBack, document: Document): HTMLElement[] {
  const of = (kind: BackState['kind']): number => rows.filter(({ state }) => state.kind === kind).length
  const able = rows.filter(({ state }) => state.kind === 'ready' && state.client !== null).length
  return [
    ...(reading === null ? [] : [h(document, 'p', { class: 'reading-note' }, reading)]),
    ...(rows.length === 0 ? [] : [
      h(document, 'div', { class: 'surveys-came' }, h(document, 'p', { class: 'strong', role: 'status', tabindex: -1, 'data-back-result': true }, back.result(of('ready'), of('taken'), of('unread'))),
        able < 2 ? null : h(document, 'button', { type: 'button', class: 'button primary', 'data-act': 'back-take-all', 'data-key': 'back-take-all' }, back.take_all(able))),
      h(document, 'ul', { class: 'returns-list', 'aria-label': back.list }, ...rows.toReversed().map((row) => drawRow(row, clients, questions, document))),
    ]),
  ]
}

function drawRow(row: BackRow, clients: readonly string[], questions: readonly AskedQuestion[], document: Document): HTMLElement {
  const { name, state, notes } = row
  const sort = state.kind === 'taken' ? 'is-filed' : state.kind === 'again' || state.kind === 'left' ? null : state.kind === 'ready' ? 'is-ready' : 'is-open'
  const shown = state.kind === 'ready' ? drawAnswer(state.client, state.note, questions, document) : []
  const said = state.kind === 'taken' ? [back.taken(state.note.client, state.replaced?.sent_on ?? null)] : state.kind === 'left' ? [back.left] : []
  return h(document, 'li', { class: sort },
    h(document, 'p', { class: 'small muted returns-name' }, name), ...shown,
    ...[...said, ...notes].map((text) => h(document, 'p', {}, text)), ...actions(row, clients, questions, document))
}

/** Everything that the answer says, before it is taken. */
function drawAnswer(client: string | null, note: Omit<SurveyNote, 'client'>, questions: readonly AskedQuestion[], document: Document): HTMLElement[] {
  const { score, scale, answers, comment } = note
  const numbers = questions.filter(({ id, kind }) => kind === 'scale' && answers[id] !== undefined).length
  const comments = new Set(questions.filter(({ kind }) => kind === 'comment').map(({ id }) => id))
  const rows = Object.entries(answers).filter(([id]) => !comments.has(id))
  return [
    h(document, 'p', { class: 'strong' }, back.answer(client, note.person, note.answered_on ?? note.sent_on)),
    score === null || scale === null ? h(document, 'p', { class: 'muted' }, back.no_score)
      : h(document, 'p', {}, h(document, 'b', { class: 'surveys-score' }, words.due.score(score, scale)), ' ', h(document, 'span', { class: 'small muted' }, numbers === 0 ? back.of_ten : back.mean_of(numbers))),
    rows.length === 0 ? null : h(document, 'dl', { class: 'surveys-answers' }, ...rows.flatMap(([id, text]) => [h(document, 'dt', {}, labelOf(id, questions)), h(document, 'dd', {}, text)])),
    comment === null ? null : h(document, 'blockquote', { class: 'surveys-said' }, comment),
    client === null && note.document === null ? null : h(document, 'p', { class: 'small muted' }, back.sent(note.sent_on, note.document)),
  ].filter((one) => one !== null)
}

/** Without the words for the ends of its scale. */
const labelOf = (id: string, questions: readonly AskedQuestion[]): string => questions.find((one) => one.id === id)?.label.replace(/\s*\([^()]*\)\s*$/, '') ?? templateWords(id.replaceAll('_', '-'))

function actions({ nth, name, state, page }: BackRow, clients: readonly string[], questions: readonly AskedQuestion[], document: Document): HTMLElement[] {
  const button = (act: string, text: string, label: string | null = null): HTMLElement => h(document, 'button', { type: 'button', class: 'button', 'data-act': act, 'data-value': String(nth), 'data-key': `${act}:${nth}`, 'aria-label': label }, text)
  const quiet = (act: string, text: string): HTMLElement => openButton(document, text, { act, key: `${act}:${nth}`, value: String(nth), class: 'small' })
  const whose = (chosen: string | null): HTMLElement => h(document, 'label', {}, h(document, 'span', { class: 'small' }, back.whose), ' ', h(document, 'select', { name: `back-${nth}-client` }, h(document, 'option', { value: '' }, back.choose_one),
    ...clients.map((client) => h(document, 'option', { value: client, selected: client === chosen }, client))))
  switch (state.kind) {
    case 'ready': return [h(document, 'p', { class: 'actions' }, state.client === null ? whose(null) : null, button('back-take', back.take, back.take_label(name)), quiet('back-leave', back.leave))]
    case 'taken': return [h(document, 'p', { class: 'actions' }, quiet('back-undo', back.undo))]
    case 'unread': return state.by_hand === null ? [] : [drawForm(nth, state, page === null ? [] : questions, whose(state.client), button('back-by-hand', back.save), document)]
    default: return []
  }
}

/** What stands on a scan, typed in by the reader. */
function drawForm(nth: number, { by_hand }: Extract<BackState, { kind: 'unread' }>, questions: readonly AskedQuestion[], whose: HTMLElement, save: HTMLElement, document: Document): HTMLElement {
  const id = (name: string): string => `back-${nth}-${name}`
  const field = (name: string, label: string, control: HTMLElement): HTMLElement[] => {
    control.setAttribute('id', id(name))
    control.setAttribute('name', id(name))
    return [h(document, 'label', { for: id(name) }, label), control]
  }
  const numbers = (most: number, from: number): HTMLElement => h(document, 'select', {}, h(document, 'option', { value: '' }, back.by_hand_fields.not_taken), ...Array.from({ length: most - from + 1 }, (_, at) => h(document, 'option', { value: String(at + from) }, String(at + from))))
  const controls = by_hand === 'reply'
    ? [...field('score', back.score, numbers(REPLY_SCALE, 0)), ...field('comment', words.headlines.rows.comment, h(document, 'textarea', { rows: 2 }))]
    : questions.flatMap(({ id: name, label, kind, most }) => field(name, label, kind === 'scale' && most !== null ? numbers(most, most <= 5 ? 1 : 0) : kind === 'comment' ? h(document, 'textarea', { rows: 2 }) : h(document, 'input', { type: kind === 'answered_on' ? 'date' : 'text' })))
  return h(document, 'details', { class: 'surveys-by-hand' }, h(document, 'summary', { class: 'small', 'data-key': `by-hand:${nth}` }, back.by_hand),
    h(document, 'p', {}, whose), h(document, 'div', { class: 'surveys-typed' }, ...controls), h(document, 'p', { class: 'actions' }, save))
}
