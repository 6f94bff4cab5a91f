/** A clock counted tick by tick, written without the kernel. */
import type { ClockRules, ClockStateName } from '../../src/core/index.ts'

export interface SlowTicket {
  /** Instants and durations in ticks from the beginning of the window. */
  readonly start: number
  readonly stop: number | null
  readonly pauses: readonly (readonly [from: number, until: number])[]
  readonly target: number | null
  readonly exempt: boolean
  readonly impossible: boolean
  readonly has_calendar: boolean
  /** What an export says that the clock took. */
  readonly stated: number | null
}

export type SlowRules = Pick<ClockRules, 'pause_length' | 'open_late'>

export interface SlowVerdict {
  readonly state: ClockStateName
  readonly elapsed: number | null
  readonly paused: number
  readonly due: number | null
}

const nothing = { elapsed: null, paused: 0, due: null }

/** @param open whether each tick of the window is open. */
export function countTicks(ticket: SlowTicket, as_of: number, open: readonly boolean[], rules: SlowRules): SlowVerdict {
  const { start, stop, target, stated } = ticket
  const end = stop ?? Math.max(as_of, start)
  const computable = ticket.has_calendar && !ticket.impossible && end >= start
  const by_statement = stated !== null && (!computable || stop === null)
  if (by_statement) return { ...nothing, elapsed: stated, state: stateOf(stated, true) }
  if (!computable) return { ...nothing, state: stateOf(null, stop !== null) }
  const { elapsed, paused, due } = rules.pause_length === 'wall' ? byWall(ticket, end, open) : byOpenTicks(ticket, end, open)
  return { elapsed, paused, due: target === null ? null : due, state: stateOf(elapsed, stop !== null) }

  function stateOf(elapsed: number | null, stopped: boolean): ClockStateName {
    if (ticket.exempt) return 'exempt'
    if (elapsed === null || target === null) return 'unknown'
    if (stopped) return elapsed <= target ? 'met' : 'missed'
    if (elapsed > target && rules.open_late === 'missed') return 'missed'
    return as_of >= start && waitsAt(ticket, as_of) ? 'paused' : 'running'
  }
}

function waitsAt({ pauses, stop }: SlowTicket, tick: number): boolean {
  return (stop === null || tick < stop) && pauses.some(([from, until]) => from <= tick && tick < until)
}

interface Count {
  readonly elapsed: number
  readonly paused: number
  readonly due: number | null
}

/** Each open tick counts unless the ticket waits in it. */
function byOpenTicks(ticket: SlowTicket, end: number, open: readonly boolean[]): Count {
  let elapsed = 0
  let paused = 0
  let counted = 0
  let due = ticket.target === 0 ? ticket.start : null
  for (let tick = ticket.start; tick < open.length; tick++) {
    if (tick >= end && (due !== null || ticket.target === null)) break
    if (open[tick] !== true) continue
    const waits = waitsAt(ticket, tick)
    if (tick < end && waits) paused++
    if (waits) continue
    if (tick < end) elapsed++
    counted++
    if (counted === ticket.target) due = tick + 1
  }
  return { elapsed, paused, due }
}

/** A second hand that stands still while the ticket waits, and reads the hours at the tick to which it has come. */
function byWall(ticket: SlowTicket, end: number, open: readonly boolean[]): Count {
  let hand = ticket.start
  let counted = 0
  let elapsed = 0
  let passed = 0
  let due = ticket.target === 0 ? ticket.start : null
  for (let tick = ticket.start; tick < open.length; tick++) {
    if (tick >= end && (due !== null || ticket.target === null)) break
    if (tick < end && open[tick] === true) passed++
    if (waitsAt(ticket, tick)) continue
    if (open[hand] === true) {
      counted++
      if (tick < end) elapsed++
      if (counted === ticket.target) due = tick + 1
    }
    hand++
  }
  return { elapsed, paused: passed - elapsed, due }
}
