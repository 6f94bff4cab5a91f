import type { Inspection } from '../../intake/index.ts'
import { importing } from '../../words/index.ts'
import { planOf } from './entry.ts'
import type { Entry } from './entry.ts'

export type AnswerName = keyof typeof importing.answers.questions

/** Whether the files together can show one thing. */
export interface Answer {
  readonly name: AnswerName
  /** `some`: not for the tickets of the files in `lacking`. */
  readonly state: 'all' | 'some' | 'none'
  /** Names of the ticket files that cannot. */
  readonly lacking: readonly string[]
}

export const ANSWERS = Object.keys(importing.answers.questions) as AnswerName[]

/** Columns of tickets of which one is enough. */
const COLUMNS: Readonly<Partial<Record<AnswerName, readonly string[]>>> = {
  responses: ['first_response_at', 'response_minutes'],
  resolutions: ['resolved_at', 'closed_at', 'resolution_minutes'],
  clients: ['client'],
  priorities: ['priority', 'impact'],
  waiting: ['paused_minutes'],
  verdicts: ['response_verdict', 'resolution_verdict', 'response_due_at', 'resolution_due_at'],
  kinds: ['issue_type'],
  travel: ['place'],
  raised: ['raised_by'],
  express: ['express_at'],
}

/** What one file of tickets carries by itself. */
function carries(name: AnswerName, { mapping, fold }: Inspection): boolean {
  if (fold !== null && (name === 'waiting' || name === 'changes')) return true
  return mapping.some(({ column }) => COLUMNS[name]?.includes(column) === true)
}

/** What files of another holding carry for all tickets. */
function carriedBeside(name: AnswerName, holdings: ReadonlySet<string>): boolean {
  if (name === 'agreements') return holdings.has('agreements')
  return (name === 'waiting' || name === 'changes') && holdings.has('events')
}

/** What the files on the page can show together, in the order of the pages; null while none that holds tickets was looked at. */
export function answersOf(entries: readonly Entry[]): readonly Answer[] | null {
  const plan = planOf(entries)
  const looked = [...plan.use, ...plan.waiting].flatMap(({ inspection }) => inspection ?? [])
  const tickets = looked.filter(({ holding }) => holding === 'tickets')
  if (tickets.length === 0) return null
  const holdings = new Set<string>(looked.map(({ holding }) => holding ?? ''))
  return ANSWERS.map((name) => {
    const lacking = carriedBeside(name, holdings) ? [] : tickets.filter((inspection) => !carries(name, inspection)).map(({ file }) => file)
    return { name, lacking, state: lacking.length === 0 ? 'all' : lacking.length === tickets.length ? 'none' : 'some' }
  })
}

/** What a ticket file could say of the questions that its `cannot` speaks of, by the columns it lacks. */
export function helpFor(inspection: Inspection): readonly string[] {
  if (inspection.holding !== 'tickets') return []
  const asked: readonly AnswerName[] = ['responses', 'resolutions', 'clients', 'priorities', 'waiting']
  return asked.filter((name) => !carries(name, inspection)).map((name) => importing.answers.questions[name].helps)
}
