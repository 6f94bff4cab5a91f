import { parseTemplate, type DocumentProblem, type Template } from '../document/index.ts'

/** Templates and clauses by name, and what is wrong with their text. */
export interface Templates {
  readonly templates: ReadonlyMap<string, Template>
  readonly clauses: ReadonlyMap<string, Template>
  readonly problems: readonly DocumentProblem[]
}

/** @param files paths relative to `content/`; only `templates/*.mdx` and `clauses/*.mdx` are looked at */
export function readTemplates(files: readonly { readonly path: string; readonly text: string }[]): Templates {
  const templates = new Map<string, Template>()
  const clauses = new Map<string, Template>()
  const problems: DocumentProblem[] = []
  for (const { path, text } of files) {
    const found = /^(templates|clauses)\/([^/]+)\.mdx$/.exec(path)
    if (found === null) continue
    const name = found[2]!
    const parsed = parseTemplate(text, name)
    problems.push(...parsed.problems)
    const into = found[1] === 'templates' ? templates : clauses
    into.set(name, parsed.template)
  }
  return { templates, clauses, problems }
}
