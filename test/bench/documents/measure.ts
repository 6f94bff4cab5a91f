import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { FLAGS } from '../../support/chromium-flags.ts'
import { bundled, root } from '../bundle.ts'
import { inProcess } from '../compare.ts'
import { median } from '../pdf.ts'
import type { AgreementMade, AgreementOrder } from './in-page.ts'
import type { DocumentMeasure, NodeDocuments } from './in-node.ts'
import { looked } from './look.ts'
import { openPrint } from './with-print.ts'

export interface DocumentsMeasured {
  readonly measures: readonly DocumentMeasure[]
  readonly many: NodeDocuments['many']
  readonly meetings: NodeDocuments['meetings']
}

/** A script for a page, whole in one file. */
async function pageScript(): Promise<string> {
  const outDir = join(root, 'node_modules', '.cache', 'goodterms-bench', 'in-page')
  await rm(outDir, { recursive: true, force: true })
  await mkdir(outDir, { recursive: true })
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    build: { outDir, target: 'es2022', lib: { entry: join(root, 'test', 'bench', 'documents', 'in-page.ts'), formats: ['iife'], name: 'agreement', fileName: () => 'page.js' } },
  })
  return join(outDir, 'page.js')
}

async function ours(page: Page, order: AgreementOrder): Promise<AgreementMade> {
  await page.addScriptTag({ path: await pageScript() })
  return page.evaluate((given) => (globalThis as unknown as { measureAgreement: (given: AgreementOrder) => Promise<AgreementMade> }).measureAgreement(given), order)
}

/** The same agreement by Goodterms in Node and in Chromium, by two libraries in Node, and by Chromium's own print. @throws where our two files are not the same to the byte */
export async function measureDocuments({ program }: { readonly program: string }): Promise<DocumentsMeasured> {
  const { measures, base64, order, parts, many, meetings } = await inProcess<NodeDocuments>(await bundled('documents/in-node'), [], root)
  const browser = await chromium.launch({ executablePath: program, args: [...FLAGS] })
  try {
    const made = await ours(await browser.newPage(), order)
    if (made.base64 !== base64) throw new Error('the agreement made in Chromium is not the one made in Node')
    const own: DocumentMeasure = { by: 'Goodterms', where: 'Chromium', first_ms: made.first_ms, warm_ms: median(made.again_ms), ...await looked(Buffer.from(made.base64, 'base64'), parts) }
    const print = await openPrint(await browser.newPage(), parts, order.fonts)
    const began = performance.now()
    const bytes = await print()
    const first_ms = performance.now() - began
    const again: number[] = []
    for (let nth = 0; nth < order.times; nth++) {
      const at = performance.now()
      await print()
      again.push(performance.now() - at)
    }
    const printed: DocumentMeasure = { by: 'Chromium’s print', where: 'Chromium', first_ms, warm_ms: median(again), ...await looked(bytes, parts) }
    return { measures: [own, ...measures, printed], many, meetings }
  } finally {
    await browser.close()
  }
}
