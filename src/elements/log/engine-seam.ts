import type { ClientTerms, MadeDocument } from '../../core/index.ts'
import type { ClientsSource, SlaSource } from '../../models/source.ts'
import type { FiguresEngine } from '../figures/index.ts'

/** What the page is drawn from. */
export interface CallLogSource {
  summary: SlaSource['summary']
  /** In order of name. */
  clients(): Promise<readonly ClientTerms[]>
  callLog: ClientsSource['callLog']
}

/** What the page needs of the engine; `elements/engine` gives it. */
export interface CallLogEngine extends FiguresEngine {
  source(): Pick<SlaSource, 'summary'>
  agreements(): { clients(): Promise<readonly ClientTerms[]> }
  clients(): Promise<Pick<ClientsSource, 'callLog'>>
  /** Puts documents that were just made into the register. */
  recordDocument(...made: readonly MadeDocument[]): void
}

export function callLogSource(engine: CallLogEngine): CallLogSource {
  const source = engine.source()
  return {
    summary: () => source.summary(),
    clients: () => engine.agreements().clients(),
    callLog: async (client, from_on, until_on) => (await engine.clients()).callLog(client, from_on, until_on),
  }
}
