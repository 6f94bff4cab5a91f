import { parseDay, RENEWAL_STEPS, type ClientOverrule, type PersonLabel, type Prospect, type RenewalChoice, type SentReminder, type StepNote, type SurveyNote } from '../../core/index.ts'

type Told<T> = Partial<Record<keyof T, unknown>> | null

/** What the owner says of clients, beside what the files say: none of it is ever in a client's document. */
export interface Judgement {
  readonly overrules: readonly ClientOverrule[]
  readonly labels: readonly PersonLabel[]
  /** No label is shown at any client. */
  readonly labels_off: boolean
  readonly reminders: readonly SentReminder[]
  readonly prospects: readonly Prospect[]
  readonly steps: readonly StepNote[]
  readonly surveys: readonly SurveyNote[]
  readonly choices: readonly RenewalChoice[]
}

export const NO_JUDGEMENT: Judgement = { overrules: [], labels: [], labels_off: false, reminders: [], prospects: [], steps: [], surveys: [], choices: [] }

/** The judgement alone, of all that is kept. */
export function judgementOf({ overrules, labels, labels_off, reminders, prospects, steps, surveys, choices }: Judgement): Judgement {
  return { overrules, labels, labels_off, reminders, prospects, steps, surveys, choices }
}

/** What was kept of it; what is none of these is left out. Older files have none. */
export function judgementFrom({ overrules, labels, labels_off, reminders, prospects, steps, surveys, choices }: Partial<Record<keyof Judgement, unknown>>): Judgement {
  return {
    overrules: list(overrules).flatMap(overruleFrom),
    labels: latest(list(labels).flatMap(labelFrom), ({ client, role }) => JSON.stringify([client, role])),
    labels_off: labels_off === true,
    reminders: list(reminders).flatMap(reminderFrom),
    prospects: latest(list(prospects).flatMap(prospectFrom), ({ name }) => name),
    steps: latest(list(steps).flatMap(stepFrom), ({ client, term_ends_on, kind }) => JSON.stringify([client, term_ends_on, kind])),
    surveys: list(surveys).flatMap(surveyFrom),
    choices: latest(list(choices).flatMap(choiceFrom), ({ client, term_ends_on }) => JSON.stringify([client, term_ends_on])),
  }
}

const list = (told: unknown): unknown[] => (Array.isArray(told) ? told : [])
const latest = <T>(all: readonly T[], keyOf: (one: T) => string): T[] => [...new Map(all.map((one) => [keyOf(one), one])).values()]
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''
const isDate = (value: unknown): value is string => typeof value === 'string' && parseDay(value) !== null
const countFrom = (value: unknown): number | null => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null)

function overruleFrom(told: unknown): ClientOverrule[] {
  const one = told as Told<ClientOverrule>
  if (!isText(one?.client) || !isText(one.quality) || !isDate(one.on)) return []
  if (typeof one.score !== 'number' || !(one.score >= 0 && one.score <= 100)) return []
  return [{ client: one.client, quality: one.quality, score: one.score, note: typeof one.note === 'string' ? one.note : '', on: one.on }]
}

const ROLES: readonly PersonLabel['role'][] = ['boss', 'assistant', 'finance', 'complainer']

function labelFrom(told: unknown): PersonLabel[] {
  const one = told as Told<PersonLabel>
  const role = ROLES.find((name) => name === one?.role)
  if (!isText(one?.client) || role === undefined || !(one.person === null || isText(one.person))) return []
  return [{ client: one.client, role, person: one.person }]
}

const OBLIGATIONS: readonly SentReminder['obligation'][] = ['logging', 'software', 'quota']

function reminderFrom(told: unknown): SentReminder[] {
  const one = told as Told<SentReminder>
  const obligation = OBLIGATIONS.find((name) => name === one?.obligation)
  return isText(one?.client) && isDate(one.sent_on) && obligation !== undefined ? [{ client: one.client, sent_on: one.sent_on, obligation }] : []
}

const ANSWERS: readonly Prospect['answers'][string][] = ['good', 'mixed', 'bad']

function prospectFrom(told: unknown): Prospect[] {
  const one = told as Told<Prospect>
  if (!isText(one?.name) || !isDate(one.noted_on)) return []
  const answers = entries(one.answers).flatMap(([id, value]) => {
    const answer = ANSWERS.find((name) => name === value)
    return answer === undefined ? [] : [[id, answer] as const]
  })
  return [{
    name: one.name, noted_on: one.noted_on, seats: countFrom(one.seats), servers: countFrom(one.servers), sites: countFrom(one.sites),
    platforms: list(one.platforms).filter(isText), answers: Object.fromEntries(answers),
    notes: Object.fromEntries(entries(one.notes).flatMap(([quality, note]) => (isText(note) ? [[quality, note]] : []))),
  }]
}

function stepFrom(told: unknown): StepNote[] {
  const one = told as Told<StepNote>
  const kind = RENEWAL_STEPS.find((name) => name === one?.kind)
  if (!isText(one?.client) || !isDate(one.term_ends_on) || kind === undefined) return []
  return [{ client: one.client, term_ends_on: one.term_ends_on, kind, on: dateOrNull(one.on), done_on: dateOrNull(one.done_on), note: typeof one.note === 'string' ? one.note : '' }]
}

function surveyFrom(told: unknown): SurveyNote[] {
  const one = told as Told<SurveyNote>
  if (!isText(one?.client) || !isDate(one.sent_on)) return []
  const answers = entries(one.answers).flatMap(([id, answer]) => (isText(answer) ? [[id, answer] as const] : []))
  return [{
    client: one.client, sent_on: one.sent_on, answered_on: dateOrNull(one.answered_on), person: textOrNull(one.person), score: numberOrNull(one.score), scale: numberOrNull(one.scale),
    answers: Object.fromEntries(answers), comment: textOrNull(one.comment), document: textOrNull(one.document), file: textOrNull(one.file),
  }]
}

function choiceFrom(told: unknown): RenewalChoice[] {
  const one = told as Told<RenewalChoice>
  if (!isText(one?.client) || !isDate(one.term_ends_on) || !isText(one.action) || !isDate(one.on)) return []
  return [{ client: one.client, term_ends_on: one.term_ends_on, action: one.action, note: typeof one.note === 'string' ? one.note : '', on: one.on }]
}

const dateOrNull = (told: unknown): string | null => (isDate(told) ? told : null)
const textOrNull = (told: unknown): string | null => (isText(told) ? told : null)
const numberOrNull = (told: unknown): number | null => (typeof told === 'number' && Number.isFinite(told) && told >= 0 ? told : null)
const entries = (told: unknown): [string, unknown][] => (typeof told === 'object' && told !== null && !Array.isArray(told) ? Object.entries(told) : [])
