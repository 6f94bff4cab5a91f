import stgAliases from './staging/stg_aliases.sql?raw'
import stgClientNames from './staging/stg_client_names.sql?raw'
import stgReplacedTickets from './staging/stg_replaced_tickets.sql?raw'
import stgClashingTickets from './staging/stg_clashing_tickets.sql?raw'
import stgRepeatedEvents from './staging/stg_repeated_events.sql?raw'
import stgTickets from './staging/stg_tickets.sql?raw'
import stgTicketProblems from './staging/stg_ticket_problems.sql?raw'
import intClients from './intermediate/int_clients.sql?raw'
import intClientNames from './intermediate/int_client_names.sql?raw'
import shownTickets from './intermediate/shown_tickets.sql?raw'
import intTickets from './intermediate/int_tickets.sql?raw'
import intEvents from './intermediate/int_events.sql?raw'
import intAgreements from './intermediate/int_agreements.sql?raw'
import intClientKeys from './intermediate/int_client_keys.sql?raw'
import intContacts from './intermediate/int_contacts.sql?raw'
import intSurveys from './intermediate/int_surveys.sql?raw'
import intVisits from './intermediate/int_visits.sql?raw'
import intAssets from './intermediate/int_assets.sql?raw'
import intAdvice from './intermediate/int_advice.sql?raw'
import intChecks from './intermediate/int_checks.sql?raw'
import intReminders from './intermediate/int_reminders.sql?raw'
import intTimeEntries from './intermediate/int_time_entries.sql?raw'
import intRelationProblems from './intermediate/int_relation_problems.sql?raw'
import intRowProblems from './intermediate/int_row_problems.sql?raw'
import intCreditRows from './intermediate/int_credit_rows.sql?raw'
import intCredits from './intermediate/int_credits.sql?raw'
import intCreditProblems from './intermediate/int_credit_problems.sql?raw'
import intInvoiceRows from './intermediate/int_invoice_rows.sql?raw'
import intInvoiceLines from './intermediate/int_invoice_lines.sql?raw'
import intInvoices from './intermediate/int_invoices.sql?raw'
import intInvoiceProblems from './intermediate/int_invoice_problems.sql?raw'
import intDocumentRows from './intermediate/int_document_rows.sql?raw'
import intDocuments from './intermediate/int_documents.sql?raw'
import intDocumentProblems from './intermediate/int_document_problems.sql?raw'
import intProblems from './intermediate/int_problems.sql?raw'
import martJudgements from './marts/mart_judgements.sql?raw'
import judged from './marts/judged.sql?raw'
import type { Database } from '../db/index.ts'
import { QueryError } from '../db/index.ts'

export interface Model {
  readonly name: string
  readonly kind: 'table' | 'view' | 'macro'
  readonly sql: string
}

/** Built in this order from the raw views, `files` and the content's tables. */
export const BEFORE_CLOCKS: readonly Model[] = [
  { name: 'stg_aliases', kind: 'table', sql: stgAliases },
  { name: 'stg_client_names', kind: 'table', sql: stgClientNames },
  { name: 'int_clients', kind: 'table', sql: intClients },
  { name: 'int_client_names', kind: 'table', sql: intClientNames },
  { name: 'stg_replaced_tickets', kind: 'table', sql: stgReplacedTickets },
  { name: 'stg_clashing_tickets', kind: 'table', sql: stgClashingTickets },
  { name: 'stg_repeated_events', kind: 'table', sql: stgRepeatedEvents },
  { name: 'stg_tickets', kind: 'view', sql: stgTickets },
  { name: 'stg_ticket_problems', kind: 'table', sql: stgTicketProblems },
  { name: 'shown_tickets', kind: 'view', sql: shownTickets },
  { name: 'int_tickets', kind: 'table', sql: intTickets },
  { name: 'int_events', kind: 'table', sql: intEvents },
  { name: 'int_agreements', kind: 'table', sql: intAgreements },
  { name: 'int_client_keys', kind: 'table', sql: intClientKeys },
  { name: 'int_contacts', kind: 'table', sql: intContacts },
  { name: 'int_surveys', kind: 'table', sql: intSurveys },
  { name: 'int_visits', kind: 'table', sql: intVisits },
  { name: 'int_assets', kind: 'table', sql: intAssets },
  { name: 'int_advice', kind: 'table', sql: intAdvice },
  { name: 'int_checks', kind: 'table', sql: intChecks },
  { name: 'int_reminders', kind: 'table', sql: intReminders },
  { name: 'int_time_entries', kind: 'view', sql: intTimeEntries },
  { name: 'int_relation_problems', kind: 'table', sql: intRelationProblems },
  { name: 'int_row_problems', kind: 'table', sql: intRowProblems },
  { name: 'int_credit_rows', kind: 'view', sql: intCreditRows },
  { name: 'int_credits', kind: 'table', sql: intCredits },
  { name: 'int_credit_problems', kind: 'view', sql: intCreditProblems },
  { name: 'int_invoice_rows', kind: 'view', sql: intInvoiceRows },
  { name: 'int_invoice_lines', kind: 'view', sql: intInvoiceLines },
  { name: 'int_invoices', kind: 'table', sql: intInvoices },
  { name: 'int_invoice_problems', kind: 'view', sql: intInvoiceProblems },
  { name: 'int_document_rows', kind: 'view', sql: intDocumentRows },
  { name: 'int_documents', kind: 'table', sql: intDocuments },
  { name: 'int_document_problems', kind: 'view', sql: intDocumentProblems },
  { name: 'int_problems', kind: 'view', sql: intProblems },
]

/** Built once the kernel has written `clocks`. */
export const AFTER_CLOCKS: readonly Model[] = [
  { name: 'mart_judgements', kind: 'view', sql: martJudgements },
  { name: 'judged', kind: 'macro', sql: judged },
]

/** Builds one model; an error carries the model's name. */
export async function buildModel(db: Database, { name, kind, sql }: Model): Promise<void> {
  const statement = kind === 'macro' ? sql : `create or replace ${kind} ${name} as\n${sql}`
  try {
    await db.run(statement)
  } catch (error) {
    throw error instanceof QueryError ? new QueryError(name, error.sql, error.cause) : error
  }
}
