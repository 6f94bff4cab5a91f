import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Page } from 'playwright-core'
import { expect, inject, it } from 'vitest'
import { launch } from '../support/journey.ts'
import { engineDrew } from '../support/sla-page.ts'

const CLIENT = 'Norwell Packaging'
const FOR_THE_OWNER = /\bgrades?\b|\bmargins?\b|complainer|\bworth\b/i
/** Those that show the client in the room; pages of figures that are drawn alike are looked at before and after. */
const LOOKED_AT = ['/clients/client/', '/clients/log/', '/documents/support-agreement/']

/** What a person beside the owner can see or hear of a page, its name in the browser included. */
const SEEN = (): string => {
  const named = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].filter((element) => element.checkVisibility())
    .flatMap((element) => ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name) ?? ''))
  return [document.title, document.body.innerText, ...named].join('\n')
}

it('shows who is in the room nothing of other clients and nothing that is for the owner, on any page, until the switch is turned back', async () => {
  const rows = Papa.parse<string[]>(await readFile('data/clients.csv', 'utf8'), { skipEmptyLines: true }).data.slice(1)
  const others = rows.map(([name = '']) => name).filter((name) => name !== CLIENT)
  expect(others.length).toBe(rows.length - 1)
  const told = (seen: string): string[] => [...others.filter((name) => seen.includes(name)), ...(FOR_THE_OWNER.exec(seen) ?? [])]
  const browser = await launch()
  const page: Page = await browser.open(`/sla/pauses/#client=${CLIENT.replace(' ', '+')}`)
  await engineDrew(page)
  await page.getByRole('button', { name: 'Client in the room' }).press('Enter')
  expect(await page.locator('.room-bar').innerText()).toContain(`only ${CLIENT} is shown`)
  expect(told(await page.evaluate(SEEN))).toEqual([])
  const go = (path: string) => page.goto(`${inject('site').address}${path}`, { waitUntil: 'domcontentloaded' })
  const found: Record<string, string[]> = {}
  for (const path of inject('site').pages) {
    await go(path)
    const names = told(await page.evaluate(SEEN))
    if (names.length > 0) found[path] = names
  }
  for (const path of LOOKED_AT) {
    await go(path)
    await page.locator(`main > [data-client="${CLIENT}"]`).filter({ hasText: CLIENT }).waitFor()
    const names = told(await page.evaluate(SEEN))
    if (names.length > 0) found[`${path} with its engine`] = names
  }
  expect(found).toEqual({})

  await go('/sla/')
  await page.locator(`goodterms-sla[data-client="${CLIENT}"]`).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(told(await page.evaluate(SEEN))).toEqual([])
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Switch back' }).click()
  await page.locator('goodterms-sla[data-client=""]').waitFor()
  expect(told(await page.evaluate(SEEN))).toContain('Juniper Lettings')
  expect(await page.title()).not.toBe('SLA – Goodterms')
  await page.close()
  await browser.close()
})
