import type { NewColumns } from '../../db/index.ts'
import { EVENT, STATUS } from './columns.ts'
import type { Pulled } from './index.ts'

/**
 * Column of the table `unanswered`, grain one ticket that is done and, by its history up to `as_of`, was closed while
 * it waited for the client: nobody had answered or approved since it was set to wait.
 */
export function unanswered({ tickets, events, histories: { offsets } }: Pick<Pulled, 'tickets' | 'events' | 'histories'>, as_of: number): NewColumns {
  const found: number[] = []
  for (let ticket = 0; ticket < tickets.count; ticket++) {
    if (tickets.status[ticket] === STATUS.done && closedWaiting(events, offsets[ticket]!, offsets[ticket + 1]!, as_of)) found.push(ticket)
  }
  return { ticket_no: Int32Array.from(found) }
}

function closedWaiting(events: Pulled['events'], from: number, until: number, as_of: number): boolean {
  let standing: number = STATUS.unknown
  let answered = false
  let closed = false
  for (let i = from; i < until && events.at[i]! <= as_of; i++) {
    const kind = events.kind[i]!
    if (kind === EVENT.client_reply || kind === EVENT.approval) answered = true
    if (kind === EVENT.reopened) standing = STATUS.open
    if (kind !== EVENT.status && kind !== EVENT.created) continue
    const status = events.code[i]!
    if (status === STATUS.done && standing !== STATUS.done) closed = standing === STATUS.waiting_client && !answered
    if (status === STATUS.waiting_client && standing !== STATUS.waiting_client) answered = false
    standing = status
  }
  return standing === STATUS.done && closed
}
