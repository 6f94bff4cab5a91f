import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { formatTarget, hoursInWords, PRIORITIES, type Content, type Plan } from '../../src/core/index.ts'
import { problemSentence, slotsOf, type Slot } from '../../src/document/index.ts'
import { ownContent, versions, type SupplementCase } from '../document/supplies.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { AGREEMENT, agreed, agreement, numbers, prospect, tables, TYPED, unbroken, withPlans } from './agreements.ts'
import { lines, made, plain, stock } from './drafts.ts'

const own = ownContent()
const plans = [...own.plans.values()]
const { templates, clauses } = stock()
const SLOTS = slotsOf(templates.get(AGREEMENT)!, clauses)
const VERSION = versions[1]!
const AMOUNTS = { 'offer.out_of_hours_rate': '140', 'offer.liability_amount': '50,000', 'choice.other_law': 'the Netherlands' }
const LONG = `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(6)} Ltd`

const text = (one: SupplementCase = {}) => lines(agreement(one).filled.blocks).join('\n')
const sentences = (one: SupplementCase = {}) => agreement(one).problems.map((problem) => plain(problemSentence(problem)))
const money = (cents: number) => `£${(cents / 100).toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',')}`
const time = (minutes: number | null | undefined) => (minutes == null ? 'none' : plain(formatTarget(minutes)))
const settings = ({ clauses: names, optional }: Slot) => [...(optional ? ['off', 'on'] : []), ...names]
const choose = (slot: Slot, value: string): SupplementCase => ({ overrides: { ...AMOUNTS, [slot.path]: value } })

describe('the support agreement', () => {
  describe.each([['a client', {}], ['a prospect', prospect()]] as [string, SupplementCase][])('for %s', (_, one) => {
    test.each(plans.map(({ name }) => name))('is filled without a problem under %s', (plan) => {
      const { problems, filled } = agreement({ ...one, overrides: { ...one.overrides, 'offer.plan': plan } })
      expect(problems.map(problemSentence)).toEqual([])
      expect(lines(filled.blocks).join('\n')).not.toMatch(/[{}]| [.,;:]|undefined|null/)
    })
  })

  test.each(plans.map((plan) => [plan.name, plan] as [string, Plan]))('prints the figures of the file of %s', (name, plan) => {
    const one = { overrides: { 'offer.plan': name } }
    const printed = text(one)
    const found = tables(agreement(one))
    const targets = found.find(({ label }) => label.startsWith('Response and resolution targets of'))
    const travel = 18
    expect(targets?.rows).toEqual(PRIORITIES.map((priority) => {
      const { response, resolution } = plan.targets[priority]!
      return [priority, time(response), time(response! + travel), time(resolution), time(resolution! + travel)]
    }))
    const { price, credit } = plan
    const fee = 62 * price.per_seat_cents + price.per_server_cents + price.per_site_cents
    expect(printed).toContain(`The monthly fee is ${money(fee)} before tax: 62 seats at ${money(price.per_seat_cents)}, 1 server at ${money(price.per_server_cents)} and 1 site at ${money(price.per_site_cents)}.`)
    expect(found.find(({ label }) => label.startsWith('How the monthly fee'))?.rows).toEqual([
      ['Each seat', '62', money(price.per_seat_cents), money(62 * price.per_seat_cents)], ['Each server', '1', money(price.per_server_cents), money(price.per_server_cents)],
      ['Each site', '1', money(price.per_site_cents), money(price.per_site_cents)], ['Monthly fee', '', '', money(fee)],
    ])
    expect(printed).toContain(`Our support hours are ${plain(hoursInWords(own.calendars.get(plan.calendar)!))}, London time, except on the holidays in Schedule C.`)
    expect(printed).toContain(`we credit ${credit!.share_of_fee_per_point_below * 100} % of the fee of that quarter`)
    expect(printed).toContain(`to at most ${Math.round(credit!.cap_share_of_fee * 100)} % of that fee`)
    expect(printed).toContain(`A technician comes to you for ${plan.visits_per_month} visit${plan.visits_per_month === 1 ? '' : 's'} in each calendar month`)
  })

  test('lists every kind of issue with the plan’s own times, and names the priority whose times hold otherwise', () => {
    const rows = tables(agreement()).find(({ label }) => label.startsWith('Kinds of issue'))?.rows ?? []
    expect(rows.filter((row) => row[1] !== '').map((row) => row[0])).toEqual(own.catalogue.map(({ issue_type }) => issue_type))
    for (const { issue_type, turnaround } of own.catalogue) {
      const row = rows.find(([kind]) => kind === issue_type)!
      const { response, resolution } = turnaround['gold']!
      expect(row.slice(3)).toEqual([response === null ? `as ${row[1]}` : time(response), resolution === null ? `as ${row[1]}` : time(resolution)])
    }
    expect(rows).toContainEqual(['Password forgotten', 'P2', 'remotely', '30 min', '3 h'])
    expect(rows).toContainEqual(['Server down', 'P1', 'on site', 'as P1', 'as P1'])
  })

  test('takes the plan that the client has, until another is chosen', () => {
    const { terms } = agreement({ overrides: { 'offer.plan': '' } })
    expect(terms.fields.get('offer.plan')).toMatchObject({ value: 'Silver', from: 'agreements.csv, version 5' })
    expect(agreement(prospect()).terms.notes).toEqual([])
  })

  test('takes the place of the version in force on its start, and tells its maker', () => {
    expect(text()).toContain('1.3 It takes effect once both of us have signed it. From its start it takes the place of version 5 of our agreement, of 1 January 2027, and of every earlier agreement between us about the same services.')
    expect(agreement().terms.notes.map(plain)).toEqual(['Version 5 of the client’s agreement runs to 31 December 2027; this one takes its place from its start.'])
    const carried = agreement({ versions: [{ ...VERSION, premium_response_from: '2026-06-01', renewal: 'rolling' }], starts_on: '2028-02-01' })
    expect(carried.terms.notes.slice(0, 1)).toEqual(['The client has Premium Response on that day: a new agreement does not carry it over, a supplement to it does.'])
    for (const one of [prospect(), { starts_on: '2028-02-01' }]) expect(text(one)).toContain('From its start it takes the place of every earlier agreement between us')
  })

  test('tells its maker where the list of holidays ends before the term', () => {
    expect(agreement({ ...prospect(), starts_on: '2027-02-01' }).terms.notes.map(plain)).toEqual(['calendars/gold.yaml names no holiday after 28 December 2027, and the term runs to 31 January 2028: those of 2028 are open days until they are added.'])
    expect(agreement({ ...prospect(), starts_on: '2027-02-01', content: withPlans(() => ({ calendar: '24x7' })) }).terms.notes).toEqual([])
  })

  test('tells its maker what would be slower than now', () => {
    expect(agreement({ versions: [{ ...VERSION, plan: 'platinum' }], overrides: { 'offer.plan': 'Gold' } }).terms.notes.map(plain).slice(1)).toEqual([
      'Gold promises less than Platinum, which the client has now: P1 response 30 min, now 15 min; P1 resolution 4 h, now 2 h; P2 response 1 h, now 30 min; P2 resolution 8 h, now 4 h; '
      + 'P3 response 2 h, now 1 h; P3 resolution 16 h, now 8 h; P4 response 4 h, now 2 h; P4 resolution 32 h, now 24 h; fewer support hours in the week; 2 visits a month, now 4.',
    ])
  })

  test('names what is missing, at its place', () => {
    expect(sentences({ overrides: { 'choice.law': '' } })).toEqual([expect.stringMatching(/^clause 22\.7, .*choice\.law is not filled: expected one of England and Wales, Scotland, Northern Ireland, Ireland/) as string])
    const { ['offer.servers']: _, ...fewer } = TYPED
    expect(agreement(prospect(fewer)).problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['offer.size', 'offer.monthly_fee', 'offer.fee_basis']))
    expect(agreement(prospect({ 'offer.plan': '' })).problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['offer.plan', 'client.legal_name', 'client.address', 'client.travel_minutes']))
    expect(sentences({ overrides: { 'offer.plan': 'Bronze' } })).toEqual(['offer.plan "Bronze" is not one of the choices (expected one of Silver, Gold, Platinum).'])
    expect(agreement({ starts_on: null }).problems.map(({ path }) => path)).toContain('document.starts_on')
  })

  test('counts the term, and the survey before its end', () => {
    expect(text()).toContain('Its first term is 12 months, up to and including 31 December 2027;')
    expect(text({ starts_on: '2026-11-15', overrides: { 'offer.months': '24' } })).toContain('Its first term is 24 months, up to and including 14 November 2028;')
    expect(text()).toContain('About 2 months before the first term ends, around 31 October 2027,')
  })

  test('refuses a term of no months', () => {
    expect(sentences({ overrides: { 'offer.months': '0' } })).toEqual(['offer.months "0" is no term (expected 1 or more).'])
  })

  test('gives notice as the present agreement has it, or as set here, or as the template says', () => {
    expect(text()).toContain('with notice of 3 months in writing')
    expect(text({ versions: [{ ...VERSION, notice_days: 30, notice_months: null }] })).toContain('with notice of 30 days in writing')
    expect(text({ overrides: { 'offer.notice_days': '45' } })).toContain('with notice of 45 days in writing')
    expect(text(prospect())).toContain('with notice of 3 months in writing')
    expect(text(prospect({ ...TYPED, 'offer.notice_months': '1' }))).toContain('with notice of 1 month in writing')
  })

  test('says a fee that was agreed as such', () => {
    const one = { overrides: { 'offer.monthly_fee': '3,000' } }
    expect(text(one)).toContain('The monthly fee is £3,000.00 before tax, as agreed between us.')
    expect(tables(agreement(one)).find(({ label }) => label.startsWith('How the monthly fee'))?.rows.slice(-2)).toEqual([['By these prices', '', '', '£3,279.82'], ['Monthly fee, as agreed', '', '', '£3,000.00']])
  })

  test('leaves out what the plan has not', () => {
    const bare = text({ content: withPlans(() => ({ credit: null, pauses: [], visits_per_month: 0, travel: 'none' })) })
    expect(bare).toContain('Under Gold there are no credits.')
    expect(bare).toContain('The count does not pause.')
    expect(bare).toContain('we ask you for it at once, and say in the report how long that took.')
    expect(bare).toContain('Under Gold we come to you where a call or a review needs it; there are no regular visits.')
    expect(bare).toContain('The targets are the same where a technician has to come to you.')
    expect(bare).not.toMatch(/we credit|waits for you|[{}]/)
    expect(text({ content: withPlans(() => ({ promised_share: { response: 0.95, resolution: 0.85 } })) })).toContain('We meet the response target for at least 19 in 20 of your calls, and the resolution target for at least 17 in 20.')
  })

  test('has neither holidays nor hours where the plan never closes', () => {
    const open = { content: withPlans(() => ({ calendar: '24x7' })) }
    expect(text(open)).toContain('Our support is open day and night, every day of the year, holidays included.')
    expect(text(open)).not.toMatch(/Schedule . Holidays|outside these hours/)
    expect(sentences(open)).toEqual([])
  })

  test('has no option where there is no express service, and says an express one as it is', () => {
    const without: Content = { ...own, riders: new Map() }
    expect(sentences({ content: without })).toEqual([])
    expect(text({ content: without })).not.toContain('express')
    const express: Content = { ...own, riders: new Map([...own.riders].map(([id, rider]) => [id, { ...rider, applies_to: 'express', monthly_limit: 20 }])) }
    expect(text({ content: express })).toContain('You then mark a call “express”, and its targets hold for that call from the moment at which it is marked.')
    expect(text({ content: express })).toContain('You may mark up to 20 calls in a calendar month.')
  })
})

describe('its clauses to choose', () => {
  test('are those an owner would want', () => {
    expect(SLOTS.map(({ path, label, starts_off }) => [path, label, starts_off ? 'off' : 'on'])).toEqual([
      ['clause.out_of_hours', 'Work outside the support hours', 'off'], ['clause.ending_after_misses', 'Leaving after repeated misses', 'off'],
      ['clause.visits', 'Regular visits', 'on'], ['clause.survey', 'A survey before renewal', 'on'], ['clause.price_review', 'Yearly review of prices', 'on'],
      ['clause.confidentiality_long', 'Confidentiality', 'on'], ['clause.subcontractors', 'Subcontractors', 'on'], ['clause.non_solicitation', 'Each other’s staff', 'off'],
      ['clause.liability_fees', 'Liability', 'on'], ['clause.term_rolling', 'After the first term', 'on'], ['clause.law_chosen', 'Law', 'on'],
    ])
  })

  test.each(SLOTS.flatMap((slot) => settings(slot).map((value) => [slot.path, value, slot] as const)))('%s as %s leaves no reference open and no number out', (_, value, slot) => {
    const one = agreement(choose(slot, value))
    expect(one.problems.map(problemSentence)).toEqual([])
    for (const [letter, found] of numbers(one)) expect(found).toEqual(unbroken(found, letter))
    expect(lines(one.filled.blocks).join('\n')).not.toMatch(/[{}]/)
  })

  test('may all be off, or all on', () => {
    for (const value of ['off', 'on']) {
      const one = agreement({ overrides: { ...AMOUNTS, ...Object.fromEntries(SLOTS.filter(({ optional }) => optional).map(({ path }) => [path, value])) } })
      expect(one.problems.map(problemSentence)).toEqual([])
      for (const [letter, found] of numbers(one)) expect(found).toEqual(unbroken(found, letter))
    }
  })

  test('ask for an amount only where they print it', () => {
    expect(agreement({ overrides: { 'clause.out_of_hours': 'on', 'clause.liability_fees': 'liability-amount', 'clause.law_chosen': 'law-other' } }).problems.map(({ path }) => path)).toEqual(['offer.out_of_hours_rate', 'offer.liability_amount', 'choice.other_law'])
    expect(text(choose(SLOTS.find(({ path }) => path === 'clause.liability_fees')!, 'liability-amount'))).toContain('this is limited to £50,000.00.')
    expect(text(choose(SLOTS.find(({ path }) => path === 'clause.law_chosen')!, 'law-other'))).toContain('The law of the Netherlands applies.')
  })
})

describe('the support agreement as a file', () => {
  test('has its outline, its sentences and the fields of both sides', async () => {
    const { bytes, pages: count } = await made(AGREEMENT, agreed())
    const { pages, outline } = await readPdf(bytes)
    expect(count).toBeGreaterThanOrEqual(12)
    expect(count).toBeLessThanOrEqual(16)
    expect(outline.filter((one) => one.startsWith('Schedule')).map(plain)).toEqual([
      'Schedule A Priorities', 'Schedule B Kinds of issue', 'Schedule C Holidays', 'Schedule D How time is counted', 'Schedule E Personal data', 'Schedule F Charges',
      'Schedule G The express service', 'Schedule H People', 'Schedule I Signing record',
    ])
    const whole = plain(pages.map((page) => page.text).join(' '))
    for (const sentence of [
      'It takes effect once both of us have signed it.', 'An automatic message is not a response.', 'A call waits for you only after we have asked you for something',
      'Nobody keeps all of them every day, and a single slip has no consequence.', 'You may take it at any time while this agreement is in force', 'The law of Scotland applies.',
    ]) expect(whole).toContain(sentence)
    expect(whole).not.toContain('legal advice')
    const names = (await PDFDocument.load(bytes)).getForm().getFields().map((field) => field.getName())
    for (const name of ['provider_signature', 'client_signature', 'decides', 'stands_in', 'record_fingerprint']) expect(names).toContain(name)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(['A4', 'Letter'] as const)('on %s holds a short and a very long name, and signs below text', async (paper) => {
    for (const legal_name of ['Ox', LONG]) {
      const { pages } = await readPdf((await made(AGREEMENT, agreed({ client: { legal_name } }), paper)).bytes)
      const signing = pages.find((page) => page.text.includes('For Harbour IT Ltd'))
      expect(plain(signing?.text ?? '')).toMatch(/applies\. Its courts decide.*For Harbour IT Ltd/)
      expect(pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(`${legal_name}, “you”`.replace(/\s/g, ''))
      expect(pages.length).toBeGreaterThanOrEqual(12)
      expect(pages.length).toBeLessThanOrEqual(16)
    }
  })
})
