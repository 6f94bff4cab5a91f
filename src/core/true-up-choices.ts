import type { SeatPrice } from './true-up.ts'

/** How the letter's seats are priced, as its template offers it to choose. */
export const SEAT_PRICE_CHOICES: Readonly<Record<SeatPrice, string>> = { plan: 'the plan’s price for a seat', fee: 'as much as the seats until now' }
/** Whether the letter's fee is raised. */
export const INCREASE_CHOICES = { yes: 'with the yearly increase', no: 'without an increase' } as const

/** Fields under which the letter is told. */
export const TRUE_UP_PRICE = 'true_up.price'
export const TRUE_UP_INCREASE = 'true_up.increase'
export const TRUE_UP_SEATS = 'true_up.seats'

const same = (said: string | null | undefined, choice: string): boolean => said?.trim().toLowerCase() === choice.toLowerCase()

/** Case apart; the plan's price where the choice names neither. */
export const seatPriceChosen = (choice: string | null | undefined): SeatPrice => (same(choice, SEAT_PRICE_CHOICES.fee) ? 'fee' : 'plan')

export const increaseChosen = (choice: string | null | undefined): boolean => !same(choice, INCREASE_CHOICES.no)

/** Address of the letter to a client, priced that way; the client stands in the fragment alone. */
export function trueUpLink(client: string, price: SeatPrice): string {
  const fragment = new URLSearchParams({ client })
  if (price !== 'plan') fragment.set(`set.${TRUE_UP_PRICE}`, SEAT_PRICE_CHOICES[price])
  return `/documents/true-up-letter/#${fragment}`
}
