import { expect, it } from 'vitest'
import { dropped } from '../support/alder-export.ts'
import { fileOf, give, readAndUse } from '../support/dropped.ts'
import { launch } from '../support/journey.ts'
import { engineDrew, readSla } from '../support/sla-page.ts'

/** A browser that refuses to keep anything, as some private windows do. */
const KEEP_NOTHING = () => {
  Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError') } })
  // The blank page that a tab begins with has no such thing.
  if (isSecureContext) Object.defineProperty(navigator.storage, 'getDirectory', { value: () => Promise.reject(new DOMException('refused', 'SecurityError')) })
}

it('a browser that keeps nothing says so, and uses dropped files on every page until it is closed', async () => {
  const { tickets, agreements } = dropped()
  const browser = await launch()
  await browser.context.addInitScript(KEEP_NOTHING)
  const page = await browser.open('/data/')
  await give(page, fileOf('tickets.csv', tickets), fileOf('agreements.csv', agreements))
  await readAndUse(page)
  await page.locator('main', { hasText: 'This browser keeps no files' }).waitFor()

  await page.locator('a[data-key="dashboard"]').click()
  await engineDrew(page)
  expect(new URL(page.url()).pathname).toBe('/sla/')
  await expect.poll(async () => (await readSla(page)).headlines[0]).toContain('45 of 50')
  await page.locator('header nav [aria-current="page"]', { hasText: /^\s*SLA\s*$/ }).waitFor()

  await page.locator('header nav a', { hasText: 'Documents' }).click()
  await page.locator('main h1', { hasText: 'document' }).waitFor()
  await page.goBack()
  await expect.poll(async () => (await readSla(page)).headlines[0]).toContain('45 of 50')

  await page.locator('header nav a', { hasText: 'Data' }).click()
  await page.locator('goodterms-import .import-settings').waitFor()
  await page.locator('main', { hasText: 'tickets.csv' }).waitFor()
  await browser.close()
}, 120_000)
