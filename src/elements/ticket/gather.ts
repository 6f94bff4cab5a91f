import type { Content } from '../../core/index.ts'
import { traceTicket } from '../../models/index.ts'
import type { DataSummary, TicketDetail } from '../../models/source.ts'

/** What a ticket's clock is asked of. */
export interface TicketSource {
  summary(): Promise<Pick<DataSummary, 'as_of'>>
  ticket(ticket_id: string): Promise<TicketDetail | null>
}

/** One ticket, with the stretches of its clocks where the content holds its calendar. */
export async function gatherTicket(source: TicketSource, ticket: string, content: Content | null): Promise<TicketDetail | null> {
  const [detail, { as_of }] = await Promise.all([source.ticket(ticket), source.summary()])
  if (detail === null || detail.traces !== undefined || content === null || as_of === null) return detail
  const traces = { response: traceTicket(detail, 'response', content, as_of), resolution: traceTicket(detail, 'resolution', content, as_of) }
  const [rider] = content.riders.values()
  return { ...detail, traces, grounds: { as_of, rules: content.rules, calendars: content.calendars, rider: rider?.name ?? null } }
}
