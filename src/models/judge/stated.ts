import type { TicketColumns } from './columns.ts'
import { filesWith } from './stops.ts'

/** The export's own verdicts, held against the export's own times. */
export const STATED = { none: 0, within: 1, violated: 2 } as const

/**
 * 1 where a stated verdict contradicts the due and actual time of its own row: within although the actual time lies
 * after the due time, or there is none and the due time has passed; violated although it lies at or before it, or
 * there is none and the due time is still to come. Compared to the millisecond, as stated.
 */
export function contradictions(stated: Uint8Array, actual: Float64Array, due: Float64Array, as_of: number): Uint8Array {
  const result = new Uint8Array(stated.length)
  for (let i = 0; i < stated.length; i++) {
    const at = actual[i]!
    const limit = due[i]!
    if (stated[i] === STATED.none || limit !== limit) continue
    const late = at === at ? at > limit : as_of > limit
    if (late !== (stated[i] === STATED.violated)) result[i] = 1
  }
  return result
}

/** Tickets by the due times that the export states. */
export interface DueCounts {
  /** Stopped at or before it, later, not at all though it has passed, not yet. */
  readonly met: number
  readonly missed: number
  readonly overdue: number
  readonly running: number
  /** Without a due time. */
  readonly none: number
}

/** What the export's own due and actual times say, whatever it says of itself and whatever was promised. Compared to the millisecond, as stated. */
export function byDue(actual: Float64Array, due: Float64Array, as_of: number): DueCounts {
  const counts = { met: 0, missed: 0, overdue: 0, running: 0, none: 0 }
  for (let i = 0; i < due.length; i++) {
    const at = actual[i]!
    const limit = due[i]!
    counts[limit !== limit ? 'none' : at === at ? (at <= limit ? 'met' : 'missed') : as_of > limit ? 'overdue' : 'running']++
  }
  return counts
}

/** The same for both clocks of what was pulled. */
export function statedDue(tickets: TicketColumns, as_of: number): { readonly response: DueCounts; readonly resolution: DueCounts } {
  return { response: byDue(tickets.first_response_at, tickets.response_due_at, as_of), resolution: byDue(solutions(tickets), tickets.resolution_due_at, as_of) }
}

/** When a ticket was resolved; of a file without any such time, when it was closed. */
export function solutions(tickets: TicketColumns): Float64Array {
  const files = filesWith(tickets, tickets.resolved_at)
  return tickets.resolved_at.map((at, i) => (files.has(tickets.file_no[i]!) ? at : tickets.closed_at[i]!))
}
