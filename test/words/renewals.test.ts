import { expect, test } from 'vitest'
import { DEFAULT_RENEWAL_RULES } from '../../src/core/index.ts'
import { renewals } from '../../src/words/index.ts'

const { lead, title, todo } = renewals

test('the title counts, and tells the amount where every fee is stated', () => {
  expect([title.soon(7, '£14,343', '2027-02'), title.soon(1, '£700', '2027-02'), title.soon(14, null, '2027-02'), title.none('2027-02')]).toEqual([
    'Seven agreements, £14,343 a month, end or renew before February', 'One agreement, £700 a month, ends or renews before February', '14 agreements end or renew before February', 'No agreement ends or renews before February'])
})

test('those whose promise was missed are named, three at most, and the largest of them', () => {
  expect([lead.missed(['Alder'], 6), lead.missed(['Alder', 'Birch', 'Cedar'], 6), lead.missed(['A', 'B', 'C', 'D'], 6), lead.missed(['A', 'B'], 2), lead.missed(['A', 'B', 'C', 'D'], 4), lead.missed(['Alder'], 1)]).toEqual([
    'Alder missed the response promise.', 'Alder, Birch and Cedar missed the response promise.', 'Four of the six missed the response promise.', 'Both missed the response promise.', 'All four missed the response promise.', 'Alder missed the response promise.'])
  expect([lead.largest('Alder', '£4,264', 2), lead.largest('Alder', '£4,264', 3), lead.kept(1), lead.kept(3)]).toEqual([
    ' Alder is the largest of the two, £4,264 a month.', ' Alder is the largest of the three, £4,264 a month.', 'It kept the response promise.', 'None of them missed the response promise clearly.'])
})

test('what is late is named with its day, the others counted; else what comes next', () => {
  expect([lead.late('Alder', 'survey', '2026-10-19', '2026-10-30', 0), lead.late('Alder', 'offer', '2026-10-19', '2026-10-30', 2), lead.late('Alder', 'end', '2026-07-31', '2026-10-30', 1), lead.next('Alder', 'visit', '2026-11-09', '2026-10-30')]).toEqual([
    ' The survey of Alder has been late since 19 Oct.', ' The offer of Alder has been late since 19 Oct, and two more steps are late.', ' The agreement of Alder ended on 31 Jul and nothing follows it, and one more step is late.', ' Nothing is late; next is the visit of Alder, Mon 9 Nov.'])
})

test('weeks are written by their days, with both months where they cross one', () => {
  expect([todo.between('2026-11-09', '2026-11-15', '2026-10-30'), todo.between('2026-11-30', '2026-12-06', '2026-10-30')]).toEqual(['9 – 15 Nov', '30 Nov – 6 Dec'])
})

test('the rules are told as they are set', () => {
  expect(renewals.rules({ ...DEFAULT_RENEWAL_RULES, offer_before_notice_days: 1, survey_every_months: 6, on_free_day: 'same' })).toBe('The offer is out 1 day before the last day for notice; the survey goes out 60 days before the offer, so that what it says can shape it, and at least every 6 months; the visit comes 7 days before the offer, and the briefing 3 days before it. A step is due 14 days before its day. A day set by hand stands.')
})
