import type { Prospect } from '../../core/index.ts'
import { FIRST_MEETING } from '../../words/index.ts'

export const ANSWERS = ['good', 'mixed', 'bad'] as const
export type Answer = (typeof ANSWERS)[number]

const WORTH: Readonly<Record<Answer, number>> = { good: 100, mixed: 50, bad: 0 }

/** What was noticed of one quality: the mean of its answers, 0 to 100; null without any. An impression, never a measurement. */
export interface Impression {
  readonly quality: string
  readonly level: number | null
  readonly answers: number
  readonly questions: number
  readonly note: string | null
}

export function impressionsOf({ answers, notes }: Pick<Prospect, 'answers' | 'notes'>): readonly Impression[] {
  return Object.entries(FIRST_MEETING).map(([quality, questions]) => {
    const given = questions.flatMap(({ id }) => answers[id] ?? [])
    return {
      quality, answers: given.length, questions: questions.length, note: notes[quality] ?? null,
      level: given.length === 0 ? null : given.reduce((sum, answer) => sum + WORTH[answer], 0) / given.length,
    }
  })
}

export const QUESTIONS = Object.values(FIRST_MEETING).reduce((sum, questions) => sum + questions.length, 0)
export const answeredOf = (prospect: Pick<Prospect, 'answers' | 'notes'>): number => impressionsOf(prospect).reduce((sum, { answers }) => sum + answers, 0)

/** The address at which a proposal for the prospect opens, its size filled in. */
export function proposalLink({ name, seats, servers, sites }: Pick<Prospect, 'name' | 'seats' | 'servers' | 'sites'>): string {
  const fragment = new URLSearchParams({ prospect: name })
  for (const [path, number] of [['offer.seats', seats], ['offer.servers', servers], ['offer.sites', sites]] as const) {
    if (number !== null) fragment.set(`set.${path}`, String(number))
  }
  return `/documents/proposal/#${fragment.toString()}`
}
