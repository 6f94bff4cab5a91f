import type { CatalogueItem, PriorityMatrix, Targets } from '../core/content.ts'
import { readCells } from './cells.ts'
import type { CellRow } from './cells.ts'
import type { Checked } from './check.ts'
import { readDuration } from './duration.ts'
import { oneOf, quoted } from './problem.ts'
import type { ContentProblem } from './problem.ts'

const COLUMNS = ['issue_type', 'parent', 'medium', 'complexity', 'place', 'impact', 'urgency', 'obligation'] as const
type Column = (typeof COLUMNS)[number]

const MEDIA = ['software', 'hardware'] as const
const COMPLEXITIES = ['low', 'medium', 'high'] as const
const PLACES = ['remote', 'on_site'] as const
const OBLIGATIONS = ['software', 'quota', 'logging'] as const

/**
 * The service catalogue. `plans` are the ids whose `_response` and `_resolution` columns may stand
 * in it; a plan without columns has no turnarounds. `priorities` is null where it could not be
 * read, and impact and urgency are then not compared with it. `day_minutes`: see `readDuration`.
 */
export function readCatalogue(file: string, text: string, plans: readonly string[], priorities: PriorityMatrix | null, day_minutes: number | null): Checked<readonly CatalogueItem[]> {
  const { rows, problems: broken } = readCells(file, text)
  const [header, ...body] = rows
  if (header === undefined) return { value: null, problems: [{ file, line: 1, column: null, found: 'nothing', expected: `the columns ${COLUMNS.join(', ')}` }] }
  const problems: ContentProblem[] = [...broken, ...headerProblems(file, header, plans)]
  const firstLines = new Map<string, number>()
  const items = body.flatMap((row) => {
    const say = (found: string, expected: string) => problems.push({ file, line: row.line, column: null, found, expected })
    if (row.cells.length !== header.cells.length) {
      say(`${row.cells.length} cells`, `${header.cells.length}, one for each column`)
      return []
    }
    return [itemFrom(row, header, plans, priorities, day_minutes, firstLines, say)]
  })
  return { value: problems.length === 0 ? items : null, problems }
}

function headerProblems(file: string, header: CellRow, plans: readonly string[]): ContentProblem[] {
  const allowed = [...COLUMNS, ...plans.flatMap((plan) => [`${plan}_response`, `${plan}_resolution`])]
  const at = { file, line: header.line, column: null }
  const unknown = header.cells.filter((cell) => !allowed.includes(cell)).map((cell) => {
    const plan = /^(.+)_(response|resolution)$/.exec(cell)?.[1]
    const expected = plan === undefined ? `the columns ${COLUMNS.join(', ')} and those of each plan` : `a column of a plan in plans/: ${oneOf([...plans].sort()) || 'there is none'}`
    return { ...at, found: quoted(cell), expected }
  })
  const missing = COLUMNS.filter((column) => !header.cells.includes(column)).map((column) => ({ ...at, found: `no column "${column}"`, expected: `the columns ${COLUMNS.join(', ')}` }))
  const doubled = allowed.filter((column) => header.cells.indexOf(column) !== header.cells.lastIndexOf(column)).map((column) => ({ ...at, found: `"${column}" a second time`, expected: 'each column once' }))
  return [...unknown, ...missing, ...doubled]
}

function itemFrom(row: CellRow, header: CellRow, plans: readonly string[], priorities: PriorityMatrix | null, day_minutes: number | null, firstLines: Map<string, number>, say: (found: string, expected: string) => void): CatalogueItem {
  const has = (column: string) => header.cells.includes(column)
  const cell = (column: string) => row.cells[header.cells.indexOf(column)] ?? ''
  const shown = (column: string) => (cell(column) === '' ? `no ${column}` : quoted(cell(column)))
  const word = <const Words extends readonly string[]>(column: Column, words: Words): Words[number] => {
    const found = words.find((one) => one === cell(column))
    if (found === undefined && has(column)) say(shown(column), `${oneOf(words)} as ${column}`)
    return found ?? (words[0] as Words[number])
  }
  const minutes = (column: string): number | null => {
    const value = cell(column)
    if (value === '') return null
    const minutes = readDuration(/^\d+(\.\d+)?$/.test(value) ? Number(value) : value, day_minutes)
    if (typeof minutes === 'number') return minutes
    say(quoted(value), `${minutes.expected}, as ${column}, or nothing`)
    return null
  }
  const among = (column: 'impact' | 'urgency') => {
    const known = priorities?.[column]
    if (has(column) && (known === undefined ? cell(column) === '' : !known.includes(cell(column)))) {
      say(shown(column), known === undefined ? `the ${column}` : `${oneOf(known)} as ${column}, from priorities.yaml`)
    }
    return cell(column)
  }
  const issue_type = cell('issue_type')
  const first = firstLines.get(issue_type.toLowerCase())
  if (issue_type === '' && has('issue_type')) say('no issue_type', 'the kind of issue')
  else if (first !== undefined) say(`${quoted(issue_type)} a second time`, `each kind of issue once; it stands in line ${first} already`)
  firstLines.set(issue_type.toLowerCase(), first ?? row.line)
  const turnaround: Record<string, Targets> = {}
  for (const plan of plans) turnaround[plan] = { response: minutes(`${plan}_response`), resolution: minutes(`${plan}_resolution`) }
  return {
    issue_type,
    parent: cell('parent') === '' ? null : cell('parent'),
    medium: word('medium', MEDIA),
    complexity: word('complexity', COMPLEXITIES),
    place: word('place', PLACES),
    impact: among('impact'),
    urgency: among('urgency'),
    turnaround,
    obligation: cell('obligation') === '' ? null : word('obligation', OBLIGATIONS),
  }
}
