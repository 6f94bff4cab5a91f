import { describe, expect, it } from 'vitest'
import { reminderEffect } from '../../src/core/index.ts'
import { drawReminders, type Drawn } from './drawn-reminders.ts'

/** Share of the reminders drawn that are said to have worked. */
const worked = (seed: number, count: number, drawn: Drawn): number =>
  drawReminders(seed, count, drawn).filter((question) => reminderEffect(question).verdict === 'worked').length / count

describe('of a thousand reminders that did nothing', () => {
  it.each(['first_bad_month', 'worst_month'] as const)('at most one in twenty is said to have worked, sent after the %s', (sent_after) => {
    expect(worked(2026, 1_000, { sent_after, leaves: 1 })).toBeLessThanOrEqual(0.05)
  })

  it('at most one in twenty, of clients that break a third', () => {
    expect(worked(7, 1_000, { sent_after: 'first_bad_month', leaves: 1, share: 0.33, a_week: 8 })).toBeLessThanOrEqual(0.05)
  })
})

describe('of reminders that left a part of the habit', () => {
  it('two in three are found where three in ten are left, of a client that breaks a third of eight a week', () => {
    expect(worked(11, 200, { sent_after: 'first_bad_month', leaves: 0.3, share: 0.33, a_week: 8 })).toBeGreaterThan(0.66)
  })
})
