import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { contentSentence, parseContent } from '../../src/content/index.ts'
import type { ContentFile } from '../../src/content/index.ts'
import type { Content } from '../../src/core/content.ts'

const root = fileURLToPath(new URL('../../content/', import.meta.url))

/** The committed content, every file of it. */
export const defaultFiles: readonly ContentFile[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .map((path) => ({ path: path.slice(root.length).replace(/^\//, ''), text: readFileSync(path, 'utf8') }))

/** The committed content with files replaced or added; null takes one away. */
export function filesWith(changes: Readonly<Record<string, string | null>>): ContentFile[] {
  const kept = defaultFiles.filter(({ path }) => !(path in changes))
  return [...kept, ...Object.entries(changes).flatMap(([path, text]) => (text === null ? [] : [{ path, text }]))]
}

/** The committed file with one passage replaced, which must stand in it. */
export function edited(path: string, from: string, to: string): string {
  const text = defaultFiles.find((file) => file.path === path)?.text
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold ${from}`)
  return text.replace(from, to)
}

/** What is said of the committed content with these changes. */
export function sentences(changes: Readonly<Record<string, string | null>>): string[] {
  return parseContent(filesWith(changes)).problems.map(contentSentence)
}

export function contentWith(changes: Readonly<Record<string, string | null>> = {}): Content {
  const { content, problems } = parseContent(filesWith(changes))
  if (content === null) throw new Error(problems.map(contentSentence).join('\n'))
  return content
}
