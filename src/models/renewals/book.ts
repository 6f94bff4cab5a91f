import { isoDay, monthsLater, parseDay, type AgreementVersion, type EndlessRow } from '../../core/index.ts'
import type { Database } from '../../db/index.ts'
import type { Portfolio } from '../clients.ts'
import type { Evidence, RenewalBook, SurveySent, VisitMade } from '../renewals.ts'
import surveysSql from './book_surveys.sql?raw'
import versionsSql from './book_versions.sql?raw'
import visitsSql from './book_visits.sql?raw'
import endlessSql from './endless_agreements.sql?raw'

/** So far back surveys and visits are told: the two years that are compared, and the month in which they begin. */
const MONTHS = 25

interface Numbered {
  readonly client_no: number
}

/** Every client with its agreements, surveys and visits, each with its place. Needs the tables about clients. */
export async function bookOf(db: Database, { as_of, period, holdings, clients }: Portfolio): Promise<RenewalBook> {
  const today = parseDay(period.until_on)
  const since = today === null ? '9999-12-31' : isoDay(monthsLater(today, -MONTHS))
  const names = new Map((await db.query<Numbered & { client: string }>('select client_no, client from int_clients')).map(({ client, client_no }) => [client, client_no]))
  const versions = byClient(await db.query<Numbered & AgreementVersion & Evidence>(versionsSql))
  const surveys = byClient(await db.query<Numbered & SurveySent>(surveysSql, [since]))
  const visits = byClient(await db.query<Numbered & VisitMade>(visitsSql, [since]))
  return {
    as_of, period, holdings,
    clients: clients.map((one) => {
      const no = names.get(one.client) ?? -1
      return { ...one, versions: versions.get(no) ?? [], surveys: surveys.get(no) ?? [], visits: visits.get(no) ?? [] }
    }),
  }
}

/** Rows of files of agreements that state no end, or none that can be read: no version is made of them. */
export const endlessAgreements = (db: Database): Promise<EndlessRow[]> => db.query<EndlessRow>(endlessSql)

function byClient<T extends Numbered>(rows: readonly T[]): ReadonlyMap<number, Omit<T, 'client_no'>[]> {
  const found = new Map<number, Omit<T, 'client_no'>[]>()
  for (const { client_no, ...row } of rows) {
    const held = found.get(client_no)
    if (held === undefined) found.set(client_no, [row])
    else held.push(row)
  }
  return found
}
