import type { Plan } from '../../core/index.ts'
import { EVENT, STATUS, type EventColumns } from './columns.ts'

/** What a ticket's history says, in order of ticket. */
export interface Histories {
  /** Events of ticket `i` are `offsets[i]` to `offsets[i + 1]`. */
  readonly offsets: Int32Array
  /** First human public reply, NaN where there is none. */
  readonly first_reply_at: Float64Array
  /** Any public reply at all stands in the data. */
  readonly has_replies: boolean
}

export function readHistories(events: EventColumns, tickets: number): Histories {
  const offsets = new Int32Array(tickets + 1)
  const first_reply_at = new Float64Array(tickets).fill(NaN)
  let has_replies = false
  for (let i = 0; i < events.count; i++) {
    const ticket = events.ticket_no[i]!
    offsets[ticket + 1]! += 1
    if (events.kind[i] === EVENT.public_reply) {
      has_replies = true
      const known = first_reply_at[ticket]!
      if (known !== known || events.at[i]! < known) first_reply_at[ticket] = events.at[i]!
    }
  }
  for (let i = 0; i < tickets; i++) offsets[i + 1]! += offsets[i]!
  return { offsets, first_reply_at, has_replies }
}

/** Spans in columns: those of ticket `i` are `offsets[i]` to `offsets[i + 1]`; an end of Infinity is still paused. */
export interface PauseColumns {
  readonly offsets: Int32Array
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Index into `STATUSES`: what the ticket stood in. */
  readonly status: Uint8Array
}

/** Bits of the stretches that are taken off a resolution clock. */
export const PAUSING = { waiting_client: 1, waiting_other: 2, solved: 4 } as const

/** The stretches that a plan lists as pauses. */
export const pausingBits = (plan: Plan | undefined): number =>
  plan === undefined ? 0 : (plan.pauses.includes('waiting_client') ? PAUSING.waiting_client : 0) | (plan.pauses.includes('waiting_other') ? PAUSING.waiting_other : 0)

const bitOf = (status: number): number =>
  status === STATUS.waiting_client ? PAUSING.waiting_client : status === STATUS.waiting_other ? PAUSING.waiting_other : status === STATUS.done ? PAUSING.solved : 0

/**
 * The spans in which a ticket stood in a status that its bits name. A span runs from the status change to the next
 * one, that of a solved ticket also to its reopening, and is none where no such thing follows; a status in which a
 * ticket was created counts from its creation event.
 *
 * @param pausing bits by ticket, see `PAUSING`
 */
export function pauseSpans(events: EventColumns, { offsets }: Histories, pausing: Uint8Array): PauseColumns {
  const tickets = pausing.length
  const spanOffsets = new Int32Array(tickets + 1)
  const starts: number[] = []
  const ends: number[] = []
  const statuses: number[] = []
  const push = (from: number, until: number, status: number) => {
    if (!(until > from)) return
    starts.push(from)
    ends.push(until)
    statuses.push(status)
  }
  for (let ticket = 0; ticket < tickets; ticket++) {
    const mask = pausing[ticket]!
    let since = NaN
    let standing: number = STATUS.unknown
    for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
      const kind = events.kind[i]!
      const back = kind === EVENT.reopened && standing === STATUS.done
      if (kind !== EVENT.status && !back && !(kind === EVENT.created && events.code[i] !== STATUS.unknown)) continue
      const status = back ? STATUS.open : events.code[i]!
      if (status === standing || (standing === STATUS.done && status === STATUS.unknown)) continue
      if (since === since && !(standing === STATUS.done && status === STATUS.cancelled)) push(since, events.at[i]!, standing)
      since = (bitOf(status) & mask) === 0 ? NaN : events.at[i]!
      standing = status
    }
    if (since === since && standing !== STATUS.done) push(since, Infinity, standing)
    spanOffsets[ticket + 1] = starts.length
  }
  return { offsets: spanOffsets, starts: Float64Array.from(starts), ends: Float64Array.from(ends), status: Uint8Array.from(statuses) }
}
