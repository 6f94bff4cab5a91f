import { clientObligations, clientPeople, clientQualities } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { Child } from '../shared/index.ts'
import type { ClientContext } from './context.ts'
import { choicesOf, levelOf } from './draw-qualities.ts'
import { namesOf } from './gather.ts'
import type { Gathered } from './gather.ts'

const button = (document: Document, act: string, words: string, value: string, primary = false): HTMLElement =>
  h(document, 'button', { type: 'button', class: `button${primary ? ' primary' : ''}`, 'data-act': act, 'data-key': `${act}:${value}`, 'data-value': value }, words)

const field = (document: Document, id: string, label: string, control: HTMLElement): HTMLElement[] => {
  control.id = `client-${id}`
  return [h(document, 'label', { for: control.id }, label), control]
}

function form(document: Document, text: string, fields: readonly HTMLElement[], where: string | null, ...actions: readonly Child[]): HTMLElement {
  return h(document, 'div', { class: 'judge-form' },
    h(document, 'p', { class: 'small' }, text),
    h(document, 'div', { class: 'judge-fields' }, ...fields),
    h(document, 'p', { class: 'field-problem', role: 'alert', 'data-part': 'form-problem', hidden: true }),
    h(document, 'p', { class: 'actions' }, ...actions),
    where === null ? null : h(document, 'p', { class: 'small muted' }, where))
}

const date = (document: Document, name: string, value: string): HTMLElement => h(document, 'input', { type: 'date', name, value })

/** The owner's own level of a quality, with a note and a date. */
export function overruleForm(quality: string, { score, page: { period } }: Gathered, { document, content }: ClientContext): HTMLElement {
  const { overrule } = clientQualities
  const scoring = content?.scoring ?? { grades: {}, least_qualities: 1, signals: {} }
  const one = score.qualities.find((other) => other.quality === quality)
  const now = one?.overruled ?? null
  const level = one?.score === null || one?.score === undefined ? null : levelOf(one.score, scoring).filled
  const select = h(document, 'select', { name: 'overrule_score' }, ...choicesOf(scoring).map((choice) =>
    h(document, 'option', { value: choice.score, selected: choice.filled === level }, overrule.choice(choice.filled, choice.of, choice.grade, choice.score))))
  return form(document, overrule.text, [
    ...field(document, 'overrule-score', overrule.level, select),
    ...field(document, 'overrule-note', overrule.note, h(document, 'input', { type: 'text', name: 'overrule_note', value: now?.note ?? '', maxlength: 300, autocomplete: 'off', class: 'wide' })),
    ...field(document, 'overrule-on', overrule.on, date(document, 'overrule_on', now?.on ?? period.until_on)),
  ], overrule.where, button(document, 'save-overrule', overrule.save, quality, true), now === null ? null : button(document, 'forget-overrule', overrule.forget, quality),
  h(document, 'span', { class: 'end small' },
    h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'download-overrules', 'data-key': 'download-overrules' }, overrule.download), ' ',
    h(document, 'label', { class: 'button quiet file-button' }, overrule.open, h(document, 'input', { type: 'file', name: 'overrules-file', accept: '.csv,text/csv', class: 'visually-hidden' }))))
}

/** Who is meant by a label: as found, somebody else, or nobody. */
export function labelForm(role: string, found: Gathered, { document }: ClientContext): HTMLElement {
  const { form: words } = clientPeople
  const now = found.people.find((person) => person.role === role)
  const names = [...new Set([...found.page.people.flatMap(({ person }) => person ?? []), ...namesOf(found).map(({ person }) => person)])]
  const option = (value: string, text: string, selected: boolean): HTMLElement => h(document, 'option', { value, selected }, text)
  const select = h(document, 'select', { name: 'label_person' },
    option('found', words.found, now?.labelled !== true), option('nobody', words.nobody, now?.labelled === true && now.person === null),
    ...names.map((name) => option(`person:${name}`, name, now?.labelled === true && now.person === name)))
  return form(document, words.text, field(document, 'label-person', words.who, select), null, button(document, 'save-label', words.save, role, true))
}

/** A reminder that went out, so that its effect is counted. */
export function sentForm(obligation: string, { noted, page: { period } }: Gathered, { document }: ClientContext): HTMLElement {
  const { form: words } = clientObligations
  const own = noted.filter((one) => one.obligation === obligation)
  return form(document, [words.text, ...own.map(({ sent_on }) => clientObligations.noted(sent_on))].join(' '),
    field(document, 'sent-on', words.on, date(document, 'sent_on', period.until_on)), words.where,
    button(document, 'save-sent', words.save, obligation, true), ...own.map(({ sent_on }) => button(document, 'forget-sent', words.forget(sent_on), `${obligation}:${sent_on}`)))
}

