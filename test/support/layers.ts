/** The directions and habits of DESIGN, read off the source texts. */
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'

/** Path from the project's root, `src/core/clock.ts`, to text. */
export type Sources = ReadonlyMap<string, string>

const KERNEL = ['core']
const DRAWN = ['charts', 'document', 'pdf', 'returns', 'signing', 'drafting', 'mail', 'ics', 'sending', 'intake', 'loading', 'models', 'content', 'words', 'core']

/** What each room may import, itself apart. A room that stands in another one (`loading/disk`) is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  content: KERNEL,
  intake: KERNEL,
  db: KERNEL,
  models: ['core', 'db'],
  loading: ['intake', 'models', 'content', 'db', 'core'],
  'loading/disk': ['loading', 'intake', 'models', 'content', 'db', 'pdf', 'document', 'drafting', 'core'],
  charts: KERNEL,
  document: KERNEL,
  pdf: ['document', 'core'],
  mail: KERNEL,
  ics: KERNEL,
  sending: ['mail', 'document', 'core'],
  returns: ['pdf', 'core'],
  signing: ['pdf', 'document', 'core'],
  drafting: ['pdf', 'document', 'content', 'core'],
  words: ['models', 'core'],
  sample: ['content', 'core'],
  elements: ['elements', ...DRAWN],
  'elements/engine': ['elements', 'db', ...DRAWN],
  components: ['elements', 'words', 'core'],
  layouts: ['components', 'elements', 'styles', 'words', 'core'],
  pages: ['layouts', 'components', 'elements', 'loading/disk', 'styles', ...DRAWN],
  cli: ['loading/disk', 'sample', 'db', ...DRAWN],
}

/** Doors beside each room's `index.ts`. */
const DOORS: ReadonlyMap<string, string> = new Map([
  ['src/core/content.ts', 'the contract of content, without the rest of core'],
  ['src/core/reading.ts', 'the contract between intake and models'],
  ['src/models/source.ts', 'the contract between pages and models: types only, so that a drawing carries no SQL'],
  ['src/db/browser.ts', 'one engine a door: a page may not carry the native one'],
  ['src/db/native.ts', 'one engine a door: Node loads no worker'],
  ['src/db/blocking.ts', 'one engine a door: the browser\'s, inside Node, for tests'],
  ['src/elements/clients/steps.ts', 'what is due for a client, without the page of all of them'],
  ['src/elements/clients/links.ts', 'where a step is done, without the page of all of them'],
  ['src/elements/sums/opened.ts', 'the sums of one client, without the page of all of them'],
  ['src/elements/shared/theme.ts', 'on every page, so without the rest'],
  ['src/elements/shared/room.ts', 'on every page, so without the rest'],
  ['src/words/site.ts', 'words of the frame, which is on every page'],
  ['src/pdf/font-urls.ts', 'addresses of the fonts, which only a page can fetch'],
  ['src/pdf/identity.ts', 'what a file says of itself, without what makes files'],
  ['src/returns/browser.ts', 'pdf.js, its worker and the reader of marks, which only a page can fetch'],
  ['src/returns/node.ts', 'pdf.js as Node loads it, for the command line'],
  ['src/content/embedded/index.ts', 'content as built, without yaml, zod and papaparse'],
])

/** Modules of a room of elements that pages may ask for by name: what draws at build, apart from what the browser registers. */
const DRAWING_DOORS = /^src\/elements\/[a-z-]+\/(drawing|view)\.ts$/

const PACKAGES: readonly (readonly [name: RegExp, rooms: readonly string[], rule: string])[] = [
  [/^(@duckdb\/|apache-arrow(\/|$))/, ['db'], 'only db imports the engine'],
  [/^(pdf-lib|@cantoo\/(pdf-lib|fontkit))(\/|$)/, ['pdf', 'signing'], 'only pdf and signing import the PDF library'],
  [/^(pdfjs-dist|zxing-wasm)(\/|$)/, ['returns'], 'only returns imports what reads PDFs and marks'],
]

const ON_NODE = /^src\/(cli\/|sample\/|loading\/disk\/|db\/(native|blocking)\.ts$|layouts\/headers\.mjs$)/
const CLOCKLESS = ['core', 'models', 'charts', 'document', 'pdf', 'signing', 'drafting', 'mail', 'ics', 'sending', 'intake', 'content']
const LONGEST = 300

interface Exceptions {
  /** Files that may be longer than 300 lines, each with its reason. */
  readonly long: ReadonlyMap<string, string>
  /** Files that may name `innerHTML`, each with its reason. */
  readonly markup: ReadonlyMap<string, string>
}

/** Without comments, so that a sentence about a rule does not break it. */
function code(text: string): string {
  return text.replace(/(^|\s)\/\*[\s\S]*?\*\//g, '$1').replace(/(^|\s)\/\/[^\n]*/g, '$1').replace(/<!--[\s\S]*?-->/g, '')
}

const IMPORTS = [
  /(?:^|[\s;}])(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g,
  /(?:^|[\s;}])import\s*['"]([^'"]+)['"]/g,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
]

export function importsOf(text: string): string[] {
  const plain = code(text)
  return IMPORTS.flatMap((pattern) => [...plain.matchAll(pattern)].map(([, name]) => name ?? '')).map((name) => name.replace(/[?#].*$/, ''))
}

/** `core`, `elements/sla`, `loading/disk`; an empty text outside `src`. */
export function roomOf(path: string): string {
  const [top, room = '', inner, more] = path.split('/')
  if (top !== 'src') return ''
  if (room === 'elements') return more === undefined ? 'elements' : `elements/${inner}`
  return room === 'loading' && inner === 'disk' ? 'loading/disk' : room
}

const family = (room: string): string => (room.startsWith('elements/') ? 'elements' : room)

function importBreaks(path: string, text: string): string[] {
  const room = roomOf(path)
  const found: string[] = []
  const may = MAY_IMPORT[room] ?? MAY_IMPORT[family(room)]
  if (may === undefined) return [`${room} is not a room of the design`]
  for (const name of importsOf(text)) {
    if (isBuiltin(name)) {
      if (!ON_NODE.test(path)) found.push(`no Node built-in here (${name})`)
      continue
    }
    if (!name.startsWith('.')) {
      for (const [pattern, rooms, rule] of PACKAGES) if (pattern.test(name) && !rooms.includes(room)) found.push(`${rule} (${name})`)
      continue
    }
    const target = posix.normalize(posix.join(posix.dirname(path), name))
    if (!target.startsWith('src/')) {
      // A package may hold files that it does not export by name.
      if (!target.startsWith('content/') && !target.startsWith('node_modules/')) found.push(`nothing outside src is imported (${target})`)
      continue
    }
    const other = roomOf(target)
    if (other === room) continue
    if (!may.includes(other) && !(may.includes(family(other)) && family(other) !== other)) found.push(`${room} does not import ${other} (${name})`)
    else if (!isDoor(target, room)) found.push(`${other} is entered through its index.ts (${name})`)
  }
  return found
}

function isDoor(target: string, from: string): boolean {
  const room = roomOf(target)
  if (['components', 'layouts', 'styles'].includes(room) || from.startsWith(`${room}/`)) return true
  if (['pages', 'layouts'].includes(from) && DRAWING_DOORS.test(target)) return true
  return target === `src/${room}/index.ts` || DOORS.has(target)
}

const UNREPEATABLE: readonly (readonly [pattern: RegExp, found: string])[] = [
  [/\bDate\.now\b/, 'Date.now()'], [/\bnew Date(\s*\(\s*\)|(?!\s*\())/, 'new Date()'], [/\bMath\.random\b/, 'Math.random'], [/\bperformance\.now\b/, 'performance.now()'],
  [/\bcrypto\.(randomUUID|getRandomValues)\b/, 'a random number'],
]
const INTO_MARKUP = /\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write(ln)?\b|eval\s*\(|new Function\b)/
const SQL_NOW = /\b(current_timestamp|current_date|current_time|localtimestamp|localtime|now\s*\(|today\s*\(|get_current_timestamp|random\s*\()/i

function textBreaks(path: string, text: string, exceptions: Exceptions): string[] {
  const found: string[] = []
  const plain = code(text)
  const room = roomOf(path)
  if (CLOCKLESS.includes(room)) for (const [pattern, what] of UNREPEATABLE) if (pattern.test(plain)) found.push(`no ${what} here: instants and seeds are handed in`)
  const markup = INTO_MARKUP.exec(plain)
  if (markup !== null && !exceptions.markup.has(path)) found.push(`text never becomes markup or code (${markup[1]})`)
  if (path.endsWith('.astro') && /\sstyle\s*=/.test(plain)) found.push('no style attribute: the policy blocks it')
  const lines = text.replace(/\n$/, '').split('\n').length
  if (lines > LONGEST && !exceptions.long.has(path)) found.push(`${lines} lines, over ${LONGEST} without a reason`)
  return found
}

function sqlBreaks(text: string): string[] {
  const found: string[] = []
  const words = text.replace(/--[^\n]*/g, '')
  if (!/^-- (Grain|Macro): \S/.test(text)) found.push('a model starts with a comment that states its grain')
  const now = SQL_NOW.exec(words)
  if (now !== null) found.push(`time is data (${now[1]})`)
  return found
}

/** What breaks a rule, as `file: rule`, in order. */
export function layerBreaks(sources: Sources, exceptions: Exceptions): string[] {
  return [...sources].flatMap(([path, text]) => {
    if (path.endsWith('.sql')) return sqlBreaks(text).map((rule) => `${path}: ${rule}`)
    if (!/\.(ts|mjs|astro|js)$/.test(path)) return []
    return [...importBreaks(path, text), ...textBreaks(path, text, exceptions)].map((rule) => `${path}: ${rule}`)
  })
}

/** Exceptions that are not needed any more: the file has gone, is well below the limit again, or keeps the rule. */
export function idleExceptions(sources: Sources, exceptions: Exceptions): string[] {
  const lines = (path: string) => (sources.get(path) ?? '').split('\n').length
  const marked = (path: string) => INTO_MARKUP.test(code(sources.get(path) ?? ''))
  return [
    ...[...exceptions.long.keys()].filter((path) => lines(path) < LONGEST * 0.9),
    ...[...exceptions.markup.keys()].filter((path) => !marked(path)),
  ]
}
