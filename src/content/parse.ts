import * as z from 'zod/mini'
import type { CalendarSpec, Content, Plan, Rider } from '../core/content.ts'
import { DEFAULT_RENEWAL_RULES, NO_RECOMMENDATIONS } from '../core/index.ts'
import { readCalendar } from './calendar.ts'
import { readCatalogue } from './catalogue.ts'
import type { Checked } from './check.ts'
import { readPlan, readRider } from './offer.ts'
import { inPlanOrder } from './order.ts'
import { readPriorities } from './priorities.ts'
import { quoted } from './problem.ts'
import type { ContentProblem } from './problem.ts'
import { readProvider } from './provider.ts'
import { readRecommendations } from './recommendations.ts'
import { readRenewals } from './renewals.ts'
import { NO_RULES, readRules } from './rules.ts'
import { readScoring } from './scoring.ts'
import { readTree } from './tree.ts'
import type { Tree } from './tree.ts'

/** A file of `content/`: its path relative to that folder, and its text. */
export interface ContentFile {
  readonly path: string
  readonly text: string
}

export interface ParsedContent {
  /** Null where there is any problem. */
  readonly content: Content | null
  /** Everything that is wrong, in order of file and line. */
  readonly problems: readonly ContentProblem[]
}

const SINGLE = ['provider.yaml', 'priorities.yaml', 'catalogue.csv', 'scoring.yaml'] as const
const OPTIONAL = ['rules.yaml', 'renewals.yaml', 'recommendations.yaml'] as const
const FOLDERS = ['calendars', 'plans', 'riders'] as const
const PROSE = /^(templates|clauses|emails|guide)\//
const NOT_CONTENT = /(^|\/)(\.|~\$|readme\.md$)/i

/** Reads and checks the files of `content/`; templates, clauses, e-mails and the guide are left to their own rooms. */
export function parseContent(files: readonly ContentFile[]): ParsedContent {
  // The site's policy refuses eval, and zod would try it when a schema is made.
  z.config({ jitless: true })
  const problems: ContentProblem[] = []
  const texts = new Map<string, string>()
  for (const { path, text } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (PROSE.test(path) || NOT_CONTENT.test(path)) continue
    const strange = pathProblem(path)
    if (strange === null) texts.set(path, text.replace(/^\uFEFF/, ''))
    else problems.push(strange)
  }
  for (const [path, text] of texts) problems.push(...unreadable(path, text))

  const read = <T>(path: string, reader: (tree: Tree) => Checked<T>): T | null => {
    const tree = readTree(path, texts.get(path) ?? '')
    problems.push(...tree.problems)
    if (!tree.readable) return null
    const { value, problems: wrong } = reader(tree)
    problems.push(...wrong.filter((one) => !tree.problems.some((known) => known.line === one.line && known.column === one.column)))
    return tree.problems.length === 0 ? value : null
  }
  const single = <T>(path: string, reader: (tree: Tree) => Checked<T>): T | null => (texts.has(path) ? read(path, reader) : null)
  const folder = <T>(name: string, reader: (id: string, tree: Tree) => Checked<T>): Map<string, T> => {
    const ids = idsIn(texts, name)
    const found = ids.map((id) => [id, read(`${name}/${id}.yaml`, (tree) => reader(id, tree))] as const)
    return new Map(found.filter((one): one is readonly [string, T & {}] => one[1] !== null))
  }

  for (const path of SINGLE) if (!texts.has(path)) problems.push(missing(path))
  if (idsIn(texts, 'plans').length === 0) problems.push({ ...missing('plans/'), found: 'no plan', expected: 'at least one, such as plans/silver.yaml' })
  const rules = texts.has('rules.yaml') ? read('rules.yaml', readRules) : NO_RULES
  // Where the rules cannot be read, a target in days is not their fault.
  const day_minutes = rules === null ? 1 : rules.day_minutes
  const provider = single('provider.yaml', readProvider)
  const priorities = single('priorities.yaml', readPriorities)
  const scoring = single('scoring.yaml', readScoring)
  const calendars = folder<CalendarSpec>('calendars', readCalendar)
  const plans = folder<Plan>('plans', (id, tree) => readPlan(id, tree, idsIn(texts, 'calendars'), day_minutes))
  const riders = folder<Rider>('riders', (id, tree) => readRider(id, tree, day_minutes))
  const renewals = texts.has('renewals.yaml') ? read('renewals.yaml', (tree) => readRenewals(tree, idsIn(texts, 'calendars'))) : DEFAULT_RENEWAL_RULES
  const recommendations = texts.has('recommendations.yaml') ? read('recommendations.yaml', (tree) => readRecommendations(tree, idsIn(texts, 'plans'))) : NO_RECOMMENDATIONS
  const csv = texts.get('catalogue.csv')
  const catalogue = csv === undefined ? null : readCatalogue('catalogue.csv', csv, idsIn(texts, 'plans'), priorities, day_minutes)
  problems.push(...(catalogue?.problems ?? []))

  problems.sort(byPlace)
  if (problems.length > 0 || provider === null || priorities === null || scoring === null || rules === null || renewals === null || recommendations === null || catalogue?.value == null) return { content: null, problems }
  return { content: { provider, priorities, scoring, calendars, plans: inPlanOrder(plans.values()), riders, catalogue: catalogue.value, ...rules, renewals, recommendations }, problems }
}

function idsIn(texts: ReadonlyMap<string, string>, folder: string): string[] {
  return [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1, -'.yaml'.length))
}

function pathProblem(path: string): ContentProblem | null {
  if ([...SINGLE, ...OPTIONAL].some((one) => one === path)) return null
  const [folder = '', name = '', ...deeper] = path.split('/')
  const at = { file: path, line: null, column: null, found: 'a file of this name' }
  if (!FOLDERS.some((one) => one === folder) || deeper.length > 0 || name === '') {
    return { ...at, expected: `${[...SINGLE, ...OPTIONAL].join(', ')}, or a file in ${FOLDERS.join('/, ')}/` }
  }
  if (!/^[a-z0-9][a-z0-9_-]*\.yaml$/.test(name)) return { ...at, expected: 'a name of small letters, digits and hyphens that ends in .yaml' }
  // Pages use the word for tickets without a plan.
  if (folder === 'plans' && name === 'none.yaml') return { ...at, expected: 'another name: "none" means no plan' }
  return null
}

/** Text that was not UTF-8 shows as replacement characters. */
function unreadable(file: string, text: string): ContentProblem[] {
  const line = text.split('\n').findIndex((one) => one.includes('\uFFFD'))
  if (line < 0) return []
  return [{ file, line: line + 1, column: null, found: quoted(text.split('\n')[line]?.trim() ?? ''), expected: 'a file saved as UTF-8' }]
}

function missing(file: string): ContentProblem {
  return { file, line: null, column: null, found: 'no such file', expected: 'every one of ' + SINGLE.join(', ') }
}

function byPlace(a: ContentProblem, b: ContentProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
