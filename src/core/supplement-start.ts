import type { AgreementVersion } from './agreements.ts'
import { civilFrom, dayFrom, isoDay, parseDay } from './days.ts'
import { DAY } from './units.ts'
import { zoneOf } from './zone.ts'

/** Where no other start is chosen: the first day of the month after an instant, local, `YYYY-MM-DD`. */
export function defaultStart(as_of: number, zone: string): string {
  const { year, month } = civilFrom(Math.floor(zoneOf(zone).toLocal(as_of) / DAY))
  return isoDay(dayFrom(month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }))
}

/**
 * The local date on which a document holds where no other is chosen: as `defaultStart`, or, where the document has no start of its own, that of the instant.
 * @param as_of epoch milliseconds; null, and so the answer, where it is not known
 */
export function usualStart(has_start: boolean, as_of: number | null, zone: string): string | null {
  if (as_of === null) return null
  return has_start ? defaultStart(as_of, zone) : isoDay(Math.floor(zoneOf(zone).toLocal(as_of) / DAY))
}

/** Local dates on which a version binds, both ends included; `until` is null where it goes on. */
export interface BindingTerm {
  readonly version: AgreementVersion
  readonly from: string
  readonly until: string | null
}

/** When each version of one client's agreement binds, as `versionInForce` has it, in order; a version that never does is left out. */
export function bindingTerms(versions: readonly AgreementVersion[]): readonly BindingTerm[] {
  const ordered = [...versions].sort((a, b) => (a.starts_on < b.starts_on ? -1 : a.starts_on > b.starts_on ? 1 : a.version - b.version))
  return ordered.flatMap((version, index) => {
    const next = ordered[index + 1]
    const before = next === undefined ? null : isoDay((parseDay(next.starts_on) ?? 0) - 1)
    const own = version.renewal === 'rolling' ? null : version.ends_on
    const until = own === null ? before : before === null || own < before ? own : before
    return until !== null && until < version.starts_on ? [] : [{ version, from: version.starts_on, until }]
  })
}
