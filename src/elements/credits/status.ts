import { CREDIT_STANDINGS, creditStanding, type CreditStanding } from '../../core/index.ts'
import type { CreditLine } from '../../models/source.ts'
import type { CreditNote } from '../engine/index.ts'

export const STATUSES = CREDIT_STANDINGS
export type CreditStatus = CreditStanding

/** A line of the ledger as the page shows it: what the reader noted here stands before what a file says. */
export interface LedgerLine extends CreditLine {
  readonly status: CreditStatus
  /** Noted in this browser, not in a file. */
  readonly noted: boolean
}

const sameLine = (one: Pick<CreditLine, 'client' | 'period' | 'plan_id'>, other: Pick<CreditLine, 'client' | 'period' | 'plan_id'>): boolean =>
  one.client === other.client && one.period === other.period && one.plan_id === other.plan_id

export function ledgerLine(line: CreditLine, notes: readonly CreditNote[]): LedgerLine {
  const note = notes.find((one) => sameLine(one, line))
  if (note === undefined) return { ...line, status: creditStanding(line), noted: false }
  const { offered_on, offered_cents, settled_on, settled_cents } = note
  const merged = { ...line, offered_on, offered_cents, settled_on, settled_cents }
  return { ...merged, status: creditStanding(merged), noted: true }
}

/** The notes with one line's put in place of what it was; null takes it away. */
export function notesWith(notes: readonly CreditNote[], line: Pick<CreditLine, 'client' | 'period' | 'plan_id'>, note: CreditNote | null): readonly CreditNote[] {
  const others = notes.filter((one) => !sameLine(one, line))
  return note === null ? others : [...others, note]
}
