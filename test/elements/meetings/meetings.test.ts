import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { choiceFrom, withChoice } from '../../../src/elements/meetings/choosing.ts'
import { meetingsCsv } from '../../../src/elements/meetings/download.ts'
import { drawPage, gather, titleOf } from '../../../src/elements/meetings/drawing.ts'
import { addressOf, FIRST_VIEW, viewAfter, viewOf } from '../../../src/elements/meetings/view.ts'
import { NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'
import { client } from '../renewals/made-book.ts'
import { clients, content, HOSTILE, source } from './made-meetings.ts'

const KEY = { client: HOSTILE, term_ends_on: '2027-01-31' }
const choice = { ...KEY, action: 'talk', note: 'they moved', on: '2026-12-09' }
const { document } = new JSDOM('<!doctype html>').window
const context = { document, plans: [['silver', 'Silver']] as const, zone: 'Europe/London', width: null, clients_shown: Infinity, content }

describe('the address', () => {
  test('holds what stands open, with names only in the fragment', () => {
    const view = { quarter: '2027-Q1', open: KEY, fact: 'margin', table: true, ticket: 'T-1' } as const
    const parts = addressOf(view)
    expect(parts.query.toString()).toBe('quarter=2027-Q1')
    expect(viewOf(parts)).toEqual(view)
    expect(viewOf({ query: new URLSearchParams('quarter=next'), fragment: new URLSearchParams('figure=margin&table=all') })).toEqual(FIRST_VIEW)
  })

  test('a renewal opens and shuts; another shuts its figures', () => {
    const open = viewAfter(FIRST_VIEW, 'open', `2027-01-31 ${HOSTILE}`)!
    expect(open.open).toEqual(KEY)
    const figure = viewAfter(open, 'figure', 'fee')!
    expect(figure.fact).toBe('fee')
    expect(viewAfter(figure, 'open', '2027-02-28 Vale Bakery')).toMatchObject({ open: { client: 'Vale Bakery' }, fact: null })
    expect(viewAfter(open, 'open', `2027-01-31 ${HOSTILE}`)?.open).toBeNull()
  })
})

describe('what is recommended', () => {
  test('begins with making good where a credit is owed, and no speed is offered there', async () => {
    const { meetings } = await gather(source(), FIRST_VIEW, content)
    expect(meetings.map(({ client: name, quarter, recommendation: { advice } }) => [name, quarter, advice.map(({ row }) => row)])).toEqual([
      [HOSTILE, '2027-Q1', ['credit', 'as-is']], ['Vale Bakery', '2027-Q1', ['served']], ['Yarrow Physio', '2027-Q3', ['as-is']]])
    expect(meetings[0]?.recommendation.rows.map(({ outcome }) => outcome)).toEqual(['fired', 'held', 'unknown', 'fired'])
  })

  test('a credit that was noted as settled is made good already', async () => {
    const { meetings: [first] } = await gather(source({ credits: [{ client: HOSTILE, period: '2026-Q3', plan_id: 'silver', offered_on: null, offered_cents: null, settled_on: '2026-12-01', settled_cents: 45_000 }] }), FIRST_VIEW, content)
    expect(first?.recommendation.advice.map(({ row }) => row)).toEqual(['served'])
  })

  test('gives way to the decision of the owner, but for speed where we missed our promise', async () => {
    const of = async (action: string) => (await gather(source({ choices: [{ ...choice, action }] }), FIRST_VIEW, content)).meetings[0]!.recommendation.advice.map((one) => one.action)
    expect(await of('talk')).toEqual(['make_good', 'talk'])
    expect(await of('add_premium')).toEqual(['make_good', 'renew'])
  })
})

describe('the page', () => {
  const page = async (...asked: Parameters<typeof source>) => {
    const model = await gather(source(...asked), FIRST_VIEW, content)
    return { title: titleOf(model), text: drawPage(model, context).map(({ textContent }) => textContent).join('\n'), model }
  }

  test('says what comes first, and of each renewal what it comes to', async () => {
    const { title, text, model } = await page()
    expect(title).toBe('One of three renewals begins with making good')
    expect(text).toContain('3 renewals within twelve months, £4,500.00 a month.')
    expect(text).toContain('O\'Neil & <Sons> Silver31 Jan 2027Fri 1 JanMake good, then renew£450£1,500')
    expect(text).toContain('Change the plan£1,000−£500')
    expect(titleOf({ ...model, view: { ...FIRST_VIEW, quarter: '2027-Q3' } })).toBe('The renewal can go on as it is')
    expect(titleOf({ ...model, view: { ...FIRST_VIEW, quarter: '2027-Q2' } })).toBe('No agreement asks for a meeting in the second quarter of 2027')
  })

  test('says what is missing: clients, agreements, renewals', async () => {
    expect((await page({}, [])).title).toBe('No clients yet')
    expect((await page({}, clients, ['tickets'])).title).toBe('No file of agreements is here')
    expect((await page({}, [client('Loose End', [])])).title).toBe('No agreement asks for a meeting within the twelve months')
  })

  test('downloads each renewal as a line, with the words of its reasons', async () => {
    const { model } = await page({ choices: [choice] })
    const [, first] = meetingsCsv(model.meetings, { content }).split('\r\n')
    expect(first).toBe('O\'Neil & <Sons>,Silver,2027-01-31,2027-01-01,1500.00,credit,450.00,talk,,,Make good: It is 91.7\u00a0%. Have the conversation.,credit as-is,talk,2026-12-09,they moved')
  })
})

describe('the decision', () => {
  const form = (action: string, on: string) => new JSDOM(`<select name="choice_action"><option>${action}</option></select><input name="choice_note" value=" they moved "><input name="choice_on" value="${on}">`).window.document
  test('is what the form says, nothing where it stays as recommended, or what is wrong', () => {
    expect(choiceFrom(form('talk', '2026-12-09'), KEY)).toEqual(choice)
    expect(choiceFrom(form('', '2026-12-09'), KEY)).toBeNull()
    expect(choiceFrom(form('talk', 'soon'), KEY)).toBe('Put in the day of the decision.')
  })

  test('takes the place of the one before, for that renewal alone', () => {
    const other = { ...choice, term_ends_on: '2028-01-31' }
    expect(withChoice([other, choice], KEY, { ...choice, action: 'renew' })).toEqual([other, { ...choice, action: 'renew' }])
    expect(withChoice([other, choice], KEY, null)).toEqual([other])
  })
})

describe('the element', () => {
  beforeEach(() => { vi.resetModules() })

  async function shown() {
    const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: 'http://localhost/renewals/meetings/', pretendToBeVisual: true })
    for (const name of ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
    const { GoodtermsMeetings } = await import('../../../src/elements/meetings/index.ts')
    window.customElements.define('goodterms-meetings', class extends GoodtermsMeetings {})
    const element = window.document.createElement('goodterms-meetings') as InstanceType<typeof GoodtermsMeetings>
    element.dataset['plans'] = '[["silver","Silver"]]'
    element.dataset['zone'] = 'Europe/London'
    window.document.body.append(element)
    const from = source()
    const renewals = { ...from, meetings: async () => ({ matter: async () => null }) }
    let changed = (): void => {}
    const engine = {
      content, kept: NOTHING_KEPT, source: () => from, clients: async () => from, renewals: async () => renewals, credits: async () => from, documents: () => from, agreements: () => ({ clients: async () => [] }), recordDocument: () => {}, assumePlan: async () => {},
      onChange: (listener: () => void) => { changed = listener; return () => {} },
      changeJudgement: (change: (judgement: typeof NOTHING_KEPT) => Partial<typeof NOTHING_KEPT>) => { engine.kept = { ...engine.kept, ...change(engine.kept) }; (from as { kept: unknown }).kept = engine.kept; changed(); return true },
    }
    element.connect(engine)
    await vi.waitFor(() => { expect(element.querySelector('.meetings')).not.toBeNull() })
    const press = (selector: string): void => { element.querySelector<HTMLElement>(selector)!.click() }
    const until = async (selector: string, text: string) => { await vi.waitFor(() => { expect(element.querySelector(selector)?.textContent ?? '').toContain(text) }) }
    return { element, engine, press, until, window }
  }

  test('opens a renewal, a figure of its reasons to rows, and the table', async () => {
    const { element, press, until } = await shown()
    press('[data-act="open"]')
    await until('.opened-meeting', 'Make good: give the credit of £450.')
    expect(element.querySelector('.opened-meeting')?.textContent).toContain('Held back: served. We missed our promise, so no speed is offered for money.')
    press('[data-value="response_share"]')
    await until('.figure-behind', '110 in time and 10 late: 91.7')
    expect(element.querySelector('.figure-behind')?.textContent).toContain('T-1')
    press('[data-act="table"]')
    await until('.decision-rows', 'credit owed above £0: £450, holds')
    expect(element.querySelectorAll('.decision-rows tbody tr')).toHaveLength(4)
    expect([...element.querySelectorAll<HTMLOptionElement>('[name="choice_action"] option')].filter(({ disabled }) => disabled).map(({ value }) => value)).toEqual(['change_plan', 'add_premium'])
  })

  test('keeps a decision with its note, says so, and takes it back', async () => {
    const { element, engine, press, until } = await shown()
    press('[data-act="open"]')
    await until('.opened-meeting', 'Your decision')
    element.querySelector<HTMLSelectElement>('[name="choice_action"]')!.value = 'talk'
    element.querySelector<HTMLInputElement>('[name="choice_note"]')!.value = 'they moved'
    press('[data-act="save-choice"]')
    await until('.meetings tbody', 'Make good, then have the conversation')
    expect(engine.kept.choices).toEqual([{ ...choice, on: '2026-12-10' }])
    await until('[data-part="note"]', `Your decision for ${HOSTILE} is kept.`)
    press('[data-act="undo-choice"]')
    await vi.waitFor(() => { expect(engine.kept.choices).toEqual([]) })
    await until('.meetings tbody', 'Make good, then renew')
  })

  test('shows one quarter, and counts what its button would make', async () => {
    const { element, until, window } = await shown()
    await until('[data-many="make"]', 'Make 6 documents for 3 renewals (ZIP)')
    const select = element.querySelector<HTMLSelectElement>('[name="quarter"]')!
    select.value = '2027-Q3'
    select.dispatchEvent(new window.Event('change', { bubbles: true }))
    await until('h1', 'The renewal can go on as it is')
    await until('[data-many="make"]', 'Make 2 documents for 1 renewal (ZIP)')
    const box = element.querySelector<HTMLInputElement>('[name="make-review"]')!
    box.checked = false
    box.dispatchEvent(new window.Event('change', { bubbles: true }))
    await until('[data-many="make"]', 'Make 1 document for 1 renewal (ZIP)')
    expect(element.querySelectorAll('.meetings tbody tr')).toHaveLength(1)
  })
})
