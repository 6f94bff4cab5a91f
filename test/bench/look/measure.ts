import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { FLAGS } from '../../support/chromium-flags.ts'
import { bundled, root } from '../bundle.ts'
import { inProcess } from '../compare.ts'
import { LOOK_FILES, SIZES } from './files.ts'
import type { NodeLook } from './in-node.ts'
import { lookInPage, type PageLook } from './in-page.ts'

export interface LookMeasured {
  readonly node: readonly NodeLook[]
  /** By name, one for each of `SIZES`. */
  readonly pages: readonly { readonly name: string; readonly looks: readonly PageLook[] }[]
}

/** How long it takes until a file's preview and questions are there, in Node and on the Data page, whatever the file's size. */
export async function measureLook({ program, address }: { readonly program: string; readonly address: string }): Promise<LookMeasured> {
  const folder = await mkdtemp(join(tmpdir(), 'goodterms-look-'))
  const browser = await chromium.launch({ executablePath: program, args: [...FLAGS, '--proxy-server=direct://'] })
  try {
    const node = await inProcess<NodeLook[]>(await bundled('look/in-node'), [folder], root)
    const pages: { name: string; looks: PageLook[] }[] = []
    for (const file of LOOK_FILES) {
      const looks: PageLook[] = []
      for (const mib of SIZES) {
        const context = await browser.newContext()
        looks.push(await lookInPage(await context.newPage(), address, file, mib))
        await context.close()
      }
      pages.push({ name: file.name, looks })
    }
    return { node, pages }
  } finally {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  }
}
