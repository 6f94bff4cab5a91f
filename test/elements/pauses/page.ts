import { JSDOM } from 'jsdom'
import type { PausesEngine } from '../../../src/elements/pauses/index.ts'

/** A page in jsdom with one `goodterms-pauses`, and a wait until what it shows satisfies a check. */
export async function pausesPage(url = 'http://localhost/sla/pauses/'): Promise<{
  readonly window: JSDOM['window']
  readonly element: HTMLElement & { connect(engine: PausesEngine | Promise<PausesEngine>): void }
  readonly until: (check: () => boolean) => Promise<void>
}> {
  const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url, pretendToBeVisual: true })
  const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
  for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  const { GoodtermsPauses } = await import('../../../src/elements/pauses/index.ts')
  const Own = class extends GoodtermsPauses {}
  window.customElements.define('goodterms-pauses', Own)
  const element = window.document.createElement('goodterms-pauses') as unknown as HTMLElement & { connect(engine: PausesEngine | Promise<PausesEngine>): void }
  element.dataset['plans'] = '[["silver","Silver"],["gold","Gold"]]'
  element.dataset['zone'] = 'Europe/London'
  window.document.body.append(element)
  const until = async (check: () => boolean): Promise<void> => {
    for (let turn = 0; turn < 1_000; turn++) {
      if (check()) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`not shown: ${element.textContent?.slice(0, 400)}`)
  }
  return { window, element, until }
}
