import type { Template } from '../../document/index.ts'
import type { Templates } from '../../drafting/index.ts'
import type { Subject } from './subject.ts'

/** @throws Error where the texts have no such template */
export function templateOf({ name }: Subject, { templates }: Templates): Template {
  const template = templates.get(name)
  if (template === undefined) throw new Error(`There is no template ${name} (expected templates/${name}.mdx).`)
  return template
}
