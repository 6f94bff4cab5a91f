import { JSDOM } from 'jsdom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { StepNote } from '../../../src/core/index.ts'
import { NOTHING_KEPT } from '../../../src/elements/engine/keep.ts'
import { noteProblem, withBefore, withNote, withoutNote } from '../../../src/elements/renewals/noting.ts'
import type { NotedStep } from '../../../src/elements/renewals/noting.ts'
import { smallContent } from '../../support/content.ts'
import { scoring } from '../clients/made-portfolio.ts'
import { book, client, source, version } from './made-book.ts'

/** However busy the machine is. */
const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000 })
const HOSTILE = 'O\'Neil & <Sons>'
const content = smallContent({ scoring })
const step: NotedStep = { client: HOSTILE, term_ends_on: '2027-01-31', kind: 'visit', what: 'day', today: '2026-12-10' }
const note: StepNote = { client: HOSTILE, term_ends_on: '2027-01-31', kind: 'visit', on: null, done_on: null, note: '' }

describe('what is noted of a step', () => {
  test('a day and a doing stand in one note; each goes by itself, the last with the note', () => {
    const moved = withNote([], step, '2026-12-16', ' phoned ')
    expect(moved).toEqual([{ ...note, on: '2026-12-16', note: 'phoned' }])
    const done = withNote(moved, { ...step, what: 'done' }, '2026-12-09', 'phoned')
    expect(done).toEqual([{ ...note, on: '2026-12-16', done_on: '2026-12-09', note: 'phoned' }])
    expect(withoutNote(done, step)).toEqual([{ ...note, done_on: '2026-12-09', note: 'phoned' }])
    expect(withoutNote(withoutNote(done, step), { ...step, what: 'done' })).toEqual([])
  })

  test('the way back gives what was noted before, and leaves other notes alone', () => {
    const other = { ...note, kind: 'offer' as const, done_on: '2026-12-01' }
    expect(withBefore(withNote([other], step, '2026-12-16', ''), step, null)).toEqual([other])
    expect(withBefore([other, { ...note, on: '2026-12-20' }], step, { ...note, on: '2026-12-16' })).toEqual([other, { ...note, on: '2026-12-16' }])
  })

  test('is refused where it is no date, after the term, or done in days to come', () => {
    expect([noteProblem(step, 'soon'), noteProblem(step, '2027-02-01'), noteProblem({ ...step, what: 'done' }, '2026-12-11'), noteProblem(step, '2027-01-31'), noteProblem({ ...step, what: 'done' }, '2026-12-10')]).toEqual([
      'This is no date. Expected a day such as 2026-11-09.', 'That is after the term ends, 31 Jan 2027.', 'That is after the last ticket, 10 Dec 2026: a step is done on its day or before it.', null, null])
  })
})

describe('the element', () => {
  beforeEach(() => { vi.resetModules() })

  async function page(address = '/renewals/') {
    const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: `http://localhost${address}`, pretendToBeVisual: true })
    const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
    for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
    const { GoodtermsRenewals } = await import('../../../src/elements/renewals/index.ts')
    window.customElements.define('goodterms-renewals', class extends GoodtermsRenewals {})
    const element = window.document.createElement('goodterms-renewals') as InstanceType<typeof GoodtermsRenewals>
    element.dataset['plans'] = '[["gold","Gold"]]'
    element.dataset['zone'] = 'Europe/London'
    window.document.body.append(element)
    const from = source(book([client(HOSTILE, [version(HOSTILE, '2027-01-31')]), client('Yarrow Physio', [version('Yarrow Physio', '2027-08-31')])]))
    let changed = (): void => {}
    const engine = {
      content, kept: NOTHING_KEPT, source: () => from, renewals: async () => from, documents: () => from, assumePlan: async () => {},
      onChange: (listener: () => void) => { changed = listener; return () => {} },
      changeJudgement: (change: (judgement: typeof NOTHING_KEPT) => Partial<typeof NOTHING_KEPT>) => { engine.kept = { ...engine.kept, ...change(engine.kept) }; (from as { kept: unknown }).kept = engine.kept; changed(); return true },
    }
    element.connect(engine)
    await until(() => { expect(element.querySelector('.timeline tbody')).not.toBeNull() })
    const press = (selector: string): void => { element.querySelector<HTMLElement>(selector)?.click() }
    return { window, element, engine, press }
  }

  const NOTE = '[data-act="note"][data-value="2027-01-31:visit:day"]'

  test('notes another day for a step, says so, and takes it back', async () => {
    const { window, element, engine, press } = await page()
    press('.timeline th.who .open')
    await until(() => { expect(element.querySelectorAll('.step-row')).toHaveLength(6) })
    expect([window.location.search, new URLSearchParams(window.location.hash.slice(1)).get('client')]).toEqual(['', HOSTILE])
    press(NOTE)
    await until(() => { expect(element.querySelector('input[name="step_on"]')).not.toBeNull() })
    const field = element.querySelector<HTMLInputElement>('input[name="step_on"]')!
    field.value = '2026-12-16'
    press('[data-act="save-note"]')
    expect(engine.kept.steps).toEqual([{ ...note, on: '2026-12-16' }])
    await until(() => { expect(element.querySelector('[data-part="told"]')?.textContent).toBe(`Visit of ${HOSTILE}: the day is now 16 Dec 2026. Undo`) })
    await until(() => { expect(element.querySelector('.step-row.is-due .day')?.textContent).toContain('Wed 16 Dec') })
    expect(window.document.activeElement?.getAttribute('data-value')).toBe('2027-01-31:visit:day')
    press('[data-act="undo"]')
    expect(engine.kept.steps).toEqual([])
    await until(() => { expect(element.querySelector('[data-part="told"]')?.textContent).toBe('Undone.') })
  })

  test('says what is wrong beside the field, and keeps nothing', async () => {
    const { element, engine, press } = await page(`/renewals/#client=${encodeURIComponent(HOSTILE)}&step=2027-01-31:visit:day`)
    await until(() => { expect(element.querySelector('input[name="step_on"]')).not.toBeNull() })
    element.querySelector<HTMLInputElement>('input[name="step_on"]')!.value = '2027-03-01'
    press('[data-act="save-note"]')
    expect([element.querySelector('[data-part="form-problem"]')?.textContent, engine.kept.steps]).toEqual(['That is after the term ends, 31 Jan 2027.', []])
  })

  test('leads from what to do to the client’s steps further down', async () => {
    const { window, element } = await page()
    const first = element.querySelector<HTMLElement>('.todo [data-act="show"]')!
    first.focus()
    first.click()
    await until(() => { expect(window.document.activeElement?.textContent).toBe(`${HOSTILE}: steps before the term ends`) })
  })

  test('finds clients as they are typed, and keeps their names from the server', async () => {
    const { window, element } = await page()
    const field = element.querySelector<HTMLInputElement>('input[name="find"]')!
    field.value = 'yarrow'
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
    expect([...element.querySelectorAll('.timeline tbody th.who')].map((name) => name.textContent)).toEqual(['Yarrow Physio'])
    expect([element.querySelector('[data-part="shown"]')?.textContent, window.location.search, window.location.hash]).toEqual(['1 of 2 clients', '', '#find=yarrow'])
  })

  test('is worked from the keyboard: / to find, arrows from line to line', async () => {
    const { window } = await page()
    const press = (key: string): string | null => {
      const target = window.document.activeElement ?? window.document.body
      target.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      return window.document.activeElement?.getAttribute('data-key') ?? null
    }
    expect(['/', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowUp'].map(press)).toEqual(['find', `row:${HOSTILE}`, 'row:Yarrow Physio', 'row:Yarrow Physio', `row:${HOSTILE}`, 'find'])
  })
})
