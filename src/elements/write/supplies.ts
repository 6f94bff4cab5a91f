import { siteSupplies, siteTexts } from '../document/index.ts'
import type { KeptTexts } from '../engine/index.ts'
import type { WriteSupplies } from './engine-seam.ts'

/** From the site's own address; `address` is that of `templates.json`. */
export function pageSupplies(address: string, kept: KeptTexts): WriteSupplies {
  return {
    own: () => siteTexts(address), kept,
    fonts: siteSupplies(address).fonts,
    editor: async () => (await import('./editor.ts')).openEditor,
  }
}
