import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { FLAGS } from './chromium-flags.ts'
import { startRecordingProxy } from './recording-proxy.ts'

/** The engine's code is compiled once and not a second time, faster: a page costs a quarter less work. The bench leaves this out. */
const QUICK_ENGINE = ['--js-flags=--liftoff-only']
/** Pages of one context share a process, and with it what is compiled of an engine that one of them holds. */
const ONE_PROCESS = ['--process-per-site']

/** A Chromium for several contexts. @param program its path */
export const startChromium = (program: string): Promise<Browser> => chromium.launch({ executablePath: program, args: [...FLAGS, ...QUICK_ENGINE, ...ONE_PROCESS] })

export interface BrowserOptions {
  readonly chromium: Browser
  /** `http://127.0.0.1:4321`: the only place that requests may go to. */
  readonly origin: string
  readonly script?: boolean
  /** Path of the engine's code, `/_astro/duckdb-eh.wasm`: one page more holds it compiled for all others. */
  readonly engine?: string
}

/** An empty profile, whose pages' every request goes through a proxy that remembers it. */
export interface TestBrowser {
  readonly context: BrowserContext
  /** A page at a path of the site, loaded. @param width in pixels, 1360 unless told */
  open(path: string, width?: number): Promise<Page>
  /** Complaints of the pages so far: errors, warnings, blocked by the policy, not found. */
  readonly complaints: string[]
  /** Requests of the pages that went anywhere but to the origin. */
  strangers(): readonly string[]
  /** Closes every page, asserts that nothing complained and that no request left the origin, and forgets what pages kept. */
  clear(): Promise<void>
  /** The same, for good. */
  close(): Promise<void>
}

/** Pages tell of what the policy blocked before anything else on them can. */
const TELL_OF_POLICY = () => {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    console.error(`policy ${violatedDirective} blocked ${blockedURI} ${sample}`)
  })
}

/** Chrome asks for it on a page that names no icon, as one that only leads on. */
const unasked = (url: string): boolean => url.endsWith('/favicon.ico')

function complaintsOf(context: BrowserContext): string[] {
  const complaints: string[] = []
  context.on('console', (message: ConsoleMessage) => {
    const told = message.type() === 'error' || message.type() === 'warning'
    if (told && !unasked(message.location().url)) complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('response', (response) => {
    if (response.status() >= 400 && !unasked(response.url())) complaints.push(`${response.status()} ${response.url()}`)
  })
  return complaints
}

/** What the site keeps in a browser. */
const FORGET = async (): Promise<void> => {
  localStorage.clear()
  const folder = await navigator.storage.getDirectory() as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }
  for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true })
}

const HOLD = async (path: string): Promise<void> => {
  Object.assign(window, { held: await WebAssembly.compileStreaming(fetch(path)) })
}

const HEIGHT = 900

export async function openBrowser({ chromium, origin, script = true, engine }: BrowserOptions): Promise<TestBrowser> {
  const proxy = await startRecordingProxy(origin)
  const context = await chromium.newContext({
    proxy: { server: proxy.address, bypass: '<-loopback>' },
    viewport: { width: 1360, height: HEIGHT }, colorScheme: 'light', javaScriptEnabled: script, acceptDownloads: true,
  })
  await context.addInitScript(TELL_OF_POLICY)
  const complaints = complaintsOf(context)
  const holder = engine === undefined ? null : await context.newPage()
  if (engine !== undefined) {
    await holder?.goto(`${origin}/favicon.svg`)
    await holder?.evaluate(HOLD, engine)
  }
  const finish = async (): Promise<void> => {
    for (const page of context.pages()) if (page !== holder) await page.close()
    const [complained, strangers] = [complaints.splice(0), proxy.strangers()]
    expect(complained).toEqual([])
    expect(strangers).toEqual([])
    expect(proxy.requests.length).toBeGreaterThan(0)
  }
  return {
    context, complaints, strangers: proxy.strangers,
    open: async (path, width) => {
      const page = await context.newPage()
      if (width !== undefined) await page.setViewportSize({ width, height: HEIGHT })
      await page.goto(`${origin}${path}`, { waitUntil: 'load' })
      return page
    },
    clear: async () => {
      await finish()
      await holder?.evaluate(FORGET)
    },
    close: async () => {
      try {
        await finish()
      } finally {
        await context.close()
        await proxy.stop()
      }
    },
  }
}
