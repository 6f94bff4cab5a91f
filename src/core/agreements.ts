/** A client as the files describe it; null where they say nothing. */
export interface ClientTerms {
  readonly client: string
  readonly legal_name: string | null
  readonly address: string | null
  readonly seats: number | null
  readonly servers: number | null
  readonly sites: number | null
  readonly travel_minutes: number | null
}

/** Somebody of whom no file says anything. */
export const clientByName = (client: string): ClientTerms => ({ client, legal_name: null, address: null, seats: null, servers: null, sites: null, travel_minutes: null })

/** Somebody who is no client yet: what was typed is also the name to sign under, until another is. */
export const prospectByName = (name: string): ClientTerms => ({ ...clientByName(name.trim()), legal_name: name.trim() })

/** One version of a client's agreement. Dates are local, `YYYY-MM-DD`, both ends included. */
export interface AgreementVersion {
  readonly client: string
  readonly version: number
  /** Id of a plan. */
  readonly plan: string
  readonly starts_on: string
  readonly ends_on: string
  readonly renewal: 'rolling' | 'fixed'
  readonly notice_days: number | null
  readonly notice_months: number | null
  readonly monthly_fee_cents: number | null
  readonly billed_seats: number | null
  readonly premium_response_from: string | null
  readonly premium_response_until: string | null
}

/**
 * The version that binds on a local date. A version takes the place of all earlier ones from its start on, for good,
 * so only the latest that has started counts (the higher number where two start on one day). It binds up to and on
 * `ends_on`; a rolling one goes on after that until a later version starts, a fixed one does not.
 * @param versions of one client, in any order.
 */
export function versionInForce(versions: readonly AgreementVersion[], local_date: string): AgreementVersion | null {
  const latest = ordered(versions).findLast((version) => version.starts_on <= local_date)
  if (latest === undefined) return null
  return local_date <= latest.ends_on || latest.renewal === 'rolling' ? latest : null
}

/** Whether the version carries the rider on that local date; both ends included, and no end where none is stated. */
export function riderInForce(version: AgreementVersion, local_date: string): boolean {
  const { premium_response_from: from, premium_response_until: until } = version
  return from !== null && from <= local_date && (until === null || local_date <= until)
}

export type SupplementVersion =
  | { readonly kind: 'within'; readonly version: AgreementVersion }
  /** The start lies in a version that begins only after the current one. */
  | { readonly kind: 'follows'; readonly version: AgreementVersion }
  /** No version binds on that date; `latest` is the last there is. */
  | { readonly kind: 'outside'; readonly latest: AgreementVersion | null }

/**
 * Which version a supplement that starts on that date would add to.
 * @param today local date on which the supplement is made: a start in a version later than the one then in force
 * follows it. Without it, the version that binds on the start is taken as it is.
 */
export function supplementVersion(
  versions: readonly AgreementVersion[], starts_on: string, today: string | null = null,
): SupplementVersion {
  const version = versionInForce(versions, starts_on)
  if (version === null) return { kind: 'outside', latest: ordered(versions).at(-1) ?? null }
  const current = today === null ? null : versionInForce(versions, today)
  return { kind: current !== null && current !== version && current.starts_on < version.starts_on ? 'follows' : 'within', version }
}

function ordered(versions: readonly AgreementVersion[]): AgreementVersion[] {
  return [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : a.version - b.version))
}
