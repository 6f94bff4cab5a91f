import { mediansOfOthers } from './medians-of-others.ts'

const COST_REASONS = ['tickets', 'length', 'travel'] as const
/** Too many tickets, tickets that take too long, too much travel. */
export type CostReason = (typeof COST_REASONS)[number]

/** What makes a client's hours, a seat and a month. Null is unknown. */
export interface CostFactors {
  readonly tickets_per_seat_month: number | null
  /** Without travel. */
  readonly minutes_per_ticket: number | null
  readonly travel_minutes_per_seat_month: number | null
  /** Tickets that this rests on. */
  readonly tickets: number
}

export interface CostPart {
  readonly reason: CostReason
  readonly own: number
  /** Median of the others, in the unit of `own`. */
  readonly others: number
  /** Minutes a seat and a month above the others; below them negative. The parts add up to `excess`. */
  readonly minutes: number
  /** Of what lies above the others, 0 to 1; 0 for what lies below. */
  readonly share: number
}

export interface WhyCostly {
  /** Minutes a seat and a month on tickets and travel: the client's own, and of a client made of the others' medians. */
  readonly own: number
  readonly others: number
  readonly excess: number
  readonly clients: number
  /** In the order of `COST_REASONS`; travel only where files tell it. */
  readonly parts: readonly CostPart[]
  /** `above` and `below`: by a tenth of what the others have, or more. */
  readonly verdict: 'above' | 'usual' | 'below'
  /** What explains most of it where it is above; null else. */
  readonly main: CostReason | null
}

/** With fewer tickets a client is neither judged nor one of the others. */
const LEAST_TICKETS = 20
/** With fewer others there is nothing to compare with. */
const LEAST_OTHERS = 2
const CLEARLY = 0.1

/**
 * Why clients take more hours than others: each beside the medians of the provider's other clients. Hours of a seat and
 * month are tickets times minutes of each, and travel; of the difference, tickets explain theirs at the mean of both
 * lengths, length explains its own at the mean of both numbers, so that the parts add up to all of it.
 * @returns in the order asked; null where too little is known
 */
export function whyCostly(clients: readonly CostFactors[]): readonly (WhyCostly | null)[] {
  const others = (of: (client: CostFactors) => number | null) => mediansOfOthers(clients.map((client) => {
    const value = of(client)
    return value === null ? null : { value, enough: client.tickets >= LEAST_TICKETS }
  }))
  const tickets = others((client) => client.tickets_per_seat_month)
  const length = others((client) => client.minutes_per_ticket)
  const travel = others((client) => client.travel_minutes_per_seat_month)
  return clients.map((client, at): WhyCostly | null => {
    const [often, long, away] = [tickets[at]!, length[at]!, travel[at]!]
    const { tickets_per_seat_month: t, minutes_per_ticket: m, travel_minutes_per_seat_month: v } = client
    if (t === null || m === null || often === null || long === null || client.tickets < LEAST_TICKETS || Math.min(often.clients, long.clients) < LEAST_OTHERS) return null
    const parts: Omit<CostPart, 'share'>[] = [
      { reason: 'tickets', own: t, others: often.median, minutes: (t - often.median) * (m + long.median) / 2 },
      { reason: 'length', own: m, others: long.median, minutes: (m - long.median) * (t + often.median) / 2 },
      ...(v === null || away === null || away.clients < LEAST_OTHERS ? [] : [{ reason: 'travel' as const, own: v, others: away.median, minutes: v - away.median }]),
    ]
    return judged(parts, t * m, often.median * long.median, Math.min(often.clients, long.clients))
  })
}

function judged(parts: readonly Omit<CostPart, 'share'>[], own_work: number, others_work: number, clients: number): WhyCostly {
  const travel = parts.find(({ reason }) => reason === 'travel')
  const [own, others] = [own_work + (travel?.own ?? 0), others_work + (travel?.others ?? 0)]
  const above = parts.reduce((sum, { minutes }) => sum + Math.max(0, minutes), 0)
  const excess = parts.reduce((sum, { minutes }) => sum + minutes, 0)
  const verdict = excess >= others * CLEARLY && excess > 0 ? 'above' : excess <= -others * CLEARLY && excess < 0 ? 'below' : 'usual'
  const most = parts.reduce((main, part) => (part.minutes > main.minutes ? part : main))
  return { own, others, excess, clients, parts: parts.map((part) => ({ ...part, share: above > 0 ? Math.max(0, part.minutes) / above : 0 })), verdict, main: verdict === 'above' ? most.reason : null }
}
