import { LEAST_DECIDED, localParts, NO_DATE, reachesPromise, versionInForce, type ClockName, type Content } from '../../core/index.ts'
import type { Database, NewColumns } from '../../db/index.ts'
import { termRows } from '../clients/index.ts'
import { pull } from '../judge/index.ts'
import { pullParties } from '../judge/parties.ts'
import { ownZones } from '../judge/raised.ts'
import { subsetOf, type Subset } from '../judge/subset.ts'
import type { OverService, ServedAs } from '../renewals.ts'
import { replay, type ReplayQuestion } from './replay.ts'

const MET = 0
const MISSED = 1
const CLOCKS = ['response', 'resolution'] as const

/** How one ticket would have stood under a plan; columns of the table `over_service`. Seconds; -1 for none. */
const CARRIED = ['response_state', 'resolution_state', 'resolution_target_seconds', 'resolution_elapsed_seconds', 'resolution_paused_seconds', 'resolution_due_at', 'resolution_stopped_at'] as const

interface Asked {
  readonly subset: Subset
  readonly question: ReplayQuestion
  /** Plan paid on the last day, by client; -1 for none, or one that the content does not know. */
  readonly paid: Int32Array
}

/**
 * Every client's service beside the plans above the one it pays, in order of name: its tickets of the period judged again
 * by the kernel under each of them. Writes `over_service`: grain one ticket under one plan above that of its own version,
 * Premium Response apart, where both clocks are decided.
 */
export async function overServiceOfAll(db: Database, content: Content): Promise<readonly OverService[]> {
  const [judged] = await db.query<{ as_of: number | null; assumed_plan: string | null }>('select as_of, assumed_plan from judged_with')
  const [period] = await db.query<{ from_at: number; until_at: number; until_on: string }>('select from_at, until_at, until_on from periods where period_no = 0')
  const clients = await db.query<{ client_no: number; client: string }>('select client_no, client from int_clients order by client_key')
  const plans = [...content.plans.values()]
  if (period === undefined || judged?.as_of == null) return clients.map(({ client }) => nothing(client))
  const paid_plans = await paidOn(db, period.until_on)
  const paid = new Int32Array(clients.length).fill(-1)
  for (const { client_no } of clients) paid[client_no] = plans.findIndex(({ id }) => id === paid_plans.get(client_no))
  const whole = await pull(db)
  const within = whole.tickets.created_at.map((at, i) => (at >= period.from_at && at < period.until_at || !Number.isNaN(whole.tickets.express_at[i]!) ? 1 : 0))
  const subset = subsetOf(whole, Uint8Array.from(within))
  const asked: Asked = { subset, paid, question: { pulled: subset, parties: await pullParties(db, content), content, as_of: judged.as_of, assumed_plan_no: plans.findIndex(({ id }) => id === judged.assumed_plan) } }
  const inside = subset.tickets.created_at.map((at) => (at >= period.from_at && at < period.until_at ? 1 : 0))
  await breath()
  const own = replay(asked.question, null)
  const habits = habitsOf(asked, own, inside, await raisedByClients(db, whole.tickets.count))
  const above = new Map<number, ServedAs[]>()
  const rows: NewColumns[] = []
  for (const [plan_no, plan] of plans.entries()) {
    if (!paid.some((no) => no >= 0 && no < plan_no)) continue
    await breath()
    const served = servedUnder(asked, own.columns, inside, plan_no)
    rows.push(served.columns)
    for (const [client_no, { counts, both_met, both_decided }] of served.clients) {
      const reached = CLOCKS.every((clock) => counts[clock].met + counts[clock].missed >= LEAST_DECIDED && reachesPromise(counts[clock].met, counts[clock].met + counts[clock].missed, plan.promised_share[clock]))
      above.set(client_no, [...above.get(client_no) ?? [], { plan: plan.id, clocks: counts, both_met, both_decided, reached }])
    }
  }
  await db.insert('over_service', joined(rows))
  return clients.map(({ client_no, client }): OverService => {
    const of = above.get(client_no) ?? []
    return { client, plan: paid_plans.get(client_no) ?? null, above: of, served_as: of.findLast(({ reached }) => reached)?.plan ?? null, ...habits(client_no) }
  })
}

/** Lets the page draw between two long pieces of work. */
const breath = (): Promise<void> => new Promise((resume) => { setTimeout(resume, 0) })

const nothing = (client: string): OverService => ({
  client, plan: null, above: [], served_as: null, same_day: { part: 0, whole: 0, others_part: 0, others_whole: 0 }, outside_hours: { part: 0, whole: 0 },
})

async function paidOn(db: Database, on: string): Promise<ReadonlyMap<number, string>> {
  const versions = Map.groupBy(await termRows(db), (row) => row.client_no)
  return new Map([...versions].flatMap(([client_no, of]) => {
    const version = versionInForce(of, on)
    return version === null ? [] : [[client_no, version.plan] as const]
  }))
}

/** 1 by ticket of the whole, where the client raised it. */
async function raisedByClients(db: Database, count: number): Promise<Uint8Array> {
  const { from_client } = (await db.columns('select from_client::utinyint as from_client from int_tickets order by ticket_no', undefined, count)) as { readonly from_client: Uint8Array }
  return from_client
}

interface Served {
  readonly counts: Record<ClockName, { met: number; missed: number; promised: number }>
  both_met: number
  both_decided: number
}

/** The tickets of clients that pay less than this plan, of versions below it, judged under it. */
function servedUnder({ subset, question, paid }: Asked, own: NewColumns, inside: Uint8Array | Float64Array, plan_no: number): { readonly clients: ReadonlyMap<number, Served>; readonly columns: NewColumns } {
  const { promised_share } = [...question.content.plans.values()][plan_no]!
  const [version, plan, assumed, express, resolution_express] = ['version', 'plan_no', 'assumed', 'express', 'resolution_express'].map((name) => own[name]) as Int32Array[]
  const lesser = (i: number): boolean => paid[subset.tickets.client_no[i]!]! >= 0 && paid[subset.tickets.client_no[i]!]! < plan_no
  const some = subsetOf(subset, Uint8Array.from({ length: subset.tickets.count }, (_, i) => (lesser(i) ? 1 : 0)))
  const { columns } = replay({ ...question, pulled: some }, plan_no)
  const [response, resolution] = CLOCKS.map((clock) => columns[`${clock}_state`] as Uint8Array) as [Uint8Array, Uint8Array]
  const clients = new Map<number, Served>()
  const kept: number[] = []
  for (const client_no of paid.keys()) {
    if (paid[client_no]! < 0 || paid[client_no]! >= plan_no) continue
    clients.set(client_no, { counts: { response: { met: 0, missed: 0, promised: promised_share.response }, resolution: { met: 0, missed: 0, promised: promised_share.resolution } }, both_met: 0, both_decided: 0 })
  }
  for (let at = 0; at < some.tickets.count; at++) {
    const i = some.ticket_no[at]!
    if (some.chosen[at] !== 1 || inside[i] !== 1 || version![i]! < 0 || assumed![i] === 1 || plan![i]! >= plan_no || express![i] === 1 || resolution_express![i] === 1) continue
    const served = clients.get(subset.tickets.client_no[i]!)!
    for (const [clock, state] of [['response', response[at]!], ['resolution', resolution[at]!]] as const) {
      if (state === MET) served.counts[clock].met++
      if (state === MISSED) served.counts[clock].missed++
    }
    if (response[at]! > MISSED || resolution[at]! > MISSED) continue
    served.both_decided++
    if (response[at] === MET && resolution[at] === MET) served.both_met++
    kept.push(at)
  }
  const rows = Int32Array.from(kept)
  return {
    clients,
    columns: {
      ticket_no: rows.map((at) => subset.ticket_no[some.ticket_no[at]!]!), client_no: rows.map((at) => some.tickets.client_no[at]!), plan_no: rows.map(() => plan_no),
      ...Object.fromEntries(CARRIED.map((name) => {
        const column = columns[name] as Uint8Array | Int32Array | Float64Array
        const some_of = column.slice(0, rows.length)
        rows.forEach((at, i) => { some_of[i] = column[at]! })
        return [name, some_of]
      })),
    },
  }
}

/** One after the other; with their types where there are none. */
function joined(parts: readonly NewColumns[]): NewColumns {
  const names = ['ticket_no', 'client_no', 'plan_no', ...CARRIED]
  const typed = (name: string, length: number) => (name.endsWith('_state') ? new Uint8Array(length) : name.endsWith('_at') ? new Float64Array(length) : new Int32Array(length))
  return Object.fromEntries(names.map((name) => {
    const columns = parts.map((part) => part[name] as Int32Array)
    const all = typed(name, columns.reduce((sum, { length }) => sum + length, 0))
    columns.reduce((from, column) => { all.set(column, from); return from + column.length }, 0)
    return [name, all]
  }))
}

/** Resolved on the day on which they were raised, and raised outside the hours that are paid; by client. */
function habitsOf({ subset, question }: Asked, own: ReturnType<typeof replay>, inside: ArrayLike<number>, from_client: Uint8Array): (client_no: number) => Pick<OverService, 'same_day' | 'outside_hours'> {
  const { tickets, zones } = subset
  const { placed, zone_of } = ownZones(tickets, question.parties, question.content, zones)
  const stopped = own.columns['resolution_stopped_at'] as Float64Array
  const [created_on, resolved_on] = [tickets.created_at, stopped].map((at) => localParts(at, zone_of, placed).date) as [Int32Array, Int32Array]
  const { calendars, calendar } = own.waiting()
  const clients = question.parties.versions.length
  const [same, resolved, outside, raised] = Array.from({ length: 4 }, () => new Int32Array(clients)) as [Int32Array, Int32Array, Int32Array, Int32Array]
  const version = own.columns['version'] as Int32Array
  for (let i = 0; i < tickets.count; i++) {
    if (inside[i] !== 1 || subset.chosen[i] !== 1) continue
    const client = tickets.client_no[i]!
    if (!Number.isNaN(stopped[i]!) && created_on[i] !== NO_DATE) {
      resolved[client]!++
      if (created_on[i] === resolved_on[i]) same[client]!++
    }
    const hours = calendars[calendar[i]!]
    const at = tickets.created_at[i]!
    if (version[i]! < 0 || hours === undefined || from_client[subset.ticket_no[i]!] !== 1 || at < hours.from || at >= hours.until) continue
    raised[client]!++
    if (!hours.openAt(at)) outside[client]!++
  }
  const [all_same, all_resolved] = [same, resolved].map((column) => column.reduce((sum, count) => sum + count, 0)) as [number, number]
  return (client) => ({
    same_day: { part: same[client]!, whole: resolved[client]!, others_part: all_same - same[client]!, others_whole: all_resolved - resolved[client]! },
    outside_hours: { part: outside[client]!, whole: raised[client]! },
  })
}
