import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands: `rule: where, why`, one line a place. @param options axe's own: which rules */
export async function axeFindings(page: Page, options: object = {}): Promise<string[]> {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(source)
  const violations = await page.evaluate(async (given) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    // All that passes would be described too: of a page with 2,000 elements that is most of the work.
    return (await axe.run({ ...given, resultTypes: ['violations'] })).violations
  }, options)
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.join(' ')}, ${help} (${(failureSummary ?? '').replaceAll(/\s+/g, ' ')})`))
}

/** Zero findings in light, and in dark, where only colours differ. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const [colorScheme, options] of [['light', {}], ['dark', { runOnly: ['color-contrast'] }]] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(page, options), `${colorScheme} ${page.url()}`).toEqual([])
  }
}

/** Zero findings but for colours, which are those of a wider page. */
export async function expectAccessibleShape(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await axeFindings(page, { rules: { 'color-contrast': { enabled: false } } }), page.url()).toEqual([])
}
