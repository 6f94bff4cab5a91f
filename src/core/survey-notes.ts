/** What is noted of surveys: sent, answered, taken back. */
import type { SurveyNote } from './judgement.ts'

/** Name of the template of the page with questions. */
export const SURVEY_TEMPLATE = 'satisfaction-survey'

const KEYS = ['client', 'sent_on', 'answered_on', 'person', 'score', 'scale', 'comment', 'document', 'file'] as const satisfies readonly (keyof SurveyNote)[]

const sorted = (answers: SurveyNote['answers']): string => JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)))

export const sameSurvey = (one: SurveyNote, other: SurveyNote): boolean => KEYS.every((key) => one[key] === other[key]) && sorted(one.answers) === sorted(other.answers)

/** It says the same, whatever file it was read from: a page that came back twice. */
export const saysTheSame = (one: SurveyNote, other: SurveyNote): boolean =>
  one.client === other.client && one.document === other.document && one.person === other.person && one.score === other.score && one.comment === other.comment && sorted(one.answers) === sorted(other.answers)

/** Each once. */
export function withSurveysSent(notes: readonly SurveyNote[], sent: readonly SurveyNote[]): readonly SurveyNote[] {
  return sent.reduce((all, note) => (all.some((one) => sameSurvey(one, note)) ? all : [...all, note]), notes)
}

export interface AnswerTaken {
  readonly notes: readonly SurveyNote[]
  /** What waited for it, and is now answered; null where nothing did. */
  readonly replaced: SurveyNote | null
}

/** The note that waits for this answer: of the same document, else the latest that was sent to the client before it. */
export function waitingFor(notes: readonly SurveyNote[], answer: SurveyNote): SurveyNote | null {
  const open = notes.filter((one) => one.client === answer.client && one.answered_on === null)
  const named = answer.document === null ? undefined : open.find(({ document }) => document === answer.document)
  if (named !== undefined || answer.document !== null) return named ?? null
  return open.filter(({ sent_on }) => sent_on <= (answer.answered_on ?? '9999-12-31')).toSorted((a, b) => (a.sent_on < b.sent_on ? 1 : -1))[0] ?? null
}

/** An answer stands in the place of what waited for it. */
export function withSurveyAnswer(notes: readonly SurveyNote[], answer: SurveyNote): AnswerTaken {
  const replaced = waitingFor(notes, answer)
  return { notes: replaced === null ? [...notes, answer] : notes.map((one) => (one === replaced ? answer : one)), replaced }
}

/** Takes one back; what it stood in the place of waits again. */
export function withoutSurvey(notes: readonly SurveyNote[], note: SurveyNote, replaced: SurveyNote | null = null): readonly SurveyNote[] {
  const at = notes.findIndex((one) => sameSurvey(one, note))
  return at < 0 ? notes : [...notes.slice(0, at), ...(replaced === null ? [] : [replaced]), ...notes.slice(at + 1)]
}

const COLUMNS = ['client', 'sent_on', 'answered_on', 'person', 'score', 'scale', 'comment'] as const

/** As a file of surveys has them, with its head, in order of day and client. */
export function surveyRows(notes: readonly SurveyNote[]): string[][] {
  const rows = notes.toSorted((a, b) => (a.sent_on === b.sent_on ? (a.client < b.client ? -1 : 1) : a.sent_on < b.sent_on ? -1 : 1))
  return [[...COLUMNS], ...rows.map((note) => COLUMNS.map((column) => (note[column] === null ? '' : String(note[column]))))]
}

/** FNV-1a of UTF-16 units, twice. */
function sums(text: string): readonly [number, number] {
  let [one, other] = [0x811c9dc5, 0x01000193]
  for (let at = 0; at < text.length; at++) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(at), 0x85ebca6b)
  }
  return [one >>> 0, other >>> 0]
}

/** What an e-mail with one question is known by when it is answered, in the form of a document's number: of the client and the day. */
export function surveyReference(client: string, sent_on: string): string {
  const text = sums(`${sent_on} ${client}`).map((sum) => (sum >>> 16).toString(16).toUpperCase().padStart(4, '0'))
  return `${text[0]}-${text[1]}`
}
