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

/** When a ticket was resolved; of a file without any such time, when it was closed. */
export function solutions(tickets: TicketColumns): Float64Array {
  const files = filesWith(tickets, tickets.resolved_at)
  return tickets.resolved_at.map((at, i) => (files.has(tickets.file_no[i]!) ? at : tickets.closed_at[i]!))
}
