import { describe, expect, it, vi } from 'vitest'
import { parseContent } from '../../src/content/index.ts'
import { edited, filesWith, sentences } from './files.ts'

const PLAN = 'plans/silver.yaml'
const CALENDAR = 'calendars/silver.yaml'
const RIDER = 'riders/premium-response.yaml'
const PLAN_KEYS = 'name, calendar, promised_share, targets, travel, pauses, visits_per_month, price, credit'
const CALENDARS = 'a file of calendars/: 24x7, gold, platinum or silver'
const MINUTES = 'a number of minutes above 0, or a time such as 4h or 90 min'
const AMOUNT = 'an amount of at least 0 with at most two decimals, such as 39.18'
const SPANS = 'a list of spans such as ["08:30-12:30", "13:15-17:30"]'

/** What stands there, what is put in its place, what is said. */
type Case = readonly [file: string, from: string, to: string, said: string]

function holds(cases: readonly Case[]) {
  it.each(cases)('%s: %j as %j', (file, from, to, said) => {
    expect(sentences({ [file]: edited(file, from, to) })).toEqual([said])
  })
}

describe('a wrong plan', () => {
  holds([
    [PLAN, 'response: 60,', 'response: fast,', `${PLAN} line 5: found "fast", expected ${MINUTES}`],
    [PLAN, 'response: 60,', 'response: 0,', `${PLAN} line 5: found 0, expected ${MINUTES}`],
    [PLAN, 'response: 60,', 'response: .inf,', `${PLAN} line 5: found .inf, expected ${MINUTES}`],
    [PLAN, 'response: 60,', 'response: "60",', `${PLAN} line 5: found the text "60", expected ${MINUTES}`],
    [PLAN, 'response: 60,', 'respons: 60,', `${PLAN} line 5: found "respons", expected one of the keys response, resolution`],
    [PLAN, '{ response: 120, resolution: 960 }', '{}', `${PLAN} line 6: found {}, expected a response, a resolution or both, as { response: 60, resolution: 480 }`],
    [PLAN, '  P4: {', '  P5: {', `${PLAN} line 8: found "P5", expected one of the keys P1, P2, P3, P4`],
    [PLAN, 'response: 0.90', 'response: 90', `${PLAN} line 3: found 90, expected a share from 0 to 1, such as 0.90`],
    [PLAN, 'response: 0.90', 'response: 90 %', `${PLAN} line 3: found "90 %", expected a share from 0 to 1, such as 0.90`],
    [PLAN, 'response: 0.90', 'response: -0.1', `${PLAN} line 3: found -0.1, expected a share from 0 to 1, such as 0.90`],
    [PLAN, 'calendar: silver', 'calendar: sliver', `${PLAN} line 2: found "sliver", expected ${CALENDARS}`],
    [PLAN, 'calendar: silver\n', '', `${PLAN} line 1: found no "calendar", expected ${CALENDARS}`],
    [PLAN, 'calendar: silver\n', 'calendar:\n', `${PLAN} line 2: found nothing, expected ${CALENDARS}`],
    [PLAN, 'per_seat: 39.18', 'per_seat: 39.185', `${PLAN} line 12: found 39.185, expected ${AMOUNT}`],
    [PLAN, 'per_seat: 39.18', 'per_seat: -1', `${PLAN} line 12: found -1, expected ${AMOUNT}`],
    [PLAN, 'per_seat: 39.18', 'per_seat: £39.18', `${PLAN} line 12: found "£39.18", expected ${AMOUNT}`],
    [PLAN, 'per_seat: 39.18', 'per_seat: 39,18', `${PLAN} line 12: found "18", expected one of the keys base, per_seat, per_server, per_site; a decimal has a point, as 39.18`],
    [PLAN, 'travel: both', 'travel: no', `${PLAN} line 9: found "no", expected both, response, resolution or none`],
    [PLAN, '[waiting_client]', '[waiting]', `${PLAN} line 10: found "waiting", expected waiting_client or waiting_other`],
    [PLAN, 'period: quarter', 'period: week', `${PLAN} line 13: found "week", expected month, quarter or year`],
    [PLAN, 'name: Silver', 'name: 2026', `${PLAN} line 1: found 2026, expected the name of the plan`],
    [PLAN, 'name: Silver', 'name: Silver\ncolour: grey', `${PLAN} line 2: found "colour", expected one of the keys ${PLAN_KEYS}`],
    [PLAN, 'name: Silver', '__proto__: 1\nname: Silver', `${PLAN} line 1: found "__proto__", expected one of the keys ${PLAN_KEYS}`],
  ])

  it('has every mistake named, with its column', () => {
    const text = edited(PLAN, 'response: 60, resolution: 480', 'response: fast, resolution: slow').replace('name: Silver', 'name:')
    const { content, problems } = parseContent(filesWith({ [PLAN]: text }))
    expect(content).toBeNull()
    expect(problems).toEqual([
      { file: PLAN, line: 1, column: 1, found: 'nothing', expected: 'the name of the plan' },
      { file: PLAN, line: 5, column: 19, found: '"fast"', expected: MINUTES },
      { file: PLAN, line: 5, column: 37, found: '"slow"', expected: MINUTES },
    ])
  })

  it('may leave out a priority, a clock, the credit and amounts that are 0', () => {
    const { content, problems } = parseContent(filesWith({
      'plans/tin.yaml': 'name: Tin\ncalendar: silver\npromised_share: { response: 1, resolution: 0 }\ntargets: { P2: { response: 7.5 } }\ntravel: none\npauses: []\nvisits_per_month: 0.5\nprice: { base: 0.29 }\n',
    }))
    expect(problems).toEqual([])
    expect([...content!.plans.keys()]).toEqual(['tin', 'silver', 'gold', 'platinum'])
    expect(content!.plans.get('tin')).toEqual({
      id: 'tin', name: 'Tin', calendar: 'silver', promised_share: { response: 1, resolution: 0 },
      targets: { P2: { response: 7.5, resolution: null } }, travel: 'none', pauses: [], visits_per_month: 0.5,
      price: { base_cents: 29, per_seat_cents: 0, per_server_cents: 0, per_site_cents: 0 }, credit: null,
    })
  })
})

describe('YAML that goes wrong', () => {
  holds([
    [PLAN, 'name: Silver', 'name: Silver\nname: Tin', `${PLAN} line 2: found "name" a second time, expected each key once`],
    [PLAN, '  P1:', '\tP1:', `${PLAN} line 5: found a tab, expected spaces at the start of a line`],
    [PLAN, 'name: Silver', 'name: Silver: best', `${PLAN} line 1: found "Silver: best", expected one key and one value on a line; a text with ": " in it stands in quotation marks`],
    [PLAN, 'name: Silver', 'name: @silver', `${PLAN} line 1: found "@", expected a value that begins otherwise, or stands in quotation marks`],
    [PLAN, 'name: Silver', 'name: *silver', `${PLAN} line 1: found "*silver", expected the value itself, written out`],
    [PLAN, 'name: Silver', '%YAML 1.1\n---\nname: Silver', `${PLAN} line 1: found "%YAML 1.1", expected no %YAML line`],
    [PLAN, 'travel: both', '---\ntravel: both', `${PLAN} line 9: found a second document, expected one document in a file`],
    [PLAN, 'name: Silver', 'name: Silber\uFFFD', `${PLAN} line 1: found "name: Silber\uFFFD", expected a file saved as UTF-8`],
  ])

  it.each([
    ['', 'nothing'],
    ['# only a remark\n', 'nothing'],
    ['just words', '"just words"'],
    ['- a\n- b\n', 'a list'],
  ])('is not a file of keys: %j', (text, found) => {
    expect(sentences({ [PLAN]: text })).toEqual([`${PLAN} line 1: found ${found}, expected the keys ${PLAN_KEYS}`])
  })

  it('is named once where a bracket is left open', () => {
    expect(sentences({ [PLAN]: 'name: [Silver\ncalendar: x\n' })).toEqual([
      `${PLAN} line 2: found "calendar: x", expected YAML that can be read (flow sequence in block collection must be sufficiently indented and end with a ])`,
    ])
  })
})

describe('a wrong calendar', () => {
  const MONDAY = 'mon: ["08:30-17:30"]'
  const HOLIDAY = '"2026-12-28"'
  holds([
    [CALENDAR, 'Europe/London', 'Europe/Londn', `${CALENDAR} line 2: found "Europe/Londn", expected a time zone of the IANA list, such as Europe/London`],
    [CALENDAR, 'Europe/London', 'EST', `${CALENDAR} line 2: found "EST", expected a time zone of the IANA list, such as Europe/London`],
    [CALENDAR, 'Europe/London', '+01:00', `${CALENDAR} line 2: found "+01:00", expected a time zone of the IANA list, such as Europe/London`],
    [CALENDAR, MONDAY, 'mon: 08:30-17:30', `${CALENDAR} line 4: found "08:30-17:30", expected ${SPANS}`],
    [CALENDAR, MONDAY, 'mon:', `${CALENDAR} line 4: found nothing, expected ${SPANS}`],
    [CALENDAR, MONDAY, 'mon: 510', `${CALENDAR} line 4: found 510, expected ${SPANS}`],
    [CALENDAR, MONDAY, 'mon: [510]', `${CALENDAR} line 4: found 510, expected a span such as 08:30-17:30`],
    [CALENDAR, MONDAY, 'mon: [8.30-17.30]', `${CALENDAR} line 4: found "8.30-17.30", expected a span such as 08:30-17:30`],
    [CALENDAR, MONDAY, 'mon: ["08:60-17:30"]', `${CALENDAR} line 4: found "08:60-17:30", expected a span such as 08:30-17:30`],
    [CALENDAR, MONDAY, 'mon: ["08:30-24:30"]', `${CALENDAR} line 4: found "08:30-24:30", expected a span such as 08:30-17:30`],
    [CALENDAR, MONDAY, 'mon: ["24:00-24:00"]', `${CALENDAR} line 4: found "24:00-24:00", expected a span such as 08:30-17:30`],
    [CALENDAR, MONDAY, 'mon: ["22:00-06:00"]', `${CALENDAR} line 4: found "22:00-06:00", expected a span that ends after it begins; one over midnight is two, until 24:00 and from 00:00`],
    [CALENDAR, MONDAY, 'mon: ["13:00-17:30", "08:30-12:00"]', `${CALENDAR} line 4: found "08:30-12:00", expected a span that begins at 17:30 or later, after the one before it`],
    [CALENDAR, MONDAY, 'mon: ["08:00-13:00", "12:00-17:30"]', `${CALENDAR} line 4: found "12:00-17:30", expected a span that begins at 13:00 or later, after the one before it`],
    [CALENDAR, MONDAY, 'monday: ["08:30-17:30"]', `${CALENDAR} line 4: found "monday", expected one of the keys mon, tue, wed, thu, fri, sat, sun`],
    [CALENDAR, HOLIDAY, '"2026-02-29"', `${CALENDAR} line 34: found "2026-02-29", expected a date that exists, as 2026-12-25`],
    [CALENDAR, HOLIDAY, '28.12.2026', `${CALENDAR} line 34: found "28.12.2026", expected a date that exists, as 2026-12-25`],
    [CALENDAR, HOLIDAY, '"2026-12-25"', `${CALENDAR} line 34: found "2026-12-25" a second time, expected each key once`],
    [CALENDAR, `${HOLIDAY}: Boxing Day (substitute)`, `${HOLIDAY}:`, `${CALENDAR} line 34: found nothing, expected the name of the holiday`],
  ])

  it('is one that never opens', () => {
    expect(sentences({ [CALENDAR]: 'zone: Europe/London\nopen: { mon: [] }\n' })).toEqual([`${CALENDAR} line 2: found { mon: [] }, expected at least one open span in the week`])
    expect(sentences({ [CALENDAR]: 'zone: Europe/London\nopen: never\n' })).toEqual([
      `${CALENDAR} line 2: found "never", expected the word always, or spans for some of mon, tue, wed, thu, fri, sat, sun`,
    ])
  })

  it('is one whose earlier hours are no hours, or in no order', () => {
    const earlier = (text: string) => sentences({ [CALENDAR]: `zone: Europe/London\nopen: always\nearlier:\n${text}` })
    const OPEN = 'open: { mon: ["08:30-17:30"] }'
    expect(earlier(`  - { until: 2026-01-01, ${OPEN} }\n  - { until: 2026-01-01, ${OPEN} }\n  - { until: 2025-06-01, ${OPEN} }\n`)).toEqual([
      `${CALENDAR} line 5: found "2026-01-01", expected a date after 2026-01-01, when the hours above it ended`,
      `${CALENDAR} line 6: found "2025-06-01", expected a date after 2026-01-01, when the hours above it ended`,
    ])
    expect(earlier(`  - { until: 2026-02-30, ${OPEN} }\n`)).toEqual([`${CALENDAR} line 4: found "2026-02-30", expected the first date on which these hours no longer held, as 2026-01-01`])
    expect(earlier(`  - ${OPEN}\n`)).toEqual([`${CALENDAR} line 4: found no "until", expected the first date on which these hours no longer held, as 2026-01-01`])
    expect(earlier('  - { until: 2026-01-01, open: never }\n')).toEqual([`${CALENDAR} line 4: found "never", expected the word always, or spans for some of mon, tue, wed, thu, fri, sat, sun`])
    expect(earlier('  - until: 2026-01-01\n')).toEqual([`${CALENDAR} line 4: found no "open", expected the word always, or spans for some of mon, tue, wed, thu, fri, sat, sun`])
    expect(earlier('  - until: 2026-01-01\n    open:\n      mon: [8-17]\n      monday: []\n')).toEqual([
      `${CALENDAR} line 6: found "8-17", expected a span such as 08:30-17:30`,
      `${CALENDAR} line 7: found "monday", expected one of the keys mon, tue, wed, thu, fri, sat, sun`,
    ])
    expect(earlier(`  - { until: 2026-01-01, ${OPEN}, zone: UTC }\n`)).toEqual([`${CALENDAR} line 4: found "zone", expected one of the keys until, open`])
    expect(earlier('  yes\n')).toEqual([`${CALENDAR} line 4: found "yes", expected a list of earlier hours, as [{ until: 2026-01-01, open: { … } }]`])
  })

  it('is missing for the plan that names it', () => {
    expect(sentences({ [CALENDAR]: null })).toEqual([`${PLAN} line 2: found "silver", expected a file of calendars/: 24x7, gold or platinum`])
  })
})

describe('a calendar', () => {
  it('may write times and dates without quotation marks, end at 24:00, touch, and list holidays in any order', () => {
    const { content } = parseContent(filesWith({
      'calendars/odd.yaml': 'zone: UTC\nopen: { mon: [8:30-12:00, 12:00-24:00], sun: ["00:00 - 6:00"] }\nholidays: { 2027-01-01: Second, 2026-01-01: First }\n',
    }))
    const odd = content!.calendars.get('odd')!
    expect(odd.open).toEqual({ mon: [{ from: 510, until: 720 }, { from: 720, until: 1440 }], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [{ from: 0, until: 360 }] })
    expect([...odd.holidays]).toEqual([['2026-01-01', 'First'], ['2027-01-01', 'Second']])
  })
})

describe('wrong priorities', () => {
  const FOUR = '4 priorities, for work_stops, held_up, inconvenient, can_wait'
  holds([
    ['priorities.yaml', '[P1, P1, P2, P3]', '[P1, P1, P2]', `priorities.yaml line 5: found [P1, P1, P2], expected ${FOUR}`],
    ['priorities.yaml', '[P1, P1, P2, P3]', '[P1, P1, P2, P9]', 'priorities.yaml line 5: found "P9", expected P1, P2, P3 or P4'],
    ['priorities.yaml', '  person: [P2, P3, P3, P4]\n', '', `priorities.yaml line 4: found no "person", expected ${FOUR}`],
    ['priorities.yaml', '  person:', '  guest: [P4, P4, P4, P4]\n  person:', 'priorities.yaml line 7: found "guest", expected one of the keys company, department, person'],
    ['priorities.yaml', 'impact: [company,', 'impact: [company, company,', 'priorities.yaml line 2: found "company", expected each word once, and "company" stands there already'],
  ])
})

describe('a wrong provider, rider or scoring', () => {
  const G = 'scoring.yaml'
  const QUALITIES = 'prompt_payment, willingness_to_listen, clear_chain_of_command, clear_priorities, sensible_hours, time_for_it or risk_averse_attitude'
  holds([
    ['provider.yaml', 'technicians: 4', 'technicians: four', 'provider.yaml line 8: found "four", expected a whole number of technicians not below 1'],
    ['provider.yaml', 'chase_after_days: 14', 'chase_after_days: 0', 'provider.yaml line 14: found 0, expected a whole number of days from 1 to 3650'],
    ['provider.yaml', 'chase_every_days: 7', 'chase_weekly: 7', 'provider.yaml line 14: found "chase_weekly", expected one of the keys chase_after_days, chase_every_days, expires_after_days'],
    ['provider.yaml', 'currency: GBP', 'currency: £', 'provider.yaml line 5: found "£", expected a currency of three capitals, such as GBP'],
    ['provider.yaml', 'locale: en-GB', 'locale: english', 'provider.yaml line 6: found "english", expected a language and country, such as en-GB'],
    ['provider.yaml', 'seats: [10, 35]', 'seats: [35, 10]', 'provider.yaml line 12: found [35, 10], expected the least and the most, such as [10, 35]'],
    ['provider.yaml', 'seats: [10, 35]', 'seats: 35', 'provider.yaml line 12: found 35, expected the least and the most, such as [10, 35]'],
    [RIDER, 'applies_to: agreement', 'applies_to: all', `${RIDER} line 3: found "all", expected agreement or express`],
    [RIDER, 'notice_days: 30', 'notice_days: a month', `${RIDER} line 12: found "a month", expected a whole number of days from 0 to 730`],
    [RIDER, 'P1: { response: 10,', 'P1: { response: soon,', `${RIDER} line 6: found "soon", expected ${MINUTES}`],
    [G, 'quality: prompt_payment, bad: 30', 'quality: payment, bad: 30', `${G} line 11: found "payment", expected ${QUALITIES}`],
    [G, 'bad: 30, good: 0', 'bad: 3, good: 3', `${G} line 11: found { quality: prompt_payment, bad: 3, good: 3, weight: 2 }, expected a bad and a good that differ`],
    [G, 'D: 0', 'D: 10', `${G} line 6: found { A: 85, B: 70, C: 50, D: 10 }, expected one grade that begins at 0, so that every score has a grade`],
    [G, 'least_qualities: 5', 'least_qualities: 8', `${G} line 7: found 8, expected a whole number of qualities from 1 to 7`],
    [G, 'software: 0.03', 'software: 3', `${G} line 50: found 3, expected a share from 0 to 1, such as 0.90`],
    [G, 'software: 0.03', 'virus: 0.03', `${G} line 50: found "virus", expected one of the keys logging, software, quota`],
  ])

  it('keeps the limit of a rider only where it counts marked tickets', () => {
    const limit = (applies_to: string) =>
      parseContent(filesWith({ [RIDER]: edited(RIDER, 'applies_to: agreement', `monthly_limit: 20\napplies_to: ${applies_to}`) })).content!.riders.get('premium-response')!.monthly_limit
    expect(limit('express')).toBe(20)
    expect(limit('agreement')).toBeNull()
  })
})

describe('a wrong catalogue', () => {
  const K = 'catalogue.csv'
  holds([
    [K, 'Signing in,software,', 'Signing in,softwear,', `${K} line 2: found "softwear", expected software or hardware as medium`],
    [K, 'Account locked', 'Password Forgotten', `${K} line 3: found "Password Forgotten" a second time, expected each kind of issue once; it stands in line 2 already`],
    [K, 'work_stops,60,240', 'work_stops,60,fast', `${K} line 2: found "fast", expected ${MINUTES}, as silver_resolution, or nothing`],
    [K, ',,480,,360,,300,quota', ',,480,,360,,300,quotas', `${K} line 9: found "quotas", expected software, quota or logging as obligation`],
    [K, 'company,work_stops', 'everyone,work_stops', `${K} line 8: found "everyone", expected company, department or person as impact, from priorities.yaml`],
    [K, 'Mailbox full,E-mail,', 'Mailbox full,E-mail,extra,', `${K} line 9: found 15 cells, expected 14, one for each column`],
    [K, 'gold_response', 'bronze_response', `${K} line 1: found "bronze_response", expected a column of a plan in plans/: gold, platinum or silver`],
    [K, 'gold_response', 'silver_response', `${K} line 1: found "silver_response" a second time, expected each column once`],
  ])

  it('names a column that is missing and the one that stands there instead', () => {
    const columns = 'issue_type, parent, medium, complexity, place, impact, urgency, obligation'
    expect(sentences({ [K]: edited(K, ',obligation', ',duty') })).toEqual([
      `${K} line 1: found "duty", expected the columns ${columns} and those of each plan`,
      `${K} line 1: found no column "obligation", expected the columns ${columns}`,
    ])
    expect(sentences({ [K]: '' })).toEqual([`${K} line 1: found nothing, expected the columns ${columns}`])
  })

  it('counts lines over cells with line breaks, blank lines and Windows line ends', () => {
    const text = 'issue_type;parent;medium;complexity;place;impact;urgency;obligation\r\n"Mail, and\r\nmore";Mail;software;low;remote;person;held_up;\r\n\r\n;;;;;;;\r\nOther;;hardware;low;office;person;held_up;\r\n'
    expect(sentences({ [K]: text })).toEqual([`${K} line 6: found "office", expected remote or on_site as place`])
    const { content } = parseContent(filesWith({ [K]: text.replace('office', 'on_site') }))
    expect(content!.catalogue.map((item) => [item.issue_type, item.parent, item.turnaround['gold']])).toEqual([
      ['Mail, and\r\nmore', 'Mail', { response: null, resolution: null }],
      ['Other', null, { response: null, resolution: null }],
    ])
  })

  it('names the line of a quotation mark that is never closed', () => {
    expect(sentences({ [K]: edited(K, 'Mailbox full,', '"Mailbox full,') })[0]).toMatch(/^catalogue\.csv line 9: found "Mailbox full,.* expected quotation marks in pairs/)
  })
})

describe('files that do not belong', () => {
  it('are named, so that a slip in a name is not silence', () => {
    expect(sentences({ 'plans/tin.yml': '' })).toEqual(['plans/tin.yml: found a file of this name, expected a name of small letters, digits and hyphens that ends in .yaml'])
    expect(sentences({ 'plans/none.yaml': '' })).toEqual(['plans/none.yaml: found a file of this name, expected another name: "none" means no plan'])
    expect(sentences({ 'prices.yaml': '' })).toEqual(['prices.yaml: found a file of this name, expected provider.yaml, priorities.yaml, catalogue.csv, scoring.yaml, rules.yaml, renewals.yaml, recommendations.yaml, or a file in calendars/, plans/, riders/'])
  })

  it('are left alone where another room reads them or no one does', () => {
    expect(sentences({ 'templates/x.mdx': '{', 'clauses/y.mdx': '{', 'guide/z.mdx': '{', '.DS_Store': '\uFFFD', 'plans/README.md': 'x' })).toEqual([])
  })

  it('are missed where they must be there', () => {
    expect(sentences({ 'provider.yaml': null })).toEqual(['provider.yaml: found no such file, expected every one of provider.yaml, priorities.yaml, catalogue.csv, scoring.yaml'])
    expect(sentences({ 'plans/silver.yaml': null, 'plans/gold.yaml': null, 'plans/platinum.yaml': null })[0]).toMatch(/^catalogue\.csv line 1: found "silver_response"/)
    expect(sentences({ 'plans/silver.yaml': null, 'plans/gold.yaml': null, 'plans/platinum.yaml': null })).toContain('plans/: found no plan, expected at least one, such as plans/silver.yaml')
  })

  it('are all named in one go, by file and line', () => {
    const said = sentences({
      'provider.yaml': edited('provider.yaml', 'technicians: 4', 'technicians: 0'),
      [PLAN]: edited(PLAN, 'calendar: silver', 'calendar: sliver').replace('travel: both', 'travel: far'),
      [CALENDAR]: edited(CALENDAR, 'Europe/London', 'London'),
      'catalogue.csv': edited('catalogue.csv', ',high,', ',huge,'),
    })
    expect(said.map((one) => one.split(':')[0])).toEqual(['calendars/silver.yaml line 2', 'catalogue.csv line 8', 'plans/silver.yaml line 2', 'plans/silver.yaml line 9', 'provider.yaml line 8'])
  })
})

describe('the parser', () => {
  it('works where eval is refused', () => {
    const refused = vi.fn(() => { throw new Error('refused') })
    vi.stubGlobal('Function', refused)
    vi.stubGlobal('eval', refused)
    const { problems } = parseContent(filesWith({}))
    vi.unstubAllGlobals()
    expect(problems).toEqual([])
    expect(refused).not.toHaveBeenCalled()
  })

  it('reads a byte order mark and Windows line ends', () => {
    const text = edited(PLAN, 'name: Silver', 'name: Silver').replaceAll('\n', '\r\n')
    expect(parseContent(filesWith({ [PLAN]: `\uFEFF${text}` }))).toEqual(parseContent(filesWith({})))
  })
})
