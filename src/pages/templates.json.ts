import { readContentFiles } from '../loading/disk/index.ts'

/** Templates, clauses and texts of e-mails, as text: the page parses them as the command line does. */
export async function GET(): Promise<Response> {
  const files = (await readContentFiles('content')).filter(({ path }) => /^(templates|clauses|emails)\/.+\.mdx$/.test(path))
  return new Response(JSON.stringify(files), { headers: { 'Content-Type': 'application/json' } })
}
