import { defaultStart, type AgreementVersion, type Content } from '../../core/index.ts'
import type { ClientTerms } from '../../core/index.ts'
import type { DataSummary } from '../../models/source.ts'
import type { DocumentEngine } from './engine-seam.ts'

/** Names of the files that terms come from, for people; null where no file of that kind is in use. */
export interface TermFiles {
  readonly clients: string | null
  readonly agreements: string | null
}

/** One client and its agreement, as the files have them. */
export interface Case {
  readonly content: Content
  readonly client: ClientTerms
  readonly versions: readonly AgreementVersion[]
  readonly as_of: number | null
  /** Where no other start is chosen. */
  readonly starts_on: string | null
  readonly files: TermFiles
  /** All clients, in order of name. */
  readonly clients: readonly string[]
}

export type Gathered =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'no_agreement'; readonly case: Case }
  | { readonly kind: 'unknown'; readonly clients: readonly string[]; readonly as_of: number | null }

/** Asks for a client's terms. */
export async function gatherCase(engine: DocumentEngine, name: string): Promise<Gathered> {
  const asked = engine.agreements()
  const [summary, all, client] = await Promise.all([engine.source().summary(), asked.clients(), asked.client(name)])
  const clients = all.map((one) => one.client)
  const { as_of } = summary
  if (client === null) return { kind: 'unknown', clients, as_of }
  const versions = await asked.versions(client.client)
  const gathered: Case = {
    content: engine.content, client, versions, as_of, clients,
    starts_on: as_of === null ? null : defaultStart(as_of, engine.content.provider.time_zone),
    files: termFiles(summary),
  }
  return versions.length === 0 ? { kind: 'no_agreement', case: gathered } : { kind: 'case', case: gathered }
}

export function termFiles({ files }: DataSummary): TermFiles {
  const named = (holding: string): string | null => files.filter((one) => one.holding === holding).map((one) => one.file).join(', ') || null
  return { clients: named('clients'), agreements: named('agreements') }
}
