import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changedCsv, DOWNLOAD_COLUMNS } from '../../../src/elements/compare/download.ts'
import { drawPage, gather } from '../../../src/elements/compare/drawing.ts'
import { FIRST_VIEW } from '../../../src/elements/compare/view.ts'
import { comparePage, smallWays } from './page.ts'

type Ways = Awaited<ReturnType<typeof smallWays>>
let ways: Ways
beforeAll(async () => { ways = await smallWays() }, 60_000)
afterAll(async () => { await ways.close() })
beforeEach(() => { vi.resetModules() })

const text = (root: ParentNode, selector: string): string => (root.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ')
const cells = (root: ParentNode, selector: string): string[][] => [...root.querySelectorAll(selector)].map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' ').trim()))
const press = (root: ParentNode, selector: string): void => {
  const button = root.querySelector<HTMLElement>(selector)
  if (button === null) throw new Error(`no ${selector}`)
  button.focus()
  button.click()
}
const choose = (root: ParentNode, name: string, value: string): void => {
  const list = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`)
  if (list === null) throw new Error(`no ${name}`)
  list.value = value
  list.dispatchEvent(new (list.ownerDocument.defaultView!.Event)('change', { bubbles: true }))
}

describe('the page as built', () => {
  test('finds what the first school changes, on both sides, and holds nothing that the policy refuses', async () => {
    const { document } = new JSDOM('<!doctype html>').window
    const model = await gather(ways, FIRST_VIEW)
    document.body.append(...drawPage(model, { document, plans: [], zone: 'Europe/London', width: null, clients_shown: 30 }))
    expect(text(document, 'h1')).toBe('Counted around the clock, 10 of 60 responses change sides: 100.0 % would become 83.3 %')
    expect(text(document, '.meeting p')).toBe('Your report counts nights and weekends; our agreement counts the agreed hours.')
    expect(cells(document, '.sides tbody tr').slice(1, 2)).toEqual([['Met of decided', '60 of 60', '50 of 60', '']])
    expect(cells(document, '.sides tbody tr').slice(5, 7)).toEqual([['met', '60', '50', '−10'], ['missed', '0', '10', '+10']])
    expect(cells(document, '.cross tbody tr')).toEqual([['met', '50', '10', '60'], ['missed', '', '', '']])
    expect(cells(document, '.cross tfoot tr')).toEqual([['All', '50', '10', '60']])
    expect(cells(document, '.pairs tbody tr')).toEqual([
      ['Kestrel Marine', '100.0', '35 of 35', '71.4', '25 of 35', '−28.6', '10'],
      ['O\'Neil & <Sons>', '100.0', '25 of 25', '100.0', '25 of 25', '0.0', '0'],
    ])
    expect(cells(document, '.compared tbody tr')[0]).toEqual(['N9', 'Kestrel Marine', 'P1', 'Wed 6 May 16:39', '40 min of 1 h met', '16 h 40 of 1 h missed', 'nights and weekends count'])
    expect(text(document, '.clause-pair')).toContain('Only minutes within the support hours count.')
    expect(text(document, '.clause-pair')).toContain('All minutes count, day and night.')
    expect(document.querySelectorAll('[style], style, script, img')).toHaveLength(0)
  })

  test('says what would be here where there are no tickets', async () => {
    const none = await smallWays(false)
    const { document } = new JSDOM('<!doctype html>').window
    const model = await gather(none, FIRST_VIEW)
    document.body.append(...drawPage(model, { document, plans: [], zone: 'UTC', width: null, clients_shown: 30 }))
    expect(text(document, 'h1')).toBe('No tickets yet')
    expect(document.querySelector('.state a')?.getAttribute('href')).toBe('/data/')
    await none.close()
  }, 30_000)

  test('says so where no ticket fits the filters', async () => {
    const model = await gather(ways, { ...FIRST_VIEW, filter: { ...FIRST_VIEW.filter, clients: ['nobody'] } })
    const { document } = new JSDOM('<!doctype html>').window
    document.body.append(...drawPage(model, { document, plans: [], zone: 'UTC', width: null, clients_shown: 30 }))
    expect(text(document, 'h1')).toBe('Ways to count')
    expect(text(document, '.state h2')).toBe('No ticket fits these filters')
  })
})

describe('the element', () => {
  test('counts by the school that is chosen, marks it, and puts it into the address', async () => {
    const { window, element, until } = await comparePage()
    element.source = ways
    await until(() => element.querySelector('.sides') !== null)
    expect(element.querySelector<HTMLSelectElement>('select[name="school"]')?.value).toBe('calendar-hours')
    choose(element, 'school', 'first-solution')
    await until(() => text(element, 'h1') === 'Counted to the first solution, no response changes sides')
    expect(window.location.search).toBe('?school=first-solution')
    expect(text(element, '[data-part="seen"]')).toContain('Znuny and OTRS')
    expect(text(element, '.by-hand summary')).toBe('Set each difference by hand: 1 of 13 differs')
    expect(element.querySelector('[data-edge="reopened"]')?.classList.contains('differs')).toBe(true)
    expect(element.querySelector<HTMLSelectElement>('select[name="edge:reopened"]')?.value).toBe('first')
    window.history.back()
    await until(() => text(element, 'h1').startsWith('Counted around the clock'))
    expect(element.querySelector<HTMLSelectElement>('select[name="school"]')?.value).toBe('calendar-hours')
  })

  test('sets a difference by hand, and takes all of them back', async () => {
    const { window, element, until } = await comparePage()
    element.source = ways
    await until(() => element.querySelector('.sides') !== null)
    choose(element, 'edge:open_late', 'when_stopped')
    await until(() => text(element, 'h1').startsWith('Counted around the clock, with only what has ended'))
    expect(decodeURIComponent(window.location.search)).toBe('?rules=hours:calendar,open_late:when_stopped')
    expect(element.querySelector<HTMLSelectElement>('select[name="school"]')?.value).toBe('by-hand')
    press(element, '[data-act="as-agreed"]')
    await until(() => text(element, 'h1') === 'Both sides count as agreed: no response changes sides')
    expect(window.location.search).toBe('?rules=')
    expect(element.querySelectorAll('.question.differs')).toHaveLength(0)
    expect(text(element, '.clause-pair, .printed .muted')).toBe('Nothing differs, so both would print the same.')
  })

  test('opens a cell to its tickets, a ticket to its clock both ways, and Esc goes back', async () => {
    const { window, element, until } = await comparePage()
    element.source = ways
    await until(() => element.querySelector('.sides') !== null)
    press(element, '.cross [data-value="cross:met:missed:all:"]')
    await until(() => element.querySelector('[data-opened-panel] .compared') !== null)
    expect(text(element, '[data-opened-panel] h3')).toBe('Tickets met as agreed, missed the other way')
    expect(element.querySelectorAll('[data-opened-panel] .compared tbody tr')).toHaveLength(10)
    press(element, '[data-opened-panel] [data-value="N9"]')
    await until(() => element.querySelectorAll('[data-opened-detail] .counting svg').length > 1)
    expect([...element.querySelectorAll('[data-opened-detail] h4')].map((head) => head.textContent?.replaceAll('\u00a0', ' '))).toEqual(['As agreed: 40 min of 1 h met', 'Counted around the clock: 16 h 40 of 1 h missed'])
    expect(text(element, '[data-opened-detail] .lead')).toBe('Your report counts nights and weekends; the agreement of 1 November 2025 counts Monday to Friday, 09:00 to 17:00.')
    expect(window.location.hash).toContain('ticket=N9')
    const ids = [...element.querySelectorAll('[data-opened-detail] [id]')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const esc = () => window.document.activeElement?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    esc()
    await until(() => element.querySelector('[data-opened-detail]') === null)
    esc()
    await until(() => element.querySelector('[data-opened-panel]') === null)
    expect(window.location.hash).toBe('')
  })

  test('names the one client\'s agreement and hours, and keeps its name out of the query', async () => {
    const { window, element, until } = await comparePage('http://localhost/sla/compare/#client=Kestrel+Marine')
    element.source = ways
    await until(() => text(element, '.meeting p') === 'Your report counts nights and weekends; the agreement of 1 November 2025 counts Monday to Friday, 09:00 to 17:00.')
    expect(window.location.search).toBe('')
    expect(text(element, 'h1')).toBe('Counted around the clock, 10 of 35 responses change sides: 100.0 % would become 71.4 %')
  })

  test('sorts clients without counting again', async () => {
    const { element, until } = await comparePage()
    element.source = ways
    await until(() => element.querySelector('.pairs') !== null)
    const before = ways.asked.length
    press(element, '[data-act="sort"][data-value="client"]')
    press(element, '[data-act="sort"][data-value="client"]')
    expect([...element.querySelectorAll('.pairs tbody th')].map((head) => head.textContent)).toEqual(['O\'Neil & <Sons>', 'Kestrel Marine'])
    expect(ways.asked.length).toBe(before)
  })

  test('says what went wrong and keeps the figures from before', async () => {
    const { element, until } = await comparePage()
    element.source = { ...ways, compare: (rules) => (rules.pauses === 'none' ? Promise.reject(new Error('the engine has gone')) : ways.compare(rules)) }
    await until(() => element.querySelector('.sides') !== null)
    choose(element, 'school', 'no-pauses')
    await until(() => text(element, '[role="alert"]').includes('the engine has gone'))
    expect(element.querySelector('.sides')).not.toBeNull()
  })
})

test('the download holds the tickets that change sides with both judgements, and runs nothing in a spreadsheet', async () => {
  const csv = await changedCsv(await gather(ways, FIRST_VIEW))
  const [head = '', first = '', ...others] = csv.replace('\ufeff', '').trim().split(/\r?\n/)
  expect(head.split(',')).toEqual([...DOWNLOAD_COLUMNS])
  expect(others).toHaveLength(9)
  const value = (column: string) => first.split(',')[DOWNLOAD_COLUMNS.indexOf(column)]
  expect([value('ticket_id'), value('ours_state'), value('ours_elapsed_minutes'), value('theirs_state'), value('theirs_elapsed_minutes'), value('theirs_due_at'), value('because'), value('subject')])
    .toEqual(['N9', 'met', '40', 'missed', '1000', '2026-05-06T16:39:00.000Z', 'hours', '"\'=9+1"'])
})
