import { obligationChosen, REMINDER_OBLIGATION, type SentReminder } from '../core/index.ts'
import { reminderFields, type FieldValue, type FieldValues, type ObligationSeen, type Overrides, type SeenIn, type Template } from '../document/index.ts'

/** What is known of one client's side of the agreement. */
export interface Seen {
  readonly period: SeenIn
  readonly obligations: readonly ObligationSeen[]
}

/** Whether a template is a letter of reminder, which the client's own figures can fill. */
export const reminds = ({ fields }: Pick<Template, 'fields'>): boolean => fields.some(({ path }) => path === REMINDER_OBLIGATION)

/** The figures of the obligation that is chosen; none where nothing is known of it. */
export function reminderFigures(seen: Seen | null, overrides: Overrides, locale: string): FieldValues {
  const chosen = obligationChosen(overrides.get(REMINDER_OBLIGATION))
  const one = seen?.obligations.find(({ obligation }) => obligation === chosen)
  return seen === null || one === undefined ? new Map() : reminderFields(one, seen.period, locale)
}

/** What a letter that was made reminds of, on its own date; null where it is none. @param made_on where the letter bears no date */
export function reminderIn(fields: ReadonlyMap<string, FieldValue>, client: string, made_on: string | null): SentReminder | null {
  const chosen = fields.get(REMINDER_OBLIGATION)
  const dated = fields.get('letter.date')
  const obligation = chosen?.kind === 'choice' ? obligationChosen(chosen.value) : null
  const sent_on = dated?.kind === 'date' ? dated.value : made_on
  return obligation === null || sent_on === null ? null : { client, sent_on, obligation }
}
