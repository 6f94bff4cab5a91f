import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { stretchesForDownload } from '../../../src/elements/pauses/download.ts'
import { drawPage, gather } from '../../../src/elements/pauses/drawing.ts'
import { addressOf, FIRST_VIEW, viewOf } from '../../../src/elements/pauses/view.ts'
import type { View } from '../../../src/elements/pauses/view.ts'
import { addressText } from '../../../src/elements/shared/index.ts'
import { fakeSource } from '../../support/fake-source.ts'
import { fakeEngine, fakePauses } from './fake-pauses.ts'
import { pausesPage } from './page.ts'

const HOSTILE = '<img src=x onerror=alert(1)>'
const CLIENTS = ['Alder & Finch', 'Calder Joinery', 'O\'Neil & <Sons>']
const OPTIONS = { tickets: 300, clients: CLIENTS, months: 3 }

beforeEach(() => { vi.resetModules() })

const text = (root: ParentNode, selector: string): string => root.querySelector(selector)?.textContent ?? ''
const press = (root: ParentNode, selector: string): void => {
  const button = root.querySelector<HTMLElement>(selector)
  if (button === null) throw new Error(`no ${selector}`)
  button.focus()
  button.click()
}

async function built(options: Parameters<typeof fakePauses>[0]): Promise<Document> {
  const { document } = new JSDOM('<!doctype html>').window
  const model = await gather({ pauses: fakePauses(options), figures: fakeSource(options) }, FIRST_VIEW, false)
  document.body.append(...drawPage(model, { document, plans: [['gold', 'Gold']], zone: 'Europe/London', width: null, clients_shown: 30 }))
  return document
}

describe('the page as built', () => {
  test('states a count, draws the months twice, and holds nothing that the policy refuses', async () => {
    const document = await built({ ...OPTIONS, subject: HOSTILE })
    expect(text(document, 'h1')).toBe('3 of 90 kept resolutions were kept only because waiting on the client did not count')
    expect(document.querySelectorAll('.chart-drawing .wide svg, .chart-drawing .narrow svg')).toHaveLength(2)
    expect(document.querySelectorAll('[style], style, script, img')).toHaveLength(0)
    expect(text(document, '.stretches .subject')).toBe(HOSTILE)
  })

  test('shows the three ways to count, with the tickets that differ', async () => {
    const document = await built(OPTIONS)
    const ways = [...document.querySelectorAll('.stated-grid .headline')].map((way) => [text(way, '.figure-number').trim(), text(way, '.note')])
    expect(ways).toEqual([
      ['85.7\u00a0%', '90 of 105. 1.7\u00a0points above the promise of 84 %.'],
      ['85.7\u00a0%', '90 of 105. 1.7\u00a0points above the promise of 84 %. None would change.'],
      ['82.9\u00a0%', '87 of 105. 1.1\u00a0points below the promise of 84 %. 3 fewer than as agreed.'],
    ])
    expect(text(document, '#by-client')).toBe('3 of 3 clients at or above the promise would be below it without pauses')
  })

  test('names nobody: neither a technician nor who set a wait', async () => {
    const document = await built(OPTIONS)
    expect(document.body.textContent).not.toMatch(/Ewa Nowak|Priya Shah|setter/)
    expect(text(document, '[aria-labelledby="by-technician"] button')).toBe('Show by technician')
    expect(document.querySelectorAll('[aria-labelledby="by-technician"] table')).toHaveLength(0)
  })

  test('names totals that an export only states', async () => {
    expect(text(await built({ ...OPTIONS, stated: true }), '.headline .note')).toMatch(/3 h 00 of them stated, without start and end: 3 tickets\.$/)
  })

  test.each([
    ['no tickets', { ...OPTIONS, tickets: 0 }, 'No tickets yet', 'Add a ticket export'],
    ['no pauses', { ...OPTIONS, paused: false }, 'No resolution clock was paused', 'Add a file of events'],
  ])('says what would be here: %s', async (_, options, title, action) => {
    const document = await built(options)
    expect(text(document, 'h1')).toBe(title)
    expect([text(document, '.state a'), document.querySelector('.state a')?.getAttribute('href')]).toEqual([action, '/data/'])
  })
})

describe('the address', () => {
  test('keeps what stands open, names only in the fragment', () => {
    const view: View = {
      filter: { ...FIRST_VIEW.filter, clients: ['A:B'], priorities: ['P1'] }, sort: { column: 'overrun', down: false },
      opened: { place: 'client', key: 'A:B', list: 'overruns' }, ticket: 'T 1', stretch: 1_786_177_293_000,
    }
    expect(viewOf(addressOf(view))).toEqual(view)
    expect(addressText('/', addressOf(view)).split('#')[0]).toBe('/?priority=P1&sort=overrun')
    expect(viewOf(addressOf(FIRST_VIEW))).toEqual(FIRST_VIEW)
  })

  test('leaves out what it says wrongly', () => {
    const wrong = { query: new URLSearchParams('sort=weight'), fragment: new URLSearchParams('open=cellar:all:x&from=soon') }
    expect(viewOf(wrong)).toEqual(FIRST_VIEW)
  })
})

describe('the element', () => {
  test('opens a client\'s count to its stretches and a stretch to its clock, in place, and Esc goes back', async () => {
    const { window, element, until } = await pausesPage()
    element.connect(fakeEngine(OPTIONS))
    await until(() => element.querySelector('.paused-by') !== null)
    press(element, '.paused-by [data-value^="client:overruns:Calder"]')
    await until(() => element.querySelector('[data-opened-panel] .stretches') !== null)
    expect(element.querySelector('[data-opened-panel]')?.previousElementSibling?.getAttribute('data-place')).toBe('client:Calder Joinery')
    expect(text(element, '[data-opened-panel] h3')).toBe('Stretches that ran on after the client’s answer: Calder Joinery')
    expect(text(element, '[data-opened-panel] .muted')).toBe('10 of 13 stretches, the longest first')

    // The same ticket holds several stretches: its clock opens under the one that was pressed.
    const second = element.querySelectorAll<HTMLElement>('[data-opened-panel] [data-act="stretch"]')[1]
    second?.focus()
    second?.click()
    await until(() => element.querySelector('[data-opened-detail]') !== null)
    expect(element.querySelector('[data-opened-detail]')?.previousElementSibling?.getAttribute('data-stretch')).toBe(second?.dataset['value'])
    expect(window.location.search).toBe('')
    expect(window.location.hash).toMatch(/ticket=40001&from=\d+$/)

    const esc = () => window.document.activeElement?.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    esc()
    await until(() => element.querySelector('[data-opened-detail]') === null)
    expect(window.document.activeElement?.getAttribute('data-act')).toBe('stretch')
    esc()
    await until(() => element.querySelector('[data-opened-panel]') === null)
    expect(window.location.hash).toBe('')
  })

  test('opens what rests on pauses to its tickets', async () => {
    const { element, until } = await pausesPage()
    element.connect(fakeEngine(OPTIONS))
    await until(() => element.querySelector('.paused-by') !== null)
    press(element, '[data-value="promise:resting:"]')
    await until(() => element.querySelectorAll('[data-opened-panel] [data-ticket]').length === 3)
    press(element, '[data-opened-panel] [data-act="ticket"]')
    await until(() => element.querySelector('[data-opened-detail]') !== null)
  })

  test('sorts clients and says so; nothing is asked again', async () => {
    const { element, until } = await pausesPage()
    const engine = fakeEngine(OPTIONS)
    element.connect(engine)
    await until(() => element.querySelector('.paused-by') !== null)
    const before = engine.asked.length
    press(element, '[data-act="sort"][data-value="client"]')
    press(element, '[data-act="sort"][data-value="client"]')
    expect([...element.querySelectorAll('.paused-by tbody th')].map((name) => name.textContent)).toEqual(CLIENTS.toReversed())
    expect(element.querySelector('[aria-sort]')?.getAttribute('aria-sort')).toBe('descending')
    expect(engine.asked).toHaveLength(before)
  })

  test('asks again under a filter', async () => {
    const { element, window, until } = await pausesPage()
    element.connect(fakeEngine(OPTIONS))
    await until(() => element.querySelector('.paused-by') !== null)
    element.querySelector<HTMLInputElement>('input[name="clients"][value="Calder Joinery"]')?.click()
    await until(() => text(element, 'h1') === '1 of 30 kept resolutions was kept only because waiting on the client did not count')
    expect([window.location.search, window.location.hash]).toEqual(['', '#client=Calder+Joinery'])
    expect(element.querySelectorAll('.paused-by')).toHaveLength(0)
  })
})

describe('technicians', () => {
  const people = (asked: readonly string[]): string[] => asked.filter((question) => /technicians|people/.test(question))

  test('are not asked for until the owner switches them on, and not again once they are off', async () => {
    const { window, element, until } = await pausesPage()
    const engine = fakeEngine(OPTIONS)
    element.connect(engine)
    await until(() => element.querySelector('.paused-by') !== null)
    press(element, '.paused-by [data-act="open"]')
    await until(() => element.querySelector('[data-opened-panel]') !== null)
    expect(engine.asked.length).toBeGreaterThan(4)
    expect(people(engine.asked)).toEqual([])

    press(element, '[data-act="technicians"]')
    await until(() => element.querySelector('[aria-labelledby="by-technician"] table') !== null)
    expect(engine.kept.technicians).toBe(true)
    expect([...element.querySelectorAll('[aria-labelledby="by-technician"] tbody th')].map((name) => name.textContent)).toEqual(['Ewa Nowak', 'Priya Shah', 'nobody named'])
    expect(text(element, '[aria-labelledby="overruns"] thead')).toContain('Set by')

    press(element, '[data-value="technician:stretches:Priya Shah"]')
    await until(() => element.querySelector('tr[data-place="technician:Priya Shah"] + [data-opened-panel]') !== null)
    press(element, '[data-act="technicians"]')
    await until(() => element.querySelector('[aria-labelledby="by-technician"] table') === null)
    const before = people(engine.asked).length
    expect(engine.kept.technicians).toBe(false)
    expect(window.location.hash).not.toContain('Priya')
    expect(element.textContent).not.toMatch(/Priya Shah|setter/)
    element.querySelector<HTMLInputElement>('input[name="clients"][value="Calder Joinery"]')?.click()
    await until(() => text(element, 'h1').startsWith('1 of 30'))
    expect(people(engine.asked)).toHaveLength(before)
  })

  test('have no rate under 20 stretches', async () => {
    const { element, until } = await pausesPage()
    const engine = fakeEngine({ ...OPTIONS, clients: CLIENTS.slice(0, 1) })
    await engine.keep({ ...engine.kept, technicians: true })
    element.connect(engine)
    await until(() => element.querySelector('[aria-labelledby="by-technician"] table') !== null)
    const rows = [...element.querySelectorAll('[aria-labelledby="by-technician"] tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))
    expect(rows[0]).toEqual(['Ewa Nowak', '0', '18 h 00', '–', '9', '2 h 31', '5', '–'])
  })

  test('stay hidden in a kept link to one of them', async () => {
    const { element, until } = await pausesPage('http://localhost/sla/pauses/#open=technician:stretches:Priya+Shah')
    const engine = fakeEngine(OPTIONS)
    element.connect(engine)
    await until(() => element.querySelector('.paused-by') !== null)
    expect(element.querySelector('[data-opened-panel]')).toBeNull()
    expect(people(engine.asked)).toEqual([])
  })

  test('are switched on as soon as there is an engine, where it was pressed before', async () => {
    const { element, until } = await pausesPage()
    const engine = fakeEngine(OPTIONS)
    let start: (ready: typeof engine) => void = () => {}
    element.connect(new Promise<typeof engine>((resolve) => { start = resolve }))
    element.innerHTML = (await built(OPTIONS)).body.innerHTML
    press(element, '[data-act="technicians"]')
    start(engine)
    await until(() => element.querySelector('[aria-labelledby="by-technician"] table') !== null)
    expect(engine.kept.technicians).toBe(true)
  })
})

describe('the download', () => {
  test('holds every stretch that the filters let through, and people only where they are named', async () => {
    const source = fakePauses(OPTIONS)
    const rows = await stretchesForDownload(source, FIRST_VIEW, false)
    expect(rows).toHaveLength(76)
    expect(rows[0]).toEqual(['ticket_id', 'client', 'subject', 'zone', 'reason', 'from', 'until', 'paused_minutes', 'answered_at', 'overrun_minutes'])
    expect(source.asked).toEqual(['rows all'])
    const named = await stretchesForDownload(source, { ...FIRST_VIEW, opened: { place: 'technician', key: 'Ewa Nowak', list: 'overruns' } }, true)
    expect(named[0]?.slice(-2)).toEqual(['technician', 'set_by'])
    expect(new Set(named.slice(1).map((row) => row.at(-2)))).toEqual(new Set(['Ewa Nowak']))
  })
})
