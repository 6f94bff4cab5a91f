import { EVENT, STATUS, type EventColumns } from './columns.ts'
import type { Histories } from './events.ts'

/** When tickets came back, by ticket; NaN where no history says so. */
export interface Reopenings {
  /** When a ticket was first done, of one that came back after it. */
  readonly first_solved_at: Float64Array
  /** When it last came back, at or before its stop. */
  readonly last_at: Float64Array
  /** 1 where the history holds a return at all. */
  readonly came_back: Uint8Array
}

/** A ticket came back where its history says `reopened`, or shows an open status after a done one. What lies after `as_of` is not known yet. */
export function reopenings(events: EventColumns, { offsets }: Histories, stop: Float64Array, as_of: number): Reopenings {
  const tickets = stop.length
  const result = { first_solved_at: new Float64Array(tickets).fill(NaN), last_at: new Float64Array(tickets).fill(NaN), came_back: new Uint8Array(tickets) }
  for (let ticket = 0; ticket < tickets; ticket++) {
    let solved = NaN
    for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
      const at = events.at[i]!
      const kind = events.kind[i]!
      const code = events.code[i]!
      if (at > as_of) continue
      const stated = kind === EVENT.status || kind === EVENT.created
      if (stated && code === STATUS.done && solved !== solved) solved = at
      if (stated && code === STATUS.cancelled) solved = NaN
      if (kind !== EVENT.reopened && !(solved === solved && stated && code <= STATUS.waiting_other)) continue
      if (solved === solved && result.came_back[ticket] === 0) result.first_solved_at[ticket] = solved
      result.came_back[ticket] = 1
      if (!(at > stop[ticket]!)) result.last_at[ticket] = at
      solved = NaN
    }
  }
  return result
}
