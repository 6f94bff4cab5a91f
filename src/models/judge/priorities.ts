import type { CountingRules } from '../../core/index.ts'
import { EVENT, type EventColumns, type TicketColumns } from './columns.ts'
import type { Histories } from './events.ts'

const MINUTE = 60_000
const UNKNOWN = 255

export interface JudgedPriority {
  /** 0 to 3 for P1 to P4; 255 unknown. */
  readonly priority: Uint8Array
  /** When the clock starts anew; NaN where it does not. */
  readonly anew: Float64Array | null
}

/** Within the minute where the export gives only the minute of creation. */
const atCreation = (at: number, created: number): boolean => at <= created || (created % MINUTE === 0 && at < created + MINUTE)

/** 1 where the history of a ticket shows another priority than before. */
export function priorityChanged(tickets: TicketColumns, events: EventColumns, as_of: number): Uint8Array {
  const changed = new Uint8Array(tickets.count)
  let ticket = -1
  let code = UNKNOWN
  for (let i = 0; i < events.count; i++) {
    if (events.kind[i] !== EVENT.priority || events.at[i]! > as_of) continue
    const first = events.ticket_no[i] !== ticket
    ticket = events.ticket_no[i]!
    if (first ? !atCreation(events.at[i]!, tickets.created_at[ticket]!) : events.code[i] !== code) changed[ticket] = 1
    code = events.code[i]!
  }
  return changed
}

/**
 * The priority that each ticket's clock is judged by. Before its first known change a ticket has the priority that its
 * history states at creation, else an unknown one; without any such event, and after the last where that names none of
 * ours, it has its own. Changes after a clock has stopped play no part.
 */
export function prioritiesOf(tickets: TicketColumns, events: EventColumns, { offsets }: Histories, rule: CountingRules['priority'], stop: Float64Array, as_of: number): JudgedPriority {
  if (rule === 'last') return { priority: tickets.priority, anew: null }
  const priority = tickets.priority.slice()
  const anew = rule === 'afresh' ? new Float64Array(tickets.count).fill(NaN) : null
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    const created = tickets.created_at[ticket]!
    const until = Number.isNaN(stop[ticket]!) ? as_of : stop[ticket]!
    let events_seen = 0
    let reached = 0
    let code = UNKNOWN
    let since = NaN
    for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
      const at = events.at[i]!
      if (events.kind[i] !== EVENT.priority || at > as_of) continue
      events_seen++
      const begins = atCreation(at, created)
      if (rule === 'first' ? !(begins && reached === 0) : at > until && !begins) continue
      if (events.code[i] !== code || reached === 0) since = begins ? NaN : at
      code = events.code[i]!
      reached++
    }
    if (events_seen === 0) continue
    const own = code === UNKNOWN && reached === events_seen
    if (!own) priority[ticket] = code
    if (anew !== null) anew[ticket] = since
  }
  return { priority, anew }
}
