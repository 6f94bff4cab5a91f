import type { ClockName } from '../../core/content.ts'
import type { Database } from '../../db/index.ts'
import { WHYS } from '../judge/stops.ts'
import type { TicketRow } from '../source.ts'
import { personKey } from './experience.ts'
import sql from './person_tickets.sql?raw'

/** A ticket as its requester met with it: its times are those of the clock that fared worse. */
export interface PersonTicket extends TicketRow {
  readonly clock: ClockName
  readonly reopened: boolean
  /** The longer of both clocks, 1 is all of the target; null where none was decided. */
  readonly wait_of_target: number | null
  readonly rating: number | null
  readonly scale: number | null
}

/** Tickets of one person of a client in the last twelve months, the worst first. Needs `buildPeople`. */
export async function personTickets(db: Database, client_no: number, person: string, limit: number, offset: number): Promise<readonly PersonTicket[]> {
  const rows = await db.query<PersonTicket & { readonly why: number }>(sql, [client_no, personKey(person), limit, offset])
  return rows.map((row) => ({ ...row, why: WHYS[row.why] || null }))
}
