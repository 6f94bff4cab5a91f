import { describe, expect, it } from 'vitest'
import { whyCostly, type CostFactors } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const client = (tickets_per_seat_month: number | null, minutes_per_ticket: number | null, travel_minutes_per_seat_month: number | null, tickets = 100): CostFactors => ({ tickets_per_seat_month, minutes_per_ticket, travel_minutes_per_seat_month, tickets })
const USUAL = [client(1, 20, 4), client(1, 20, 4), client(1, 20, 4)]

describe('why a client is costly', () => {
  it('names too many tickets, long ones, or travel, each beside the median of the others', () => {
    expect(whyCostly([client(2, 20, 4), ...USUAL])[0]).toEqual({
      own: 44, others: 24, excess: 20, clients: 3, verdict: 'above', main: 'tickets',
      parts: [{ reason: 'tickets', own: 2, others: 1, minutes: 20, share: 1 }, { reason: 'length', own: 20, others: 20, minutes: 0, share: 0 }, { reason: 'travel', own: 4, others: 4, minutes: 0, share: 0 }],
    })
    expect(whyCostly([client(1, 65, 5), ...USUAL])[0]).toMatchObject({ excess: 46, main: 'length', parts: [{ minutes: 0 }, { minutes: 45, share: 45 / 46 }, { minutes: 1, share: 1 / 46 }] })
    expect(whyCostly([client(1, 20, 40), ...USUAL])[0]).toMatchObject({ excess: 36, main: 'travel' })
  })

  it('says nothing of what is usual or below', () => {
    expect(whyCostly([client(1.05, 20, 4), ...USUAL])[0]).toMatchObject({ verdict: 'usual', main: null })
    expect(whyCostly([client(0.5, 20, 4), ...USUAL])[0]).toMatchObject({ verdict: 'below', main: null, excess: -10 })
    expect(whyCostly([client(1, 20, 4), ...USUAL])[0]).toMatchObject({ verdict: 'usual', excess: 0, parts: [{ share: 0 }, { share: 0 }, { share: 0 }] })
  })

  it('leaves travel out where no file tells it, and whoever has too few tickets', () => {
    expect(whyCostly([client(2, 20, null), ...USUAL])[0]).toMatchObject({ own: 40, others: 20, parts: [{ reason: 'tickets' }, { reason: 'length' }] })
    expect(whyCostly([client(2, 20, 4, 19), ...USUAL])[0]).toBeNull()
    expect(whyCostly([client(2, null, 4), ...USUAL])[0]).toBeNull()
    expect(whyCostly([client(null, 20, 4), ...USUAL])[0]).toBeNull()
    expect(whyCostly([client(2, 20, 4), client(1, 20, 4), client(9, 90, 9, 3)])[0], 'one other').toBeNull()
    expect(whyCostly([])).toEqual([])
  })

  it('the parts add up to all that is above or below, and the shares to one', () => {
    const { int } = random(3)
    for (let i = 0; i < 300; i++) {
      const clients = Array.from({ length: int(3, 9) }, () => client(int(0, 400) / 100, int(0, 900) / 10, int(0, 5) === 0 ? null : int(0, 200) / 10))
      for (const why of whyCostly(clients)) {
        expect(why!.parts.reduce((sum, { minutes }) => sum + minutes, 0)).toBeCloseTo(why!.own - why!.others, 8)
        expect(why!.excess).toBeCloseTo(why!.own - why!.others, 8)
        const shares = why!.parts.reduce((sum, { share }) => sum + share, 0)
        expect(shares === 0 || Math.abs(shares - 1) < 1e-9).toBe(true)
        if (why!.main !== null) expect(Math.max(...why!.parts.map(({ minutes }) => minutes))).toBe(why!.parts.find(({ reason }) => reason === why!.main)!.minutes)
      }
    }
  })
})
