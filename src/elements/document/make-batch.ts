import { defaultStart } from '../../core/index.ts'
import type { BatchProgress, NotMade } from '../../drafting/index.ts'
import type { DocumentEngine } from './engine-seam.ts'
import { termFiles } from './gather.ts'
import type { Supplies } from './supplies.ts'
import type { PaperSize } from './view.ts'

export interface Order {
  /** Names as shown. */
  readonly clients: ReadonlySet<string>
  readonly paper: PaperSize
  readonly signal: AbortSignal
  readonly onProgress: (progress: BatchProgress) => void
}

export interface Delivery {
  /** Null where nothing could be made. */
  readonly zip: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null
  readonly made: number
  readonly not_made: readonly NotMade[]
}

/** Makes the supplements of the chosen clients into one ZIP; each is the file that its own page gives. @throws the signal's reason */
export async function makeBatch(engine: DocumentEngine, supplies: Supplies, { clients: wanted, paper, signal, onProgress }: Order): Promise<Delivery> {
  const asked = engine.agreements()
  const { content } = engine
  const [{ makeMany, supplementCases, writeCsv, zipBatch }, templates, fonts, summary, clients, versions] = await Promise.all([
    import('./many-bench.ts'), supplies.templates(), supplies.fonts(), engine.source().summary(), asked.clients(), asked.allVersions(),
  ])
  signal.throwIfAborted()
  const { as_of } = summary
  const { time_zone } = content.provider
  const files = termFiles(summary)
  const starts_on = as_of === null ? null : defaultStart(as_of, time_zone)
  const cases = supplementCases({
    content, templates, starts_on, as_of, files: { clients: files.clients ?? 'clients.csv', agreements: files.agreements ?? 'agreements.csv' },
    clients: clients.filter(({ client }) => wanted.has(client)).map((client) => ({ client, versions: versions.get(client.client) ?? [] })),
  })
  const { made, not_made } = await makeMany(cases, { fonts, paper, signal, onProgress })
  if (made.length === 0) return { zip: null, made: 0, not_made }
  const bytes = await zipBatch({ made, not_made }, { as_of, zone: time_zone }, (rows) => writeCsv(rows, { bom: true }))
  signal.throwIfAborted()
  return { zip: { name: ['premium-response-supplements', starts_on].filter((part) => part !== null).join('-') + '.zip', bytes }, made: made.length, not_made }
}
