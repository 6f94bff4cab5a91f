import type { Scoring } from './content.ts'

/** Names of the grades that a good client has: the upper half of them, the higher first; of four the first two. */
export function goodGrades({ grades }: Pick<Scoring, 'grades'>): string[] {
  const names = Object.entries(grades).sort(([, a], [, b]) => b - a).map(([name]) => name)
  return names.slice(0, Math.ceil(names.length / 2))
}

/** Clients with their grade (null: too little evidence) and monthly fee in integer cents (null: not stated). */
export interface GradedFee {
  readonly grade: string | null
  readonly fee_cents: number | null
}

/** How many are good ones, and their part of all fees that are stated. */
export interface GoodClients {
  readonly clients: number
  readonly graded: number
  readonly good: number
  readonly good_fee_cents: number
  readonly fee_cents: number
  /** `good_fee_cents` of `fee_cents`, 0 to 1; null where no fee is stated. */
  readonly share_of_fees: number | null
  readonly without_fee: number
}

export function goodClients(all: readonly GradedFee[], scoring: Pick<Scoring, 'grades'>): GoodClients {
  const names = goodGrades(scoring)
  const good = all.filter(({ grade }) => grade !== null && names.includes(grade))
  const fees = (some: readonly GradedFee[]): number => some.reduce((sum, { fee_cents }) => sum + (fee_cents ?? 0), 0)
  const [good_fee_cents, fee_cents] = [fees(good), fees(all)]
  return {
    clients: all.length, graded: all.filter(({ grade }) => grade !== null).length, good: good.length, good_fee_cents, fee_cents,
    share_of_fees: fee_cents > 0 ? good_fee_cents / fee_cents : null, without_fee: all.filter((one) => one.fee_cents === null).length,
  }
}
