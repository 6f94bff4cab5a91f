/** Answers that nobody saw at once: the client wrote, and the ticket stood as waiting for a while longer. */
import type { Settings } from './clients.ts'
import { DAY } from './local-time.ts'
import { afterOpen, openSeconds } from './opening.ts'
import { isShortStaffed } from './rota.ts'
import { stream } from './stream.ts'
import type { Ticket } from './ticket.ts'

const SHARE = { usual: 0.05, short_staffed: 0.14 }

export const UNSEEN_ANSWERS = {
  what: 'The client had answered, and the ticket stood as waiting for a while longer',
  strength: 'about one answer in twenty, one in seven while a post was empty',
}

/** When the client really answered a wait that ended at `back`: mostly then, at times somewhat earlier, in its own hours. */
export function answeredAt(settings: Settings, ticket: Ticket, from: number, back: number): number {
  const chance = stream(settings.seed, 'unseen answer', ticket.id, ticket.waits.length)
  if (!chance.chance(isShortStaffed(Math.floor(from / DAY)) ? SHARE.short_staffed : SHARE.usual)) return back
  const { calendar } = ticket.arrival.client
  const whole = openSeconds(calendar, from, back)
  return Math.min(back, Math.max(from + 60, afterOpen(calendar, from, (whole * (0.15 + 0.6 * chance.next())) / 60)))
}
