import type { AgreementVersion, ClientTerms } from '../core/index.ts'
import type { Database } from '../db/index.ts'

interface VersionRow extends AgreementVersion {
  readonly client_no: number
}

/** Clients and their agreements, asked of an engine that holds built models. */
export class AgreementSource {
  constructor(private readonly db: Database) {}

  /** In order of name. */
  async clients(): Promise<readonly ClientTerms[]> {
    return this.db.query<ClientTerms>('select client, legal_name, address, seats, servers, sites, travel_minutes from int_clients order by client_key')
  }

  /** The client of that name, compared trimmed, with single spaces, case-folded; null where there is none. */
  async client(name: string): Promise<ClientTerms | null> {
    const [found] = await this.db.query<ClientTerms>(
      `select client, legal_name, address, seats, servers, sites, travel_minutes from int_clients
       where client_key = lower(regexp_replace(trim($1::varchar), '\\s+', ' ', 'g'))
         or client_no in (select client_no from int_client_names where name = $1::varchar)
       order by client_key limit 1`, [name])
    return found ?? null
  }

  /** The versions of a client's agreement, in order of their start. @param client as shown */
  async versions(client: string): Promise<readonly AgreementVersion[]> {
    const rows = await this.db.query<VersionRow>(
      `select int_agreements.* exclude (file_no, row_no), client from int_agreements join int_clients using (client_no)
       where client = $1::varchar order by starts_on, version`, [client])
    return rows.map(({ client_no: _, ...version }) => version)
  }

  /** The versions of every client's agreement, by client as shown; who has none is not in it. */
  async allVersions(): Promise<ReadonlyMap<string, readonly AgreementVersion[]>> {
    const rows = await this.db.query<VersionRow>(
      `select int_agreements.* exclude (file_no, row_no), client from int_agreements join int_clients using (client_no)
       order by client_key, starts_on, version`)
    return Map.groupBy(rows.map(({ client_no: _, ...version }): AgreementVersion => version), (version) => version.client)
  }
}
