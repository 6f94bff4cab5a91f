import { chasesOf, isoDay, parseDay, type Contact, type Recipient, type RegisterEntry } from '../../core/index.ts'
import { figures, recipientSentence, register as words, templateWords } from '../../words/index.ts'
import { h, openButton } from '../shared/index.ts'
import { actsOf, fromWords } from './draw-table.ts'
import type { RegisterLine, RegisterModel } from './gather.ts'
import { openedToken, type Act, type Opened } from './view.ts'

/** What is opened beside the line itself. */
export interface OpenedParts {
  readonly contacts: readonly Contact[]
  /** The draft of the chase; null where it is not asked for. */
  readonly chase: { readonly subject: string; readonly text: string; readonly recipient: Recipient; readonly problems: readonly string[] } | null
}

/** What stands under an opened line: the form of what is noted, or all that is known. */
export function drawPanel(opened: Opened, line: RegisterLine, model: RegisterModel, parts: OpenedParts, document: Document): HTMLElement {
  const { panel } = words
  const draw = { send: sentForm, chase: chaseForm, answer: answerForm, details: facts }[opened.what]
  return h(document, 'div', { class: 'register-panel', 'data-panel': openedToken(opened) },
    h(document, 'div', { class: 'panel-head' },
      h(document, 'h3', { tabindex: -1 }, panel.title(panel.titles[opened.what], opened.document, opened.client)),
      h(document, 'span', { class: 'end' }, openButton(document, panel.close, { act: 'close', key: `close:${openedToken(opened)}` }))),
    ...draw(line, model, parts, document))
}

type Draw = (line: RegisterLine, model: RegisterModel, parts: OpenedParts, document: Document) => HTMLElement[]

const field = (document: Document, name: string, label: string, control: HTMLElement): HTMLElement[] => {
  control.id = `register-${name}`
  control.setAttribute('name', name)
  return [h(document, 'label', { for: `register-${name}` }, label), control]
}

const dateField = (document: Document, name: string, label: string, value: string | null): HTMLElement[] => field(document, name, label, h(document, 'input', { type: 'date', value: value ?? '' }))

const choice = (document: Document, options: readonly (readonly [string, string])[], chosen: string): HTMLElement =>
  h(document, 'select', {}, ...options.map(([value, name]) => h(document, 'option', { value, selected: value === chosen }, name)))

const problem = (document: Document): HTMLElement => h(document, 'p', { class: 'field-problem', role: 'alert', 'data-part': 'form-problem', hidden: true })

const saves = (document: Document, act: string, name: string): HTMLElement => h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button primary', 'data-act': act, 'data-key': act }, name))

const kept = (document: Document): HTMLElement => h(document, 'p', { class: 'small muted' }, words.panel.where)

const sentForm: Draw = ({ entry }, { as_of }, { contacts }, document) => {
  const { panel } = words
  const people = [...new Set([...(entry.awaited_from === null || entry.awaited_from in panel.awaits ? [] : [entry.awaited_from]), ...contacts.filter(({ role }) => role === 'boss').map(({ person }) => person)])]
  return [
    h(document, 'div', { class: 'register-fields' },
      ...dateField(document, 'sent_on', panel.sent_on, entry.sent_on ?? as_of),
      ...field(document, 'awaited_from', panel.awaited_from, choice(document, [...people.map((person) => [person, person] as const), ...Object.entries(panel.awaits)], entry.awaited_from ?? people[0] ?? 'client'))),
    problem(document), saves(document, 'save-sent', panel.save_sent), kept(document),
  ]
}

const answerForm: Draw = ({ entry }, { as_of }, _, document) => {
  const { panel } = words
  return [
    h(document, 'div', { class: 'register-fields' },
      ...field(document, 'outcome', panel.outcome, choice(document, Object.entries(panel.outcomes), entry.outcome ?? 'signed')),
      ...dateField(document, 'returned_on', panel.returned_on, entry.returned_on ?? as_of),
      ...field(document, 'note', panel.note, h(document, 'input', { type: 'text', value: entry.note ?? '', autocomplete: 'off', maxlength: 500 }))),
    h(document, 'p', { class: 'small muted' }, panel.declined),
    problem(document), saves(document, 'save-answer', panel.save_answer), kept(document),
  ]
}

const chaseForm: Draw = ({ entry }, { as_of }, { chase }, document) => {
  const { panel, chase: told } = words
  const letter = chase === null || chase.problems.length > 0 ? [] : [
    h(document, 'div', { class: 'register-letter' }, h(document, 'p', {}, h(document, 'span', { class: 'muted' }, `${told.subject}: `), h(document, 'b', {}, chase.subject)),
      ...chase.text.trim().split('\n\n').map((text) => h(document, 'p', { class: 'register-lines' }, text))),
  ]
  const draft = chase === null ? [] : chase.problems.length > 0
    ? [h(document, 'p', { class: 'field-problem' }, told.none), h(document, 'ul', { class: 'steps' }, ...chase.problems.map((one) => h(document, 'li', {}, one)))]
    : [
      h(document, 'p', { class: 'small muted' }, recipientSentence(chase.recipient, entry.client)),
      h(document, 'div', { class: 'register-fields' }, ...field(document, 'attach', told.attach, h(document, 'input', { type: 'file', accept: 'application/pdf', 'aria-describedby': 'register-attach-note' })),
        h(document, 'span', { class: 'small muted', id: 'register-attach-note', 'data-part': 'attached' }, told.attach_note(entry.file_name))),
      saves(document, 'make-chase', told.make),
    ]
  return [
    h(document, 'p', { class: 'small muted' }, told.lead),
    h(document, 'div', { class: letter.length === 0 ? null : 'register-chase' }, ...letter, h(document, 'div', {}, ...draft,
      h(document, 'div', { class: 'register-fields' }, ...dateField(document, 'chased_on', panel.chased_on, as_of)),
      problem(document),
      h(document, 'p', { class: 'actions' }, h(document, 'button', { type: 'button', class: 'button', 'data-act': 'save-chase', 'data-key': 'save-chase' }, panel.save_chase)), kept(document))),
  ]
}

const facts: Draw = (line, { rules, as_of }, _, document) => {
  const { entry, place, standing, noted } = line
  const usual = actsOf(line).filter((what) => what !== 'details')
  const acts = usual.length === 0 ? ['answer' as const] : usual
  const named = words.facts
  const date = (on: string | null): string | null => (on === null ? null : figures.date(on))
  const sent = entry.sent_on === null ? null : parseDay(entry.sent_on)
  const rows: readonly (readonly [string, string | null])[] = [
    [named.number, entry.document], [named.template, `${entry.title ?? templateWords(entry.template)} (${entry.template})`], [words.columns.version, entry.version === null ? null : String(entry.version)],
    [named.starts, date(entry.starts_on)], [named.made, date(entry.made_on)], [named.sent, date(entry.sent_on)], [words.columns.from, entry.sent_on === null ? null : fromWords(entry.awaited_from)],
    [named.chased, chasesOf(entry, as_of ?? '9999-12-31').map((on) => figures.date(on)).join(', ')],
    [named.expires, standing.kind === 'awaited' && sent !== null ? date(isoDay(sent + rules.expires_after_days)) : null],
    [named.returned, date(entry.returned_on)], [named.outcome, entry.outcome], [named.note, entry.note], [named.file, fileWords(entry)],
    [named.sha, entry.file_sha256], [named.returned_sha, entry.returned_sha256], [named.place, place === null ? null : named.place_of(place.file, place.row)],
  ]
  return [
    h(document, 'dl', { class: 'facts' }, ...rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [h(document, 'dt', {}, name), h(document, 'dd', {}, value)]))),
    h(document, 'p', { class: 'actions' },
      ...acts.map((what) => actButton(what, line, document)),
      noted ? h(document, 'button', { type: 'button', class: 'button', 'data-act': 'take-back', 'data-key': 'take-back', 'data-value': openedToken({ what: 'details', ...entry }) }, takenBack(line, document)) : null),
    ...(noted ? [kept(document)] : []),
  ]
}

function actButton(what: Act, { entry }: RegisterLine, document: Document): HTMLElement {
  const token = openedToken({ what, ...entry })
  return h(document, 'button', { type: 'button', class: 'button', 'data-act': 'open', 'data-key': `from-details:${token}`, 'data-value': token }, words.act[what])
}

const takenBack = ({ place, entry }: RegisterLine, _document: Document): string => {
  const { change, panel } = words
  if (entry.outcome !== null) return panel.undo(change.answered(entry.outcome))
  if (entry.returned_on !== null) return panel.undo(change.returned(entry.returned_on))
  const chase = entry.chased_on.at(-1)
  if (chase !== undefined) return panel.undo(change.chased(chase))
  if (entry.sent_on !== null) return panel.undo(change.sent(entry.sent_on))
  return place === null ? panel.taken_out : panel.undo(change.other)
}

function fileWords({ file_name, file_sha256, pages }: RegisterEntry): string {
  const { facts: named } = words
  if (file_name === null) return file_sha256 === null ? named.no_file : named.file_unnamed
  return `${named.file_gone(file_name)}${pages === null ? '' : ` (${named.pages(pages)})`}`
}
