import { bindingTerms, parseDay, type AgreementVersion } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import martClientTerms from '../marts/mart_client_terms.sql?raw'

/** A version with its client. */
export interface TermRow extends AgreementVersion {
  readonly client_no: number
}

export const termRows = (db: Database): Promise<TermRow[]> => db.query<TermRow>(martClientTerms)

/** After any day that is told. */
const FOR_GOOD = 10_000_000

/** Days since 1970 on which agreements bind: table `client_terms`, grain one version of a client's agreement that ever does. */
export async function writeTerms(db: Database): Promise<void> {
  const terms = [...Map.groupBy(await termRows(db), (row) => row.client_no)].flatMap(([client_no, versions]) => bindingTerms(versions).map((term) => ({ client_no, ...term })))
  await db.insert('client_terms', {
    client_no: Int32Array.from(terms, (term) => term.client_no),
    from_day: Int32Array.from(terms, ({ from }) => parseDay(from) ?? FOR_GOOD),
    until_day: Int32Array.from(terms, ({ until }) => (until === null ? FOR_GOOD : parseDay(until) ?? -FOR_GOOD)),
  })
}
