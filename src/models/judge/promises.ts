import { findTarget, localParts, NO_DATE, PRIORITIES, promisedShare, type CatalogueItem, type ClockName, type Content, type Plan, type Rider, type TargetSource, type Zone } from '../../core/index.ts'
import type { BindingVersion } from './agreements.ts'
import { bindingAt } from './agreements.ts'
import { PLACE, type TicketColumns } from './columns.ts'

export const TARGET_SOURCES = ['none', 'priority', 'catalogue', 'rider'] as const satisfies readonly TargetSource[]

/** What each ticket was promised. Columns by ticket. */
export interface Promises {
  /** Position among the content's plans, -1 for none. */
  readonly plan_no: Int32Array
  /** -1 where no version was in force. */
  readonly version: Int32Array
  readonly assumed: Uint8Array
  readonly express: Uint8Array
  /** Where both clocks start, epoch milliseconds. */
  readonly start: Float64Array
  readonly targets: Readonly<Record<ClockName, ClockPromise>>
}

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
function targetTable(plans: readonly Plan[], rider: Rider | null, catalogue: readonly CatalogueItem[]) {
  const known = new Map<number, Readonly<Record<ClockName, Found>>>()
  return (planNo: number, express: boolean, priorityCode: number, issueNo: number, onSite: boolean) => {
    const priorityNo = priorityCode < PRIORITIES.length ? priorityCode : PRIORITIES.length
    const key = (((planNo * 2 + (express ? 1 : 0)) * 5 + priorityNo) * (catalogue.length + 1) + issueNo + 1) * 2 + (onSite ? 1 : 0)
    const cached = known.get(key)
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
    known.set(key, result)
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
  readonly rider: Rider | null
  /** For local months: a zone by ticket. */
  readonly zones: readonly Zone[]
  readonly zone_no: Int32Array
}

/** Agreement in force at creation, rider, plan and targets of every ticket. */
export function promisesOf({ tickets, versions, travel_minutes, content, assumed_plan_no, rider, zones, zone_no }: PromiseQuestion): Promises {
  const { count } = tickets
  const plans = [...content.plans.values()]
  const lookUp = targetTable(plans, rider, content.catalogue)
  const result = {
    plan_no: new Int32Array(count).fill(-1), version: new Int32Array(count).fill(-1),
    assumed: new Uint8Array(count), express: new Uint8Array(count), start: tickets.created_at.slice(),
    targets: { response: emptyClock(count), resolution: emptyClock(count) },
  }
  const marked: number[] = []
  for (let i = 0; i < count; i++) {
    const binding = bindingAt(versions[tickets.client_no[i]!] ?? [], tickets.created_at[i]!)
    result.version[i] = binding?.version.version ?? -1
    result.plan_no[i] = binding?.plan_no ?? assumed_plan_no
    result.assumed[i] = binding === null && assumed_plan_no >= 0 ? 1 : 0
    if (binding === null || rider === null) continue
    const at = tickets.express_at[i]!
    const isMarked = binding.rider_from <= at && at < binding.rider_until
    const within = binding.rider_from <= tickets.created_at[i]! && tickets.created_at[i]! < binding.rider_until
    if (rider.applies_to === 'agreement' ? within || isMarked : isMarked) result.express[i] = 1
    if (isMarked && (rider.applies_to === 'express' || !within)) result.start[i] = Math.max(at, tickets.created_at[i]!)
    if (isMarked) marked.push(i)
  }
  if (rider?.applies_to === 'express' && rider.monthly_limit !== null) {
    for (const ticket of overLimit(tickets, marked, rider.monthly_limit, zones, zone_no)) {
      result.express[ticket] = 0
      result.start[ticket] = tickets.created_at[ticket]!
    }
  }
  for (let i = 0; i < count; i++) {
    const planNo = result.plan_no[i]!
    if (planNo < 0) continue
    const onSite = tickets.place[i] === PLACE.on_site
    const found = lookUp(planNo, result.express[i] === 1, tickets.priority[i]!, tickets.issue_no[i]!, onSite)
    for (const clock of ['response', 'resolution'] as const) {
      const { seconds, source, travels, promised_bp } = found[clock]
      const travel = travels ? travel_minutes[tickets.client_no[i]!] ?? 0 : 0
      const into = result.targets[clock]
      into.target_seconds[i] = seconds < 0 ? -1 : seconds + travel * 60
      into.source[i] = source
      into.travel_minutes[i] = seconds < 0 ? 0 : travel
      into.promised_bp[i] = promised_bp
    }
  }
  return result
}
