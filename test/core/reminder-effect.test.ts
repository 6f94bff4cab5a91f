import { describe, expect, it } from 'vitest'
import { reminderEffect, type Counted, type ReminderQuestion } from '../../src/core/index.ts'

/** One row a day; of every ten, so many are broken, as each day says. */
const daily = (of_ten: (day: number) => number, a_day = 1): Counted => (from, until) => {
  let kept = 0
  let broken = 0
  for (let day = Math.max(0, from); day < until; day++) {
    for (let one = 0; one < a_day; one++) {
      const place = (day * a_day + one) * 7 % 10
      if (place < of_ten(day)) broken++
      else kept++
    }
  }
  return { kept, broken }
}

const SENT = 400
const steady = (of_ten: number) => daily(() => of_ten)
const falling = (before: number, after: number, until = Infinity) => daily((day) => (day <= SENT || day > until ? before : after))
const ask = (change: Partial<ReminderQuestion>) =>
  reminderEffect({ sent: SENT, next: null, last: 600, own: falling(4, 1), others: [steady(1), steady(1), steady(2), steady(2), steady(3)], ...change })

describe('the weeks round a reminder', () => {
  it('are twelve on each side of its day, and the year before without its last eight weeks', () => {
    const { weeks, before, after, usual, others } = ask({})
    expect([weeks, before.kept + before.broken, after.kept + after.broken, usual.kept + usual.broken]).toEqual([12, 84, 84, 308])
    expect([others.clients, others.before.kept + others.before.broken]).toEqual([5, 420])
  })

  it('end with the next one', () => {
    const { weeks, before, after, verdict } = ask({ next: SENT + 36 })
    expect([weeks, before.kept + before.broken, after.kept + after.broken, verdict]).toEqual([5, 35, 35, 'worked'])
    expect(ask({ next: SENT + 28 }).verdict).toBe('few')
    expect(ask({ next: SENT + 1 })).toMatchObject({ weeks: 0, verdict: 'few', after: { kept: 0, broken: 0 } })
  })

  it('have to be over', () => {
    expect(ask({ last: SENT + 83 }).verdict).toBe('too_soon')
    expect(ask({ last: SENT + 84 }).verdict).toBe('worked')
  })
})

describe('what is said of it', () => {
  it('worked where the share fell clear of the others and of what was usual', () => {
    expect(ask({}).verdict).toBe('worked')
  })

  it('fell after where the others fell as well', () => {
    expect(ask({ others: Array.from({ length: 6 }, () => falling(4, 1)) }).verdict).toBe('fell_after')
  })

  it('fell after where only the weeks before it were bad', () => {
    expect(ask({ own: daily((day) => (day > SENT - 56 && day <= SENT ? 5 : 2)) }).verdict).toBe('fell_after')
  })

  it('fell after where fewer than three others tell what the season did', () => {
    expect(ask({ others: [steady(1), steady(2)] }).verdict).toBe('fell_after')
    expect(ask({ others: [] })).toMatchObject({ verdict: 'fell_after', others: { clients: 0 } })
  })

  it('fell after where the others went up and down as much by themselves', () => {
    const others = [falling(4, 1), falling(1, 4), falling(5, 2), falling(2, 5), steady(3), falling(4, 1), falling(1, 4)]
    expect(ask({ others }).verdict).toBe('fell_after')
  })

  it('no change and rose after', () => {
    expect(ask({ own: steady(2) }).verdict).toBe('no_change')
    expect(ask({ own: falling(1, 4) }).verdict).toBe('rose_after')
    expect(ask({ own: steady(0) }).verdict).toBe('no_change')
  })

  it('few where fewer than twenty rows stand on a side', () => {
    const weekly: Counted = (from, until) => ({ kept: 0, broken: Math.floor(until / 7) - Math.floor(from / 7) })
    expect(ask({ own: weekly }).verdict).toBe('few')
    expect(ask({ own: () => ({ kept: 0, broken: 0 }) }).verdict).toBe('few')
  })

  it('is the same in whichever order the others stand', () => {
    const others = [steady(1), steady(3), falling(4, 2), falling(1, 2), steady(2)]
    expect(ask({ others: others.toReversed() })).toEqual(ask({ others }))
  })
})

describe('how long it lasted', () => {
  it('is until the middle of the first eight weeks in which more than half of the fall is gone', () => {
    expect(ask({ own: falling(4, 1, SENT + 98), last: 700 }).lasted_weeks).toBe(16)
    expect(ask({ own: falling(4, 1, SENT + 98), last: SENT + 140 }).lasted_weeks).toBe(16)
  })

  it('is open while it lasts, until the next one, and where nothing fell', () => {
    expect(ask({ last: 900 }).lasted_weeks).toBeNull()
    expect(ask({ own: falling(4, 1, SENT + 98), last: SENT + 139 }).lasted_weeks).toBeNull()
    expect(ask({ own: falling(4, 1, SENT + 98), next: SENT + 140, last: 900 }).lasted_weeks).toBeNull()
    expect(ask({ own: steady(2), last: 900 }).lasted_weeks).toBeNull()
  })
})
