import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { drawPage, gather } from '../../../src/elements/credits/drawing.ts'
import { ledgerCsv } from '../../../src/elements/credits/download.ts'
import { ledgerLine, notesWith } from '../../../src/elements/credits/status.ts'
import { creditStanding, outstandingCents } from '../../../src/core/index.ts'
import { FIRST_VIEW, addressOf, openedOf, openedToken, viewOf } from '../../../src/elements/credits/view.ts'
import type { CreditLine, SlaSource } from '../../../src/models/source.ts'
import { NOTHING_KEPT, type Kept } from '../../../src/elements/engine/keep.ts'
import { smallContent, smallPlan } from '../../support/content.ts'
import { fakeSource } from '../../support/fake-source.ts'

const content = smallContent({ plans: new Map([['gold', smallPlan('gold', { credit: { period: 'quarter', share_of_fee_per_point_below: 0.03, cap_share_of_fee: 0.15 } })]]) })
const KEPT = { met: 95, missed: 5, undecided: 0, promised_bp: 900_000, misses_too_many: 0, points_below: 0 }
const BELOW = { met: 87, missed: 13, undecided: 0, promised_bp: 900_000, misses_too_many: 3, points_below: 3 }

const line = (change: Partial<CreditLine> = {}): CreditLine => ({
  client: 'Hollins: Logistics & <Sons>', period: '2026-Q2', from: '2026-04', until: '2026-06', plan_id: 'gold', rule: content.plans.get('gold')!.credit, open: false, partial: false, tickets: 100,
  clocks: { response: BELOW, resolution: KEPT }, fee_cents: 300_000, share: 0.09, capped: false, due_cents: 27_000,
  offered_on: null, offered_cents: null, settled_on: null, settled_cents: null, note: null, file: null, row: null, ...change,
})
const keptLine = line({ period: '2026-Q1', from: '2026-01', until: '2026-03', clocks: { response: KEPT, resolution: KEPT }, share: 0, due_cents: 0 })

describe('the state of a line', () => {
  test.each([
    ['due', line()],
    ['offered', line({ offered_on: '2026-07-10', offered_cents: 27_000 })],
    ['settled', line({ offered_on: '2026-07-10', settled_on: '2026-07-31', settled_cents: 27_000 })],
    ['settled', line({ settled_on: '2026-07-31' })],
    ['part', line({ settled_on: '2026-07-31', settled_cents: 20_000 })],
    ['unstated', line({ fee_cents: null, due_cents: null })],
    ['so_far', line({ open: true })],
    ['given', line({ due_cents: 0, settled_cents: 5_000 })],
    ['partial', line({ partial: true })],
    ['kept', keptLine],
  ] as const)('is %s', (status, of) => {
    expect(creditStanding(of)).toBe(status)
  })

  test('what is still owed is what is due less what was settled', () => {
    const owed = (of: CreditLine) => outstandingCents(ledgerLine(of, []))
    expect([owed(line()), owed(line({ settled_cents: 20_000 })), owed(line({ settled_cents: 30_000 })), owed(line({ open: true }))]).toEqual([27_000, 7_000, 0, 0])
  })

  test('what was noted here stands before the file, and can be taken back', () => {
    const note = { client: line().client, period: '2026-Q2', plan_id: 'gold', offered_on: '2026-07-01', offered_cents: 27_000, settled_on: null, settled_cents: null }
    const notes = notesWith([], line(), note)
    expect(ledgerLine(line({ settled_on: '2026-06-30', settled_cents: 1 }), notes)).toMatchObject({ status: 'offered', noted: true, settled_on: null })
    expect(notesWith(notes, line(), null)).toEqual([])
    expect(notesWith(notes, keptLine, null)).toEqual(notes)
  })
})

const COVERAGE = { tickets: 210, in_lines: 200, nothing_decided: 3, no_rule: 0, no_agreement: 7, no_month: 0 }

const source = (lines: readonly CreditLine[]) => {
  const tickets: SlaSource = fakeSource({ tickets: 200, clients: [line().client, 'Other'], months: 12, stated: false })
  return { summary: tickets.summary, tickets: tickets.tickets, ticket: tickets.ticket, credits: async () => lines, coverage: async () => COVERAGE, notes: [] as Kept['credits'] }
}

test('an address gives back the view, whatever a client is called', () => {
  const opened = { what: 'sum', period: '2026-Q2', plan_id: 'gold', client: line().client } as const
  const view = { ...FIRST_VIEW, show: 'settled' as const, opened, ticket: 'T:1' }
  expect(viewOf(addressOf(view))).toEqual(view)
  expect(addressOf(view).query.toString()).toBe('show=settled')
  expect(openedOf(openedToken(opened))).toEqual(opened)
})

describe('the page', () => {
  const drawn = async (lines: readonly CreditLine[], view = FIRST_VIEW) => {
    const { document } = new JSDOM('<!doctype html>').window
    const model = await gather(source(lines), view)
    document.body.append(...drawPage(model, { document, plans: [['gold', 'Gold']], zone: 'Europe/London', width: null, clients_shown: Infinity, content }))
    return document.body
  }
  const rows = (body: HTMLElement) => [...body.querySelectorAll('.credits tbody tr:not(.group)')].map((row) => row.querySelector('th')?.textContent)

  test('says first what was never offered', async () => {
    const body = await drawn([line(), keptLine, line({ client: 'Other', offered_on: '2026-07-10', offered_cents: 1_000 })])
    expect(body.querySelector('h1')?.textContent).toBe('£270.00 is owed to 1 client and was never offered')
    expect([...body.querySelectorAll('.figure-number')].map((figure) => figure.textContent)).toEqual(['£270.00', '£270.00', '£0.00', '£0.00'])
    expect(body.querySelector('.credits .missed-ink')?.textContent).toBe('3 too many')
    expect(body.textContent).toContain('10 tickets stand in no line: 7 without an agreement in force, 3 in periods where nothing is decided.')
    expect(body.querySelectorAll('[style], img, script')).toHaveLength(0)
  })

  test('shows periods in which all was kept only where they are asked for', async () => {
    expect(rows(await drawn([line(), keptLine]))).toEqual(['Hollins: Logistics & <Sons> Gold'])
    expect(rows(await drawn([line(), keptLine], { ...FIRST_VIEW, show: 'all' }))).toHaveLength(2)
  })

  test('filters by client and by months that touch the period', async () => {
    const filtered = (filter: Partial<typeof FIRST_VIEW.filter>) => drawn([line(), line({ client: 'Other' })], { ...FIRST_VIEW, filter: { ...FIRST_VIEW.filter, ...filter } }).then(rows)
    expect(await filtered({ clients: ['Other'] })).toEqual(['Other Gold'])
    expect(await filtered({ from: '2026-06', until: '2026-06' })).toHaveLength(2)
    expect(await filtered({ from: '2026-07' })).toEqual([])
  })

  test('says what is missing where nothing can be owed', async () => {
    const body = await drawn([])
    expect(body.querySelector('h1')?.textContent).toBe('No agreement here owes credits')
    expect(body.querySelector('.state a')?.getAttribute('href')).toBe('/data/')
  })
})

test('the ledger downloads as a file that can be read again', () => {
  const [head, row] = ledgerCsv([ledgerLine(line({ settled_on: '2026-07-31', settled_cents: 20_000, note: 'agreed, by telephone' }), [])]).replace('\uFEFF', '').split('\r\n')
  expect(head?.split(',').slice(0, 8)).toEqual(['client', 'period', 'plan', 'offered_on', 'offered_amount', 'settled_on', 'settled_amount', 'note'])
  expect(row).toBe('Hollins: Logistics & <Sons>,2026-Q2,gold,,,2026-07-31,200.00,"agreed, by telephone",part,270.00,3000.00,0.09,no,87,13,3.0000,95,5,0.0000')
})

describe('the element', () => {
  beforeEach(() => { vi.resetModules() })

  async function page() {
    const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: 'http://localhost/sla/credits/', pretendToBeVisual: true })
    const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
    for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
    const { GoodtermsCredits } = await import('../../../src/elements/credits/index.ts')
    window.customElements.define('goodterms-credits', class extends GoodtermsCredits {})
    const element = window.document.createElement('goodterms-credits') as InstanceType<typeof GoodtermsCredits>
    element.dataset['plans'] = '[["gold","Gold"]]'
    element.dataset['zone'] = 'Europe/London'
    window.document.body.append(element)
    let changed = (): void => {}
    let kept: Kept = NOTHING_KEPT
    const tickets: SlaSource = fakeSource({ tickets: 200, clients: [line().client], months: 12, stated: false })
    element.connect({
      content, source: () => tickets, credits: async () => ({ credits: async () => [line()], coverage: async () => COVERAGE }), assumePlan: async () => {},
      get kept() { return kept }, keep: async (next) => { kept = next; changed() }, onChange: (listener) => { changed = listener; return () => {} },
    })
    const until = async (check: () => boolean): Promise<void> => {
      for (let turn = 0; turn < 1_000; turn++) {
        if (check()) return
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      throw new Error(`not shown: ${element.textContent?.slice(0, 400)}`)
    }
    const press = (selector: string): void => {
      const button = element.querySelector<HTMLElement>(selector)
      if (button === null) throw new Error(`no ${selector}`)
      button.click()
    }
    await until(() => element.querySelector('.credits') !== null)
    return { element, until, press, kept: () => kept }
  }

  test('opens a sum to every step of it', async () => {
    const { element, until, press } = await page()
    press('[data-act="open"][data-value^="sum:"]')
    await until(() => element.querySelector('[data-opened-panel] .steps li') !== null)
    expect([...element.querySelectorAll('[data-opened-panel] .steps li')].map((step) => step.textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'Responses: 87 of 100 in time, 87.0000 %, promised 90 %: 3.0000 points below, 3 more misses than the promise allows.',
      'Resolutions: 95 of 100 in time, 95.0000 %, promised 90 %: kept.',
      '3.0000 points together, at 3 % of the fee for each point: 9.0000 % of the fee.',
      'The cap is 15 % of the fee, for both together: not reached.',
      'The fee for Gold, April to June 2026, by the days on which it is in force: £3,000.00.',
      'Credit due: £270.00, computed with every decimal and rounded once, at the end.',
    ])
  })

  test('notes an offer, says what is no amount, and takes the note back', async () => {
    const { element, until, press, kept } = await page()
    const fill = (name: string, value: string) => { element.querySelector<HTMLInputElement>(`input[name="${name}"]`)!.value = value }
    press('[data-act="open"][data-value^="note:"]')
    await until(() => element.querySelector('input[name="offered"]') !== null)
    expect(element.querySelector<HTMLInputElement>('input[name="offered"]')?.value).toBe('270.00')
    fill('offered', 'all of it')
    press('[data-act="save-note"]')
    expect(element.querySelector('[data-part="note-problem"]')?.textContent).toBe('"all of it" is not an amount (expected one such as 120.50).')
    fill('offered', '1,270.5')
    fill('offered_on', '2026-07-10')
    press('[data-act="save-note"]')
    await until(() => element.querySelector('h1')?.textContent === '£270.00 is offered to 1 client and not settled yet')
    expect(kept().credits).toEqual([{ client: line().client, period: '2026-Q2', plan_id: 'gold', offered_on: '2026-07-10', offered_cents: 127_050, settled_on: null, settled_cents: null }])
    press('[data-act="open"][data-value^="note:"]')
    await until(() => element.querySelector('[data-act="forget-note"]') !== null)
    press('[data-act="forget-note"]')
    await until(() => element.querySelector('h1')?.textContent === '£270.00 is owed to 1 client and was never offered')
    expect(kept().credits).toEqual([])
  })

  test('opens the misses of a clock, and Esc closes them', async () => {
    const { element, until, press } = await page()
    press('[data-act="open"][data-value^="response:"]')
    await until(() => element.querySelector('[data-opened-panel] h3') !== null)
    expect(element.querySelector('[data-opened-panel] h3')?.textContent).toBe('Late responses: Hollins: Logistics & <Sons>, Quarter 2 of 2026')
    element.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await until(() => element.querySelector('[data-opened-panel]') === null)
  })
})
