import { JSDOM } from 'jsdom'
import { expect, it } from 'vitest'
import type { Prospect } from '../../../src/core/index.ts'
import { NO_JUDGEMENT, type Judgement } from '../../../src/elements/engine/keep-judgement.ts'
import { smallContent } from '../../support/content.ts'

async function page() {
  const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: 'http://localhost/clients/prospects/', pretendToBeVisual: true })
  for (const name of ['window', 'document', 'HTMLElement', 'Event', 'AbortController'] as const) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  const { GoodtermsProspects } = await import('../../../src/elements/prospects/index.ts')
  window.customElements.define('goodterms-prospects', class extends GoodtermsProspects {})
  const element = window.document.createElement('goodterms-prospects') as InstanceType<typeof GoodtermsProspects>
  element.today = () => '2026-06-01'
  window.document.body.append(element)
  const listeners = new Set<() => void>()
  const kept = { prospects: [] as readonly Prospect[] }
  element.connect({
    kept, content: smallContent(), source: () => ({ summary: async () => ({ as_of: null }) }),
    changeJudgement: (change) => {
      kept.prospects = change({ ...NO_JUDGEMENT, prospects: kept.prospects } satisfies Judgement).prospects ?? kept.prospects
      for (const listener of listeners) listener()
      return true
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  })
  const rest = () => new Promise((resolve) => setTimeout(resolve, 5))
  const control = <T extends HTMLElement>(selector: string): T => element.querySelector<T>(selector) ?? expect.fail(`no ${selector}`)
  const type = async (selector: string, text: string) => {
    const field = control<HTMLInputElement>(selector)
    if (field.type === 'radio') field.checked = true
    else field.value = text
    field.dispatchEvent(new window.Event('change', { bubbles: true }))
    await rest()
  }
  const press = async (selector: string) => {
    control(selector).click()
    await rest()
  }
  await rest()
  return { element, kept, control, type, press, rest, text: (selector: string) => control(selector).textContent }
}

it('adds, changes and deletes a prospect, each kept at once, and takes the last back', async () => {
  const { element, kept, control, type, press, text } = await page()
  expect(text('h1')).toBe('No prospect is noted yet')
  control<HTMLInputElement>('#new-prospect').value = 'Larch & Sons'
  await press('[data-key="add"]')
  expect(text('#prospect-title')).toBe('Larch & Sons: first impressions')

  const seats = control('#prospect-seats')
  await type('#prospect-seats', '30')
  await type('[data-key="answer:pay_day:good"]', 'good')
  await type('[data-key="answer:pay_before:mixed"]', 'mixed')
  expect(control('#prospect-seats')).toBe(seats)
  expect(kept.prospects).toEqual([{ name: 'Larch & Sons', noted_on: '2026-06-01', seats: 30, servers: null, sites: null, platforms: [], answers: { pay_day: 'good', pay_before: 'mixed' }, notes: {} }])
  expect(text('[data-level="prompt_payment"]')).toBe('75 of 100 from 2 of 3 impressions')
  expect(control<HTMLAnchorElement>('[data-part="propose"]').getAttribute('href')).toBe('/documents/proposal/#prospect=Larch+%26+Sons&set.offer.seats=30')
  expect(text('[data-prospect] td')).toBe('30 seats')

  await type('#prospect-seats', 'thirty')
  expect(text('[data-part="form-problem"]')).toBe('“thirty” is no number of things (expected 0 or more, or nothing where it is not known).')
  await type('#prospect-name', 'Larch')
  expect([text('#prospect-title'), kept.prospects.map(({ name }) => name)]).toEqual(['Larch: first impressions', ['Larch']])

  await press('[data-act="delete"]')
  expect([kept.prospects, element.querySelector('#prospect-title'), text('[data-part="done"] span')]).toEqual([[], null, 'Larch was deleted.'])
  await press('[data-act="undo"]')
  expect([kept.prospects.map(({ name, seats: number }) => [name, number]), text('#prospect-title'), text('[data-part="done"]')]).toEqual([[['Larch', 30]], 'Larch: first impressions', 'It is as it was before.'])
})
