import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const folder = mkdtempSync(join(tmpdir(), 'goodterms-dropped-'))

/** A file on disk, to be dropped. */
export function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Gives files to the Data page, as its picker does, once the page has its engine. */
export async function give(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.locator('[data-picker="files"]').waitFor({ state: 'attached', timeout: 30_000 })
  await page.setInputFiles('[data-picker="files"]', [...paths])
}

/** Presses "Read and use" and waits until the files are in use. @throws with the page's own words where they were refused */
export async function readAndUse(page: Page): Promise<void> {
  await page.locator('[data-act="read"]:not([aria-disabled])').click()
  await page.locator('a[data-key="dashboard"], .import-refused[role="alert"]').first().waitFor()
  const refused = page.locator('.import-refused[role="alert"]')
  if (await refused.count() > 0) throw new Error(await refused.innerText())
}

/** The table of files as text, a row a file: name, holding, rows in, used, set aside, state. */
export async function filesShown(page: Page): Promise<string[][]> {
  return page.locator('table.import-files > tbody > tr:not(.opened):not(.note)').evaluateAll((rows) => rows.map((row) => {
    const text = (selector: string) => (row.querySelector(selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    return [text('th'), text('.holds'), ...[...row.querySelectorAll('.count')].map((cell) => cell.textContent ?? ''), text('.standing')]
  }))
}
