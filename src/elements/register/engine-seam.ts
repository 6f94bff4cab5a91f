import type { AgreementVersion, ClientTerms, Contact, Content, KeptDocuments, MadeDocument } from '../../core/index.ts'
import type { Returned } from '../../returns/index.ts'
import type { Emails } from '../../sending/index.ts'
import type { DataSummary, DocumentRow } from '../../models/source.ts'
import type { FiguresEngine } from '../figures/index.ts'

/** What the register is drawn from. */
export interface RegisterSource {
  readonly content: Content
  summary(): Promise<DataSummary>
  documents(): Promise<readonly DocumentRow[]>
  clients(): Promise<readonly Pick<ClientTerms, 'client'>[]>
  versions(): Promise<ReadonlyMap<string, readonly AgreementVersion[]>>
  contacts(client: string): Promise<readonly Contact[]>
  /** What was noted here. */
  readonly kept: KeptDocuments
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface RegisterEngine extends FiguresEngine {
  readonly content: Content
  readonly kept: { readonly documents: KeptDocuments }
  source(): { summary(): Promise<DataSummary> }
  documents(): { documents(): Promise<readonly DocumentRow[]> }
  agreements(): { clients(): Promise<readonly ClientTerms[]>; allVersions(): Promise<ReadonlyMap<string, readonly AgreementVersion[]>> }
  contacts(): { contacts(client: string): Promise<readonly Contact[]> }
  recordDocument(...made: readonly MadeDocument[]): void
  changeDocuments(change: (documents: KeptDocuments) => KeptDocuments): void
}

/** What is fetched when it is first needed. */
export interface RegisterSupplies {
  emails(): Promise<Emails>
  readReturned(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<Returned>
}

export function registerSource(engine: RegisterEngine): RegisterSource {
  return {
    content: engine.content, kept: engine.kept.documents,
    summary: () => engine.source().summary(),
    documents: () => engine.documents().documents(),
    clients: () => engine.agreements().clients(),
    versions: () => engine.agreements().allVersions(),
    contacts: (client) => engine.contacts().contacts(client),
  }
}
