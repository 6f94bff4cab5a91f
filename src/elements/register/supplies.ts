import type { BrowserDeps } from '../../returns/browser.ts'
import type { Emails } from '../../sending/index.ts'
import type { KeptTexts } from '../engine/index.ts'
import type { RegisterSupplies } from './engine-seam.ts'

/** From the site's own address, with the texts that were edited here; what reads PDFs starts with the first file. */
export function registerSupplies(address: string, keptTexts: Pick<KeptTexts, 'all'>): RegisterSupplies {
  let emails: Promise<Emails> | null = null
  let deps: Promise<BrowserDeps> | null = null
  return {
    emails: () => (emails ??= import('../document/index.ts').then(({ siteSupplies }) => siteSupplies(address, () => keptTexts.all()).emails()).catch((cause: unknown) => {
      emails = null
      throw cause
    })),
    readReturned: async (file) => {
      const { readReturned } = await import('../../returns/index.ts')
      deps ??= import('../../returns/browser.ts').then(({ browserDeps }) => browserDeps())
      return readReturned(file, await deps)
    },
  }
}
