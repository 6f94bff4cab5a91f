import { describe, expect, test } from 'vitest'
import { DEFAULT_RENEWAL_RULES, planOf, renewalDates, stepRules, stepsInOrder, stepsOf, toldBy, versionSpeaking, workdaysOf, yearPlan, type CalendarSpec, type AgreementVersion, type PlanClient, type PlanContent, type PlanDocument, type PlanKept, type PlannedRenewal, type PlanRow, type PlanTold, type StepNote } from '../../src/core/index.ts'
import { random } from '../support/random.ts'

const content: PlanContent = { renewals: DEFAULT_RENEWAL_RULES, calendars: new Map(), plans: new Map() }
const TOLD: PlanTold = { surveys: true, visits_since: '2025-01-01' }
const FROM_FILE = { file: 'agreements.csv', row: 2 }
const version = (change: Partial<AgreementVersion> = {}): AgreementVersion & PlanRow => ({
  client: 'Alder', version: 1, plan: 'gold', starts_on: '2026-01-01', ends_on: '2026-12-31', renewal: 'rolling', notice_days: 45, notice_months: null,
  monthly_fee_cents: 100_000, billed_seats: 20, premium_response_from: null, premium_response_until: null, ...FROM_FILE, ...change,
})
const client = (change: Partial<PlanClient> = {}): PlanClient => ({ client: 'Alder', versions: [version()], surveys: [], visits: [], ...change })
const DAY_OPEN = [{ from: 540, until: 1020 }]
/** Open from Tuesday to Saturday, but on one holiday. */
const DESK: CalendarSpec = {
  id: 'desk', zone: 'Europe/London', always: false, open: { mon: [], tue: DAY_OPEN, wed: DAY_OPEN, thu: DAY_OPEN, fri: DAY_OPEN, sat: DAY_OPEN, sun: [] },
  holidays: new Map([['2026-10-16', 'Founders’ day']]), earlier: [],
}
const NOTHING = { met: 0, missed: 0, promised_bp: 0 }
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

  test('move off weekends and holidays as the rules say, and the last day for notice never moves', () => {
    const closed = { ...content, calendars: new Map([['desk', DESK]]) }
    const days = (change: Partial<PlanContent['renewals']>) => planOf(client({ versions: [version({ notice_days: 46 })] }), TODAY, { ...closed, renewals: { ...DEFAULT_RENEWAL_RULES, ...change } }, { steps: [], documents: [] }, TOLD)
      .renewals[0]!.steps.map(({ on }) => on)
    // Notice by Sunday 15 November, so the offer falls on Friday 16 October; that is a holiday of the desk, which opens on Saturdays.
    expect(days({})).toEqual(['2026-08-17', '2026-10-09', '2026-10-13', '2026-10-16', '2026-11-15', '2026-12-31'])
    expect(days({ calendar: 'desk' })).toEqual(['2026-08-15', '2026-10-08', '2026-10-10', '2026-10-15', '2026-11-15', '2026-12-31'])
    expect(days({ calendar: 'desk', on_free_day: 'after' })).toEqual(['2026-08-18', '2026-10-10', '2026-10-14', '2026-10-17', '2026-11-15', '2026-12-31'])
    expect(days({ calendar: 'desk', on_free_day: 'same' })).toEqual(['2026-08-17', '2026-10-09', '2026-10-13', '2026-10-16', '2026-11-15', '2026-12-31'])
  })

  test('without an agreed notice are counted back from the last day of the term', () => {
    expect(said(plan(client({ versions: [version({ notice_days: null })] })).renewals[0]!)).toBe('2026-12-31: survey 2026-10-02 not_yet, visit 2026-11-24 not_yet, briefing 2026-11-27 not_yet, offer 2026-12-01 not_yet, end 2026-12-31 not_yet')
  })

  test.each([
    ['2026-02-01', '2027-01-31', null, 1, '2026-12-31'], ['2025-03-01', '2026-02-28', null, 1, '2027-01-31'], ['2023-03-01', '2024-02-29', null, 1, '2027-01-31'], ['2026-03-01', '2027-02-28', null, 3, '2026-11-30'],
    ['2026-01-01', '2026-12-31', 30, 1, '2026-11-30'], ['2026-01-01', '2026-12-31', 0, null, '2026-12-31'],
  ])('a term from %s to %s with %s days or %s months of notice can be ended until %s', (starts_on, ends_on, notice_days, notice_months, notice_by) => {
    expect(plan(client({ versions: [version({ starts_on, ends_on, notice_days, notice_months })] })).renewals[0]?.notice_by).toBe(notice_by)
  })
})

describe('the state of a step', () => {
  const stateOf = (kind: string, of: PlanClient, today = TODAY, kept?: PlanKept) => {
    const step = plan(of, today, kept).renewals[0]!.steps.find((one) => one.kind === kind)!
    return [step.state, step.why, step.evidence?.on ?? null]
  }

  test('is not yet, due from so many days before, and overdue once its day has passed', () => {
    const survey = (today: string) => stateOf('survey', client(), today)[0]
    expect([survey('2026-08-02'), survey('2026-08-03'), survey('2026-08-17'), survey('2026-08-18')]).toEqual(['not_yet', 'due', 'due', 'overdue'])
  })

  test('a survey from thirty days before its day is the proof, with its row; an earlier one is not, nor one that the files tell of tomorrow', () => {
    const surveyed = (sent_on: string, file: string | null = 'surveys.csv') => stateOf('survey', client({ surveys: [{ sent_on, answered_on: null, file, row: 4 }] }))
    expect([surveyed('2026-07-17'), surveyed('2026-07-18'), surveyed('2026-08-21'), surveyed('2026-08-21', null)]).toEqual([['overdue', null, null], ['done', null, '2026-07-18'], ['overdue', null, null], ['done', null, '2026-08-21']])
  })

  test('a visit on site or a review proves the visit, a telephone call does not', () => {
    const visited = (kind: 'on_site' | 'review' | 'phone') => stateOf('visit', client({ visits: [{ visited_on: '2026-10-02', kind, file: 'visits.csv', row: 9 }] }), '2026-10-12')[0]
    expect([visited('on_site'), visited('review'), visited('phone')]).toEqual(['done', 'done', 'overdue'])
  })

  test('an offer that was sent is done, and what should have come before it is not needed any more', () => {
    const documents: PlanDocument[] = [{ client: 'Alder', document: 'GT-1', template: 'proposal', made_on: '2026-10-01', sent_on: '2026-10-02' }]
    expect(said(plan(client(), '2026-10-20', { steps: [], documents }).renewals[0]!)).toMatch(/^2026-12-31: survey 2026-08-17 not_needed \(offered\), visit .* not_needed \(offered\), briefing .* not_needed \(offered\), offer 2026-10-16 done, notice/)
    expect(stateOf('offer', client(), '2026-10-20', { steps: [], documents: [{ ...documents[0]!, sent_on: null }] })[0]).toBe('overdue')
    expect(stateOf('briefing', client(), '2026-10-20', { steps: [], documents: [{ ...documents[0]!, template: 'owner-briefing', sent_on: null }] })).toEqual(['done', null, '2026-10-01'])
  })

  test('once the last day for notice has passed a rolling term goes on by itself, and a fixed one still ends', () => {
    const passed = (renewal: 'rolling' | 'fixed') => said(plan(client({ versions: [version({ renewal })] }), '2026-11-17').renewals[0]!)
    expect(passed('rolling')).toMatch(/offer 2026-10-16 not_needed \(notice_passed\), notice 2026-11-16 done \(notice_passed\), end 2026-12-31 not_yet$/)
    expect(passed('fixed')).toMatch(/offer 2026-10-16 overdue, notice 2026-11-16 done \(notice_passed\), end 2026-12-31 not_yet$/)
  })

  test('what no file could prove is never called late', () => {
    const [first] = plan(client(), '2026-10-14', { steps: [], documents: [] }, { surveys: false, visits_since: null }).renewals
    expect(first!.steps.slice(0, 3).map(({ state, why }) => [state, why])).toEqual([['due', 'no_file'], ['due', 'no_file'], ['due', 'no_file']])
  })

  test('what the owner notes stands before what the rules say', () => {
    const [first] = plan(client(), TODAY, { steps: [note({ on: '2026-10-20' }), note({ kind: 'survey', done_on: '2026-08-19', note: 'by telephone' })], documents: [] }).renewals
    expect(said(first!)).toMatch(/survey 2026-08-17 done, .*offer 2026-10-20 not_yet/)
    expect(first!.steps.map(({ by_hand }) => by_hand)).toEqual([false, false, false, true, false, false])
    expect(first!.steps[0]!.evidence).toEqual({ kind: 'note', on: '2026-08-19', file: null, row: null, what: 'by telephone' })
  })
})

describe('which terms are planned', () => {
  const ends = (versions: readonly (AgreementVersion & PlanRow)[], today = TODAY) => plan(client({ versions }), today).renewals.map(({ term_ends_on, ends_within, steps }) => `${term_ends_on}${ends_within ? '' : ' later'} ${[...new Set(steps.map(({ why }) => (why === null || why === 'no_file' ? 'open' : why)))].join(' ')}`)

  test('a later version that follows settles the term, and its own end is planned', () => {
    const next = version({ version: 2, starts_on: '2027-01-01', ends_on: '2027-12-31' })
    expect(ends([version(), next])).toEqual(['2026-12-31 settled', '2027-12-31 later open'])
    expect(plan(client({ versions: [version(), next] })).renewals[0]!.steps.at(-1)).toMatchObject({ kind: 'end', state: 'not_needed', evidence: { kind: 'version', on: '2027-01-01', what: '2', file: 'agreements.csv', row: 2 } })
    expect(ends([version(), { ...next, starts_on: '2026-10-01' }])[0]).toBe('2026-09-30 settled')
  })

  test('a rolling term of months is planned each time it ends, and prepared once a year', () => {
    const quarterly = version({ starts_on: '2025-10-01', ends_on: '2025-12-31', notice_days: 10 })
    expect(ends([quarterly])).toEqual(['2026-09-30 open', '2026-12-31 once_a_year open', '2027-03-31 once_a_year open', '2027-06-30 once_a_year open', '2027-09-30 later open'])
  })

  test('one that began on the 31st ends at the end of each month', () => {
    expect(ends([version({ starts_on: '2026-01-31', ends_on: '2026-02-27', notice_days: null })], '2027-11-20').map((one) => one.slice(0, 10)).slice(0, 4)).toEqual(['2027-11-29', '2027-12-30', '2028-01-30', '2028-02-28'])
  })

  test('an agreement that ended is not forgotten until the owner says so', () => {
    const ended = client({ versions: [version({ renewal: 'fixed', ends_on: '2026-03-31' })] })
    expect(said(plan(ended).renewals[0]!)).toMatch(/offer .* not_needed \(ended\), notice 2026-02-14 done \(notice_passed\), end 2026-03-31 overdue$/)
    expect(said(plan(ended, TODAY, { steps: [note({ term_ends_on: '2026-03-31', kind: 'end', done_on: '2026-04-02', note: 'let go' })], documents: [] }).renewals[0]!)).toMatch(/end 2026-03-31 done$/)
  })

  test('a rolling term that a later version cuts short ends for good, even where that version never binds', () => {
    const never = version({ version: 2, starts_on: '2026-10-01', ends_on: '2026-09-01', renewal: 'fixed' })
    const [first] = plan(client({ versions: [version(), never] })).renewals
    expect([first!.term_ends_on, first!.renewal, first!.followed_by, first!.steps.at(-1)!.state]).toEqual(['2026-09-30', 'fixed', null, 'not_yet'])
    expect(plan(client({ versions: [version(), never] }), '2026-12-01').renewals.map(({ steps }) => steps.at(-1)!.state)).toEqual(['overdue'])
  })

  test('without an agreement, or with one that ends before it starts, a client is there with nothing planned', () => {
    const clients = [client({ versions: [] }), client({ client: 'Birch', versions: [version({ ends_on: '2025-12-31' })] })]
    const year = yearPlan({ period: { until_on: TODAY }, holdings: [], clients }, content)
    expect(year.clients.map(({ client: name, standing, renewals, survey }) => [name, standing, renewals, survey])).toEqual([['Alder', 'none', [], null], ['Birch', 'in_force', [], null]])
    expect(yearPlan({ period: { until_on: '' }, holdings: [], clients }, content)).toEqual({ as_of: '', until_on: '', clients: [] })
  })
})

describe('visits and surveys through the year', () => {
  const plans = new Map([['gold', { visits_per_month: 2 }]]) as unknown as PlanContent['plans']
  const visit = (visited_on: string, kind: 'on_site' | 'review' = 'on_site') => ({ visited_on, kind, file: 'visits.csv', row: 2 })
  const months = (visits: PlanClient['visits'], since: string | null, of: PlanContent = content) => planOf(client({ visits }), TODAY, of, { steps: [], documents: [] }, { surveys: true, visits_since: since }).visits.map(({ month, state }) => `${month.slice(2)} ${state}`)

  test('each month is kept or missing, from the first that files tell of', () => {
    const found = months([visit('2026-03-02'), visit('2026-05-29'), visit('2026-06-30', 'review')], '2026-02-27')
    expect(found).toHaveLength(24)
    expect(found.slice(0, 13)).toEqual(['25-09 not_owed', '25-10 not_owed', '25-11 not_owed', '25-12 not_owed', '26-01 no_file', '26-02 missing', '26-03 kept', '26-04 missing', '26-05 kept', '26-06 missing', '26-07 missing', '26-08 running', '26-09 not_yet'])
  })

  test('a plan’s own number holds where it is larger', () => {
    expect(months([visit('2026-06-02'), visit('2026-07-01'), visit('2026-07-15')], '2026-01-01', { ...content, plans }).slice(8, 11)).toEqual(['26-05 missing', '26-06 fewer', '26-07 kept'])
  })

  test('a client is asked at least once a year, and before an offer', () => {
    const asked = (sent_on: string | null, change: Partial<AgreementVersion> = {}) => {
      const { survey } = plan(client({ versions: [version({ notice_days: 0, ...change })], surveys: sent_on === null ? [] : [{ sent_on, answered_on: null, file: 'surveys.csv', row: 2 }] }))
      return [survey?.on, survey?.why, survey?.state]
    }
    expect(asked('2026-05-04')).toEqual(['2026-10-02', 'before_offer', 'not_yet'])
    expect(asked('2025-09-01')).toEqual(['2026-09-01', 'yearly', 'due'])
    expect(asked(null, { ends_on: '2028-12-31' })).toEqual(['2026-08-20', 'first', 'due'])
  })
})

const KINDS: readonly PlanClient['visits'][number]['kind'][] = ['on_site', 'review', 'phone', 'email']

describe('whatever the files say', () => {
  const next = random(71)
  const day = (from: number, until: number): string => `20${next.int(from, until)}-${String(next.int(1, 12)).padStart(2, '0')}-${String(next.int(1, 28)).padStart(2, '0')}`
  const maybe = <T>(value: T): T | null => (next.int(0, 2) === 0 ? null : value)
  const anyVersion = (number: number) => version({ version: number, starts_on: day(23, 27), ends_on: day(24, 28), renewal: next.pick(['rolling', 'fixed']), notice_days: maybe(next.int(0, 120)), notice_months: maybe(next.int(0, 6)) })
  const anyClient = (at: number): PlanClient => ({
    client: `Client ${at}`, versions: Array.from({ length: next.int(0, 3) }, (_, i) => anyVersion(i + 1)),
    surveys: Array.from({ length: next.int(0, 2) }, () => ({ sent_on: maybe(day(25, 27)), answered_on: maybe(day(25, 27)), file: maybe('surveys.csv'), row: 2 })),
    visits: Array.from({ length: next.int(0, 4) }, () => ({ visited_on: day(25, 27), kind: next.pick(KINDS), file: 'visits.csv', row: 2 })),
  })
  const anyRules = (): PlanContent => ({
    ...content, calendars: new Map([['desk', DESK]]),
    renewals: { ...DEFAULT_RENEWAL_RULES, offer_before_notice_days: next.int(0, 90), survey_before_offer_days: next.int(0, 90), visit_before_offer_days: next.int(0, 20), briefing_before_offer_days: next.int(0, 20), due_before_days: next.int(0, 30), on_free_day: next.pick(['before', 'after', 'same']), calendar: maybe('desk') },
  })
  const cases = Array.from({ length: 150 }, (_, i) => {
    const clients = Array.from({ length: 3 }, (_unused, at) => anyClient(i * 3 + at))
    const steps = clients.flatMap((one) => one.versions.map(({ ends_on }): StepNote => ({ client: one.client, term_ends_on: ends_on, kind: next.pick(['survey', 'visit', 'briefing', 'offer', 'notice', 'end']), on: maybe(day(26, 27)), done_on: maybe(day(26, 27)), note: '' })))
    return { book: { period: { until_on: day(25, 27) }, holdings: ['surveys', 'visits'], clients }, rules: anyRules(), kept: { steps, documents: [] } }
  })
  const years = cases.map(({ book, rules, kept }) => ({ book, rules, year: yearPlan(book, rules, kept) }))

  test('no client is missing, and no term that ends within the twelve months', () => {
    for (const { book, year } of years) {
      expect(year.clients.map(({ client: name }) => name)).toEqual(book.clients.map(({ client: name }) => name))
      for (const [at, { versions }] of book.clients.entries()) {
        const planned = year.clients[at]!.renewals.map(({ term_ends_on }) => term_ends_on)
        for (const { version: number, ends_on, starts_on } of versions) {
          const overtaken = versions.some((other) => (other.starts_on > starts_on || (other.starts_on === starts_on && other.version > number)) && other.starts_on <= ends_on)
          if (ends_on >= starts_on && !overtaken && ends_on >= year.as_of && ends_on <= year.until_on) expect(planned).toContain(ends_on)
        }
      }
    }
  })

  test('steps are in order by the rules, and nothing falls in the past unnoticed', () => {
    for (const { year } of years) {
      for (const { renewals } of year.clients) {
        expect(renewals.map(({ term_ends_on }) => term_ends_on)).toEqual(renewals.map(({ term_ends_on }) => term_ends_on).toSorted())
        expect(new Set(renewals.map(({ term_ends_on }) => term_ends_on)).size).toBe(renewals.length)
        for (const { steps } of renewals) {
          expect(steps.map(({ by_rule }) => by_rule)).toEqual(steps.map(({ by_rule }) => by_rule).toSorted())
          for (const { on, state, why, evidence, kind } of steps) {
            if (state === 'not_yet') expect(on >= year.as_of).toBe(true)
            if (state === 'overdue') expect(on < year.as_of).toBe(true)
            if (state === 'due' && on < year.as_of) expect(why).toBe('no_file')
            if (state === 'done') expect(evidence !== null || (kind === 'notice' && why === 'notice_passed')).toBe(true)
            if (state === 'not_needed') expect(why).not.toBe(null)
          }
        }
      }
    }
  })

  test('what to do next holds every step once, late ones first', () => {
    for (const { year } of years) {
      const ordered = stepsInOrder(year)
      expect(ordered).toHaveLength(year.clients.reduce((sum, { renewals }) => sum + renewals.reduce((all, { steps }) => all + steps.length, 0), 0))
      const open = ordered.filter(({ state }) => state === 'overdue' || state === 'due' || state === 'not_yet')
      expect(ordered.slice(0, open.length)).toEqual(open)
      expect(open.map(({ state, on }) => `${['overdue', 'due', 'not_yet'].indexOf(state)} ${on}`)).toEqual(open.map(({ state, on }) => `${['overdue', 'due', 'not_yet'].indexOf(state)} ${on}`).toSorted())
    }
  })

  test('the next steps of a client name the same days', () => {
    for (const { book, rules, year } of years) {
      for (const [at, one] of book.clients.entries()) {
        const planned = year.clients[at]!
        const said_of = versionSpeaking(one.versions, year.as_of)
        const coming = planned.renewals.find(({ version: of, term_ends_on }) => of === said_of.version && term_ends_on >= year.as_of)
        if (said_of.standing !== 'in_force' || said_of.version === null || coming === undefined || coming.followed_by !== null) continue
        const { renews_on, notice_by } = renewalDates(said_of.version, year.as_of)
        if (one.versions.some(({ starts_on }) => starts_on > said_of.version!.starts_on && starts_on <= (renews_on ?? ''))) continue
        const found = stepsOf({
          client: one.client, agreement: { version: said_of.version, standing: 'in_force', renews_on, notice_by }, told: { surveys: true, visits: false }, contacts: { survey_sent_on: null, visited_on: null, reviewed_on: null },
          offered_on: null, invoices: null, obligations: [], counts: { response: NOTHING, resolution: NOTHING }, habits: [], complainer: null,
        }, year.as_of, stepRules(rules.renewals), workdaysOf(rules.renewals, rules.calendars))
        for (const kind of ['offer', 'notice'] as const) {
          const step = found.find((other) => other.kind === kind)
          if (step !== undefined) expect(coming.steps.find((other) => other.kind === kind)?.by_rule).toBe(step.on)
          else expect(coming.steps.find((other) => other.kind === kind && ['due', 'overdue', 'not_yet'].includes(other.state))).toBe(undefined)
        }
        const survey = found.find((other) => other.kind === 'survey')
        if (survey?.kind === 'survey' && survey.why === 'before_offer') expect(coming.steps[0]!.by_rule).toBe(survey.on)
      }
    }
  })
})

test('visits noted nowhere are told by no file', () => {
  expect(toldBy({ holdings: ['tickets'], clients: [client()] })).toEqual({ surveys: false, visits_since: null })
  expect(toldBy({ holdings: ['visits', 'surveys'], clients: [client()] })).toEqual({ surveys: true, visits_since: '9999-12-31' })
})
