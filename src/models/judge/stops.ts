import type { Histories } from './events.ts'
import { RAISED_BY, STATUS, type TicketColumns } from './columns.ts'

/** Why a clock's state is what it is, where the instants alone do not say. Positions are stored. */
export const WHYS = [
  '', 'cancelled', 'raised_by_technician', 'solved_without_reply', 'no_response_column', 'unreadable', 'done_without_time',
  'before_creation', 'after_as_of', 'no_plan', 'no_target', 'waiting_since_unknown', 'reopened', 'only_closed_time',
] as const
export type Why = (typeof WHYS)[number]
export const why = (name: Why): number => WHYS.indexOf(name)

/** What the kernel wants for one clock, by ticket. */
export interface Stops {
  /** NaN where the clock has not stopped. */
  readonly stop: Float64Array
  readonly exempt: Uint8Array
  readonly impossible: Uint8Array
  readonly why: Uint8Array
}

const blank = (count: number): Stops => ({
  stop: new Float64Array(count).fill(NaN), exempt: new Uint8Array(count), impossible: new Uint8Array(count), why: new Uint8Array(count),
})

const isOpen = (status: number): boolean => status <= STATUS.waiting_other

/** Files in which at least one ticket has a value in this column. */
export function filesWith(tickets: TicketColumns, column: Float64Array): ReadonlySet<number> {
  const files = new Set<number>()
  for (let i = 0; i < tickets.count; i++) if (column[i] === column[i]) files.add(tickets.file_no[i]!)
  return files
}

/**
 * The resolution clock stops when a ticket was resolved; where its file has no resolved column at all, when it was
 * closed. A ticket that is open again runs on. Done without a time, or with one that cannot be read, is impossible.
 */
export function resolutionStops(tickets: TicketColumns, histories: Histories, as_of: number): Stops {
  const stops = blank(tickets.count)
  const withResolved = filesWith(tickets, tickets.resolved_at)
  for (let i = 0; i < tickets.count; i++) {
    const status = tickets.status[i]!
    const onlyClosed = !withResolved.has(tickets.file_no[i]!)
    const at = onlyClosed ? tickets.closed_at[i]! : tickets.resolved_at[i]!
    const ended = at === at && at <= as_of
    const set = (reason: Why, impossible: boolean) => {
      stops.why[i] = why(reason)
      stops.impossible[i] = impossible ? 1 : 0
    }
    if (status === STATUS.cancelled) {
      stops.exempt[i] = 1
      stops.why[i] = why('cancelled')
    } else if (tickets.created_at[i]! > as_of) set('after_as_of', true)
    else if ((tickets.unread_bits[i]! & 2) !== 0) set('unreadable', true)
    else if (ended && isOpen(status)) set('reopened', false)
    else if (ended) {
      stops.stop[i] = at
      if (at < tickets.created_at[i]!) set('before_creation', true)
      else if (onlyClosed) set('only_closed_time', false)
    } else if (status === STATUS.done && at !== at) set('done_without_time', true)
    else if ((status === STATUS.waiting_client || status === STATUS.waiting_other) && histories.offsets[i] === histories.offsets[i + 1]) set('waiting_since_unknown', true)
  }
  return stops
}

/**
 * The response clock stops at the first human public reply: the export's own column, else the first public reply
 * among the events, else, for a ticket that was solved, its solution. Tickets that a technician raised are exempt.
 */
export function responseStops(tickets: TicketColumns, histories: Histories, as_of: number): Stops {
  const stops = blank(tickets.count)
  const withReply = filesWith(tickets, tickets.first_response_at)
  for (let i = 0; i < tickets.count; i++) {
    const set = (reason: Why, impossible: boolean) => {
      stops.why[i] = why(reason)
      stops.impossible[i] = impossible ? 1 : 0
    }
    const status = tickets.status[i]!
    const stated = tickets.first_response_at[i]!
    const reply = stated === stated ? stated : histories.first_reply_at[i]!
    const solved = tickets.resolved_at[i]!
    if (status === STATUS.cancelled || tickets.raised_by[i] === RAISED_BY.technician) {
      stops.exempt[i] = 1
      stops.why[i] = why(status === STATUS.cancelled ? 'cancelled' : 'raised_by_technician')
      if (reply <= as_of) stops.stop[i] = reply
    } else if (tickets.created_at[i]! > as_of) set('after_as_of', true)
    else if ((tickets.unread_bits[i]! & 1) !== 0) set('unreadable', true)
    else if (!withReply.has(tickets.file_no[i]!) && !histories.has_replies) set('no_response_column', true)
    else if (reply <= as_of) {
      stops.stop[i] = reply
      if (reply < tickets.created_at[i]!) set('before_creation', true)
    } else if (solved <= as_of) {
      stops.stop[i] = solved
      set('solved_without_reply', solved < tickets.created_at[i]!)
    } else if (status === STATUS.done) set('done_without_time', true)
  }
  return stops
}
