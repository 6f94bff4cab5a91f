import type { AgreementVersion, ClientTerms, Contact, Content, MadeDocument, Prospect, SentReminder } from '../../core/index.ts'
import type { Known, Seen } from '../../drafting/index.ts'
import type { DataSummary } from '../../models/source.ts'
import type { Subject } from './subject.ts'

/** Clients and their agreements; the engine gives it in the browser, the build's models before. */
export interface Agreements {
  clients(): Promise<readonly ClientTerms[]>
  client(name: string): Promise<ClientTerms | null>
  versions(client: string): Promise<readonly AgreementVersion[]>
  allVersions(): Promise<ReadonlyMap<string, readonly AgreementVersion[]>>
}

/** People at clients. */
export interface Contacts {
  contacts(client: string): Promise<readonly Contact[]>
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface DocumentEngine {
  readonly content: Content
  source(): { summary(): Promise<DataSummary> }
  agreements(): Agreements
  contacts(): Contacts
  /** What the owner noted of prospects, shown beside their documents and never in them. */
  readonly kept?: { readonly prospects: readonly Prospect[] }
  /** What is known of clients, for letters that say it. */
  clients?(): Promise<{ client(name: string): Promise<Seen | null> }>
  /** What is counted of clients, for letters about seats and fee. */
  renewals?(): Promise<{ seats(): Promise<readonly ({ readonly client: string } & NonNullable<Known['seats']>)[]> }>
  /** Puts documents that were just made into the register. */
  recordDocument(...made: readonly MadeDocument[]): void
  /** Notes letters of reminder that were just made as sent. */
  recordReminders?(...sent: readonly SentReminder[]): void
  /** Called whenever the data changed. */
  onChange(listener: () => void): () => void
}

/** What letters of that kind say of each client; nothing of any other. */
export async function knownClients(engine: DocumentEngine, { reminds, seats }: Subject): Promise<(client: string) => Promise<Known>> {
  const clients = reminds === true ? await engine.clients?.() : undefined
  const counted = seats === true ? await (await engine.renewals?.())?.seats() : undefined
  const by_client = new Map(counted?.map((one) => [one.client, one]))
  return async (client) => ({ ...(clients === undefined ? {} : { seen: await clients.client(client) }), ...(counted === undefined ? {} : { seats: by_client.get(client) ?? null }) })
}
