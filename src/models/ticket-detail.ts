import { zoneOf, type AgreementVersion, type ClockName } from '../core/index.ts'
import type { Database } from '../db/index.ts'
import { bindingAt, bindingVersions, planSpans, type BindingVersion } from './judge/agreements.ts'
import { TARGET_SOURCES } from './judge/promises.ts'
import { WHYS } from './judge/stops.ts'
import martTicket from './marts/mart_ticket.sql?raw'
import type { AgreementChange, ClockState, TicketDetail } from './source.ts'

/** Everything about one ticket that its clocks rest on; null where there is no such ticket. @param sql `mart_ticket`, of the agreement's judgements or of others */
export async function ticketDetail(db: Database, ticketId: string, sql = martTicket): Promise<TicketDetail | null> {
  const rows = await db.query<DetailRow>(sql, [ticketId])
  const [one] = rows
  if (one === undefined) return null
  const written = await db.query<EventRow>(EVENTS_OF, [one.ticket_no])
  const events = written.map(({ at, at_utc, zone, kind, value, by }) => ({ at: at_utc ? at : zoneOf(zone).toUtc(at), kind, value, by }))
  const binding = bindingOf(await db.query<VersionRow>(VERSIONS_OF, [one.client_no]))
  return { ...detailOf(rows, events), agreement_changes: changesAfter(one.created_at, binding), client_zone: one.client_zone ?? null, plan_hours: await planHours(db, binding) }
}

const EVENTS_OF = `select "at", at_utc, files.zone, value, "by",
  ['created', 'status', 'priority', 'assigned', 'public_reply', 'auto_reply', 'client_reply', 'approval', 'reopened', 'other'][least(kind, 9) + 1] as kind
from int_events join files using (file_no)
where ticket_no = $1::integer
order by int_events.rowid`

const VERSIONS_OF = `select int_agreements.* exclude (plan, starts_on, ends_on, premium_response_from, premium_response_until),
  starts_on::varchar as starts_on, ends_on::varchar as ends_on, premium_response_from::varchar as premium_response_from,
  premium_response_until::varchar as premium_response_until, plans.plan_no, plans.name as plan, plans.zone
from int_agreements join plans on plans.plan_id = int_agreements.plan
where client_no = $1::integer
order by starts_on, version`

interface VersionRow extends AgreementVersion {
  readonly plan_no: number
  readonly zone: string
}

function bindingOf(versions: readonly VersionRow[]): readonly BindingVersion[] {
  const number = (plan: string): number => versions.find((version) => version.plan === plan)?.plan_no ?? -1
  const zone = (plan_no: number) => zoneOf(versions.find((version) => version.plan_no === plan_no)!.zone)
  return bindingVersions(versions, number, zone)
}

async function planHours(db: Database, binding: readonly BindingVersion[]): Promise<NonNullable<TicketDetail['plan_hours']>> {
  const plans = await db.query<{ plan_no: number; name: string; assumed: boolean }>(
    'select plan_no, name, plan_id is not distinct from (select assumed_plan from judged_with) as assumed from plans order by plan_no')
  const assumed = plans.find((plan) => plan.assumed)?.plan_no ?? -1
  const ends = (at: number): number | null => (Number.isFinite(at) ? at : null)
  return planSpans(binding, assumed).map(({ plan_no, from, until }) => ({ plan: plans.find((plan) => plan.plan_no === plan_no)!.name, from: ends(from), until: ends(until) }))
}

/** When a client's agreement changes, as instants: the same midnights by which tickets are judged. */
function changesAfter(after: number, binding: readonly BindingVersion[]): AgreementChange[] {
  const instants = new Set(binding.flatMap(({ from, until, rider_from, rider_until }) => [from, until, rider_from, rider_until]))
  const premium = (version: BindingVersion | null, at: number): boolean => version !== null && version.rider_from <= at && at < version.rider_until
  return [...instants].filter((at) => at > after && Number.isFinite(at)).sort((a, b) => a - b).flatMap((at): AgreementChange[] => {
    const [before, now] = [bindingAt(binding, at - 1), bindingAt(binding, at)]
    const of = now ?? before
    if (of === null) return []
    const change = (kind: AgreementChange['kind']): AgreementChange => ({ at, kind, plan: of.version.plan, version: of.version.version })
    const [was, is] = [premium(before, at - 1), premium(now, at)]
    return [
      ...(now === null ? [change('ends')] : now === before ? [] : [change('version')]),
      ...(was === is || now === null ? [] : [change(is ? 'premium_begins' : 'premium_ends')]),
    ]
  })
}

interface EventRow {
  readonly at: number
  readonly at_utc: boolean
  readonly zone: string
  readonly kind: string
  readonly value: string | null
  readonly by: string | null
}

interface DetailRow extends Omit<TicketDetail, 'clocks' | 'events' | 'target_source'> {
  readonly ticket_no: number
  readonly client_no: number
  readonly clock: ClockName
  readonly target_source: number
  readonly travel_minutes: number
  readonly state: ClockState
  readonly why: number
  readonly target_minutes: number | null
  readonly elapsed_minutes: number | null
  readonly paused_minutes: number
  readonly due_at: number | null
  readonly stopped_at: number | null
  readonly stated: 'within' | 'violated' | null
}

function detailOf(rows: readonly DetailRow[], events: TicketDetail['events']): TicketDetail {
  const clockOf = (clock: ClockName) => {
    const row = rows.find((one) => one.clock === clock)
    if (row === undefined) throw new Error(`mart_ticket: no ${clock} clock`)
    const { state, target_minutes, elapsed_minutes, paused_minutes, due_at, stopped_at, stated } = row
    const { plan, plan_assumed, agreement_version, agreement_starts_on, calendar, zone, priority, express, started_at } = row
    const terms = { plan, plan_assumed, agreement_version, agreement_starts_on, calendar, zone, priority, express, started_at }
    return { terms, state, why: WHYS[row.why] || null, target_minutes, elapsed_minutes, paused_minutes, due_at, stopped_at, stated, target_source: TARGET_SOURCES[row.target_source] ?? 'none', travel_minutes: row.travel_minutes }
  }
  const { ticket_id, client, subject, requester, technician, issue_type, priority, place, status, raised_by, zone, calendar, plan, plan_assumed, agreement_version, agreement_starts_on, express, created_at, started_at, file, row } = rows[0]!
  const clocks = { response: clockOf('response'), resolution: clockOf('resolution') }
  return {
    ticket_id, client, subject, requester, technician, issue_type, priority, place, status, raised_by, zone, calendar, plan, plan_assumed,
    agreement_version, agreement_starts_on, express, created_at, started_at, file, row, clocks, events,
    first_response_at: clocks.response.stopped_at, resolved_at: clocks.resolution.stopped_at,
  }
}
