import { parseDay, type AgreementVersion, type Zone } from '../../core/index.ts'

const DAY = 86_400_000

/** A version with the instants between which it binds, `from` included, `until` not. */
export interface BindingVersion {
  readonly version: AgreementVersion
  readonly plan_no: number
  readonly from: number
  readonly until: number
  /** When the rider is part of it; an empty span where it never is. */
  readonly rider_from: number
  readonly rider_until: number
}

const midnight = (date: string, zone: Zone, days = 0): number => {
  const day = parseDay(date)
  return day === null ? NaN : zone.toUtc((day + days) * DAY)
}

/**
 * The same rule as `versionInForce` and `riderInForce`, as spans of instants: dates are local to the
 * calendar of each version's plan. Versions whose plan is not in the content are left out.
 *
 * @param planNo position of a plan among the content's plans, or -1
 * @param zoneOfPlan zone of that plan's calendar
 */
export function bindingVersions(versions: readonly AgreementVersion[], planNo: (plan: string) => number, zoneOfPlan: (planNo: number) => Zone): BindingVersion[] {
  const ordered = versions
    .filter((version) => planNo(version.plan) >= 0)
    .sort((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : a.version - b.version))
  return ordered.map((version, i) => {
    const plan_no = planNo(version.plan)
    const zone = zoneOfPlan(plan_no)
    const next = ordered[i + 1]
    const replaced = next === undefined ? Infinity : midnight(next.starts_on, zone)
    const ended = version.renewal === 'rolling' ? Infinity : midnight(version.ends_on, zone, 1)
    const rider_from = version.premium_response_from === null ? Infinity : midnight(version.premium_response_from, zone)
    const rider_until = version.premium_response_until === null ? Infinity : midnight(version.premium_response_until, zone, 1)
    return { version, plan_no, from: midnight(version.starts_on, zone), until: Math.min(replaced, ended), rider_from, rider_until }
  })
}

/** The version that binds at an instant; null where none does. */
export function bindingAt(versions: readonly BindingVersion[], at: number): BindingVersion | null {
  for (const version of versions) {
    if (version.from <= at && at < version.until) return version
  }
  return null
}
