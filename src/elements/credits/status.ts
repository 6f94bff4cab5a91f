import { CREDIT_STANDINGS, creditStanding, sameCreditLine, withCreditNote, type CreditStanding } from '../../core/index.ts'
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

export function ledgerLine(line: CreditLine, notes: readonly CreditNote[]): LedgerLine {
  const counted = withCreditNote(line, notes)
  return { ...counted, status: creditStanding(counted), noted: counted !== line }
}

/** The notes with one line's put in place of what it was; null takes it away. */
export function notesWith(notes: readonly CreditNote[], line: Pick<CreditLine, 'client' | 'period' | 'plan_id'>, note: CreditNote | null): readonly CreditNote[] {
  const others = notes.filter((one) => !sameCreditLine(one, line))
  return note === null ? others : [...others, note]
}
