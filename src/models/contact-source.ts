import type { Contact } from '../core/index.ts'
import type { Database } from '../db/index.ts'

/** People at clients, asked of an engine that holds built models. */
export class ContactSource {
  constructor(private readonly db: Database) {}

  /** One row a person, the newest file's; who was in contact last comes first. @param client as shown */
  async contacts(client: string): Promise<readonly Contact[]> {
    return this.db.query<Contact & Record<string, unknown>>(
      `select trim(person) as person, lower(trim(role)) as role, nullif(trim(email), '') as email
       from raw_contacts, (select client_no, client_key from int_clients where client = $1::varchar) chosen
       where person is not null and (lower(regexp_replace(trim(raw_contacts.client), '\\s+', ' ', 'g')) = client_key
         or raw_contacts.client in (select name from int_client_names names where names.client_no = chosen.client_no))
       qualify row_number() over (partition by trim(person) order by file_no desc, row_no desc) = 1
       order by last_contact_on desc nulls last, person`, [client])
  }
}
