import type { Database } from '../../db/index.ts'
import type { ClientContacts, InvoiceState } from '../clients.ts'

/** Invoices on the last day of the period, by client whom a file of them names. Due and overdue as the signals have them (`stood_invoices`); unpaid also what is not due yet. */
export async function invoiceStates(db: Database): Promise<ReadonlyMap<number, InvoiceState>> {
  const rows = await db.query<InvoiceState & { client_no: number }>(INVOICES)
  return new Map(rows.map(({ client_no, ...state }) => [client_no, state]))
}

const INVOICES = `with span as (select until_on from periods where period_no = 0),
told as (select file_no, count(paid_on) > 0 as tells_payment from int_invoices group by file_no),
named as (
  select client_no, count(*) filter (tells_payment and amount_cents > 0 and issued_on <= until_on and coalesce(paid_on > until_on, true)) as unpaid
  from int_invoices join told using (file_no) cross join span
  where client_no is not null
  group by client_no
),
late as (
  select client_no, count(*) as overdue, sum(amount_cents) as cents, max(days_beyond) as oldest
  from stood_invoices
  where period_no = 0 and overdue
  group by client_no
)
select named.client_no, greatest(unpaid, coalesce(overdue, 0))::integer as unpaid, coalesce(overdue, 0)::integer as overdue, coalesce(cents, 0)::double as overdue_cents, coalesce(oldest, 0)::integer as oldest_days_overdue
from named left join late using (client_no)`

/** What was done about the relationship until the last day of the period, by client; what the owner noted of surveys counts whatever its day. */
export async function lastContacts(db: Database): Promise<ReadonlyMap<number, ClientContacts>> {
  const rows = await db.query<ClientContacts & { client_no: number }>(CONTACTS)
  return new Map(rows.map(({ client_no, ...contacts }) => [client_no, contacts]))
}

export const NO_CONTACTS: ClientContacts = { survey_sent_on: null, survey_answered_on: null, visited_on: null, reviewed_on: null }

const CONTACTS = `with span as (select until_on from periods where period_no = 0),
surveyed as (
  select client_no, max(sent_on) filter (sent_on <= until_on or file_no is null) as survey_sent_on, max(answered_on) filter (answered_on <= until_on or file_no is null) as survey_answered_on
  from client_surveys cross join span
  group by client_no
),
visited as (
  select client_no, max(visited_on) filter (kind = 'on_site') as visited_on, max(visited_on) filter (kind = 'review') as reviewed_on
  from int_visits join span on visited_on <= until_on
  group by client_no
)
select client_no, survey_sent_on, survey_answered_on, visited_on, reviewed_on
from surveyed full join visited using (client_no)`
