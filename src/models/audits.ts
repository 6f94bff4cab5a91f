/** What the pages that audit the figures ask for: another way of counting, the pauses, what is owed. */
import type { ClockName, CreditRule } from '../core/content.ts'
import type { RegisterEntry } from '../core/index.ts'
import type { ClockCounts, ClockState, SlaFilter, TicketDetail, TicketRow } from './source.ts'

/** Tickets whose state one way of counting calls `from` and another `to`; never the same. */
export interface StateChange {
  readonly from: ClockState
  readonly to: ClockState
  readonly tickets: number
}

/** The same tickets counted in two ways. Each side balances by itself. */
export interface Comparison {
  readonly ours: ClockCounts
  readonly theirs: ClockCounts
  readonly changes: readonly StateChange[]
}

/** Median open minutes of each side, as in `TurnaroundFigures`. */
export interface ComparedMedians {
  readonly ours: number | null
  readonly theirs: number | null
}

export interface ComparedClient extends Comparison {
  readonly client: string
}

/** What is told of one side of a ticket; both clocks start at `started_at`, epoch milliseconds. */
export type ComparedSide = Pick<TicketRow, 'priority' | 'state' | 'why' | 'target_minutes' | 'elapsed_minutes' | 'paused_minutes' | 'due_at' | 'stopped_at'> & { readonly started_at: number }

export interface ComparedRow {
  readonly ours: TicketRow & ComparedSide
  readonly theirs: ComparedSide
}

/** Which tickets a list holds; an empty list of states is any. */
export interface ComparedSlice {
  readonly ours: readonly ClockState[]
  readonly theirs: readonly ClockState[]
  /** Only those that change sides. */
  readonly changed: boolean
}

/** The agreement's way of counting beside the other that was last asked for. Months, clients, priorities and plans of a filter are those of the agreement's side. */
export interface CompareSource {
  comparison(clock: ClockName, filter: SlaFilter): Promise<Comparison>
  medians(clock: ClockName, filter: SlaFilter): Promise<ComparedMedians>
  byClient(clock: ClockName, filter: SlaFilter): Promise<readonly ComparedClient[]>
  /** Newest first. */
  tickets(clock: ClockName, filter: SlaFilter, slice: ComparedSlice, limit: number, offset: number): Promise<readonly ComparedRow[]>
  /** One ticket as the other way counts it. */
  ticket(ticket_id: string): Promise<TicketDetail | null>
}

/** Pauses of resolution clocks. Durations in open minutes before the stop. */
export interface PauseTotals {
  /** Tickets with a resolution clock, counted or stated by the export. Exempt ones are left out: a cancelled ticket has no stop. */
  readonly tickets: number
  /** Of them, with any paused time. */
  readonly paused_tickets: number
  /** Stretches that the events record; totals that an export only states have none. */
  readonly spans: number
  /** Of `spans`, those that waited on someone other than the client. */
  readonly other_spans: number
  /** Of `spans`; null where there are none. */
  readonly median_minutes: number | null
  readonly paused_minutes: number
  /** Of `paused_minutes` and `paused_tickets`, what the export states without start and end. */
  readonly stated_minutes: number
  readonly stated_tickets: number
  /** Open minutes that clocks had counted or paused together: what `paused_minutes` is a part of. */
  readonly open_minutes: number
  /** Stretches that ran on after the client had answered, and their open minutes from the answer on. */
  readonly overrun_spans: number
  readonly overrun_minutes: number
  readonly met: number
  readonly missed: number
  /** As in `ClockCounts`. */
  readonly promised_bp: number
  /** Of `met`, those that took longer than their target with the pauses counted in. */
  readonly rests_on_pauses: number
  /** The same, where only what ran on after the client's answer is counted in. */
  readonly rests_on_overruns: number
}

export interface PauseGroup extends PauseTotals {
  readonly key: string
  readonly label: string
}

/** One stretch of waiting. Instants in epoch milliseconds, UTC. */
export interface PauseRow {
  readonly ticket_id: string
  readonly client: string
  readonly subject: string | null
  /** Null where people are not asked for. */
  readonly technician: string | null
  readonly zone: string
  readonly reason: 'waiting_client' | 'waiting_other'
  readonly from: number
  /** Null while it goes on. */
  readonly until: number | null
  readonly paused_minutes: number
  /** The client's first answer within the stretch. */
  readonly answered_at: number | null
  readonly overrun_minutes: number
  /** Who set the status that began it; null where people are not asked for. */
  readonly set_by: string | null
}

/** Names of people are asked for, as they are only where the owner switched them on; `technician` restricts to the tickets of one, by the key of their group. */
export interface PausePeople {
  readonly technician: string | null
}

export interface PauseSource {
  /** Lane, priorities and plans of the filter hold; the clock is always resolution. */
  pauseTotals(filter: SlaFilter): Promise<PauseTotals>
  pausesByClient(filter: SlaFilter): Promise<readonly PauseGroup[]>
  pausesByMonth(filter: SlaFilter): Promise<readonly PauseGroup[]>
  /** Asked only where the owner switched it on. In order of name; an empty key for tickets that name nobody. */
  pausesByTechnician(filter: SlaFilter): Promise<readonly PauseGroup[]>
  /** Longest first; of `overrun`, the longest overrun first. */
  pauseRows(filter: SlaFilter, which: 'all' | 'overrun', limit: number, offset: number, people?: PausePeople): Promise<readonly PauseRow[]>
  /** Kept only because of pauses (or only because of overruns), newest first; `stated`: with a total that the export states without start and end. */
  restingTickets(filter: SlaFilter, which: 'pauses' | 'overruns' | 'stated', limit: number, offset: number): Promise<readonly TicketRow[]>
}

/**
 * A client's line of the credit ledger: one calendar period under one plan; a change of plan within a period makes two.
 * Its tickets are those created in the months of the period and judged by a version of the agreement under that plan:
 * never by an assumed plan. Money in integer cents.
 */
export interface CreditLine {
  readonly client: string
  /** `2026-Q3`, `2026-07` or `2026`, by the plan's rule. */
  readonly period: string
  /** Local months within the period that hold, `YYYY-MM`, both ends included. */
  readonly from: string
  readonly until: string
  /** `none` where something was offered or settled for a period that no plan covers. */
  readonly plan_id: string
  /** Null where no rule of the plan covers this period, so that nothing is due: something was offered or settled all the same. */
  readonly rule: CreditRule | null
  /** The data end within the period, so that it can still change. */
  readonly open: boolean
  /** The data begin within the period, after the plan was in force: earlier tickets are missing, so what is due is that of the tickets at hand. */
  readonly partial: boolean
  /** Tickets of the line, whatever their state. */
  readonly tickets: number
  readonly clocks: Readonly<Record<ClockName, {
    readonly met: number
    readonly missed: number
    /** Running or paused: they will still count. */
    readonly undecided: number
    /** Mean promise of the decided tickets, basis points summed over them. */
    readonly promised_bp: number
    /** Misses beyond those that the promise allows; 0 where it is kept. */
    readonly misses_too_many: number
    /** Percentage points below the promise, 0 where it is kept. */
    readonly points_below: number
  }>>
  /** Fee of the days of the period on which the plan is in force; null where the file states none. */
  readonly fee_cents: number | null
  /** Before the cap, as a share of the fee. */
  readonly share: number
  readonly capped: boolean
  /** 0 where both promises are kept; null where something is owed of a fee that is not stated. */
  readonly due_cents: number | null
  readonly offered_on: string | null
  readonly offered_cents: number | null
  readonly settled_on: string | null
  readonly settled_cents: number | null
  readonly note: string | null
  /** Where offered and settled stand; null where no file tells of this line. The row as a spreadsheet counts. */
  readonly file: string | null
  readonly row: number | null
}

/** Where the tickets of a ledger are: every ticket is counted once. */
export interface CreditCoverage {
  readonly tickets: number
  /** In the periods of the lines. */
  readonly in_lines: number
  /** Under a rule, in periods that have no decided ticket, so that nothing can be due. */
  readonly nothing_decided: number
  /** Judged by a plan without a rule for credit. */
  readonly no_rule: number
  /** No version of an agreement binds: judged by an assumed plan, or by none. */
  readonly no_agreement: number
  /** Without a month, so in no period. */
  readonly no_month: number
}

export interface CreditSource {
  /** Every period of every client that an agreement with a credit rule covers, newest first, then by client. */
  credits(): Promise<readonly CreditLine[]>
}

/** A document as a file tells of it. */
export interface DocumentRow extends RegisterEntry {
  /** The client is one of the tickets, clients or agreements. */
  readonly known: boolean
  /** Where it stands; the row as a spreadsheet counts. */
  readonly file: string
  readonly row: number
}
