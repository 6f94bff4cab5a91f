import type { Page } from 'playwright-core'
import { slaFiguresOf, type SlaFigures } from './sla-figures.ts'

export type { SlaFigures }

export async function readSla(page: Page): Promise<SlaFigures> {
  return page.evaluate(`(${slaFiguresOf.toString()})(document)`)
}

/** The engine has drawn: it says the result to screen readers, and no note says that something is going on. */
export async function engineDrew(page: Page, timeout = 60_000): Promise<void> {
  await page.waitForFunction(() => {
    const live = document.querySelector('main[data-figures] [data-part="live"]')
    const note = document.querySelector<HTMLElement>('main[data-figures] [data-part="note"]')
    return live !== null && live.textContent !== '' && note?.hidden === true
  }, undefined, { timeout })
}
