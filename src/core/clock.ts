import type { OpenTime } from './calendar.ts'
import { MINUTE, SECOND } from './units.ts'

/** In the order of their codes. */
export const CLOCK_STATES = ['met', 'missed', 'running', 'paused', 'exempt', 'unknown'] as const
export type ClockStateName = (typeof CLOCK_STATES)[number]

const MET = 0
const MISSED = 1
const RUNNING = 2
const PAUSED = 3
const EXEMPT = 4
const UNKNOWN = 5

/** What 32 bits of seconds hold: some 68 years. */
const LONGEST = 2_147_483_647 * SECOND

/** The pauses of ticket `i` are those from `offsets[i]` up to, not including, `offsets[i + 1]`: in order, not overlapping. */
export interface PauseSpans {
  /** One entry more than tickets. */
  readonly offsets: Int32Array
  readonly starts: Float64Array
  /** Infinity where still paused. */
  readonly ends: Float64Array
}

/** Columns of one clock of many tickets. Instants are epoch milliseconds, UTC. */
export interface ClockInput {
  readonly count: number
  readonly as_of: number
  readonly start: Float64Array
  /** NaN where the clock has not stopped. */
  readonly stop: Float64Array
  readonly calendars: readonly OpenTime[]
  /** Index into `calendars`, −1 for none. */
  readonly calendar: Int16Array | Int32Array
  /** −1 for none. */
  readonly target_seconds: Int32Array
  readonly exempt: Uint8Array
  /** 1 where an instant that the clock needs is missing, unreadable or impossible. */
  readonly impossible: Uint8Array
  readonly pauses: PauseSpans | null
  /** Open seconds of pause that an export states in a summary column, for tickets without spans; 0 for none. Open seconds whatever `pause_length` is: they have no place by which a wall clock could measure them. */
  readonly stated_pause_seconds: Int32Array | null
  /** How much a pause takes off: its open minutes (where not given), or its length by the wall clock. */
  readonly pause_length?: 'open' | 'wall'
  /** What an export says that the clock took, −1 for nothing. It counts where the instants give no elapsed time, and where there is no stop. */
  readonly stated_elapsed_seconds?: Int32Array | null
  /** An open clock past its target: missed (where not given), or running or paused until it stops. */
  readonly open_late?: 'missed' | 'when_stopped'
}

export interface ClockOutput {
  /** Codes: positions in `CLOCK_STATES`. */
  readonly state: Uint8Array
  /**
   * Open time less pauses, in whole seconds begun and ended; −1 where it is neither computed nor stated. Pauses by the
   * wall clock leave the open time from the start to the stop less their whole length. Exempt tickets have theirs too.
   */
  readonly elapsed_seconds: Int32Array
  /** Open seconds that pauses before the stop take off: those within them, or by the wall clock the open time less the elapsed; 0 where it is not computed. */
  readonly paused_seconds: Int32Array
  /**
   * The first instant at which the elapsed time reaches the target; pauses after the stop play no part. By the wall
   * clock: when open time alone reaches the target, moved on by every pause that begins before the moved instant. NaN
   * without a target, where it is not computed, where a pause without an end comes first, or beyond the calendar's range.
   */
  readonly due_at: Float64Array
}

/**
 * Judges every ticket's clock, exactly one state each: exempt; unknown (no target, no calendar, an impossible instant,
 * a stop before the start, an instant outside the calendar's range, more open time than 32 bits of seconds hold, or a stated pause a minute or more longer than the
 * open time it is said to lie in, unless the export states what the clock took); met (stopped, elapsed ≤ target);
 * missed (stopped later, or open with elapsed > target, unless late ones wait for their stop); paused (open and inside a
 * pause at `as_of`); running. An open clock is read at `as_of`, or at its start where that is later. A stop later than
 * `as_of` is a stop; a stated time is that of a stopped clock. Balance: each state's tickets sum to `count`.
 */
export function runClocks(input: ClockInput): ClockOutput {
  const { count, as_of, start, stop, calendars, calendar, target_seconds, exempt, impossible, pauses, stated_pause_seconds } = input
  const stated_elapsed = input.stated_elapsed_seconds ?? null
  const by_wall = input.pause_length === 'wall'
  const open_late_missed = input.open_late !== 'when_stopped'
  const state = new Uint8Array(count)
  const elapsed_seconds = new Int32Array(count).fill(-1)
  const paused_seconds = new Int32Array(count)
  const due_at = new Float64Array(count).fill(NaN)

  for (let i = 0; i < count; i++) {
    const from = start[i]!
    let stopped = !Number.isNaN(stop[i]!)
    const until = stopped ? stop[i]! : Math.max(from, as_of)
    const target = target_seconds[i]!
    const which = calendar[i]!
    const open = which < 0 ? undefined : calendars[which]
    const first = pauses === null ? 0 : pauses.offsets[i]!
    const last = pauses === null ? 0 : pauses.offsets[i + 1]!
    let elapsed = -1
    let paused_now = false

    if (open !== undefined && impossible[i] === 0 && from >= open.from && until >= from && until <= open.until) {
      const open_ms = open.openBetween(from, until)
      const stated_ms = first === last && stated_pause_seconds !== null ? stated_pause_seconds[i]! * SECOND : 0
      let paused_ms = stated_ms
      let wall_ms = 0
      for (let at = first; at < last; at++) {
        const pause_from = Math.max(from, pauses!.starts[at]!)
        const pause_until = pauses!.ends[at]!
        if (pause_from > until) break
        if (by_wall) wall_ms += Math.max(0, Math.min(until, pause_until) - pause_from)
        else paused_ms += open.openBetween(pause_from, Math.min(until, pause_until))
        if (!stopped && pause_from <= as_of && as_of < pause_until) paused_now = true
      }
      if (wall_ms > 0) paused_ms = open_ms - open.openBetween(from, until - wall_ms)
      if (paused_ms < open_ms + MINUTE && open_ms <= LONGEST) {
        paused_ms = Math.min(paused_ms, open_ms)
        elapsed = Math.floor((open_ms - paused_ms) / SECOND)
        elapsed_seconds[i] = elapsed
        paused_seconds[i] = Math.floor(paused_ms / SECOND)
        if (target >= 0) {
          const cut = stopped ? until : Infinity
          due_at[i] = by_wall ? wallDueAt(open, from, target * SECOND + stated_ms, pauses, first, last, cut) : dueAt(open, from, target * SECOND + stated_ms, pauses, first, last, cut)
        }
      }
    }
    if (stated_elapsed !== null && stated_elapsed[i]! >= 0 && (elapsed < 0 || !stopped)) {
      elapsed = stated_elapsed[i]!
      stopped = true
      elapsed_seconds[i] = elapsed
      paused_seconds[i] = 0
      due_at[i] = NaN
    }

    if (exempt[i] !== 0) state[i] = EXEMPT
    else if (elapsed < 0 || target < 0) state[i] = UNKNOWN
    else if (elapsed > target && (stopped || open_late_missed)) state[i] = MISSED
    else if (stopped) state[i] = MET
    else state[i] = paused_now ? PAUSED : RUNNING
  }
  return { state, elapsed_seconds, paused_seconds, due_at }
}

/** Spends the target between the pauses; those from `cut` on play no part. */
function dueAt(
  open: OpenTime, start: number, target_ms: number, pauses: PauseSpans | null, first: number, last: number, cut: number,
): number {
  let from = start
  let left = target_ms
  for (let at = first; at < last; at++) {
    const pause_from = Math.max(from, pauses!.starts[at]!)
    if (pause_from >= cut) break
    const pause_until = Math.min(cut, pauses!.ends[at]!)
    if (pause_until <= pause_from) continue
    const before = open.openBetween(from, pause_from)
    if (left <= before) return open.dueAfter(from, left)
    if (pause_until === Infinity) return NaN
    left -= before
    from = pause_until
  }
  return open.dueAfter(from, left)
}

/** Spends the target in open time alone, then moves on by every pause that begins before; those from `cut` on play no part. */
function wallDueAt(
  open: OpenTime, start: number, target_ms: number, pauses: PauseSpans | null, first: number, last: number, cut: number,
): number {
  let due = open.dueAfter(start, target_ms)
  for (let at = first; at < last; at++) {
    const pause_from = Math.max(start, pauses!.starts[at]!)
    if (pause_from >= cut || !(pause_from < due)) break
    due += Math.max(0, Math.min(cut, pauses!.ends[at]!) - pause_from)
  }
  return due <= open.until ? due : NaN
}
