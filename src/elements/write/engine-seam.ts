import type { AgreementVersion, ClientTerms, Content } from '../../core/index.ts'
import type { DataSummary } from '../../models/source.ts'
import type { FontFiles } from '../../pdf/index.ts'
import type { SourceText } from '../document/index.ts'
import type { KeptTexts } from '../engine/index.ts'
import type { OpenEditor } from './editor-seam.ts'

/** What the page needs of the engine: with what texts are filled. */
export interface WriteEngine {
  readonly content: Content
  source(): { summary(): Promise<DataSummary> }
  agreements(): {
    clients(): Promise<readonly ClientTerms[]>
    client(name: string): Promise<ClientTerms | null>
    versions(client: string): Promise<readonly AgreementVersion[]>
  }
  onChange(listener: () => void): () => void
}

export type Bench = typeof import('./bench.ts')

/** What texts are written with; each is fetched when it is first needed. */
export interface WriteSupplies {
  /** The texts as the site was built with them. */
  own(): Promise<readonly SourceText[]>
  readonly kept: KeptTexts
  fonts(): Promise<FontFiles>
  editor(): Promise<OpenEditor>
}
