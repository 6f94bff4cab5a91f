import type { ClientsSource, DocumentRow, Portfolio, SlaSource } from '../../models/source.ts'
import type { Kept } from '../engine/index.ts'
import type { FiguresEngine } from '../figures/index.ts'

export type ClientsKept = Pick<Kept, 'overrules' | 'labels' | 'labels_off' | 'reminders' | 'documents'> & Partial<Pick<Kept, 'steps' | 'surveys'>>

/** What the page about all clients is drawn from. */
export interface PortfolioSource {
  summary: SlaSource['summary']
  portfolio(): Promise<Portfolio>
  documents(): Promise<readonly DocumentRow[]>
  /** What the owner noted here. */
  readonly kept: ClientsKept
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface PortfolioEngine extends FiguresEngine {
  source(): Pick<SlaSource, 'summary'>
  clients(): Promise<Pick<ClientsSource, 'portfolio'>>
  documents(): { documents(): Promise<readonly DocumentRow[]> }
  readonly kept: ClientsKept
}

export function portfolioSource(engine: PortfolioEngine): PortfolioSource {
  const source = engine.source()
  const clients = engine.clients()
  // Awaited where it is asked.
  clients.catch(() => {})
  return { summary: () => source.summary(), portfolio: async () => (await clients).portfolio(), documents: () => engine.documents().documents(), kept: engine.kept }
}
