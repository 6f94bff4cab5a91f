import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { startRecordingProxy } from './recording-proxy.ts'

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

/** A browser with a profile of its own, whose every request goes through a proxy that remembers it. */
export interface TestBrowser {
  readonly context: BrowserContext
  /** A page at a path of the site, loaded. */
  open(path: string): Promise<Page>
  /** Complaints of the pages so far: errors, blocked by the policy, not found. */
  readonly complaints: string[]
  /** Asserts that nothing complained and that no request left the origin, and closes. */
  close(): Promise<void>
}

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-default-browser-check', '--disable-domain-reliability', '--disable-client-side-phishing-detection', '--no-pings',
  '--disable-features=OptimizationHints,MediaRouter,Translate,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication,DialMediaRouteProvider',
]

/** Pages tell of what the policy blocked before anything else on them can. */
const TELL_OF_POLICY = () => {
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    console.error(`policy ${violatedDirective} blocked ${blockedURI} ${sample}`)
  })
}

export async function openBrowser({ program, origin, width = 1360, height = 900, scheme = 'light', script = true }: BrowserOptions): Promise<TestBrowser> {
  const proxy = await startRecordingProxy(origin)
  const profile = await mkdtemp(join(tmpdir(), 'goodterms-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program, headless: true, viewport: { width, height }, colorScheme: scheme, javaScriptEnabled: script, acceptDownloads: true,
    args: [...FLAGS, `--proxy-server=${proxy.address}`, '--proxy-bypass-list=<-loopback>'],
  })
  await context.addInitScript(TELL_OF_POLICY)
  const complaints: string[] = []
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  const stop = async () => {
    await context.close()
    await proxy.stop()
    await rm(profile, { recursive: true, force: true })
  }
  return {
    context, complaints,
    open: async (path) => {
      const page = await context.newPage()
      await page.goto(`${origin}${path}`, { waitUntil: 'load' })
      return page
    },
    close: async () => {
      await stop()
      expect(complaints).toEqual([])
      expect(proxy.strangers()).toEqual([])
      expect(proxy.requests.length).toBeGreaterThan(0)
    },
  }
}
