import type { CountingRules } from '../../core/index.ts'
import type { EventColumns, TicketColumns } from './columns.ts'
import { STATUS } from './columns.ts'
import type { Histories } from './events.ts'

/** Why a clock's state is what it is, where the instants alone do not say. Positions are stored. */
export const WHYS = [
  '', 'cancelled', 'raised_by_technician', 'solved_without_reply', 'no_response_column', 'unreadable', 'done_without_time',
  'before_creation', 'after_as_of', 'no_plan', 'no_target', 'waiting_since_unknown', 'reopened', 'only_closed_time',
  'as_stated', 'no_reply_history', 'reopened_when_unknown', 'priority_then_unknown',
] as const
export type Why = (typeof WHYS)[number]
export const why = (name: Why): number => WHYS.indexOf(name)

export interface StopQuestion {
  readonly tickets: TicketColumns
  readonly events: EventColumns
  readonly histories: Histories
  readonly as_of: number
  readonly rules: CountingRules
}

/** What the kernel wants for one clock, by ticket. */
export interface Stops {
  /** NaN where the clock has not stopped. */
  readonly stop: Float64Array
  readonly exempt: Uint8Array
  readonly impossible: Uint8Array
  readonly why: Uint8Array
  /** What the export says that the clock took, of the tickets that are judged by it; -1 for all others. */
  readonly stated_elapsed_seconds: Int32Array | null
  /** When the clock starts anew; NaN where it does not. */
  readonly anew: Float64Array | null
}

/** Stops to be filled in, ticket by ticket. */
export class StopColumns implements Stops {
  readonly stop: Float64Array
  readonly exempt: Uint8Array
  readonly impossible: Uint8Array
  readonly why: Uint8Array
  readonly stated_elapsed_seconds: Int32Array | null
  readonly #stated: Int32Array | null
  anew: Float64Array | null = null

  /** @param stated seconds that the export says, where the rules let them count */
  constructor(count: number, stated: Int32Array | null) {
    this.stop = new Float64Array(count).fill(NaN)
    this.exempt = new Uint8Array(count)
    this.impossible = new Uint8Array(count)
    this.why = new Uint8Array(count)
    this.#stated = stated
    this.stated_elapsed_seconds = stated === null ? null : new Int32Array(count).fill(-1)
  }

  because(ticket: number, reason: Why, impossible: boolean): void {
    this.why[ticket] = why(reason)
    this.impossible[ticket] = impossible ? 1 : 0
    if (this.stated_elapsed_seconds !== null) this.stated_elapsed_seconds[ticket] = -1
  }

  exempted(ticket: number, reason: Why): void {
    this.exempt[ticket] = 1
    this.why[ticket] = why(reason)
  }

  hasStated(ticket: number): boolean {
    return this.#stated !== null && this.#stated[ticket]! >= 0
  }

  /** Instants give nothing: what the export states counts, where it states anything and `allowed`. */
  lacking(ticket: number, reason: Why, allowed: boolean): void {
    const counts = allowed && this.hasStated(ticket)
    this.because(ticket, counts ? 'as_stated' : reason, true)
    if (counts) this.stated_elapsed_seconds![ticket] = this.#stated![ticket]!
  }
}

export const isOpen = (status: number): boolean => status <= STATUS.waiting_other

/** Files in which at least one ticket has a value in this column. */
export function filesWith(tickets: TicketColumns, column: Float64Array): ReadonlySet<number> {
  const files = new Set<number>()
  for (let i = 0; i < tickets.count; i++) if (column[i] === column[i]) files.add(tickets.file_no[i]!)
  return files
}
