import type { AgreementVersion, ClientTerms, Content } from '../core/index.ts'
import type { Overrides, Template } from '../document/index.ts'
import type { BatchCase } from './batch.ts'
import { draftDocument, type Draft } from './draft.ts'
import { documentFileName, uniqueNames } from './file-names.ts'
import { letterFigures, type Known } from './letter-figures.ts'
import type { Templates } from './templates.ts'

export interface CasesQuestion {
  readonly template: Template
  readonly content: Content
  readonly templates: Templates
  /** With what is known of each, where the letter says it. */
  readonly clients: readonly ({ readonly client: ClientTerms; readonly versions: readonly AgreementVersion[] } & Known)[]
  /** Local date `YYYY-MM-DD`; null where the data have no end to go by. */
  readonly starts_on: string | null
  readonly as_of: number | null
  /** What is set in every one of them, by path. */
  readonly overrides: Overrides
  /** Names of the files that the terms came from, for people. */
  readonly files?: { readonly clients: string; readonly agreements: string }
}

/** A template's document for each client, as a batch. */
export function documentCases({ clients, template, ...shared }: CasesQuestion): (Omit<BatchCase, 'draft'> & { readonly draft: () => Draft })[] {
  const names = uniqueNames(clients.map(({ client }) => documentFileName(template.name, client.client, shared.starts_on ?? '')))
  return clients.map(({ client, versions, ...known }, index) => ({
    client: client.client, file: names[index] ?? '', created_at: shared.as_of ?? 0,
    draft: () => draftDocument(template, letterFigures(known, { ...shared, client, versions })),
  }))
}
