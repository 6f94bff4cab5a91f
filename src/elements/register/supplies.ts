import type { BrowserDeps } from '../../returns/browser.ts'
import type { Supplies } from '../document/index.ts'
import type { KeptTexts } from '../engine/index.ts'
import type { RegisterSupplies } from './engine-seam.ts'

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => (made ??= make().catch((cause: unknown) => {
    made = null
    throw cause
  }))
}

/** From the site's own address, with the texts that were edited here; what reads PDFs starts with the first file. */
export function registerSupplies(address: string, keptTexts: Pick<KeptTexts, 'all'>): RegisterSupplies {
  const site = once(async (): Promise<Supplies> => (await import('../document/index.ts')).siteSupplies(address, () => keptTexts.all()))
  const deps = once(async (): Promise<BrowserDeps> => (await import('../../returns/browser.ts')).browserDeps())
  /** What the heads of pages call documents. */
  const kinds = once(async () => [...new Set([...(await (await site()).templates()).templates.values()].map(({ kind }) => kind))])
  return {
    emails: async () => (await site()).emails(),
    readReturned: async (file) => {
      const [{ readReturned }, place, named] = await Promise.all([import('../../returns/index.ts'), deps(), kinds()])
      return readReturned(file, place, { kinds: named })
    },
  }
}
