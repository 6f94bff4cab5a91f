import { localParts, NO_DATE, type Content, type CountingRules } from '../../core/index.ts'
import type { NewColumns } from '../../db/index.ts'
import { countClock, type CountedClock } from './count-clock.ts'
import { Hours, localZones } from './hours.ts'
import type { Pulled } from './index.ts'
import type { Parties } from './parties.ts'
import { planPauses, type StretchQuestion } from './pauses.ts'
import { prioritiesOf, priorityChanged } from './priorities.ts'
import { bindingOf } from './promises.ts'
import { resolutionStops } from './resolution-stops.ts'
import { responseStops } from './response-stops.ts'
import { contradictions, solutions } from './stated.ts'
import type { Stops } from './stops.ts'

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
  /** Instants for which calendars are laid out. */
  readonly range: readonly [from: number, until: number]
}

function earliestOf(column: Float64Array, otherwise: number): number {
  let earliest = otherwise
  for (let i = 0; i < column.length; i++) if (column[i]! < earliest) earliest = column[i]!
  return earliest
}

/** When the version of the agreement is looked up, by ticket. */
function bindsAt(created: Float64Array, stop: Float64Array, { agreement }: CountingRules, as_of: number): Float64Array {
  if (agreement === 'at_creation') return created
  return agreement === 'latest' ? new Float64Array(created.length).fill(as_of) : stop.map((at) => (at === at ? at : as_of))
}

/** Runs both clocks over every ticket by one set of rules. What the two clocks share is made once. */
export function countBy(question: CountQuestion): Counted {
  const { pulled, parties, content, rules, as_of, latest, assumed_plan_no } = question
  const { tickets, events, histories, zones } = pulled
  const earliest = earliestOf(tickets.created_at, as_of)
  const range: [number, number] = Number.isFinite(earliest) ? [Math.max(FIRST, earliest - DAY), Math.min(LAST, Math.max(as_of, latest) + AHEAD)] : [0, DAY]
  const promised = { tickets, versions: parties.versions, travel_minutes: parties.travel_minutes, content, assumed_plan_no, zones, zone_no: tickets.zone_no }
  const hours = new Hours({ content, rules, parties, assumed_plan_no, range })
  const apart = rules.agreement === 'at_stop'

  const asked = { tickets, events, histories, as_of, rules }
  const stops = { response: responseStops(asked), resolution: resolutionStops(asked) }
  const grounds = (own: Stops) => {
    const binding = bindingOf(promised, bindsAt(tickets.created_at, own.stop, rules, as_of))
    return { binding, calendar: hours.of(binding.plan_no, tickets.client_no) }
  }
  const shared = grounds(stops.response)
  const clock = (name: 'response' | 'resolution', { binding, calendar } = shared): CountedClock => countClock({
    clock: name, question, promised, binding, calendar, calendars: hours.calendars, stops: stops[name],
    judged: prioritiesOf(tickets, events, histories, rules.priority, stops[name].stop, as_of),
  })
  const response = clock('response')
  const resolution = clock('resolution', apart ? grounds(stops.resolution) : shared)

  const { zones: placed, zone_of } = localZones({ content, rules, parties }, response.binding.plan_no, tickets.client_no, tickets.zone_no, zones)
  const local = localParts(tickets.created_at, zone_of, placed)
  const columns = {
    ticket_no: new Int32Array(tickets.count).map((_, i) => i),
    client_no: tickets.client_no,
    plan_no: response.binding.plan_no, version: response.binding.version, assumed: response.binding.assumed, express: response.binding.express,
    priority: response.priority, priority_changed: priorityChanged(tickets, events, as_of),
    resolution_plan_no: resolution.binding.plan_no, resolution_version: resolution.binding.version, resolution_assumed: resolution.binding.assumed,
    resolution_express: resolution.binding.express, resolution_priority: resolution.priority,
    month: local.month.map((month) => (month === NO_DATE ? -1 : month)), weekday: local.weekday, hour: local.hour,
    created_at: tickets.created_at, started_at: response.start, resolution_started_at: resolution.start,
    ...columnsOf('response', response, tickets.stated_response, contradictions(tickets.stated_response, tickets.first_response_at, tickets.response_due_at, as_of)),
    ...columnsOf('resolution', resolution, tickets.stated_resolution, contradictions(tickets.stated_resolution, solutions(tickets), tickets.resolution_due_at, as_of)),
  }
  return {
    columns,
    range,
    waiting: () => ({
      spans: resolution.plan_pauses ?? planPauses(pulled, content, resolution.binding.plan_no),
      start: resolution.start, stop: stops.resolution.stop, calendars: hours.calendars, calendar: resolution.calendar,
    }),
  }
}

function columnsOf(clock: 'response' | 'resolution', { output, promise, stop, why }: CountedClock, stated: Uint8Array, contradicted: Uint8Array) {
  return {
    [`${clock}_state`]: output.state,
    [`${clock}_why`]: why,
    [`${clock}_target_seconds`]: promise.target_seconds,
    [`${clock}_target_source`]: promise.source,
    [`${clock}_travel_minutes`]: promise.travel_minutes,
    [`${clock}_promised_bp`]: promise.promised_bp,
    [`${clock}_elapsed_seconds`]: output.elapsed_seconds,
    [`${clock}_paused_seconds`]: output.paused_seconds,
    [`${clock}_due_at`]: output.due_at,
    [`${clock}_stopped_at`]: stop,
    [`${clock}_stated`]: stated,
    [`${clock}_contradicted`]: contradicted,
  }
}
