import { mayPropose, RENEWAL_ACTIONS } from '../../core/index.ts'
import { meetings, recommendation } from '../../words/index.ts'
import { h } from '../shared/index.ts'
import type { MeetingsContext } from './context.ts'
import { actionName } from './draw-table.ts'
import type { Meeting, MeetingsModel } from './gather.ts'

const words = meetings.choice

/** What the owner decides in place of what the table proposes, with a note and a day. */
export function choiceForm({ choice, recommendation: { facts } }: Meeting, { known: { book: { period } } }: MeetingsModel, { document }: MeetingsContext): HTMLElement {
  const field = (id: string, label: string, control: HTMLElement): HTMLElement[] => {
    control.id = `meeting-${id}`
    return [h(document, 'label', { for: control.id }, label), control]
  }
  const option = (value: string, text: string, disabled = false): HTMLElement => h(document, 'option', { value, selected: value === (choice?.action ?? ''), disabled }, text)
  const select = h(document, 'select', { name: 'choice_action' }, option('', words.none), ...RENEWAL_ACTIONS.map((action) => {
    const may = mayPropose(action, facts)
    return option(action, may ? recommendation.action(action) : words.not_now(recommendation.action(action)), !may)
  }))
  return h(document, 'section', { class: 'meeting-choice', 'aria-label': words.title },
    h(document, 'h3', {}, words.title),
    choice === null ? null : h(document, 'p', { class: 'decision' }, `${words.decided(actionName(choice.action), choice.on)}.${choice.note === '' ? '' : ` ${choice.note}`}`),
    h(document, 'div', { class: 'judge-fields' },
      ...field('choice', words.what, select),
      ...field('note', words.note, h(document, 'input', { type: 'text', name: 'choice_note', value: choice?.note ?? '', maxlength: 300, autocomplete: 'off' })),
      ...field('on', words.on, h(document, 'input', { type: 'date', name: 'choice_on', value: choice?.on ?? period.until_on }))),
    h(document, 'p', { class: 'field-problem', role: 'alert', 'data-part': 'form-problem', hidden: true }),
    h(document, 'p', { class: 'actions' },
      h(document, 'button', { type: 'button', class: 'button', 'data-act': 'save-choice', 'data-key': 'save-choice' }, words.save),
      choice === null ? null : h(document, 'button', { type: 'button', class: 'button quiet', 'data-act': 'forget-choice', 'data-key': 'forget-choice' }, words.forget)),
    h(document, 'p', { class: 'small muted' }, words.where))
}
