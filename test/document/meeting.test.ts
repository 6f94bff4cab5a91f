/** What the two documents of a meeting count and say. */
import { describe, expect, test } from 'vitest'
import {
  againTitle, briefingFields, busiestKinds, byMonth, clockCount, FIRST_SIDES, kindsTitle, lateCalls, lateTitle, metAgain, plainText, promiseTitle, REVIEW_DETAIL, reviewFields, SECOND_SIDES, type BriefingFacts, type FieldValues, type ReviewFacts,
} from '../../src/document/index.ts'
import { random } from '../support/random.ts'
import { call, content, credit, facts, provider, scoring, ticketsAlone, year } from './meeting-facts.ts'

const review = (of: ReviewFacts, late = 20): FieldValues => reviewFields(of, provider, { ...REVIEW_DETAIL, late })
const briefing = (of: BriefingFacts, side = 0): FieldValues => briefingFields(of, provider, scoring, FIRST_SIDES[side]!, SECOND_SIDES[side]!)
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
function said(fields: FieldValues, path: string): string | string[] | string[][] | null {
  const value = fields.get(path)
  if (value === undefined || value.kind === 'missing') return null
  if (value.kind === 'list') return value.value.map(plain)
  return value.kind === 'table' ? value.value.rows.map((row) => row.map(({ runs }) => plain(plainText(runs)))) : plain(value.text)
}
const both = (calls: Parameters<typeof clockCount>[0]) => ({ response: clockCount(calls, 'response'), resolution: clockCount(calls, 'resolution') })

describe('counts', () => {
  test('decide a promise as the agreement says it: exactly nine of ten keep it', () => {
    expect(clockCount(year(20, { response: 2 }), 'response')).toEqual({ met: 18, missed: 2, decided: 20, promised: 0.9, least: 18, kept: true })
    expect(clockCount(year(20, { response: 3 }), 'response')).toMatchObject({ met: 17, least: 18, kept: false })
    expect(clockCount([call({ response: 'exempt', resolution: 'exempt' })], 'response')).toEqual({ met: 0, missed: 0, decided: 0, promised: null, least: null, kept: null })
  })

  test('put every call into one month of the period', () => {
    const numbers = random(7)
    for (let time = 0; time < 20; time += 1) {
      const calls = year(numbers.int(0, 60))
      const months = byMonth(calls, { from_on: '2025-11-01', until_on: '2026-10-30' })
      expect([months.length, months.reduce((sum, one) => sum + one.calls.length, 0)]).toEqual([12, calls.length])
    }
  })

  test('list late calls in order of time; of more than asked for, the latest by their target', () => {
    const calls = year(40, { response: 12 })
    const { shown, all } = lateCalls(calls, 5)
    expect([all, shown.length]).toEqual([12, 5])
    expect(shown.map(({ created_at }) => created_at)).toEqual(shown.map(({ created_at }) => created_at).toSorted((a, b) => a - b))
    expect(shown.map(({ ticket_id }) => ticket_id).toSorted()).toEqual(['40007', '40008', '40009', '40010', '40011'])
  })

  test('name kinds by their number and leave out what was withdrawn', () => {
    const of = (kind: string | null, nth: number, response: 'met' | 'exempt' = 'met') => call({ nth, response, resolution: response, more: { kind } })
    expect(busiestKinds([of('Mailbox full', 1), of('mailbox full', 2), of('New starter', 3), of(null, 4), of('New starter', 5, 'exempt')])).toEqual([{ kind: 'Mailbox full', calls: 2, late: 0 }, { kind: 'New starter', calls: 1, late: 0 }])
  })

  test('name a person and a problem from three times on, however the name is spelt', () => {
    const of = (requester: string | null, nth: number, from_client = true) => call({ nth, on: `2026-03-0${nth}`, more: { requester, from_client } })
    expect(metAgain([of('Ada Long', 1), of(' ada  long', 2), of('Ada Long', 3), of('Bo', 4), of('Bo', 5), of(null, 6), of('Bo', 7, false)])).toEqual([{ requester: 'Ada Long', kind: 'Printer does not print', times: 3, first_on: '2026-03-01', last_on: '2026-03-03' }])
  })
})

describe('headings', () => {
  test('say which promise was missed, and by how many calls', () => {
    const title = (response: number, resolution: number) => plain(promiseTitle(both(year(40, { response, resolution }))))
    expect([title(4, 4), title(7, 4), title(4, 5), title(7, 5)]).toEqual([
      'We kept both promises: first answers and resolutions', 'First answers missed the promise by 3 calls; resolutions kept it', 'Resolutions missed the promise by 1 call; first answers kept it', 'We missed both promises: first answers by 3 calls, resolutions by 1 call',
    ])
    expect(promiseTitle(both([]))).toBe('No call could be counted against a promise')
  })

  test('say what came most often, what was late, and what came back', () => {
    const kinds = [{ kind: 'A', calls: 9, late: 0 }, { kind: 'B', calls: 3, late: 1 }]
    expect([kindsTitle(kinds, 20), kindsTitle([{ kind: 'A', calls: 1, late: 0 }], 1), kindsTitle([], 0)].map(plain)).toEqual(['Two kinds of call made up 12 of 20 calls', '1 call came in these twelve months', 'No call came in these twelve months'])
    expect([lateTitle(3, 3), lateTitle(1, 1), lateTitle(20, 45)].map(plain)).toEqual(['3 calls were late, and what was done about each', 'One call was late, and what was done about it', '45 calls were late; here are the 20 that were latest by their target'])
    expect(againTitle({ requester: 'Ada', kind: 'Mailbox full', times: 8, first_on: '', last_on: '' })).toBe('“Mailbox full” came back to the same person eight times')
  })
})

describe('a service review', () => {
  test('says the counts of both promises and what would have kept them', () => {
    const fields = review(facts())
    expect(said(fields, 'review.lead')).toBe('In these twelve months there were 120 calls under your Silver agreement. In time were 100 of 120 first answers (108 would have kept the promise) and 115 of 120 resolutions (108 would have kept the promise).')
    expect(said(fields, 'review.promise')).toEqual([['First answer', 'nine in ten', '120', '100', '20', '108', 'missed by 8'], ['Resolution', 'nine in ten', '120', '115', '5', '108', 'kept']])
  })

  test('tells of each late call how late it was and what was done', () => {
    const [late] = said(review(facts({ calls: [call({ response: 'missed', late_minutes: 15, more: { reopened: true } })] })), 'review.late') as string[][]
    expect(late).toEqual(['10 Mar 2026', '40001, Printer offline', 'P2', 'answered 2 h 15 of 2 h', 'resolved 10 Mar 2026, after it came back'])
  })

  test('says what both sides owe, an open credit first', () => {
    const open = review(facts({ credits: [credit({ offered_on: null, offered_cents: null, settled_on: null, settled_cents: null })] }))
    expect(said(open, 'review.owed_title')).toBe('We owe you a credit of £85.20; mail and storage were above the quota in 24 of 84 checks')
    expect(said(open, 'review.ours')).toEqual([['Visits on site', 'one a month at least', '14 visits, as agreed in 11 of 12 months'], ['Credit for quarter 1 of 2026', '£85.20', '£85.20 open']])
    expect(said(open, 'review.yours')).toEqual([['Calls through the agreed channels', '120 calls', '10 reached us in another way'], ['Mail and storage within the quota', '84 checks', '24 found more']])
    const kept = facts({ calls: year(40), credits: [], obligations: [], visits: { made: 12, owed: 12, kept: 12, a_month: 1 } })
    expect([said(review(facts()), 'review.owed_title'), said(review(kept), 'review.owed_title')]).toEqual(['We gave back £85.20 for what we missed; mail and storage were above the quota in 24 of 84 checks', 'Both sides kept to what was agreed'])
  })

  test('proposes making good before all else, with days on which somebody can act', () => {
    const fields = review(facts({ credits: [] }, { table: content.recommendations }))
    expect((said(fields, 'review.proposed') as string[])[0]).toMatch(/^We make good first: Premium Response free of charge for a quarter, worth £/)
    expect(said(fields, 'review.dates')).toBe('You will have our offer in writing by Friday 6 November 2026. The term ends on Thursday 31 December 2026.')
  })

  test('claims nothing of which no file tells', () => {
    const fields = review(ticketsAlone())
    expect(said(fields, 'review.promise_title')).toBe('No call could be counted against a promise')
    expect([...fields.keys()].filter((path) => /chart|again|late|dates|steps/.test(path))).toEqual(['review.charted', 'review.calls_chart'])
    expect(said(fields, 'review.proposed')).toEqual(['We would like to talk with you about an agreement.'])
    expect(said(review(facts({ calls: [] })), 'review.lead')).toBe('No call of yours is on record in these twelve months under your Silver agreement.')
  })
})

describe('an owner’s briefing', () => {
  test('says the terms, what is left, whom to call first and what to ask for', () => {
    const fields = briefing(facts())
    expect(said(fields, 'briefing.subtitle')).toBe('Briefing for the renewal of the Silver agreement, Thursday 31 December 2026')
    expect(said(fields, 'briefing.lead')).toBe('£2,429.00 a month for 62 seats, a client since 2018. The offer is due on Friday 6 November 2026. Notice could be given until 30 September 2026.')
    expect(said(fields, 'briefing.sums_title')).toBe('It leaves 46 % of the fee; at the others the middle is 35 %')
    expect(said(fields, 'briefing.people_title')).toBe('Call Elif Sore first: 2 of 10 tickets late')
    expect(said(fields, 'briefing.asks')).toEqual([
      'Two more seats: 64 in use, 62 billed; £78.36 a month, £940.32 a year.', 'The £2,429.00 that is overdue: 1 invoice, the oldest by 20 days.', 'Mail and storage within the quota, or more of it: 24 of 84 checks found too much.', 'A decision on 2 recommendations that have been open for more than 90 days.',
    ])
  })

  test('puts the owner’s own choice and its note beside what the table recommends', () => {
    const { recommendation } = facts()
    if (recommendation?.make_good == null) expect.fail('nothing to make good')
    const own = { ...recommendation.make_good, action: 'reprice' as const, offer: { offer: 'true_up' as const, cents: 250_000, per: 'month' as const, more_cents: 7_100, plan: null }, say: [] }
    const fields = briefing(facts({ recommendation: { ...recommendation, main: own }, choice: { client: 'Norwell Packaging', term_ends_on: '2026-12-31', action: 'reprice', note: 'Spoke with Ada', on: '2026-10-20' } }))
    expect(said(fields, 'briefing.offer_title')).toBe('Make good first, then reprice seats trued up, at £2,500.00 a month, £71.00 more than now')
    expect((said(fields, 'briefing.offer') as string[][])[1]).toEqual(['Reprice\nseats trued up, at £2,500.00 a month, £71.00 more than now', 'You chose this: “Spoke with Ada”.'])
  })

  test('says what is not known rather than nothing', () => {
    const fields = briefing(ticketsAlone())
    expect(['subtitle', 'relationship_title', 'sums_title', 'people_title', 'missing', 'warnings'].map((path) => said(fields, `briefing.${path}`))).toEqual([
      'Briefing: no file tells of an agreement', 'The relationship: no evidence for a grade', 'What it leaves cannot be told: no file states the fee', 'No file names the boss, the assistant or finance',
      'More would be said with files of agreements, clients, time entries.', ['No file tells of hours, so their cost is not known.'],
    ])
    expect(said(briefing(facts({ sums: { ...facts().sums!, left_cents: -120_00, margin: -0.01 } })), 'briefing.sums_title')).toBe('It costs £120.00 more than it pays')
  })
})
