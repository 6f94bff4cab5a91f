/** A clock counted tick by tick, written without the kernel. */
import type { ClockStateName } from '../../src/core/index.ts'

export interface SlowTicket {
  /** Instants and durations in ticks from the beginning of the window. */
  readonly start: number
  readonly stop: number | null
  readonly pauses: readonly (readonly [from: number, until: number])[]
  readonly target: number | null
  readonly exempt: boolean
  readonly impossible: boolean
  readonly has_calendar: boolean
}

export interface SlowVerdict {
  readonly state: ClockStateName
  readonly elapsed: number | null
  readonly paused: number
  readonly due: number | null
}

/** @param open whether each tick of the window is open. */
export function countTicks(ticket: SlowTicket, as_of: number, open: readonly boolean[]): SlowVerdict {
  const { start, stop, target } = ticket
  const end = stop ?? Math.max(as_of, start)
  const paused_at = (tick: number) => ticket.pauses.some(([from, until]) => from <= tick && tick < until)
  const computable = ticket.has_calendar && !ticket.impossible && end >= start
  let elapsed = 0
  let paused = 0
  let due = target === 0 ? start : null
  if (computable) {
    let counted = 0
    for (let tick = start; tick < open.length; tick++) {
      if (open[tick] !== true) continue
      const waits = paused_at(tick) && (stop === null || tick < stop)
      if (tick < end) {
        if (waits) paused++
        else elapsed++
      } else if (due !== null || target === null) break
      if (waits) continue
      counted++
      if (counted === target) due = tick + 1
    }
  }
  return {
    state: stateOf(),
    elapsed: computable ? elapsed : null,
    paused: computable ? paused : 0,
    due: computable && target !== null ? due : null,
  }

  function stateOf(): ClockStateName {
    if (ticket.exempt) return 'exempt'
    if (!computable || target === null) return 'unknown'
    if (stop !== null) return elapsed <= target ? 'met' : 'missed'
    if (elapsed > target) return 'missed'
    return as_of >= start && paused_at(as_of) ? 'paused' : 'running'
  }
}
