import type { CountingRules } from '../../core/index.ts'
import { EVENT, STATUS, type EventColumns, type TicketColumns } from './columns.ts'
import type { Histories } from './events.ts'

/** What may stop response clocks, by ticket. */
export interface Answers {
  /** NaN where there is none. */
  readonly at: Float64Array
  /** Any event that could be one stands in the data. */
  readonly any: boolean
}

/** The first thing that counts as a response: of `reply` the export's own column, else the first public reply; of the others the earliest of all that count. */
export function firstAnswers(tickets: TicketColumns, events: EventColumns, histories: Histories, response: CountingRules['response']): Answers {
  const at = tickets.first_response_at.slice()
  if (response === 'reply') {
    for (let i = 0; i < at.length; i++) if (at[i] !== at[i]) at[i] = histories.first_reply_at[i]!
    return { at, any: histories.has_replies }
  }
  let any = false
  for (let i = 0; i < events.count; i++) {
    const ticket = events.ticket_no[i]!
    const kind = events.kind[i]!
    const counts = kind === EVENT.public_reply || (response === 'any_reply'
      ? kind === EVENT.auto_reply
      : kind === EVENT.assigned || (kind === EVENT.status && events.code[i]! > STATUS.new && events.code[i]! <= STATUS.cancelled && events.at[i]! > tickets.created_at[ticket]!))
    if (!counts) continue
    any = true
    if (!(at[ticket]! <= events.at[i]!)) at[ticket] = events.at[i]!
  }
  return { at, any }
}

/** The second public reply of every ticket, NaN where there are fewer; and the files whose tickets have any. */
export function secondReplies(tickets: TicketColumns, events: EventColumns): { readonly at: Float64Array; readonly files: ReadonlySet<number> } {
  const first = new Float64Array(tickets.count).fill(NaN)
  const at = new Float64Array(tickets.count).fill(NaN)
  const files = new Set<number>()
  for (let i = 0; i < events.count; i++) {
    if (events.kind[i] !== EVENT.public_reply) continue
    const ticket = events.ticket_no[i]!
    const when = events.at[i]!
    files.add(tickets.file_no[ticket]!)
    if (!(first[ticket]! <= when)) {
      at[ticket] = first[ticket]!
      first[ticket] = when
    } else if (!(at[ticket]! <= when)) at[ticket] = when
  }
  return { at, files }
}
