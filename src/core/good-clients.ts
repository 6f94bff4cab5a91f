import type { Scoring } from './content.ts'
import { gradeOf, type ClientScore } from './scoring.ts'

/** Which grades a good client has: the upper half of them, the higher first; and the one that none of its qualities has, the lowest. Null where there are too few to tell apart. */
export function goodGrades({ grades }: Pick<Scoring, 'grades'>): { readonly good: readonly string[]; readonly bad: string } | null {
  const names = Object.entries(grades).sort(([, a], [, b]) => b - a).map(([name]) => name)
  const bad = names.at(-1)
  return bad === undefined || names.length < 2 ? null : { good: names.slice(0, Math.ceil(names.length / 2)), bad }
}

/** A client is a good one where its grade is among the upper half, and no quality that was found lies at the lowest: six good ones do not make up for unpaid bills. */
export function isGood({ grade, qualities }: Pick<ClientScore, 'grade' | 'qualities'>, scoring: Pick<Scoring, 'grades'>): boolean {
  const names = goodGrades(scoring)
  return names !== null && grade !== null && names.good.includes(grade) && qualities.every(({ score }) => score === null || gradeOf(score, scoring) !== names.bad)
}

/** Clients with their score and monthly fee in integer cents (null: not stated). */
export interface GradedFee {
  readonly score: Pick<ClientScore, 'grade' | 'qualities'>
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
  const good = all.filter(({ score }) => isGood(score, scoring))
  const fees = (some: readonly GradedFee[]): number => some.reduce((sum, { fee_cents }) => sum + (fee_cents ?? 0), 0)
  const [good_fee_cents, fee_cents] = [fees(good), fees(all)]
  return {
    clients: all.length, graded: all.filter(({ score }) => score.grade !== null).length, good: good.length, good_fee_cents, fee_cents,
    share_of_fees: fee_cents > 0 ? good_fee_cents / fee_cents : null, without_fee: all.filter((one) => one.fee_cents === null).length,
  }
}
