import type { DateOrder, Question } from '../../intake/index.ts'

/** Columns of dates that are asked about together: the file says nothing of any of them, and they have the same answer, or none yet. */
export interface DateGroup {
  readonly questions: readonly [Question, ...Question[]]
  readonly choice: DateOrder | null
}

/** One question for the columns of which nothing is known, where `apart` does not keep them apart; one each for the others. */
export function dateGroups(questions: readonly Question[], apart: boolean): readonly DateGroup[] {
  const groups: DateGroup[] = []
  for (const question of questions) {
    const alone = apart || question.evidence.length > 0 || question.chosen_by === 'file'
    const at = alone ? -1 : groups.findIndex((group) => group.choice === question.choice && group.questions[0].evidence.length === 0 && group.questions[0].chosen_by === question.chosen_by)
    const found = groups[at]
    if (found === undefined) groups.push({ questions: [question], choice: question.choice })
    else groups[at] = { ...found, questions: [...found.questions, question] }
  }
  return groups
}

/** Three rows that show the difference: of each column one, or of one column all. */
export function samplesOf({ questions }: DateGroup): Question['samples'] {
  const [first] = questions
  if (questions.length === 1) return first.samples
  return questions.slice(0, 3).flatMap(({ samples }) => samples.slice(0, 1))
}

/** Answers that the reader still owes about a file's dates. */
export const openGroups = (questions: readonly Question[], apart: boolean): number => dateGroups(questions, apart).filter(({ choice }) => choice === null).length
