/** One client's calls of a period, as a report to that client is made of them. */
import type { ClockName, Priority } from '../core/index.ts'

/** Open minutes; instants epoch milliseconds, UTC. */
export interface LoggedClock {
  readonly state: 'met' | 'missed' | 'running' | 'paused' | 'exempt' | 'unknown'
  /** Why it is so, where the instants alone do not say: `cancelled`, `no_plan`, … */
  readonly why: string | null
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
  readonly due_at: number | null
  readonly stopped_at: number | null
}

export interface LoggedCall {
  readonly ticket_id: string
  readonly subject: string | null
  readonly requester: string | null
  readonly priority: Priority | null
  readonly express: boolean
  readonly created_at: number
  readonly zone: string
  /** Open minutes that it waited while the clock stood still. */
  readonly paused_minutes: number
  readonly clocks: Readonly<Record<ClockName, LoggedClock>>
  readonly minutes_worked: number | null
}

/** Counts of one clock; `promised_bp` is the sum of the promised share of each decided call, in basis points. */
export interface LoggedCounts {
  readonly tickets: number
  readonly met: number
  readonly missed: number
  readonly promised_bp: number
}

/** Dates are local and ISO, both included. */
export interface LoggedCalls {
  readonly client: string
  readonly from_on: string
  readonly until_on: string
  /** In order of creation. */
  readonly rows: readonly LoggedCall[]
  readonly counts: Readonly<Record<ClockName, LoggedCounts>>
}
