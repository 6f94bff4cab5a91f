import { zoneOf, type OpenTime } from '../../core/index.ts'
import type { NewColumns } from '../../db/index.ts'
import { EVENT, STATUS, type EventColumns } from './columns.ts'
import type { Histories } from './events.ts'

const DAY = 86_400_000

export interface ApprovalQuestion {
  readonly as_of: number
  readonly events: EventColumns
  readonly histories: Histories
  /** The hours that each ticket's clock was read in, -1 for none. */
  readonly calendars: readonly OpenTime[]
  readonly calendar: Int32Array
  /** The provider's. */
  readonly time_zone: string
}

/**
 * Columns of the table `approvals`, grain one approval in a ticket's history up to `as_of`, in order of ticket and
 * time: `ticket_no`, `nth` of its ticket from 0, `day` (days since 1970 in the provider's zone), `approved_at`, and
 * `open_seconds`: from when the ticket was last set to wait for the client, in the hours of its clock. These are -1
 * where the ticket neither waited until the approval nor ended its wait with it, or where no hours are known.
 */
export function approvals({ as_of, events, histories: { offsets }, calendars, calendar, time_zone }: ApprovalQuestion): NewColumns {
  const most = events.kind.reduce((count, kind) => count + (kind === EVENT.approval ? 1 : 0), 0)
  const ticket_no = new Int32Array(most)
  const nth = new Int32Array(most)
  const zone = zoneOf(time_zone)
  const day = new Int32Array(most)
  const approved_at = new Float64Array(most)
  const open_seconds = new Int32Array(most).fill(-1)
  let rows = 0
  for (let ticket = 0; most > 0 && ticket < calendar.length; ticket++) {
    const open = calendars[calendar[ticket]!]
    let count = 0
    let asked = NaN
    let waits_until = NaN
    for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
      const now = events.at[i]!
      if (now > as_of) continue
      if (events.kind[i] === EVENT.status || events.kind[i] === EVENT.created) {
        const waits = events.code[i] === STATUS.waiting_client
        if (waits && waits_until !== Infinity) asked = now
        if (waits) waits_until = Infinity
        else if (waits_until === Infinity) waits_until = now
      }
      if (events.kind[i] !== EVENT.approval) continue
      ticket_no[rows] = ticket
      nth[rows] = count++
      day[rows] = Math.floor(zone.toLocal(now) / DAY)
      approved_at[rows] = now
      if (now <= waits_until && open !== undefined && asked >= open.from && now < open.until) open_seconds[rows] = Math.floor(open.openBetween(asked, now) / 1000)
      rows++
    }
  }
  return { ticket_no: ticket_no.subarray(0, rows), nth: nth.subarray(0, rows), day: day.subarray(0, rows), approved_at: approved_at.subarray(0, rows), open_seconds: open_seconds.subarray(0, rows) }
}
