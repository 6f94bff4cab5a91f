import type { FieldValue } from '../../document/index.ts'

const SIZE = ['offer.seats', 'offer.servers', 'offer.sites'] as const
const CHARGE = ['agreement.billed_seats', 'rider.price_per_seat'] as const

/** Fields that are worked out of others, and the ones of those that may be set here. */
const FEEDS: Readonly<Record<string, readonly string[]>> = {
  'offer.monthly_fee': SIZE,
  'offer.fee_basis': SIZE,
  'offer.charges': SIZE,
  'offer.size': SIZE,
  'plans.proposed_price': ['offer.plan', ...SIZE],
  'plans.prices': SIZE,
  'plans.premium_charge': SIZE,
  'plans.premium_basis': SIZE,
  'plans.premium_prices': SIZE,
  'rider.charge_basis': CHARGE,
  'rider.monthly_charge': CHARGE,
  'rider.together': ['agreement.monthly_fee', ...CHARGE],
}

/** What feeds a document's fields without standing in it. */
export function feeding(used: ReadonlySet<string>): readonly string[] {
  return [...new Set([...used].flatMap((path) => FEEDS[path] ?? []))].filter((path) => !used.has(path))
}

export interface Root {
  readonly path: string
  readonly expected: string
  readonly from: string
}

/** Why a worked-out field is missing: those that feed it and are missing themselves, and of these the ones that it names, where it names any. Empty where it feeds on nothing, or on all it needs. */
export function rootsOf(path: string, fields: ReadonlyMap<string, FieldValue>): readonly Root[] {
  const roots = (FEEDS[path] ?? []).flatMap((one) => {
    const value = fields.get(one)
    return value?.kind === 'missing' ? [{ path: one, expected: value.expected, from: value.from }] : []
  })
  const own = fields.get(path)
  const named = own?.kind === 'missing' ? roots.filter(({ expected }) => own.expected.includes(expected)) : []
  return named.length > 0 ? named : roots
}
