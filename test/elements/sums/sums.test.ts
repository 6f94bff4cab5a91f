import { JSDOM } from 'jsdom'
import { describe, expect, it, test } from 'vitest'
import type { ClientSums } from '../../../src/models/source.ts'
import { overCsv, sumsCsv } from '../../../src/elements/sums/download.ts'
import { shownOver } from '../../../src/elements/sums/draw-over.ts'
import { drawOpened, drawOver, drawPage, gather, gatherOpened, shownRows, titleOf, withOver } from '../../../src/elements/sums/drawing.ts'
import { goByKey } from '../../../src/elements/shared/index.ts'
import { addressOf, FIRST_VIEW, openedOf, openedToken, viewAfter, viewOf } from '../../../src/elements/sums/view.ts'
import { sums as words } from '../../../src/words/index.ts'
import { smallContent } from '../../support/content.ts'
import { LOSES, NONE, over, served, sourceOf, sumsOf, THIN } from './fixture.ts'

const content = smallContent()
const { document } = new JSDOM('<!doctype html><body></body>').window
const context = { document, plans: [['silver', 'Silver'], ['gold', 'Gold']] as const, zone: 'Europe/London', width: 1280, clients_shown: Infinity, content }

const modelOf = async (...asked: Parameters<typeof sourceOf>) => withOver(await gather(sourceOf(...asked), FIRST_VIEW, content), sourceOf(...asked))
const hostOf = async (...asked: Parameters<typeof sourceOf>): Promise<HTMLElement> => {
  const host = document.createElement('div')
  host.append(...drawPage(await modelOf(...asked), context).parts)
  return host
}

describe('the statement', () => {
  test.each<[string, readonly ClientSums[], string]>([
    ['who costs more than it pays', [sumsOf('Alder', LOSES), sumsOf('Birch', THIN)], 'Alder costs more than it pays'],
    ['why, where the others tell', [sumsOf('Alder', LOSES), sumsOf('Birch'), sumsOf('Cedar')], 'Alder costs more than it pays, for tickets that take too long'],
    ['several of them', [sumsOf('Alder', LOSES), sumsOf('Birch', LOSES)], '2 clients cost more than they pay'],
    ['who leaves little', [sumsOf('Alder', THIN), sumsOf('Birch', NONE)], '1 client leaves less than 25 % of its fee'],
    ['all well', [sumsOf('Alder'), sumsOf('Birch')], 'Every client leaves 25 % of its fee or more'],
    ['all well that is known', [sumsOf('Alder'), sumsOf('Birch', NONE)], 'The one client whose margin is known leaves 25 % of its fee or more'],
    ['nothing known', [sumsOf('Birch', NONE)], 'Fees, hours or seats are missing, so no margin is known'],
    ['nobody', [], 'No clients yet'],
  ])('%s', async (_, sums, title) => {
    expect(titleOf(await modelOf(sums)).replaceAll('\u00a0', ' ')).toBe(title)
  })
})

describe('the formulas', () => {
  const format = { money: (cents: number) => `£${(cents / 100).toFixed(2)}`, costs: content.provider.costs, rate_per_hour_cents: 9_500 }
  const said = (sum: Parameters<typeof words.steps>[0], changes: Partial<ClientSums> = {}) => words.steps(sum, sumsOf('Alder', changes), format)

  it('stand with their figures, so that anybody can do the sum again', () => {
    expect(said('fee')[1]).toBe('365 days, 12.00 months: £12000.00')
    expect(said('hours')[1]).toBe('7,200 minutes = 120.0 h')
    expect(said('labour')[1]).toBe('7,200 minutes × £44.00 an hour = £5280.00')
    expect(said('tools')[1]).toBe('10 seats × £9.50 × 12.00 months = £1140.00')
    expect(said('left')[1]).toBe('£12000.00 − £5280.00 − £1140.00 = £5580.00')
    expect(said('margin')[1]).toBe('(£12000.00 − £5280.00 − £1140.00) ÷ £12000.00 = £5580.00 ÷ £12000.00 = 46.5 %'.replace(' %', '\u00a0%'))
    expect(said('hourly_rate').slice(1)).toEqual(['(£12000.00 − £1140.00) ÷ 120.0 h = £90.50 an hour', 'Your rate card says £95.00 an hour.'])
    expect(said('reactive_hours')[1]).toBe('5,400 minutes ÷ 10 seats ÷ 12.00 months = 45.0 minutes')
    expect(said('tickets').slice(1)).toEqual(['120 tickets ÷ 10 seats ÷ 12.00 months = 1.00', 'Minutes of a ticket, the mean of the 120 of which they are told, without travel: 20.0'])
  })

  it('say what is not known instead of a nothing', () => {
    expect(said('margin', NONE)[1]).toBe('Not known, as the fee is not.')
    expect(said('left', { ...NONE, tools_cents: null })[1]).toBe('Not known, as the fee and the tools are not.')
    expect(said('left', { left_cents: null, tools_cents: null })[1]).toBe('Not known, as the tools are not.')
    expect(said('margin', { fee_cents: 0, margin: null })[1]).toBe('There is no fee to divide by.')
    expect(said('hourly_rate', { minutes: 0, hourly_rate_cents: null })[1]).toBe('No hours were worked to divide by.')
    expect(said('reactive_hours', { seats: null, reactive_minutes_per_seat_month: null })[1]).toBe('Not known, as its parts are not.')
  })
})

describe('the page', () => {
  it('has a line for each client, the lowest margin first and the unknown last', async () => {
    const host = await hostOf([sumsOf('Alder'), sumsOf('Birch', NONE), sumsOf('Cedar', THIN)])
    expect([...host.querySelectorAll('[data-part="sums"] > tbody > tr')].map((row) => row.getAttribute('data-client'))).toEqual(['Cedar', 'Alder', 'Birch'])
    expect(host.querySelector('[data-client="Birch"] .margin')?.textContent).toBe('–')
    expect(host.querySelectorAll('[data-client="Birch"] .diamond').length).toBe(1)
    expect(host.querySelector('.sums-warnings')?.textContent).toContain('No agreement binds in these twelve months, so there is no fee.')
    expect([...host.querySelectorAll('.sums-book .figure-number')].map((one) => one.textContent)).toEqual(['£24,000', '360.0 h', '£7,980', '£91'])
  })

  it('opens a figure to its formula and rows, with file and row', async () => {
    const source = sourceOf([sumsOf('O\'Neil & <Sons>'), sumsOf('Birch')])
    const model = await gather(source, FIRST_VIEW, content)
    const host = document.createElement('div')
    host.append(...drawPage(model, context).parts)
    const opened = { what: 'margin', of: '', client: 'O\'Neil & <Sons>' } as const
    drawOpened(host, model, context, await gatherOpened(source, model, opened, 10), null)
    const panel = host.querySelector('[data-opened-panel]')!
    expect(panel.previousElementSibling?.getAttribute('data-client')).toBe('O\'Neil & <Sons>')
    expect([...panel.querySelectorAll('td tbody tr')].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' | '))).toEqual([
      'version 4, Silver | from 1 Jan 2026 |  | £5,000.00 | agreements.csv, row 3', '77 | 1 Oct 2026 | Printer <b> | 32.5 min | time_entries.csv, row 12',
    ])
    expect(panel.querySelector('.panel-head')?.textContent).toContain('2 of 40 rows')
    expect(host.querySelector('[aria-expanded="true"]')?.getAttribute('data-value')).toBe(openedToken(opened))
  })

  it('opens why a client is costly to its parts', async () => {
    const source = sourceOf([sumsOf('Alder', LOSES), sumsOf('Birch'), sumsOf('Cedar')])
    const model = await gather(source, FIRST_VIEW, content)
    const host = document.createElement('div')
    host.append(...drawPage(model, context).parts)
    drawOpened(host, model, context, await gatherOpened(source, model, { what: 'why', of: '', client: 'Alder' }, 10), null)
    const panel = host.querySelector('[data-opened-panel]')!
    expect(panel.querySelector('h3')?.textContent).toBe('Alder takes 40.0 minutes a seat and month more than the others: tickets that take too long')
    expect([...panel.querySelectorAll('td tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))).toEqual([
      'Number of tickets | 1.00 tickets a seat and month | 1.00 tickets a seat and month | 0.0 | –', 'Length of a ticket | 60.0 minutes a ticket | 20.0 minutes a ticket | +40.0 | 100\u00a0%', 'Travel | 5.0 minutes of travel a seat and month | 5.0 minutes of travel a seat and month | 0.0 | –',
    ])
    expect(panel.textContent).toContain('That is £293.33 of labour a month.')
  })

  it('goes from row to row by the arrow keys, and not out of an opened figure', async () => {
    const host = await hostOf([sumsOf('Alder'), sumsOf('Birch', THIN)])
    document.body.replaceChildren(host)
    const [first, second] = [...host.querySelectorAll<HTMLElement>('.sums tbody th.who a')] as [HTMLElement, HTMLElement]
    first.focus()
    const key = (name: string) => goByKey(host, 'table.sums > tbody > tr > th.who a', { key: name } as KeyboardEvent, document.activeElement)
    expect([key('ArrowDown'), document.activeElement === second, key('ArrowUp'), document.activeElement === first, key('ArrowUp'), document.activeElement?.getAttribute('name')]).toEqual([true, true, true, true, true, 'find'])
  })

  it('is empty without clients', async () => {
    expect((await hostOf([])).textContent).toContain('This page needs a ticket export.')
  })
})

describe('over-service', () => {
  const omega = over('Ωmega', { above: [served('gold', 95, 5, true)], served_as: 'gold' })
  const near = over('Near', { above: [served('gold', 85, 15, false)] })
  const calls = over('Quayside', { outside_hours: { part: 45, whole: 100 } })

  it('shows who reached a plan, came near one, or calls outside its hours; then all', () => {
    const all = [over('Alder'), calls, near, omega, over('Top', { plan: 'platinum', above: [] })]
    expect(shownOver(all, false).map(({ client }) => client)).toEqual(['Ωmega', 'Near', 'Quayside'])
    expect(shownOver(all, true).map(({ client }) => client)).toEqual(['Ωmega', 'Near', 'Alder', 'Quayside'])
  })

  it('says whom, as what, and what it rests on', async () => {
    const section = drawOver({ ...await modelOf([sumsOf('Ωmega')], [omega, calls]), view: FIRST_VIEW }, context)
    expect(section.querySelector('h2')?.textContent).toBe('One client is served at the speed of a higher plan')
    expect([...section.querySelectorAll('.over-finding')].map((one) => one.textContent)).toEqual([
      'Ωmega pays for Silver and is served as Gold: the reason for an upgrade, or for taking the time that was agreed. 5 of 10 solved on the day they were raised: 50\u00a0%, all others together 25\u00a0%. 1 of 100 that they raised came outside the hours they pay for: 1\u00a0%.',
      'Quayside raised 45 of 100 tickets outside the hours it pays for: 45\u00a0%.',
    ])
    expect([...section.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))[0]).toBe('Ωmega | Silver | Gold | 95.0\u00a0% 95 of 100 | 95.0\u00a0% 95 of 100 | 95 of 100 | yes, Gold | 50\u00a0% | 1\u00a0%')
  })

  it('is announced while the tickets are judged again', async () => {
    const host = document.createElement('div')
    host.append(...drawPage(await gather(sourceOf([sumsOf('Alder')]), FIRST_VIEW, content), context).parts)
    expect(host.querySelector('#over-service')?.textContent).toBe('Judging the tickets of a year again under each plan above …')
  })
})

describe('the address and the downloads', () => {
  it('keep names in the fragment, and give the same view again', () => {
    const view = { ...FIRST_VIEW, column: 'hours' as const, down: true, find: 'al', all: true, opened: { what: 'over' as const, of: 'gold', client: 'A: B & C' }, ticket: '7' }
    const parts = addressOf(view)
    expect([parts.query.toString(), viewOf(parts)]).toEqual(['sort=hours.down&over=all', view])
    expect(viewOf(addressOf(FIRST_VIEW))).toEqual(FIRST_VIEW)
    expect([openedOf('margin::A: B'), openedOf('over::A'), openedOf('else::A'), openedOf('margin::')]).toEqual([{ what: 'margin', of: '', client: 'A: B' }, null, null, null])
  })

  it('a press opens, shuts and sorts', () => {
    const open = viewAfter(FIRST_VIEW, 'open', 'margin::Alder')!
    expect([open.opened?.client, viewAfter(open, 'open', 'margin::Alder')?.opened, viewAfter(open, 'sort', 'fee'), viewAfter(open, 'else', '')]).toEqual(['Alder', null, { ...open, column: 'fee', down: true }, null])
  })

  it('hold every figure of the rows that are shown', async () => {
    const model = await modelOf([sumsOf('Alder'), sumsOf('Birch', NONE)])
    const lines = sumsCsv(shownRows(model.rows, { ...FIRST_VIEW, find: 'bir' })).trim().split(/\r?\n/)
    expect(lines.slice(1)).toEqual(['Birch,2025-10-31,2026-10-30,365,12,,120,5280.00,1140.00,,,,10,120,5400,600,45,1,20,5,,,"No agreement binds in these twelve months, so there is no fee."'])
    expect(overCsv([over('Alder')]).trim().split(/\r?\n/)[1]).toBe('Alder,silver,gold,50,100,50,100,50,100,no,5,10,20,80,1,100')
  })
})
