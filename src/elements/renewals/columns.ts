import { isoDay, parseDay, weekdayOf } from '../../core/index.ts'
import type { PlannedRenewal, RenewalStepKind } from '../../core/index.ts'
import { openSteps } from './gather.ts'
import type { RenewalLine } from './gather.ts'

/** One thing to do. */
export interface TodoItem {
  readonly client: string
  /** Null for a survey that is due whatever the term. */
  readonly term: PlannedRenewal | null
  readonly kind: RenewalStepKind
  readonly on: string
  readonly state: 'due' | 'overdue' | 'not_yet'
}

export interface TodoColumn {
  readonly name: 'late' | 'this_week' | 'next_week' | 'then'
  /** Days that it covers, ISO; of what is late none. */
  readonly from: string
  readonly until: string
  readonly items: readonly TodoItem[]
}

const THURSDAY = 3
/** Weeks that are named, from this one on. */
const WEEKS = 4

/** What is late, and what falls due this week, the next and the two after, each in the order of days. From Friday on this week runs to the Sunday after next. @param today ISO */
export function todoColumns(lines: readonly RenewalLine[], today: string): TodoColumn[] {
  const day = parseDay(today)
  if (day === null) return []
  const sunday = day + (6 - weekdayOf(day)) + (weekdayOf(day) > THURSDAY ? 7 : 0)
  const items = lines.flatMap((line) => todoItems(line, today)).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.client < b.client ? -1 : a.client > b.client ? 1 : 0))
  const late = items.filter(({ state }) => state === 'overdue')
  const column = (name: TodoColumn['name'], from: number, until: number): TodoColumn => {
    const [first, last] = [isoDay(from), isoDay(until)]
    return { name, from: first, until: last, items: items.filter(({ state, on }) => state !== 'overdue' && on <= last && (on >= first || name === 'this_week')) }
  }
  return [
    { name: 'late', from: today, until: today, items: late }, column('this_week', day, sunday),
    column('next_week', sunday + 1, sunday + 7), column('then', sunday + 8, sunday + 7 * (WEEKS - 1)),
  ]
}

/** What is still to be done for a client; a yearly survey only where none goes before an offer anyway. */
function todoItems({ client, terms, plan: { survey } }: RenewalLine, today: string): TodoItem[] {
  const items = terms.flatMap((term) => openSteps(term, today).map((step): TodoItem => ({ client, term, kind: step.kind, on: step.on, state: step.state as TodoItem['state'] })))
  const yearly = survey !== null && survey.why !== 'before_offer' && items.every(({ kind, on }) => kind !== 'survey' || on > survey.on)
  return yearly ? [...items, { client, term: null, kind: 'survey', on: survey.on, state: survey.state }] : items
}
