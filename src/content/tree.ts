import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node, Pair, YAMLError } from 'yaml'
import { quoted } from './problem.ts'
import type { ContentProblem } from './problem.ts'

export type Path = readonly PropertyKey[]

/** A YAML file as plain values, with the place of each. */
export interface Tree {
  readonly file: string
  readonly value: unknown
  /** Problems of the YAML itself. */
  readonly problems: readonly ContentProblem[]
  /** False where the YAML could not be read at all, so that its values say nothing. */
  readonly readable: boolean
  /** A problem at a value; where nothing stands there, at the key above it. */
  at(path: Path, expected: string): ContentProblem
  /** A problem with a key itself. */
  atKey(path: Path, expected: string): ContentProblem
}

/**
 * Reads YAML 1.2, in which `8:30` and `2026-12-25` are texts; the `%YAML 1.1` line that would make
 * them a number and a date is refused. Keys are always texts. Aliases are refused: a promise
 * stands where it is read.
 */
export function readTree(file: string, text: string): Tree {
  const lines = new LineCounter()
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const problem = (offset: number, found: string, expected: string): ContentProblem => ({ file, ...place(offset), found, expected })
  const tabs = doc.errors.filter((error) => error.code === 'TAB_AS_INDENT')
  // A tab makes the lines after it wrong as well; they say nothing more.
  const errors = tabs.length > 0 ? tabs : [...doc.errors, ...doc.warnings]
  const problems = errors.map((error) => {
    const { found, expected } = yamlWords(error, text)
    return problem(error.pos[0], found, expected)
  })
  if (doc.directives?.yaml.explicit === true && doc.directives.yaml.version !== '1.2') {
    problems.push({ file, line: 1, column: 1, found: `"%YAML ${doc.directives.yaml.version}"`, expected: 'no %YAML line' })
  }
  const value = plain(doc.contents, (node, found, expected) => problems.push(problem(node.range?.[0] ?? 0, found, expected)))
  const keyOffset = (pair: Pair | null) => (pair !== null && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0)
  return {
    file,
    value,
    problems,
    readable: doc.errors.every((error) => error.code === 'DUPLICATE_KEY'),
    at: (path, expected) => {
      const { node, pair, missing } = find(doc, path)
      if (missing !== null) return problem(node?.range && pair === null ? node.range[0] : keyOffset(pair), `no "${missing}"`, expected)
      const blank = node === null || (isScalar(node) && (node.source ?? '') === '' && node.value === null)
      return problem(blank ? keyOffset(pair) : (node.range?.[0] ?? 0), foundWords(node, text), expected)
    },
    atKey: (path, expected) => {
      const { pair } = find(doc, path)
      return problem(keyOffset(pair), quoted(String(path.at(-1))), expected)
    },
  }
}

/** The node at a path; `missing` names the first key that is not there, with the pair above it. */
function find(doc: Document.Parsed, path: Path): { node: Node | null; pair: Pair | null; missing: string | null } {
  let node: Node | null = doc.contents
  let pair: Pair | null = null
  for (const step of path) {
    if (isMap(node)) {
      const next: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === step)
      if (next === undefined) return { node, pair, missing: String(step) }
      pair = next
      node = (next.value as Node | null) ?? null
    } else if (isSeq(node)) {
      const item: unknown = typeof step === 'number' ? node.items[step] : undefined
      if (item === undefined) return { node, pair, missing: `item ${Number(step) + 1}` }
      node = item as Node
      // What is missing in an item of a list is missing there, and not at the list.
      if (isMap(node)) pair = null
    } else {
      return { node, pair, missing: String(step) }
    }
  }
  return { node, pair, missing: null }
}

function foundWords(node: Node | null, text: string): string {
  if (isMap(node) || isSeq(node)) {
    const written = node.flow === true ? text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0) : ''
    if (written !== '' && written.length <= 60 && !written.includes('\n')) return written
    return isMap(node) ? 'keys with values' : 'a list'
  }
  if (!isScalar(node) || node.value === null) return 'nothing'
  if (typeof node.value !== 'string') return node.source ?? String(node.value)
  return /^[-+]?[\d.]+$/.test(node.value) ? `the text ${quoted(node.value)}` : quoted(node.value)
}

/** Objects have no prototype, so that a key called `__proto__` is a key like any other. Of a key that stands twice, the first. */
function plain(node: unknown, refuse: (node: Node, found: string, expected: string) => void): unknown {
  if (isMap(node)) {
    const object: Record<string, unknown> = Object.create(null)
    for (const pair of node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null
      if (key !== null && !(key in object)) object[key] = plain(pair.value, refuse)
    }
    return object
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, refuse))
  if (isAlias(node)) {
    refuse(node, `"*${node.source}"`, 'the value itself, written out')
    return null
  }
  return isScalar(node) ? node.value : null
}

function yamlWords(error: YAMLError, text: string): { found: string; expected: string } {
  const [from, until] = error.pos
  const rest = text.slice(from, Math.max(until, from + 1))
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { found: `${quoted(/^["']?([^:"'\n]*)/.exec(text.slice(from))?.[1]?.trim() ?? rest)} a second time`, expected: 'each key once' }
    case 'TAB_AS_INDENT':
      return { found: 'a tab', expected: 'spaces at the start of a line' }
    case 'MULTIPLE_DOCS':
      return { found: 'a second document', expected: 'one document in a file' }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { found: quoted(text.slice(from).split('\n', 1)[0] ?? rest), expected: 'one key and one value on a line; a text with ": " in it stands in quotation marks' }
    case 'BAD_SCALAR_START':
      return { found: quoted(rest), expected: 'a value that begins otherwise, or stands in quotation marks' }
    default:
      return { found: quoted(text.slice(from).split('\n', 1)[0] || 'the end of the file'), expected: `YAML that can be read (${error.message.toLowerCase()})` }
  }
}
