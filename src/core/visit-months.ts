import { civilFrom, dayFrom, isoDay, parseDay } from './days.ts'
import type { PlanClient, PlanContent, PlanTold, VisitMonth, VisitState } from './planned.ts'
import { bindingTerms } from './supplement-start.ts'

/**
 * On-site visits of each local month, from eleven months before that of the day to twelve after it. A visit is owed for a
 * month on all of whose days an agreement binds: as many as its plan names, and at least what the rules say. Months before
 * the first visit that any file tells of are not judged.
 * @param today days since 1970
 */
export function visitMonths({ versions, visits }: Pick<PlanClient, 'versions' | 'visits'>, today: number, { renewals, plans }: PlanContent, { visits_since }: PlanTold): VisitMonth[] {
  const { year, month } = civilFrom(today)
  const terms = bindingTerms(versions).map(({ version, from, until }) => ({ plan: version.plan, from: parseDay(from) ?? Infinity, until: until === null ? Infinity : parseDay(until) ?? -Infinity }))
  const made = Map.groupBy(visits.filter(({ kind, visited_on, file }) => kind === 'on_site' && (file === null || visited_on <= isoDay(today))), ({ visited_on }) => visited_on.slice(0, 7))
  return Array.from({ length: 24 }, (_, at) => {
    const first = firstOfMonth(year * 12 + month - 1 + at - 11)
    const last = firstOfMonth(year * 12 + month + at - 11) - 1
    const label = isoDay(first).slice(0, 7)
    const bound = terms.filter((term) => term.from <= last && term.until >= first)
    const whole = bound.reduce((days, term) => days + Math.min(term.until, last) - Math.max(term.from, first) + 1, 0) > last - first
    const owed = whole ? Math.max(renewals.visits_per_month, plans.get(bound.at(-1)?.plan ?? '')?.visits_per_month ?? 0) : 0
    const found = made.get(label) ?? []
    return { month: label, owed, made: found.length, state: stateOf(owed, found.length, at, first, visits_since), visits: found }
  })
}

function stateOf(owed: number, made: number, at: number, first: number, since: string | null): VisitState {
  if (owed === 0) return 'not_owed'
  if (made >= owed) return 'kept'
  if (at > 11) return 'not_yet'
  if (since === null || since > isoDay(first + 27)) return 'no_file'
  if (at === 11) return 'running'
  return made === 0 ? 'missing' : 'fewer'
}

const firstOfMonth = (months: number): number => dayFrom({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 })
