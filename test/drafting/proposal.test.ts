import { PDFDocument } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { formatMoney, hoursInWords, monthlyPriceCents, type Content, type Plan } from '../../src/core/index.ts'
import { plainText, problemSentence, type BlockOf } from '../../src/document/index.ts'
import { ownContent, type SupplementCase } from '../document/supplies.ts'
import { readPdf } from '../pdf/read-pdf.ts'
import { draft, lines, made, plain } from './drafts.ts'

const NAME = 'proposal'
const SET = { 'offer.plan': 'Gold', 'proposal.valid_until': '2026-12-15' }
const SIZE = { seats: 62, servers: 1, sites: 1 }
const offer = (one: SupplementCase = {}) => draft(NAME, { ...one, overrides: { ...SET, ...one.overrides } })
const text = (one: SupplementCase = {}) => lines(offer(one).filled.blocks).join('\n')
const pounds = (cents: number) => plain(formatMoney(cents, 'GBP', 'en-GB'))
const plans = [...ownContent().plans.values()]

/** Head, then rows, of the table whose label begins so. */
function table(label: string, one: SupplementCase = {}): string[][] {
  const found = offer(one).filled.blocks.find((block): block is BlockOf<'table'> => block.kind === 'table' && block.label.startsWith(label))
  const said = (runs: Parameters<typeof plainText>[0]) => plain(plainText(runs))
  return found === undefined ? [] : [found.head.map(said), ...found.rows.map((row) => row.map((cell) => said(cell.runs)))]
}
const row = (label: string, first: string, one: SupplementCase = {}) => table(label, one).find(([name]) => name === first)?.slice(1)

function withPlans(...some: readonly (readonly [id: string, change: Partial<Plan>])[]): Content {
  const content = ownContent()
  return { ...content, plans: new Map(some.map(([id, change]) => [id, { ...content.plans.get('silver')!, id, name: id, ...change }])) }
}

/** A prospect, of whom no file knows anything but a name. */
const PROSPECT: SupplementCase = { versions: [], client: { client: 'Alder & Sons', legal_name: null, address: null, seats: null, servers: null, sites: null, travel_minutes: null } }
const TYPED = { 'client.legal_name': 'Alder & Sons Ltd', 'client.address': '2 Mill Lane, Westhaven', 'client.travel_minutes': '25', 'offer.seats': '20', 'offer.servers': '2', 'offer.sites': '1' }

describe('the proposal', () => {
  test('is filled for a client without a problem', () => {
    const { problems, frame } = offer()
    expect(problems.map(problemSentence)).toEqual([])
    expect([plain(frame.title), frame.subject, frame.header.kind]).toEqual(['IT support from 1 January 2027, Norwell Packaging Ltd', 'Three plans for Norwell Packaging Ltd', 'Proposal'])
    expect(text()).toContain('1.1 We propose Gold for 62 seats, 1 server and 1 site, at £3,279.82 a month before tax. Today you have Silver, for £2,429.00 a month.')
    expect(text()).not.toMatch(/[{}]| [.,;]/)
  })

  test('prices each plan as its file does', () => {
    const monthly = plans.map((plan) => monthlyPriceCents(plan.price, SIZE))
    expect(monthly).toEqual([248_916, 327_982, 461_306])
    expect(table('How the price')[0]).toEqual(['Before tax', 'Silver, your plan today', 'Gold, as proposed', 'Platinum'])
    expect(row('How the price', 'Each of 62 seats')).toEqual(plans.map((plan) => pounds(plan.price.per_seat_cents)))
    expect(row('How the price', '1 server')).toEqual(plans.map((plan) => pounds(plan.price.per_server_cents)))
    expect(row('How the price', '1 site')).toEqual(plans.map((plan) => pounds(plan.price.per_site_cents)))
    for (const label of ['How the price', 'The plans side by side']) {
      const [month, year] = label.startsWith('How') ? ['Together a month', 'Together a year'] : ['Price a month', 'Price a year']
      expect(row(label, month)).toEqual(monthly.map(pounds))
      expect(row(label, year)).toEqual(monthly.map((cents) => pounds(cents * 12)))
    }
  })

  test('shows a base where a plan has one, and no row for what there is none of', () => {
    const [silver, gold] = plans
    const content = withPlans(['silver', { ...silver!, price: { ...silver!.price, base_cents: 5_000 } }], ['gold', gold!])
    const one = { content, overrides: { 'offer.servers': '0', 'offer.sites': '2' } }
    expect(table('How the price', one).map(([first]) => first)).toEqual(['Before tax', 'Base', 'Each of 62 seats', 'Each of 2 sites', 'Together a month', 'Together a year'])
    expect(row('How the price', 'Base', one)).toEqual(['£50.00', 'no charge'])
    expect(row('How the price', 'Together a month', one)).toEqual([5_000 + 62 * 3_918 + 2 * 1_500, 62 * 5_161 + 2 * 2_000].map(pounds))
  })

  test('says hours, times, shares, visits and credits of the plan files', () => {
    const content = ownContent()
    const said = 'The plans side by side'
    expect(table(said)[0]).toEqual(['What you get', 'Silver, your plan today', 'Gold, as proposed', 'Platinum'])
    expect(row(said, 'Support hours')).toEqual(plans.map((plan) => plain(hoursInWords(content.calendars.get(plan.calendar)!))))
    expect(row(said, 'Call of priority P1, the most urgent')).toEqual(['Response 1 h Resolution 8 h', 'Response 30 min Resolution 4 h', 'Response 15 min Resolution 2 h'])
    expect(row(said, 'P4, the least urgent')).toEqual(['Response 8 h Resolution 40 h', 'Response 4 h Resolution 32 h', 'Response 2 h Resolution 24 h'])
    expect(row(said, 'Calls within these times')).toEqual(plans.map(() => 'At least nine in ten'))
    expect(row(said, 'Visits')).toEqual(plans.map((plan) => `${plan.visits_per_month} a month`))
    expect(row(said, 'Credit for each point below the promise')).toEqual(['2 % of the quarter’s fee, at most 10 %', '3 % of the quarter’s fee, at most 15 %', '4 % of the quarter’s fee, at most 20 %'])
  })

  test('says what a plan does not have, or has in part', () => {
    const content = withPlans(
      ['Low', { visits_per_month: 0, credit: null, promised_share: { response: 0.95, resolution: 1 }, targets: { P1: { response: 60, resolution: null } } }],
      ['High', { visits_per_month: 0.25 }],
    )
    const one = { content, overrides: { 'offer.plan': 'High' } }
    const said = 'The plans side by side'
    expect(row(said, 'Visits', one)).toEqual(['None', '3 a year'])
    expect(row(said, 'Calls within these times', one)?.[0]).toBe('Responses: at least 19 in 20 Resolutions: all')
    expect(row(said, 'Call of priority P1, the most urgent', one)?.[0]).toBe('Response 1 h Resolution none')
    expect(row(said, 'P2', one)?.[0]).toBe('Response none Resolution none')
    expect(row(said, 'Credit for each point below the promise', one)?.[0]).toBe('None')
  })

  test('lists the times of each plan remotely and on site with the client’s travel', () => {
    const targets = table('Response and resolution targets of each plan')
    expect(targets[0]).toEqual(['Plan and priority', 'Response, remote', 'Response, on site', 'Resolution, remote', 'Resolution, on site'])
    expect(targets).toHaveLength(13)
    expect(targets.slice(1, 2)).toEqual([['Silver, P1', '1 h', '1 h 18', '8 h', '8 h 18']])
    expect(targets.at(-1)).toEqual(['Platinum, P4', '2 h', '2 h 18', '24 h', '24 h 18'])
    const content = withPlans(['Near', { travel: 'response' }], ['Here', { travel: 'none' }])
    const mixed = { content, overrides: { 'offer.plan': 'Near' } }
    expect(table('Response and resolution targets of each plan', mixed).slice(0, 2)).toEqual([['Plan and priority', 'Response, remote', 'Response, on site', 'Resolution'], ['Near, P1', '1 h', '1 h 18', '8 h']])
    expect(row('Response and resolution targets of each plan', 'Here, P1', mixed)).toEqual(['1 h', '1 h', '8 h'])
  })

  test('offers Premium Response at its charge for this client, beside the times of the plans', () => {
    const rider = ownContent().riders.get('premium-response')!
    expect(monthlyPriceCents(rider.price, SIZE)).toBe(40_300)
    expect(text()).toContain('5.3 For you it costs £403.00 a month before tax: 62 seats at £6.50. With each plan that comes to:')
    expect(row('What each plan costs', 'With the option')).toEqual(plans.map((plan) => pounds(monthlyPriceCents(plan.price, SIZE) + 40_300)))
    const beside = table('Response and resolution targets with')
    expect(beside[0]).toEqual(['Call', 'With Premium Response', 'Silver alone', 'Gold alone', 'Platinum alone'])
    expect(beside[1]).toEqual(['Response, P1', '10 min', '1 h', '30 min', '15 min'])
    expect(beside).toHaveLength(9)
    expect(text()).toContain('end it at the end of any month with 30 days’ notice.')
  })

  test('leaves the option out where it is switched off, or where there is none', () => {
    const content = ownContent()
    for (const one of [{ overrides: { 'clause.proposal_premium': 'off' } }, { content: { ...content, riders: new Map<string, never>() } }]) {
      const { problems, filled } = offer(one)
      expect(problems.map(problemSentence)).toEqual([])
      expect(lines(filled.blocks).join('\n')).not.toContain('Premium')
      expect(filled.blocks.flatMap((block) => (block.kind === 'ask' ? [block.id] : []))).not.toContain('premium_chosen')
    }
  })

  test('names an option for single calls as that', () => {
    const content = ownContent()
    const rider = { ...content.riders.get('premium-response')!, applies_to: 'express' as const, monthly_limit: 20 }
    expect(text({ content: { ...content, riders: new Map([['premium-response', rider]]) } })).toContain('With it, you may mark a call “express”, and shorter times hold for that call. You may mark up to 20 calls in a calendar month.')
  })

  test('gives the reason where one is typed, the term, and how long it holds', () => {
    expect(text()).toContain('1.2 You decide. Each of the plans below is open to you')
    expect(text({ overrides: { 'proposal.reason': 'Your first shift begins at seven.' } })).toContain('1.2 Your first shift begins at seven.\n1.3 You decide.')
    expect(text()).toContain('6.1 The agreement starts on 1 January 2027 and runs for 12 months, until 31 December 2027.')
    expect(text({ overrides: { 'offer.months': '24' } })).toContain('runs for 24 months, until 31 December 2028.')
    expect(text()).toContain('6.3 This proposal holds until 15 December 2026.')
  })

  test('says what accepting it means, one way or the other', () => {
    expect(text()).toContain('7.2 We then send you the agreement, with the plan that you chose and the figures of this proposal, unchanged.')
    const binding = text({ overrides: { 'clause.proposal_agreement_follows': 'proposal-binds' } })
    expect(binding).toContain('7.2 It binds both of us once both have signed it')
    expect(binding).not.toContain('We then send you the agreement, with')
  })
})

describe('what holds under every plan', () => {
  const pauses = (...kinds: readonly Plan['pauses'][]) => text({ content: withPlans(...kinds.map((one, nth) => [`Plan${nth + 1}`, { pauses: one }] as const)), overrides: { 'offer.plan': 'Plan1' } })

  test('defines the response, also of a call that is resolved without one', () => {
    expect(text()).toContain('4.1 The response is the first reply to your call by a person, written or spoken. An automatic message is not a response. Where we resolve a call without replying first, the resolution is the response.')
  })

  test('says whom a call may wait for, plan by plan where they differ, and nothing where none pauses', () => {
    expect(text()).toContain('4.4 While a call waits for you, its time to resolution does not run.')
    expect(pauses(['waiting_client', 'waiting_other'], ['waiting_client', 'waiting_other'])).toContain('While a call waits for you or somebody outside both our companies, its time')
    expect(pauses(['waiting_client'], ['waiting_other'])).toContain('While a call waits for you (under Plan1) or somebody outside both our companies (under Plan2), its time')
    expect(pauses(['waiting_client'], [])).toContain('While a call waits for you (under Plan1), its time')
    expect(pauses([], [])).not.toContain('call waits')
  })
})

describe('the proposal to a prospect', () => {
  test('names all that must be typed, at its place', () => {
    const { problems } = draft(NAME, PROSPECT)
    const paths = new Set(problems.map(({ path }) => path))
    for (const path of ['client.legal_name', 'client.address', 'client.travel_minutes', 'offer.plan', 'offer.size', 'plans.prices', 'proposal.valid_until']) expect(paths).toContain(path)
    expect(problems.map(problemSentence)).toContain('clause 1.1, proposal-recommendation, line 1, column 17: offer.plan is not filled: expected one of Silver, Gold, Platinum, found nothing in what is set for this document.'.replaceAll('clause 1.1', 'clause\u00a01.1'))
    expect(problems.find(({ path }) => path === 'plans.prices')?.message).toBe('plans.prices is not filled: expected the number of seats, found nothing in clients.csv.')
  })

  test('is whole once that is typed, and says nothing of a present plan', () => {
    const { problems } = offer({ ...PROSPECT, overrides: TYPED })
    expect(problems.map(problemSentence)).toEqual([])
    const said = text({ ...PROSPECT, overrides: TYPED })
    expect(said).toContain('1.1 We propose Gold for 20 seats, 2 servers and 1 site, at £1,172.20 a month before tax.\n1.2')
    expect(said).toContain('your travel time of 25 minutes is added')
    expect(table('The plans side by side', { ...PROSPECT, overrides: TYPED })[0]).toEqual(['What you get', 'Silver', 'Gold, as proposed', 'Platinum'])
  })
})

describe('a provider’s plans', () => {
  const many = (count: number) => withPlans(...Array.from({ length: count }, (_, nth) => [`Plan${nth + 1}`, {}] as const))
  const asks = (count: number, plan = 'Plan1') => offer({ content: many(count), overrides: { 'offer.plan': plan } }).filled.blocks.flatMap((block) => (block.kind === 'ask' && block.id === 'plan_chosen' ? [block.options] : []))

  test.each([1, 2, 3, 4])('stand side by side: %i', (count) => {
    const one = { content: many(count), overrides: { 'offer.plan': 'Plan1' } }
    const { problems, terms } = offer(one)
    expect(problems.map(problemSentence)).toEqual([])
    expect(terms.notes.filter((note) => note.includes('left out'))).toEqual([])
    expect(row('The plans side by side', 'Visits', one)).toHaveLength(count)
    expect(asks(count)).toEqual(count === 1 ? [] : [Array.from({ length: count }, (_, nth) => `Plan${nth + 1}`)])
    expect(text(one)).toContain(['', 'One plan for', 'Two plans for', 'Three plans for', 'Four plans for'][count])
    expect(text(one)).not.toMatch(/[{}]| [.,;]/)
  })

  test('of which there is one, leave nothing to choose', () => {
    const said = text({ content: many(1), overrides: { 'offer.plan': 'Plan1' } })
    for (const part of ['\n4 What you can rely on\n', '\n7.1 Sign and send this proposal back by 15 December 2026.\n', 'We then send you the agreement, with the figures of this proposal, unchanged.', 'With the plan that comes to:']) expect(said).toContain(part)
    expect(said).not.toMatch(/you choose|you chose|Choose a plan/)
  })

  test('of more than four, those about the proposed one are shown and the others named', () => {
    expect(asks(6)).toEqual([['Plan1', 'Plan2', 'Plan3', 'Plan4']])
    expect(asks(6, 'Plan4')).toEqual([['Plan2', 'Plan3', 'Plan4', 'Plan5']])
    expect(asks(6, 'Plan6')).toEqual([['Plan3', 'Plan4', 'Plan5', 'Plan6']])
    expect(offer({ content: many(6), overrides: { 'offer.plan': 'Plan6' } }).terms.notes).toContain('4 plans have room side by side; Plan1 and Plan2 are left out.')
  })
})

describe('the proposal on paper', () => {
  test('asks for a plan and for the option, and has the fields of both sides', async () => {
    const { bytes } = await made(NAME, { overrides: SET })
    const form = (await PDFDocument.load(bytes)).getForm()
    expect(form.getFields().map((field) => field.getName())).toEqual([
      'plan_chosen', 'premium_chosen', ...['provider', 'client'].flatMap((side) => ['name', 'position', 'date', 'signature'].map((field) => `${side}_${field}`)),
      'record_fingerprint', 'record_provider_signed_at', 'record_provider_method', 'record_client_signed_at', 'record_client_method',
    ])
    expect(form.getRadioGroup('plan_chosen').getOptions()).toEqual(['Silver', 'Gold', 'Platinum'])
    const { pages, outline } = await readPdf(bytes)
    expect(outline.map(plain)).toEqual(['1 What we propose', '2 What you get', '3 What it costs', '4 What holds under every plan', '5 If you need it sooner: Premium Response', '6 Start and term', '7 How to accept', 'Schedule A Priorities', 'Schedule B Targets', 'Schedule C Signing record'])
    expect(plain(pages[0]?.text ?? '')).toContain('Price a month £2,489.16 £3,279.82 £4,613.06')
    expect(plain(pages[2]?.text ?? '')).toMatch(/The plan that you choose.*For Harbour IT Ltd/)
  })

  test.each(['A4', 'Letter'] as const)('on %s takes five pages, and six at most with a very long name', async (paper) => {
    const { pages } = await readPdf((await made(NAME, { overrides: SET }, paper)).bytes)
    expect(pages).toHaveLength(5)
    const legal_name = `The Incorporated Trustees of the Greater Westhaven and Saltworks District ${'Donaudampfschifffahrt'.repeat(6)} Ltd`
    const long = await readPdf((await made(NAME, { client: { legal_name }, overrides: { ...SET, 'proposal.reason': 'Your people begin at seven. '.repeat(8) } }, paper)).bytes)
    expect(long.pages.map((page) => page.text).join('').replace(/\s/g, '')).toContain(`Three plans for ${legal_name}`.replace(/\s/g, ''))
    expect(long.pages.length).toBeLessThanOrEqual(6)
  })
})
