import { planOf, registerOf, toldBy, type Contact, type Content, type KnownDocument, type NextSurvey, type Recipient, type SurveyNote } from '../../core/index.ts'
import type { RenewalBook, SurveySent } from '../../models/source.ts'
import type { DataSummary } from '../../models/source.ts'
import { recipientOf } from '../../sending/index.ts'
import type { SurveysSource } from './engine-seam.ts'
import type { List, View } from './view.ts'

/** One survey of a client, with whose it is. */
export interface ClientSurvey extends SurveySent {
  readonly client: string
}

export interface SurveyLine {
  readonly client: string
  /** Null where no agreement binds. */
  readonly next: NextSurvey | null
  /** Of the last 25 months and those noted here, newest first. */
  readonly surveys: readonly ClientSurvey[]
  readonly last: ClientSurvey | null
  readonly answer: ClientSurvey | null
  /** Sent after the last answer, and not answered. */
  readonly waits_since: string | null
  readonly recipient: Recipient
  readonly contacts: readonly Contact[]
  /** Last day of the term before whose offer it is asked. */
  readonly renews_on: string | null
}

export interface SurveysModel {
  readonly view: View
  readonly summary: DataSummary
  readonly book: RenewalBook
  /** ISO day on which the data end; empty where nothing is dated. */
  readonly today: string
  /** The soonest due first, those without an agreement last. */
  readonly lines: readonly SurveyLine[]
  readonly lists: Readonly<Record<List, readonly ClientSurvey[]>>
  /** Sent in the twelve months. */
  readonly sent: number
  readonly due: readonly SurveyLine[]
  readonly notes: readonly SurveyNote[]
  readonly documents: readonly KnownDocument[]
  readonly rules: Content['renewals']
}

export async function gather(source: SurveysSource, view: View, content: Content): Promise<SurveysModel> {
  const [summary, book, rows, contacts] = await Promise.all([source.summary(), source.book(), source.documents(), source.contacts()])
  const { surveys: notes, steps, documents } = source.kept
  const today = book.period.until_on
  const register = registerOf(rows, documents)
  const told = { ...toldBy(book), surveys: true }
  const lines = book.clients.map((of): SurveyLine => {
    const { client } = of
    const plan = today === '' ? null : planOf(of, today, content, { steps, documents: register }, told)
    const surveys = of.surveys.map((one) => ({ ...one, client })).toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
    const answer = surveys.filter(isAnswered).toSorted((a, b) => ((a.answered_on ?? '') < (b.answered_on ?? '') ? 1 : -1))[0] ?? null
    const open = surveys.filter((one) => !isAnswered(one) && one.sent_on !== null && one.sent_on >= book.period.from_on && one.sent_on > (answer?.sent_on ?? ''))
    return {
      client, next: plan?.survey ?? null, surveys, last: surveys.find(({ sent_on }) => sent_on !== null) ?? null, answer, waits_since: open[0]?.sent_on ?? null,
      contacts: contacts.get(client) ?? [], recipient: recipientOf(contacts.get(client) ?? []),
      renews_on: plan?.survey?.why === 'before_offer' ? plan.renewals.find(({ steps: [survey] }) => survey?.kind === 'survey' && survey.state !== 'done' && survey.state !== 'not_needed')?.term_ends_on ?? null : null,
    }
  }).toSorted(byDay)
  const within = lines.flatMap(({ surveys }) => surveys).filter((one) => dayOf(one) >= book.period.from_on).toSorted((a, b) => (dayOf(a) < dayOf(b) ? 1 : dayOf(a) > dayOf(b) ? -1 : 0))
  const answered = within.filter(isAnswered)
  return {
    view, summary, book, today, lines, notes, rules: content.renewals, sent: within.length, due: lines.filter(isDue),
    lists: { waiting: within.filter((one) => !isAnswered(one)), answered, low: answered.filter(isLow) },
    documents: register.map(({ document, client, template, sent_on, made_on }) => ({ document, client, template, on: sent_on ?? made_on })),
  }
}

const dayOf = ({ sent_on, answered_on }: SurveySent): string => sent_on ?? answered_on ?? ''
const isAnswered = ({ answered_on, score, comment }: SurveySent): boolean => answered_on !== null || score !== null || comment !== null
/** Nobody calls three fifths content. */
const isLow = ({ score, scale }: SurveySent): boolean => score !== null && scale !== null && scale > 0 && score * 5 <= scale * 3
export const hasScore = ({ score, scale }: SurveySent): boolean => score !== null && scale !== null && scale > 0

const isDue = ({ next }: SurveyLine): boolean => next !== null && next.state !== 'not_yet'

function byDay(one: SurveyLine, other: SurveyLine): number {
  const [a, b] = [one, other].map(({ next, client }) => [next?.on ?? '9999', client.toLowerCase()] as const)
  return a![0] < b![0] ? -1 : a![0] > b![0] ? 1 : a![1] < b![1] ? -1 : 1
}

const QUARTER = 92

/** Lines that the view shows, with the one that stands open. */
export function shownLines({ lines, today }: SurveysModel, { show, find, client }: View): readonly SurveyLine[] {
  const wanted = find.trim().toLowerCase()
  const until = today === '' ? '' : new Date(Date.parse(`${today}T00:00:00Z`) + QUARTER * 86_400_000).toISOString().slice(0, 10)
  return lines.filter((line) => line.client === client || ((wanted === '' || line.client.toLowerCase().includes(wanted)) && (wanted !== '' || show === 'all' || (show === 'due' ? isDue(line) : line.next !== null && line.next.on <= until))))
}
