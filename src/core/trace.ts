import type { OpenTime } from './calendar.ts'
import { CLOCK_STATES, runClocks } from './clock.ts'
import type { ClockStateName } from './clock.ts'

/** One ticket's clock. Instants are epoch milliseconds, UTC. */
export interface TraceInput {
  readonly as_of: number
  readonly start: number
  /** Null where the clock has not stopped. */
  readonly stop: number | null
  readonly calendar: OpenTime
  readonly target_seconds: number | null
  /** In order, not overlapping; `until` is null where still paused. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null }[]
  /** Used where there are no pauses; such a pause has no place on the drawn clock. */
  readonly stated_pause_seconds?: number
}

export interface ClockSegment {
  readonly from: number
  readonly to: number
  /** `closed` wherever the calendar is closed, pause or not: nothing counts there. */
  readonly kind: 'running' | 'paused' | 'closed'
}

export interface ClockTrace {
  /** From the start to the stop or `as_of`, in order, without a hole. Empty where nothing can be computed. */
  readonly segments: readonly ClockSegment[]
  readonly state: ClockStateName
  /** Null where it cannot be computed. */
  readonly elapsed_seconds: number | null
  readonly paused_seconds: number
  readonly due_at: number | null
}

/** What `runClocks` says of one ticket, and the stretches that it rests on. */
export function traceClock(input: TraceInput): ClockTrace {
  const { as_of, start, calendar, pauses } = input
  const judged = runClocks({
    count: 1,
    as_of,
    start: Float64Array.of(start),
    stop: Float64Array.of(input.stop ?? NaN),
    calendars: [calendar],
    calendar: Int16Array.of(0),
    target_seconds: Int32Array.of(input.target_seconds ?? -1),
    exempt: new Uint8Array(1),
    impossible: new Uint8Array(1),
    pauses: {
      offsets: Int32Array.of(0, pauses.length),
      starts: Float64Array.from(pauses, (pause) => pause.from),
      ends: Float64Array.from(pauses, (pause) => pause.until ?? Infinity),
    },
    stated_pause_seconds: Int32Array.of(input.stated_pause_seconds ?? 0),
  })
  const elapsed = judged.elapsed_seconds[0]!
  const due_at = judged.due_at[0]!
  return {
    segments: elapsed < 0 ? [] : segments(input, start, input.stop ?? Math.max(start, as_of)),
    state: CLOCK_STATES[judged.state[0]!]!,
    elapsed_seconds: elapsed < 0 ? null : elapsed,
    paused_seconds: judged.paused_seconds[0]!,
    due_at: Number.isNaN(due_at) ? null : due_at,
  }
}

/** Cuts the time at every opening, closing and pause, names each piece and joins neighbours of one kind. */
function segments({ calendar, pauses }: TraceInput, start: number, end: number): ClockSegment[] {
  const cuts = new Set([start, end])
  const cut = (at: number) => {
    if (at > start && at < end) cuts.add(at)
  }
  calendar.starts.forEach(cut)
  calendar.ends.forEach(cut)
  for (const pause of pauses) {
    cut(pause.from)
    cut(pause.until ?? Infinity)
  }
  const at = [...cuts].sort((a, b) => a - b)
  const result: ClockSegment[] = []
  at.slice(1).forEach((to, index) => {
    const from = at[index]!
    const paused = pauses.some((pause) => pause.from <= from && from < (pause.until ?? Infinity))
    const kind = !calendar.openAt(from) ? 'closed' : paused ? 'paused' : 'running'
    const previous = result.at(-1)
    if (previous?.kind === kind) result[result.length - 1] = { ...previous, to }
    else result.push({ from, to, kind })
  })
  return result
}
