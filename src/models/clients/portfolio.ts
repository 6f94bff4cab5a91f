import { bindingTerms, type Content, type SignalValue } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { ClientContacts, ClientObligation, ClientWorth, HabitFinding, InvoiceState, Portfolio, PortfolioClient } from '../clients.ts'
import { agreementOn } from './agreement.ts'
import { ClientCounts } from './counts.ts'
import { judgedPeriod, monthsOf, type JudgedPeriod } from './period.ts'
import { signalsOf } from './signals.ts'
import { invoiceStates, lastContacts, NO_CONTACTS } from './standing.ts'
import { termRows, type TermRow } from './tables.ts'
import { worthOf, type Work } from './worth.ts'

/** A client of the files, by its number among them. */
export interface ClientRow {
  readonly client_no: number
  readonly client: string
  readonly legal_name: string | null
  readonly client_since: string | null
  readonly seats: number | null
  readonly servers: number | null
  readonly sites: number | null
  readonly travel_minutes: number | null
}

const ROWS = 'select client_no, client, legal_name, client_since, seats, servers, sites, travel_minutes from int_clients'

/** In order of name. */
export const clientRows = (db: Database): Promise<ClientRow[]> => db.query<ClientRow>(`${ROWS} order by client_key`)

/** The client of that name as shown, else compared trimmed, with single spaces, case-folded. */
export async function clientRow(db: Database, name: string): Promise<ClientRow | null> {
  const [found] = await db.query<ClientRow>(
    `${ROWS} where client = $1::varchar or client_key = lower(regexp_replace(trim($1::varchar), '\\s+', ' ', 'g'))
       or client_no in (select client_no from int_client_names where name = $1::varchar)
     order by (client = $1::varchar) desc, client_key limit 1`, [name])
  return found ?? null
}

/** What of a client is found elsewhere than in the tables of this room. */
export interface Found {
  readonly obligations: (client_no: number) => readonly ClientObligation[]
  readonly habits: (client_no: number) => readonly HabitFinding[]
}

/** Everything that a portfolio says, of one client or of all. */
export interface Gathered extends JudgedPeriod {
  readonly holdings: readonly string[]
  readonly counts: ClientCounts
  readonly of: (row: ClientRow) => PortfolioClient
}

interface WorkRow extends Omit<Work, 'seconds'> {
  readonly client_no: number
  readonly seconds: number | null
  readonly first_day: number | null
}

/** @param client_no null: all */
export async function gather(db: Database, content: Content, client_no: number | null, found: Found): Promise<Gathered> {
  const { as_of, period } = await judgedPeriod(db)
  const holdings = (await db.query<{ holding: string }>('select distinct holding from files order by holding')).map(({ holding }) => holding)
  const counts = await ClientCounts.read(db, client_no)
  const signals: ReadonlyMap<number, readonly SignalValue[]> = await signalsOf(db, 0, client_no)
  const invoices: ReadonlyMap<number, InvoiceState> = await invoiceStates(db)
  const contacts: ReadonlyMap<number, ClientContacts> = await lastContacts(db)
  const terms = Map.groupBy(await termRows(db), (row) => row.client_no)
  const work = await db.query<WorkRow>('select * from client_work')
  const worked = new Map(work.map((row) => [row.client_no, row]))
  const days = work.flatMap(({ first_day }) => (first_day === null ? [] : [first_day]))
  const hours = { hours_from: hoursFrom(holdings, days), hours_since: days.length === 0 ? null : Math.min(...days) }
  const months = monthsOf(period)

  const worthOfClient = (row: ClientRow, versions: readonly TermRow[], billed: number | null): ClientWorth => worthOf({
    terms: bindingTerms(versions), from_on: period.from_on, until_on: period.until_on, ...hours,
    work: worked.get(row.client_no) ?? null, seats: row.seats ?? billed, costs: content.provider.costs,
  })
  const of = (row: ClientRow): PortfolioClient => {
    const { client_no: no, client, seats, servers, sites } = row
    const versions = terms.get(no) ?? []
    const agreement = agreementOn(versions.map(({ client_no: _, ...version }) => version), period.until_on)
    return {
      client, seats, servers, sites, agreement, counts: counts.counts(no), months: counts.months(no, months), signals: signals.get(no) ?? [],
      obligations: found.obligations(no).map(({ obligation, kept, broken, verdict, next_due }) => ({ obligation, kept, broken, verdict, next_due })),
      worth: worthOfClient(row, versions, agreement.version?.billed_seats ?? null),
      invoices: invoices.get(no) ?? null, contacts: contacts.get(no) ?? NO_CONTACTS, habits: found.habits(no),
    }
  }
  return { as_of, period, holdings, counts, of }
}

function hoursFrom(holdings: readonly string[], days: readonly number[]): ClientWorth['hours_from'] {
  if (holdings.includes('time_entries')) return 'time_entries'
  return days.length > 0 ? 'tickets' : 'none'
}

export async function portfolioOf(db: Database, content: Content, found: Found): Promise<Portfolio> {
  const rows = await clientRows(db)
  const { as_of, period, holdings, of } = await gather(db, content, null, found)
  return { as_of, period, clients: rows.map(of), holdings }
}
