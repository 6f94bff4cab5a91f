/** What the pages about clients ask for. Everything is said of the twelve months up to `as_of`, of the twelve before for trends. */
import type { ClockName } from '../core/content.ts'
import type { AgreementVersion, HabitName, SignalValue } from '../core/index.ts'
import type { SignalRow } from './signals/index.ts'
import type { ClockCounts, ClockGroup, TicketRow } from './source.ts'

/** Dates are ISO, both ends included; months `YYYY-MM`, the twelve local months up to that of `as_of`. */
export interface ClientPeriod {
  readonly from_on: string
  readonly until_on: string
  readonly from_month: string
  readonly until_month: string
  readonly before: { readonly from_on: string; readonly until_on: string }
}

/** What the files say of a client's agreement on the day of `as_of`. */
export interface ClientAgreement {
  /** In force then, else the last that was, else the first to come; null without any. */
  readonly version: AgreementVersion | null
  readonly standing: 'in_force' | 'ended' | 'to_come' | 'none'
  /** When the term ends, or renews by itself; null where no end is stated. */
  readonly renews_on: string | null
  /** Last day on which notice can be given; null where none is stated. */
  readonly notice_by: string | null
  /** On which a later version takes its place, when the term ends or before; left out where none does. */
  readonly followed_on?: string
}

/** Monthly means of the days of the period on which an agreement binds (see `worthOf`), money in integer cents. Null is unknown, never nothing. */
export interface ClientWorth {
  readonly fee_cents: number | null
  readonly labour_cents: number | null
  readonly tools_cents: number | null
  /** Fee less labour and tools; null where one of them is unknown. */
  readonly left_cents: number | null
  /** `left_cents` of `fee_cents`, 0 to 1. */
  readonly margin: number | null
  /** Minutes worked in the whole period; null where no file tells. */
  readonly minutes: number | null
  /** What tells of hours: entries of time, else the tickets' own minutes. */
  readonly hours_from: 'time_entries' | 'tickets' | 'none'
  /** Of `tickets`, those of which no file tells the minutes. */
  readonly without_minutes: number
  /** Created in the period and worked on: answered or solved, and not cancelled. */
  readonly tickets: number
}

/** Invoices on the day of `as_of`; null where no file of invoices names the client. */
export interface InvoiceState {
  readonly unpaid: number
  readonly overdue: number
  readonly overdue_cents: number
  readonly oldest_days_overdue: number
}

/** What was done about the relationship, latest dates up to `as_of`; null: in no file. */
export interface ClientContacts {
  readonly survey_sent_on: string | null
  readonly survey_answered_on: string | null
  readonly visited_on: string | null
  readonly reviewed_on: string | null
}

export type ObligationName = 'logging' | 'software' | 'quota'

export interface ObligationMonth {
  readonly month: string
  readonly kept: number
  readonly broken: number
}

/** Shape and words of a mark: filled where the 95 % interval of the broken share lies clear of what is tolerated. */
export type ObligationVerdict = 'kept' | 'kept_close' | 'broken_close' | 'broken' | 'few' | 'none'

/** Compliance round one reminder, beside clients that were sent none of that kind in the same weeks. */
export interface ReminderEffect {
  readonly sent_on: string
  readonly obligation: ObligationName
  /** The weeks compared, before and after the day. */
  readonly weeks: number
  readonly before: { readonly kept: number; readonly broken: number }
  readonly after: { readonly kept: number; readonly broken: number }
  /** The year before, without its last eight weeks: what is usual for the client, as reminders follow bad weeks. `worked` is judged against this. */
  readonly usual: { readonly kept: number; readonly broken: number }
  readonly others: { readonly clients: number; readonly before: { readonly kept: number; readonly broken: number }; readonly after: { readonly kept: number; readonly broken: number } }
  /** `worked` only where the difference to the others is clear; `too_soon`: the weeks after are not over. */
  readonly verdict: 'worked' | 'fell_after' | 'no_change' | 'rose_after' | 'few' | 'too_soon'
  /** Weeks until more than half of the fall was gone; null where it lasts, or nothing fell. */
  readonly lasted_weeks: number | null
}

export interface ClientObligation {
  readonly obligation: ObligationName
  readonly months: readonly ObligationMonth[]
  readonly kept: number
  readonly broken: number
  /** The twelve months before. */
  readonly before: { readonly kept: number; readonly broken: number }
  /** Share that may be broken, of `scoring.yaml`. */
  readonly tolerated: number
  readonly verdict: ObligationVerdict
  /** What the broken ones are made of, in rows: `walk_up`, `logged_after`, `saved_up`, `check`, `ticket`. */
  readonly kinds: readonly { readonly kind: string; readonly rows: number }[]
  /** Newest first. */
  readonly reminders: readonly ReminderEffect[]
  /** When the next reminder is due, and by which rule; null where none is. */
  readonly next_due: { readonly on: string; readonly why: 'broken' | 'wore_off' | 'yearly' | 'first' } | null
}

/** Work that was done all the same without a ticket, and asked for by the way. */
export interface OwnConsistency {
  /** Minutes of the period without a ticket; null without entries of time. */
  readonly unlogged_minutes: number | null
  readonly unlogged_entries: number
  /** Tickets logged more than five minutes after their work began, of `tickets` with entries of time; those that monitoring raised are none. */
  readonly logged_after: number
  readonly tickets: number
}

export type RoleName = 'boss' | 'assistant' | 'finance' | 'complainer'

/** What one person met with in the period. Waits are shares of the target, 1 is all of it. */
export interface PersonExperience {
  readonly person: string
  readonly tickets: number
  readonly missed: number
  readonly decided: number
  readonly reopened: number
  readonly median_wait_of_target: number | null
  /** Ratings of tickets, on a scale from 0 or 1 to `scale`; `low`: three fifths of it or less. */
  readonly satisfaction: { readonly mean: number; readonly scale: number; readonly answers: number; readonly low: number } | null
  readonly survey: { readonly score: number; readonly scale: number; readonly on: string; readonly comment: string | null } | null
  /** The tickets that this person will remember, the worst first: three at most. */
  readonly remembers: readonly { readonly ticket_id: string; readonly subject: string | null; readonly created_at: number; readonly why: 'reopened' | 'missed' | 'low_rating' | 'long_wait' }[]
}

export interface ClientPerson {
  readonly role: RoleName
  /** Null: nobody is named, or nobody was served badly enough. */
  readonly person: string | null
  /** `found`: worst served; `owner`: a kept label; `off`: switched off by one. */
  readonly from: 'file' | 'found' | 'owner' | 'off' | 'nobody'
  readonly email: string | null
  readonly last_contact_on: string | null
  readonly experience: PersonExperience | null
  /** Why the complainer is this one, against the client's other people; empty for the others. */
  readonly reasons: readonly { readonly kind: 'reopened' | 'low_rating' | 'long_wait' | 'missed'; readonly part: number; readonly whole: number; readonly others_part: number; readonly others_whole: number }[]
  /** Whom the file of contacts names as complainer, where it names one. */
  readonly named_in_file: string | null
}

/** One thing in which a client stands out from the provider's others, found from the rows alone. */
export interface HabitFinding {
  readonly habit: HabitName
  /** In the unit of the measure it was found by: a share 0 to 1, days, hours, seats, a loss as a share of the fee. */
  readonly value: number
  /** Of shares all other clients together, of numbers their median. */
  readonly others: number
  readonly evidence: number
  /** Rows, where the value is a share of them. */
  readonly part: number | null
  readonly whole: number | null
}

export interface PortfolioClient {
  readonly client: string
  readonly seats: number | null
  readonly servers: number | null
  readonly sites: number | null
  readonly agreement: ClientAgreement
  readonly counts: Readonly<Record<ClockName, ClockCounts>>
  /** Each of the twelve months, those without tickets too. */
  readonly months: Readonly<Record<ClockName, readonly ClockGroup[]>>
  readonly signals: readonly SignalValue[]
  readonly obligations: readonly Pick<ClientObligation, 'obligation' | 'kept' | 'broken' | 'verdict' | 'next_due'>[]
  readonly worth: ClientWorth
  readonly invoices: InvoiceState | null
  readonly contacts: ClientContacts
  readonly habits: readonly HabitFinding[]
  /** Who was served worst; null where nobody was, left out where it was not looked for. */
  readonly complainer?: { readonly person: string; readonly last_contact_on: string | null } | null
}

export interface Portfolio {
  readonly as_of: number
  readonly period: ClientPeriod
  /** In order of name. */
  readonly clients: readonly PortfolioClient[]
  /** Files that are there: what a missing one would switch on is said. */
  readonly holdings: readonly string[]
}

export interface ClientPage extends PortfolioClient {
  readonly as_of: number
  readonly period: ClientPeriod
  readonly holdings: readonly string[]
  readonly legal_name: string | null
  readonly client_since: string | null
  readonly travel_minutes: number | null
  readonly by_priority: Readonly<Record<ClockName, readonly ClockGroup[]>>
  readonly signals_before: readonly SignalValue[]
  /** Median of the provider's other clients that have enough evidence, and how many they are. */
  readonly others: ReadonlyMap<string, { readonly median: number; readonly clients: number }>
  readonly obligations: readonly ClientObligation[]
  readonly consistency: OwnConsistency
  /** Boss, assistant, finance, complainer, in this order. */
  readonly people: readonly ClientPerson[]
  /** Everyone who raised tickets in the period, most tickets first, fifty at most: whom a label can be moved to. */
  readonly requesters: readonly PersonExperience[]
}

/** One ticket of a call log. Instants epoch milliseconds, UTC; open minutes. */
export interface CallLogRow extends Omit<TicketRow, 'state' | 'why' | 'target_minutes' | 'elapsed_minutes' | 'due_at' | 'stopped_at' | 'stated'> {
  readonly requester: string | null
  readonly status: string | null
  readonly clocks: Readonly<Record<ClockName, Pick<TicketRow, 'state' | 'why' | 'target_minutes' | 'elapsed_minutes' | 'due_at' | 'stopped_at'>>>
  readonly minutes_worked: number | null
}

export interface CallLog {
  readonly client: string
  readonly from_on: string
  readonly until_on: string
  /** In order of creation. */
  readonly rows: readonly CallLogRow[]
  readonly counts: Readonly<Record<ClockName, ClockCounts>>
}

export interface ClientsSource {
  portfolio(): Promise<Portfolio>
  /** Null where no client has the name. */
  client(client: string): Promise<ClientPage | null>
  signalRows(client: string, signal: string, limit: number, offset: number): Promise<readonly SignalRow[]>
  /** Rows behind an obligation's broken share, newest first; `kind` as in `ClientObligation.kinds`, null for all, `kept` for those that kept it. Of `unlogged`: work without a ticket, and of kind `logged_after` the tickets logged after work began. */
  obligationRows(client: string, obligation: ObligationName | 'unlogged', kind: string | null, limit: number, offset: number): Promise<readonly SignalRow[]>
  /** Tickets of one requester in the period, the worst first. */
  personTickets(client: string, person: string, limit: number, offset: number): Promise<readonly TicketRow[]>
  /** Tickets created from one local day to another, both included. */
  callLog(client: string, from_on: string, until_on: string): Promise<CallLog>
}
