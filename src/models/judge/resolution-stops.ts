import { STATUS } from './columns.ts'
import { reopenings } from './reopenings.ts'
import { filesWith, isOpen, StopColumns, why, type StopQuestion, type Stops } from './stops.ts'

/**
 * The resolution clock stops when a ticket was resolved; where its file has no resolved column at all, when it was
 * closed. A ticket that is open again runs on. Done without a time, or with one that cannot be read, is impossible,
 * unless the export states how long it took. What a return changes, where the rules say so, comes last.
 */
export function resolutionStops(question: StopQuestion): Stops {
  const { tickets, histories, as_of, rules } = question
  const stops = new StopColumns(tickets.count, rules.summary_only === 'as_stated' ? tickets.stated_resolution_seconds : null)
  const withResolved = filesWith(tickets, tickets.resolved_at)
  const withClosed = filesWith(tickets, tickets.closed_at)
  for (let i = 0; i < tickets.count; i++) {
    const status = tickets.status[i]!
    const onlyClosed = !withResolved.has(tickets.file_no[i]!)
    const at = onlyClosed ? tickets.closed_at[i]! : tickets.resolved_at[i]!
    const ended = at === at && at <= as_of
    if (status === STATUS.cancelled) stops.exempted(i, 'cancelled')
    else if (tickets.created_at[i]! > as_of) stops.because(i, 'after_as_of', true)
    else if ((tickets.unread_bits[i]! & 2) !== 0) stops.lacking(i, 'unreadable', !isOpen(status))
    else if (ended && isOpen(status)) stops.because(i, 'reopened', false)
    else if (ended) {
      stops.stop[i] = at
      if (at < tickets.created_at[i]!) stops.because(i, 'before_creation', true)
      else if (onlyClosed) stops.because(i, 'only_closed_time', false)
    } else if (status === STATUS.done && at !== at) stops.lacking(i, 'done_without_time', true)
    else if (status === STATUS.unknown && onlyClosed && !withClosed.has(tickets.file_no[i]!) && stops.hasStated(i)) stops.lacking(i, 'done_without_time', true)
    else if ((status === STATUS.waiting_client || status === STATUS.waiting_other) && histories.offsets[i] === histories.offsets[i + 1] && rules.pauses === 'plan') {
      stops.because(i, 'waiting_since_unknown', true)
    }
  }
  if (rules.reopened !== 'last') comeBack(question, stops)
  return stops
}

/** Where a return changes the clock, but no history says when it was, the clock is unknown. */
function comeBack({ tickets, events, histories, as_of, rules }: StopQuestion, stops: StopColumns): void {
  const { first_solved_at, last_at, came_back } = reopenings(events, histories, stops.stop, as_of)
  if (rules.reopened === 'afresh') stops.anew = last_at
  for (let i = 0; i < tickets.count; i++) {
    if (stops.exempt[i] === 1 || stops.why[i] === why('after_as_of')) continue
    const known = rules.reopened === 'first' ? first_solved_at[i] === first_solved_at[i] : came_back[i] === 1
    if (!known) {
      if (came_back[i] === 0 && tickets.reopened_count[i] === 0 && stops.why[i] !== why('reopened')) continue
      stops.stop[i] = NaN
      stops.because(i, 'reopened_when_unknown', true)
    } else if (rules.reopened === 'first') {
      stops.stop[i] = first_solved_at[i]!
      if (first_solved_at[i]! < tickets.created_at[i]!) stops.because(i, 'before_creation', true)
      else stops.because(i, '', false)
    }
  }
}
