import { parseDay, RENEWAL_ACTIONS, type RenewalChoice } from '../../core/index.ts'
import { meetings } from '../../words/index.ts'
import { sameKey, type MeetingKey } from './view.ts'

/** What the form says; null where the recommendation stands; a sentence where it cannot be kept. */
export function choiceFrom(root: ParentNode, { client, term_ends_on }: MeetingKey): RenewalChoice | null | string {
  const value = (name: string): string => root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`)?.value.trim() ?? ''
  const action = RENEWAL_ACTIONS.find((one) => one === value('choice_action'))
  if (action === undefined) return null
  const on = value('choice_on')
  return parseDay(on) === null ? meetings.choice.bad_date : { client, term_ends_on, action, note: value('choice_note'), on }
}

/** The choices with that of one renewal in place of the one before; null takes it away. */
export function withChoice(choices: readonly RenewalChoice[], key: MeetingKey, choice: RenewalChoice | null): RenewalChoice[] {
  return [...choices.filter((one) => !sameKey(one, key)), ...(choice === null ? [] : [choice])]
}

const FIELDS = ['choice_action', 'choice_note', 'choice_on'] as const

/** Puts back what was typed but not kept, after the form was drawn again. */
export function keepTyped(root: ParentNode, draw: () => void): void {
  const fields = (): (HTMLInputElement | HTMLSelectElement | null)[] => FIELDS.map((name) => root.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`))
  const typed = fields().map((field) => field?.value)
  draw()
  fields().forEach((field, i) => {
    const value = typed[i]
    if (field !== null && value !== undefined) field.value = value
  })
}
