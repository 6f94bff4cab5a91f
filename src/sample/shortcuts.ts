/** Tickets that never queue: those of an outage, those made in passing and those kept for a visit. */
import { MINUTE } from './local-time.ts'
import { OUTAGE_END } from './outage.ts'
import type { Visit } from './rota.ts'
import { note } from './ticket.ts'
import type { Ticket } from './ticket.ts'

function finish(ticket: Ticket, by: string, replied: number | null, resolved: number): void {
  ticket.owner = by
  ticket.first_response = replied
  ticket.resolved = resolved
  if (replied !== null) note(ticket, replied, 'public_reply', null, by)
  note(ticket, resolved, 'status', 'done', null)
}

/** One message to all who called; solved together when the line is back. */
export function handleOutage(ticket: Ticket, present: readonly string[]): void {
  const { chance, arrival } = ticket
  const by = chance.pick(present)
  const replied = arrival.created + Math.round(Math.min(50, chance.spread(ticket.hours === 'platinum' ? 5 : 11, 0.7)) * MINUTE)
  note(ticket, replied - 20, 'assigned', by, null)
  ticket.sessions.push({ technician: by, from: replied, minutes: chance.int(3, 6), kind: 'remote' })
  finish(ticket, by, replied, Math.max(OUTAGE_END, replied) + chance.int(5, 50) * MINUTE)
}

/** Done first and written down afterwards: the work began before the ticket was created. */
export function handleInPassing(ticket: Ticket, present: readonly string[]): void {
  const { chance, arrival } = ticket
  const by = chance.pick(present)
  const minutes = chance.int(6, 25)
  ticket.sessions.push({ technician: by, from: arrival.created - (minutes + chance.int(4, 35)) * MINUTE, minutes, kind: 'on_site' })
  finish(ticket, by, null, arrival.created + chance.int(40, 280))
}

/** Done one after the other while the technician is there. */
export function handleOnVisit(ticket: Ticket, visit: Visit): void {
  const { chance, arrival } = ticket
  const by = visit.technician
  const replied = arrival.created + chance.int(60, 400)
  const from = Math.max(replied, visit.from + chance.int(0, 60) * MINUTE)
  const minutes = Math.max(4, Math.min(40, Math.round(ticket.work_left / MINUTE)))
  note(ticket, replied, 'assigned', by, null)
  ticket.sessions.push({ technician: by, from, minutes, kind: 'on_site' })
  finish(ticket, by, replied, from + minutes * MINUTE)
}
