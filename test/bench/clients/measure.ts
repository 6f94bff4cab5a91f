import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { runInBrowser } from '../browser.ts'
import type { Step } from '../native.ts'
import { writeCompany } from './write-company.ts'

export const COMPANY = { tickets: 1_000_000, clients: 500 } as const
const TIMES = 5
const LIMIT = 120_000

/** Milliseconds from the engine being ready until the page is drawn, one for each time that it was opened. */
export interface Drawn {
  readonly name: string
  readonly ms: readonly number[]
}

export interface ClientsMeasured {
  /** From the drop on; the memory is that of the largest renderer. */
  readonly steps: readonly Step[]
  readonly pages: readonly Drawn[]
}

/** Notes in the page itself when its figures stand. */
const NOTE_DRAWN = (): void => {
  const noted: { drawn: number | null } = { drawn: null }
  const look = () => {
    const live = document.querySelector('[data-part="live"]')
    const note = document.querySelector<HTMLElement>('[data-part="note"]')
    if (noted.drawn === null && live !== null && live.textContent !== '' && note?.hidden === true) noted.drawn = performance.now()
  }
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] })
  Object.assign(globalThis, { noted })
}

async function opened(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForFunction(() => (globalThis as unknown as { noted?: { drawn: number | null } }).noted?.drawn !== null, undefined, { timeout: LIMIT })
  return page.evaluate(() => {
    const ready = performance.getEntriesByName('engine ready')[0]?.startTime ?? Number.NaN
    return ((globalThis as unknown as { noted: { drawn: number } }).noted.drawn) - ready
  })
}

/** Reads the files of a large company in the browser and opens the pages about its clients, the dashboard beside them. */
export async function measureClients({ program, address, tickets = COMPANY.tickets, clients = COMPANY.clients }: { readonly program: string; readonly address: string; readonly tickets?: number; readonly clients?: number }): Promise<ClientsMeasured> {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-clients-'))
  try {
    const pages: Drawn[] = []
    const { steps } = await runInBrowser(program, address, await writeCompany(folder, tickets, clients), async (page) => {
      await page.addInitScript(NOTE_DRAWN)
      for (const [name, path] of [['the dashboard, for comparison', '/sla/'], ['all clients', '/clients/'], ['one client', '/clients/client/#client=Alder+Marine+0'], ['the sums of all', '/renewals/sums/']] as const) {
        const ms: number[] = []
        for (let nth = 0; nth < TIMES; nth++) ms.push(await opened(page, `${address}${path}`))
        pages.push({ name, ms })
      }
    })
    return { steps, pages }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
