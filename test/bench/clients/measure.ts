import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { runInBrowser } from '../browser.ts'
import { bundled, root } from '../bundle.ts'
import { inProcess } from '../compare.ts'
import type { NodeBriefings } from '../meetings/in-node.ts'
import { briefingsInPage, type BriefingsMade } from '../meetings/in-page.ts'
import type { Step } from '../native.ts'
import { writeCompany } from './write-company.ts'

export const COMPANY = { tickets: 1_000_000, clients: 500 } as const
const [TIMES, RENEWALS_TIMES] = [5, 3]
const IN_NODE = 100
const PAGES = [
  ['the dashboard, for comparison', '/sla/'], ['all clients', '/clients/'], ['one client', '/clients/client/#client=Alder+Marine+0'],
  ['renewals', '/renewals/'], ['the sums of all', '/renewals/sums/'], ['surveys', '/renewals/surveys/'], ['meetings', '/renewals/meetings/'],
] as const
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
  readonly briefings: BriefingsMade
  readonly briefings_in_node: NodeBriefings
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
export async function measureClients({ program, address, tickets = COMPANY.tickets, clients = COMPANY.clients, times = TIMES }: { readonly program: string; readonly address: string; readonly tickets?: number; readonly clients?: number; readonly times?: number }): Promise<ClientsMeasured> {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-clients-'))
  try {
    const files = await writeCompany(folder, tickets, clients)
    const pages: Drawn[] = []
    let briefings: BriefingsMade | null = null
    const { steps } = await runInBrowser(program, address, files, async (page, profile) => {
      await page.addInitScript(NOTE_DRAWN)
      for (const [name, path] of PAGES) {
        const ms: number[] = []
        for (let nth = 0; nth < (path.startsWith('/renewals/') ? Math.min(times, RENEWALS_TIMES) : times); nth++) ms.push(await opened(page, `${address}${path}`))
        pages.push({ name, ms })
      }
      briefings = await briefingsInPage(page, profile)
    })
    if (briefings === null) throw new Error('no briefings were made')
    const briefings_in_node = await inProcess<NodeBriefings>(await bundled('meetings/in-node'), [String(IN_NODE), ...files], root)
    return { steps, pages, briefings, briefings_in_node }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
