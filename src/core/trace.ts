import type { OpenTime } from './calendar.ts'
import { CLOCK_STATES, runClocks } from './clock.ts'
import type { ClockStateName } from './clock.ts'
import { DAY, MINUTE, SECOND } from './units.ts'

/** One ticket's clock. Instants are epoch milliseconds, UTC. */
export interface TraceInput {
  readonly as_of: number
  readonly start: number
  /** Null where the clock has not stopped. */
  readonly stop: number | null
  readonly calendar: OpenTime
  readonly target_seconds: number | null
  /** In order, not overlapping; `until` is null where still paused. */
  readonly pauses: readonly { readonly from: number; readonly until: number | null; readonly reason?: string | null }[]
  /** Used where there are no pauses; such a pause has no place on the drawn clock. */
  readonly stated_pause_seconds?: number
  /** These three as in `ClockInput`. A clock that is judged by what is stated has no segments. */
  readonly pause_length?: 'open' | 'wall'
  readonly stated_elapsed_seconds?: number | null
  readonly open_late?: 'missed' | 'when_stopped'
  /** An instant that the clock needs is missing, unreadable or impossible. */
  readonly impossible?: boolean
  /** False: the trace ends with the clock, also where it is due later. */
  readonly until_due?: boolean
}

interface Piece {
  readonly from: number
  readonly to: number
  /** Of a pause as it was handed in; of a closed piece its holiday's name. */
  readonly reason: string | null
  /** Name of the holiday that closes the whole local day; null for all but closed pieces. */
  readonly holiday: string | null
}

/** What a clock did. `closed` wherever the calendar is closed, pause or not. */
export interface CountedSegment extends Piece {
  readonly kind: 'running' | 'paused' | 'closed'
  readonly after_stop: false
}

/** What lies between the end of a clock that is not late and the instant at which it would be due; `paused` only where it is open and known to go on waiting. */
export interface LeftSegment extends Piece {
  readonly kind: 'left' | 'paused' | 'closed'
  readonly after_stop: true
}

export type ClockSegment = CountedSegment | LeftSegment

export interface TracedPause {
  /** Between the clock's start and its end. */
  readonly from: number
  readonly to: number
  readonly reason: string | null
  readonly open_seconds: number
}

export interface ClockTrace {
  /**
   * In order, without a hole, from the start to the stop or `as_of`, and on to the due instant where that is later (400
   * days at most). Empty where nothing is computed.
   */
  readonly segments: readonly ClockSegment[]
  /** Those that touch the time from the start to the stop or `as_of`, cut to it. */
  readonly pauses: readonly TracedPause[]
  readonly state: ClockStateName
  readonly target_seconds: number | null
  /** Null where it is neither computed nor stated. */
  readonly elapsed_seconds: number | null
  readonly paused_seconds: number
  readonly due_at: number | null
}

const LONGEST_LEFT = 400 * DAY

/** What `runClocks` says of one ticket, and the stretches that it rests on. */
export function traceClock(input: TraceInput): ClockTrace {
  const { as_of, start } = input
  const by_instants = judgeAlone({ ...input, stated_elapsed_seconds: null })
  const stated = (input.stated_elapsed_seconds ?? -1) >= 0
  const drawn = by_instants.elapsed_seconds[0]! >= 0 && !(stated && input.stop === null)
  const judged = drawn ? by_instants : judgeAlone(input)
  const elapsed = judged.elapsed_seconds[0]!
  const due_at = judged.due_at[0]!
  const end = input.stop ?? Math.max(start, as_of)
  const last = input.until_due !== false && due_at > end ? Math.min(due_at, end + LONGEST_LEFT) : end
  return {
    segments: drawn ? segments(input, end, last) : [],
    pauses: drawn ? pausesWithin(input, end) : [],
    state: CLOCK_STATES[judged.state[0]!]!,
    target_seconds: input.target_seconds,
    elapsed_seconds: elapsed < 0 ? null : elapsed,
    paused_seconds: judged.paused_seconds[0]!,
    due_at: Number.isNaN(due_at) ? null : due_at,
  }
}

function judgeAlone(input: TraceInput): ReturnType<typeof runClocks> {
  const { pauses } = input
  return runClocks({
    count: 1,
    as_of: input.as_of,
    start: Float64Array.of(input.start),
    stop: Float64Array.of(input.stop ?? NaN),
    calendars: [input.calendar],
    calendar: Int16Array.of(0),
    target_seconds: Int32Array.of(input.target_seconds ?? -1),
    exempt: new Uint8Array(1),
    impossible: Uint8Array.of(input.impossible === true ? 1 : 0),
    pauses: {
      offsets: Int32Array.of(0, pauses.length),
      starts: Float64Array.from(pauses, (pause) => pause.from),
      ends: Float64Array.from(pauses, (pause) => pause.until ?? Infinity),
    },
    stated_pause_seconds: Int32Array.of(input.stated_pause_seconds ?? 0),
    pause_length: input.pause_length ?? 'open',
    stated_elapsed_seconds: Int32Array.of(input.stated_elapsed_seconds ?? -1),
    open_late: input.open_late ?? 'missed',
  })
}

function pausesWithin({ pauses, start, calendar }: TraceInput, end: number): TracedPause[] {
  return pauses.flatMap((pause) => {
    const from = Math.max(start, pause.from)
    const to = Math.min(end, pause.until ?? Infinity)
    return from < to ? [{ from, to, reason: pause.reason ?? null, open_seconds: Math.floor(calendar.openBetween(from, to) / SECOND) }] : []
  })
}

/** Cuts the time at every opening, closing, holiday's midnight and pause, names each piece and joins neighbours that are alike. */
function segments({ calendar, pauses, start, stop }: TraceInput, end: number, last: number): ClockSegment[] {
  const cuts = new Set([start, end, last])
  const cut = (at: number) => {
    if (at > start && at < last) cuts.add(at)
  }
  calendar.starts.forEach(cut)
  calendar.ends.forEach(cut)
  for (const { from, until } of calendar.holidays) {
    cut(from)
    cut(until)
  }
  for (const pause of pauses) {
    cut(pause.from)
    cut(pause.until ?? Infinity)
  }
  const at = [...cuts].sort((a, b) => a - b)
  const result: ClockSegment[] = []
  at.slice(1).forEach((to, index) => {
    const piece = named(at[index]!, to)
    const previous = result.at(-1)
    if (previous !== undefined && alike(previous, piece)) result[result.length - 1] = { ...previous, to }
    else result.push(piece)
  })
  return result

  function named(from: number, to: number): ClockSegment {
    const after = from >= end
    if (!calendar.openAt(from)) {
      const holiday = calendar.holidays.find((one) => one.from <= from && from < one.until)?.name ?? null
      return { from, to, kind: 'closed', reason: holiday, holiday, after_stop: after }
    }
    // Pauses after a stop play no part.
    const pause = after && stop !== null ? undefined : pauses.find((one) => one.from <= from && from < (one.until ?? Infinity))
    if (pause !== undefined) return { from, to, kind: 'paused', reason: pause.reason ?? null, holiday: null, after_stop: after }
    return after ? { from, to, kind: 'left', reason: null, holiday: null, after_stop: true } : { from, to, kind: 'running', reason: null, holiday: null, after_stop: false }
  }
}

function alike(one: ClockSegment, other: ClockSegment): boolean {
  return one.kind === other.kind && one.reason === other.reason && one.after_stop === other.after_stop
}

export const isCounted = (segment: ClockSegment): segment is CountedSegment => !segment.after_stop

/** A clock's time added up, for a sentence or a table about it. Nothing in it is from after the stop or `as_of`. */
export interface ClockAccount {
  readonly target_seconds: number | null
  /** Null where the clock was neither computed nor stated. */
  readonly counted_seconds: number | null
  /** Stretches that ran, and the open minutes of each. */
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly minutes: number }[]
  /** Pauses with their reasons and the open minutes of each. */
  readonly pauses: readonly { readonly from: number; readonly to: number; readonly reason: string | null; readonly minutes: number }[]
  /** Open minutes that pauses take off, those that an export only states included. */
  readonly paused_minutes: number
  /** From the start to the end, holidays included. */
  readonly closed_minutes: number
  /** Each closed holiday in order, cut to the clock's time. */
  readonly holidays: readonly { readonly from: number; readonly to: number; readonly name: string }[]
}

export function accountOf(trace: ClockTrace): ClockAccount {
  const counted = trace.segments.filter(isCounted)
  const minutes = (piece: Piece) => (piece.to - piece.from) / MINUTE
  const closed = counted.filter((piece) => piece.kind === 'closed')
  return {
    target_seconds: trace.target_seconds,
    counted_seconds: trace.elapsed_seconds,
    stretches: counted.filter((piece) => piece.kind === 'running').map((piece) => ({ from: piece.from, to: piece.to, minutes: minutes(piece) })),
    pauses: trace.pauses.map(({ from, to, reason, open_seconds }) => ({ from, to, reason, minutes: open_seconds / 60 })),
    paused_minutes: trace.paused_seconds / 60,
    closed_minutes: closed.reduce((sum, piece) => sum + piece.to - piece.from, 0) / MINUTE,
    holidays: closed.flatMap(({ from, to, holiday }) => (holiday === null ? [] : [{ from, to, name: holiday }])),
  }
}
