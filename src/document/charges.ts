/** What a plan costs a client of a given size: the sum, in words and as a table. */
import { inSeries, monthlyPriceCents, type Price } from '../core/index.ts'
import type { Cell } from './blocks.ts'
import type { TableValue } from './fields.ts'

/** Null where the number is not known. */
export interface ClientSize {
  readonly seats: number | null
  readonly servers: number | null
  readonly sites: number | null
}

export type Counted = keyof ClientSize

export const COUNTED: readonly { readonly of: Counted; readonly one: string; readonly many: string; readonly cents: (price: Price) => number }[] = [
  { of: 'seats', one: 'seat', many: 'seats', cents: (price) => price.per_seat_cents },
  { of: 'servers', one: 'server', many: 'servers', cents: (price) => price.per_server_cents },
  { of: 'sites', one: 'site', many: 'sites', cents: (price) => price.per_site_cents },
]

/** `36 seats`, `1 server`. */
export const counted = (count: number, { one, many }: { readonly one: string; readonly many: string }): string => `${count}\u00a0${count === 1 ? one : many}`

/** `36 seats, 2 servers and 1 site`, without those of which there are none; null where a number is not known. */
export function sizeInWords(size: ClientSize): string | null {
  const parts: string[] = []
  for (const part of COUNTED) {
    const count = size[part.of]
    if (count === null) return null
    if (count > 0) parts.push(counted(count, part))
  }
  return inSeries(parts)
}

export type Charge =
  /** The number that the price needs and nobody states. */
  | { readonly lacks: string }
  | { readonly cents: number; readonly basis: string }

/** Integer cents a month; a number without a price need not be known. */
export function chargeFor(price: Price, size: ClientSize, say: (cents: number) => string): Charge {
  const priced = COUNTED.filter(({ cents }) => cents(price) !== 0)
  const unknown = priced.find(({ of }) => size[of] === null)
  if (unknown !== undefined) return { lacks: `the number of ${unknown.many}` }
  const parts = priced.filter(({ of }) => (size[of] ?? 0) > 0).map((part) => `${counted(size[part.of] ?? 0, part)} at ${say(part.cents(price))}`)
  const base = price.base_cents === 0 ? [] : [`a base of ${say(price.base_cents)}`]
  const cents = monthlyPriceCents(price, { seats: size.seats ?? 0, servers: size.servers ?? 0, sites: size.sites ?? 0 })
  return { cents, basis: inSeries([...base, ...parts]) || 'without a charge' }
}

/**
 * A row for each price, and the sum.
 * @param agreed the monthly fee where another than the sum was agreed
 */
export function chargesTable(price: Price, size: ClientSize, agreed: number | null, say: (cents: number) => string): TableValue {
  const cell = (text: string, bold = false): Cell => ({ runs: text === '' ? [] : [{ text, ...(bold ? { bold: true as const } : {}) }] })
  const priced = COUNTED.filter(({ cents }) => cents(price) !== 0)
  const sum = priced.reduce((total, { of, cents }) => total + cents(price) * (size[of] ?? 0), price.base_cents)
  const total = (what: string, cents: number, bold: boolean) => [cell(what, bold), cell(''), cell(''), cell(say(cents), bold)]
  return {
    label: 'How the monthly fee is made up, before tax',
    columns: [{ align: 'left' }, { align: 'right' }, { align: 'right' }, { align: 'right' }],
    head: ['What', 'Number', 'Price of one', 'A month'].map((text) => [{ text }]),
    rows: [
      ...(price.base_cents === 0 ? [] : [[cell('Base'), cell(''), cell(''), cell(say(price.base_cents))]]),
      ...priced.map(({ of, one, cents }) => [cell(`Each ${one}`), cell(String(size[of] ?? 0)), cell(say(cents(price))), cell(say(cents(price) * (size[of] ?? 0)))]),
      ...(agreed === null || agreed === sum ? [total('Monthly fee', sum, true)] : [total('By these prices', sum, false), total('Monthly fee, as agreed', agreed, true)]),
    ],
  }
}
