import { expect, it } from 'vitest'
import { random } from '../support/random.ts'
import { contentWith, edited } from './files.ts'

const seatCents = (written: string) => contentWith({ 'plans/gold.yaml': edited('plans/gold.yaml', '51.61', written) }).plans.get('gold')!.price.per_seat_cents

it('money is read to the cent, exactly', () => {
  expect(['0', '1.1', '8.20', '0.29', '4.35', '1.15', '64.1', '1005', '9999999999.99'].map(seatCents)).toEqual([0, 110, 820, 29, 435, 115, 6410, 100500, 999999999999])
})

it('any amount comes back as its digits', () => {
  const { int } = random(20261122)
  for (let n = 0; n < 40; n++) {
    const cents = int(0, 99_999_999)
    expect(seatCents(`${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`)).toBe(cents)
  }
})
