import type { SeatsCounted } from '../core/index.ts'
import type { FieldValues, TermsQuestion } from '../document/index.ts'
import { reminderFigures, type Seen } from './reminder.ts'
import { trueUpFigures } from './true-up.ts'

/** What is known of one client, for letters that say it; each only where the template asks for it. */
export interface Known {
  /** Of letters of reminder. */
  readonly seen?: Seen | null
  /** Of letters about seats and fee. */
  readonly seats?: SeatsCounted | null
}

/** A question with the client's own figures, where the letter says some. */
export function letterFigures<Question extends TermsQuestion>({ seen = null, seats = null }: Known, question: Question): Question {
  const figures: FieldValues = new Map([...reminderFigures(seen, question.overrides, question.content.provider.locale), ...trueUpFigures(seats, question)])
  return figures.size === 0 ? question : { ...question, figures }
}
