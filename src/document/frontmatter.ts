/** The lines between `---` at the top of a template. */
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type YAMLMap } from 'yaml'
import { FIELD_KINDS, FIELD_PATH, type FieldKind } from './fields.ts'
import { optionsFault } from './options.ts'
import { quoted, templateProblem, type DocumentProblem } from './problem.ts'
import type { DeclaredField } from './template.ts'

export interface Frontmatter {
  readonly title: string
  readonly kind: string
  readonly audience: 'client' | 'owner'
  readonly needs: readonly string[]
  readonly fields: readonly DeclaredField[]
}

export const EMPTY: Frontmatter = { title: '', kind: 'Document', audience: 'client', needs: [], fields: [] }
const MOST_CHARACTERS = 100_000
const DEEPEST = 8
const DEFAULTABLE: readonly FieldKind[] = ['text', 'lines', 'count', 'flag', 'choice']

/** The frontmatter's text and the rest with as many blank lines in its place, so that lines keep their numbers. */
export function splitFrontmatter(text: string): { head: string | null; body: string } {
  const found = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text)
  if (found === null || found.index !== 0) return { head: null, body: text }
  const lines = found[0].split('\n').length - 1
  return { head: found[1] ?? '', body: '\n'.repeat(lines) + text.slice(found[0].length) }
}

/** Reads `title`, `kind`, `audience`, `needs`, `fields`; an unknown key is a problem. */
export function readFrontmatter(head: string, name: string, problems: DocumentProblem[]): Frontmatter {
  const lines = new LineCounter()
  if (head.length > MOST_CHARACTERS) {
    problems.push(templateProblem(name, 2, 1, `The frontmatter has ${head.length} characters (expected at most ${MOST_CHARACTERS}).`))
    return EMPTY
  }
  const deep = deepLine(head)
  if (deep !== null) {
    problems.push(templateProblem(name, deep + 1, 1, 'The frontmatter is nested too deep.'))
    return EMPTY
  }
  const parsed = parseDocument(head, { lineCounter: lines })
  const say = (node: Node | null | undefined, message: string) => {
    const at = lines.linePos(node?.range?.[0] ?? 0)
    problems.push(templateProblem(name, Math.max(at.line, 1) + 1, Math.max(at.col, 1), message))
  }
  // One slip makes the rest unreadable: what follows from it is not told.
  const [error] = parsed.errors
  if (error !== undefined) {
    const at = lines.linePos(error.pos[0])
    const why = error.code === 'UNEXPECTED_TOKEN' ? 'This is not in its place (expected lines such as "title: Supplement", or a list of {path, kind})' : error.message.split(' at line ')[0] ?? error.message
    problems.push(templateProblem(name, at.line + 1, at.col, `${why}.`))
    return EMPTY
  }
  const root = parsed.contents
  if (!isMap(root)) {
    say(root as Node | null, 'The frontmatter should name title, audience, needs and fields.')
    return EMPTY
  }
  checkKeys(root, ['title', 'kind', 'audience', 'needs', 'fields'], say)
  const title = scalar(root, 'title')
  if (title === null) say(root, 'The frontmatter has no title.')
  const audience = scalar(root, 'audience') ?? 'client'
  if (audience !== 'client' && audience !== 'owner') say(root.get('audience', true) as Node, `The audience is "${quoted(audience)}" (expected client or owner).`)
  const needs = root.get('needs', true)
  const fields = root.get('fields', true)
  if (needs !== undefined && !isSeq(needs)) say(needs as Node, 'needs should be a list, such as [client, agreement].')
  if (fields !== undefined && !isSeq(fields)) say(fields as Node, 'fields should be a list of {path, kind}.')
  return {
    title: title ?? '',
    kind: scalar(root, 'kind') ?? EMPTY.kind,
    audience: audience === 'owner' ? 'owner' : 'client',
    needs: isSeq(needs) ? needs.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : refuseNeed(item as Node, say))) : [],
    fields: isSeq(fields) ? fields.items.flatMap((item) => readField(item as Node, say)) : [],
  }
}

/** From 1: the line where brackets or markers stand deeper than a frontmatter goes. */
function deepLine(head: string): number | null {
  let depth = 0
  for (const [index, line] of head.split('\n').entries()) {
    for (const [bracket] of line.matchAll(/[[\]{}]/g)) {
      depth = Math.max(0, depth + ('[{'.includes(bracket) ? 1 : -1))
      if (depth > DEEPEST) return index + 1
    }
    if (/(?:[-?:][ \t]+){9}/.test(line)) return index + 1
  }
  return null
}

type Say = (node: Node | null | undefined, message: string) => void

function refuseNeed(node: Node, say: Say): [] {
  say(node, 'needs should be a list of words, such as [client, agreement].')
  return []
}

function readField(node: Node, say: Say): DeclaredField[] {
  if (!isMap(node)) {
    say(node, 'A field should be {path, kind, label, default, options}.')
    return []
  }
  checkKeys(node, ['path', 'kind', 'label', 'default', 'options'], say)
  const path = scalar(node, 'path') ?? ''
  const kind = FIELD_KINDS.find((one) => one === (scalar(node, 'kind') ?? 'text'))
  const fallback = scalar(node, 'default')
  if (!FIELD_PATH.test(path)) say(node, `The path of a field is "${quoted(path)}" (expected words joined by dots, such as client.legal_name).`)
  else if (kind === undefined) say(node, `The kind of ${path} is "${quoted(scalar(node, 'kind') ?? '')}" (expected one of ${FIELD_KINDS.join(', ')}).`)
  else if (fallback !== null && !DEFAULTABLE.includes(kind)) say(node, `${path} cannot have a default: only ${DEFAULTABLE.join(', ')} can.`)
  else {
    const options = readOptions(node, kind, path, say)
    if (options === null) return []
    if (kind === 'choice' && fallback !== null && options !== 'plans' && !options.includes(fallback)) {
      say(node, `The default of ${path} is "${quoted(fallback)}" (expected one of ${options.map((one) => quoted(one)).join(', ')}).`)
      return []
    }
    return [{ path, kind, label: scalar(node, 'label') ?? path, default: fallback, options }]
  }
  return []
}

/** What a choice is made from; nothing for any other kind; null, with a problem, where that is not said as it should be. */
function readOptions(node: YAMLMap, kind: FieldKind, path: string, say: Say): readonly string[] | 'plans' | null {
  const found = node.get('options', true)
  if (kind !== 'choice') {
    if (found === undefined) return []
    say(found as Node, `${path} cannot have options: only a choice can.`)
    return null
  }
  if (isScalar(found) && found.value === 'plans') return 'plans'
  const options = isSeq(found) ? found.items.map((item) => (isScalar(item) ? String(item.value ?? '').trim() : '')) : []
  const fault = optionsFault(options)
  if (fault === null) return options
  say((found ?? node) as Node, `The options of ${path} ${fault} (expected a list such as [yes, no], or the word plans).`)
  return null
}

function checkKeys(map: YAMLMap, known: readonly string[], say: Say): void {
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    if (!known.includes(key)) say(pair.key as Node, `"${quoted(key)}" is not known here (expected ${known.join(', ')}).`)
  }
}

function scalar(map: YAMLMap, key: string): string | null {
  const value = map.get(key)
  return value === undefined || value === null || typeof value === 'object' ? null : String(value)
}
