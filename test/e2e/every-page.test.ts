import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { expectAccessible, expectAccessibleShape } from '../support/axe.ts'
import type { TestBrowser } from '../support/browser.ts'
import { launch, settled } from '../support/journey.ts'

/** Pages drawn as others that are looked at: of templates those with an agreement, a client and a prospect, one each; of the guide the longest, and the one with most tables. */
const LIKE_OTHERS = /^\/documents\/(?!premium-response-supplement|obligation-reminder|proposal|register|write)[^/]+\/$|^\/guide\/(?!decisions|layouts)[^/]+\/$/

/** At that width, drawn again for it. */
async function widened(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.evaluate(() => new Promise((resolve) => { requestAnimationFrame(() => requestAnimationFrame(resolve)) }))
  await settled(page)
}

/** Everything that the Tab key should come to, marked so that each is known again. */
const MARK_STOPS = (): string[] => {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')]
    .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !(element as HTMLButtonElement).disabled)
    .filter((element) => element.localName !== 'summary' || element.parentElement?.localName === 'details')
    .filter((element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked && document.querySelector(`input[type="radio"][name="${CSS.escape(element.name)}"]:checked`) !== null))
  return stops.map((element, i) => {
    element.dataset['stop'] = String(i)
    return `${i} ${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}`
  })
}

/** Where the focus is, and whether it can be seen there. */
const FOCUS = (): { stop: string | null; seen: boolean; name: string } => {
  const element = document.activeElement
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return { stop: null, seen: true, name: '' }
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
  const host = element.closest('label')
  const around = host === null ? null : getComputedStyle(host)
  const seen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || (around !== null && around.outlineStyle !== 'none')
  return { stop: element.dataset['stop'] ?? null, seen, name: `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}` }
}

describe('without a script', () => {
  let browser: TestBrowser
  beforeAll(async () => { browser = await launch({ script: false }) })
  afterAll(async () => { await browser.close() })

  it.each(inject('site').redirects)('%s leads to %s', async (from, to) => {
    const page = await browser.open(from)
    await page.waitForURL((url) => url.pathname === to)
    await page.close()
  })

  it.each(inject('site').pages.filter((path) => LIKE_OTHERS.test(path)))('%s is no wider than a phone', async (path) => {
    const page = await browser.open(path, 390)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.close()
  })
})

describe.each(inject('site').pages.filter((path) => !LIKE_OTHERS.test(path)))('%s', (path) => {
  let browser: TestBrowser
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    page = await browser.open(path)
    await settled(page)
  })
  afterAll(async () => { await browser.close() })

  it('has a title, one main heading, and a language', async () => {
    expect(await page.title()).toMatch(/\S.+/)
    expect(await page.locator('h1').count()).toBe(1)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })

  it('is reached with the Tab key alone, everything in it, and shows where', async () => {
    const stops = await page.evaluate(MARK_STOPS)
    const reached = new Set<string>()
    const unseen: string[] = []
    // A field for a date takes a press for each of its parts.
    const parts = 3 * await page.locator('input[type="date"], input[type="month"]').count()
    for (let presses = 0; presses <= stops.length + parts + 5; presses++) {
      await page.keyboard.press('Tab')
      const { stop, seen, name } = await page.evaluate(FOCUS)
      if (presses === 0) expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main')
      if (stop === null && presses > 0) break
      if (stop !== null) reached.add(stop)
      if (!seen) unseen.push(name)
    }
    expect(stops.filter((stop) => !reached.has(stop.split(' ')[0] ?? ''))).toEqual([])
    expect(unseen).toEqual([])
  })

  it('axe finds nothing at 1360 pixels, in light and dark', async () => {
    await widened(page, 1360)
    await expectAccessible(page)
  })

  it('is no wider than a phone, where axe finds nothing either', async () => {
    await widened(page, 390)
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessibleShape(page)
  })
})
