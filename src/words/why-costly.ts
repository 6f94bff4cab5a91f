import type { CostReason, WhyCostly } from '../core/index.ts'
import { count, share } from './figures.ts'
import { sums } from './sums.ts'

const { one, two } = sums

const SHORT: Readonly<Record<CostReason, string>> = { tickets: 'many tickets', length: 'long tickets', travel: 'much travel' }
const UNIT: Readonly<Record<CostReason, (value: number) => string>> = {
  tickets: (value) => `${two(value)} tickets a seat and month`, length: (value) => `${one(value)} minutes a ticket`, travel: (value) => `${one(value)} minutes of travel a seat and month`,
}

const REASON: Readonly<Record<CostReason, string>> = { tickets: 'too many tickets', length: 'tickets that take too long', travel: 'too much travel' }

/** Why a client takes more hours than others. */
export const whyCostlyWords = {
  /** In a cell of a table. */
  short: ({ verdict, main, parts }: WhyCostly): string => {
    if (verdict === 'usual') return 'as the others'
    if (verdict === 'below' || main === null) return 'less than others'
    const part = parts.find(({ reason }) => reason === main)!
    return part.share >= 0.995 ? SHORT[main] : `${SHORT[main]}, ${share(part.share, 0)}`
  },
  /** The finding, with the client's name. */
  finding: (client: string, { verdict, main, excess }: WhyCostly): string => {
    if (verdict === 'usual') return `${client} takes about as many hours as the others`
    if (verdict === 'below' || main === null) return `${client} takes ${one(-excess)} minutes a seat and month less than the others`
    return `${client} takes ${one(excess)} minutes a seat and month more than the others: ${REASON[main]}`
  },
  because: (main: CostReason): string => `for ${REASON[main]}`,
  caption: ({ own, others, clients }: WhyCostly) => `Work on tickets and travel is ${one(own)} minutes a seat and month; a client made of the medians of the other ${count(clients)} has ${one(others)}. Projects and work without a ticket are no part of this.`,
  columns: { what: 'What', own: 'This client', others: 'Median of the others', minutes: 'Minutes a seat and month', share: 'Of what is above' },
  reasons: { tickets: 'Number of tickets', length: 'Length of a ticket', travel: 'Travel' } satisfies Record<CostReason, string>,
  unit: (reason: CostReason, value: number): string => UNIT[reason](value),
  minutes: (value: number): string => (value > 0 ? `+${one(value)}` : one(value)),
  money: (minutes: number, amount: string) => (minutes > 0 ? `That is ${amount} of labour a month.` : ''),
  rule: 'Tickets explain their part at the mean of both lengths, length its part at the mean of both numbers, so the parts add up.',
  few: 'With fewer than 20 tickets, or without seats or minutes, a client is not compared.',
} as const
