import { describe, expect, it } from 'vitest'
import { by, company, mean, seconds, share } from './company.ts'
import type { Company } from './company.ts'
import * as measures from './measures.ts'
import type { Measure } from './measures.ts'

interface Case {
  readonly habit: string
  readonly measure: Measure
  /** The client with the habit lies beyond the first bound, every other one short of the second. */
  readonly planted: number
  readonly others: number
  readonly lower?: true
}

const CASES: readonly Case[] = [
  { habit: 'pays_late', measure: measures.daysBeyondTerms, planted: 20, others: 10 },
  { habit: 'all_urgent', measure: measures.raisedUrgent, planted: 0.6, others: 0.25 },
  { habit: 'odd_hours', measure: measures.outsideHours, planted: 0.33, others: 0.13 },
  { habit: 'saves_up', measure: measures.savedUp, planted: 0.2, others: 0.03 },
  { habit: 'declines_advice', measure: measures.declined, planted: 0.7, others: 0.69 },
  { habit: 'no_command', measure: measures.approvers, planted: 5, others: 4 },
  { habit: 'own_software', measure: measures.overLimit('software'), planted: 0.07, others: 0.055 },
  { habit: 'over_quota', measure: measures.overLimit('quota'), planted: 0.12, others: 0.1 },
  { habit: 'by_the_way', measure: measures.loggedAfterwards, planted: 0.18, others: 0.1 },
  { habit: 'served_worst', measure: measures.reopened, planted: 0.09, others: 0.06 },
  { habit: 'slow_answers', measure: measures.waitingHours, planted: 3, others: 2.5 },
  { habit: 'over_served', measure: measures.atGoldSpeed, planted: 0.9, others: 0.86 },
  { habit: 'loss_making', measure: measures.margin, planted: -0.08, others: 0, lower: true },
  { habit: 'under_billed', measure: measures.billedForEachComputer, planted: 0.82, others: 0.9, lower: true },
]

interface Plan { readonly habits: readonly { readonly id: string; readonly client: string; readonly person?: string }[] }
const planOf = (found: Company): Plan => JSON.parse(found.files.get('planted.json') ?? '')
const clientOf = (found: Company, habit: string): string => planOf(found).habits.find((one) => one.id === habit)?.client ?? ''

const tiny = (name: string, found: Company): boolean => found.tickets.filter((row) => row['client'] === name).length < 20

describe.each([2026, 7, 31])('the company of seed %i', (seed) => {
  const found = company({ seed })
  it.each(CASES)('shows $habit in one client and in no other', ({ habit, measure, planted, others, lower }) => {
    const sign = lower ? -1 : 1
    const numbers = measure(found)
    const client = clientOf(found, habit)
    expect(sign * (numbers.get(client) ?? 0), client).toBeGreaterThan(sign * planted)
    for (const [name, number] of numbers) if (name !== client && !tiny(name, found)) expect(sign * number, name).toBeLessThan(sign * others)
  })

  it('has one client of the wrong size', () => {
    const large = found.rows('clients').filter((row) => Number(row['seats']) > 60 || Number(row['sites']) > 1)
    expect(large.map((row) => row['client'])).toEqual([clientOf(found, 'wrong_size')])
    expect(Number(large[0]?.['sites'])).toBe(3)
  })

  it('has more incidents in the fields of declined advice than others have', () => {
    const kinds = ['Suspicious message reported', 'Mail not sent or not received', 'Account locked', 'Account misused by a stranger']
    const groups = by(found.tickets.filter((row) => row['raised_by'] === 'client'), (row) => row['client'] ?? '')
    const shares = new Map([...groups].map(([name, rows]) => [name, share(rows, (row) => kinds.includes(row['issue_type'] ?? ''))]))
    const client = clientOf(found, 'declines_advice')
    for (const [name, number] of shares) if (name !== client && !tiny(name, found)) expect(number * 1.8, name).toBeLessThan(shares.get(client) ?? 0)
  })

  it('serves one person worst, who is rated below all and not called the complainer', () => {
    const person = planOf(found).habits.find((one) => one.id === 'served_worst')?.person ?? ''
    const client = clientOf(found, 'served_worst')
    const own = found.tickets.filter((row) => row['client'] === client && row['requester'] === person)
    expect(share(own, (row) => Number(row['reopened_count']) > 0)).toBeGreaterThan(0.15)
    const rated = (rows: readonly (typeof own)[number][]) => mean(rows.filter((row) => row['satisfaction'] !== '').map((row) => Number(row['satisfaction'])))
    expect(rated(own)).toBeLessThan(rated(found.tickets) - 1)
    expect(found.rows('contacts').find((row) => row['client'] === client && row['person'] === person)?.['role']).toBe('other')
  })

  it('leaves roles unnamed and approvals with strangers where there is no chain of command', () => {
    const client = clientOf(found, 'no_command')
    const named = found.rows('contacts').filter((row) => row['client'] === client)
    expect(named.every((row) => row['role'] === 'other')).toBe(true)
    const groups = by(found.rows('contacts'), (row) => row['client'] ?? '')
    for (const [name, people] of groups) if (name !== client) expect(people.map((row) => row['role']), name).toEqual(expect.arrayContaining(['boss', 'assistant', 'finance']))
  })

  it('has one client that is good in all', () => {
    const client = clientOf(found, 'good')
    expect(measures.daysBeyondTerms(found).get(client)).toBeLessThan(0)
    expect(measures.declined(found).get(client)).toBe(0)
    expect(measures.loggedAfterwards(found).get(client)).toBe(0)
    expect(measures.overLimit('software')(found).get(client)).toBe(0)
    expect(measures.approvers(found).get(client)).toBe(1)
  })

  it('has help without a ticket mostly where people ask by the way', () => {
    const visits = new Set(found.rows('visits').map((row) => `${row['client']} ${row['visited_on']}`))
    const unlogged = by(found.rows('time_entries').filter((row) => row['kind'] === 'on_site' && row['ticket_id'] === '' && !visits.has(`${row['client']} ${row['started_at']?.slice(0, 10)}`)), (row) => row['client'] ?? '')
    const client = clientOf(found, 'by_the_way')
    for (const [name, rows] of unlogged) if (name !== client) expect(rows.length, name).toBeLessThan((unlogged.get(client)?.length ?? 0) / 3)
  })
})

describe('a company without habits', () => {
  const found = company({ habits: 'none' })
  it('plants none', () => expect(planOf(found).habits).toEqual([]))
  it.each(CASES)('shows no $habit in anybody', ({ measure, others, lower }) => {
    const sign = lower ? -1 : 1
    for (const [name, number] of measure(found)) if (!tiny(name, found)) expect(sign * number, name).toBeLessThan(sign * others)
  })
})

describe('reminders', () => {
  const found = company()
  const within = (client: string, sent_on: string, from: number, until: number) => {
    const sent = seconds(`${sent_on} 00:00:00`)
    const rows = found.tickets.filter((row) => row['client'] === client && row['raised_by'] !== 'monitoring' && seconds(row['created_at']) >= sent + from * 86_400 && seconds(row['created_at']) < sent + until * 86_400)
    return share(rows, (row) => row['channel'] === 'walk_up')
  }
  it('change something for a while where they do, and wear off', () => {
    expect(within('Marlow Tyres', '2025-10-06', -90, 0)).toBeGreaterThan(0.25)
    expect(within('Marlow Tyres', '2025-10-06', 1, 80)).toBeLessThan(0.18)
    expect(within('Marlow Tyres', '2025-10-06', 160, 275)).toBeGreaterThan(0.25)
  })
  it('change nothing about mail quotas', () => {
    const over = (from: string, until: string) => share(found.rows('checks').filter((row) => row['client'] === 'Norwell Packaging' && row['obligation'] === 'quota' && (row['checked_on'] ?? '') >= from && (row['checked_on'] ?? '') < until), (row) => Number(row['found']) > Number(row['limit']))
    expect(over('2024-11', '2026-03-16')).toBeGreaterThan(0.12)
    expect(over('2026-03-16', '2026-11')).toBeGreaterThan(0.12)
  })
})
