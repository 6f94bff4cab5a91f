import { JSDOM } from 'jsdom'
import type { SlaSource } from '../../src/models/source.ts'

/** A page in jsdom with one `goodterms-sla`, and a wait until what it shows satisfies a check. */
export async function slaPage(url = 'http://localhost/sla/'): Promise<{
  readonly window: JSDOM['window']
  readonly element: HTMLElement & { source: SlaSource | null; connect(engine: unknown): void }
  readonly until: (check: () => boolean) => Promise<void>
}> {
  const { window } = new JSDOM('<!doctype html><body><span data-slot="until"></span></body>', { url, pretendToBeVisual: true })
  const names = ['window', 'document', 'HTMLElement', 'CustomEvent', 'customElements', 'Event', 'Node', 'AbortController'] as const
  for (const name of names) Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true, writable: true })
  const { GoodtermsSla } = await import('../../src/elements/sla/index.ts')
  const Own = class extends GoodtermsSla {}
  window.customElements.define('goodterms-sla', Own)
  const element = window.document.createElement('goodterms-sla') as unknown as HTMLElement & { source: SlaSource | null; connect(engine: unknown): void }
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
