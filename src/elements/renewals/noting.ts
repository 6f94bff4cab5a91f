import { parseDay } from '../../core/index.ts'
import type { StepNote } from '../../core/index.ts'
import { renewals } from '../../words/index.ts'
import type { Noting } from './view.ts'

const words = renewals.noting

/** What is known of the step that is noted. Dates ISO. */
export interface NotedStep extends Noting {
  readonly client: string
  readonly today: string
}

/** What the form says; a sentence where it cannot be kept. */
export function noteProblem({ what, term_ends_on, today }: NotedStep, on: string): string | null {
  if (parseDay(on) === null) return words.bad_date
  if (what === 'done' && on > today) return words.in_future(today)
  return what === 'day' && on > term_ends_on ? words.after_end(term_ends_on) : null
}

const same = (step: Pick<NotedStep, 'client' | 'term_ends_on' | 'kind'>, note: StepNote): boolean => note.client === step.client && note.term_ends_on === step.term_ends_on && note.kind === step.kind

/** The notes with this one in the place of the one before it. */
export function withNote(notes: readonly StepNote[], { client, term_ends_on, kind, what }: NotedStep, on: string, note: string): StepNote[] {
  const before = notes.find((one) => same({ client, term_ends_on, kind }, one))
  const kept: StepNote = { client, term_ends_on, kind, on: before?.on ?? null, done_on: before?.done_on ?? null, note: note.trim(), ...(what === 'day' ? { on } : { done_on: on }) }
  return [...notes.filter((one) => one !== before), kept]
}

/** The notes without that day; a note that says nothing more goes with it. */
export function withoutNote(notes: readonly StepNote[], step: NotedStep): StepNote[] {
  return notes.flatMap((one) => {
    if (!same(step, one)) return [one]
    const left = step.what === 'day' ? { ...one, on: null } : { ...one, done_on: null }
    return left.on === null && left.done_on === null ? [] : [left]
  })
}

/** The notes with what was noted of that step before, or nothing where nothing was: the way back. */
export function withBefore(notes: readonly StepNote[], step: NotedStep, before: StepNote | null): StepNote[] {
  return [...notes.filter((one) => !same(step, one)), ...(before === null ? [] : [before])]
}

export const noteOf = (notes: readonly StepNote[], step: NotedStep): StepNote | null => notes.find((one) => same(step, one)) ?? null
