import { bindingTerms, parseDay, versionSpeaking } from '../../core/index.ts'
import { QueryError, type Database, type Params } from '../../db/index.ts'
import { halfUp, PARTS, partsOf, termRows } from '../clients/index.ts'
import type { ClientSums, Evidence, SumName, SumRow, SumRows } from '../renewals.ts'
import rowsSeats from './rows_seats.sql?raw'
import rowsTerms from './rows_terms.sql?raw'
import rowsTickets from './rows_tickets.sql?raw'
import rowsWork from './rows_work.sql?raw'
import { hoursBegin } from './sums.ts'

type Part = 'terms' | 'seats' | 'work' | 'reactive' | 'tickets'

/** What each sum rests on, in the order in which it is shown. */
const RESTS_ON: Readonly<Record<SumName, readonly Part[]>> = {
  fee: ['terms'], hours: ['work'], labour: ['work'], tools: ['seats'], left: ['terms', 'seats', 'work'], margin: ['terms', 'seats', 'work'],
  hourly_rate: ['terms', 'seats', 'work'], reactive_hours: ['seats', 'reactive'], tickets: ['seats', 'tickets'],
}
const LISTS = { work: 0, reactive: 1 } as const

type Asked = ClientSums & { readonly client_no: number }
type Counted = SumRow & { readonly count: number }

/** What a sum rests on: versions of the agreement and seats first, then work or tickets, newest first. */
export async function sumRowsOf(db: Database, of: Asked, sum: SumName, limit: number, offset: number): Promise<SumRows> {
  const parts = RESTS_ON[sum]
  const head = [...parts.includes('terms') ? await feeRows(db, of) : [], ...parts.includes('seats') ? await seatsRow(db, of) : []]
  const list = parts.find((part) => part === 'work' || part === 'reactive' || part === 'tickets')
  const first = head.slice(offset, offset + limit)
  if (list === undefined) return { count: head.length, rows: first }
  const from = (await hoursBegin(db)) ?? -1_000_000
  const asked = (most: number, skip: number): Promise<Counted[]> => (list === 'tickets' ? named(db, 'rows_tickets', rowsTickets, [of.client_no, from, most, skip]) : named(db, 'rows_work', rowsWork, [of.client_no, from, LISTS[list], most, skip]))
  const rows = limit > first.length ? await asked(limit - first.length, Math.max(0, offset - head.length)) : []
  const count = rows[0]?.count ?? (await asked(1, 0))[0]?.count ?? 0
  return { count: head.length + count, rows: [...first, ...rows.map(({ count: _, ...row }) => row)] }
}

/** Versions that bind in the period, each with the fee of its days. */
async function feeRows(db: Database, { client_no, from_on, until_on }: Asked): Promise<SumRow[]> {
  const placed = new Map((await named<Evidence & { version: number }>(db, 'rows_terms', rowsTerms, [client_no])).map((row) => [row.version, row]))
  const [from, until] = [parseDay(from_on), parseDay(until_on)]
  if (from === null || until === null) return []
  const terms = bindingTerms((await termRows(db)).filter((row) => row.client_no === client_no))
  return partsOf(terms, from, until).map(({ version, parts }): SumRow => ({
    kind: 'agreement', ref: String(version.version), at_on: version.starts_on, label: version.plan,
    amount: version.monthly_fee_cents === null ? null : halfUp(BigInt(version.monthly_fee_cents) * BigInt(parts), BigInt(PARTS)),
    counts: version.monthly_fee_cents !== null, file: placed.get(version.version)?.file ?? null, row: placed.get(version.version)?.row ?? null,
  }))
}

/** The row that states the seats: of the file of clients, else of the agreement. */
async function seatsRow(db: Database, { client_no, client, seats, until_on }: Asked): Promise<SumRow[]> {
  if (seats === null) return []
  const [stated] = await named<Evidence>(db, 'rows_seats', rowsSeats, [client_no])
  const row: SumRow = { kind: 'client', ref: client, at_on: null, label: null, amount: seats, counts: true, file: null, row: null }
  if (stated !== undefined) return [{ ...row, ...stated }]
  const version = versionSpeaking((await termRows(db)).filter((one) => one.client_no === client_no), until_on).version?.version
  const billed = (await named<Evidence & { version: number }>(db, 'rows_terms', rowsTerms, [client_no])).find((one) => one.version === version)
  return [{ ...row, file: billed?.file ?? null, row: billed?.row ?? null }]
}

async function named<R extends object>(db: Database, model: string, sql: string, params: Params): Promise<R[]> {
  try {
    return await db.query<R>(sql, params)
  } catch (error) {
    throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
  }
}
