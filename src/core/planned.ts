/** What the year ahead holds for each client. Dates ISO, both ends included. */
import type { AgreementVersion } from './agreements.ts'
import type { Content } from './content.ts'
import type { StepNote } from './judgement.ts'
import type { TermStanding } from './renewal-dates.ts'
import type { RenewalStepKind } from './renewal-rules.ts'

/** A row of a file, or what was noted here: then `file` is null. */
export interface PlanRow {
  readonly file: string | null
  readonly row: number | null
}

export interface PlanSurvey extends PlanRow {
  readonly sent_on: string | null
  readonly answered_on: string | null
}

export interface PlanVisit extends PlanRow {
  readonly visited_on: string
  readonly kind: 'on_site' | 'review' | 'phone' | 'email'
}

/** What a client's plan follows from. */
export interface PlanClient {
  readonly client: string
  readonly versions: readonly (AgreementVersion & PlanRow)[]
  readonly surveys: readonly PlanSurvey[]
  readonly visits: readonly PlanVisit[]
}

/** Of an entry of the register of documents, what shows that a step is done. */
export interface PlanDocument {
  readonly client: string
  readonly document: string
  readonly template: string
  readonly made_on: string | null
  readonly sent_on: string | null
}

/** What the owner notes, and the documents that were made; surveys noted here are among the client's own. */
export interface PlanKept {
  readonly steps: readonly StepNote[]
  readonly documents: readonly PlanDocument[]
}

export const NOTHING_PLANNED: PlanKept = { steps: [], documents: [] }

/** What the files tell of at all. */
export interface PlanTold {
  readonly surveys: boolean
  /** First day that a file of visits tells of; null without one. */
  readonly visits_since: string | null
}

export type PlanContent = Pick<Content, 'renewals' | 'calendars' | 'plans'>

export type StepState = 'done' | 'due' | 'overdue' | 'not_yet' | 'not_needed'

export type StepWhy =
  /** Done: the last day for notice went by. Not needed: it went by before the step was done, and the agreement goes on by itself. */
  | 'notice_passed'
  /** Not needed: a later version takes the term's place. */
  | 'settled'
  /** Not needed: the offer went out without it. */
  | 'offered'
  /** Not needed: the term has ended and nothing follows; its end says so. */
  | 'ended'
  /** Not needed: a rolling term of less than a year is prepared once a year. */
  | 'once_a_year'
  /** Due, though its day has passed: no file tells whether it was done. */
  | 'no_file'

export interface StepEvidence extends PlanRow {
  readonly kind: 'survey' | 'visit' | 'document' | 'version' | 'note'
  readonly on: string
  /** A visit's kind, the document's number, the version's, or the owner's note. */
  readonly what: string | null
}

export interface PlannedStep {
  readonly kind: RenewalStepKind
  readonly on: string
  /** As the rules have it. */
  readonly by_rule: string
  /** The owner set its day. */
  readonly by_hand: boolean
  readonly state: StepState
  readonly why: StepWhy | null
  readonly evidence: StepEvidence | null
  /** What the owner wrote beside it. */
  readonly note: string
}

export interface PlannedRenewal {
  readonly client: string
  readonly version: AgreementVersion & PlanRow
  readonly term_starts_on: string
  readonly term_ends_on: string
  readonly renewal: 'rolling' | 'fixed'
  readonly notice_by: string | null
  readonly followed_by: (AgreementVersion & PlanRow) | null
  /** The term ends within the twelve months (or has ended); otherwise only steps before it lie in them. */
  readonly ends_within: boolean
  /** All six in their order; `notice` is missing where none is agreed. */
  readonly steps: readonly PlannedStep[]
}

export type VisitState = 'kept' | 'fewer' | 'missing' | 'running' | 'not_yet' | 'not_owed' | 'no_file'

export interface VisitMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly owed: number
  readonly made: number
  readonly state: VisitState
  readonly visits: readonly PlanVisit[]
}

/** The next survey, whatever the term. */
export interface NextSurvey {
  readonly on: string
  readonly why: 'before_offer' | 'yearly' | 'first'
  readonly last_on: string | null
  readonly offer_on: string | null
  readonly state: 'due' | 'overdue' | 'not_yet'
}

export interface ClientPlan {
  readonly client: string
  readonly standing: TermStanding
  /** In order of end. */
  readonly renewals: readonly PlannedRenewal[]
  /** The twelve months up to that of `as_of`, and the twelve after them. */
  readonly visits: readonly VisitMonth[]
  /** Null where no agreement binds, or no file tells of surveys. */
  readonly survey: NextSurvey | null
}

export interface YearPlan {
  readonly as_of: string
  /** Last day of the twelve months. */
  readonly until_on: string
  /** Every client, in the order given. */
  readonly clients: readonly ClientPlan[]
}
