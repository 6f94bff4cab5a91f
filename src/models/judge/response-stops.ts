import { firstAnswers, secondReplies } from './answers.ts'
import { RAISED_BY, STATUS } from './columns.ts'
import { filesWith, isOpen, StopColumns, type StopQuestion, type Stops } from './stops.ts'

/**
 * The response clock stops with the first thing that counts as a response; else, for a ticket that was solved, with its
 * solution, where that counts. Tickets that a technician raised are exempt, or wait for a second public reply, or are
 * like any other. A file without replies that could be counted has unknown responses, unless it states their minutes.
 */
export function responseStops({ tickets, events, histories, as_of, rules }: StopQuestion): Stops {
  const stops = new StopColumns(tickets.count, rules.summary_only === 'as_stated' ? tickets.stated_response_seconds : null)
  const withReply = filesWith(tickets, tickets.first_response_at)
  const answers = firstAnswers(tickets, events, histories, rules.response)
  const second = rules.agent_raised === 'second_reply' ? secondReplies(tickets, events) : null
  for (let i = 0; i < tickets.count; i++) {
    const status = tickets.status[i]!
    const agentRaised = tickets.raised_by[i] === RAISED_BY.technician
    const waitsForSecond = agentRaised && second !== null
    const reply = waitsForSecond ? second.at[i]! : answers.at[i]!
    const solved = tickets.resolved_at[i]!
    if (status === STATUS.cancelled || (agentRaised && rules.agent_raised === 'exempt')) {
      stops.exempted(i, status === STATUS.cancelled ? 'cancelled' : 'raised_by_technician')
      if (reply <= as_of) stops.stop[i] = reply
    } else if (tickets.created_at[i]! > as_of) stops.because(i, 'after_as_of', true)
    else if (waitsForSecond && !second.files.has(tickets.file_no[i]!)) stops.because(i, 'no_reply_history', true)
    else if (!waitsForSecond && (tickets.unread_bits[i]! & 1) !== 0) stops.lacking(i, 'unreadable', !isOpen(status))
    else if (!waitsForSecond && !withReply.has(tickets.file_no[i]!) && !answers.any) stops.lacking(i, 'no_response_column', true)
    else if (reply <= as_of) {
      stops.stop[i] = reply
      if (reply < tickets.created_at[i]!) stops.because(i, 'before_creation', true)
    } else if (solved <= as_of) {
      if (rules.solved_without_reply !== 'unknown') stops.stop[i] = solved
      if (rules.solved_without_reply === 'exempt') stops.exempted(i, 'solved_without_reply')
      else stops.because(i, 'solved_without_reply', rules.solved_without_reply === 'unknown' || solved < tickets.created_at[i]!)
    } else if (status === STATUS.done) {
      const counted = !waitsForSecond && stops.hasStated(i)
      if (rules.solved_without_reply === 'exempt' && !counted) stops.exempted(i, 'solved_without_reply')
      else stops.lacking(i, 'done_without_time', !waitsForSecond)
    }
  }
  return stops
}
