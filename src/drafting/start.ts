import type { Template } from '../document/index.ts'
import { declaredFields } from './declared.ts'

const RIDER_START = 'rider.starts_on'
const DOCUMENT_START = 'document.starts_on'

/** The path under which a document knows the date from which it holds; null where it has none, as a letter may have. */
export function startPath(template: Template, clauses: ReadonlyMap<string, Template>): string | null {
  if (template.fields.some(({ path }) => path === RIDER_START)) return RIDER_START
  return declaredFields(template, clauses).has(DOCUMENT_START) ? DOCUMENT_START : null
}
