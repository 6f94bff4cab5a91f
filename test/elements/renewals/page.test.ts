import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import type { AgreementProblem } from '../../../src/core/index.ts'
import { calendarOf } from '../../../src/elements/renewals/calendar.ts'
import { stepsCsv } from '../../../src/elements/renewals/download.ts'
import { drawOpened, drawPage, gather, pageTitle, shownOf } from '../../../src/elements/renewals/drawing.ts'
import { soonBefore } from '../../../src/elements/renewals/findings.ts'
import { FIRST_VIEW } from '../../../src/elements/renewals/view.ts'
import { counts, scoring } from '../clients/made-portfolio.ts'
import { smallContent } from '../../support/content.ts'
import { book, client, source, version } from './made-book.ts'

const HOSTILE = 'O\'Neil & <Sons>'
const content = smallContent({ scoring })
const plain = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim()

/** Its term ends on 31 January: notice by 1 January, the offer was due on 2 December. */
const soon = client(HOSTILE, [version(HOSTILE, '2027-01-31')], {
  surveys: [{ sent_on: '2026-09-25', answered_on: null, person: null, score: null, scale: null, comment: null, file: 'surveys.csv', row: 12 }],
  counts: { response: counts(50, 50), resolution: counts(95, 5) },
})
const late = client('Yarrow Physio', [version('Yarrow Physio', '2027-08-31', { renewal: 'rolling', monthly_fee_cents: 53_000 })])
const lapsed = client('Alder', [version('Alder', '2026-10-31')])
const nobody = client('Eastgate', [])

async function drawn(of: ReturnType<typeof book>, view = FIRST_VIEW, kept: Parameters<typeof source>[1] = {}, problems: readonly AgreementProblem[] = []) {
  const { document } = new JSDOM('<!doctype html>').window
  const model = await gather(source(of, kept, problems), view, content)
  const context = { document, plans: [['gold', 'Gold']] as const, content }
  document.body.append(...drawPage(model, context))
  const opened = drawOpened(document, model, view, context)
  return { body: document.body, model, context, opened, title: pageTitle(model, context) }
}

const rows = (body: Element): string[][] => [...body.querySelectorAll('.timeline tbody tr:not(.opened)')].map((row) => ['.who', '.plan', '.fee', '.ends', '.next', '.letter'].map((name) => plain(row.querySelector(name))))

describe('the page about renewals', () => {
  test('says what comes up, who of them missed the promise, and what is late', async () => {
    const { body, title } = await drawn(book([soon, late]))
    expect(title).toBe('One agreement, £1,500 a month, ends or renews before April')
    expect(plain(body.querySelector('.lead'))).toBe(`${HOSTILE} missed the response promise. The visit of ${HOSTILE} has been late since 25 Nov, and one more step is late.`)
  })

  test('soon is until the end of the month that ninety days lead into', () => {
    expect(['2026-10-30', '2026-10-01', '2026-11-30', '2027-12-31'].map(soonBefore)).toEqual(['2027-02', '2027-01', '2027-03', '2028-04'])
  })

  test('lists what to do next in columns, what is late first', async () => {
    const { body } = await drawn(book([soon, late]))
    expect([...body.querySelectorAll('.todo-column')].map((column) => [plain(column.querySelector('h2')), ...[...column.querySelectorAll('li')].map(plain)])).toEqual([
      ['Late 2', `since 25 Nov${HOSTILE}visit, late`, `since 2 Dec${HOSTILE}offer out, late`],
      ['This week until Sun 13 Dec', `since 27 Nov${HOSTILE}briefing`], ['Next week 14 – 20 Dec'], ['Then 21 Dec – 3 Jan', `Fri 1 Jan${HOSTILE}last day for notice`],
    ])
  })

  test('shows five of a column until all are asked for', async () => {
    const many = book(Array.from({ length: 7 }, (_, i) => client(`Client ${i}`, [version(`Client ${i}`, '2027-01-31')])))
    const { body } = await drawn(many)
    const [late] = body.querySelectorAll('.todo-column')
    expect([late?.querySelectorAll('li').length, late?.querySelectorAll('li:not(.after-first)').length, plain(body.querySelector('[data-act="all"]')), body.querySelector('.todo')?.classList.contains('is-all')]).toEqual([21, 5, 'All 35', false])
    expect((await drawn(many, { ...FIRST_VIEW, all: true })).body.querySelector('.todo')?.classList.contains('is-all')).toBe(true)
  })

  test('draws a line for each client that has a term, in order of its end, and names those that have none', async () => {
    const { body } = await drawn(book([late, nobody, soon, lapsed]))
    expect(rows(body)).toEqual([
      ['Alder', 'Gold', '1,500', 'ended 31 Oct 2026', 'agree again', 'A'],
      [HOSTILE, 'Gold', '1,500', 'ends 31 Jan 2027', 'visit, late', 'A'],
      ['Yarrow Physio', 'Gold', '530', 'renews 31 Aug 2027', 'survey 3 May', 'A'],
    ])
    expect(plain(body.querySelector('.no-end'))).toBe('One client has no term that ends within the twelve months: Eastgate (no agreement).')
    expect(body.querySelector('.renewal-fees')?.getAttribute('aria-label')).toBe('Fees a month of the agreements that end or renew, by month: January 2027 1,500, 1; August 2027 530, 1')
  })

  test('opens to each step with its day, its state and what shows it', async () => {
    const { body, opened } = await drawn(book([soon]), { ...FIRST_VIEW, client: HOSTILE })
    expect(opened).toBe(true)
    expect(plain(body.querySelector('.term-line'))).toBe('The term ends on 31 Jan 2027; last day for notice 1 Jan 2027.')
    expect([...body.querySelectorAll('.step-row')].map((row) => [...row.children].slice(0, 4).map(plain))).toEqual([
      ['survey', 'Fri 2 Oct', 'done', 'sent 25 Sep 2026 surveys.csv, row 12'], ['visit', 'Wed 25 Nov', 'late', '–'], ['briefing', 'Fri 27 Nov', 'due', 'no file tells whether it was done'],
      ['offer', 'Wed 2 Dec', 'late', '–'], ['last day for notice', 'Fri 1 Jan', 'not yet', '–'], ['ends', 'Sun 31 Jan', 'not yet', '–'],
    ])
    expect(body.querySelector('.step-row.is-done [data-act="note"]')).toBeNull()
    expect(body.querySelector('.timeline tr.is-open .who .open')?.getAttribute('aria-expanded')).toBe('true')
  })

  test('a day and a doing that the owner noted stand before the rules', async () => {
    const note = { client: HOSTILE, term_ends_on: '2027-01-31', on: null, done_on: null, note: '' }
    const { body } = await drawn(book([soon]), { ...FIRST_VIEW, client: HOSTILE }, { steps: [{ ...note, kind: 'visit', on: '2026-12-16' }, { ...note, kind: 'briefing', done_on: '2026-12-08', note: 'by hand, at the meeting' }] })
    expect([...body.querySelectorAll('.step-row')].map((row) => [...row.children].slice(0, 4).map(plain)).slice(1, 4)).toEqual([
      ['visit', 'Wed 16 Dec set by hand', 'due', '–'], ['briefing', 'Fri 27 Nov', 'done', '8 Dec 2026 noted hereby hand, at the meeting'], ['offer', 'Wed 2 Dec', 'late', '–'],
    ])
    expect(body.querySelectorAll('.renewal-lane .by-hand')).toHaveLength(1)
  })

  test('leaves the clients that are asked for: by quarter, by state, by name and plan', async () => {
    const { model } = await drawn(book([soon, late, lapsed]))
    const names = (change: Partial<typeof FIRST_VIEW>): string[] => shownOf(model, { ...FIRST_VIEW, ...change }).map((line) => line.client)
    expect([names({ quarter: '2027-Q1' }), names({ state: 'late' }), names({ state: 'done' }), names({ find: 'gold yar' }), names({ find: 'silver' })])
      .toEqual([[HOSTILE], ['Alder', HOSTILE], ['Yarrow Physio'], ['Yarrow Physio'], []])
  })

  test('says which visits were too few, by month', async () => {
    const visits = ['2026-09-10', '2026-10-10'].map((visited_on, i) => ({ visited_on, kind: 'on_site' as const, file: 'visits.csv', row: i + 2 }))
    const { body } = await drawn(book([{ ...late, visits }]))
    expect(plain(body.querySelector('#visits'))).toBe('Yarrow Physio had no visit on site in November')
    expect([...body.querySelectorAll('.visit-months tbody td')].map(plain).slice(-4)).toEqual(['1', '1', '0 of 1', '0 of 1'])
  })

  test('names what is at odds in the agreements, with its place and the rule', async () => {
    const { body } = await drawn(book([soon]), FIRST_VIEW, {}, [{ client: HOSTILE, version: 2, file: 'agreements.csv', row: 9, kind: 'gap', from_on: '2026-02-01', until_on: '2026-02-28', other: { version: 1, file: 'agreements.csv', row: 8 }, rule: 'nothing_binds' }])
    expect(plain(body.querySelector('#agreement-problems'))).toBe('Agreements of one client are at odds with themselves')
    expect([...body.querySelectorAll('.agreement-problems tbody tr > *')].map(plain)).toEqual([
      HOSTILE, 'Version 2: nothing is stated from 1 Feb 2026 to 28 Feb 2026, before it.', 'No agreement binds on those days: tickets have no plan, and no fee is earned.', 'agreements.csv, row 9'])
  })

  test('says what it needs where there are no agreements, and where there is nothing', async () => {
    expect((await drawn(book([nobody], ['tickets']))).title).toBe('No file of agreements is here')
    const { body, title } = await drawn({ ...book([], []), as_of: NaN, period: { ...book([]).period, until_on: '' } })
    expect([title, body.querySelector('.state a')?.getAttribute('href')]).toEqual(['No clients yet', '/data/'])
  })

  test('is the owner’s own, marks every line with its client, and holds no style', async () => {
    const { body } = await drawn(book([soon, late, nobody]), { ...FIRST_VIEW, client: HOSTILE })
    expect(body.querySelector('h1')?.closest('[data-owner]')).not.toBeNull()
    expect(new Set([...body.querySelectorAll('[data-client]')].map((one) => one.getAttribute('data-client')))).toEqual(new Set([HOSTILE, 'Yarrow Physio', 'Eastgate']))
    expect(body.querySelectorAll('[style], img, script')).toHaveLength(0)
  })
})

test('the list goes along as CSV, a row a step, and as a calendar, an event a step and one for the yearly survey', async () => {
  const { model } = await drawn(book([soon]))
  const lines = stepsCsv(shownOf(model, FIRST_VIEW)).replace('\uFEFF', '').trim().split(/\r?\n/)
  expect(lines).toHaveLength(7)
  expect(lines[1]).toBe(`${HOSTILE},Gold,1500.00,2027-01-31,fixed,2027-01-01,survey,2026-10-02,no,done,2026-09-25,surveys.csv,12,`)
  const calendar = calendarOf(shownOf(model, FIRST_VIEW), 'Harbour IT', Date.UTC(2026, 11, 10))
  expect([calendar.match(/BEGIN:VEVENT/g)?.length, calendar.includes('DTSTART;VALUE=DATE:20261125')]).toEqual([7, true])
})
