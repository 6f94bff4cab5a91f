import { bindingTerms, isoDay, parseDay, versionSpeaking, type BindingTerm, type Content } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { halfUp, PARTS, partsOf, partsWithin, termRows } from '../clients/index.ts'
import type { ClientSums, SumWarning } from '../renewals.ts'
import sumWork from './sum_work.sql?raw'

/** Seconds on the days that count, and tickets that were worked on. `seconds` null: nothing tells. */
export interface SummedWork {
  readonly seconds: number | null
  /** On days on which no agreement binds. */
  readonly outside: number
  readonly reactive: number
  readonly travel: number
  readonly tickets: number
  readonly told: number
  readonly handled: number
}

export interface SumsQuestion {
  readonly client: string
  readonly terms: readonly BindingTerm[]
  /** Both included, ISO; empty where nothing is dated. */
  readonly from_on: string
  readonly until_on: string
  /** That day is where the files begin to tell of hours, later than the period. */
  readonly cut: boolean
  readonly hours_from: ClientSums['hours_from']
  readonly work: SummedWork | null
  readonly seats: number | null
  readonly costs: Content['provider']['costs']
}

const NO_WORK: SummedWork = { seconds: null, outside: 0, reactive: 0, travel: 0, tickets: 0, told: 0, handled: 0 }

/**
 * A client's sums over its days that count. Fee: for each day its version's monthly fee times the day's part of its month.
 * Labour: seconds worked at the provider's cost of an hour. Tools: cost of a seat times seats times months. Left: fee less
 * labour and tools; hourly rate: fee less tools, for each hour worked. Each is rounded once, half up, to cents.
 */
export function sumsOf({ client, terms, from_on, until_on, cut, hours_from, work, seats, costs }: SumsQuestion): ClientSums {
  const [from, until] = [parseDay(from_on), parseDay(until_on)]
  const bound = from === null || until === null ? [] : partsOf(terms, from, until)
  const bound_parts = bound.reduce((sum, { parts }) => sum + parts, 0)
  const parts = bound_parts > 0 ? bound_parts : from === null || until === null ? 0 : partsWithin(from, until)
  const { outside, reactive, travel, tickets, told, handled, seconds: worked } = work ?? NO_WORK
  const seconds = hours_from === 'none' ? null : worked ?? (tickets === 0 || told > 0 ? 0 : null)
  const fee_cents = bound_parts === 0 || bound.some(({ version }) => version.monthly_fee_cents === null) ? null
    : halfUp(bound.reduce((owed, { version, parts: of }) => owed + BigInt(version.monthly_fee_cents!) * BigInt(of), 0n), BigInt(PARTS))
  const labour_cents = seconds === null ? null : halfUp(BigInt(Math.round(seconds)) * BigInt(costs.labour_per_hour_cents), 3600n)
  const tools_cents = seats === null ? null : halfUp(BigInt(Math.round(seats * costs.tools_per_seat_cents)) * BigInt(parts), BigInt(PARTS))
  const left_cents = fee_cents === null || labour_cents === null || tools_cents === null ? null : fee_cents - labour_cents - tools_cents
  const months = parts / PARTS
  const each = (value: number | null): number | null => (value === null || seats === null || seats <= 0 || months <= 0 ? null : value / seats / months)
  const known = seconds === null ? null : reactive / 60
  const away = hours_from === 'time_entries' && seconds !== null ? travel / 60 : null
  return {
    client, from_on, until_on, bound_days: from === null || until === null ? 0 : daysOf(terms, from, until), bound_months: bound_parts / PARTS, months,
    fee_cents, minutes: seconds === null ? null : seconds / 60, labour_cents, tools_cents, left_cents,
    margin: left_cents === null || fee_cents === null || fee_cents <= 0 ? null : left_cents / fee_cents,
    hourly_rate_cents: fee_cents === null || tools_cents === null || seconds === null || seconds <= 0 ? null : halfUp(BigInt(fee_cents - tools_cents) * 3600n, BigInt(Math.round(seconds))),
    seats, tickets, told_tickets: told, reactive_minutes: known, travel_minutes: away,
    reactive_minutes_per_seat_month: each(known), tickets_per_seat_month: each(tickets), minutes_per_ticket: told === 0 ? null : handled / 60 / told,
    travel_minutes_per_seat_month: each(away), hours_from,
    warnings: warningsOf({ seconds, bound_parts, fee_cents, seats, tickets, told, outside, hours_from }, cut ? from_on : null),
  }
}

interface Known {
  readonly seconds: number | null
  readonly bound_parts: number
  readonly fee_cents: number | null
  readonly seats: number | null
  readonly tickets: number
  readonly told: number
  readonly outside: number
  readonly hours_from: ClientSums['hours_from']
}

function warningsOf({ seconds, bound_parts, fee_cents, seats, tickets, told, outside, hours_from }: Known, since: string | null): readonly SumWarning[] {
  return [
    ...(bound_parts === 0 ? [{ kind: 'no_agreement' as const }] : fee_cents === null ? [{ kind: 'no_fee' as const }] : []),
    ...(seconds === null ? [{ kind: 'no_hours' as const }] : []),
    ...(seats === null ? [{ kind: 'no_seats' as const }] : []),
    ...(seconds !== null && hours_from !== 'none' && told < tickets ? [{ kind: 'without_minutes' as const, tickets: tickets - told, of: tickets }] : []),
    ...(outside > 0 ? [{ kind: 'outside_agreement' as const, minutes: outside / 60 }] : []),
    ...(since === null ? [] : [{ kind: 'hours_since' as const, on: since }]),
  ]
}

function daysOf(terms: readonly BindingTerm[], from: number, until: number): number {
  return terms.reduce((days, { from: begins, until: ends }) => {
    const [first, last] = [Math.max(from, parseDay(begins) ?? Infinity), Math.min(until, ends === null ? Infinity : parseDay(ends) ?? -Infinity)]
    return days + Math.max(0, last - first + 1)
  }, 0)
}

/** A file of hours may begin so many days after the period, and still tell of all of it: nobody works on a holiday. */
const GRACE = 14

/** The first day that counts, in days since 1970; null: all of the period. Needs `client_work`. */
export async function hoursBegin(db: Database): Promise<number | null> {
  const [said] = await db.query<{ first_day: number | null; from_on: string | null }>('select (select min(first_day) from client_work) as first_day, (select from_on from periods where period_no = 0) as from_on')
  const from = parseDay(said?.from_on ?? '')
  return from === null || said?.first_day == null || said.first_day <= from + GRACE ? null : said.first_day
}

interface ClientRow {
  readonly client_no: number
  readonly client: string
  readonly seats: number | null
}

/** Every client's, in order of name. Needs the tables of clients. */
export async function sumsOfAll(db: Database, { provider }: Pick<Content, 'provider'>): Promise<readonly (ClientSums & { readonly client_no: number })[]> {
  const clients = await db.query<ClientRow>('select client_no, client, seats from int_clients order by client_key')
  const [period] = await db.query<{ from_on: string; until_on: string }>('select from_on, until_on from periods where period_no = 0')
  const begins = await hoursBegin(db)
  const work = new Map((await db.query<SummedWork & { client_no: number }>(sumWork, [begins ?? -1_000_000])).map((row) => [row.client_no, row]))
  const versions = Map.groupBy(await termRows(db), (row) => row.client_no)
  const holdings = await db.query<{ holding: string }>('select distinct holding from files')
  const entries = holdings.some(({ holding }) => holding === 'time_entries')
  const hours_from = entries ? 'time_entries' : [...work.values()].some(({ seconds }) => seconds !== null) ? 'tickets' : 'none'
  const [from_on, until_on] = [begins === null ? period?.from_on ?? '' : isoDay(begins), period?.until_on ?? '']
  return clients.map(({ client_no, client, seats }) => {
    const known = versions.get(client_no) ?? []
    return {
      client_no,
      ...sumsOf({
        client, terms: bindingTerms(known), from_on, until_on, cut: begins !== null, hours_from, work: work.get(client_no) ?? null,
        seats: seats ?? versionSpeaking(known, until_on).version?.billed_seats ?? null, costs: provider.costs,
      }),
    }
  })
}
