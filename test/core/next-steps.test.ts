import { describe, expect, test } from 'vitest'
import { DEFAULT_RENEWAL_RULES, needsOf, parseDay, STEP_RULES, stepRules, stepsOf, weekdayOf, type AgreementVersion, type Step, type StepClient, type StepNote } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const version: AgreementVersion = {
  client: 'Alder', version: 2, plan: 'gold', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 45, notice_months: null,
  monthly_fee_cents: 100_000, billed_seats: 20, premium_response_from: null, premium_response_until: null,
}
const NOTHING = { met: 0, missed: 0, promised_bp: 0 }

/** Nothing is due before January: visited and reviewed in October, surveyed in September. */
const client = (change: Partial<StepClient> = {}): StepClient => ({
  client: 'Alder', agreement: { version, standing: 'in_force', renews_on: '2027-06-30', notice_by: '2027-05-14' }, told: { surveys: true, visits: true },
  contacts: { survey_sent_on: '2026-09-10', visited_on: '2026-10-12', reviewed_on: '2026-10-12' }, offered_on: null, invoices: null, obligations: [],
  counts: { response: NOTHING, resolution: NOTHING }, habits: [], complainer: null, ...change,
})
const TODAY = '2026-10-30'
const steps = (change: Partial<StepClient> = {}, today = TODAY): string[] => stepsOf(client(change), today).map(({ kind, on, late }) => `${kind} ${on}${late ? ' late' : ''}`)
const ending = (notice_by: string | null, renews_on: string, renewal: 'rolling' | 'fixed' = 'rolling'): StepClient['agreement'] => ({ version: { ...version, renewal }, standing: 'in_force', renews_on, notice_by })
const only = (kind: string, list: readonly string[]): string[] => list.filter((one) => one.startsWith(`${kind} `))

describe('the steps of a client', () => {
  test('come in order, each with its day', () => {
    expect(steps()).toEqual(['visit 2026-11-30', 'survey 2027-02-12', 'review 2027-03-31', 'offer 2027-04-14', 'notice 2027-05-14'])
  })

  test('an offer is due thirty days before the notice, a survey sixty before the offer, on the Friday before a weekend', () => {
    // 16 November less 30 days is Saturday 17 October; Friday 16 October less 60 days is Monday 17 August.
    const agreement = ending('2026-11-16', '2026-12-31')
    expect(steps({ agreement, contacts: { ...client().contacts, survey_sent_on: null } })).toEqual(['survey 2026-08-17 late', 'offer 2026-10-16 late', 'notice 2026-11-16', 'visit 2026-11-30', 'review 2027-03-31'])
  })

  test('without a stated notice the end of the term is what counts', () => {
    expect(only('offer', steps({ agreement: ending(null, '2027-01-29') }))).toEqual(['offer 2026-12-29'])
    expect(only('notice', steps({ agreement: ending(null, '2027-01-29') }))).toEqual([])
  })

  test('an offer that was sent since the survey was due is done; an older one is of another term', () => {
    const agreement = ending('2026-12-01', '2026-12-31')
    expect(only('offer', steps({ agreement, offered_on: '2026-10-20' }))).toEqual([])
    expect(only('offer', steps({ agreement, offered_on: '2026-08-28' }))).toEqual(['offer 2026-10-30'])
  })

  test('once notice has passed a rolling term goes on, and a fixed one still ends', () => {
    expect(steps({ agreement: ending('2026-10-01', '2026-12-31') })).toEqual(['visit 2026-11-30', 'review 2027-03-31', 'survey 2027-09-10'])
    expect(only('offer', steps({ agreement: ending('2026-10-01', '2026-12-31', 'fixed') }))).toEqual(['offer 2026-09-01 late'])
  })

  test('an agreement that ended asks for another, and for nothing else of its own', () => {
    expect(steps({ agreement: { version, standing: 'ended', renews_on: '2026-07-31', notice_by: null } })).toEqual(['lapsed 2026-07-31 late'])
    expect(steps({ agreement: { version: null, standing: 'none', renews_on: null, notice_by: null } })).toEqual([])
  })

  test('a survey is due once a year whatever the term; one shortly before its day serves the offer', () => {
    const survey = (agreement: StepClient['agreement'], survey_sent_on: string | null): string[] => only('survey', steps({ agreement, contacts: { ...client().contacts, survey_sent_on } }))
    const near = ending('2027-02-01', '2027-03-31')
    expect(survey(near, '2026-10-05')).toEqual(['survey 2027-10-05'])
    expect(survey(near, '2026-10-01')).toEqual(['survey 2026-11-02'])
    expect(survey(ending(null, '2029-01-01'), '2025-10-01')).toEqual(['survey 2026-10-01 late'])
    expect(survey({ version, standing: 'in_force', renews_on: null, notice_by: null }, null)).toEqual(['survey 2026-11-04'])
  })

  test.each([
    ['2026-10-01', '2026-11-30'], ['2026-09-30', '2026-10-30'], ['2026-08-31', '2026-09-30 late'], [null, '2026-10-30'],
  ])('a visit after the one of %s is due by %s', (visited_on, due) => {
    expect(only('visit', steps({ contacts: { ...client().contacts, visited_on } }))).toEqual([`visit ${due}`])
  })

  test.each([['2026-10-01', '2027-03-31'], ['2026-09-30', '2026-12-31'], ['2026-03-31', '2026-06-30 late'], [null, '2026-12-31']])('a review after the one of %s is due by %s', (reviewed_on, due) => {
    expect(only('review', steps({ contacts: { ...client().contacts, reviewed_on } }))).toEqual([`review ${due}`])
  })

  test('what was dated or done by hand stands before what the rules say', () => {
    const agreement = ending('2026-11-16', '2026-12-31', 'fixed')
    const noted = (kind: StepNote['kind'], change: Partial<StepNote>): string[] => steps({ agreement, notes: [{ client: 'Alder', term_ends_on: '2026-12-31', kind, on: null, done_on: null, note: '', ...change }], contacts: { ...client().contacts, survey_sent_on: '2026-01-05' } }).filter((one) => /^(offer|survey|notice)/.test(one))
    expect(noted('visit', {})).toEqual(['survey 2026-08-17 late', 'offer 2026-10-16 late', 'notice 2026-11-16'])
    expect(noted('offer', { on: '2026-11-04' })).toEqual(['survey 2026-08-17 late', 'offer 2026-11-04', 'notice 2026-11-16'])
    expect(noted('survey', { done_on: '2026-08-19' })).toEqual(['offer 2026-10-16 late', 'notice 2026-11-16', 'survey 2027-01-05'])
    expect(noted('offer', { done_on: '2026-10-29' })).toEqual(['notice 2026-11-16', 'survey 2027-01-05'])
    expect(noted('notice', { done_on: '2026-10-29' })).toEqual(['survey 2026-08-17 late', 'offer 2026-10-16 late'])
    const over = { agreement: { version, standing: 'ended' as const, renews_on: '2026-07-31', notice_by: null } }
    expect(steps({ ...over, notes: [{ client: 'Alder', term_ends_on: '2026-07-31', kind: 'end', on: null, done_on: '2026-08-02', note: 'let go' }] })).toEqual([])
  })

  test('a version that follows settles the term, and a rolling term of less than a year is prepared once a year', () => {
    expect(steps({ agreement: { ...ending('2026-11-16', '2026-12-31'), followed_on: '2026-12-31' } }).filter((one) => /^(offer|notice)/.test(one))).toEqual([])
    const quarterly = { ...version, starts_on: '2026-01-01', ends_on: '2026-03-31' }
    const asked = (today: string, renews_on: string, notice_by: string) => steps({ agreement: { version: quarterly, standing: 'in_force', renews_on, notice_by } }, today).filter((one) => /^(offer|notice)/.test(one))
    expect(asked('2026-07-01', '2026-10-01', '2026-08-31')).toEqual(['notice 2026-08-31'])
    expect(asked('2026-10-01', '2027-01-01', '2026-11-30')).toEqual(['offer 2026-10-30', 'notice 2026-11-30'])
  })

  test('lengths and free days are those by which renewals are prepared', () => {
    const rules = stepRules({ ...DEFAULT_RENEWAL_RULES, offer_before_notice_days: 20, survey_every_months: 6, on_free_day: 'after' })
    expect(stepsOf(client(), TODAY, rules).filter(({ kind }) => kind === 'offer' || kind === 'survey').map(({ kind, on }) => `${kind} ${on}`)).toEqual(['survey 2027-02-25', 'offer 2027-04-26'])
  })

  test('where no file tells of surveys or visits, none is due', () => {
    expect(steps({ told: { surveys: false, visits: false }, contacts: { survey_sent_on: null, visited_on: null, reviewed_on: null } })).toEqual(['offer 2027-04-14', 'notice 2027-05-14'])
  })

  test('unpaid invoices ask for a call once they are two weeks over', () => {
    const due = (oldest_days_overdue: number): string[] => only('invoices', steps({ invoices: { overdue: 2, overdue_cents: 5_000, oldest_days_overdue } }))
    expect(due(13)).toEqual([])
    expect(due(14)).toEqual(['invoices 2026-11-04'])
  })

  test('a reminder is due when the obligations say so', () => {
    expect(only('reminder', steps({ obligations: [{ obligation: 'logging', next_due: { on: '2026-11-02', why: 'broken' } }, { obligation: 'quota', next_due: null }] }))).toEqual(['reminder 2026-11-02'])
  })

  test('a promise missed beyond doubt is to be made good by the offer or the review, whichever is first; a close one is not', () => {
    const missed = (met: number, of: number, change: Partial<StepClient> = {}): string[] => only('promise', steps({ counts: { response: NOTHING, resolution: { met, missed: of - met, promised_bp: of * 9_000 } }, ...change }))
    expect(missed(80, 100)).toEqual(['promise 2027-03-31'])
    expect(missed(86, 100)).toEqual([])
    expect(missed(80, 100, { agreement: ending('2026-11-16', '2026-12-31') })).toEqual(['promise 2026-11-04'])
  })

  test('habits are one matter for the next review, and being good is none', () => {
    const habits = [{ habit: 'good', value: 1, others: 0 }, { habit: 'pays_late', value: 30, others: 3 }, { habit: 'odd_hours', value: 0.4, others: 0.1 }]
    expect(stepsOf(client({ habits }), TODAY).find(({ kind }) => kind === 'habit')).toEqual({ kind: 'habit', client: 'Alder', on: '2027-03-31', late: false, habit: 'pays_late', value: 30, others: 3, more: 1 })
    expect(only('habit', steps({ habits: habits.slice(0, 1) }))).toEqual([])
  })

  test('who was served worst is spoken to, unless that was within thirty days', () => {
    const spoken = (last_contact_on: string | null): string[] => only('complainer', steps({ complainer: { person: 'Ada Moss', last_contact_on } }))
    expect([spoken(null), spoken('2026-09-30'), spoken('2026-10-01')]).toEqual([['complainer 2026-11-04'], ['complainer 2026-11-04'], []])
  })

  test('a day that is none is refused', () => {
    expect(() => stepsOf(client(), '2026-02-30')).toThrow('"2026-02-30" is not a date')
  })
})

describe('whatever the files say', () => {
  const next = random(19)
  const day = (): string => `20${next.int(25, 28)}-${String(next.int(1, 12)).padStart(2, '0')}-${String(next.int(1, 28)).padStart(2, '0')}`
  const maybe = <T>(value: T): T | null => (next.int(0, 3) === 0 ? null : value)
  const any = (): StepClient => client({
    agreement: { version: maybe({ ...version, renewal: next.int(0, 1) === 0 ? 'fixed' : 'rolling' }), standing: (['in_force', 'ended', 'to_come', 'none'] as const)[next.int(0, 3)] ?? 'none', renews_on: maybe(day()), notice_by: maybe(day()) },
    contacts: { survey_sent_on: maybe(day()), visited_on: maybe(day()), reviewed_on: maybe(day()) }, offered_on: maybe(day()),
    invoices: maybe({ overdue: next.int(0, 3), overdue_cents: 100, oldest_days_overdue: next.int(0, 60) }),
    obligations: [{ obligation: 'logging', next_due: maybe({ on: day(), why: 'broken' }) }],
    counts: { response: { met: next.int(0, 100), missed: next.int(0, 30), promised_bp: 900_000 }, resolution: NOTHING },
    habits: next.int(0, 1) === 0 ? [] : [{ habit: 'pays_late', value: 30, others: 3 }], complainer: maybe({ person: 'Ada Moss', last_contact_on: maybe(day()) }),
  })
  const cases = Array.from({ length: 400 }, () => ({ of: any(), today: day() }))

  test('steps are in order, late exactly where their day has passed, and what has no day of its own is never late', () => {
    for (const { of, today } of cases) {
      const found = stepsOf(of, today)
      expect(found.map(({ on }) => on)).toEqual(found.map(({ on }) => on).toSorted())
      for (const step of found) {
        expect(step.late).toBe(step.on < today)
        if (['invoices', 'promise', 'habit', 'complainer'].includes(step.kind)) expect(step.late).toBe(false)
        if (['offer', 'survey', 'visit', 'review'].includes(step.kind)) expect(weekdayOf(parseDay(step.on) ?? 0)).toBeLessThan(5)
      }
    }
  })

  test('a term that comes up has its notice, its offer or the proof of one', () => {
    for (const { of, today } of cases) {
      const { version: held, standing, renews_on, notice_by } = of.agreement
      if (held === null || standing !== 'in_force' || renews_on === null || notice_by === null || renews_on < today || notice_by < today) continue
      const kinds = stepsOf(of, today).map(({ kind }) => kind)
      expect(kinds).toContain('notice')
      expect(kinds.includes('offer') || of.offered_on !== null).toBe(true)
    }
  })
})

describe('who needs somebody this week', () => {
  const step = (client: string, kind: 'offer' | 'notice' | 'review' | 'visit', on: string): Step => {
    const common = { client, on, late: on < TODAY }
    if (kind === 'offer') return { ...common, kind, notice_by: null, renews_on: '2026-12-31', renewal: 'fixed' }
    if (kind === 'notice') return { ...common, kind, notice_by: on, renews_on: null, renewal: 'fixed' }
    return { ...common, kind, last_on: null }
  }
  const told = (all: readonly (readonly Step[])[]): string[] => needsOf(all, TODAY).map(({ client, steps: due }) => `${client}: ${due.map(({ kind }) => kind).join(' ')}`)

  test('holds whoever has a step within seven days, the longest late first', () => {
    expect(told([[step('A', 'visit', '2026-11-06')], [step('B', 'visit', '2026-11-07')], [step('C', 'visit', '2026-09-30')], [], [step('D', 'visit', '2026-11-02')]])).toEqual(['C: visit', 'D: visit', 'A: visit'])
  })

  test('says first what cannot wait, and the notice not beside its offer', () => {
    expect(told([[step('A', 'review', '2026-09-30'), step('A', 'offer', '2026-10-05'), step('A', 'notice', '2026-11-04')], [step('B', 'notice', '2026-11-04')]])).toEqual(['A: offer review', 'B: notice'])
  })

  test('leaves out reminders that nobody waits for', () => {
    const reminder = (client: string, why: 'first' | 'broken'): Step => ({ client, kind: 'reminder', on: TODAY, late: false, obligation: 'quota', why })
    expect(told([[reminder('A', 'first')], [reminder('B', 'broken')]])).toEqual(['B: reminder'])
  })

  test('of one day names come in order', () => {
    expect(told([[step('Zoë', 'visit', TODAY)], [step('Ada', 'visit', TODAY)]])).toEqual(['Ada: visit', 'Zoë: visit'])
    expect(STEP_RULES.week_days).toBe(7)
  })
})
