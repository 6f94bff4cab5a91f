import { describe, expect, test } from 'vitest'
import { findTarget, monthlyPriceCents, priorityFrom, promisedShare } from '../../src/core/index.ts'
import type { CatalogueItem, Plan, PriorityMatrix, Rider, TargetQuestion } from '../../src/core/index.ts'

const free = { base_cents: 0, per_seat_cents: 0, per_server_cents: 0, per_site_cents: 0 }

const plan: Plan = {
  id: 'silver', name: 'Silver', calendar: 'silver', promised_share: { response: 0.9, resolution: 0.85 },
  targets: { P1: { response: 60, resolution: 480 }, P3: { response: 240, resolution: null } },
  travel: 'resolution', pauses: ['waiting_client'], visits_per_month: 1, price: free, credit: null,
}

const rider: Rider = {
  id: 'premium-response', name: 'Premium Response', applies_to: 'express', monthly_limit: null,
  targets: { P1: { response: 15, resolution: null } },
  promised_share: { response: 0.95, resolution: 0.9 }, price: free, notice_days: 30,
}

const printer: CatalogueItem = {
  issue_type: 'Printer', parent: null, medium: 'hardware', complexity: 'low', place: 'on_site', impact: 'person', urgency: 'held_up',
  turnaround: { silver: { response: 90, resolution: null } }, obligation: null,
}

const question: TargetQuestion = { plan, rider, express: false, priority: 'P1', issue: null, place: 'remote', travel_minutes: 35 }

describe('a target', () => {
  test('is the plan’s for the priority where nothing else applies', () => {
    expect(findTarget(question)).toEqual({
      response: { minutes: 60, source: 'priority', travel_minutes: 0 },
      resolution: { minutes: 480, source: 'priority', travel_minutes: 0 },
    })
  })

  test('is the turnaround of the kind of issue before the priority’s, for the clocks that have one', () => {
    const found = findTarget({ ...question, issue: printer })
    expect([found.response, found.resolution]).toEqual([
      { minutes: 90, source: 'catalogue', travel_minutes: 0 },
      { minutes: 480, source: 'priority', travel_minutes: 0 },
    ])
    expect(findTarget({ ...question, plan: { ...plan, id: 'gold' }, issue: printer }).response.source).toBe('priority')
  })

  test('is the rider’s before both where the ticket is express, for the priorities and clocks that it names', () => {
    const found = findTarget({ ...question, express: true, issue: printer })
    expect(found.response).toEqual({ minutes: 15, source: 'rider', travel_minutes: 0 })
    expect(found.resolution).toEqual({ minutes: 480, source: 'priority', travel_minutes: 0 })
    expect(findTarget({ ...question, express: true, priority: 'P3', issue: printer }).response.source).toBe('catalogue')
    expect(findTarget({ ...question, express: true, rider: null }).response.source).toBe('priority')
  })

  test('is longer by the travel time on site, on the clocks that the plan names', () => {
    const found = findTarget({ ...question, place: 'on_site' })
    expect(found.response).toEqual({ minutes: 60, source: 'priority', travel_minutes: 0 })
    expect(found.resolution).toEqual({ minutes: 515, source: 'priority', travel_minutes: 35 })
    const both = findTarget({ ...question, place: 'on_site', express: true, plan: { ...plan, travel: 'both' } })
    expect(both.response).toEqual({ minutes: 50, source: 'rider', travel_minutes: 35 })
    expect(findTarget({ ...question, place: 'on_site', plan: { ...plan, travel: 'none' } }).resolution.minutes).toBe(480)
    expect(findTarget({ ...question, place: null }).resolution.minutes).toBe(480)
  })

  test('is none without a plan, a priority of the plan, or a promise', () => {
    const none = { minutes: null, source: 'none', travel_minutes: 0 }
    expect(findTarget({ ...question, plan: null })).toEqual({ response: none, resolution: none })
    expect(findTarget({ ...question, priority: 'P4', place: 'on_site' })).toEqual({ response: none, resolution: none })
    expect(findTarget({ ...question, priority: 'P3' }).resolution).toEqual(none)
    expect(findTarget({ ...question, priority: null, issue: printer, express: true }).response.source).toBe('catalogue')
  })
})

test('the promised share is the rider’s for what the rider judges', () => {
  expect(promisedShare(plan, rider, true, 'response')).toBe(0.95)
  expect(promisedShare(plan, rider, false, 'response')).toBe(0.9)
  expect(promisedShare(plan, null, true, 'resolution')).toBe(0.85)
})

test('a priority comes from impact and urgency, and from nothing else', () => {
  const matrix: PriorityMatrix = {
    impact: ['company', 'person'], urgency: ['work_stops', 'can_wait'], matrix: { company: ['P1', 'P3'], person: ['P2', 'P4'] },
  }
  expect(priorityFrom(matrix, 'company', 'can_wait')).toBe('P3')
  expect(priorityFrom(matrix, ' Person', 'WORK_STOPS ')).toBe('P2')
  expect([priorityFrom(matrix, 'office', 'can_wait'), priorityFrom(matrix, 'person', 'soon'), priorityFrom(matrix, null, 'can_wait'), priorityFrom(matrix, 'person', null)])
    .toEqual([null, null, null, null])
})

test('a monthly price sums its parts in cents', () => {
  const price = { base_cents: 5000, per_seat_cents: 3918, per_server_cents: 8000, per_site_cents: 100 }
  expect(monthlyPriceCents(price, { seats: 25, servers: 2, sites: 1 })).toBe(5000 + 97_950 + 16_000 + 100)
})
