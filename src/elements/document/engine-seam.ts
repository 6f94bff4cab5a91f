import type { AgreementVersion, Content } from '../../core/index.ts'
import type { ClientTerms } from '../../core/index.ts'
import type { DataSummary } from '../../models/source.ts'

/** Clients and their agreements; the engine gives it in the browser, the build's models before. */
export interface Agreements {
  clients(): Promise<readonly ClientTerms[]>
  client(name: string): Promise<ClientTerms | null>
  versions(client: string): Promise<readonly AgreementVersion[]>
  allVersions(): Promise<ReadonlyMap<string, readonly AgreementVersion[]>>
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface DocumentEngine {
  readonly content: Content
  source(): { summary(): Promise<DataSummary> }
  agreements(): Agreements
  /** Called whenever the data changed. */
  onChange(listener: () => void): () => void
}
