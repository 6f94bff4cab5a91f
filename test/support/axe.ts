import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds on the page as it stands: `rule: where, why`, one line a place. @param rules all of them, where none are named */
export async function axeFindings(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(source)
  const { violations } = await page.evaluate(async (named) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }
    return axe.run(named.length === 0 ? {} : { runOnly: named })
  }, [...rules])
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.join(' ')}, ${help} (${(failureSummary ?? '').replaceAll(/\s+/g, ' ')})`))
}

/** Zero findings in light, and in dark, where only colours differ. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const [colorScheme, rules] of [['light', []], ['dark', ['color-contrast']]] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect(await axeFindings(page, rules), `${colorScheme} ${page.url()}`).toEqual([])
  }
}
