import { describe, expect, test } from 'vitest'
import { plainText, problemSentence, type Block, type BlockOf } from '../../src/document/index.ts'
import { minutesInWords, shareInWords } from '../../src/document/wording.ts'
import { hoursInWords, zoneInWords, type CalendarSpec, type Content, type Span } from '../../src/core/index.ts'
import { agreement, ownContent, supplement, versions } from './supplies.ts'

const plain = (text: string) => text.replace(/\u00a0/g, ' ')
const clauses = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'clause').map((block) => plain(`${block.number} ${plainText(block.runs)}`))
const clause = (blocks: readonly Block[], number: string) => clauses(blocks).find((text) => text.startsWith(`${number} `))
const sentences = (one: { terms: { problems: Parameters<typeof problemSentence>[0][] | readonly Parameters<typeof problemSentence>[0][] } }) => one.terms.problems.map(problemSentence).map(plain)

function withRider(change: Partial<NonNullable<ReturnType<Content['riders']['get']>>>): Content {
  const content = ownContent()
  const rider = content.riders.get('premium-response')
  if (rider === undefined) throw new Error('no rider')
  return { ...content, riders: new Map([['premium-response', { ...rider, ...change }]]) }
}

describe('the Premium Response supplement', () => {
  test('is filled from the content and the agreement without a problem', () => {
    const { terms, filled } = supplement()
    expect([...terms.problems, ...filled.problems].map(problemSentence)).toEqual([])
    expect(terms.version?.version).toBe(5)
    expect(filled.blocks.slice(0, 2).map((block) => (block.kind === 'title' || block.kind === 'subtitle' ? plain(plainText(block.runs)) : ''))).toEqual(['Premium Response', 'Supplement to the Silver agreement, version 5, of 1 January 2027'])
  })

  test('says that it may be taken at any time and is express', () => {
    expect(clause(supplement().filled.blocks, '1.1')).toBe('1.1 Besides the regular services of the agreement, you may take Premium Response at any time while the agreement is in force. It is an express service, under which issues are resolved sooner than Silver alone promises.')
  })

  test('prints the targets of the plan and of the rider as the clock judges them', () => {
    const table = supplement().filled.blocks.find((block): block is BlockOf<'table'> => block.kind === 'table')
    expect(table?.rows.map((row) => row.map((cell) => plain(plainText(cell.runs))))).toEqual([
      ['P1', '1 h', '10 min', '8 h', '1 h 30'],
      ['P2', '2 h', '15 min', '16 h', '2 h'],
      ['P3', '4 h', '30 min', '24 h', '4 h'],
      ['P4', '8 h', '1 h', '40 h', '12 h'],
    ])
  })

  test('says hours, travel, share, charge, start and end', () => {
    const { blocks } = supplement().filled
    expect(clause(blocks, '2.3')).toBe('2.3 Where a technician has to come to you, the travel time of 18 minutes is added to both targets.')
    expect(clause(blocks, '2.4')).toBe('2.4 We meet each target for at least nine in ten of these calls.')
    expect(clause(blocks, '3.3')).toBe('3.3 Open minutes are the minutes within the support hours of Silver: Monday to Friday, 08:30 to 17:30, London time, without the holidays in Schedule B. A count that begins outside these hours begins when they next open.')
    expect(clause(blocks, '4.1')).toBe('4.1 The charge is £403.00 a month: 62 seats at £6.50. It is invoiced with the monthly fee of £2,429.00; together that is £2,832.00 a month before tax.')
    expect(clause(blocks, '5.1')).toBe('5.1 This supplement starts on 1 January 2027. It ends with the agreement, if it has not ended before.')
    expect(clause(blocks, '5.2')).toBe('5.2 You may end it at the end of any month with 30 days’ notice in writing, and take it again later while the agreement is in force. For calls raised before its end, it still holds.')
    expect(clause(blocks, '5.3')).toBe('5.3 Nothing else in the agreement changes.')
  })

  test('lists the holidays between its start and the end of the term', () => {
    const of = (starts_on: string) => supplement({ starts_on, versions: [agreement(4, '2026-01-01', '2026-12-31')] }).filled.blocks.find((block): block is BlockOf<'list'> => block.kind === 'list')?.items.map((item) => plain(plainText(item.runs)))
    expect(of('2026-08-01')).toEqual(['31 August 2026, Summer bank holiday', '25 December 2026, Christmas Day', '28 December 2026, Boxing Day (substitute)'])
    expect(of('2026-12-29')).toBeUndefined()
  })

  test('where the rider covers marked calls only, says so, and how many a month', () => {
    const { filled } = supplement({ content: withRider({ applies_to: 'express', monthly_limit: 20 }) })
    expect(filled.problems).toEqual([])
    expect(clause(filled.blocks, '1.2')).toBe('1.2 With this supplement you may mark a call “express” from 1 January 2027 on. The shorter targets hold for that call, counted from the moment at which it is marked. Calls that are not marked are served under Silver.')
    expect(clause(filled.blocks, '1.3')).toBe('1.3 You may mark up to 20 calls in a calendar month. One marked above that number is served under Silver.')
    expect(clauses(supplement({ content: withRider({ applies_to: 'agreement', monthly_limit: 20 }) }).filled.blocks).some((text) => text.startsWith('1.3'))).toBe(false)
  })

  test('takes what is set for this document alone', () => {
    const one = supplement({ overrides: { 'rider.price_per_seat': '£7.00', 'rider.notice_days': '14', 'client.legal_name': 'Łukasz Żółć' } })
    expect(clause(one.filled.blocks, '4.1')).toContain('£434.00 a month: 62 seats at £7.00')
    expect(clause(one.filled.blocks, '5.2')).toContain('14 days’ notice')
    expect(one.terms.fields.get('client.legal_name')).toMatchObject({ text: 'Łukasz Żółć', from: 'set here' })
    expect(sentences(supplement({ overrides: { 'rider.price_per_seat': 'six' } }))).toEqual(['rider.price_per_seat "six" is not an amount (expected an amount such as 6.50).'])
  })

  test('comes out whole for every plan, calendar, rider and way of travel', () => {
    const own = ownContent()
    const rider = own.riders.get('premium-response')
    if (rider === undefined) throw new Error('no rider')
    for (const plan of own.plans.values()) {
      for (const calendar of own.calendars.keys()) {
        for (const applies_to of ['agreement', 'express'] as const) {
          for (const travel of ['both', 'response', 'resolution', 'none'] as const) {
            const content: Content = { ...own, plans: new Map([[plan.id, { ...plan, calendar, travel, pauses: travel === 'none' ? [] : plan.pauses }]]), riders: new Map([[rider.id, { ...rider, applies_to, promised_share: { response: 0.9, resolution: 0.85 } }]]) }
            const { terms, filled } = supplement({ content, versions: [agreement(5, '2027-01-01', '2027-12-31', { plan: plan.id })] })
            expect([...terms.problems, ...filled.problems].map(problemSentence)).toEqual([])
            expect(clause(filled.blocks, '2.4')).toBe('2.4 We meet the response target for at least nine in ten of these calls, and the resolution target for at least 17 in 20.')
            expect(clauses(filled.blocks).join(' ')).not.toMatch(/ {2}|[{}]| [.,;]/)
          }
        }
      }
    }
  })

  test('names a wrong setting once', () => {
    expect(sentences(supplement({ overrides: { 'agreement.billed_seats': 'many' } }))).toEqual(['agreement.billed_seats "many" is not a number (expected a whole number).'])
  })

  test('names what the files do not say', () => {
    const { filled } = supplement({ client: { address: null, seats: null }, versions: [agreement(5, '2027-01-01', '2027-12-31', { billed_seats: null, monthly_fee_cents: null })] })
    expect(filled.problems.map((problem) => plain(problem.message))).toEqual([
      'client.address is not filled: expected an address, found nothing in clients.csv.',
      'rider.monthly_charge is not filled: expected the number of seats, found nothing in agreements.csv.',
      'rider.charge_basis is not filled: expected the number of seats, found nothing in agreements.csv.',
      'agreement.monthly_fee is not filled: expected an amount of money, found nothing in agreements.csv, version 5.',
      'rider.together is not filled: expected the monthly fee and the charge, found nothing in agreements.csv.',
    ])
  })
})

describe('its start', () => {
  test('outside the term is refused, with what there is', () => {
    expect(sentences(supplement({ starts_on: '2028-03-01' }))).toEqual(['A supplement that starts on 1 March 2028 lies outside the term of Norwell Packaging’s agreement. Version 5 ended on 31 December 2027.'])
    expect(sentences(supplement({ starts_on: '2025-12-31' }))).toEqual(['A supplement that starts on 31 December 2025 lies outside the term of Norwell Packaging’s agreement. Version 4 begins on 1 January 2026: a start on or after that day can be made.'])
    expect(sentences(supplement({ versions: [] }))).toEqual(['Norwell Packaging has no agreement that a supplement could add to.'])
  })

  test('in a gap names the version that ended and the one that follows', () => {
    const gap = [agreement(4, '2026-01-01', '2026-12-31'), agreement(5, '2027-06-01', '2028-05-31')]
    expect(sentences(supplement({ versions: gap, starts_on: '2027-02-01' }))).toEqual(['A supplement that starts on 1 February 2027 lies outside the term of Norwell Packaging’s agreement. Version 4 ended on 31 December 2026. Version 5 begins on 1 June 2027: a start on or after that day can be made.'])
  })

  test('in the version that follows names it', () => {
    expect(supplement().terms.notes.map(plain)).toEqual(['The start lies in version 5 of the agreement, which follows the one now in force and begins on 1 January 2027.'])
    expect(supplement({ starts_on: '2026-12-01' }).terms).toMatchObject({ notes: [], version: { version: 4 } })
  })

  test('after the end of a rolling agreement is within it', () => {
    const { terms, filled } = supplement({ starts_on: '2028-03-01', versions: [agreement(5, '2027-01-01', '2027-12-31', { renewal: 'rolling' })] })
    expect([...terms.problems, ...filled.problems]).toEqual([])
    expect(terms.fields.get('schedule.holidays_until')).toMatchObject({ value: '2029-02-28' })
  })

  test('that is no date, or not chosen, is named', () => {
    expect(sentences(supplement({ starts_on: '2027-02-30' }))).toEqual(['The start "2027-02-30" is not a date (expected year-month-day, such as 2027-01-01).'])
    expect(supplement({ starts_on: null }).filled.problems.map((problem) => problem.path)).toContain('rider.starts_on')
  })

  test('while Premium Response already runs is noted', () => {
    const running = versions.map((version) => ({ ...version, premium_response_from: '2026-06-01' }))
    expect(supplement({ versions: running }).terms.notes.map(plain)).toContain('The agreement already carries Premium Response since 1 June 2026.')
  })
})

describe('wording', () => {
  const day = (from: number, until: number): Span[] => [{ from: from * 60, until: until * 60 }]
  const week = (open: Partial<CalendarSpec['open']>): CalendarSpec => ({ id: 'x', zone: 'Europe/London', always: false, earlier: [], holidays: new Map(), open: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...open } })

  test('says opening hours as people do', () => {
    const say = (open: Partial<CalendarSpec['open']>) => plain(hoursInWords(week(open)))
    const lunch = [...day(8, 12), ...day(13, 17)]
    expect(say({ mon: lunch, tue: lunch, wed: lunch, thu: lunch, fri: day(9, 16) })).toBe('Monday to Thursday, 08:00 to 12:00 and 13:00 to 17:00; and Friday, 09:00 to 16:00')
    expect(say({ sat: day(0, 24), sun: day(0, 24) })).toBe('Saturday and Sunday, 00:00 to 24:00')
    expect(say({ mon: day(9, 17), wed: day(9, 17), fri: day(9, 17) })).toBe('Monday, Wednesday and Friday, 09:00 to 17:00')
    expect(hoursInWords({ ...week({}), always: true })).toBe('day and night, every day of the year')
  })

  test('says zones, shares and minutes', () => {
    expect(['Europe/London', 'America/Argentina/Buenos_Aires', 'Etc/UTC', 'UTC'].map(zoneInWords)).toEqual(['London time', 'Buenos Aires time', 'UTC', 'UTC'])
    expect([0.9, 0.95, 0.925, 1, 0.88].map(shareInWords).map(plain)).toEqual(['nine in ten', '19 in 20', '925 in 1000', 'all', '88 in 100'])
    expect([1, 18, 60, 75].map(minutesInWords).map(plain)).toEqual(['1 minute', '18 minutes', '1 hour', '1 hour 15 minutes'])
  })
})
