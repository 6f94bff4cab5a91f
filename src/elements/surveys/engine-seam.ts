import type { AgreementVersion, ClientTerms, Contact, Content, KeptDocuments, MadeDocument } from '../../core/index.ts'
import type { DataSummary, DocumentRow } from '../../models/source.ts'
import type { RenewalBook } from '../../models/source.ts'
import type { Returned } from '../../returns/index.ts'
import type { Supplies } from '../document/index.ts'
import type { Judgement, Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'

export type SurveysKept = Pick<Kept, 'surveys' | 'steps' | 'documents'>

/** What the page about surveys is drawn from. */
export interface SurveysSource {
  summary(): Promise<DataSummary>
  book(): Promise<RenewalBook>
  documents(): Promise<readonly DocumentRow[]>
  /** By client; who has none is not in it. */
  contacts(): Promise<ReadonlyMap<string, readonly Contact[]>>
  readonly kept: SurveysKept
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface SurveysEngine extends FiguresEngine {
  readonly content: Content
  readonly kept: SurveysKept
  source(): { summary(): Promise<DataSummary> }
  renewals(): Promise<{ book(): Promise<RenewalBook> }>
  documents(): { documents(): Promise<readonly DocumentRow[]> }
  contacts(): { allContacts(): Promise<ReadonlyMap<string, readonly Contact[]>> }
  agreements(): { clients(): Promise<readonly ClientTerms[]>; allVersions(): Promise<ReadonlyMap<string, readonly AgreementVersion[]>> }
  recordDocument(...made: readonly MadeDocument[]): void
  changeDocuments(change: (documents: KeptDocuments) => KeptDocuments): void
  changeJudgement(change: (judgement: Judgement) => Partial<Judgement>): boolean
}

/** What is fetched when it is first needed. */
export interface SurveysSupplies extends Pick<Supplies, 'templates' | 'emails' | 'fonts'> {
  readReturned(file: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }): Promise<Returned>
}

export function surveysSource(engine: SurveysEngine): SurveysSource {
  const source = engine.source()
  const renewals = engine.renewals()
  // Awaited where it is asked.
  renewals.catch(() => {})
  return {
    summary: () => source.summary(), book: async () => (await renewals).book(), documents: () => engine.documents().documents(),
    contacts: () => engine.contacts().allContacts(), kept: engine.kept,
  }
}
