import type { Stock } from './compose.ts'
import type { Supplies } from './supplies.ts'

export type Workbench = typeof import('./workbench.ts')

/** What a document is made with, when a client is chosen: the PDF library, templates and fonts. */
export async function loadBench(supplies: Supplies | null): Promise<{ bench: Workbench; stock: Stock }> {
  if (supplies === null) throw new Error('goodterms-document has no supplies')
  const [bench, templates, fonts] = await Promise.all([import('./workbench.ts'), supplies.templates(), supplies.fonts()])
  return { bench, stock: { templates, fonts } }
}
