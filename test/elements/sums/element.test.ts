import { JSDOM } from 'jsdom'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { OverService } from '../../../src/models/source.ts'
import { smallContent } from '../../support/content.ts'
import { over, served, sourceOf, sumsOf, THIN } from './fixture.ts'

const omega = over('Ωmega', { above: [served('gold', 95, 5, true)], served_as: 'gold' })

const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url: 'http://localhost/', pretendToBeVisual: true })
let Element: typeof import('../../../src/elements/sums/index.ts').GoodtermsSums
beforeAll(async () => {
  const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
  for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  ;({ GoodtermsSums: Element } = await import('../../../src/elements/sums/index.ts'))
  window.customElements.define('goodterms-sums', Element)
})

const soon = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 5 })

/** The page with two clients; what is judged again comes when `judged` is called. */
async function page(address = '/renewals/sums/') {
  window.history.replaceState(null, '', address)
  const element = window.document.createElement('goodterms-sums') as InstanceType<typeof Element>
  element.dataset['plans'] = '[["silver","Silver"],["gold","Gold"]]'
  window.document.body.replaceChildren(element)
  const { promise, resolve } = Promise.withResolvers<readonly OverService[]>()
  const source = { ...sourceOf([sumsOf('Alder'), sumsOf('Ωmega', THIN)]), overService: () => promise }
  element.connect({ content: smallContent(), source: () => source, renewals: async () => source, assumePlan: async () => {}, onChange: () => () => {} })
  await soon(() => { expect(element.querySelector('.sums tbody')).not.toBeNull() })
  const shown = (): (string | null)[] => [...element.querySelectorAll('.sums > tbody > tr > .who a')].map((link) => link.textContent)
  const press = (value: string): void => { [...element.querySelectorAll<HTMLElement>('[data-act]')].find((one) => one.dataset['value'] === value)?.click() }
  const judged = async (): Promise<void> => {
    resolve([over('Alder'), omega])
    await soon(() => { expect(element.querySelector('.over')).not.toBeNull() })
  }
  return { element, shown, press, judged }
}

describe('the page of sums', () => {
  it('stands before the tickets are judged again, and gains what that found', async () => {
    const { element, shown, judged } = await page()
    expect([shown(), window.document.title, element.querySelector('#over-service')?.textContent]).toEqual([['Ωmega', 'Alder'], '1 client leaves less than 25\u00a0% of its fee – Goodterms', 'Judging the tickets of a year again under each plan above …'])
    await judged()
    expect([element.querySelector('#over-service')?.textContent, element.querySelector('[data-part="live"]')?.textContent, element.querySelector('[data-part="over-tile"] .figure-number')?.textContent]).toEqual([
      'One client is served at the speed of a higher plan', 'One client is served at the speed of a higher plan', '1'])
  })

  it('opens a figure in place, keeps it in the fragment, and closes it with Escape', async () => {
    const { element, press } = await page()
    press('margin::Ωmega')
    await soon(() => { expect(element.querySelector('[data-opened-panel]')).not.toBeNull() })
    expect([window.location.search, new URLSearchParams(window.location.hash.slice(1)).get('client'), element.querySelector('[data-opened-panel] h3')?.textContent]).toEqual(['', 'Ωmega', 'Ωmega: margin'])
    element.querySelector<HTMLElement>('[data-opened-panel] [data-act="close"]')!.dispatchEvent(new window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    await soon(() => { expect(element.querySelector('[data-opened-panel]')).toBeNull() })
    expect(window.location.hash).toBe('')
  })

  it('opens what a link asks for, once it is there', async () => {
    const { element, judged } = await page(`/renewals/sums/#${new URLSearchParams({ client: 'Ωmega', open: 'over:gold' }).toString()}`)
    expect(element.querySelector('[data-opened-panel]')).toBeNull()
    await judged()
    await soon(() => { expect(element.querySelector('[data-opened-panel] h3')?.textContent).toBe('Ωmega: 95 of 100 tickets met both targets of Gold') })
  })

  it('sorts and finds without asking again', async () => {
    const { element, shown, press } = await page()
    press('client')
    expect([shown(), window.location.search]).toEqual([['Alder', 'Ωmega'], '?sort=client'])
    const field = element.querySelector<HTMLInputElement>('input[name="find"]')!
    field.value = 'ald'
    field.dispatchEvent(new window.Event('input', { bubbles: true }))
    expect([shown(), element.querySelector('[data-part="shown"]')?.textContent, window.location.hash]).toEqual([['Alder'], '1 of 2 clients', '#find=ald'])
  })
})
