import type { AgreementVersion, ClientTerms, Content } from '../core/index.ts'
import { PREMIUM_RESPONSE_TEMPLATE } from '../document/index.ts'
import type { BatchCase } from './batch.ts'
import { documentFileName, uniqueNames } from './file-names.ts'
import { draftSupplement } from './draft.ts'
import type { Templates } from './templates.ts'

export interface SupplementsQuestion {
  readonly content: Content
  readonly templates: Templates
  readonly clients: readonly { readonly client: ClientTerms; readonly versions: readonly AgreementVersion[] }[]
  /** Local date `YYYY-MM-DD`; null where the data have no end to go by. */
  readonly starts_on: string | null
  readonly as_of: number | null
  /** Names of the files that the terms came from, for people. */
  readonly files?: { readonly clients: string; readonly agreements: string }
}

/** The Premium Response supplement of each client, as a batch. */
export function supplementCases({ clients, ...shared }: SupplementsQuestion): BatchCase[] {
  const names = uniqueNames(clients.map(({ client }) => documentFileName(PREMIUM_RESPONSE_TEMPLATE, client.client, shared.starts_on ?? '')))
  return clients.map(({ client, versions }, index) => ({
    client: client.client, file: names[index] ?? '', created_at: shared.as_of ?? 0,
    draft: () => draftSupplement({ ...shared, client, versions, overrides: new Map() }),
  }))
}
