import type { TestProject } from 'vitest/node'
import { obtainChromium } from '../support/chromium.ts'
import { serveSite, type Site } from '../support/site.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    site: Site
    chromium: string
  }
}

/** Before the first journey: a browser, and the site built and served once for all of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = await obtainChromium((line) => process.stdout.write(`${line}\n`)).catch((cause: Error) => {
    cause.stack = cause.message
    throw cause
  })
  const { stop, ...site } = await serveSite()
  project.provide('chromium', chromium)
  project.provide('site', site)
  return stop
}
