import { bindingTerms, type Content } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { ClientObligation, ClientPage, ClientWorth, PortfolioClient } from '../clients.ts'
import { habitsOf } from '../habits/index.ts'
import type { Obligations } from '../obligations/index.ts'
import { agreementOn } from './agreement.ts'
import { ClientCounts } from './counts.ts'
import { judgedPeriod, monthsOf, type JudgedPeriod } from './period.ts'
import { othersOf, signalsOf, type Others } from './signals.ts'
import { invoiceStates, lastContacts, NO_CONTACTS } from './standing.ts'
import { termRows, type TermRow } from './terms.ts'
import { worthOf, type Work } from './worth.ts'

/** What the portfolio says of each client, and its page beside. */
export interface Said {
  readonly client_no: number
  readonly portfolio: PortfolioClient
  readonly page: SaidOnPage
}

/** Of a client's page, what needs neither labels nor the rows of people. */
export interface SaidOnPage extends Pick<ClientPage, 'legal_name' | 'client_since' | 'travel_minutes' | 'by_priority' | 'signals_before' | 'obligations' | 'consistency'> {
  readonly others: Others
}

/** What all of them are said of. */
export interface Frame extends JudgedPeriod {
  readonly holdings: readonly string[]
}

interface ClientRow extends Pick<PortfolioClient, 'client' | 'seats' | 'servers' | 'sites'>, Pick<ClientPage, 'legal_name' | 'client_since' | 'travel_minutes'> {
  readonly client_no: number
}

interface WorkRow extends Work {
  readonly client_no: number
  readonly first_day: number | null
}

export async function frameOf(db: Database): Promise<Frame> {
  const holdings = await db.query<{ holding: string }>('select distinct holding from files order by holding')
  return { ...await judgedPeriod(db), holdings: holdings.map(({ holding }) => holding) }
}

/** All clients, in order of name. Needs the tables of clients, signals, people and obligations. */
export async function sayAll(db: Database, content: Content, { period, holdings }: Frame, measured: Obligations): Promise<readonly Said[]> {
  const rows = await db.query<ClientRow>('select client_no, client, legal_name, client_since, seats, servers, sites, travel_minutes from int_clients order by client_key')
  const counts = await ClientCounts.read(db)
  const [signals, before] = [await signalsOf(db, 0), await signalsOf(db, 1)]
  const others = othersOf(rows.map((row) => row.client_no), signals, content.scoring)
  const [invoices, contacts] = [await invoiceStates(db), await lastContacts(db)]
  const terms = Map.groupBy(await termRows(db), (row) => row.client_no)
  const work = await db.query<WorkRow>('select * from client_work')
  const worked = new Map(work.map((row) => [row.client_no, row]))
  const days = work.flatMap(({ first_day }) => (first_day === null ? [] : [first_day]))
  const hours = { hours_from: hoursFrom(holdings, days), hours_since: days.length === 0 ? null : Math.min(...days) }
  const months = monthsOf(period)

  const worth = (row: ClientRow, versions: readonly TermRow[], billed: number | null): ClientWorth => worthOf({
    terms: bindingTerms(versions), from_on: period.from_on, until_on: period.until_on, ...hours,
    work: worked.get(row.client_no) ?? null, seats: row.seats ?? billed, costs: content.provider.costs,
  })
  const said = rows.map((row): Said => {
    const { client_no: no, client, seats, servers, sites, legal_name, client_since, travel_minutes } = row
    const versions = terms.get(no) ?? []
    const agreement = agreementOn(versions.map(({ client_no: _, ...version }) => version), period.until_on)
    const obligations = measured.of(no)
    return {
      client_no: no,
      portfolio: {
        client, seats, servers, sites, agreement, counts: counts.counts(no), months: counts.months(no, months), signals: signals.get(no) ?? [], obligations: inShort(obligations),
        worth: worth(row, versions, agreement.version?.billed_seats ?? null), invoices: invoices.get(no) ?? null, contacts: contacts.get(no) ?? NO_CONTACTS, habits: [],
      },
      page: {
        legal_name, client_since, travel_minutes, by_priority: counts.priorities(no), signals_before: before.get(no) ?? [], others: others.get(no) ?? [],
        obligations, consistency: measured.consistencyOf(no),
      },
    }
  })
  const habits = await habitsOf(db, content, said.map(({ portfolio }) => portfolio))
  return said.map((one) => ({ ...one, portfolio: { ...one.portfolio, habits: habits.get(one.client_no) ?? [] } }))
}

function hoursFrom(holdings: readonly string[], days: readonly number[]): ClientWorth['hours_from'] {
  if (holdings.includes('time_entries')) return 'time_entries'
  return days.length > 0 ? 'tickets' : 'none'
}

/** What a portfolio says of them. */
export const inShort = (obligations: readonly ClientObligation[]): PortfolioClient['obligations'] =>
  obligations.map(({ obligation, kept, broken, verdict, next_due }) => ({ obligation, kept, broken, verdict, next_due }))
