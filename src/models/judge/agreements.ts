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

/** The plan whose hours hold between two instants; without gaps from the beginning to the end of time. */
export interface PlanSpan {
  readonly plan_no: number
  readonly from: number
  readonly until: number
}

/** Which plan's hours hold when, for one client: the version's in force; between versions those of the assumed plan, else those that held last, and before the first those of the first. */
export function planSpans(versions: readonly BindingVersion[], assumed_plan_no: number): readonly PlanSpan[] {
  const spans: PlanSpan[] = []
  const add = (plan_no: number, from: number, until: number) => {
    const last = spans.at(-1)
    if (!(from < until)) return
    if (last?.plan_no === plan_no) spans[spans.length - 1] = { ...last, until }
    else spans.push({ plan_no, from, until })
  }
  let reached = -Infinity
  let previous = assumed_plan_no
  for (const { plan_no, from, until } of versions) {
    if (!(until > Math.max(from, reached))) continue
    add(previous < 0 ? plan_no : previous, reached, Math.max(from, reached))
    add(plan_no, Math.max(from, reached), until)
    reached = until
    previous = assumed_plan_no >= 0 ? assumed_plan_no : plan_no
  }
  if (spans.length > 0) add(previous, reached, Infinity)
  return spans
}
