/** What a meeting about an agreement speaks of: one client's twelve months, as the site hands them over. Money in integer cents, dates ISO and local; null is unknown, never nothing. */
import type { AgreementVersion, ClientScore, ClockName, Plan, Recommendation, RenewalChoice, SignalValue, TrueUp } from '../../core/index.ts'
import type { LoggedCall, LoggedClock } from '../logged-calls.ts'

export interface MeetingCall extends Omit<LoggedCall, 'minutes_worked' | 'clocks'> {
  /** Local, `YYYY-MM`. */
  readonly month: string
  /** Its kind in the catalogue, else what its file calls it. */
  readonly kind: string | null
  readonly from_client: boolean
  readonly cancelled: boolean
  readonly reopened: boolean
  /** `promised_bp`: share promised for it, basis points. */
  readonly clocks: Readonly<Record<ClockName, LoggedClock & { readonly promised_bp: number }>>
}

export interface MeetingAgreement {
  readonly version: AgreementVersion | null
  readonly standing: 'in_force' | 'ended' | 'to_come' | 'none'
  readonly renews_on: string | null
  readonly notice_by: string | null
}

/** A line of the credit ledger. */
export interface MeetingCredit {
  /** `2026-Q3`. */
  readonly period: string
  readonly due_cents: number | null
  readonly offered_on: string | null
  readonly offered_cents: number | null
  readonly settled_on: string | null
  readonly settled_cents: number | null
  readonly open: boolean
  readonly partial: boolean
}

/** A step before the term ends, one of `RENEWAL_STEPS`. */
export interface MeetingStep {
  readonly kind: string
  readonly on: string
  readonly state: 'done' | 'due' | 'overdue' | 'not_yet' | 'not_needed'
}

/** What both documents may speak of. */
export interface ReviewFacts {
  readonly client: string
  /** SHA-256 over the exports, in hexadecimal; null where it is not known. */
  readonly fingerprint: string | null
  /** From the first day of the twelve local months to the day of the data. */
  readonly period: { readonly from_on: string; readonly until_on: string }
  readonly agreement: MeetingAgreement
  /** That of the agreement's version. */
  readonly plan: Plan | null
  /** In order of creation. */
  readonly calls: readonly MeetingCall[]
  readonly obligations: readonly { readonly obligation: 'logging' | 'software' | 'quota'; readonly kept: number; readonly broken: number; readonly verdict: string }[]
  /** Visits on site; null where no file tells of any, or none was owed. `owed`: months in which an agreement owed some, `kept` those with as many as it owed. */
  readonly visits: { readonly made: number; readonly owed: number; readonly kept: number; readonly a_month: number } | null
  /** Of this client, newest first. */
  readonly credits: readonly MeetingCredit[]
  /** In order of day; none without an end to prepare for. */
  readonly steps: readonly MeetingStep[]
  readonly recommendation: Recommendation | null
  /** Names of the plans that an offer can name, by id. */
  readonly plan_names: ReadonlyMap<string, string>
}

export interface MeetingPerson {
  readonly role: 'boss' | 'assistant' | 'finance' | 'complainer'
  readonly person: string | null
  readonly last_contact_on: string | null
  readonly experience: {
    readonly tickets: number
    readonly missed: number
    readonly decided: number
    readonly reopened: number
    readonly satisfaction: { readonly mean: number; readonly scale: number; readonly answers: number; readonly low: number } | null
    readonly survey: { readonly score: number; readonly scale: number; readonly on: string; readonly comment: string | null } | null
    readonly remembers: readonly { readonly ticket_id: string; readonly subject: string | null; readonly created_at: number; readonly why: string }[]
  } | null
}

/** Of the whole period. */
export interface MeetingSums {
  readonly client: string
  readonly bound_months: number
  readonly fee_cents: number | null
  readonly minutes: number | null
  readonly labour_cents: number | null
  readonly tools_cents: number | null
  readonly left_cents: number | null
  readonly margin: number | null
  readonly hourly_rate_cents: number | null
  readonly seats: number | null
  readonly tickets: number
  readonly reactive_minutes_per_seat_month: number | null
  readonly tickets_per_seat_month: number | null
  readonly minutes_per_ticket: number | null
  readonly warnings: readonly { readonly kind: string; readonly tickets?: number; readonly of?: number; readonly on?: string }[]
}

export interface MeetingService {
  /** Id of a plan; null where none above the one that is paid was reached. */
  readonly served_as: string | null
  readonly same_day: { readonly part: number; readonly whole: number; readonly others_part: number; readonly others_whole: number }
  readonly outside_hours: { readonly part: number; readonly whole: number }
}

/** What only the owner reads. */
export interface BriefingFacts extends ReviewFacts {
  /** The owner's own choice, in place of what is recommended. */
  readonly choice: RenewalChoice | null
  readonly client_since: string | null
  readonly score: ClientScore | null
  readonly signals: readonly SignalValue[]
  readonly habits: readonly string[]
  readonly people: readonly MeetingPerson[]
  readonly sums: MeetingSums | null
  /** Those of the provider's other clients, for the medians. */
  readonly sums_of_others: readonly MeetingSums[]
  readonly service: MeetingService | null
  readonly true_up: TrueUp | null
  readonly invoices: { readonly unpaid: number; readonly overdue: number; readonly overdue_cents: number; readonly oldest_days_overdue: number } | null
  readonly contacts: { readonly survey_sent_on: string | null; readonly survey_answered_on: string | null; readonly visited_on: string | null; readonly reviewed_on: string | null }
  readonly surveys: readonly { readonly answered_on: string | null; readonly person: string | null; readonly score: number | null; readonly scale: number | null }[]
  /** Holdings that no export fills. */
  readonly missing_files: readonly string[]
}
