import type { AgreementProblem, Content } from '../../core/index.ts'
import type { DocumentRow, RenewalBook, SlaSource } from '../../models/source.ts'
import type { Judgement, Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'

export type RenewalsKept = Pick<Kept, 'steps' | 'documents' | 'overrules'>

/** What the page about agreements that end is drawn from. */
export interface RenewalsSource {
  summary: SlaSource['summary']
  book(): Promise<RenewalBook>
  agreementProblems(book: RenewalBook): Promise<readonly AgreementProblem[]>
  documents(): Promise<readonly DocumentRow[]>
  /** What the owner noted here. */
  readonly kept: RenewalsKept
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface RenewalsEngine extends FiguresEngine {
  readonly content: Content
  readonly kept: RenewalsKept
  source(): Pick<SlaSource, 'summary'>
  renewals(): Promise<Pick<RenewalsSource, 'book' | 'agreementProblems'>>
  documents(): { documents(): Promise<readonly DocumentRow[]> }
  changeJudgement(change: (judgement: Judgement) => Partial<Judgement>): boolean
}

export function renewalsSource(engine: RenewalsEngine): RenewalsSource {
  const source = engine.source()
  const renewals = engine.renewals()
  // Awaited where it is asked.
  renewals.catch(() => {})
  return { summary: () => source.summary(), book: async () => (await renewals).book(), agreementProblems: async (book) => (await renewals).agreementProblems(book), documents: () => engine.documents().documents(), kept: engine.kept }
}
