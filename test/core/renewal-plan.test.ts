import { describe, expect, test } from 'vitest'
import { DEFAULT_RENEWAL_RULES, planOf, type AgreementVersion, type PlanClient, type PlanContent, type PlanKept, type PlannedRenewal, type PlanRow, type StepNote } from '../../src/core/index.ts'

const content: PlanContent = { renewals: DEFAULT_RENEWAL_RULES, calendars: new Map(), plans: new Map() }
const TOLD = { surveys: true, visits_since: '2025-01-01' }
const FROM_FILE = { file: 'agreements.csv', row: 2 }
const version = (change: Partial<AgreementVersion> = {}): AgreementVersion & PlanRow => ({
  client: 'Alder', version: 1, plan: 'gold', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 45, notice_months: null,
  monthly_fee_cents: 100_000, billed_seats: 20, premium_response_from: null, premium_response_until: null, ...FROM_FILE, ...change,
})
const client = (change: Partial<PlanClient> = {}): PlanClient => ({ client: 'Alder', versions: [version()], surveys: [], visits: [], ...change })
const TODAY = '2026-08-20'
const plan = (of: PlanClient, today = TODAY, kept: PlanKept = { steps: [], documents: [] }, told = TOLD) => planOf(of, today, content, kept, told)
const said = ({ term_ends_on, steps }: PlannedRenewal): string => `${term_ends_on}: ${steps.map(({ kind, on, state, why }) => `${kind} ${on} ${state}${why === null ? '' : ` (${why})`}`).join(', ')}`
const note = (change: Partial<StepNote>): StepNote => ({ client: 'Alder', term_ends_on: '2026-12-31', kind: 'offer', on: null, done_on: null, note: '', ...change })

describe('the steps before the end of a term', () => {
  test('are counted back from the last day for notice, each on a working day', () => {
    // 31 December less 45 days is Monday 16 November; less 30 Saturday 17 October, so Friday the 16th; less 60 Monday 17 August.
    expect(plan(client()).renewals.map(said)).toEqual([
      '2026-12-31: survey 2026-08-17 overdue, visit 2026-10-09 not_yet, briefing 2026-10-13 not_yet, offer 2026-10-16 not_yet, notice 2026-11-16 not_yet, end 2026-12-31 not_yet',
      '2027-12-31: survey 2027-08-16 not_yet, visit 2027-10-08 not_yet, briefing 2027-10-12 not_yet, offer 2027-10-15 not_yet, notice 2027-11-16 not_yet, end 2027-12-31 not_yet',
    ])
  })

  test('what the owner notes stands before what the rules say', () => {
    const [first] = plan(client(), TODAY, { steps: [note({ on: '2026-10-20' }), note({ kind: 'survey', done_on: '2026-08-19', note: 'by telephone' })], documents: [] }).renewals
    expect(said(first!)).toMatch(/survey 2026-08-17 done, .*offer 2026-10-20 not_yet/)
    expect(first!.steps.map(({ by_hand }) => by_hand)).toEqual([false, false, false, true, false, false])
    expect(first!.steps[0]!.evidence).toEqual({ kind: 'note', on: '2026-08-19', file: null, row: null, what: 'by telephone' })
  })
})
