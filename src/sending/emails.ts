import { parseTemplate, type DocumentProblem, type Template } from '../document/index.ts'

/** Texts of e-mails by the name of the template that they carry, and what is wrong with them. */
export interface Emails {
  readonly texts: ReadonlyMap<string, Template>
  readonly problems: readonly DocumentProblem[]
}

/** @param files paths relative to `content/`; only `emails/*.mdx` are looked at */
export function readEmails(files: readonly { readonly path: string; readonly text: string }[]): Emails {
  const texts = new Map<string, Template>()
  const problems: DocumentProblem[] = []
  for (const { path, text } of files) {
    const name = /^emails\/([^/]+)\.mdx$/.exec(path)?.[1]
    if (name === undefined) continue
    const parsed = parseTemplate(text, `emails/${name}`)
    problems.push(...parsed.problems)
    texts.set(name, parsed.template)
  }
  return { texts, problems }
}
