import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { withMade } from '../../../src/core/index.ts'
import { NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'
import { trueUpCsv } from '../../../src/elements/true-up/download.ts'
import { drawOpened, drawPage, gather, gatherOpened, pageTitle, shownLines } from '../../../src/elements/true-up/drawing.ts'
import type { TrueUpSource } from '../../../src/elements/true-up/index.ts'
import { addressOf, FIRST_VIEW, viewAfter, viewAfterChoice, viewOf } from '../../../src/elements/true-up/view.ts'
import type { RenewalBook, SeatsSeen, SumRow } from '../../../src/models/renewals.ts'
import { smallContent } from '../../support/content.ts'
import { scoring } from '../clients/made-portfolio.ts'
import { book, client, source as bookSource, version } from '../renewals/made-book.ts'

const HOSTILE = 'O\'Neil & <Sons>'
const own = smallContent({ scoring })
/** A seat of gold costs 50.00. */
const content = { ...own, plans: new Map([...own.plans].map(([id, plan]) => [id, { ...plan, price: { ...plan.price, per_seat_cents: 5_000 } }])) }
const plain = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ')
const seen = (name: string, stated: number | null, devices: number | null, billed: number | null = 20): SeatsSeen => ({ client: name, billed, stated, devices, requesters: 4 })
const device = (nth: number): SumRow => ({ kind: 'asset', ref: `PC${nth}`, at_on: null, label: nth === 1 ? null : 'laptop', amount: null, counts: nth > 1, file: 'assets.csv', row: nth + 1 })

const two = book([client(HOSTILE, [version(HOSTILE, '2027-01-31', { starts_on: '2026-02-01' })]), client('Yarrow Physio', [version('Yarrow Physio', '2027-01-15', { starts_on: '2026-01-16' })])], ['tickets', 'agreements', 'clients', 'assets'])

function source(of: RenewalBook, seats: readonly SeatsSeen[], kept: Partial<TrueUpSource['kept']> = {}): TrueUpSource {
  const { summary, documents } = bookSource(of)
  const rows = Array.from({ length: 40 }, (_, i) => device(i + 1))
  return {
    summary, documents, book: async () => of, seats: async () => seats, kept: { steps: [], documents: [], ...kept },
    seatRows: async (_, which, limit, offset) => (which === 'devices' ? { count: rows.length, rows: rows.slice(offset, offset + limit) } : { count: 0, rows: [] }),
  }
}

async function drawn(of: RenewalBook, seats: readonly SeatsSeen[], view = FIRST_VIEW, kept: Partial<TrueUpSource['kept']> = {}) {
  const { document } = new JSDOM('<!doctype html>').window
  const from = source(of, seats, kept)
  const model = await gather(from, view, content)
  const context = { document, content }
  document.body.append(...drawPage(model, context))
  return { body: document.body, model, context, from, title: pageTitle(model, context), cells: (nth: number) => [...document.querySelectorAll('.true-up tbody tr')[nth]?.children ?? []].map(plain) }
}

describe('what the page says', () => {
  test('who uses more than is billed, and what that is worth', async () => {
    const title = async (...seats: SeatsSeen[]) => (await drawn(two, seats)).title
    expect(await title(seen(HOSTILE, 20, 23), seen('Yarrow Physio', 20, 20))).toBe('O\'Neil & <Sons> uses 3 seats more than it pays for: £150 a month')
    expect(await title(seen(HOSTILE, 20, 23), seen('Yarrow Physio', 21, 20))).toBe('Two clients use 4 seats more than they pay for: £200 a month')
    expect(await title(seen(HOSTILE, 18, 18), seen('Yarrow Physio', 20, 20))).toBe('One client pays for 2 seats that nobody uses')
    expect(await title(seen(HOSTILE, 20, 20), seen('Yarrow Physio', 20, null))).toBe('Every client pays for the seats that it uses')
    expect(await title(seen(HOSTILE, null, null), seen('Yarrow Physio', null, null))).toBe('Nothing tells how many seats are in use')
  })

  test('names the one that makes up half of it, among three and more', async () => {
    const three = book(['Alder', 'Birch', 'Cedar'].map((name) => client(name, [version(name, '2027-01-31')])), ['agreements'])
    expect((await drawn(three, [seen('Alder', 24, null), seen('Birch', 22, null), seen('Cedar', 22, null)])).title).toBe('Three clients use 8 seats more than they pay for: £400 a month; Alder alone uses 4')
    expect((await drawn(three, [seen('Alder', 23, null), seen('Birch', 22, null), seen('Cedar', 22, null)])).title).toBe('Three clients use 7 seats more than they pay for: £350 a month')
  })

  test('what is missing, where there are no clients or no agreements', async () => {
    expect([(await drawn(book([]), [])).title, (await drawn(book([client('Alder', [])], ['tickets']), [])).title]).toEqual(['No clients yet', 'No file of agreements is here'])
    const { body } = await drawn(book([client('Alder', [])], ['tickets']), [])
    expect([plain(body.querySelector('.state p')), body.querySelector('.true-up'), body.querySelector('.state a')?.getAttribute('href')]).toEqual(['What is billed, and when a term ends, stands in a file of agreements.', null, '/data/'])
  })
})

describe('the list', () => {
  test('stands in order of the last day for notice, with amounts both ways, and their sums', async () => {
    const { cells, body } = await drawn(two, [seen(HOSTILE, 20, 23), seen('Yarrow Physio', 20, 19)])
    expect(cells(0)).toEqual(['Yarrow Physio20 billed, 20 used', 'Gold', 'late, 16 Nov', '16 Dec', '20', '20', '19', '0', '0', '0', '1,500.00', '60.00', '1,560.00', 'Write'])
    expect(cells(1)).toEqual([`${HOSTILE}20 billed, 23 used`, 'Gold', 'late, 2 Dec', '1 Jan', '20', '20', '23', '+3', '150.00', '225.00', '1,500.00', '60.00', '1,710.00', 'Write'])
    expect([...body.querySelectorAll('.true-up tfoot tr > *')].map(plain)).toEqual(['2 clients', '', '', '', '40', '40', '42', '+3', '150.00', '225.00', '3,000.00', '120.00', '3,270.00', ''])
    expect(body.querySelectorAll('.true-up .act')[1]?.getAttribute('href')).toBe('/documents/true-up-letter/#client=O%27Neil+%26+%3CSons%3E')
  })

  test('prices seats as much as those until now, where that is chosen, in the letter too', async () => {
    const { cells, body } = await drawn(two, [seen(HOSTILE, 20, 23)], { ...FIRST_VIEW, price: 'fee' })
    expect(cells(1).slice(8)).toEqual(['150.00', '225.00', '1,500.00', '69.00', '1,794.00', 'Write'])
    expect(body.querySelectorAll('.true-up .act')[0]?.getAttribute('href')).toContain('set.true_up.price=as+much+as+the+seats+until+now')
  })

  test('puts agreements that have ended first, and says what is agreed already, without a letter', async () => {
    const ended = version('Zinc', '2026-06-30', { starts_on: '2025-07-01' })
    const next = [version('Alder', '2027-01-31', { starts_on: '2026-02-01' }), version('Alder', '2028-01-31', { version: 2, starts_on: '2027-02-01', monthly_fee_cents: 160_000 })]
    const { cells } = await drawn(book([client('Alder', next), client('Zinc', [ended])], ['agreements']), [seen('Alder', 21, null), seen('Zinc', 20, null)])
    expect([cells(0)[0], cells(0)[3], cells(0).at(-1)]).toEqual(['Zinc20 billed, 20 used', 'ended 30 Jun', 'ended'])
    expect([cells(1)[0], cells(1).slice(10)]).toEqual(['Alder20 billed, 21 used', ['1,500.00', '0', '1,600.00', 'agreed']])
  })

  test('says that a letter was made since the version began', async () => {
    const kept = (made_on: string) => ({ documents: withMade([], [{ document: 'L-1', client: HOSTILE, template: 'true-up-letter', title: 'True-up letter', version: null, starts_on: null, pages: 1, file_name: 'x.pdf', file_sha256: 'a', made_on, awaited_from: null }]) })
    expect((await drawn(two, [], FIRST_VIEW, kept('2026-11-05'))).model.lines.map(({ letter_on }) => letter_on)).toEqual([null, '2026-11-05'])
    expect((await drawn(two, [], FIRST_VIEW, kept('2026-01-05'))).model.lines.map(({ letter_on }) => letter_on)).toEqual([null, null])
  })

  test('shows those of whom seats differ, or whom a search names', async () => {
    const { model: { lines } } = await drawn(two, [seen(HOSTILE, 20, 23), seen('Yarrow Physio', 20, 20)])
    const names = (view: Partial<typeof FIRST_VIEW>) => shownLines(lines, { ...FIRST_VIEW, ...view }).map((line) => line.client)
    expect([names({}), names({ show: 'differ' }), names({ find: ' GOLD phys ' }), names({ find: 'x' })]).toEqual([['Yarrow Physio', HOSTILE], [HOSTILE], ['Yarrow Physio'], []])
  })

  test('comes as a CSV, a row for each client that is shown', async () => {
    const { model } = await drawn(two, [seen(HOSTILE, 20, 23)])
    const [head, , row] = trueUpCsv(model.lines).replace('\ufeff', '').trim().split(/\r?\n/)
    expect(head?.split(',')).toHaveLength(25)
    expect(row).toBe(`${HOSTILE},Gold,2026-12-02,2027-01-01,2027-02-01,20,20,23,4,23,devices,3,50.00,150.00,1800.00,75.00,225.00,2700.00,1500.00,2026-02-01,due,0.04,1710.00,1794.00,`)
  })
})

describe('what opens', () => {
  test('writes the sums out, and the rows behind the count', async () => {
    const { body, model, context, from } = await drawn(two, [seen(HOSTILE, 20, 23)])
    const view = { ...FIRST_VIEW, client: HOSTILE }
    expect(drawOpened(body, model, view, await gatherOpened(from, model, view, 10), context)).toBe(true)
    const formulas = [...body.querySelectorAll('.formula')].map(plain)
    expect(formulas).toEqual(['3 × £50.00 = £150.00 (plans/gold.yaml)', '12 × £150.00 = £1,800.00', '3 × £1,500.00 ÷ 20 = £225.00', '12 × £225.00 = £2,700.00', '4 % of £1,500.00 = £60.00'])
    expect(plain(body.querySelector('.true-up-panel .sum-lines .total:last-child'))).toBe('Not billed+323 − 20 = +3')
    expect([...body.querySelectorAll('.behind tbody tr')].slice(0, 2).map(plain)).toEqual(['PC1not statednoassets.csv, row 2', 'PC2laptopyesassets.csv, row 3'])
    expect(plain(body.querySelector('.row-tabs .muted'))).toBe('10 of 40 rows')
    expect([...body.querySelectorAll('.true-up-panel .steps li')].map(plain)).toEqual(['Late since Wed 2 Dec: say it with the offer.', 'Fri 1 Jan is the last day for notice.', 'From 1 Feb 2027 the next term runs.'])
    expect(drawOpened(body, model, FIRST_VIEW, null, context)).toBe(false)
    expect(body.querySelector('[data-opened]')).toBeNull()
  })

  test('says that no file names a client’s devices', async () => {
    const { body, model, context, from } = await drawn(two, [])
    const view = { ...FIRST_VIEW, client: HOSTILE, rows: 'stated' as const }
    drawOpened(body, model, view, await gatherOpened(from, model, view, 10), context)
    expect(plain(body.querySelector('.true-up-panel'))).toContain('No file of clients names this client.')
    expect(await gatherOpened(from, model, { ...view, client: 'Nobody' }, 10)).toBeNull()
  })
})

describe('its address', () => {
  test('keeps names out of what a server sees, and reads back', () => {
    const view = { ...FIRST_VIEW, price: 'fee' as const, show: 'differ' as const, find: 'alder', client: HOSTILE, rows: 'requesters' as const }
    const { query, fragment } = addressOf(view)
    expect([query.toString(), viewOf({ query, fragment })]).toEqual(['price=fee&show=differ', view])
    expect(viewOf({ query: new URLSearchParams('price=x&show=y'), fragment: new URLSearchParams('client=+&rows=z') })).toEqual(FIRST_VIEW)
  })

  test('follows what is pressed and chosen', () => {
    const opened = viewAfter(FIRST_VIEW, 'open', HOSTILE)!
    expect([opened.client, viewAfter(opened, 'open', HOSTILE)?.client, viewAfter(opened, 'rows', 'stated')?.rows, viewAfter(opened, 'close', '')?.client, viewAfter(opened, 'print', '')]).toEqual([HOSTILE, null, 'stated', null, null])
    expect([viewAfterChoice(FIRST_VIEW, 'price', 'fee')?.price, viewAfterChoice(FIRST_VIEW, 'show', 'differ')?.show, viewAfterChoice(FIRST_VIEW, 'other', '')]).toEqual(['fee', 'differ', null])
  })
})

describe('the element', () => {
  beforeEach(() => { vi.resetModules() })

  test('opens a client, shows more rows, prices anew, and finds', async () => {
    const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: `http://localhost/renewals/true-up/#client=${encodeURIComponent(HOSTILE)}`, pretendToBeVisual: true })
    const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
    for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
    const { GoodtermsTrueUp } = await import('../../../src/elements/true-up/index.ts')
    window.customElements.define('goodterms-true-up', class extends GoodtermsTrueUp {})
    const element = window.document.createElement('goodterms-true-up') as InstanceType<typeof GoodtermsTrueUp>
    element.dataset['plans'] = '[["gold","Gold"]]'
    element.dataset['zone'] = 'Europe/London'
    window.document.body.append(element)
    const from = source(two, [seen(HOSTILE, 20, 23), seen('Yarrow Physio', 20, 20)])
    element.connect({ content, kept: NOTHING_KEPT, source: () => from, renewals: async () => from, documents: () => from, assumePlan: async () => {}, onChange: () => () => {} })
    await vi.waitFor(() => { expect(element.querySelectorAll('.behind tbody tr')).toHaveLength(10) })
    element.querySelector<HTMLElement>('[data-act="more"]')?.click()
    await vi.waitFor(() => { expect(element.querySelectorAll('.behind tbody tr')).toHaveLength(35) })
    const price = element.querySelector<HTMLSelectElement>('select[name="price"]')!
    price.value = 'fee'
    price.dispatchEvent(new window.Event('change', { bubbles: true }))
    await vi.waitFor(() => { expect(plain(element.querySelector('h1'))).toBe('O\'Neil & <Sons> uses 3 seats more than it pays for: £225 a month') })
    expect([window.location.search, plain(element.querySelector('.true-up-totals .headline:nth-child(2)'))]).toEqual(['?price=fee', 'What they cost£225 a month£2,700 a year at as much as the seats until now; £150 a month at the plan’s price.'])
    const find = element.querySelector<HTMLInputElement>('input[name="find"]')!
    find.value = 'yarrow'
    find.dispatchEvent(new window.Event('input', { bubbles: true }))
    await vi.waitFor(() => { expect(element.querySelectorAll('.true-up tbody tr[data-client]')).toHaveLength(1) })
    expect([plain(element.querySelector('[data-part="shown"]')), window.location.search.includes('yarrow')]).toEqual(['1 of 2 clients', false])
    find.focus()
    element.ownerDocument.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    expect(window.document.activeElement?.textContent).toBe('Yarrow Physio')
  })
})
