import { zoneOf, type ClockName } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import { TARGET_SOURCES } from './judge/promises.ts'
import { WHYS } from './judge/stops.ts'
import martTicket from './marts/mart_ticket.sql?raw'
import type { ClockState, TicketDetail } from './source.ts'

/** Everything about one ticket that its clocks rest on; null where there is no such ticket. */
export async function ticketDetail(db: Database, ticketId: string): Promise<TicketDetail | null> {
  const rows = await db.query<DetailRow>(martTicket, [ticketId])
  const [one] = rows
  if (one === undefined) return null
  const written = await db.query<EventRow>(EVENTS_OF, [one.ticket_no])
  const events = written.map(({ at, at_utc, zone, kind, value, by }) => ({ at: at_utc ? at : zoneOf(zone).toUtc(at), kind, value, by }))
  return detailOf(rows, events)
}

const EVENTS_OF = `select "at", at_utc, files.zone, value, "by",
  ['created', 'status', 'priority', 'assigned', 'public_reply', 'auto_reply', 'client_reply', 'approval', 'reopened', 'other'][least(kind, 9) + 1] as kind
from int_events join files using (file_no)
where ticket_no = $1::integer
order by "at", int_events.row_no`

interface EventRow {
  readonly at: number
  readonly at_utc: boolean
  readonly zone: string
  readonly kind: string
  readonly value: string | null
  readonly by: string | null
}

interface DetailRow extends Omit<TicketDetail, 'clocks' | 'events' | 'target_source'> {
  readonly ticket_no: number
  readonly clock: ClockName
  readonly target_source: number
  readonly travel_minutes: number
  readonly state: ClockState
  readonly why: number
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
  readonly paused_minutes: number
  readonly due_at: number | null
  readonly stopped_at: number | null
  readonly stated: 'within' | 'violated' | null
}

function detailOf(rows: readonly DetailRow[], events: TicketDetail['events']): TicketDetail {
  const clockOf = (clock: ClockName) => {
    const row = rows.find((one) => one.clock === clock)
    if (row === undefined) throw new Error(`mart_ticket: no ${clock} clock`)
    const { state, target_minutes, elapsed_minutes, paused_minutes, due_at, stopped_at, stated } = row
    return { state, why: WHYS[row.why] || null, target_minutes, elapsed_minutes, paused_minutes, due_at, stopped_at, stated, target_source: TARGET_SOURCES[row.target_source] ?? 'none', travel_minutes: row.travel_minutes }
  }
  const { ticket_id, client, subject, requester, technician, issue_type, priority, place, status, raised_by, zone, calendar, plan, plan_assumed, agreement_version, agreement_starts_on, express, created_at, started_at, file, row } = rows[0]!
  const clocks = { response: clockOf('response'), resolution: clockOf('resolution') }
  return {
    ticket_id, client, subject, requester, technician, issue_type, priority, place, status, raised_by, zone, calendar, plan, plan_assumed,
    agreement_version, agreement_starts_on, express, created_at, started_at, file, row, clocks, events,
    first_response_at: clocks.response.stopped_at, resolved_at: clocks.resolution.stopped_at,
  }
}
