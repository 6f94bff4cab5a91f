import { findTarget, localParts, NO_DATE, PRIORITIES, promisedShare, type CatalogueItem, type ClockName, type Content, type Plan, type Rider, type TargetSource, type Zone } from '../../core/index.ts'
import type { BindingVersion } from './agreements.ts'
import { bindingAt } from './agreements.ts'
import { PLACE, type TicketColumns } from './columns.ts'

export const TARGET_SOURCES = ['none', 'priority', 'catalogue', 'rider'] as const satisfies readonly TargetSource[]

/** What each ticket is judged by. Columns by ticket. */
export interface Binding {
  /** Position among the content's plans, -1 for none. */
  readonly plan_no: Int32Array
  /** -1 where no version was in force. */
  readonly version: Int32Array
  readonly assumed: Uint8Array
  readonly express: Uint8Array
  /** Creation, or the mark that made a ticket express; epoch milliseconds. */
  readonly start: Float64Array
}

/** What one clock of each ticket was promised. */
export interface ClockPromise {
  /** -1 for none. */
  readonly target_seconds: Int32Array
  /** Position in `TARGET_SOURCES`. */
  readonly source: Uint8Array
  /** Minutes of travel within the target. */
  readonly travel_minutes: Int32Array
  /** Promised share in basis points; 0 without a plan. */
  readonly promised_bp: Int32Array
}

interface Found {
  readonly seconds: number
  readonly source: number
  readonly travels: boolean
  readonly promised_bp: number
}

const emptyClock = (count: number): ClockPromise => ({
  target_seconds: new Int32Array(count).fill(-1),
  source: new Uint8Array(count),
  travel_minutes: new Int32Array(count),
  promised_bp: new Int32Array(count),
})

/** Targets repeat over few combinations of plan, rider, priority, kind of issue and place; travel is added per client. */
function targetsBy(plans: readonly Plan[], rider: Rider | null, catalogue: readonly CatalogueItem[]) {
  const known: (Readonly<Record<ClockName, Found>> | undefined)[] = Array.from({ length: (plans.length * 2) * 5 * (catalogue.length + 1) * 2 })
  return (planNo: number, express: boolean, priorityCode: number, issueNo: number, onSite: boolean) => {
    const priorityNo = priorityCode < PRIORITIES.length ? priorityCode : PRIORITIES.length
    const key = (((planNo * 2 + (express ? 1 : 0)) * 5 + priorityNo) * (catalogue.length + 1) + issueNo + 1) * 2 + (onSite ? 1 : 0)
    const cached = known[key]
    if (cached !== undefined) return cached
    const plan = plans[planNo]!
    const question = {
      plan, rider, express,
      priority: PRIORITIES[priorityNo] ?? null,
      issue: catalogue[issueNo] ?? null,
      place: onSite ? 'on_site' as const : 'remote' as const,
    }
    const still = findTarget({ ...question, travel_minutes: 0 })
    const away = findTarget({ ...question, travel_minutes: 1 })
    const found = (clock: ClockName): Found => ({
      seconds: still[clock].minutes === null ? -1 : Math.round(still[clock].minutes * 60),
      source: TARGET_SOURCES.indexOf(still[clock].source),
      travels: away[clock].travel_minutes > 0,
      promised_bp: Math.round(promisedShare(plan, rider, still[clock].source === 'rider', clock) * 10_000),
    })
    const result = { response: found('response'), resolution: found('resolution') }
    known[key] = result
    return result
  }
}

/** Marked tickets over the rider's monthly limit, in order of their mark, by client and local month. */
function overLimit(tickets: TicketColumns, marked: readonly number[], limit: number, zones: readonly Zone[], zoneNo: Int32Array): Set<number> {
  const { month } = localParts(tickets.express_at, zoneNo, zones)
  const counted = new Map<string, number>()
  const over = new Set<number>()
  for (const ticket of [...marked].sort((a, b) => tickets.express_at[a]! - tickets.express_at[b]! || a - b)) {
    if (month[ticket] === NO_DATE) continue
    const key = `${tickets.client_no[ticket]}/${month[ticket]}`
    const before = counted.get(key) ?? 0
    if (before >= limit) over.add(ticket)
    counted.set(key, before + 1)
  }
  return over
}

export interface PromiseQuestion {
  readonly tickets: TicketColumns
  /** By `client_no`. */
  readonly versions: readonly (readonly BindingVersion[])[]
  readonly travel_minutes: readonly (number | null)[]
  readonly content: Content
  readonly assumed_plan_no: number
  /** For local months: a zone by ticket. */
  readonly zones: readonly Zone[]
  readonly zone_no: Int32Array
}

const riderOf = (content: Content): Rider | null => content.riders.get('premium-response') ?? null

/** The version of each ticket's agreement that was in force at an instant, its plan and whether the rider holds; a mark counts where the rider was in force at the mark. @param at by ticket */
export function bindingOf({ tickets, versions, content, assumed_plan_no, zones, zone_no }: PromiseQuestion, at: Float64Array): Binding {
  const { count } = tickets
  const rider = riderOf(content)
  const result = {
    plan_no: new Int32Array(count).fill(-1), version: new Int32Array(count).fill(-1),
    assumed: new Uint8Array(count), express: new Uint8Array(count), start: tickets.created_at.slice(),
  }
  const marked: number[] = []
  for (let i = 0; i < count; i++) {
    const binding = bindingAt(versions[tickets.client_no[i]!] ?? [], at[i]!)
    result.version[i] = binding?.version.version ?? -1
    result.plan_no[i] = binding?.plan_no ?? assumed_plan_no
    result.assumed[i] = binding === null && assumed_plan_no >= 0 ? 1 : 0
    if (binding === null || rider === null) continue
    const mark = tickets.express_at[i]!
    const isMarked = binding.rider_from <= mark && mark < binding.rider_until
    const within = binding.rider_from <= at[i]! && at[i]! < binding.rider_until
    if (rider.applies_to === 'agreement' ? within || isMarked : isMarked) result.express[i] = 1
    if (isMarked && (rider.applies_to === 'express' || !within)) result.start[i] = Math.max(mark, tickets.created_at[i]!)
    if (isMarked) marked.push(i)
  }
  if (rider?.applies_to === 'express' && rider.monthly_limit !== null) {
    for (const ticket of overLimit(tickets, marked, rider.monthly_limit, zones, zone_no)) {
      result.express[ticket] = 0
      result.start[ticket] = tickets.created_at[ticket]!
    }
  }
  return result
}

/** What a clock may take, of every ticket. @param priority codes by ticket: those that this clock is judged by */
export function promiseOf(clock: ClockName, { tickets, travel_minutes, content }: PromiseQuestion, binding: Binding, priority: Uint8Array): ClockPromise {
  const targets = targetsBy([...content.plans.values()], riderOf(content), content.catalogue)
  const into = emptyClock(tickets.count)
  for (let i = 0; i < tickets.count; i++) {
    const planNo = binding.plan_no[i]!
    if (planNo < 0) continue
    const onSite = tickets.place[i] === PLACE.on_site
    const { seconds, source, travels, promised_bp } = targets(planNo, binding.express[i] === 1, priority[i]!, tickets.issue_no[i]!, onSite)[clock]
    const travel = travels ? travel_minutes[tickets.client_no[i]!] ?? 0 : 0
    into.target_seconds[i] = seconds < 0 ? -1 : seconds + travel * 60
    into.source[i] = source
    into.travel_minutes[i] = seconds < 0 ? 0 : travel
    into.promised_bp[i] = promised_bp
  }
  return into
}
