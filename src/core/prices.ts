import type { Price } from './content.ts'

export interface Size {
  readonly seats: number
  readonly servers: number
  readonly sites: number
}

/** Integer cents a month. */
export function monthlyPriceCents(price: Price, { seats, servers, sites }: Size): number {
  return price.base_cents + price.per_seat_cents * seats + price.per_server_cents * servers + price.per_site_cents * sites
}
