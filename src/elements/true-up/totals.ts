import { SEAT_PRICES } from '../../core/index.ts'
import type { SeatPrice } from '../../core/index.ts'
import type { TrueUpLine } from './gather.ts'

/** Seats of one side over all clients. */
export interface SeatsTotal {
  readonly clients: number
  readonly seats: number
  /** The client with the most of them; null without any. */
  readonly most: { readonly client: string; readonly seats: number } | null
}

export interface Priced {
  /** Integer cents a month, of the clients whose amount is known; what is given back counts against it. */
  readonly month_cents: number
  /** Fees of those whose next fee is known, now and then. */
  readonly now_cents: number
  readonly after_cents: number
  readonly increase_cents: number
  readonly raised: number
  /** Clients of whom the seats differ, and the amount is not known. */
  readonly without_amount: number
}

export interface Totals {
  readonly more: SeatsTotal
  readonly fewer: SeatsTotal
  /** Clients with an agreement of whom nothing tells whether the seats differ. */
  readonly unknown: number
  readonly priced: Readonly<Record<SeatPrice, Priced>>
  /** Fees that are known, and of how many clients none is told of. */
  readonly too_soon: number
  readonly without_fee: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

export function totalsOf(lines: readonly TrueUpLine[]): Totals {
  const bound = lines.filter(({ facts }) => facts.version !== null)
  const side = (sign: 1 | -1): SeatsTotal => {
    const found = bound.flatMap(({ client, facts: { seats: { more } } }) => (more !== null && more * sign > 0 ? [{ client, seats: more * sign }] : []))
    return { clients: found.length, seats: sum(found.map(({ seats }) => seats)), most: found.toSorted((a, b) => b.seats - a.seats)[0] ?? null }
  }
  const priced = (price: SeatPrice): Priced => {
    const after = bound.flatMap(({ facts }) => facts.after[price] ?? [])
    return {
      month_cents: sum(bound.map(({ facts }) => facts.amounts[price]?.month_cents ?? 0)),
      now_cents: sum(after.map(({ fee_cents }) => fee_cents)), after_cents: sum(after.map(({ after_cents }) => after_cents)), increase_cents: sum(after.map(({ increase_cents }) => increase_cents)),
      raised: after.filter(({ increase_cents }) => increase_cents > 0).length,
      without_amount: bound.filter(({ facts: { seats, amounts } }) => seats.more !== null && seats.more !== 0 && amounts[price] === null).length,
    }
  }
  return {
    more: side(1), fewer: side(-1), unknown: bound.filter(({ facts: { seats } }) => seats.more === null).length,
    priced: Object.fromEntries(SEAT_PRICES.map((price) => [price, priced(price)])) as Record<SeatPrice, Priced>,
    too_soon: bound.filter(({ facts: { increase } }) => increase.standing === 'too_soon').length, without_fee: bound.filter(({ facts: { increase } }) => increase.standing === 'unknown').length,
  }
}
