/** What a page asks for. The engine is one source; rows computed at build are another. */
import type { CalendarSpec, ClockName, Priority } from '../core/content.ts'
import type { ClockRules, ClockTrace } from '../core/index.ts'

/** Empty lists and nulls do not restrict. Months are local, `YYYY-MM`, both ends included. */
export interface SlaFilter {
  /** Client names as shown. */
  readonly clients: readonly string[]
  readonly from: string | null
  readonly until: string | null
  readonly priorities: readonly (Priority | 'none')[]
  /** Plan ids; `none` for tickets without a plan. */
  readonly plans: readonly string[]
  /** `express` are tickets judged by a rider's targets. */
  readonly lane: 'all' | 'express' | 'regular'
}

/** Balance: `met + missed + running + paused + exempt + unknown = tickets`. */
export interface ClockCounts {
  readonly tickets: number
  readonly met: number
  readonly missed: number
  readonly running: number
  readonly paused: number
  readonly exempt: number
  readonly unknown: number
  /** Sum of the promised share of each decided (met or missed) ticket, in basis points: divided by 10 000 and by the decided tickets, the promise that these tickets carry together. */
  readonly promised_bp: number
  /** Decided tickets judged by a plan that the reader assumed. */
  readonly assumed: number
  /** Decided tickets judged by minutes that the export states, which nobody can recompute. */
  readonly as_stated: number
}

export interface ClockGroup extends ClockCounts {
  readonly key: string
  readonly label: string
}

export interface MonthPriorityCounts extends ClockCounts {
  readonly month: string
  readonly priority: Priority | 'none'
}

/** Minutes; null where the data do not reach that far (Kaplan–Meier, open tickets censored) or nothing is counted. */
export interface TurnaroundFigures {
  readonly p50: number | null
  readonly p80: number | null
  readonly p90: number | null
  readonly p95: number | null
  readonly mean: number | null
}

/** The export's own verdict beside ours. */
export interface StatedCounts {
  readonly within: number
  readonly violated: number
  readonly none: number
  /** Labels that contradict the due and actual times of their own row. */
  readonly contradicted: number
  /** Stated within, judged missed by us; and the reverse. */
  readonly ours_worse: number
  readonly ours_better: number
}

export type ClockState = 'met' | 'missed' | 'running' | 'paused' | 'exempt' | 'unknown'
export type StatedVerdict = 'within' | 'violated'

/** One ticket in a list, for one clock. Durations in open minutes (with fractions), instants in epoch milliseconds, UTC. */
export interface TicketRow {
  readonly ticket_id: string
  readonly client: string
  readonly subject: string | null
  readonly priority: Priority | null
  readonly created_at: number
  readonly zone: string
  readonly plan: string | null
  readonly plan_assumed: boolean
  readonly express: boolean
  readonly state: ClockState
  readonly why: string | null
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
  readonly paused_minutes: number
  readonly due_at: number | null
  readonly stopped_at: number | null
  readonly stated: StatedVerdict | null
  readonly file: string
  readonly row: number
}

/** What a list of tickets holds. */
export type TicketSlice =
  | { readonly kind: 'state'; readonly states: readonly ClockState[] }
  | { readonly kind: 'differ'; readonly which: 'ours_worse' | 'ours_better' | 'contradicted' }
  | { readonly kind: 'all' }

/** Everything about one ticket that its clock rests on. */
export interface TicketDetail {
  readonly ticket_id: string
  readonly client: string
  readonly subject: string | null
  readonly requester: string | null
  readonly technician: string | null
  readonly issue_type: string | null
  readonly priority: Priority | null
  readonly place: string | null
  readonly status: string | null
  readonly raised_by: string | null
  readonly zone: string
  readonly calendar: string | null
  readonly plan: string | null
  readonly plan_assumed: boolean
  readonly agreement_version: number | null
  readonly agreement_starts_on: string | null
  readonly express: boolean
  readonly created_at: number
  /** Where both clocks start: creation, or the moment a ticket was marked express. */
  readonly started_at: number
  readonly first_response_at: number | null
  readonly resolved_at: number | null
  readonly file: string
  readonly row: number
  readonly clocks: Readonly<Record<ClockName, {
    readonly state: ClockState
    /** One of `WHYS`, where the instants alone do not explain the state. */
    readonly why: string | null
    /** Which rule gave the target. */
    readonly target_source: 'rider' | 'catalogue' | 'priority' | 'none'
    /** Within the target. */
    readonly travel_minutes: number
    readonly target_minutes: number | null
    readonly elapsed_minutes: number | null
    readonly paused_minutes: number
    readonly due_at: number | null
    readonly stopped_at: number | null
    readonly stated: StatedVerdict | null
    /** What this clock is judged by, where rules let the two clocks differ. */
    readonly terms?: ClockTerms
  }>>
  /** The stretches that each clock ran, paused or was closed, where they can be computed. */
  readonly traces?: Readonly<Record<ClockName, ClockTrace | null>>
  /** In order of time. */
  readonly events: readonly { readonly at: number; readonly kind: string; readonly value: string | null; readonly by: string | null }[]
  /** What changed in the client's agreement after the ticket was created, in order. */
  readonly agreement_changes?: readonly AgreementChange[]
  /** IANA name as the file of clients states it. */
  readonly client_zone?: string | null
  /** Which plan's hours hold when for this client, by name of the plan, in order; null: without beginning or end. Empty without an agreement. */
  readonly plan_hours?: readonly { readonly plan: string; readonly from: number | null; readonly until: number | null }[]
  /** What the clocks were read with, where the content is at hand. */
  readonly grounds?: ClockGrounds
}

export interface ClockTerms {
  readonly plan: string | null
  readonly plan_assumed: boolean
  readonly agreement_version: number | null
  readonly agreement_starts_on: string | null
  readonly calendar: string | null
  readonly zone: string
  readonly priority: Priority | null
  readonly express: boolean
  readonly started_at: number
}

/** From that instant, a local midnight. `premium` is the rider that every agreement may take. */
export interface AgreementChange {
  readonly at: number
  readonly kind: 'version' | 'ends' | 'premium_begins' | 'premium_ends'
  /** Name of the plan of that version. */
  readonly plan: string
  readonly version: number
}

export interface ClockGrounds {
  readonly as_of: number
  readonly rules: ClockRules
  /** By id, those that the clocks are read in. */
  readonly calendars: ReadonlyMap<string, CalendarSpec>
  /** The rider's name, where one is sold. */
  readonly rider: string | null
}

export interface DataSummary {
  /** Epoch milliseconds. */
  readonly as_of: number | null
  readonly tickets: number
  readonly clients: readonly string[]
  /** Local months that hold tickets, in order. */
  readonly months: readonly string[]
  /** Plans that tickets were judged by, `none` included where some have none. */
  readonly plans: readonly string[]
  readonly plan_assumed: string | null
  /** Tickets without an agreement in force when they were created. */
  readonly without_agreement: number
  readonly files: readonly { readonly file: string; readonly holding: string; readonly layout: string; readonly rows: number; readonly used: number; readonly set_aside: number
    /** Of `set_aside`, rows that a newer export of the same tool holds. */
    readonly merged?: number }[]
  /** Which clocks carry verdicts stated by the export. */
  readonly stated: readonly ClockName[]
  /** Response can be judged at all: some file has a first response. */
  readonly has_first_response: boolean
  readonly express_tickets: number
  /** Of the exports' own bytes, whatever their names: SHA-256 over the fingerprints of the files in order, each on a line of its own. Null where one is not known. */
  readonly fingerprint: string | null
}

/** A client whose name is nearly another's: to be asked about, never joined in silence. */
export interface NearName {
  /** The one that may be a slip, as shown. */
  readonly name: string
  readonly tickets: number
  readonly like: string
  readonly like_tickets: number
  /** Where the first of its tickets stands; the row as a spreadsheet counts. */
  readonly file: string
  readonly row: number
}

export interface SlaSource {
  summary(): Promise<DataSummary>
  counts(clock: ClockName, filter: SlaFilter): Promise<ClockCounts>
  turnaround(clock: ClockName, filter: SlaFilter): Promise<TurnaroundFigures>
  byMonth(clock: ClockName, filter: SlaFilter): Promise<readonly ClockGroup[]>
  byPriority(clock: ClockName, filter: SlaFilter): Promise<readonly ClockGroup[]>
  byMonthAndPriority(clock: ClockName, filter: SlaFilter): Promise<readonly MonthPriorityCounts[]>
  byClient(clock: ClockName, filter: SlaFilter): Promise<readonly ClockGroup[]>
  stated(clock: ClockName, filter: SlaFilter): Promise<StatedCounts>
  tickets(clock: ClockName, filter: SlaFilter, slice: TicketSlice, limit: number, offset: number): Promise<readonly TicketRow[]>
  ticket(ticket_id: string): Promise<TicketDetail | null>
}

export type * from './audits.ts'
export type * from './clients.ts'
export type * from './quality.ts'
export type * from './renewals.ts'
export type { ClientRecommendation, KnownOfRenewals } from './renewals/recommended.ts'
