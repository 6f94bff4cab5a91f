import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { chromium, type Page } from 'playwright-core'
import { FLAGS } from '../support/chromium-flags.ts'
import { bundled, root } from './bundle.ts'
import { inProcess } from './compare.ts'
import type { NodePdf } from './pdf-in-node.ts'

export interface PdfMeasure {
  readonly where: string
  /** Milliseconds of the first one. */
  readonly first_ms: number
  /** The median of those that follow. */
  readonly warm_ms: number
  readonly bytes: number
  readonly sha256: string
}

const AGAIN = 9

export const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

async function pressDownload(page: Page): Promise<{ readonly ms: number; readonly file: Buffer }> {
  const began = performance.now()
  const waiting = page.waitForEvent('download')
  await page.locator('[data-key="download"]:not([aria-disabled])').click()
  const download = await waiting
  const ms = performance.now() - began
  return { ms, file: await readFile(await download.path()) }
}

async function inBrowser(program: string, address: string, client: string): Promise<PdfMeasure> {
  const browser = await chromium.launch({ executablePath: program, args: [...FLAGS, '--proxy-server=direct://'] })
  try {
    const page = await browser.newPage({ acceptDownloads: true })
    await page.goto(`${address}/documents/premium-response-supplement/#${new URLSearchParams({ client })}`)
    await page.locator('[data-key="download"]:not([aria-disabled])').waitFor()
    const first = await pressDownload(page)
    const times: number[] = []
    for (let i = 0; i < AGAIN; i++) times.push((await pressDownload(page)).ms)
    return { where: 'browser', first_ms: first.ms, warm_ms: median(times), bytes: first.file.length, sha256: createHash('sha256').update(first.file).digest('hex') }
  } finally {
    await browser.close()
  }
}

/** The supplement of one client of the sample, in Node and in the browser. @throws where the two files are not the same to the byte */
export async function measurePdf({ program, address }: { readonly program: string; readonly address: string }): Promise<PdfMeasure[]> {
  const { client, ...node } = await inProcess<NodePdf>(await bundled('pdf-in-node'), [], root)
  const page = await inBrowser(program, address, client)
  if (page.sha256 !== node.sha256) throw new Error(`the supplement of ${client} has ${page.bytes} bytes in the browser and ${node.bytes} in Node, and they are not the same`)
  return [{ where: 'Node', ...node }, page]
}
