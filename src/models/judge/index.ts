import { compileCalendar, localParts, NO_DATE, runClocks, zoneOf, type AgreementVersion, type ClockName, type Content, type Zone } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { bindingVersions, type BindingVersion } from './agreements.ts'
import type { Alias } from '../kept-aliases.ts'
import { latestInstant, type LatestInstant } from './as-of.ts'
import { pullEvents, pullTickets, type EventColumns, type TicketColumns } from './columns.ts'
import { pauseSpans, pausingBits, readHistories, type Histories } from './events.ts'
import { stretches } from './pauses.ts'
import { promisesOf, type Promises } from './promises.ts'
import { contradictions } from './stated.ts'
import { resolutionStops, responseStops, why, type Stops } from './stops.ts'

const DAY = 86_400_000
/** Due instants are looked for this long after `as_of`. */
const AHEAD = 400 * DAY
/** Instants before 1970 or after 2099 are slips or placeholders: their clocks are unknown, and no calendar is laid out for them. */
const FIRST = 0
const LAST = Date.UTC(2100, 0, 1)

export interface Judgement {
  readonly as_of: number
  readonly suspicious: LatestInstant['suspicious']
}

export interface JudgeOptions {
  readonly content: Content
  /** Epoch milliseconds; null: the latest instant of the data. */
  readonly as_of: number | null
  /** Id of the plan to judge by where no agreement was in force; null: unknown. */
  readonly assumed_plan: string | null
  /** Spellings that the reader joined, beside those of `aliases.csv`. */
  readonly aliases?: readonly Alias[]
}

/** What was pulled from the engine: kept, so that another assumption needs no second pull. */
export interface Pulled {
  readonly tickets: TicketColumns
  readonly events: EventColumns
  readonly histories: Histories
  readonly zones: readonly Zone[]
}

export async function pull(db: Database): Promise<Pulled> {
  const rows = await db.query<{ zone: string }>('select distinct zone, zone_no from files order by zone_no')
  const zones = rows.map((row) => zoneOf(row.zone))
  const tickets = await pullTickets(db, zones)
  const events = await pullEvents(db, zones)
  return { tickets, events, histories: readHistories(events, tickets.count), zones }
}

async function versionsByClient(db: Database, content: Content): Promise<{ versions: BindingVersion[][]; travel: (number | null)[] }> {
  const clients = await db.query<{ client_no: number; travel_minutes: number | null }>('select client_no, travel_minutes from int_clients order by client_no')
  const rows = await db.query<AgreementVersion & { client_no: number }>('select int_agreements.*, client from int_agreements join int_clients using (client_no)')
  const plans = [...content.plans.values()]
  const planNo = (id: string) => plans.findIndex((plan) => plan.id === id)
  const zoneOfPlan = (no: number) => zoneOf(content.calendars.get(plans[no]!.calendar)!.zone)
  const grouped = new Map<number, AgreementVersion[]>()
  for (const row of rows) grouped.set(row.client_no, [...(grouped.get(row.client_no) ?? []), row])
  return {
    versions: clients.map((client) => bindingVersions(grouped.get(client.client_no) ?? [], planNo, zoneOfPlan)),
    travel: clients.map((client) => client.travel_minutes),
  }
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

/** Runs both clocks over every ticket and writes the tables `clocks`, grain one ticket, in order of `ticket_no`, and `pauses` (see `stretches`). */
export async function judge(db: Database, { tickets, events, histories, zones }: Pulled, { content, as_of: given, assumed_plan }: JudgeOptions): Promise<Judgement> {
  const instants = [tickets.created_at, tickets.first_response_at, tickets.resolved_at, tickets.closed_at, events.at]
  const latest = latestInstant(instants)
  const as_of = given ?? latest.as_of
  const earliest = earliestOf(tickets.created_at, as_of)
  const plans = [...content.plans.values()]
  const { versions, travel } = await versionsByClient(db, content)

  const assumedNo = assumed_plan === null ? -1 : plans.findIndex((plan) => plan.id === assumed_plan)
  const promises = promisesOf({
    tickets, versions, travel_minutes: travel, content, assumed_plan_no: assumedNo,
    rider: content.riders.get('premium-response') ?? null, zones, zone_no: tickets.zone_no,
  })
  const specs = plans.map((plan) => content.calendars.get(plan.calendar)!)
  const range: [number, number] = Number.isFinite(earliest) ? [Math.max(FIRST, earliest - DAY), Math.min(LAST, Math.max(as_of, latest.as_of) + AHEAD)] : [0, DAY]
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
  await db.insert('clocks', {
    ticket_no,
    client_no: tickets.client_no, plan_no: promises.plan_no, version: promises.version, assumed: promises.assumed, express: promises.express,
    priority: tickets.priority,
    month, weekday: local.weekday, hour: local.hour,
    created_at: tickets.created_at, started_at: promises.start,
    ...columnsOf('response', response, stops.response, promises, tickets.stated_response, contradictions(tickets.stated_response, tickets.first_response_at, tickets.response_due_at, as_of)),
    ...columnsOf('resolution', resolution, stops.resolution, promises, tickets.stated_resolution, contradictions(tickets.stated_resolution, tickets.resolved_at, tickets.resolution_due_at, as_of)),
  })
  await db.insert('pauses', stretches({ as_of, spans: pauses, events, histories, start: promises.start, stop: stops.resolution.stop, calendars, calendar }))
  return { as_of, suspicious: given === null ? latest.suspicious : null }
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
