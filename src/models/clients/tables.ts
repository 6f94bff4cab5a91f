import { bindingTerms, parseDay, type AgreementVersion, type Content } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import { buildObligations } from '../obligations/index.ts'
import { buildModel, type Model } from '../order.ts'
import { buildPeople } from '../people/index.ts'
import { buildSignals } from '../signals/index.ts'
import martClientCounts from '../marts/mart_client_counts.sql?raw'
import martClientTerms from '../marts/mart_client_terms.sql?raw'
import martClientWork from '../marts/mart_client_work.sql?raw'

/** A version with its client. */
export interface TermRow extends AgreementVersion {
  readonly client_no: number
}

export const termRows = (db: Database): Promise<TermRow[]> => db.query<TermRow>(martClientTerms)

const TABLES: readonly Model[] = [
  { name: 'client_counts', kind: 'table', sql: martClientCounts },
  { name: 'client_work', kind: 'table', sql: martClientWork },
]

/** Days since 1970 on which agreements bind: table `client_terms`, grain one version of a client's agreement that ever does. */
async function writeTerms(db: Database): Promise<void> {
  const terms = [...Map.groupBy(await termRows(db), (row) => row.client_no)].flatMap(([client_no, versions]) => bindingTerms(versions).map((term) => ({ client_no, ...term })))
  await db.insert('client_terms', {
    client_no: Int32Array.from(terms, (term) => term.client_no),
    from_day: Int32Array.from(terms, ({ from }) => parseDay(from) ?? LAST_DAY),
    until_day: Int32Array.from(terms, ({ until }) => (until === null ? LAST_DAY : parseDay(until) ?? -LAST_DAY)),
  })
}

const LAST_DAY = 10_000_000

/** Counts one more judgement of the tickets: what was built of an earlier one is old. */
export async function clientTablesAreOld(db: Database): Promise<void> {
  await db.run('create table if not exists client_tables (judged integer, built integer)')
  const { judged } = await stateOf(db)
  await db.insert('client_tables', { judged: Int32Array.of(judged + 1), built: Int32Array.of(0) })
}

/** How often tickets were judged, and of which of these judgements the tables are; 0 of none. */
async function stateOf(db: Database): Promise<{ readonly judged: number; readonly built: number }> {
  const [state] = await db.query<{ judged: number; built: number }>('select judged, built from client_tables')
  return state ?? { judged: 0, built: 0 }
}

/**
 * Builds what the pages about clients rest on and takes too long to count when they open: `client_terms`,
 * `client_counts`, `client_work`, `client_signals`, and the tables of people and obligations.
 * @param content with which the models were judged
 * @throws the signal's reason between two of them
 */
export async function buildClientTables(db: Database, content: Content, signal?: AbortSignal): Promise<void> {
  const { judged } = await stateOf(db)
  const steps: readonly (() => Promise<void>)[] = [
    () => writeTerms(db), ...TABLES.map((table) => () => buildModel(db, table)), () => buildSignals(db), () => buildPeople(db), () => buildObligations(db, content),
  ]
  for (const step of steps) {
    signal?.throwIfAborted()
    await step()
  }
  await db.insert('client_tables', { judged: Int32Array.of((await stateOf(db)).judged), built: Int32Array.of(judged) })
}

/** Builds them where they are not, or are older than the judgement. */
export async function ensureClientTables(db: Database, content: Content): Promise<void> {
  const { judged, built } = await stateOf(db)
  if (built !== judged) await buildClientTables(db, content)
}
