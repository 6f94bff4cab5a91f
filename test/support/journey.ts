import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { openBrowser, startChromium, type TestBrowser } from './browser.ts'
import { engineDrew } from './sla-page.ts'
import type { Site } from './site.ts'

export const site = (): Site => inject('site')

/** Chromium, and the profile that the tests of a file use one after another. */
let running: Promise<Browser> | null = null
let profile: Promise<TestBrowser> | null = null
let used = false

afterAll(async () => {
  await (await profile)?.close()
  await (await running)?.close()
})

function engineOf({ folder }: Site): string {
  const name = readdirSync(join(folder, '_astro')).find((one) => /^duckdb-eh\..*\.wasm$/.test(one))
  if (name === undefined) throw new Error('the site was built without an engine')
  return `/_astro/${name}`
}

/**
 * A browser that keeps nothing yet. Close it where the test ends: that asserts that no page complained and nothing left the origin.
 * The tests of a file use one after another the same one, and its engine is compiled once.
 */
export async function launch({ width, script = true }: { readonly width?: number; readonly script?: boolean } = {}): Promise<TestBrowser> {
  const chromium = await (running ??= startChromium(inject('chromium')))
  const origin = site().address
  if (!script) return openBrowser({ chromium, origin, script })
  const browser = await (profile ??= openBrowser({ chromium, origin, engine: engineOf(site()) }))
  // A test that failed has not closed it.
  if (used) await browser.clear().catch(() => {})
  used = true
  return {
    ...browser,
    open: (path) => browser.open(path, width),
    close: async () => {
      used = false
      await browser.clear()
    },
  }
}

/** Waits until a page does nothing more by itself: its engine is there, and it has drawn. */
export async function settled(page: Page): Promise<void> {
  if (await page.locator('goodterms-sla, goodterms-clients, goodterms-client, goodterms-call-log, goodterms-compare, goodterms-pauses, goodterms-credits, goodterms-register, goodterms-renewals, goodterms-sums, goodterms-true-up, goodterms-surveys, goodterms-meetings').count() > 0) await engineDrew(page)
  if (await page.locator('goodterms-judgement').count() > 0) await page.locator('goodterms-judgement h2').waitFor()
  if (await page.locator('goodterms-import').count() > 0) await page.locator('.import-settings').waitFor()
  if (await page.locator('goodterms-write').count() > 0) await page.locator('goodterms-write [data-part="found"]').filter({ hasText: /\d/ }).waitFor()
  if (await page.locator('goodterms-document:not([data-own])').count() > 0) await page.locator('goodterms-document [data-part="note"]').waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => true))
}
