import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { formatTarget, hoursInWords, PRIORITIES } from '../../src/core/index.ts'
import { problemSentence, slotsOf } from '../../src/document/index.ts'
import { ownContent, versions, type SupplementCase } from '../document/supplies.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { CHANGE, numbers, tables, unbroken, withPlans } from './agreements.ts'
import { draft, lines, made, plain, stock } from './drafts.ts'

const own = ownContent()
const to = (plan: string, one: SupplementCase = {}): SupplementCase => ({ ...one, overrides: { 'offer.plan': plan, ...one.overrides } })
const change = (plan: string, one: SupplementCase = {}) => draft(CHANGE, to(plan, one))
const text = (plan: string, one: SupplementCase = {}) => lines(change(plan, one).filled.blocks).join('\n')
const on = (plan: string, more: Partial<(typeof versions)[number]> = {}) => ({ versions: [{ ...versions[1]!, plan, ...more }] })
const time = (minutes: number | null) => (minutes === null ? 'none' : plain(formatTarget(minutes)))
const PLANS = [...own.plans.values()]
const PAIRS = PLANS.flatMap((from) => PLANS.filter((plan) => plan !== from).map((plan) => [from.name, plan.name, from, plan] as const))

describe('the plan change supplement', () => {
  test.each(PAIRS)('from %s to %s prints both as their files have them', (_, name, from, plan) => {
    const made_up = change(name, on(from.id))
    expect(made_up.problems.map(problemSentence)).toEqual([])
    expect(lines(made_up.filled.blocks).join('\n')).not.toMatch(/[{}]| [.,;:]|undefined|null/)
    const [targets, terms] = tables(made_up)
    expect(targets?.rows).toEqual(PRIORITIES.map((priority) => [priority, ...(['response', 'resolution'] as const).flatMap((clock) => [from, plan].map((one) => time(one.targets[priority]![clock])))]))
    expect(terms?.head).toEqual(['What', from.name, plan.name])
    const { price } = plan
    const fee = 62 * price.per_seat_cents + price.per_server_cents + price.per_site_cents
    const said = `£${(fee / 100).toFixed(2).replace(/\B(?=(?:\d{3})+\.)/g, ',')}`
    expect(terms?.rows.map(([what, , after]) => [what, after])).toEqual([
      ['Support hours', `${plain(hoursInWords(own.calendars.get(plan.calendar)!))}, London time`], ['Responses on time', 'At least nine in ten'], ['Resolutions on time', 'At least nine in ten'],
      ['Visits', `${plan.visits_per_month} a month`], ['Credits', `${plan.credit!.share_of_fee_per_point_below * 100} % of the quarter’s fee a point, at most ${Math.round(plan.credit!.cap_share_of_fee * 100)} %`],
      ['Fee, before tax', `${said} a month`],
    ])
    expect(lines(made_up.filled.blocks).slice(0, 2)).toEqual([`From ${from.name} to ${plan.name}`, `Supplement to the ${from.name} agreement, version 5, of 1 January 2027`])
  })

  test('gives the new plan’s targets, hours and holidays, and keeps the agreement’s term', () => {
    const gold = text('Gold')
    expect(gold).toContain('Open minutes are the minutes within the support hours of Gold: Monday to Friday, 07:30 to 18:30, London time')
    expect(gold).toContain('It changes neither term nor notice. The agreement’s term ends on 31 December 2027 as before; this supplement ends with it.')
    expect(text('Gold', on('silver', { renewal: 'rolling' }))).toContain('as before, and the agreement runs on after that; this supplement ends with it.')
    expect(text('Gold')).toContain('It takes the place of £2,429.00, and is £850.82 a month more than before.')
    expect(text('Gold', { overrides: { 'offer.monthly_fee': '2,429' } })).toContain('is £2,429.00 before tax, as agreed between us. It takes the place of £2,429.00, and is the same as before.')
    expect(text('Gold', { starts_on: '2027-04-15' })).toContain('Calls that were raised before 15 April 2027 are served and judged under Silver to their end.')
  })

  test('refuses the plan that the agreement has', () => {
    expect(change('Silver').problems.map(problemSentence)).toEqual(['The agreement has the plan Silver already: there is nothing to change (expected one of Gold, Platinum).'])
    expect(change('Silver').problems[0]?.path).toBe('offer.plan')
  })

  test('asks which plan, of those that the agreement has not', () => {
    const asked = change('')
    expect(new Set(asked.problems.map(({ path }) => path))).toEqual(new Set(['offer.plan']))
    expect(plain(problemSentence(asked.problems[0]!))).toMatch(/^the title, plan-change-supplement, .*offer\.plan is not filled: expected one of Gold, Platinum, found nothing/)
    expect(asked.terms.notes).toContain('Until a plan is chosen, what is shown is that of Silver.')
  })

  test('is held to the agreement’s term', () => {
    expect(change('Gold', { starts_on: '2028-03-01' }).problems[0]).toMatchObject({ path: 'document.starts_on', message: expect.stringContaining('lies outside the term') as string })
    expect(change('Gold', { versions: [] }).problems.map(({ message }) => message)).toContain('Norwell Packaging has no agreement that a supplement could add to.')
  })

  test('says openly that something becomes less, and to its maker what', () => {
    expect(text('Silver', on('gold'))).toContain('Not everything becomes more: please look at both tables for what is later or less than before.')
    expect(change('Silver', on('gold')).terms.notes.map(plain).join(' ')).toContain('Silver promises less than Gold, which the client has now: P1 response 1 h, now 30 min;')
    expect(text('Gold')).not.toContain('Not everything becomes more')
    expect(text('Silver', on('gold', { monthly_fee_cents: 327_982 }))).toContain('It takes the place of £3,279.82, and is £790.66 a month less than before.')
  })

  test('carries Premium Response over where it is in force on the start', () => {
    const carried = /Premium Response, which you have had since 1 October 2026, goes on with its own targets in the support hours of Gold\. Its charge comes on top: £403\.00 a month before tax, 62 seats at £6\.50\./
    expect(text('Gold', on('silver', { premium_response_from: '2026-10-01' }))).toMatch(carried)
    expect(text('Gold', on('silver', { premium_response_from: '2026-10-01', premium_response_until: '2026-12-31' }))).not.toContain('Premium Response')
    expect(text('Gold')).not.toContain('Premium Response')
  })

  test('leaves an open call to the rules where those do not go by when it was raised', () => {
    expect(text('Gold', { content: { ...own, rules: { ...own.rules, agreement: 'at_stop' } } })).toContain('5.1 Which of the two plans holds for a call that is open on 1 January 2027, Schedule D says.')
  })

  test('says where the new plan has no credits', () => {
    const content = withPlans(({ id }) => (id === 'gold' ? { credit: null } : {}))
    expect(text('Gold', { content })).toContain('Gold has no credits. What is due to you for the time before stays due.')
    expect(tables(change('Gold', { content }))[1]?.rows).toContainEqual(['Credits', '2 % of the quarter’s fee a point, at most 10 %', 'None'])
  })

  test('prints the kinds of issue, unless they are switched off', () => {
    expect(slotsOf(stock().templates.get(CHANGE)!, stock().clauses).map(({ path }) => path)).toEqual(['clause.kinds_of_issue'])
    expect(text('Gold')).toContain('1.3 Where Schedule B gives a kind of issue a time of its own, that time goes before the target of its priority.')
    const off = change('Gold', { overrides: { 'clause.kinds_of_issue': 'off' } })
    expect(off.problems).toEqual([])
    expect(lines(off.filled.blocks).join('\n')).toContain('1.3 Times for single kinds of issue are from then on those of Gold in our service catalogue.')
    for (const one of [change('Gold'), off]) for (const [letter, found] of numbers(one)) expect(found).toEqual(unbroken(found, letter))
  })
})

describe('the plan change supplement as a file', () => {
  test('has its outline and the fields of both sides', async () => {
    const { bytes, pages: count } = await made(CHANGE, to('Gold'))
    const { pages, outline } = await readPdf(bytes)
    expect(count).toBeLessThanOrEqual(7)
    expect(outline.map(plain).filter((one) => !/^.\d/.test(one))).toEqual([
      '1 What changes', '2 What we promise from then on', '3 What the words mean', '4 What you pay', '5 What carries over', '6 Start and end',
      'Schedule A Priorities', 'Schedule B Kinds of issue', 'Schedule C Holidays', 'Schedule D How time is counted', 'Schedule E Signing record',
    ])
    expect(plain(pages[0]?.text ?? '')).toContain('P1 1 h 30 min 8 h 4 h')
    expect((await PDFDocument.load(bytes)).getForm().getFields().map((field) => field.getName())).toEqual(expect.arrayContaining(['provider_signature', 'client_signature', 'record_fingerprint']))
  })

  test.each(['A4', 'Letter'] as const)('on %s holds a short and a very long name, and signs below text', async (paper) => {
    for (const legal_name of ['Ox', `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(6)} Ltd`]) {
      const { pages } = await readPdf((await made(CHANGE, to('Platinum', { client: { legal_name } }), paper)).bytes)
      expect(plain(pages.find((page) => page.text.includes('For Harbour IT Ltd'))?.text ?? '')).toMatch(/Nothing else in the agreement changes\..*For Harbour IT Ltd/)
      expect(pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(`${legal_name}, “you”`.replace(/\s/g, ''))
      expect(pages.length).toBeLessThanOrEqual(8)
    }
  })
})
