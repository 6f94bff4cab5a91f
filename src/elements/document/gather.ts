import { prospectByName, usualStart, type AgreementVersion, type ClientTerms, type Content } from '../../core/index.ts'
import type { DataSummary } from '../../models/source.ts'
import type { Known } from '../../drafting/index.ts'
import { knownClients, type DocumentEngine } from './engine-seam.ts'
import type { Subject } from './subject.ts'
import type { View } from './view.ts'

/** Names of the files that terms come from, for people; null where no file of that kind is in use. */
export interface TermFiles {
  readonly clients: string | null
  readonly agreements: string | null
}

/** One client and its agreement, as the files have them, or a prospect whom no file holds. */
export interface Case extends Known {
  readonly content: Content
  readonly client: ClientTerms
  readonly prospect: boolean
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

/** Where the terms of a prospect come from; a document says so only where it lacks one. */
const TYPED = 'what is set here'

/** Asks for the terms of whom the view names. */
export async function gatherCase(engine: DocumentEngine, { client: name, prospect }: Pick<View, 'client' | 'prospect'>, subject: Subject): Promise<Gathered> {
  const asked = engine.agreements()
  const { content } = engine
  const [summary, all, found] = await Promise.all([engine.source().summary(), asked.clients(), name === null ? null : asked.client(name)])
  const clients = all.map((one) => one.client)
  const { as_of } = summary
  const shared = { content, as_of, clients, starts_on: usualStart(subject.start !== null, as_of, content.provider.time_zone), files: termFiles(summary) }
  if (name === null && prospect !== null) return { kind: 'case', case: { ...shared, prospect: true, client: prospectByName(prospect), versions: [] } }
  if (found === null) return { kind: 'unknown', clients, as_of }
  const versions = await asked.versions(found.client)
  const known = await (await knownClients(engine, subject))(found.client)
  const gathered: Case = { ...shared, prospect: false, client: found, versions, ...known }
  return { kind: versions.length === 0 && subject.needs === 'agreement' ? 'no_agreement' : 'case', case: gathered }
}

export function termFiles({ files }: DataSummary): TermFiles {
  const named = (holding: string): string | null => files.filter((one) => one.holding === holding).map((one) => one.file).join(', ') || null
  return { clients: named('clients'), agreements: named('agreements') }
}

/** The same for the document itself, where no file is in use and where there can be none. */
export function filesOf({ files: { clients, agreements }, prospect }: Pick<Case, 'files' | 'prospect'>): { readonly clients: string; readonly agreements: string } {
  if (prospect) return { clients: TYPED, agreements: TYPED }
  return { clients: clients ?? 'clients.csv', agreements: agreements ?? 'agreements.csv' }
}
