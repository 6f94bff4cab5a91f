import type { Stock } from './compose.ts'
import type { Supplies } from './supplies.ts'

export type Workbench = typeof import('./workbench.ts')

export interface Bench {
  readonly bench: Workbench
  readonly stock: Stock
  /** Paths of texts that stand as edited in this browser: the template's own, and those of clauses that it may print. */
  readonly edited: readonly string[]
}

/** What a document is made with, when somebody is chosen: the PDF library, templates and fonts. */
export async function loadBench(supplies: Supplies | null, template: string): Promise<Bench> {
  if (supplies === null) throw new Error('goodterms-document has no supplies')
  const [bench, templates, fonts, edited] = await Promise.all([import('./workbench.ts'), supplies.templates(), supplies.fonts(), supplies.edited()])
  return { bench, stock: { templates, fonts }, edited: bench.editedTexts(template, templates, edited) }
}
