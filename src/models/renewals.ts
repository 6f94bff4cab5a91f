/** What the pages about renewals ask for. Like the pages about clients they speak of the twelve months up to `as_of`. Money in integer cents; null is unknown, never nothing. */
import type { ClockName } from '../core/content.ts'
import type { AgreementVersion } from '../core/index.ts'
import type { ClientPeriod, PortfolioClient } from './clients.ts'
import type { SignalRow } from './signals/index.ts'
import type { TicketRow } from './source.ts'

/** A row of a file, or what was noted here: then `file` is null. The row as a spreadsheet counts. */
export interface Evidence {
  readonly file: string | null
  readonly row: number | null
}

export interface SurveySent extends Evidence {
  readonly sent_on: string | null
  readonly answered_on: string | null
  readonly person: string | null
  readonly score: number | null
  readonly scale: number | null
  readonly comment: string | null
}

export interface VisitMade extends Evidence {
  readonly visited_on: string
  readonly kind: 'on_site' | 'review' | 'phone' | 'email'
}

export interface RenewalClient extends PortfolioClient {
  /** All versions that the files hold, in order of start. */
  readonly versions: readonly (AgreementVersion & Evidence)[]
  /** Of the last 25 months, in order; with those noted here. */
  readonly surveys: readonly SurveySent[]
  readonly visits: readonly VisitMade[]
}

export interface RenewalBook {
  readonly as_of: number
  readonly period: ClientPeriod
  readonly holdings: readonly string[]
  /** In order of name; every client of the files is in it. */
  readonly clients: readonly RenewalClient[]
}

export const SUM_NAMES = ['fee', 'hours', 'labour', 'tools', 'left', 'margin', 'hourly_rate', 'reactive_hours', 'tickets'] as const
export type SumName = (typeof SUM_NAMES)[number]

export type SumWarning =
  /** No file tells of hours; no version states a fee; nobody tells how many seats there are; no file of agreements binds in the period. */
  | { readonly kind: 'no_hours' | 'no_fee' | 'no_seats' | 'no_agreement' }
  /** Tickets that were worked on without minutes, of all that were. */
  | { readonly kind: 'without_minutes'; readonly tickets: number; readonly of: number }
  /** The files tell of hours only from that day on, and so everything counts from it. */
  | { readonly kind: 'hours_since'; readonly on: string }
  /** Worked on days on which no agreement binds: in none of the sums. */
  | { readonly kind: 'outside_agreement'; readonly minutes: number }

/** The sums of the period (not a month's mean, as `ClientWorth` has it): of its days on which an agreement binds, of all its days where none ever does. */
export interface ClientSums {
  readonly client: string
  /** ISO, both ends included: the period, or the part of it from the day on which the files begin to tell of hours (later by more than two weeks). */
  readonly from_on: string
  readonly until_on: string
  /** Local days of it on which an agreement binds. */
  readonly bound_days: number
  /** The same in months, parts of a month by its days. */
  readonly bound_months: number
  /** What the rates a month are divided by: `bound_months`, or all months where no agreement binds. */
  readonly months: number
  /** Earned for those days. */
  readonly fee_cents: number | null
  readonly minutes: number | null
  readonly labour_cents: number | null
  readonly tools_cents: number | null
  readonly left_cents: number | null
  /** `left_cents` of `fee_cents`. */
  readonly margin: number | null
  /** (fee less tools) for each hour worked. */
  readonly hourly_rate_cents: number | null
  readonly seats: number | null
  /** Created on those days and worked on: answered or solved, and not cancelled. */
  readonly tickets: number
  /** Of them, those of which a file tells the minutes. */
  readonly told_tickets: number
  /** Of tickets that nobody of ours raised, travel included: no projects, no work without a ticket. Null without a file that tells of hours. */
  readonly reactive_minutes: number | null
  /** Null where no file of entries tells it. */
  readonly travel_minutes: number | null
  readonly reactive_minutes_per_seat_month: number | null
  readonly tickets_per_seat_month: number | null
  /** Mean of the tickets of which minutes are told, without travel and projects. */
  readonly minutes_per_ticket: number | null
  readonly travel_minutes_per_seat_month: number | null
  readonly hours_from: 'time_entries' | 'tickets' | 'none'
  readonly warnings: readonly SumWarning[]
}

/** `amount` by kind: of an agreement the cents of its days (null where it states no fee), of a client the seats, of work and tickets the minutes (null where none are told). */
export interface SumRow extends Omit<SignalRow, 'kind'> {
  readonly kind: SignalRow['kind'] | 'agreement' | 'client'
}

export interface SumRows {
  /** All there are; `rows` are those asked for. */
  readonly count: number
  readonly rows: readonly SumRow[]
}

/** How the tickets of the period would have stood under a plan above the one that is paid. Tickets at the speed of Premium Response are left out: that is paid for. */
export interface ServedAs {
  readonly plan: string
  readonly clocks: Readonly<Record<ClockName, { readonly met: number; readonly missed: number; /** Share, 0 to 1. */ readonly promised: number }>>
  /** Decided on both clocks, and met on both. */
  readonly both_met: number
  readonly both_decided: number
  /** Both promises of that plan were reached, with 20 decided tickets at least. */
  readonly reached: boolean
}

export interface OverService {
  readonly client: string
  /** The plan that is paid on the last day of the period; null without an agreement. */
  readonly plan: string | null
  /** Plans above it, the nearest first. */
  readonly above: readonly ServedAs[]
  /** The highest of them that was reached; null where none was. */
  readonly served_as: string | null
  /** Resolved on the local day on which they were raised, of all that were resolved; and of all other clients together. */
  readonly same_day: { readonly part: number; readonly whole: number; readonly others_part: number; readonly others_whole: number }
  /** Raised by the client outside the hours of the plan that is paid, of all that the client raised. */
  readonly outside_hours: { readonly part: number; readonly whole: number }
}

/** What a client is billed for beside what the files hold, on the last day of the period. */
export interface SeatsSeen {
  readonly client: string
  readonly billed: number | null
  /** As the file of clients states them. */
  readonly stated: number | null
  /** Devices of the kinds that count as seats; null where no file of devices names the client. */
  readonly devices: number | null
  /** People who raised tickets in the period. */
  readonly requesters: number
}

/** What a number of seats rests on: devices, people who raised tickets, or the rows that state it. */
export type SeatRowsBehind = 'devices' | 'requesters' | 'stated'

export interface RenewalsSource {
  book(): Promise<RenewalBook>
  /** In order of client. */
  sums(): Promise<readonly ClientSums[]>
  /** What a sum rests on, newest first. */
  sumRows(client: string, sum: SumName, limit: number, offset: number): Promise<SumRows>
  overService(): Promise<readonly OverService[]>
  /** Tickets that met both targets of a plan above the one that is paid, newest first. */
  overServiceRows(client: string, plan: string, limit: number, offset: number): Promise<readonly TicketRow[]>
  seats(): Promise<readonly SeatsSeen[]>
  seatRows(client: string, which: SeatRowsBehind, limit: number, offset: number): Promise<SumRows>
}
