import { stat } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { largestRenderer } from '../browser.ts'

const LIMIT = 900_000
const MIB = 1_048_576
/** A run is cancelled while this document is made. */
const CANCELLED_AT = [5, 12, 20] as const
const SAMPLE_EVERY = 250

/** Briefings of all renewals of twelve months, made in the page. */
export interface BriefingsMade {
  /** From the press until the ZIP is handed over. */
  readonly ms: number
  /** Until the first document begins: what is said of all clients is asked. */
  readonly before_ms: number
  readonly documents: number
  readonly not_made: number
  /** The longest that the page could not answer meanwhile; 50 stands for any less. */
  readonly longest_ms: number
  readonly over_100: number
  readonly over_200: number
  /** Processor time of the whole renderer; null where the system does not say. */
  readonly cpu_ms: number | null
  readonly zip_bytes: number
  /** Objects and bytes that the page holds, after it was cleared up: before, and with the ZIP offered again. MiB. */
  readonly held_mb: readonly [before: number, after: number]
  /** The renderer's memory, engine included: before, and the most meanwhile. MiB; null where the system does not say. */
  readonly renderer_mb: readonly [before: number, peak: number] | null
  /** From a press of Cancel until the page says that it is cancelled, one for each run. */
  readonly cancel_ms: readonly number[]
}

interface Noted {
  tasks: [start: number, ms: number][]
  press: number
  told: number
  shown: [at: number, text: string][]
}

/** In the page: notes long tasks, presses, what is said of the progress, and when it ends. */
const NOTE = (): void => {
  const noted: Noted = { tasks: [], press: Number.NaN, told: Number.NaN, shown: [] }
  const part = (name: string) => document.querySelector<HTMLElement>(`[data-many="${name}"]`)
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.tasks.push([startTime, duration])
  }).observe({ type: 'longtask' })
  addEventListener('click', ({ timeStamp }) => { noted.press = timeStamp }, true)
  new MutationObserver(() => {
    const text = part('run')?.hidden === false ? part('at')?.textContent ?? '' : ''
    if (noted.shown.at(-1)?.[1] !== text) noted.shown.push([performance.now(), text])
    if (Number.isNaN(noted.told) && (part('note')?.hidden === false || part('result')?.hidden === false)) noted.told = performance.now()
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['hidden'] })
  Object.assign(globalThis, { noted })
}

const noted = (page: Page): Promise<Noted> => page.evaluate(() => (globalThis as unknown as { noted: Noted }).noted)
const press = async (page: Page, part: string): Promise<void> => {
  await page.evaluate(() => Object.assign((globalThis as unknown as { noted: Noted }).noted, { tasks: [], shown: [], told: Number.NaN }))
  await page.locator(`[data-many="${part}"]`).click()
}
const told = (page: Page): Promise<unknown> => page.waitForFunction(() => !Number.isNaN((globalThis as unknown as { noted: Noted }).noted.told), undefined, { timeout: LIMIT })

async function held(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize, ...more } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return (usedSize + ((more as { backingStorageSize?: number }).backingStorageSize ?? 0)) / MIB
}

async function cancelled(page: Page, nth: number): Promise<number> {
  await press(page, 'make')
  await page.waitForFunction((at) => Number((globalThis as unknown as { noted: Noted }).noted.shown.at(-1)?.[1].match(/^(\d+) of/)?.[1] ?? 0) >= at, nth, { timeout: LIMIT, polling: 20 })
  await page.locator('[data-many="cancel"]').click()
  await told(page)
  const { press: at, told: ended } = await noted(page)
  return ended - at
}

/** Makes the briefings of every renewal on the page about meetings, which stands open with its figures. */
export async function briefingsInPage(page: Page, profile: string): Promise<BriefingsMade> {
  await page.evaluate(NOTE)
  await page.locator('[name="make-review"]').uncheck()
  const cancel_ms: number[] = []
  for (const nth of CANCELLED_AT) cancel_ms.push(await cancelled(page, nth))
  const held_before = await held(page)
  const before = largestRenderer(profile)
  let peak = before?.mb ?? 0
  const sampling = setInterval(() => { peak = Math.max(peak, largestRenderer(profile)?.mb ?? 0) }, SAMPLE_EVERY)
  const download = page.waitForEvent('download', { timeout: LIMIT })
  await press(page, 'make')
  await told(page)
  clearInterval(sampling)
  const after = largestRenderer(profile)
  const { size } = await stat(await (await download).path())
  const { tasks, shown, press: began, told: ended } = await noted(page)
  const first = shown.find(([, text]) => /^1 of/.test(text))?.[0] ?? Number.NaN
  const title = await page.locator('[data-many="result"] h2').innerText()
  const [documents = 0, not_made = 0] = [...title.matchAll(/[\d,]+/g)].map(([number]) => Number(number.replaceAll(',', '')))
  const over = (least: number): number => tasks.filter(([, ms]) => ms > least).length
  return {
    ms: ended - began, before_ms: first - began, documents, not_made, longest_ms: Math.max(50, ...tasks.map(([, ms]) => ms)), over_100: over(100), over_200: over(200), zip_bytes: size,
    cpu_ms: before === null || after === null ? null : after.cpu_ms - before.cpu_ms,
    held_mb: [held_before, await held(page)], renderer_mb: before === null ? null : [before.mb, peak], cancel_ms,
  }
}
