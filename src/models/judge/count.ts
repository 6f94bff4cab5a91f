import { compileCalendar, localParts, NO_DATE, runClocks, zoneOf, type ClockName, type Content, type CountingRules } from '../../core/index.ts'
import type { NewColumns } from '../../db/index.ts'
import { pauseSpans, pausingBits } from './events.ts'
import type { Pulled } from './index.ts'
import type { Parties } from './parties.ts'
import type { StretchQuestion } from './pauses.ts'
import { promisesOf, type Promises } from './promises.ts'
import { contradictions } from './stated.ts'
import { resolutionStops, responseStops, why, type Stops } from './stops.ts'

const DAY = 86_400_000
/** Due instants are looked for this long after `as_of`. */
const AHEAD = 400 * DAY
/** Instants before 1970 or after 2099 are slips or placeholders: their clocks are unknown, and no calendar is laid out for them. */
const FIRST = 0
const LAST = Date.UTC(2100, 0, 1)

export interface CountQuestion {
  readonly pulled: Pulled
  readonly parties: Parties
  readonly content: Content
  readonly rules: CountingRules
  readonly as_of: number
  /** The latest instant of the data. */
  readonly latest: number
  /** -1 for none. */
  readonly assumed_plan_no: number
}

export interface Counted {
  /** Of the table `clocks`: one row a ticket. The first columns are those of the response clock; where the resolution clock has its own, they are named so. */
  readonly columns: NewColumns
  /** What the table `pauses` is made from. */
  readonly waiting: () => Pick<StretchQuestion, 'spans' | 'start' | 'stop' | 'calendars' | 'calendar'>
}

function withReasons(stops: Stops, promises: Promises, clock: ClockName): Uint8Array {
  const reasons = stops.why.slice()
  const { target_seconds } = promises.targets[clock]
  for (let i = 0; i < reasons.length; i++) {
    if (reasons[i] !== 0 || target_seconds[i]! >= 0) continue
    reasons[i] = promises.plan_no[i]! < 0 ? why('no_plan') : why('no_target')
  }
  return reasons
}

function earliestOf(column: Float64Array, otherwise: number): number {
  let earliest = otherwise
  for (let i = 0; i < column.length; i++) if (column[i]! < earliest) earliest = column[i]!
  return earliest
}

/** Runs both clocks over every ticket by one set of rules. */
export function countBy({ pulled: { tickets, events, histories, zones }, parties, content, as_of, latest, assumed_plan_no }: CountQuestion): Counted {
  const earliest = earliestOf(tickets.created_at, as_of)
  const plans = [...content.plans.values()]
  const promises = promisesOf({
    tickets, versions: parties.versions, travel_minutes: parties.travel_minutes, content, assumed_plan_no,
    rider: content.riders.get('premium-response') ?? null, zones, zone_no: tickets.zone_no,
  })
  const specs = plans.map((plan) => content.calendars.get(plan.calendar)!)
  const range: [number, number] = Number.isFinite(earliest) ? [Math.max(FIRST, earliest - DAY), Math.min(LAST, Math.max(as_of, latest) + AHEAD)] : [0, DAY]
  const calendars = specs.map((spec) => compileCalendar(spec, ...range))
  const calendar = promises.plan_no

  const bits = plans.map(pausingBits)
  const pausing = new Uint8Array(tickets.count)
  for (let i = 0; i < tickets.count; i++) pausing[i] = promises.plan_no[i]! < 0 ? 0 : bits[promises.plan_no[i]!]!
  const pauses = pauseSpans(events, histories, pausing)
  const stops = { response: responseStops(tickets, histories, as_of), resolution: resolutionStops(tickets, histories, as_of) }
  const run = (clock: ClockName) => runClocks({
    count: tickets.count, as_of, start: promises.start, stop: stops[clock].stop, calendars, calendar,
    target_seconds: promises.targets[clock].target_seconds, exempt: stops[clock].exempt, impossible: stops[clock].impossible,
    pauses: clock === 'resolution' ? pauses : null,
    stated_pause_seconds: clock === 'resolution' ? tickets.stated_pause_seconds : null,
  })
  const response = run('response')
  const resolution = run('resolution')

  const localZones = [...specs.map((spec) => zoneOf(spec.zone)), ...zones]
  const month = new Int32Array(tickets.count)
  const ticket_no = new Int32Array(tickets.count)
  const zone_of = new Int32Array(tickets.count)
  for (let i = 0; i < tickets.count; i++) zone_of[i] = promises.plan_no[i]! < 0 ? plans.length + tickets.zone_no[i]! : promises.plan_no[i]!
  const local = localParts(tickets.created_at, zone_of, localZones)
  for (let i = 0; i < tickets.count; i++) {
    ticket_no[i] = i
    month[i] = local.month[i] === NO_DATE ? -1 : local.month[i]!
  }
  const columns = {
    ticket_no,
    client_no: tickets.client_no, plan_no: promises.plan_no, version: promises.version, assumed: promises.assumed, express: promises.express,
    priority: tickets.priority, priority_changed: new Uint8Array(tickets.count),
    resolution_plan_no: promises.plan_no, resolution_version: promises.version, resolution_assumed: promises.assumed, resolution_express: promises.express,
    resolution_priority: tickets.priority,
    month, weekday: local.weekday, hour: local.hour,
    created_at: tickets.created_at, started_at: promises.start, resolution_started_at: promises.start,
    ...columnsOf('response', response, stops.response, promises, tickets.stated_response, contradictions(tickets.stated_response, tickets.first_response_at, tickets.response_due_at, as_of)),
    ...columnsOf('resolution', resolution, stops.resolution, promises, tickets.stated_resolution, contradictions(tickets.stated_resolution, tickets.resolved_at, tickets.resolution_due_at, as_of)),
  }
  return { columns, waiting: () => ({ spans: pauses, start: promises.start, stop: stops.resolution.stop, calendars, calendar }) }
}

function columnsOf(clock: ClockName, output: ReturnType<typeof runClocks>, stops: Stops, promises: Promises, stated: Uint8Array, contradicted: Uint8Array) {
  const { target_seconds, source, travel_minutes, promised_bp } = promises.targets[clock]
  return {
    [`${clock}_state`]: output.state,
    [`${clock}_why`]: withReasons(stops, promises, clock),
    [`${clock}_target_seconds`]: target_seconds,
    [`${clock}_target_source`]: source,
    [`${clock}_travel_minutes`]: travel_minutes,
    [`${clock}_promised_bp`]: promised_bp,
    [`${clock}_elapsed_seconds`]: output.elapsed_seconds,
    [`${clock}_paused_seconds`]: output.paused_seconds,
    [`${clock}_due_at`]: output.due_at,
    [`${clock}_stopped_at`]: stops.stop,
    [`${clock}_stated`]: stated,
    [`${clock}_contradicted`]: contradicted,
  }
}
