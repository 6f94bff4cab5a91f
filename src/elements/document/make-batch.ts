import { usualStart, type Recipient } from '../../core/index.ts'
import type { BatchProgress, MadeFile, NotMade } from '../../drafting/index.ts'
import { knownClients, type DocumentEngine } from './engine-seam.ts'
import { filesOf, termFiles } from './gather.ts'
import type { Subject } from './subject.ts'
import type { Supplies } from './supplies.ts'
import type { PaperSize } from './view.ts'

/** What the ZIP holds: the documents, or an e-mail draft that carries each. */
export type Packing = 'pdf' | 'eml'

export interface Order {
  readonly subject: Subject
  /** Names as shown. */
  readonly clients: ReadonlySet<string>
  readonly paper: PaperSize
  readonly packing: Packing
  /** As chosen for all of them; null where the usual start stands. */
  readonly starts_on: string | null
  readonly overrides: ReadonlyMap<string, string>
  readonly signal: AbortSignal
  readonly onProgress: (progress: BatchProgress) => void
}

export interface Delivery {
  /** Null where nothing could be made. */
  readonly zip: { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null
  readonly packing: Packing
  readonly made: number
  readonly not_made: readonly NotMade[]
}

type Bench = typeof import('./many-bench.ts')

/** Makes the documents of the chosen clients into one ZIP, each the file that its own page gives, and notes them in the register. @throws the signal's reason */
export async function makeBatch(engine: DocumentEngine, supplies: Supplies, order: Order): Promise<Delivery> {
  const asked = engine.agreements()
  const { content } = engine
  const { subject, clients: wanted, paper, packing, overrides, signal, onProgress } = order
  const [bench, templates, fonts, summary, clients, versions] = await Promise.all([
    import('./many-bench.ts'), supplies.templates(), supplies.fonts(), engine.source().summary(), asked.clients(), asked.allVersions(),
  ])
  signal.throwIfAborted()
  const { as_of } = summary
  const { time_zone } = content.provider
  const template = bench.templateOf(subject, templates)
  const starts_on = order.starts_on ?? usualStart(subject.start !== null, as_of, time_zone)
  const known = await knownClients(engine, subject)
  const chosen = []
  for (const client of clients.filter((one) => wanted.has(one.client))) {
    chosen.push({ client, versions: versions.get(client.client) ?? [], ...await known(client.client) })
    signal.throwIfAborted()
  }
  const cases = bench.documentCases({
    template, content, templates, starts_on, as_of, overrides, files: filesOf({ files: termFiles(summary), prospect: false }),
    clients: chosen,
  })
  const batch = await bench.makeMany(cases, { fonts, paper, signal, onProgress })
  const packed: Packable = packing === 'pdf' ? { made: batch.made, not_made: [] } : await emailsOf(batch.made, bench, engine, supplies, subject)
  const not_made = [...batch.not_made, ...packed.not_made]
  if (packed.made.length === 0) return { zip: null, packing, made: 0, not_made }
  const bytes = await bench.zipBatch({ made: packed.made, not_made }, { as_of, zone: time_zone }, (rows) => bench.writeCsv(rows, { bom: true }))
  const carried = new Set(packed.made.map(({ carries }) => carries))
  const own = { template, content, as_of, starts_on: subject.start === null ? null : starts_on }
  const handed = batch.made.filter(({ file }) => packing === 'pdf' || carried.has(file))
  const entries = await Promise.all(handed.map((made) => bench.registerEntry({ ...own, ...made })))
  signal.throwIfAborted()
  engine.recordDocument(...entries)
  const sent = handed.flatMap(({ client, draft }) => bench.reminderIn(draft.terms.fields, client, entries[0]?.made_on ?? null) ?? [])
  if (sent.length > 0) engine.recordReminders?.(...sent)
  return { zip: { name: [`${subject.name}${packing === 'pdf' ? '' : '-e-mails'}`, starts_on].filter((part) => part !== null && part !== '').join('-') + '.zip', bytes }, packing, made: packed.made.length, not_made }
}

interface Packable {
  readonly made: readonly { readonly file: string; readonly bytes: Uint8Array<ArrayBuffer>; readonly carries?: string }[]
  readonly not_made: readonly NotMade[]
}

async function emailsOf(made: readonly MadeFile[], { documentEmails, recipientOf }: Bench, engine: DocumentEngine, supplies: Supplies, { name }: Subject): Promise<Packable> {
  const [emails, recipients] = await Promise.all([supplies.emails(), Promise.all(made.map(async ({ client }): Promise<[string, Recipient]> => [client, recipientOf(await engine.contacts().contacts(client))]))])
  const by_client = new Map(recipients)
  const { written, not_written } = documentEmails(made, { template: name, emails, recipient: (client) => by_client.get(client) ?? { kind: 'no_boss' } })
  return { made: written, not_made: not_written }
}
