import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { drawPage, gather } from '../../src/elements/sla/drawing.ts'
import { FIRST_VIEW } from '../../src/elements/sla/view.ts'
import { HARBOUR_CLIENTS, fakeSource } from '../support/fake-source.ts'
import { slaPage } from './page.ts'

const HOSTILE = '<img src=x onerror=alert(1)>'
const source = (more = {}) => fakeSource({ tickets: 1200, clients: HARBOUR_CLIENTS, months: 12, stated: true, ...more })

beforeEach(() => { vi.resetModules() })

const text = (root: ParentNode, selector: string): string => root.querySelector(selector)?.textContent ?? ''
const press = (root: ParentNode, selector: string): void => {
  const button = root.querySelector<HTMLElement>(selector)
  if (button === null) throw new Error(`no ${selector}`)
  button.focus()
  button.click()
}

describe('the page as built', () => {
  test('holds its figures, its charts twice, and nothing that the policy refuses', async () => {
    const { document } = new JSDOM('<!doctype html>').window
    const model = await gather(source({ subject: HOSTILE }), FIRST_VIEW)
    document.body.append(...drawPage(model, { document, plans: [['gold', 'Gold']], zone: 'Europe/London', width: null, clients_shown: 30 }))
    expect(text(document, '.headline .note')).toContain(`${model.point.met.toLocaleString('en-GB')} of ${model.point.decided.toLocaleString('en-GB')}`)
    expect(document.querySelectorAll('.chart-drawing .wide svg, .chart-drawing .narrow svg')).toHaveLength(2)
    expect(document.querySelectorAll('[style], style, script, img')).toHaveLength(0)
    const again = new JSDOM(document.body.innerHTML).window.document
    expect(again.querySelectorAll('img')).toHaveLength(0)
    expect(text(again, '.tickets .subject')).toContain(HOSTILE)
  })

  test('balances', async () => {
    const { counts } = await gather(source(), FIRST_VIEW)
    expect(counts.met + counts.missed + counts.running + counts.paused + counts.exempt + counts.unknown).toBe(counts.tickets)
  })

  test('says what would be here where there are no tickets', async () => {
    const { document } = new JSDOM('<!doctype html>').window
    const model = await gather(source({ tickets: 0 }), FIRST_VIEW)
    document.body.append(...drawPage(model, { document, plans: [], zone: 'UTC', width: null, clients_shown: 30 }))
    expect(text(document, 'h1')).toBe('No tickets yet')
    expect(document.querySelector('.state a')?.getAttribute('href')).toBe('/data/')
  })

  test('gives counts without a verdict for too few tickets', async () => {
    const { document } = new JSDOM('<!doctype html>').window
    const model = await gather(source({ tickets: 14, months: 2 }), FIRST_VIEW)
    document.body.append(...drawPage(model, { document, plans: [], zone: 'UTC', width: null, clients_shown: 30 }))
    expect(text(document, 'h1')).toBe('Responses against the promise')
    expect(text(document, '.figure-number')).toMatch(/^\d+ of \d+ $/)
    expect(document.querySelectorAll('.heat [class^="step"]')).toHaveLength(0)
  })

  test('names an assumed plan before the figures that rest on it', async () => {
    const { document } = new JSDOM('<!doctype html>').window
    const model = await gather(source({ without_agreement: 300, plan_assumed: 'silver' }), FIRST_VIEW)
    document.body.append(...drawPage(model, { document, plans: [['silver', 'Silver']], zone: 'UTC', width: null, clients_shown: 30 }))
    expect(text(document, '.assumed-note')).toMatch(/^\d+ of these verdicts rest on Silver, a plan that was assumed/)
    expect(text(document, '[data-filter="assume"] .chosen')).toBe('Silver, assumed')
  })
})

test('the page as built says which verdicts rest on minutes that the export states', async () => {
  const { document } = new JSDOM('<!doctype html>').window
  const plain = source()
  const model = await gather({ ...plain, counts: async (clock, filter) => ({ ...await plain.counts(clock, filter), as_stated: 12 }) }, FIRST_VIEW)
  document.body.append(...drawPage(model, { document, plans: [['gold', 'Gold']], zone: 'UTC', width: null, clients_shown: 30 }))
  const decided = (model.counts.met + model.counts.missed).toLocaleString('en-GB')
  expect(text(document, '.assumed-note')).toBe(`12 of these ${decided} verdicts rest on minutes as stated by the export. It holds no times for them, so they cannot be computed again.`)
})

describe('the element', () => {
  test('opens a figure to its tickets and a ticket to its clock, in place, and Esc goes back', async () => {
    const { window, element, until } = await slaPage()
    element.source = source()
    await until(() => element.querySelector('.by-client') !== null)
    expect(window.document.querySelector('[data-slot="until"]')?.textContent).toBe('tickets to Fri 30 Oct 2026, 17:48')

    press(element, '.by-client [data-act="open"]')
    await until(() => element.querySelector('[data-opened-panel] .tickets') !== null)
    const row = element.querySelector('[data-opened-panel]')
    expect(row?.previousElementSibling?.getAttribute('data-place')).toMatch(/^client:/)
    expect(window.location.search).toBe('')
    expect(window.location.hash).toMatch(/^#open=client%3A/)

    press(element, '[data-opened-panel] [data-act="ticket"]')
    await until(() => element.querySelector('[data-opened-detail] .clock-drawing svg') !== null)
    expect(text(element, '[data-opened-detail] h3')).toMatch(/^Ticket 4\d+: Scanner share/)
    expect(window.location.hash).toContain('ticket=4')

    const esc = () => window.document.activeElement?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    esc()
    await until(() => element.querySelector('[data-opened-detail]') === null)
    expect(window.document.activeElement?.getAttribute('data-act')).toBe('ticket')
    esc()
    await until(() => element.querySelector('[data-opened-panel]') === null)
    expect(window.location.hash).toBe('')
  })

  test('restores a kept link, with its open ticket', async () => {
    const { element, until } = await slaPage('http://localhost/sla/?clock=resolution&priority=P2#client=O%27Neil+%26+%3CSons%3E&open=headline:met:&ticket=40100')
    element.source = source()
    await until(() => element.querySelector('[data-opened-detail]') !== null)
    expect(text(element, '[data-filter="clients"] .chosen')).toBe('O\'Neil & <Sons>')
    expect(element.querySelector('[role="tab"][aria-selected="true"]')?.textContent).toBe('Resolutions')
    expect([...element.querySelectorAll('[data-opened-panel] .tickets > tbody > tr:not(.opened) td:nth-child(2)')].every((cell) => cell.textContent === 'O\'Neil & <Sons>')).toBe(true)
  })

  test('asks again when a filter changes, and puts it into the address', async () => {
    const { window, element, until } = await slaPage()
    element.source = source()
    await until(() => element.querySelector('.by-client') !== null)
    const box = element.querySelector<HTMLInputElement>('input[name="priorities"][value="P1"]')
    box?.click()
    await until(() => window.location.search === '?priority=P1' && element.querySelectorAll('.heat').length === 0)
    expect(element.querySelector('[data-filter="priorities"]')?.classList.contains('restricts')).toBe(true)
    window.history.back()
    await until(() => element.querySelectorAll('.heat').length > 0)
    expect(box?.checked).toBe(false)
  })

  test('sorts clients and says so', async () => {
    const { element, until } = await slaPage()
    element.source = source()
    await until(() => element.querySelector('.by-client') !== null)
    press(element, '[data-act="sort"][data-value="missed"]')
    const missed = [...element.querySelectorAll('.by-client > tbody > tr')].map((row) => Number(row.children[6]?.textContent))
    expect(missed).toEqual([...missed].sort((a, b) => b - a))
    expect(element.querySelector('[aria-sort]')?.textContent).toBe('Missed')
    expect(element.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending')
  })

  test('moves between the clocks with the arrow keys', async () => {
    const { window, element, until } = await slaPage()
    element.source = source()
    await until(() => element.querySelector('.by-client') !== null)
    element.querySelector('#tab-response')?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }))
    await until(() => text(element, '.kicker') === 'Resolved in time')
    expect(window.location.search).toBe('?clock=resolution')
  })

  test('says what went wrong and keeps the figures from before', async () => {
    const { element, until } = await slaPage()
    element.source = source()
    await until(() => element.querySelector('.by-client') !== null)
    element.source = { ...source(), counts: () => Promise.reject(new Error('mart_counts: out of memory')) }
    await until(() => element.querySelector('.refused') !== null)
    expect(text(element, '.refused dd')).toBe('mart_counts: out of memory')
    expect(element.querySelector('.by-client')).not.toBeNull()
  })

  test('drops an answer that a newer question overtook', async () => {
    const { element, until } = await slaPage()
    const slow = source({ tickets: 40 })
    let release = (): void => {}
    const held = new Promise<void>((resolve) => { release = resolve })
    element.source = { ...slow, counts: async (clock, filter) => { await held; return slow.counts(clock, filter) } }
    element.source = source()
    await until(() => text(element, '.headline.wide .kicker') === 'What the 1,200 tickets are')
    release()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(text(element, '.headline.wide .kicker')).toBe('What the 1,200 tickets are')
  })

  test('hands an assumed plan to the engine and draws what it judged anew', async () => {
    const { element, until } = await slaPage()
    let assumed: string | null = null
    let changed = (): void => {}
    element.connect({
      source: () => source({ without_agreement: 300, plan_assumed: assumed }),
      assumePlan: async (plan: string | null) => { assumed = plan; changed() },
      onChange: (listener: () => void) => { changed = listener; return () => {} },
    })
    await until(() => element.querySelector('[data-filter="assume"]') !== null)
    expect(text(element, '.assumed-note')).toContain('300 of the 1,200 tickets have no agreement in force')
    element.querySelector<HTMLInputElement>('input[name="assume"][value="gold"]')?.click()
    await until(() => text(element, '[data-filter="assume"] .chosen') === 'Gold, assumed')
  })
})
