/** What a line of the credit ledger says of itself. Money in integer cents; null: no file tells. */
export interface CreditSaid {
  /** 0 where both promises are kept; null where something is owed of a fee that is not stated. */
  readonly due_cents: number | null
  readonly offered_on: string | null
  readonly offered_cents: number | null
  readonly settled_on: string | null
  readonly settled_cents: number | null
  /** The period still runs. */
  readonly open: boolean
  /** The data begin within it. */
  readonly partial: boolean
}

export const CREDIT_STANDINGS = ['due', 'part', 'offered', 'unstated', 'so_far', 'partial', 'settled', 'given', 'kept'] as const
/**
 * `due`: owed and neither offered nor settled; `part`: settled for less than is due; `offered`: not settled yet; `unstated`: owed of a fee
 * that no file states; `so_far`: the period still runs, so it can change; `partial`: the data begin within it, so nobody knows; `settled`; `given`: offered or settled although
 * nothing is due; `kept`: nothing is due.
 */
export type CreditStanding = (typeof CREDIT_STANDINGS)[number]

export function creditStanding(line: CreditSaid): CreditStanding {
  const settled = line.settled_on !== null || line.settled_cents !== null
  const offered = line.offered_on !== null || line.offered_cents !== null
  if (settled) return line.due_cents === null || line.due_cents === 0 ? 'given' : (line.settled_cents ?? line.due_cents) < line.due_cents ? 'part' : 'settled'
  if (offered) return line.due_cents === 0 ? 'given' : 'offered'
  if (line.due_cents === 0) return 'kept'
  if (line.open) return 'so_far'
  if (line.partial) return 'partial'
  return line.due_cents === null ? 'unstated' : 'due'
}

/** What is still open towards the client, in cents: what is due less what was settled; 0 while a period runs, as it can change. */
export function outstandingCents(line: CreditSaid): number {
  const standing = creditStanding(line)
  return standing === 'due' || standing === 'offered' || standing === 'part' ? Math.max(0, (line.due_cents ?? 0) - (line.settled_cents ?? 0)) : 0
}

/** A line of the ledger as it is named: one period of one client under one plan. */
export interface CreditNamed {
  readonly client: string
  readonly period: string
  readonly plan_id: string
}

export const sameCreditLine = (one: CreditNamed, other: CreditNamed): boolean => one.client === other.client && one.period === other.period && one.plan_id === other.plan_id

/** The line as it is to count: what was noted of it here stands before what a file says. */
export function withCreditNote<Line extends CreditNamed & CreditSaid>(line: Line, notes: readonly (CreditNamed & Pick<CreditSaid, 'offered_on' | 'offered_cents' | 'settled_on' | 'settled_cents'>)[]): Line {
  const note = notes.find((one) => sameCreditLine(one, line))
  if (note === undefined) return line
  const { offered_on, offered_cents, settled_on, settled_cents } = note
  return { ...line, offered_on, offered_cents, settled_on, settled_cents }
}
