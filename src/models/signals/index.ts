import { QueryError, type Database } from '../../db/index.ts'
import dueReviews from './due_reviews.sql?raw'
import sentSurveys from './sent_surveys.sql?raw'
import stoodInvoices from './stood_invoices.sql?raw'
import { writeClientSurveys } from '../surveys/index.ts'

/** By path: `./sig_<signal>.sql` and `./rows_<signal>.sql`. */
const MEASURES = import.meta.glob<string>('./sig_*.sql', { eager: true, query: '?raw', import: 'default' })
const ROWS = import.meta.glob<string>('./rows_*.sql', { eager: true, query: '?raw', import: 'default' })

const nameOf = (path: string): string => path.replace(/^\.\/(sig|rows)_|\.sql$/g, '')
const measures = new Map(Object.entries(MEASURES).map(([path, sql]) => [nameOf(path), sql]))
const behind = new Map(Object.entries(ROWS).map(([path, sql]) => [nameOf(path), sql]))

/** Every signal that is computed, by the name that it has in `scoring.yaml`. */
export const SIGNALS: readonly string[] = [...measures.keys()].sort()

/** One row that a signal rests on. */
export interface SignalRow {
  readonly kind: 'ticket' | 'invoice' | 'advice' | 'contact' | 'visit' | 'survey' | 'asset' | 'check' | 'event' | 'work'
  /** Number or name by which its file knows it. */
  readonly ref: string | null
  /** ISO date. */
  readonly at_on: string | null
  readonly label: string | null
  /** What the signal's own words say that it is: days, hours, money. */
  readonly amount: number | null
  /** It is in the numerator, or makes the value larger. */
  readonly counts: boolean
  /** Null for what is missing: a review that was due and is in no file. */
  readonly file: string | null
  /** As a spreadsheet counts. */
  readonly row: number | null
}

/** What several statements rest on. */
const COMMON = { stood_invoices: stoodInvoices, due_reviews: dueReviews, sent_surveys: sentSurveys }

const EMPTY = `create or replace table client_signals (client_no integer, period_no integer, signal varchar, evidence integer, part double, whole double, value double)`

/**
 * Writes `client_signals`: grain one signal of one client in one period, where there is evidence for it. `part` and
 * `whole` are numerator and denominator, null where the value is no quotient; money in cents, waiting in seconds.
 * Needs what the kernel writes, `periods` among it. Nothing calls it while models are built: whoever asks for signals does,
 * and again after tickets were judged anew.
 *
 * @throws QueryError naming the signal
 */
export async function buildSignals(db: Database): Promise<void> {
  await writeClientSurveys(db)
  for (const [model, sql] of Object.entries(COMMON)) await named(model, db.run(`create or replace table ${model} as\n${sql}`))
  await db.run(EMPTY)
  for (const signal of SIGNALS) await addSignal(db, signal)
}

const OF_SURVEYS = 'share_surveys_answered'

/** Writes the one that rests on surveys again, from `client_surveys` as it is. @throws QueryError naming the signal */
export async function rebuildSurveySignal(db: Database): Promise<void> {
  await named('sent_surveys', db.run(`create or replace table sent_surveys as\n${sentSurveys}`))
  await db.run(`create or replace table client_signals as select * from client_signals where signal <> '${OF_SURVEYS}'`)
  await addSignal(db, OF_SURVEYS)
}

const addSignal = (db: Database, signal: string): Promise<void> =>
  named(`sig_${signal}`, db.run(`insert into client_signals by name\nselect '${signal}' as signal, client_no, period_no, evidence, part, whole, value from (\n${measures.get(signal)}\n)`))

/**
 * Rows behind a signal of a client in a period, in the order of its model: as many in all as its `evidence`, none where
 * `client_signals` has no row of it.
 *
 * @throws RangeError for a name that no signal has
 */
export async function signalRows(db: Database, signal: string, client_no: number, period_no: number, limit: number, offset: number): Promise<readonly SignalRow[]> {
  const sql = behind.get(signal)
  if (sql === undefined) throw new RangeError(`No signal has the name ${signal}.`)
  return named(`rows_${signal}`, db.query<SignalRow>(paged(sql), [client_no, period_no, limit, offset, signal]))
}

const paged = (sql: string): string => `with behind as (select *, row_number() over () as nth from (\n${sql}\n))
select kind, ref, at_on, label, amount, counts, file, row
from behind
where exists (select 1 from client_signals where client_no = $1::integer and period_no = $2::integer and signal = $5::varchar)
order by nth
limit $3::integer offset $4::integer`

async function named<T>(model: string, asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw error instanceof QueryError ? new QueryError(model, error.sql, error.cause) : error
  }
}
