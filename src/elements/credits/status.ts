import type { CreditLine } from '../../models/source.ts'
import type { CreditNote } from '../engine/index.ts'

export const STATUSES = ['due', 'part', 'offered', 'unstated', 'so_far', 'partial', 'settled', 'given', 'kept'] as const
/**
 * `due`: owed and neither offered nor settled; `part`: settled for less than is due; `offered`: not settled yet; `unstated`: owed of a fee
 * that no file states; `so_far`: the period still runs, so it can change; `partial`: the data begin within it, so nobody knows; `settled`; `given`: offered or settled although
 * nothing is due; `kept`: nothing is due.
 */
export type CreditStatus = (typeof STATUSES)[number]

/** A line of the ledger as the page shows it: what the reader noted here stands before what a file says. */
export interface LedgerLine extends CreditLine {
  readonly status: CreditStatus
  /** Noted in this browser, not in a file. */
  readonly noted: boolean
}

export function statusOf(line: CreditLine): CreditStatus {
  const settled = line.settled_on !== null || line.settled_cents !== null
  const offered = line.offered_on !== null || line.offered_cents !== null
  if (settled) return line.due_cents === null || line.due_cents === 0 ? 'given' : (line.settled_cents ?? line.due_cents) < line.due_cents ? 'part' : 'settled'
  if (offered) return line.due_cents === 0 ? 'given' : 'offered'
  if (line.due_cents === 0) return 'kept'
  if (line.open) return 'so_far'
  if (line.partial) return 'partial'
  return line.due_cents === null ? 'unstated' : 'due'
}

const sameLine = (one: Pick<CreditLine, 'client' | 'period' | 'plan_id'>, other: Pick<CreditLine, 'client' | 'period' | 'plan_id'>): boolean =>
  one.client === other.client && one.period === other.period && one.plan_id === other.plan_id

export function ledgerLine(line: CreditLine, notes: readonly CreditNote[]): LedgerLine {
  const note = notes.find((one) => sameLine(one, line))
  if (note === undefined) return { ...line, status: statusOf(line), noted: false }
  const { offered_on, offered_cents, settled_on, settled_cents } = note
  const merged = { ...line, offered_on, offered_cents, settled_on, settled_cents }
  return { ...merged, status: statusOf(merged), noted: true }
}

/** The notes with one line's put in place of what it was; null takes it away. */
export function notesWith(notes: readonly CreditNote[], line: Pick<CreditLine, 'client' | 'period' | 'plan_id'>, note: CreditNote | null): readonly CreditNote[] {
  const others = notes.filter((one) => !sameLine(one, line))
  return note === null ? others : [...others, note]
}

/** What is still open towards the client, in cents: what is due less what was settled. */
export const outstanding = (line: LedgerLine): number =>
  (line.status === 'due' || line.status === 'offered' || line.status === 'part' ? Math.max(0, (line.due_cents ?? 0) - (line.settled_cents ?? 0)) : 0)
