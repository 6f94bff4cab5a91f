import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { FLAGS } from '../support/chromium-flags.ts'
import { engineDrew, readSla, type SlaFigures } from '../support/sla-page.ts'
import type { Step } from './native.ts'

const LIMIT = 900_000
const SAMPLE_EVERY = 250

export interface BrowserRun {
  /** From the drop on; the memory is that of the largest renderer. */
  readonly steps: readonly Step[]
  readonly figures: Readonly<Record<'response' | 'resolution', SlaFigures>>
  readonly version: string
}

interface Process {
  readonly id: number
  readonly parent: number
  readonly command: string
  readonly peak_mb: number
  readonly mb: number
  readonly cpu_ms: number
}

/** Ticks are hundredths of a second. */
function processorTime(id: string): number {
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function processes(): Process[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      const number = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
      return [{ id: Number(name), parent: number('PPid'), command: readFileSync(`/proc/${name}/cmdline`, 'utf8'), peak_mb: number('VmHWM') / 1024, mb: number('VmRSS') / 1024, cpu_ms: processorTime(name) }]
    } catch {
      return []
    }
  })
}

/** Every renderer of the browser with this profile. */
function renderers(profile: string): readonly Process[] {
  if (process.platform !== 'linux') return []
  const all = processes()
  const family = new Set(all.filter(({ command }) => command.includes(profile) && !command.includes('--type=')).map(({ id }) => id))
  for (let grown = true; grown;) {
    const children = all.filter(({ id, parent }) => family.has(parent) && !family.has(id))
    for (const { id } of children) family.add(id)
    grown = children.length > 0
  }
  return all.filter(({ id, command }) => family.has(id) && command.includes('--type=renderer'))
}

/** What the largest renderer of the browser with this profile holds now, MiB, and the processor time of it until now; null where the system does not say. */
export const largestRenderer = (profile: string): { readonly mb: number; readonly cpu_ms: number } | null => renderers(profile).toSorted((a, b) => b.mb - a.mb)[0] ?? null

/** Notes when each step of reading begins, in the page itself: nothing is asked of it meanwhile. */
const NOTE_STEPS = (): void => {
  const noted: [string, number][] = []
  const look = () => {
    const step = document.querySelector('[data-part="reading"] [aria-current="step"]')?.getAttribute('data-step') ?? null
    if (step !== null && noted.at(-1)?.[0] !== step) noted.push([step, Date.now()])
  }
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-current'] })
  Object.assign(globalThis, { noted })
}

type Ends = readonly (readonly [name: string, at: number])[]

/** When each step ended, the drop first. */
async function fromDropToDashboard(page: Page, files: readonly string[]): Promise<Ends> {
  await page.locator('[data-picker="files"]').waitFor({ state: 'attached' })
  await page.evaluate(NOTE_STEPS)
  const began = Date.now()
  await page.setInputFiles('[data-picker="files"]', [...files])
  const read = page.locator('[data-act="read"]:not([aria-disabled])')
  await read.waitFor({ timeout: LIMIT })
  const looked = Date.now()
  await read.click()
  const dashboard = page.locator('a[data-key="dashboard"], .import-refused')
  await dashboard.first().waitFor({ timeout: LIMIT })
  if (await page.locator('.import-refused').count() > 0) throw new Error(await page.locator('.import-refused').first().innerText())
  const done = Date.now()
  const noted = await page.evaluate(() => (globalThis as unknown as { noted: [string, number][] }).noted)
  await page.locator('a[data-key="dashboard"]').click()
  await engineDrew(page, LIMIT)
  const drawn = Date.now()
  const during = noted.map(([name], i) => [name, noted[i + 1]?.[1] ?? done] as const)
  return [['drop', began], ['looking', looked], ...during, ['dashboard', drawn]]
}

/** Drops the files on the Data page of a browser with an empty profile, has them read, and opens the dashboard. @param further what else is done in the page, behind the steps */
export async function runInBrowser(program: string, address: string, files: readonly string[], further: (page: Page, profile: string) => Promise<void> = async () => {}): Promise<BrowserRun> {
  const profile = await mkdtemp(join(tmpdir(), 'goodterms-bench-profile-'))
  const context = await chromium.launchPersistentContext(profile, { executablePath: program, args: [...FLAGS, '--proxy-server=direct://'], viewport: { width: 1360, height: 900 } })
  const samples: (readonly [at: number, mb: number])[] = []
  const sample = () => samples.push([Date.now(), Math.max(0, ...renderers(profile).map(({ peak_mb }) => peak_mb))])
  const sampling = setInterval(sample, SAMPLE_EVERY)
  try {
    const page = await context.newPage()
    await page.goto(`${address}/data/`)
    const [[, began] = ['', 0], ...ends] = await fromDropToDashboard(page, files)
    sample()
    const peakUntil = (at: number): number | null => Math.round(Math.max(0, ...samples.flatMap(([when, mb]) => (when <= at + SAMPLE_EVERY ? [mb] : [])))) || null
    const steps = ends.map(([name, at]): Step => [name, at - began, peakUntil(at)])
    const response = await readSla(page)
    await page.locator('#tab-resolution').click()
    await page.waitForFunction((before) => document.querySelector('[data-part="results"]')?.getAttribute('aria-labelledby') === 'tab-resolution' && document.querySelector('[data-part="live"]')?.textContent !== before, await page.locator('[data-part="live"]').textContent())
    await engineDrew(page)
    const resolution = await readSla(page)
    await further(page, profile)
    return { steps, figures: { response, resolution }, version: context.browser()?.version() ?? '' }
  } finally {
    clearInterval(sampling)
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
}
