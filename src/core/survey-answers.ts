/** Pages of questions that came back: whose they are, what they say, or why they say nothing. */
import { isoDay, parseDay } from './days.ts'
import type { SurveyNote } from './judgement.ts'
import { SURVEY_TEMPLATE, saysTheSame } from './survey-notes.ts'

/** One question of the page; `most` is the highest of its numbers, null where it has none. */
export interface AskedQuestion {
  readonly id: string
  readonly label: string
  readonly kind: 'scale' | 'person' | 'answered_on' | 'comment' | 'other'
  readonly most: number | null
}

/** What reading a file said of it. */
export interface ReturnedPage {
  readonly name: string
  readonly sha256: string
  readonly number: string | null
  readonly template: string | null
  readonly client: string | null
  readonly starts_on: string | null
  /** 0 where it could not be opened. */
  readonly pages: number
  readonly fields: ReadonlyMap<string, string> | null
  readonly scanned: boolean
  readonly sentences: readonly string[]
}

/** A document that was made here, by which a page without its own particulars is known. */
export interface KnownDocument {
  readonly document: string
  readonly client: string
  readonly template: string
  readonly on: string | null
}

export interface SurveyKnown {
  /** As the files list them. */
  readonly clients: readonly string[]
  readonly notes: readonly SurveyNote[]
  readonly documents: readonly KnownDocument[]
  readonly questions: readonly AskedQuestion[]
  /** ISO date on which the answers came; those that name a day have their own. */
  readonly received_on: string
}

export type SurveyDoubt = 'unknown_client' | 'no_client' | 'no_date' | 'date_unread' | 'second_answer'

/** An answer that can be taken; without a client nobody can tell whose it is. */
export interface SurveyAnswer {
  readonly kind: 'answer'
  readonly client: string | null
  readonly note: Omit<SurveyNote, 'client'>
  readonly doubts: readonly SurveyDoubt[]
}

export type SurveyFinding =
  | SurveyAnswer
  /** `same_as` is the file in which it was read before. */
  | { readonly kind: 'again'; readonly same_as: string | null; readonly client: string | null }
  | { readonly kind: 'unread'; readonly why: 'not_opened' | 'scan' | 'flat' | 'other_document' | 'not_ours' | 'nothing_filled'; readonly client: string | null; readonly number: string | null; readonly template: string | null }

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()
const spaced = (text: string): string | null => text.trim().replace(/[^\S\n]+/g, ' ') || null

/** Numbers of which a page with these fields is ours, whatever its particulars say. */
const ENOUGH_FIELDS = 3

function isOurs({ template, fields }: ReturnedPage, known: KnownDocument | null, questions: readonly AskedQuestion[]): boolean {
  if (template !== null) return template === SURVEY_TEMPLATE
  if (known !== null) return known.template === SURVEY_TEMPLATE
  return fields !== null && questions.filter(({ id }) => fields.has(id)).length >= Math.min(ENOUGH_FIELDS, questions.length)
}

/**
 * What one page says. Each number answered counts alike: the score is their mean on the longest scale, to one decimal, a half upwards.
 * @param before findings of the files before it in the same go, by which one that came twice is known
 */
export function surveyFinding(page: ReturnedPage, known: SurveyKnown, before: ReadonlyMap<string, string> = new Map()): SurveyFinding {
  const { fields, number, template } = page
  const document = number === null ? null : known.documents.find((one) => one.document === number) ?? null
  const noted = number === null ? null : known.notes.find((one) => one.document === number) ?? null
  const client = clientOf(page.client ?? noted?.client ?? document?.client ?? null, known.clients)
  const same_as = before.get(page.sha256)
  if (same_as !== undefined) return { kind: 'again', same_as, client: client.name }
  const unread = (why: Extract<SurveyFinding, { kind: 'unread' }>['why']): SurveyFinding => ({ kind: 'unread', why, client: client.name, number, template: template ?? document?.template ?? null })
  if (page.pages === 0) return unread('not_opened')
  const other = template ?? document?.template ?? null
  if (other !== null && other !== SURVEY_TEMPLATE && noted === null) return unread('other_document')
  if (fields === null) return number !== null || other === SURVEY_TEMPLATE ? unread(page.scanned ? 'scan' : 'flat') : unread('not_ours')
  if (!isOurs(page, document, known.questions) && noted === null) return unread('not_ours')

  const answers = answersIn(fields, known.questions)
  const of = (kind: AskedQuestion['kind']): string | null => spaced(known.questions.filter((one) => one.kind === kind).flatMap(({ id }) => fields.get(id) ?? []).filter((text) => text.trim() !== '').join('\n'))
  const { score, scale } = scoreOf(fields, known.questions)
  const comment = of('comment')
  if (Object.keys(answers).length === 0) return unread('nothing_filled')
  const sent_on = noted?.sent_on ?? page.starts_on ?? document?.on ?? null
  const written = of('answered_on')
  const answered_on = dayWritten(written, sent_on, known.received_on)
  const note = {
    sent_on: sent_on ?? known.received_on, answered_on: answered_on ?? known.received_on, person: spaced(of('person')?.replace(/\n/g, ' ') ?? ''), score, scale, answers, comment,
    document: number, file: page.name,
  }
  const whose = client.name === null ? [] : known.notes.filter((one) => one.client === client.name && one.answered_on !== null)
  const again = whose.find((one) => saysTheSame({ ...one, document: number }, { ...note, client: one.client }) && (number === null || one.document === number))
  if (again !== undefined) return { kind: 'again', same_as: again.file, client: client.name }
  const doubts: SurveyDoubt[] = [
    ...(client.name === null ? ['no_client' as const] : client.known ? [] : ['unknown_client' as const]),
    ...(sent_on === null ? ['no_date' as const] : []), ...(written !== null && answered_on === null ? ['date_unread' as const] : []),
    ...(number !== null && whose.some((one) => one.document === number) ? ['second_answer' as const] : []),
  ]
  return { kind: 'answer', client: client.known ? client.name : null, note, doubts }
}

function clientOf(name: string | null, clients: readonly string[]): { readonly name: string | null; readonly known: boolean } {
  const found = name === null ? undefined : clients.find((one) => plain(one) === plain(name))
  return { name: found ?? name, known: found !== undefined }
}

/** What was filled in, by field, in the order of the questions; fields that nobody knows come last. */
function answersIn(fields: ReadonlyMap<string, string>, questions: readonly AskedQuestion[]): Readonly<Record<string, string>> {
  const asked = questions.filter(({ kind }) => kind !== 'person' && kind !== 'answered_on').map(({ id }) => id)
  const named = new Set(questions.map(({ id }) => id))
  return Object.fromEntries([...asked, ...[...fields.keys()].filter((id) => !named.has(id))].flatMap((id) => {
    const text = spaced(fields.get(id) ?? '')
    return text === null ? [] : [[id, text]]
  }))
}

/** @returns nulls where no number was taken */
function scoreOf(fields: ReadonlyMap<string, string>, questions: readonly AskedQuestion[]): { readonly score: number | null; readonly scale: number | null } {
  const taken = questions.flatMap(({ id, most }) => {
    const number = Number(fields.get(id)?.trim() || NaN)
    return most === null || !(number >= 0 && number <= most) ? [] : [{ number, most }]
  })
  if (taken.length === 0) return { score: null, scale: null }
  const scale = Math.max(...taken.map(({ most }) => most))
  const mean = taken.reduce((sum, { number, most }) => sum + (number * scale) / most, 0) / taken.length
  return { score: Math.floor(mean * 10 + 0.5 + 1e-9) / 10, scale }
}

/** A day as people write it: `2026-11-03`, `3.11.2026`, `3/11/26`, `3 Nov 2026`. Null where none is meant, or one before it was sent or after it came. */
export function dayWritten(text: string | null, sent_on: string | null, received_on: string): string | null {
  const found = text === null ? [] : waysToRead(text)
  return found.find((on) => (sent_on === null || on >= sent_on) && on <= received_on) ?? null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function waysToRead(text: string): string[] {
  const on = (year: number, month: number, day: number): string[] => {
    const iso = `${String(year < 100 ? year + 2000 : year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const found = parseDay(iso)
    return found === null ? [] : [isoDay(found)]
  }
  const year_first = /^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})\s*$/.exec(text)
  if (year_first !== null) return on(Number(year_first[1]), Number(year_first[2]), Number(year_first[3]))
  const numbers = /^\s*(\d{1,2})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{4}|\d{2})\s*$/.exec(text)
  if (numbers !== null) return [...on(Number(numbers[3]), Number(numbers[2]), Number(numbers[1])), ...on(Number(numbers[3]), Number(numbers[1]), Number(numbers[2]))]
  const named = /(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]{3})[a-z]*\.?,?\s+(\d{4}|\d{2})/i.exec(text) ?? /()([a-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/i.exec(text)
  if (named === null) return []
  const [, first = '', month = '', second = '', last] = named
  const at = MONTHS.indexOf(month.toLowerCase()) + 1
  return at === 0 ? [] : last === undefined ? on(Number(second), at, Number(first)) : on(Number(last), at, Number(second))
}

/** Findings of many files, in their order, each file counted once. */
export function surveyFindings(pages: readonly ReturnedPage[], known: SurveyKnown): SurveyFinding[] {
  const before = new Map<string, string>()
  return pages.map((page) => {
    const finding = surveyFinding(page, known, before)
    if (page.pages > 0 && !before.has(page.sha256)) before.set(page.sha256, page.name)
    return finding
  })
}
