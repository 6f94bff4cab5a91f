import { asAgreed, zoneOf, type Content, type CountingRules, type Zone } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { Alias } from '../kept-aliases.ts'
import { approvals } from './approvals.ts'
import { latestInstant, type LatestInstant } from './as-of.ts'
import { pullEvents, pullTickets, type EventColumns, type TicketColumns } from './columns.ts'
import { countBy, type CountQuestion } from './count.ts'
import { readHistories, type Histories } from './events.ts'
import { pullParties } from './parties.ts'
import { stretches } from './pauses.ts'
import { periods } from './periods.ts'
import { prioritiesOf } from './priorities.ts'
import { raised } from './raised.ts'
import { unanswered } from './unanswered.ts'

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
  /** How to count; as the content's rules and plans say, where it is not given. */
  readonly rules?: CountingRules
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

const latestOf = ({ tickets, events }: Pulled): LatestInstant =>
  latestInstant([tickets.created_at, tickets.first_response_at, tickets.resolved_at, tickets.closed_at, events.at])

async function question(db: Database, pulled: Pulled, { content, as_of, assumed_plan, rules }: JudgeOptions, latest: LatestInstant): Promise<CountQuestion> {
  return {
    pulled, parties: await pullParties(db, content), content, rules: rules ?? asAgreed(content.rules),
    as_of: as_of ?? latest.as_of, latest: latest.as_of,
    assumed_plan_no: assumed_plan === null ? -1 : [...content.plans.keys()].indexOf(assumed_plan),
  }
}

/** Runs both clocks over every ticket and writes the tables `clocks`, grain one ticket, in order of `ticket_no`, `pauses` (see `stretches`), `periods`, `raised`, `approvals` and `unanswered`. */
export async function judge(db: Database, pulled: Pulled, options: JudgeOptions): Promise<Judgement> {
  const latest = latestOf(pulled)
  const asked = await question(db, pulled, options, latest)
  const { columns, waiting, range } = countBy(asked)
  await db.insert('clocks', columns)
  const waited = waiting()
  await db.insert('pauses', stretches({ as_of: asked.as_of, events: pulled.events, histories: pulled.histories, ...waited }))
  await db.insert('periods', periods(asked.as_of, asked.content.provider.time_zone))
  const { priority } = prioritiesOf(pulled.tickets, pulled.events, pulled.histories, 'first', pulled.tickets.created_at, asked.as_of)
  await db.insert('raised', raised({ ...pulled, ...waited, parties: asked.parties, content: asked.content, range, priority }))
  await db.insert('approvals', approvals({ as_of: asked.as_of, events: pulled.events, histories: pulled.histories, ...waited, time_zone: asked.content.provider.time_zone }))
  await db.insert('unanswered', unanswered(pulled, asked.as_of))
  return { as_of: asked.as_of, suspicious: options.as_of === null ? latest.suspicious : null }
}

/**
 * Judges the same tickets by other rules into the table `clocks_compared`, with the very columns of `clocks` (which
 * stays as it is), in memory where the models are stored and read-only. Nothing makes that table but this: it is
 * absent before, and out of date once the tickets were judged again, so call it again with the same `pulled`, `as_of`
 * and `assumed_plan` as `judge` had, and the `rules` to hold beside.
 */
export async function judgeCompared(db: Database, pulled: Pulled, options: JudgeOptions & { readonly rules: CountingRules }): Promise<void> {
  const { columns } = countBy(await question(db, pulled, options, latestOf(pulled)))
  await db.insert('clocks_compared', columns)
}
