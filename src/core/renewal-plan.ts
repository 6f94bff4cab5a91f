import { versionSpeaking } from './renewal-dates.ts'
import { isoDay, monthsLater, parseDay } from './days.ts'
import { nextSurvey } from './next-survey.ts'
import { NOTHING_PLANNED, type ClientPlan, type NextSurvey, type PlanClient, type PlanContent, type PlanKept, type PlannedRenewal, type PlannedStep, type PlanRow, type PlanTold, type StepState, type StepWhy, type YearPlan } from './planned.ts'
import { renewalDays } from './renewal-days.ts'
import { RENEWAL_STEPS, type RenewalRules, type RenewalStepKind } from './renewal-rules.ts'
import { termsEnding, type EndingTerm } from './renewal-terms.ts'
import { BRIEFING_TEMPLATES, evidenceOf, type EvidenceQuestion } from './step-evidence.ts'
import type { AgreementVersion } from './agreements.ts'
import { visitMonths } from './visit-months.ts'
import { workdaysOf, type Workdays } from './workdays.ts'

/** Days from the first step of a term to its end, at most; where the end lies beyond the year, a step may still lie in it. */
function longestLead(versions: readonly AgreementVersion[], rules: RenewalRules): number {
  const notice = Math.max(0, ...versions.map(({ notice_days, notice_months }) => Math.max(notice_days ?? 0, 31 * (notice_months ?? 0))))
  return notice + rules.offer_before_notice_days + Math.max(rules.survey_before_offer_days, rules.visit_before_offer_days, rules.briefing_before_offer_days) + FREE_DAYS
}

/** Room for free days that a step moves off, twice. */
const FREE_DAYS = 30

/** What one plan is made with. Days since 1970. */
interface Frame {
  readonly today: number
  readonly until: number
  readonly as_of: string
  readonly content: PlanContent
  readonly kept: PlanKept
  readonly told: PlanTold
  readonly workdays: Workdays
}

/** Of what is asked for the whole year: the clients of a book of renewals, and its day. */
export interface PlanBook {
  readonly period: { readonly until_on: string }
  readonly holdings: readonly string[]
  readonly clients: readonly PlanClient[]
}

/** The plan of every client; none of them where nothing is dated. */
export function yearPlan(book: PlanBook, content: PlanContent, kept: PlanKept = NOTHING_PLANNED): YearPlan {
  const as_of = book.period.until_on
  if (as_of === '') return { as_of, until_on: '', clients: [] }
  const told = toldBy(book)
  return { as_of, until_on: isoDay(frameOf(as_of, content, kept, told).until), clients: book.clients.map((client) => planOf(client, as_of, content, kept, told)) }
}

/** What the files, and what is noted here, tell of at all. */
export function toldBy({ holdings, clients }: Pick<PlanBook, 'holdings' | 'clients'>): PlanTold {
  const first = clients.flatMap(({ visits }) => visits.map(({ visited_on }) => visited_on)).reduce<string | null>((least, on) => (least === null || on < least ? on : least), null)
  return { surveys: holdings.includes('surveys') || clients.some(({ surveys }) => surveys.length > 0), visits_since: holdings.includes('visits') || first !== null ? first ?? '9999-12-31' : null }
}

/**
 * What is to be done for a client before each of its terms ends: those that end within twelve months from the day, those of
 * whose steps one lies in them, and one that has ended and was followed by nothing. A pure function of the files, the day,
 * the rules and what is noted.
 * @param as_of ISO date, local. @throws RangeError where it is none
 */
export function planOf(client: PlanClient, as_of: string, content: PlanContent, kept: PlanKept = NOTHING_PLANNED, told: PlanTold = toldBy({ holdings: [], clients: [client] })): ClientPlan {
  const frame = frameOf(as_of, content, kept, told)
  const { standing } = versionSpeaking(client.versions, as_of)
  const renewals = termsEnding(client.versions, frame.today, frame.until + longestLead(client.versions, content.renewals))
    .map((term) => renewalOf(client, term, frame))
    .filter(({ ends_within, steps }) => ends_within || steps.some(({ on, state }) => state !== 'not_needed' && on <= isoDay(frame.until)))
    .toSorted((a, b) => (a.term_ends_on < b.term_ends_on ? -1 : a.term_ends_on > b.term_ends_on ? 1 : 0))
  return { client: client.client, standing, renewals, visits: visitMonths(client, frame.today, content, told), survey: standing === 'in_force' && told.surveys ? surveyOf(client, renewals, frame) : null }
}

function frameOf(as_of: string, content: PlanContent, kept: PlanKept, told: PlanTold): Frame {
  const today = parseDay(as_of)
  if (today === null) throw new RangeError(`"${as_of}" is not a date`)
  return { today, until: monthsLater(today, 12), as_of, content, kept, told, workdays: workdaysOf(content.renewals, content.calendars) }
}

type Version = AgreementVersion & PlanRow

function renewalOf(client: PlanClient, { version, renewal, starts_on, ends_on, notice_by, followed_by, within_year }: EndingTerm<Version>, frame: Frame): PlannedRenewal {
  const { content: { renewals: rules }, kept, as_of, workdays, until } = frame
  const end = parseDay(ends_on)!
  const days = renewalDays(end, notice_by === null ? null : parseDay(notice_by), rules, workdays)
  const term = { client: client.client, version, term_starts_on: starts_on, term_ends_on: ends_on, renewal, notice_by, followed_by }
  const question: EvidenceQuestion = { client, documents: kept.documents, term, days, rules, as_of }
  const too_late = renewal === 'rolling' && (days.notice ?? days.end) < frame.today
  const unneeded: StepWhy | null = followed_by !== null ? 'settled' : end < frame.today ? 'ended' : within_year ? 'once_a_year' : too_late ? 'notice_passed' : null
  const planned = RENEWAL_STEPS.flatMap((kind): PlannedStep[] => {
    const day = days[kind]
    return day === null ? [] : [stepOf(kind, day, question, unneeded, frame)]
  })
  const offered = planned.some(({ kind, state }) => kind === 'offer' && state === 'done')
  const steps = planned.map((step): PlannedStep => (offered && BEFORE_OFFER.includes(step.kind) && isOpen(step) ? { ...step, state: 'not_needed', why: 'offered' } : step))
  return { ...term, ends_within: end <= until, steps }
}

const BEFORE_OFFER: readonly RenewalStepKind[] = ['survey', 'visit', 'briefing']
const isOpen = ({ state }: Pick<PlannedStep, 'state'>): boolean => state === 'due' || state === 'overdue' || state === 'not_yet'

function stepOf(kind: RenewalStepKind, day: number, question: EvidenceQuestion, unneeded: StepWhy | null, { today, kept, told, content }: Frame): PlannedStep {
  const { client, term } = question
  const noted = kept.steps.find((one) => one.client === client.client && one.term_ends_on === term.term_ends_on && one.kind === kind)
  const fixed = kind === 'notice' || kind === 'end'
  const own = fixed ? null : noted?.on ?? null
  const on = own ?? isoDay(day)
  const step = { kind, on, by_rule: isoDay(day), by_hand: own !== null, note: noted?.note ?? '' }
  if (noted !== undefined && noted.done_on !== null) {
    return { ...step, state: 'done', why: null, evidence: { kind: 'note', on: noted.done_on, file: null, row: null, what: noted.note === '' ? null : noted.note } }
  }
  const evidence = evidenceOf(kind, question)
  if (evidence !== null) return { ...step, state: kind === 'end' && day >= today ? 'not_needed' : 'done', why: kind === 'end' && day >= today ? 'settled' : null, evidence }
  if (kind === 'notice' && day < today) return { ...step, state: 'done', why: 'notice_passed', evidence: null }
  if (unneeded !== null && kind !== 'end' && !(kind === 'notice' && unneeded !== 'settled')) return { ...step, state: 'not_needed', why: unneeded, evidence: null }
  return { ...step, ...stateOn(parseDay(on) ?? day, today, content.renewals, untold(kind, told, kept)), evidence: null }
}

/** A step that nothing could prove is never called late. */
const untold = (kind: RenewalStepKind, told: PlanTold, { documents }: PlanKept): boolean =>
  (kind === 'survey' && !told.surveys) || (kind === 'visit' && told.visits_since === null) || (kind === 'briefing' && !documents.some(({ template }) => BRIEFING_TEMPLATES.includes(template)))

function stateOn(day: number, today: number, { due_before_days }: Pick<RenewalRules, 'due_before_days'>, is_untold: boolean): { readonly state: StepState; readonly why: StepWhy | null } {
  if (day < today) return is_untold ? { state: 'due', why: 'no_file' } : { state: 'overdue', why: null }
  return { state: day - due_before_days <= today ? 'due' : 'not_yet', why: null }
}

function surveyOf(client: PlanClient, renewals: readonly PlannedRenewal[], { today, as_of, content: { renewals: rules }, workdays }: Frame): NextSurvey {
  const sent = client.surveys.flatMap(({ sent_on, answered_on, file }) => [sent_on ?? answered_on].filter((on) => on !== null && (file === null || on <= as_of)))
  const last_on = sent.reduce<string | null>((last, on) => (on !== null && (last === null || on > last) ? on : last), null)
  const steps = renewals.find(({ term_ends_on }) => term_ends_on >= as_of)?.steps ?? []
  const [survey, offer] = (['survey', 'offer'] as const).map((kind) => steps.find((step) => step.kind === kind && isOpen(step)))
  const renewal = survey === undefined || offer === undefined ? null : { survey: parseDay(survey.on)!, offer: parseDay(offer.on)!, begins: parseDay(survey.by_rule)! }
  const next = sooner(nextSurvey({ last_on, renewal, first: today, rules, workdays }), renewals)
  const { state } = stateOn(parseDay(next.on)!, today, rules, false)
  return { ...next, state: state === 'overdue' || state === 'due' ? state : 'not_yet' }
}

/** The survey before a later offer, where it comes no later: then one serves both. */
function sooner(next: Omit<NextSurvey, 'state'>, renewals: readonly PlannedRenewal[]): Omit<NextSurvey, 'state'> {
  if (next.why === 'before_offer') return next
  const found = renewals.flatMap(({ steps }) => steps.filter((step) => step.kind === 'survey' && isOpen(step) && step.on <= next.on).map(({ on }) => ({ on, offer_on: steps.find(({ kind }) => kind === 'offer')?.on ?? null })))[0]
  return found === undefined ? next : { ...next, ...found, why: 'before_offer' }
}
