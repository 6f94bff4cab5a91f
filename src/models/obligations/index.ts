import type { Content } from '../../core/index.ts'
import { QueryError, type Database } from '../../db/index.ts'
import type { ObligationName } from '../clients.ts'
import type { SignalRow } from '../signals/index.ts'
import { writeFirstWork } from './first-work.ts'
import oblCatalogueTickets from './obl_catalogue_tickets.sql?raw'
import oblChannels from './obl_channels.sql?raw'
import oblChecks from './obl_checks.sql?raw'
import oblDays from './obl_days.sql?raw'
import oblEntries from './obl_entries.sql?raw'
import oblKinds from './obl_kinds.sql?raw'
import oblLogging from './obl_logging.sql?raw'
import oblMonths from './obl_months.sql?raw'
import oblUnlogged from './obl_unlogged.sql?raw'
import oblWork from './obl_work.sql?raw'
import rowsCatalogueTickets from './rows_catalogue_tickets.sql?raw'
import rowsChecks from './rows_checks.sql?raw'
import rowsLoggedAfter from './rows_logged_after.sql?raw'
import rowsLogging from './rows_logging.sql?raw'
import rowsUnlogged from './rows_unlogged.sql?raw'

export { Obligations } from './measured.ts'

/** In this order they are built. */
const MODELS = {
  obl_channels: oblChannels, obl_logging: oblLogging, obl_checks: oblChecks, obl_days: oblDays, obl_months: oblMonths,
  obl_catalogue_tickets: oblCatalogueTickets, obl_kinds: oblKinds, obl_work: oblWork, obl_unlogged: oblUnlogged,
}

/**
 * Writes the tables of obligations (`obl_*`) and `content_obligations`, which kinds of issues are evidence for which.
 * Needs what the kernel writes; call it again after tickets were judged anew.
 *
 * @throws QueryError naming the model
 */
export async function buildObligations(db: Database, { catalogue }: Pick<Content, 'catalogue'>): Promise<void> {
  const evidence = [...new Map(catalogue.map(({ issue_type, obligation }, no) => [issue_type.toLowerCase(), { no, obligation }])).values()].filter(({ obligation }) => obligation !== null)
  await db.insert('content_obligations', { issue_no: Int32Array.from(evidence, ({ no }) => no), obligation: evidence.map(({ obligation }) => obligation) })
  await named('obl_entries', db.run(`create or replace table obl_entries as\n${oblEntries}`))
  await writeFirstWork(db)
  for (const [model, sql] of Object.entries(MODELS)) await named(model, db.run(`create or replace table ${model} as\n${sql}`))
}

export interface ObligationRowsQuestion {
  readonly client_no: number
  readonly obligation: ObligationName | 'unlogged'
  /** A kind of `ClientObligation.kinds`, or `kept` for the rest of the share; of `unlogged`, `logged_after` for the tickets logged after work began. Null: every broken row of the share, and of `unlogged` the work without a ticket. */
  readonly kind: string | null
  /** 0 the twelve months up to `as_of`, 1 those before. */
  readonly period_no?: number
  readonly limit: number
  readonly offset: number
}

/** Rows behind what `Obligations` counts, the newest first; `counts` where they broke the obligation. None for a kind that nobody knows. */
export async function obligationRows(db: Database, { client_no, obligation, kind, period_no = 0, limit, offset }: ObligationRowsQuestion): Promise<readonly SignalRow[]> {
  const [model, sql] = rowsOf(obligation, kind)
  return named(model, db.query<SignalRow>(paged(sql), [client_no, period_no, kind, obligation, limit, offset]))
}

function rowsOf(obligation: ObligationName | 'unlogged', kind: string | null): readonly [model: string, sql: string] {
  if (obligation === 'unlogged') return kind === 'logged_after' ? ['rows_logged_after', rowsLoggedAfter] : ['rows_unlogged', rowsUnlogged]
  if (obligation === 'logging') return ['rows_logging', rowsLogging]
  return kind === 'ticket' ? ['rows_catalogue_tickets', rowsCatalogueTickets] : ['rows_checks', rowsChecks]
}

const paged = (sql: string): string => `with behind as (select *, row_number() over () as nth from (\n${sql}\n))
select kind, ref, at_on, label, amount, counts, file, row
from behind
where $4::varchar is not null
order by nth
limit $5::integer offset $6::integer`

async function named<T>(model: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
  }
}
