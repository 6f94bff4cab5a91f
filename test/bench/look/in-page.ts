import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { importing } from '../../../src/words/index.ts'
import { root } from '../bundle.ts'
import { MIB, type LookFile } from './files.ts'

export interface PageLook {
  /** From the drop until the page says what the file is, with its questions drawn. */
  readonly shown_ms: number
  /** The longest that the page could not answer meanwhile; 50 stands for any less. */
  readonly longest_ms: number
  readonly bytes: number
  /** papaparse's preview of 20 rows of the same file, alone in the same page; null where ten seconds do not bring it. */
  readonly papaparse_ms: number | null
  /** What the page says of the file. */
  readonly state: string
}

interface Asked {
  readonly head: string
  readonly body: string
  readonly size: number
  readonly looking: string
}

const papaparse = (): string => readFileSync(join(root, 'node_modules', 'papaparse', 'papaparse.min.js'), 'utf8')

/** In the page: makes the file, gives it to the picker, and waits until it was looked at. */
const DROP = async ({ head, body, size, looking }: Asked): Promise<Omit<PageLook, 'papaparse_ms'>> => {
  const again = new Blob([body])
  const left = size - head.length
  const file = new File([head, ...Array.from({ length: Math.floor(left / again.size) }, () => again), body.slice(0, left % again.size)], 'tickets.csv')
  Object.assign(globalThis, { dropped: file })
  let bytes = 0
  const read = Blob.prototype.arrayBuffer
  Blob.prototype.arrayBuffer = function (this: Blob) {
    bytes += this.size
    return read.call(this)
  }
  let longest = 50
  const watching = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  })
  watching.observe({ type: 'longtask' })
  const picker = document.querySelector<HTMLInputElement>('[data-picker="files"]')
  if (picker === null) throw new Error('the page has no picker')
  const given = new DataTransfer()
  given.items.add(file)
  picker.files = given.files
  const began = performance.now()
  picker.dispatchEvent(new Event('change', { bubbles: true }))
  const standing = () => document.querySelector('table.import-files > tbody .standing')?.textContent?.trim() ?? ''
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  while (standing() === '' || standing().includes(looking)) await frame()
  const shown_ms = performance.now() - began
  await frame()
  await new Promise((resolve) => setTimeout(resolve, 200))
  watching.disconnect()
  Blob.prototype.arrayBuffer = read
  return { shown_ms, longest_ms: longest, bytes, state: standing() }
}

const PREVIEW = (): Promise<number> => new Promise((resolve) => {
  const { Papa, dropped } = globalThis as unknown as { Papa: { parse: (file: File, options: object) => void }; dropped: File }
  const began = performance.now()
  const done = () => resolve(performance.now() - began)
  Papa.parse(dropped, { preview: 20, complete: done, error: done })
})

const PAPAPARSE_LIMIT = 10_000

/** The page may be busy for longer than that: it is asked from outside, and closed after. */
function preview(page: Page): Promise<number | null> {
  const found = page.evaluate(PREVIEW)
  found.catch(() => {})
  return Promise.race([found, new Promise<null>((resolve) => { setTimeout(() => resolve(null), PAPAPARSE_LIMIT) })])
}

/** Gives one file of so many MiB to a fresh Data page. */
export async function lookInPage(page: Page, address: string, { head, body }: LookFile, mib: number): Promise<PageLook> {
  await page.goto(`${address}/data/`)
  await page.locator('[data-picker="files"]').waitFor({ state: 'attached', timeout: 120_000 })
  const found = await page.evaluate(DROP, { head, body, size: mib * MIB, looking: importing.state.looking })
  await page.evaluate(papaparse())
  return { ...found, papaparse_ms: await preview(page) }
}
