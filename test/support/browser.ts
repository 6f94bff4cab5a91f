import { chromium, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { FLAGS } from './chromium-flags.ts'
import { startRecordingProxy } from './recording-proxy.ts'

/** The engine's code is compiled once and not a second time, faster: a page costs a quarter less work. The bench leaves this out. */
const QUICK_ENGINE = ['--js-flags=--liftoff-only']

export interface BrowserOptions {
  /** Path of Chromium or Chrome. */
  readonly program: string
  /** `http://127.0.0.1:4321`: the only place that requests may go to. */
  readonly origin: string
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly script?: boolean
}

/** A browser with an empty profile, whose pages' every request goes through a proxy that remembers it. */
export interface TestBrowser {
  readonly context: BrowserContext
  /** A page at a path of the site, loaded. */
  open(path: string): Promise<Page>
  /** Complaints of the pages so far: errors, warnings, blocked by the policy, not found. */
  readonly complaints: string[]
  /** Requests of the pages that went anywhere but to the origin. */
  strangers(): readonly string[]
  /** Asserts that nothing complained and that no request left the origin, and closes. */
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

export async function openBrowser({ program, origin, width = 1360, height = 900, scheme = 'light', script = true }: BrowserOptions): Promise<TestBrowser> {
  const proxy = await startRecordingProxy(origin)
  const browser = await chromium.launch({ executablePath: program, args: [...FLAGS, ...QUICK_ENGINE] })
  const context = await browser.newContext({
    proxy: { server: proxy.address, bypass: '<-loopback>' },
    viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: script, acceptDownloads: true,
  })
  await context.addInitScript(TELL_OF_POLICY)
  const complaints = complaintsOf(context)
  return {
    context, complaints, strangers: proxy.strangers,
    open: async (path) => {
      const page = await context.newPage()
      await page.goto(`${origin}${path}`, { waitUntil: 'load' })
      return page
    },
    close: async () => {
      await browser.close()
      await proxy.stop()
      expect(complaints).toEqual([])
      expect(proxy.strangers()).toEqual([])
      expect(proxy.requests.length).toBeGreaterThan(0)
    },
  }
}
