/** A ticket while it is being worked on. */
import type { Arrival } from './arrivals.ts'
import { hasPremium, planOn } from './clients.ts'
import type { Settings } from './clients.ts'
import { DAY } from './local-time.ts'
import { PLAN_TERMS, PREMIUM_TARGETS } from './opening.ts'
import type { PlanId, Priority } from './opening.ts'
import { stream } from './stream.ts'
import type { Stream } from './stream.ts'

export type EventKind = 'created' | 'status' | 'priority' | 'assigned' | 'public_reply' | 'auto_reply' | 'client_reply' | 'approval' | 'reopened'

export interface Entry {
  readonly at: number
  readonly kind: EventKind
  readonly value: string | null
  readonly by: string | null
}

export interface Session {
  readonly technician: string
  readonly from: number
  readonly minutes: number
  readonly kind: 'remote' | 'on_site' | 'travel'
}

export interface Ticket {
  readonly arrival: Arrival
  readonly id: string
  readonly chance: Stream
  /** Whose hours count while it is handled, also where nothing is agreed. */
  readonly hours: PlanId
  readonly on_site: boolean
  readonly premium: boolean
  /** The one person at the client who is always unlucky. */
  readonly unlucky: boolean
  /** After a technician's correction. */
  priority: Priority
  readonly log: Entry[]
  readonly sessions: Session[]
  readonly waits: (readonly [number, number])[]
  first_response: number | null
  resolved: number | null
  cancelled: number | null
  reopened: number
  owner: string | null
  steps_left: number
  /** Seconds of work left. */
  work_left: number
}

const WORK_MEDIAN = { low: 8, medium: 16, high: 34 } as const
const STEPS = { low: [78, 18, 4], medium: [50, 35, 15], high: [20, 40, 40] } as const

export function openTicket(settings: Settings, arrival: Arrival, id: string): Ticket {
  const { client, issue } = arrival
  const chance = stream(settings.seed, 'ticket', client.index, arrival.created, id)
  const day = Math.floor(arrival.created / DAY)
  const on_site = arrival.manner === 'saved_up' || (arrival.manner === 'usual' && issue.place === 'on_site' && arrival.raised_by !== 'monitoring' && chance.chance(0.45))
  const steps = chance.weighted([1, 2, 3], (n) => STEPS[issue.complexity][n - 1] ?? 0)
  const unlucky = client.habit === 'served_worst' && arrival.requester === client.people[3]
  return {
    arrival, id, chance, on_site, unlucky, hours: planOn(client, day) ?? client.plan, premium: hasPremium(client, day),
    priority: arrival.priority, log: [], sessions: [], waits: [], first_response: null, resolved: null, cancelled: null, reopened: 0, owner: null,
    steps_left: on_site && arrival.manner === 'usual' ? Math.max(2, steps) : issue.kind === 'request' && issue.complexity !== 'low' ? Math.max(2, steps) : steps,
    work_left: Math.round(Math.min(420, chance.spread(WORK_MEDIAN[issue.complexity], 0.62) * client.temper.work) * 60),
  }
}

/** Open minutes the ticket may take, as the people who handle it see it. */
export function targetsOf(ticket: Ticket): { readonly response: number; readonly resolution: number } {
  const { client, issue } = ticket.arrival
  const travel = ticket.on_site ? client.travel_minutes : 0
  const plan = PLAN_TERMS[ticket.hours].targets[ticket.priority]
  const kind = issue.promised?.[ticket.hours]
  const found = ticket.premium ? PREMIUM_TARGETS[ticket.priority] : { response: kind?.response ?? plan.response, resolution: kind?.resolution ?? plan.resolution }
  return { response: found.response + travel, resolution: found.resolution + travel }
}

export function note(ticket: Ticket, at: number, kind: EventKind, value: string | null, by: string | null): void {
  ticket.log.push({ at: Math.round(at), kind, value, by })
}
