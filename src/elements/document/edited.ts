import { clausesNamed } from '../../document/index.ts'
import type { Templates } from '../../drafting/index.ts'

/** Which of the texts that a document is made of are among those edited here. @param edited paths relative to `content/` */
export function editedTexts(name: string, { templates, clauses }: Templates, edited: ReadonlySet<string>): readonly string[] {
  const template = templates.get(name)
  const paths = [`templates/${name}.mdx`, ...(template === undefined ? [] : [...clausesNamed(template, clauses)].map((clause) => `clauses/${clause}.mdx`))]
  return paths.filter((path) => edited.has(path))
}
