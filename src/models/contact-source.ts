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

  /** As `contacts`, of every client as shown; who has none is not in it. */
  async allContacts(): Promise<ReadonlyMap<string, readonly Contact[]>> {
    const rows = await this.db.query<Contact & { client: string }>(
      `select int_clients.client, trim(person) as person, lower(trim(role)) as role, nullif(trim(email), '') as email
       from raw_contacts
       join int_client_keys keys on keys.client_key = lower(regexp_replace(trim(raw_contacts.client), '\\s+', ' ', 'g'))
       join int_clients using (client_no)
       where person is not null
       qualify row_number() over (partition by int_clients.client_no, trim(person) order by file_no desc, row_no desc) = 1
       order by int_clients.client_key, last_contact_on desc nulls last, person`)
    const found = Map.groupBy(rows, ({ client }) => client)
    return new Map([...found].map(([client, people]) => [client, people.map(({ client: _, ...contact }) => contact)]))
  }
}
