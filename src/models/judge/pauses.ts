import type { Content, OpenTime } from '../../core/index.ts'
import { EVENT, type EventColumns } from './columns.ts'
import { pauseSpans, pausingBits, type Histories, type PauseColumns } from './events.ts'

/** What each ticket's plan pauses, in bits; see `PAUSING`. */
export function pausingOf(content: Content, planNo: Int32Array): Uint8Array {
  const bits = [...content.plans.values()].map(pausingBits)
  const pausing = new Uint8Array(planNo.length)
  for (let i = 0; i < pausing.length; i++) pausing[i] = planNo[i]! < 0 ? 0 : bits[planNo[i]!]!
  return pausing
}

export const planPauses = ({ events, histories }: { readonly events: EventColumns; readonly histories: Histories }, content: Content, planNo: Int32Array): PauseColumns =>
  pauseSpans(events, histories, pausingOf(content, planNo))

export interface StretchQuestion {
  readonly as_of: number
  readonly spans: PauseColumns
  readonly events: EventColumns
  readonly histories: Histories
  /** Of the resolution clock, by ticket; NaN where it has not stopped. */
  readonly start: Float64Array
  readonly stop: Float64Array
  readonly calendars: readonly OpenTime[]
  /** Index into `calendars`, by ticket. */
  readonly calendar: Int32Array
}

/**
 * The table `pauses`: one recorded stretch of waiting of a resolution clock, in order of ticket and time. One that
 * ended before the clock started, or began after it stopped or after `as_of`, is none of it. `open_seconds` are those
 * between the start and the stop or `as_of`; `overrun_seconds` those of them from the client's first answer on.
 */
export function stretches({ as_of, spans, events, histories, start, stop, calendars, calendar }: StretchQuestion) {
  const most = spans.starts.length
  const ticket_no = new Int32Array(most)
  const nth = new Int32Array(most)
  const status = new Uint8Array(most)
  const from_at = new Float64Array(most)
  const until_at = new Float64Array(most)
  const open_seconds = new Int32Array(most)
  const answered_at = new Float64Array(most)
  const overrun_seconds = new Int32Array(most)
  let rows = 0
  for (let ticket = 0; ticket < start.length; ticket++) {
    const open = calendars[calendar[ticket]!]
    const cut = stop[ticket]! === stop[ticket]! ? stop[ticket]! : as_of
    let count = 0
    for (let at = spans.offsets[ticket]!; at < spans.offsets[ticket + 1]!; at++) {
      const from = spans.starts[at]!
      const until = spans.ends[at]!
      if (open === undefined || until <= start[ticket]! || from >= cut || from > as_of) continue
      const end = Math.min(until, cut, as_of)
      const answered = firstAnswer(events, histories, ticket, from, until)
      ticket_no[rows] = ticket
      nth[rows] = count++
      status[rows] = spans.status[at]!
      from_at[rows] = from
      until_at[rows] = until === Infinity ? NaN : until
      open_seconds[rows] = Math.floor(open.openBetween(Math.max(from, start[ticket]!), end) / 1000)
      answered_at[rows] = answered
      overrun_seconds[rows] = answered === answered ? Math.floor(open.openBetween(Math.max(answered, start[ticket]!), end) / 1000) : 0
      rows++
    }
  }
  return {
    ticket_no: ticket_no.subarray(0, rows), nth: nth.subarray(0, rows), status: status.subarray(0, rows),
    from_at: from_at.subarray(0, rows), until_at: until_at.subarray(0, rows), open_seconds: open_seconds.subarray(0, rows),
    answered_at: answered_at.subarray(0, rows), overrun_seconds: overrun_seconds.subarray(0, rows),
  }
}

function firstAnswer(events: EventColumns, { offsets }: Histories, ticket: number, from: number, until: number): number {
  for (let i = offsets[ticket]!; i < offsets[ticket + 1]!; i++) {
    const at = events.at[i]!
    if (events.kind[i] === EVENT.client_reply && at >= from && at < until) return at
  }
  return NaN
}
