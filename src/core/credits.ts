/** What an agreement owes for a missed promise, by its own rule. Money and shares stay exact fractions until the end. */

import { allowedMisses, reachesPromise } from './promises.ts'
import { dayFrom, parseDay } from './days.ts'
import type { CreditRule } from './content.ts'
import { monthLabel } from './local-parts.ts'
import type { BindingTerm } from './supplement-start.ts'

/** A calendar period. Months are year × 12 + month from 0, both ends included. */
export interface CreditPeriod {
  /** `2026-Q3`, `2026-07` or `2026`. */
  readonly label: string
  readonly length: CreditRule['period']
  readonly from: number
  readonly until: number
}

const MONTHS = { month: 1, quarter: 3, year: 12 } as const

/** The period of that length in which a month lies: quarters and years are those of the calendar, not of the agreement. */
export function creditPeriod(month: number, length: CreditRule['period']): CreditPeriod {
  const from = Math.floor(month / MONTHS[length]) * MONTHS[length]
  const year = String(Math.floor(from / 12)).padStart(4, '0')
  const label = length === 'month' ? monthLabel(from) : length === 'quarter' ? `${year}-Q${(from % 12) / 3 + 1}` : year
  return { label, length, from, until: from + MONTHS[length] - 1 }
}

/** The period that such a label names; null where it names none. */
export function readCreditPeriod(label: string): CreditPeriod | null {
  const found = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(label)
  if (found === null) return null
  const [, year, quarter, month] = found
  if (quarter !== undefined) return creditPeriod(Number(year) * 12 + (Number(quarter) - 1) * 3, 'quarter')
  if (month !== undefined) return creditPeriod(Number(year) * 12 + Number(month) - 1, 'month')
  return creditPeriod(Number(year) * 12, 'year')
}

/** Decided tickets of one clock. */
export interface PromisedCounts {
  readonly met: number
  readonly missed: number
  /** Promised share of each decided ticket, basis points, summed. */
  readonly promised_bp: number
}

export interface Shortfall {
  /** Misses beyond those that the promise allows; 0 where it is kept. */
  readonly misses_too_many: number
  /** Percentage points below the promise, with their fraction; 0 where it is kept. */
  readonly points_below: number
}

const kept = ({ met, missed, promised_bp }: PromisedCounts): boolean =>
  met + missed === 0 || reachesPromise(met, met + missed, promised_bp / (met + missed) / 10_000)

/** How far one clock fell below its promise: the mean promise of its decided tickets less the share of them that was met. */
export function shortfall(counts: PromisedCounts): Shortfall {
  if (kept(counts)) return { misses_too_many: 0, points_below: 0 }
  const { met, missed, promised_bp } = counts
  const decided = met + missed
  return {
    misses_too_many: missed - allowedMisses(decided, promised_bp / decided / 10_000),
    points_below: (promised_bp - met * 10_000) / (decided * 100),
  }
}

const daysInMonth = (month: number): number => firstDay(month + 1) - firstDay(month)
const firstDay = (month: number): number => dayFrom({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 })

/** Divides by 28, 29, 30 and 31 without a rest. */
const PARTS = 377_580n

/**
 * The fee of a period: for each month the monthly fee as stated, by the days of that month on which the version binds,
 * summed and rounded once, half up. Nothing else that is charged (Premium Response, visits) is part of it.
 * A period that has not ended counts whole, as the versions that are known will bind.
 * @param terms of one plan of one client. @returns cents; 0 where none binds in the period, null where one that does states no fee
 */
export function feeOfPeriod(terms: readonly BindingTerm[], { from, until }: Pick<CreditPeriod, 'from' | 'until'>): number | null {
  let parts = 0n
  for (let month = from; month <= until; month++) {
    const length = daysInMonth(month)
    for (const term of terms) {
      const days = daysWithin(term, firstDay(month), firstDay(month) + length - 1)
      if (days === 0) continue
      if (term.version.monthly_fee_cents === null) return null
      parts += BigInt(term.version.monthly_fee_cents * days) * (PARTS / BigInt(length))
    }
  }
  return Number(halfUp(parts, PARTS))
}

/** Days of the stretch, both ends included, on which the version binds. */
function daysWithin({ from, until }: BindingTerm, first: number, last: number): number {
  const starts = parseDay(from) ?? Infinity
  const ends = until === null ? last : parseDay(until) ?? -Infinity
  return Math.max(0, Math.min(last, ends) - Math.max(first, starts) + 1)
}

export interface CreditDue {
  /** Of the fee, before the cap. */
  readonly share: number
  /** The cap takes something off. */
  readonly capped: boolean
  /** 0 where both promises are kept; null where something is owed of a fee that is not stated. */
  readonly due_cents: number | null
}

/**
 * What a period's fee owes back: every point that a clock lies below its promise costs the rule's share of the fee, a part
 * of a point its part; both clocks add up, and one cap holds for both. The fee is taken as it is printed, in whole
 * cents, and the amount is rounded once, half up, so that anybody can check it by hand.
 */
export function creditDue(rule: CreditRule, clocks: readonly PromisedCounts[], fee_cents: number | null): CreditDue {
  const cost = decimal(rule.share_of_fee_per_point_below)
  const share = clocks.map((counts) => multiply(pointsBelow(counts), cost)).reduce(add, { over: 0n, under: 1n })
  const cap = decimal(rule.cap_share_of_fee)
  const capped = share.over * cap.under > cap.over * share.under
  const owed = capped ? cap : share
  const due_cents = owed.over === 0n ? 0 : fee_cents === null ? null : Number(halfUp(BigInt(fee_cents) * owed.over, owed.under))
  return { share: Number(share.over) / Number(share.under), capped, due_cents }
}

interface Fraction {
  readonly over: bigint
  /** Above 0. */
  readonly under: bigint
}

const add = (one: Fraction, other: Fraction): Fraction => ({ over: one.over * other.under + other.over * one.under, under: one.under * other.under })
const multiply = (one: Fraction, other: Fraction): Fraction => ({ over: one.over * other.over, under: one.under * other.under })

const pointsBelow = (counts: PromisedCounts): Fraction => (kept(counts)
  ? { over: 0n, under: 1n }
  : { over: BigInt(counts.promised_bp - counts.met * 10_000), under: BigInt((counts.met + counts.missed) * 100) })

/** A number of 0 or more as it is written in decimal: 0.02 is two hundredths, although its binary form is a little more. */
function decimal(value: number): Fraction {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = digits.split('.')
  const power = Number(exponent) - fraction.length
  const over = BigInt(whole + fraction)
  return power < 0 ? { over, under: 10n ** BigInt(-power) } : { over: over * 10n ** BigInt(power), under: 1n }
}

/** To the nearest whole number, a half upwards. @param over 0 or more */
const halfUp = (over: bigint, under: bigint): bigint => (2n * over + under) / (2n * under)
