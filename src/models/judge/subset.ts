import { EVENT, STATUS, type EventColumns, type TicketColumns } from './columns.ts'
import { readHistories } from './events.ts'
import type { Pulled } from './index.ts'

/** Some of the tickets with their events, numbered anew. */
export interface Subset extends Pulled {
  /** By new number, the number in the whole. */
  readonly ticket_no: Int32Array
  /** 1 for those that were chosen; the others are only there for what they say of their files. */
  readonly chosen: Uint8Array
}

/**
 * Tickets that are judged as they were among all. What a file can tell at all is asked of its tickets, so of each file one
 * ticket stays that has what the chosen ones may lack: a time of response, resolution or closing, and each kind of event.
 * @param chosen 1 by ticket
 */
export function subsetOf({ tickets, events, zones }: Pulled, chosen: Uint8Array): Subset {
  const kept = chosen.slice()
  keepWitnesses(kept, tickets, events)
  const ticket_no = Int32Array.from(numbersOf(kept))
  const renumbered = new Int32Array(tickets.count).fill(-1)
  ticket_no.forEach((whole, i) => { renumbered[whole] = i })
  const some = { ...picked(tickets, ticket_no), count: ticket_no.length }
  const of = Int32Array.from(numbersOf(events.ticket_no.map((whole) => (kept[whole] === 1 ? 1 : 0))))
  const some_events: EventColumns = { count: of.length, ticket_no: of.map((i) => renumbered[events.ticket_no[i]!]!), at: pick(events.at, of), kind: pick(events.kind, of), code: pick(events.code, of) }
  return { tickets: some, events: some_events, histories: readHistories(some_events, some.count), zones, ticket_no, chosen: pick(chosen, ticket_no) }
}

function keepWitnesses(kept: Uint8Array, tickets: TicketColumns, events: EventColumns): void {
  for (const column of [tickets.first_response_at, tickets.resolved_at, tickets.closed_at]) {
    const files = new Set<number>()
    for (let i = 0; i < tickets.count; i++) {
      if (column[i] !== column[i] || files.has(tickets.file_no[i]!)) continue
      files.add(tickets.file_no[i]!)
      kept[i] = 1
    }
  }
  const seen = new Set<number>()
  for (let i = 0; i < events.count; i++) {
    const ticket = events.ticket_no[i]!
    const kind = events.kind[i]!
    const touch = kind === EVENT.status && events.code[i]! > STATUS.new && events.code[i]! <= STATUS.cancelled && events.at[i]! > tickets.created_at[ticket]!
    const key = (tickets.file_no[ticket]! * 64 + kind) * 2 + (touch ? 1 : 0)
    if (seen.has(key)) continue
    seen.add(key)
    kept[ticket] = 1
  }
}

function* numbersOf(kept: ArrayLike<number>): Generator<number> {
  for (let i = 0; i < kept.length; i++) if (kept[i] === 1) yield i
}

type Values = Int32Array | Float64Array | Uint8Array

function pick<T extends Values>(column: T, numbers: Int32Array): T {
  const some = column.slice(0, numbers.length) as T
  for (let i = 0; i < numbers.length; i++) some[i] = column[numbers[i]!]!
  return some
}

const picked = (tickets: TicketColumns, numbers: Int32Array): TicketColumns => Object.fromEntries(
  Object.entries(tickets).map(([name, column]: [string, number | Values | null]) => [name, column === null || typeof column === 'number' ? column : pick(column, numbers)]),
) as unknown as TicketColumns
