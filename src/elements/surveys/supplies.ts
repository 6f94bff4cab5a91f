import { siteSupplies } from '../document/index.ts'
import type { KeptTexts } from '../engine/index.ts'
import type { SurveysSupplies } from './engine-seam.ts'

/** From the site's own address, with the texts that were edited here; what reads PDFs starts with the first file. */
export function surveysSupplies(address: string, keptTexts: Pick<KeptTexts, 'all'>): SurveysSupplies {
  const site = siteSupplies(address, () => keptTexts.all())
  let deps: Promise<import('../../returns/browser.ts').BrowserDeps> | null = null
  return {
    templates: () => site.templates(), emails: () => site.emails(), fonts: () => site.fonts(),
    readReturned: async (file) => {
      deps ??= import('../../returns/browser.ts').then(({ browserDeps }) => browserDeps())
      const [{ readReturned }, place, { templates }] = await Promise.all([import('../../returns/index.ts'), deps, site.templates()])
      return readReturned(file, place, { kinds: [...new Set([...templates.values()].map(({ kind }) => kind))] })
    },
  }
}
