import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { portfolioCsv } from '../../../src/elements/clients/download.ts'
import { drawPage, gather } from '../../../src/elements/clients/drawing.ts'
import { stepLink } from '../../../src/elements/clients/links.ts'
import { FIRST_VIEW } from '../../../src/elements/clients/view.ts'
import { NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'
import type { Portfolio } from '../../../src/models/source.ts'
import { agreement, client, content, counts, portfolio, scoring, signals, source } from './made-portfolio.ts'

const HOSTILE = 'O\'Neil & <Sons>'
const plans = [['gold', 'Gold']] as const
const plain = (element: Element | null | undefined): string => (element?.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u00ad', '')
/** The offer is late, the survey older still. */
const due = client(HOSTILE, { agreement: agreement(HOSTILE, '2027-01-31', '2026-12-31'), contacts: { ...client('').contacts, survey_sent_on: '2026-01-10' }, worth: { ...client('').worth, fee_cents: 250_050 } })
const small = client('Yarrow Physio', { counts: { response: counts(5, 1), resolution: counts(0, 0) }, signals: [], obligations: [] })

async function drawn(book: Portfolio, view = FIRST_VIEW, kept: Parameters<typeof source>[1] = {}) {
  const { document } = new JSDOM('<!doctype html>').window
  const model = await gather(source(book, kept), view, content)
  const context = { document, plans, content }
  const page = drawPage(model, context)
  document.body.append(...page.parts)
  return { body: document.body, model, context, row: (name: string) => page.rows.get(name) }
}

describe('the page', () => {
  test('begins with who needs somebody, why, and one way to do it', async () => {
    const { body } = await drawn(portfolio([due, client('Alder')]))
    expect(plain(body.querySelector('h1'))).toBe('One client needs you this week')
    expect(plain(body.querySelector('.lead'))).toBe('2 clients. The figures cover the twelve months from 11 December 2025 to 10 December 2026.')
    const [need, ...others] = body.querySelectorAll('.needs li')
    expect(others).toEqual([])
    expect([...(need?.children ?? [])].map(plain)).toEqual(['Late, 1 Dec', `${HOSTILE}. No offer is on record; last day for notice 31 Dec. Last survey 10 Jan; the offer is due 1 Dec.`, 'Make the offer'])
    expect(need?.querySelector('.act')?.getAttribute('href')).toBe('/documents/proposal/#client=O%27Neil+%26+%3CSons%3E')
  })

  test('shows seven, and the rest when they are asked for', async () => {
    const many = portfolio(Array.from({ length: 9 }, (_, i) => ({ ...due, client: `Client ${i}` })))
    const { body } = await drawn(many)
    expect(body.querySelectorAll('.needs li')).toHaveLength(7)
    expect(plain(body.querySelector('[data-act="needs"]'))).toBe('All 9')
    expect((await drawn(many, { ...FIRST_VIEW, all: true })).body.querySelectorAll('.needs li')).toHaveLength(9)
  })

  test('says that nothing is due', async () => {
    const { body } = await drawn(portfolio([client('Alder')]))
    expect([plain(body.querySelector('h1')), plain(body.querySelector('[data-part="needs"]'))]).toEqual(['Every client is in order this week', 'Nothing is late, and nothing falls due within seven days.'])
  })

  test('says which file would tell, where none holds agreements', async () => {
    const { body } = await drawn(portfolio([client('Alder')], ['tickets']))
    expect([...body.querySelectorAll('[data-part="needs"] p, [data-part="needs"] a')].map(plain)).toEqual([
      'No file of agreements is here, so nothing tells what was promised and what falls due when.',
      'Bring one on the page DataJudge the tickets by a plan meanwhile', 'Bring one on the page Data', 'Judge the tickets by a plan meanwhile'])
  })

  test('counts the book: rates, fees, margin, good clients, and what the rates leave out', async () => {
    const { body } = await drawn(portfolio([due, client('Alder', { signals: signals(0.1, 0.9, 0.9), counts: { response: counts(80, 20, { exempt: 3, unknown: 2, running: 1, paused: 1 }), resolution: counts(1, 0) } }), small]))
    expect([...body.querySelectorAll('.book .headline')].map((tile) => [...tile.children].map(plain))).toEqual([
      ['Responses in time', '86.3 % ', '195 of 226. Promise 90 %, 95 % interval 81.2 to 90.2'],
      ['Resolved in time', '95.0 % ', '96 of 101. Promise 90 %, 95 % interval 88.9 to 97.9'],
      ['Fees a month', '£4,501', '3 agreements in force. £2,501 of it comes up for renewal within 90 days (1 client).'],
      ['Margin', '33 %', '300 hours at £44 and tools at £9.50 a seat and month.'],
      ['Good clients', '1 of 2 graded', 'Grade A or B, no quality at D. They bring 56 % of the fees'],
      ['Left out of the rates', '3 exempt, 2 unknown, 2 still running. All 226 tickets'],
    ])
  })

  test('gives each client a line', async () => {
    const { row } = await drawn(portfolio([due, small]))
    const cells = (name: string): string[] => [...(row(name)?.children ?? [])].map((cell) => (cell.matches('.who') ? plain(cell.querySelector('a')) : plain(cell)))
    expect(cells(HOSTILE)).toEqual([HOSTILE, 'Gold · 20', '31 Jan 2027', '52', '31 Dec', '', '91.7', '', '120', '95.0', '', 'A', '', '3/3', '1 of 2', '2,501', '50', 'Make the offer', 'late, 1 Dec'])
    expect(row(HOSTILE)?.querySelector('.who a')?.getAttribute('href')).toBe('/clients/client/#client=O%27Neil+%26+%3CSons%3E')
    expect(row(HOSTILE)?.querySelector('.rate.resolution a')?.getAttribute('href')).toBe('/sla/?clock=resolution&from=2026-01&until=2026-12#client=O%27Neil+%26+%3CSons%3E')
  })

  test('a client of six tickets has counts, no rate, no grade and no verdict', async () => {
    const { row } = await drawn(portfolio([small]))
    const line = row('Yarrow Physio')
    expect([plain(line?.querySelector('.rate.response')), plain(line?.querySelector('.rate.resolution')), plain(line?.querySelector('.letter')), plain(line?.querySelector('.evidence')), plain(line?.querySelector('.obligations'))])
      .toEqual(['5 of 6', '–', 'too little', '0/3', '–'])
    expect(line?.querySelectorAll('.mark circle, .mark path[fill]')).toHaveLength(0)
  })

  test('stands in groups by renewal, each with its fees', async () => {
    const { body } = await drawn(portfolio([due, client('Alder'), client('Łukasz', { agreement: { version: null, standing: 'none', renews_on: null, notice_by: null }, worth: { ...small.worth, fee_cents: null } })]))
    expect([...body.querySelectorAll('tr.group')].map(plain)).toEqual(['Within 90 days · 1 client · £2,501 a month', 'Later · 1 client · £1,000 a month', 'No end stated · 1 client'])
    expect(body.querySelector('th[aria-sort]')?.getAttribute('data-column')).toBe('renews')
  })

  test('marks every line with its client, and all of it as the owner’s own', async () => {
    const { body } = await drawn(portfolio([due, small]))
    expect(body.querySelector('h1')?.closest('[data-owner]')).not.toBeNull()
    expect([...body.querySelectorAll('[data-client]')].map((element) => element.getAttribute('data-client'))).toEqual([HOSTILE, HOSTILE, 'Yarrow Physio'])
    expect(body.querySelectorAll('[style], img, script')).toHaveLength(0)
  })

  test('names the files that are not there, and asks for nothing that rests on them', async () => {
    const { body } = await drawn(portfolio([client('Alder', { contacts: { survey_sent_on: null, survey_answered_on: null, visited_on: null, reviewed_on: null } })], ['tickets', 'agreements', 'contacts', 'advice', 'assets', 'checks', 'time_entries']))
    expect(plain([...body.querySelectorAll('.footnote')].at(-1))).toBe('No file of invoices, surveys, visits: what would rest on them is left out, and counts neither as good nor as bad.')
    expect(plain(body.querySelector('h1'))).toBe('Every client is in order this week')
  })

  test('without agreements nobody is asked for anything, and no fee is nothing', async () => {
    const bare = client('Alder', { agreement: { version: null, standing: 'none', renews_on: null, notice_by: null }, worth: { ...small.worth, fee_cents: null, left_cents: null, margin: null } })
    const { body } = await drawn(portfolio([bare], ['tickets']))
    expect(plain(body.querySelector('h1'))).toBe('One client')
    expect([...body.querySelectorAll('.book .figure-number')].map(plain)).toEqual(['91.7 % ', '95.0 % ', '–', '–', '1 of 1 graded'])
  })

  test('without tickets says what the page needs', async () => {
    const { body } = await drawn({ ...portfolio([]), as_of: NaN, period: { from_on: '', until_on: '', from_month: '', until_month: '', before: { from_on: '', until_on: '' } } })
    expect(plain(body.querySelector('h1'))).toBe('No clients yet')
    expect(body.querySelector('.state a')?.getAttribute('href')).toBe('/data/')
  })

  test('takes the owner’s word for a quality, for the label of a person, and for a reminder that was sent', async () => {
    const complainer = { person: 'Ada Moss', last_contact_on: null }
    const one = client('Alder', { complainer, obligations: [{ obligation: 'logging', kept: 1, broken: 9, verdict: 'broken', next_due: { on: '2026-12-08', why: 'broken' } }] })
    const needs = async (kept: Parameters<typeof source>[1]) => (await drawn(portfolio([one]), FIRST_VIEW, kept)).model.needs.flatMap(({ steps }) => steps.map((step) => (step.kind === 'complainer' ? step.person : step.kind)))
    expect(await needs({})).toEqual(['Ada Moss', 'reminder'])
    expect(await needs({ labels_off: true })).toEqual(['reminder'])
    expect(await needs({ labels: [{ client: 'Alder', role: 'complainer', person: null }], reminders: [{ client: 'Alder', sent_on: '2026-12-08', obligation: 'logging' }] })).toEqual([])
    expect(await needs({ labels: [{ client: 'Alder', role: 'complainer', person: 'Bo Lund' }] })).toEqual(['Bo Lund', 'reminder'])
    const { model } = await drawn(portfolio([one]), FIRST_VIEW, { overrules: [{ client: 'Alder', quality: 'prompt_payment', score: 10, note: 'never again', on: '2026-12-01' }] })
    expect([model.rows[0]?.score.grade, model.good.good]).toEqual(['C', 0])
  })

  test('every step leads to where it is done', () => {
    const { period } = portfolio([])
    const common = { client: 'A & B', on: '2026-12-01', late: false }
    expect([
      stepLink({ ...common, kind: 'survey', why: 'first', last_on: null, offer_on: null }, period), stepLink({ ...common, kind: 'reminder', obligation: 'quota', why: 'first' }, period),
      stepLink({ ...common, kind: 'promise', clock: 'resolution', met: 1, decided: 2, promised: 0.9 }, period), stepLink({ ...common, kind: 'visit', last_on: null }, period),
    ]).toEqual(['/renewals/surveys/#client=A+%26+B', '/documents/obligation-reminder/#client=A+%26+B', '/sla/?clock=resolution&from=2026-01&until=2026-12#client=A+%26+B', '/clients/client/#client=A+%26+B'])
  })
})

test('the download holds what is shown, each quality in a column of its own', async () => {
  const { model, context } = await drawn(portfolio([due, small]))
  const [head, ...rows] = portfolioCsv(model.rows, model, context).replace('\uFEFF', '').trimEnd().split('\r\n')
  expect(head?.split(',').slice(-3)).toEqual(Object.values(scoring.signals).map(({ quality }) => quality))
  expect(rows).toEqual([
    'O\'Neil & <Sons>,Gold,20,2027-01-31,52,2026-12-31,110,10,95,5,1,90,A,3,1,2,2500.50,0.5,Make the offer,2026-12-01,90,90,90',
    'Yarrow Physio,Gold,20,2027-09-30,294,2027-08-31,5,1,0,0,,,,0,0,0,1000.00,0.5,Visit,2027-01-29,,,',
  ])
})

describe('the element', () => {
  beforeEach(() => { vi.resetModules() })

  async function page(address = '/clients/') {
    const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: `http://localhost${address}`, pretendToBeVisual: true })
    const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
    for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
    const { GoodtermsClients } = await import('../../../src/elements/clients/index.ts')
    window.customElements.define('goodterms-clients', class extends GoodtermsClients {})
    const element = window.document.createElement('goodterms-clients') as InstanceType<typeof GoodtermsClients>
    element.dataset['plans'] = '[["gold","Gold"]]'
    element.dataset['zone'] = 'Europe/London'
    window.document.body.append(element)
    const from = source(portfolio([due, client('Alder', { seats: 40 }), small]))
    element.connect({ content, source: () => from, clients: async () => from, documents: () => from, kept: NOTHING_KEPT, assumePlan: async () => {}, onChange: () => () => {} })
    await vi.waitFor(() => { expect(element.querySelector('.portfolio tbody')).not.toBeNull() })
    const shown = (): (string | null)[] => [...element.querySelectorAll('.portfolio .who a')].map((link) => link.textContent)
    const press = (key: string): string | null => {
      const target = window.document.activeElement ?? window.document.body
      target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      return window.document.activeElement?.getAttribute('data-key') ?? null
    }
    return { window, element, from, shown, press }
  }

  test('sorts without asking again, and the address keeps it', async () => {
    const { window, element, from, shown } = await page()
    expect(shown()).toEqual([HOSTILE, 'Alder', 'Yarrow Physio'])
    element.querySelector<HTMLElement>('[data-act="sort"][data-value="seats"]')?.click()
    expect(shown()).toEqual(['Alder', HOSTILE, 'Yarrow Physio'])
    expect([window.location.search, from.asked, element.querySelector('#all-clients')?.textContent]).toEqual(['?sort=seats.down', 1, 'Clients by size'])
    expect(element.querySelector('[data-column="seats"]')?.getAttribute('aria-sort')).toBe('descending')
  })

  test('finds clients as they are typed, says how many, and keeps their names from the server', async () => {
    const { window, element, shown } = await page()
    const field = element.querySelector<HTMLInputElement>('input[name="find"]')
    if (field === null) throw new Error('no field')
    field.value = 'yarrow'
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
    expect(shown()).toEqual(['Yarrow Physio'])
    expect([element.querySelector('[data-part="shown"]')?.textContent, window.location.search, window.location.hash]).toEqual(['1 of 3 clients', '', '#find=yarrow'])
    field.value = 'nobody'
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
    expect([shown(), element.querySelector<HTMLElement>('[data-part="none-found"]')?.hidden]).toEqual([[], false])
  })

  test('opens as its address says', async () => {
    const { shown } = await page('/clients/?sort=client.down#find=l')
    expect(shown()).toEqual(['Yarrow Physio', HOSTILE, 'Alder'])
  })

  test('is worked from the keyboard: / to find, arrows from row to row', async () => {
    const { press } = await page()
    expect(press('/')).toBe('find')
    expect(['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'Home', 'ArrowUp'].map(press)).toEqual([`row:${HOSTILE}`, 'row:Alder', 'row:Yarrow Physio', 'row:Yarrow Physio', `row:${HOSTILE}`, 'find'])
  })
})
