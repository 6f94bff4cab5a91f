import type { AgreementVersion } from './agreements.ts'
import { centsOf } from './cents.ts'

/** What a version's fee changed against the one before it. Integer cents a month. */
export interface FeeChange {
  readonly cents: number
  /** Of the fee before; null where that was nothing. */
  readonly share: number | null
  /** For seats that came or went, at the fee for a seat until then, rounded once; null where the seats of either are not stated. */
  readonly seats_cents: number | null
  /** The rest: what is paid for the same. */
  readonly price_cents: number | null
  /** Another plan is paid: the rest is its price too. */
  readonly plan_changed: boolean
}

export interface FeeYear {
  readonly version: AgreementVersion
  /** Null for the first, and where either fee is not stated. */
  readonly change: FeeChange | null
}

/** A client's fee from version to version, in order of start. */
export function feeHistory(versions: readonly AgreementVersion[]): FeeYear[] {
  const ordered = versions.toSorted((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : a.version - b.version))
  return ordered.map((version, i) => {
    const before = ordered[i - 1]
    return { version, change: before === undefined ? null : changeFrom(before, version) }
  })
}

function changeFrom(before: AgreementVersion, { monthly_fee_cents: fee, billed_seats: seats, plan }: AgreementVersion): FeeChange | null {
  const [fee_before, seats_before] = [before.monthly_fee_cents, before.billed_seats]
  if (fee === null || fee_before === null) return null
  const cents = fee - fee_before
  const seats_cents = seats === null || seats_before === null || seats_before <= 0 ? null : centsOf(fee_before, seats - seats_before, seats_before)
  return { cents, share: fee_before > 0 ? cents / fee_before : null, seats_cents, price_cents: seats_cents === null ? null : cents - seats_cents, plan_changed: plan !== before.plan }
}

export interface PriceSince {
  readonly since: string
  /** It is the price of the first version that the files hold: it may be older. */
  readonly at_least: boolean
}

/** Since when the same is paid for the same: the start of the last version that raised the price or agreed on another plan; null without a version up to that one. */
export function priceSince(history: readonly FeeYear[], version: AgreementVersion): PriceSince | null {
  const until = history.findIndex((year) => year.version === version)
  if (until < 0) return null
  const agreed = history.slice(0, until + 1)
  const raised = agreed.findLast(({ change }) => change !== null && (change.plan_changed || (change.price_cents ?? change.cents) > 0))
  return raised === undefined ? { since: agreed[0]!.version.starts_on, at_least: true } : { since: raised.version.starts_on, at_least: false }
}
