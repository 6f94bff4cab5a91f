import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { Download, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { documentOf } from '../support/document-page.ts'
import { launch } from '../support/journey.ts'

const WRITE = '/documents/write/'
const CLAUSE = 'clauses/premium-response-charge.mdx'

const title = (page: Page, words: string): Promise<void> => page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor()

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]) as [Download, void]
  return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) }
}

it('a clause is edited: a fault is named where it stands, the mended words reach the pages, a document and the exported file', async () => {
  const browser = await launch()
  const page = await browser.open(WRITE)
  await page.getByRole('searchbox', { name: 'Find a text' }).fill('response-charge')
  await page.getByRole('link', { name: 'premium-response-charge' }).click()
  await title(page, 'Premium response charge: nothing to mend')
  const editor = page.getByRole('textbox', { name: `Text of ${CLAUSE}` })
  expect(await editor.evaluate((element) => getComputedStyle(element.closest('.cm-editor')!.querySelector('.cm-scroller')!).fontFamily)).toContain('Source Code Pro')
  expect(await page.locator('head style, goodterms-write style').count()).toBe(0)

  await editor.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n\n3. The charge is checked {every year}.')
  await title(page, 'Premium response charge: 1 fault to mend')
  const fault = page.locator('.write-faults li').first()
  // Typing is looked at before it is done: a brace not closed yet is one fault too.
  await expect.poll(() => fault.innerText()).toMatch(/^Line \d+, column \d+ The text in braces is not a field \(expected a path such as \{client\.legal_name\}\)\.$/)
  await expect.poll(() => page.locator('.cm-lintRange-error').count()).toBe(1)
  await fault.getByRole('button').click()
  await expect.poll(() => editor.evaluate((element) => element.getRootNode() instanceof ShadowRoot && (element.getRootNode() as ShadowRoot).activeElement === element)).toBe(true)

  await page.keyboard.press('Control+End')
  for (const _ of '{every year}.') await page.keyboard.press('Backspace')
  await page.keyboard.type('every year.')
  await title(page, 'Premium response charge: nothing to mend')
  await page.locator('.write-preview').getByText('The charge is checked every year.').waitFor()
  await page.keyboard.press('Tab')
  await expect.poll(() => editor.evaluate((element) => (element.getRootNode() as ShadowRoot).activeElement)).toBeNull()
  await expectAccessible(page)

  const own = await downloaded(page, 'Download this file')
  expect(own.name).toBe('premium-response-charge.mdx')
  const text = new TextDecoder().decode(own.bytes)
  expect(text.trimEnd().endsWith('3. The charge is checked every year.')).toBe(true)
  const all = await downloaded(page, 'Download all that is changed (1)')
  expect(Object.entries(unzipSync(all.bytes)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([[CLAUSE, text]])

  await page.goto(new URL(documentOf('Norwell Packaging'), page.url()).href)
  await page.locator('.doc-preview').getByText('The charge is checked every year.').waitFor({ state: 'attached' })
  await page.goto(new URL(`${WRITE}#file=clauses/premium-response-charge&line=3`, page.url()).href)
  await page.getByRole('button', { name: 'Back to the file’s own text' }).click()
  await page.getByText('As the site was built with it.').waitFor()
  await expect.poll(() => page.evaluate(() => (JSON.parse(localStorage.getItem('goodterms.kept') ?? '{}') as { templates: unknown }).templates)).toEqual([])
  await browser.close()
})

it('a new template is written, and kept when the page is opened again', async () => {
  const browser = await launch({ width: 390 })
  const page = await browser.open(WRITE)
  await page.getByRole('button', { name: 'New template' }).click()
  await page.getByRole('textbox', { name: 'Name of the template' }).fill('house-rules')
  await page.getByRole('button', { name: 'Make it' }).click()
  await title(page, 'House rules: nothing to mend')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await expectAccessible(page)
  await page.reload()
  await title(page, 'House rules: nothing to mend')
  await page.getByRole('link', { name: 'Make a document with it' }).click()
  await page.waitForURL((url) => url.pathname === '/documents/own/')
  await page.locator('.doc-clients').getByRole('link', { name: 'Norwell Packaging' }).click()
  await page.locator('.doc-fields').waitFor()
  await expect.poll(() => page.url()).toContain('#template=house-rules&client=Norwell+Packaging')
  await page.locator('.doc-preview').getByText('Write here what Norwell Packaging Ltd gets.').waitFor({ state: 'attached' })
  await browser.close()
})
