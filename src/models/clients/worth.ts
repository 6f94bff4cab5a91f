import { civilFrom, dayFrom, parseDay, type AgreementVersion, type BindingTerm } from '../../core/index.ts'
import type { ClientWorth } from '../clients.ts'

/** Seconds of work in the period, and tickets that were worked on. */
export interface Work {
  readonly seconds: number | null
  /** Of those, on days on which an agreement binds. */
  readonly bound_seconds: number
  readonly tickets: number
  readonly untold: number
}

export interface WorthQuestion {
  /** When each version of the client's agreement binds. */
  readonly terms: readonly BindingTerm[]
  /** Both included, ISO. */
  readonly from_on: string
  readonly until_on: string
  /** Days since 1970 of the first work that any file tells of in the period; null where none does. */
  readonly hours_since: number | null
  readonly hours_from: ClientWorth['hours_from']
  readonly work: Work | null
  /** As the file of clients states them, else the agreement. */
  readonly seats: number | null
  readonly costs: { readonly labour_per_hour_cents: number; readonly tools_per_seat_cents: number }
}

/** Parts of one month: divides by 28, 29, 30 and 31 without a rest. */
export const PARTS = 377_580

/**
 * What a client is worth a month, of the days of the period on which an agreement binds. A day is one part in 28 to 31 of
 * its month; months are the parts together. Fee: for each day its version's monthly fee times the day's part, summed and
 * divided by the months. Labour: minutes worked on those days (from the first day that any file tells hours of), at the
 * provider's cost of an hour, divided by the months; without an agreement, of all days. Tools: cost of a seat times seats.
 * Each is rounded once, half up, to cents. What no file tells is null, and so is all that would rest on it.
 */
export function worthOf({ terms, from_on, until_on, hours_since, hours_from, work, seats, costs }: WorthQuestion): ClientWorth {
  const { tickets = 0, untold = 0 } = work ?? {}
  const seconds = hours_from === 'none' ? null : work?.seconds ?? (tickets === 0 ? 0 : null)
  const [from, until] = [parseDay(from_on), parseDay(until_on)]
  const span = from === null || until === null ? null : { from, until }
  const fee_cents = span === null ? null : meanFee(terms, span.from, span.until)
  const labour_cents = span === null || seconds === null ? null : labour(seconds, work?.bound_seconds ?? 0, terms, Math.max(span.from, hours_since ?? span.from), span.until, costs.labour_per_hour_cents)
  const tools_cents = seats === null ? null : seats * costs.tools_per_seat_cents
  const left_cents = fee_cents === null || labour_cents === null || tools_cents === null ? null : fee_cents - labour_cents - tools_cents
  return {
    fee_cents, labour_cents, tools_cents, left_cents, margin: left_cents === null || fee_cents === null || fee_cents <= 0 ? null : left_cents / fee_cents,
    minutes: seconds === null ? null : seconds / 60, hours_from, without_minutes: untold, tickets,
  }
}

function meanFee(terms: readonly BindingTerm[], from: number, until: number): number | null {
  let owed = 0n
  let months = 0
  for (const { version, parts } of partsOf(terms, from, until)) {
    if (version.monthly_fee_cents === null) return null
    owed += BigInt(version.monthly_fee_cents) * BigInt(parts)
    months += parts
  }
  return months === 0 ? null : halfUp(owed, BigInt(months))
}

function labour(seconds: number, bound_seconds: number, terms: readonly BindingTerm[], from: number, until: number, per_hour_cents: number): number {
  const bound = partsOf(terms, from, until).reduce((sum, { parts }) => sum + parts, 0)
  const [counted, parts] = bound > 0 ? [bound_seconds, bound] : [seconds, partsWithin(from, until)]
  return parts === 0 ? 0 : halfUp(BigInt(Math.round(counted)) * BigInt(per_hour_cents) * BigInt(PARTS), 3600n * BigInt(parts))
}

/** Of each version, the parts of months on whose days it binds. */
export function partsOf(terms: readonly BindingTerm[], from: number, until: number): { readonly version: AgreementVersion; readonly parts: number }[] {
  return terms.map(({ version, from: begins, until: ends }) => ({
    version, parts: partsWithin(Math.max(from, parseDay(begins) ?? Infinity), Math.min(until, ends === null ? Infinity : parseDay(ends) ?? -Infinity)),
  })).filter(({ parts }) => parts > 0)
}

/** 377 580 for each month; of a month in part its days' share. Both days included. */
export function partsWithin(from: number, until: number): number {
  let parts = 0
  for (let day = from; day <= until;) {
    const { year, month } = civilFrom(day)
    const first = dayFrom({ year, month, day: 1 })
    const next = dayFrom(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 })
    parts += (Math.min(next - 1, until) - day + 1) * (PARTS / (next - first))
    day = next
  }
  return parts
}

/** To the nearest whole number, a half upwards. @param under above 0 */
export function halfUp(over: bigint, under: bigint): number {
  const [above, below] = [2n * over + under, 2n * under]
  const whole = above / below
  return Number(above % below < 0n ? whole - 1n : whole)
}
