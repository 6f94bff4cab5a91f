import { describe, expect, test } from 'vitest'
import { DEFAULT_RENEWAL_RULES, yearPlan, type PlanClient, type PlanContent, type StepNote } from '../../src/core/index.ts'
import { planEvents } from '../../src/ics/index.ts'
import { renewalCalendar } from '../../src/words/index.ts'

const content: PlanContent = { renewals: DEFAULT_RENEWAL_RULES, calendars: new Map(), plans: new Map() }
const client = (name: string): PlanClient => ({
  client: name, visits: [], surveys: [{ sent_on: '2026-08-17', answered_on: null, file: 'surveys.csv', row: 4 }],
  versions: [{
    client: name, version: 2, plan: 'gold', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 45, notice_months: null,
    monthly_fee_cents: 100_000, billed_seats: 20, premium_response_from: null, premium_response_until: null, file: 'agreements.csv', row: 2,
  }],
})
const events = (steps: readonly StepNote[] = [], until_on = '2026-08-20', clients = [client('Alder & Sons')]) => planEvents(yearPlan({ period: { until_on }, holdings: ['surveys', 'visits'], clients }, content, { steps, documents: [] }), renewalCalendar)
const offer = (change: Partial<StepNote> = {}): StepNote => ({ client: 'Alder & Sons', term_ends_on: '2026-12-31', kind: 'offer', on: null, done_on: null, note: '', ...change })

describe('the steps of a plan as events', () => {
  test('each says what to do, for whom and by which agreement', () => {
    expect(events().slice(0, 6).map(({ on, summary, status, remind_days_before }) => [on, summary, status, remind_days_before])).toEqual([
      ['2026-08-17', 'Done: Survey: Alder & Sons', 'confirmed', null], ['2026-10-09', 'Visit before the offer: Alder & Sons', 'confirmed', 7], ['2026-10-13', 'Briefing: Alder & Sons', 'confirmed', 7],
      ['2026-10-16', 'Offer: Alder & Sons', 'confirmed', 7], ['2026-11-16', 'Last day for notice: Alder & Sons', 'confirmed', 7], ['2026-12-31', 'Renews by itself: Alder & Sons', 'confirmed', 7],
    ])
    expect(events()[0]!.description).toBe('Send the survey, so that what it says can shape the offer.\nAgreement, plan gold, version 2; term to 31 December 2026, notice by 16 November 2026.\nShown by: survey sent 17 August 2026, surveys.csv, row 4.')
  })

  test('keep their identity whatever moves, and never name the client in it', () => {
    const uid = (found: ReturnType<typeof events>, summary: RegExp) => found.find((one) => summary.test(one.summary))!.uid
    const usual = events()
    const moved = events([offer({ on: '2026-10-20', note: 'after the fair' })])
    expect(moved.map((one) => one.uid)).toEqual(usual.map((one) => one.uid))
    expect(moved[3]).toMatchObject({ on: '2026-10-20', description: expect.stringContaining('Its day was set by hand; by the rules it is 16 October 2026.\nafter the fair') as string })
    expect(events([offer({ done_on: '2026-10-12' })]).slice(0, 4).map(({ summary, status }) => [summary.slice(0, 5), status])).toEqual([['Done:', 'confirmed'], ['Visit', 'cancelled'], ['Brief', 'cancelled'], ['Done:', 'confirmed']])
    expect(uid(usual, /^Offer/)).toMatch(/^offer-2026-12-31-[0-9a-f]{16}@goodterms$/)
    expect(uid(events([], '2026-08-20', [client(' alder &  SONS')]), /^Offer/)).toBe(uid(usual, /^Offer/))
    const both = events([], '2026-08-20', [client('Alder & Sons'), client('Birch')]).map((one) => one.uid)
    expect(new Set(both).size).toBe(both.length)
  })

  test('a yearly survey is an event of its own where no offer asks for one', () => {
    const surveys = (found: ReturnType<typeof events>) => found.filter(({ summary }) => summary === 'Survey: Alder & Sons').map(({ on, uid }) => [on, uid.replace(/[0-9a-f]{16}/, '…')])
    expect(surveys(events([], '2026-12-01'))).toEqual([['2027-08-16', 'survey-2027-12-31-…@goodterms']])
    const alder = client('Alder & Sons')
    expect(surveys(events([], '2026-12-01', [{ ...alder, versions: alder.versions.map((one) => ({ ...one, ends_on: '2031-12-31' })) }]))).toEqual([['2027-08-17', 'survey-…@goodterms']])
  })
})
