import type { AgreementVersion } from './agreements.ts'
import { centsOf, shareOfCents } from './cents.ts'
import type { Price } from './content.ts'
import { isoDay, monthsLater, parseDay } from './days.ts'
import { feeHistory, priceSince, type FeeYear, type PriceSince } from './fee-history.ts'
import { renewalDates, versionSpeaking, type TermStanding } from './renewal-dates.ts'
import type { RenewalRules } from './renewal-rules.ts'

/** What a seat costs that is not billed yet: the plan's price for one, or the fee by the seats that are billed. */
export const SEAT_PRICES = ['plan', 'fee'] as const
export type SeatPrice = (typeof SEAT_PRICES)[number]

export interface TrueUpQuestion {
  /** Of one client, in any order. */
  readonly versions: readonly AgreementVersion[]
  /** ISO date. */
  readonly as_of: string
  /** As the file of clients states them. */
  readonly stated: number | null
  /** Of the kinds that count as seats; null where no file tells. */
  readonly devices: number | null
  readonly rules: Pick<RenewalRules, 'seats_from' | 'increase_per_year'>
  /** By id of a plan. */
  readonly plans: ReadonlyMap<string, { readonly price: Price }>
  /** Seats that the owner counts himself, in place of the files. */
  readonly agreed?: number | null
}

/** What files count of one client beside what is stated. */
export interface SeatsCounted {
  /** Of the kinds that count as seats; null where no file tells. */
  readonly devices: number | null
}

export interface SeatCount {
  readonly billed: number | null
  readonly stated: number | null
  readonly devices: number | null
  /** What is to be billed, by the rule; null where nothing tells. */
  readonly used: number | null
  readonly used_from: 'stated' | 'devices' | 'both' | 'agreed' | null
  /** `used` less `billed`: below 0 where too many are billed. */
  readonly more: number | null
}

/** For the seats that differ. Integer cents; below 0 is given back. */
export interface SeatsAmount {
  /** For one seat; rounded where it is the fee by its seats. */
  readonly per_seat_cents: number
  /** Rounded once, as an invoice bears it. */
  readonly month_cents: number
  /** Twelve such months. */
  readonly year_cents: number
}

/** The yearly increase. `too_soon`: less than twelve months after the last; `agreed`: a version that follows states the fee; `unknown`: no fee. */
export interface FeeIncrease {
  readonly standing: 'due' | 'too_soon' | 'agreed' | 'unknown'
  /** By the rules. */
  readonly share: number
  readonly since: PriceSince | null
  /** First day on which it may be asked again, where it is too soon. */
  readonly earliest_on: string | null
  /** Of the fee as it is; 0 where none is due, null without a fee. */
  readonly cents: number | null
}

/** The fee of the next term, line by line; they add up. */
export interface FeeAfter {
  readonly fee_cents: number
  readonly seats_cents: number
  readonly increase_cents: number
  readonly after_cents: number
}

export interface TrueUp {
  readonly version: AgreementVersion | null
  readonly standing: TermStanding
  /** Last day on which notice can be given. */
  readonly notice_by: string | null
  /** As `renewalDates` has it. */
  readonly renews_on: string | null
  /** First day of the next term; null where there is none. */
  readonly from_on: string | null
  /** The version that is agreed for it, where one is. */
  readonly follows: AgreementVersion | null
  readonly seats: SeatCount
  readonly amounts: Readonly<Record<SeatPrice, SeatsAmount | null>>
  readonly increase: FeeIncrease
  /** Null where the fee or the amount is not known, is agreed already, or would be less than nothing. */
  readonly after: Readonly<Record<SeatPrice, FeeAfter | null>>
  readonly history: readonly FeeYear[]
}

/** Months from one increase to the next. */
const BETWEEN = 12
const MONTHS = 12

/**
 * What a client is billed for beside what it uses, and its fee in the next term: a pure function of files, day and rules.
 * Seats at the plan's price are `more` times its price; at the fee they are `more` times the fee by the seats billed,
 * rounded once for a month. The increase is the rule's share of the fee as it is, less seats that go; of seats that come only where they are priced by
 * the fee, as the plan's price is this year's already. Rounded once to cents, a half upwards. It is asked with a new term,
 * twelve months after the last at the soonest, and once however long it was left out. Where the term is over, a new one could begin at once.
 */
export function trueUpOf({ versions, as_of, stated, devices, rules, plans, agreed = null }: TrueUpQuestion): TrueUp {
  const history = feeHistory(versions)
  const { version, standing } = versionSpeaking(versions, as_of)
  const { renews_on, notice_by } = version === null ? { renews_on: null, notice_by: null } : renewalDates(version, as_of)
  const follows = version === null ? null : history.find((year) => year.version.starts_on > version.starts_on)?.version ?? null
  const from_on = follows?.starts_on ?? (version === null || standing === 'ended' ? null : nextTerm(version, renews_on))
  const seats = countSeats(version?.billed_seats ?? null, stated, devices, rules.seats_from, agreed)
  const fee = version?.monthly_fee_cents ?? null
  const price = version === null ? undefined : plans.get(version.plan)?.price
  const amounts = { plan: price === undefined ? null : atPrice(seats, price.per_seat_cents), fee: fee === null ? null : atFee(seats, fee) }
  const increase = increaseOf(version, { history, from_on: from_on ?? as_of, follows, share: rules.increase_per_year })
  const after = (basis: SeatPrice): FeeAfter | null => feeAfter(fee, seats.more === 0 ? 0 : amounts[basis]?.month_cents ?? null, increase, basis)
  return { version, standing, notice_by: standing === 'ended' ? null : notice_by, renews_on, from_on, follows, seats, amounts, increase, after: { plan: after('plan'), fee: after('fee') }, history }
}

/** A rolling term's `renews_on` is the first day of the next, a fixed one's the last of its own. */
function nextTerm({ renewal }: AgreementVersion, renews_on: string | null): string | null {
  const day = renews_on === null ? null : parseDay(renews_on)
  return day === null ? null : isoDay(renewal === 'rolling' ? day : day + 1)
}

function countSeats(billed: number | null, stated: number | null, devices: number | null, from: RenewalRules['seats_from'], agreed: number | null): SeatCount {
  const count = (used: number | null, used_from: SeatCount['used_from']): SeatCount => ({ billed, stated, devices, used, used_from: used === null ? null : used_from, more: used === null || billed === null ? null : used - billed })
  if (agreed !== null) return count(agreed, 'agreed')
  if (from === 'clients') return count(stated, 'stated')
  if (from === 'assets') return count(devices, 'devices')
  if (stated === null || devices === null) return count(stated ?? devices, stated === null ? 'devices' : 'stated')
  return count(Math.max(stated, devices), stated === devices ? 'both' : stated > devices ? 'stated' : 'devices')
}

const amount = (per_seat_cents: number, month_cents: number): SeatsAmount => ({ per_seat_cents, month_cents, year_cents: MONTHS * month_cents })

const atPrice = ({ more }: SeatCount, per_seat: number): SeatsAmount | null => (more === null ? null : amount(per_seat, more * per_seat))

function atFee({ more, billed }: SeatCount, fee: number): SeatsAmount | null {
  return more === null || billed === null || billed <= 0 ? null : amount(centsOf(fee, 1, billed), centsOf(fee, more, billed))
}

function increaseOf(version: AgreementVersion | null, { history, from_on, follows, share }: { readonly history: readonly FeeYear[]; readonly from_on: string; readonly follows: AgreementVersion | null; readonly share: number }): FeeIncrease {
  const fee = version?.monthly_fee_cents ?? null
  const since = version === null ? null : priceSince(history, version)
  const none = { share, since, earliest_on: null }
  if (fee === null) return { ...none, standing: 'unknown', cents: null }
  if (follows !== null) return { ...none, standing: 'agreed', cents: 0 }
  const day = since === null ? null : parseDay(since.since)
  const earliest_on = day === null ? null : isoDay(monthsLater(day, BETWEEN))
  if (earliest_on !== null && earliest_on > from_on) return { ...none, standing: 'too_soon', earliest_on, cents: 0 }
  return { ...none, standing: 'due', cents: shareOfCents(fee, share) }
}

function feeAfter(fee: number | null, seats_cents: number | null, { standing, share }: FeeIncrease, basis: SeatPrice): FeeAfter | null {
  if (fee === null || seats_cents === null || standing === 'agreed') return null
  const raised = fee + (basis === 'fee' ? seats_cents : Math.min(0, seats_cents))
  const increase_cents = standing === 'due' ? shareOfCents(Math.max(0, raised), share) : 0
  const after_cents = fee + seats_cents + increase_cents
  return after_cents < 0 ? null : { fee_cents: fee, seats_cents, increase_cents, after_cents }
}
