import type { AgreementVersion, ClientTerms, Contact, Content, MadeDocument, Prospect, SentReminder } from '../../core/index.ts'
import type { Seen } from '../../drafting/index.ts'
import type { DataSummary } from '../../models/source.ts'

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
  /** Puts documents that were just made into the register. */
  recordDocument(...made: readonly MadeDocument[]): void
  /** Notes letters of reminder that were just made as sent. */
  recordReminders?(...sent: readonly SentReminder[]): void
  /** Called whenever the data changed. */
  onChange(listener: () => void): () => void
}
