import { afterAll, beforeAll, inject } from 'vitest'
import type { Page } from 'playwright-core'
import { openBrowser, type BrowserOptions, type TestBrowser } from './browser.ts'
import { engineDrew } from './sla-page.ts'
import type { Site } from './site.ts'

export const site = (): Site => inject('site')

export const launch = (options: Partial<BrowserOptions> = {}): Promise<TestBrowser> =>
  openBrowser({ program: inject('chromium'), origin: site().address, ...options })

/** One browser for the tests of a file; closing it asserts that no page complained and nothing left the origin. */
export function oneBrowser(options: Partial<BrowserOptions> = {}): () => TestBrowser {
  let browser: TestBrowser | null = null
  beforeAll(async () => { browser = await launch(options) })
  afterAll(async () => { await browser?.close() })
  return () => {
    if (browser === null) throw new Error('the browser is not open')
    return browser
  }
}

/** Waits until a page does nothing more by itself: its engine is there, and it has drawn. */
export async function settled(page: Page): Promise<void> {
  if (await page.locator('goodterms-sla, goodterms-compare, goodterms-pauses, goodterms-credits, goodterms-register').count() > 0) await engineDrew(page)
  if (await page.locator('goodterms-import').count() > 0) await page.locator('.import-settings').waitFor()
  if (await page.locator('goodterms-write').count() > 0) await page.locator('goodterms-write [data-part="found"]').filter({ hasText: /\d/ }).waitFor()
  if (await page.locator('goodterms-document:not([data-own])').count() > 0) await page.locator('goodterms-document [data-part="note"]').waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => true))
}
