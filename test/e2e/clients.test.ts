import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { launch } from '../support/journey.ts'
import { engineDrew } from '../support/sla-page.ts'

const read = async (page: Page): Promise<readonly string[]> => Promise.all(['h1', '.needs', '.book', '.portfolio'].map((part) => page.locator(part).innerText()))

it('the book stands in the page without a script, the engine comes to the same, and a client is found and opened from the keyboard', async () => {
  const still = await launch({ script: false })
  const built = await read(await still.open('/clients/'))
  await still.close()
  expect(built[3]).toContain('Norwell Packaging')

  const browser = await launch()
  const page = await browser.open('/')
  await page.waitForURL((url) => url.pathname === '/clients/')
  await engineDrew(page)
  await expect.poll(() => read(page)).toEqual(built)

  await page.keyboard.press('/')
  await page.keyboard.type('norw')
  await expect.poll(() => page.locator('.portfolio tbody th.who').allInnerTexts()).toEqual(['Norwell Packaging'])
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname === '/clients/client/' && url.search === '' && url.hash === '#client=Norwell+Packaging')
  await page.locator('h1', { hasText: 'Norwell Packaging' }).waitFor()
  await page.close()
  await browser.close()
})
